using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review;

/// <summary>Tests the examples of a rulebook: changes the rule files in one small place at a time and sees whether an example notices.</summary>
public static class MutationTest
{
    /// <summary>Tries every mutant.</summary>
    /// <param name="source">The rule files; without errors.</param>
    /// <param name="document">The name of the only document whose files are changed; <see langword="null"/> for all.</param>
    /// <returns>What became of the mutants, in the order of the files.</returns>
    /// <exception cref="RulesLoadException">The rule files have errors.</exception>
    public static MutationResult Run(RuleSource source, string? document = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        LoadResult loaded = RulebookLoader.Load(source);
        Rulebook rulebook = loaded.Rulebook ?? throw new RulesLoadException(loaded.Diagnostics);
        Dictionary<string, MapNode?> files = RulebookLoader.Read(source);
        var mutants = new MutantFiles(rulebook.Lexicon);
        (string Path, RuleMutant Mutant, MapNode File)[] all =
        [
            .. files.Where(f => f.Value?["punkt"] is not null && (document is null || f.Key.StartsWith(document + "/", StringComparison.Ordinal)))
                .OrderBy(f => f.Key, StringComparer.Ordinal)
                .SelectMany(f => mutants.Of(f.Value!).Select(m => (f.Key, m.Mutant, m.File))),
        ];
        var fates = new (Fate Fate, AnswerChange? Change)[all.Length];
        Parallel.For(0, all.Length, i => fates[i] = Try(rulebook, files, all[i].Path, all[i].File));
        return new MutationResult(
            fates.Count(f => f.Fate == Fate.Refused),
            fates.Count(f => f.Fate == Fate.Caught),
            [.. all.Where((_, i) => fates[i].Fate == Fate.Equivalent).Select(m => m.Mutant)],
            [.. all.Select((m, i) => (m.Mutant, fates[i].Change)).Where(m => m.Change is not null).Select(m => new SurvivingMutant(m.Mutant, m.Change!))]);
    }

    private enum Fate
    {
        Refused,
        Caught,
        Equivalent,
        Survives,
    }

    private static (Fate Fate, AnswerChange? Change) Try(Rulebook rulebook, Dictionary<string, MapNode?> files, string path, MapNode mutated)
    {
        var changed = new Dictionary<string, MapNode?>(files, StringComparer.Ordinal) { [path] = mutated };
        LoadResult loaded = RulebookLoader.Bind(changed, changed.Count, new DiagnosticBag());
        if (loaded.Rulebook is not { } mutant)
        {
            return (Fate.Refused, null);
        }

        var engine = new RulesEngine(mutant);

        // The examples of the file itself are the likeliest to notice.
        if (mutant.Examples.OrderBy(e => e.Span.File != path).Any(e => ExampleCheck.Run(engine, e).Count > 0))
        {
            return (Fate.Caught, null);
        }

        IReadOnlyList<AnswerChange> changes = RulebookComparison.Compare(rulebook, mutant).Answers;
        return changes.Count == 0 ? (Fate.Equivalent, null) : (Fate.Survives, changes[0]);
    }
}
