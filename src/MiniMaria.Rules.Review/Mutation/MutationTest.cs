using System.Collections.Concurrent;
using System.Globalization;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Mutation;

/// <summary>
/// Tests the examples of a rulebook: changes the rule files in one small place at a time and sees whether an example
/// notices.
/// </summary>
public static class MutationTest
{
    /// <summary>Tries every mutant.</summary>
    /// <param name="source">The rule files; without errors, and their examples hold.</param>
    /// <param name="document">The name of the only document whose files are changed; <see langword="null"/> for all.</param>
    /// <param name="progress">
    /// Is told how many of how many have been tried, such as <c>12/990</c>; <see langword="null"/> when nobody waits.
    /// </param>
    /// <param name="cancellation">Ends the test.</param>
    /// <returns>What became of the mutants, in the order of the files.</returns>
    /// <exception cref="RulesLoadException">
    /// The rule files have errors, or an example or a reconciliation does not hold: it would notice every mutant.
    /// </exception>
    /// <exception cref="OperationCanceledException">The test was ended.</exception>
    public static MutationResult Run(
        RuleSource source,
        string? document = null,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        Rulebook rulebook = LoadSound(source);
        Dictionary<string, MapNode?> files = RulebookLoader.Read(source);
        var mutants = new MutantFiles(rulebook.Lexicon);
        (string Path, RuleMutant Mutant, MapNode File)[] all =
        [
            .. MutantFiles.ClausesOf(files, document)
                .SelectMany(f => mutants.Of(f.Value!).Select(m => (f.Key, m.Mutant, m.File))),
        ];
        var fates = new (Fate Fate, AnswerChange? Change)[all.Length];
        var trial = new ClauseTrial(rulebook, files);
        int tried = 0;
        Parallel.ForEach(Partitioner.Create(
            Enumerable.Range(0, all.Length),
            EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            fates[i] = Try(rulebook, trial, all[i].Path, all[i].File, cancellation);
            progress?.Report(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref tried)}/{all.Length}"));
        });
        return new MutationResult(
            fates.Count(f => f.Fate == Fate.Refused),
            fates.Count(f => f.Fate == Fate.Caught),
            [.. all.Where((_, i) => fates[i].Fate == Fate.Equivalent).Select(m => m.Mutant)],
            [.. all.Index()
                .Where(m => fates[m.Index].Fate == Fate.Survives)
                .Select(m => new SurvivingMutant(m.Item.Mutant, fates[m.Index].Change))]);
    }

    /// <summary>Loads rules whose examples and reconciliations hold: others would notice every change.</summary>
    /// <exception cref="RulesLoadException">The rule files have errors, or an example or a reconciliation does not hold.</exception>
    internal static Rulebook LoadSound(RuleSource source)
    {
        LoadResult loaded = RulebookLoader.Load(source);
        Rulebook rulebook = loaded.Rulebook ?? throw new RulesLoadException(loaded.Diagnostics);
        Diagnostic[] failing = [.. FindingsOf(RulesEngine.ForFewQuestions(rulebook))];
        return failing.Length > 0 ? throw new RulesLoadException(failing) : rulebook;
    }

    private enum Fate
    {
        Refused,
        Caught,
        Equivalent,
        Survives,
    }

    private static (Fate Fate, AnswerChange? Change) Try(
        Rulebook rulebook,
        ClauseTrial trial,
        string path,
        MapNode mutated,
        CancellationToken cancellation)
    {
        if (trial.IsNoticedOnLikelyDays(path, mutated))
        {
            return (Fate.Caught, null);
        }

        if (trial.With(path, mutated) is not { } mutant)
        {
            return (Fate.Refused, null);
        }

        if (trial.IsNoticed(path, mutant))
        {
            return (Fate.Caught, null);
        }

        AnswerChange? change = RulebookComparison.FirstChange(rulebook, mutant, out bool isComplete, cancellation);
        return change is null && isComplete ? (Fate.Equivalent, null) : (Fate.Survives, change);
    }

    private static IEnumerable<Diagnostic> FindingsOf(RulesEngine engine) =>
        engine.Rulebook.Examples.SelectMany(e => ExampleCheck.Run(engine, e))
            .Concat(ReconciliationCheck.Run(engine.Rulebook).Where(d => d.Severity == Severity.Error));
}
