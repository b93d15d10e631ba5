using System.Collections.Concurrent;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review;

/// <summary>Tests that what the documents say shows in answers: takes away one provision that names statements at a time and sees whether an example notices.</summary>
public static class RemovalTest
{
    /// <summary>Tries every removal.</summary>
    /// <param name="source">The rule files; without errors, and their examples hold.</param>
    /// <param name="document">The name of the only document whose files are changed; <see langword="null"/> for all.</param>
    /// <returns>What became of the removals, in the order of the files.</returns>
    /// <exception cref="RulesLoadException">The rule files have errors, or an example does not hold: it would notice every removal.</exception>
    public static RemovalResult Run(RuleSource source, string? document = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        LoadResult loaded = RulebookLoader.Load(source);
        Rulebook rulebook = loaded.Rulebook ?? throw new RulesLoadException(loaded.Diagnostics);
        Diagnostic[] failing = [.. ExampleCheck.Run(new RulesEngine(rulebook))];
        if (failing.Length > 0)
        {
            throw new RulesLoadException(failing);
        }

        Dictionary<string, MapNode?> files = RulebookLoader.Read(source);
        var removals = new RemovalFiles(rulebook.Lexicon);
        (string Path, Removal Removal, IReadOnlyList<MapNode> Files)[] all =
        [
            .. MutantFiles.ClausesOf(files, document)
                .SelectMany(f => removals.Of(f.Value!).Select(r => (f.Key, r.Removal, r.Files))),
        ];
        var fates = new Fate[all.Length];

        // Each takes as long as its examples: so they are handed out one by one.
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, all.Length), EnumerablePartitionerOptions.NoBuffering), i => fates[i] = Try(rulebook, files, all[i].Path, all[i].Files));
        return new RemovalResult(
            fates.Count(f => f == Fate.Noticed),
            [.. all.Where((_, i) => fates[i] == Fate.Refused).Select(r => r.Removal)],
            [.. all.Where((_, i) => fates[i] == Fate.Unnoticed).Select(r => r.Removal)])
        {
            Uncovered = [.. all.SelectMany(r => r.Removal.Statements).Distinct().Except(all.Where((_, i) => fates[i] == Fate.Noticed).SelectMany(r => r.Removal.Statements))],
        };
    }

    private enum Fate
    {
        Refused,
        Noticed,
        Unnoticed,
    }

    /// <summary>Tells whether an example notices in any of the ways in which something is taken away.</summary>
    private static Fate Try(Rulebook rulebook, Dictionary<string, MapNode?> files, string path, IReadOnlyList<MapNode> ways)
    {
        Fate fate = ways.Count == 0 ? Fate.Unnoticed : Fate.Refused;
        foreach (MapNode way in ways)
        {
            var changed = new Dictionary<string, MapNode?>(files, StringComparer.Ordinal) { [path] = way };
            if (RulebookLoader.Bind(changed, changed.Count, new DiagnosticBag()).Rulebook is not { } without)
            {
                continue;
            }

            if (FindingsOf(rulebook, without, path).Any())
            {
                return Fate.Noticed;
            }

            fate = Fate.Unnoticed;
        }

        return fate;
    }

    /// <summary>Gives what the examples and the reconciliations find, first those of the file that is likeliest to notice; only of questions whose rules differ.</summary>
    private static IEnumerable<Diagnostic> FindingsOf(Rulebook rulebook, Rulebook without, string path)
    {
        HashSet<string> concerned = [.. rulebook.Editions.Zip(without.Editions).SelectMany(e => rulebook.Lexicon.Questions
            .Where(q => without.Lexicon.TryFindQuestion(q.Name, out var other) && QuestionSignature.Of(e.First, q) != QuestionSignature.Of(e.Second, other))
            .Select(q => q.Name))];
        var engine = new RulesEngine(without);
        return without.Examples.Where(e => concerned.Contains(e.Question.Name)).OrderBy(e => e.Span.File != path).SelectMany(e => ExampleCheck.Run(engine, e))
            .Concat(ReconciliationCheck.Run(without))
            .Where(d => d.Severity == Severity.Error);
    }
}
