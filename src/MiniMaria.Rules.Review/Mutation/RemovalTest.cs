using System.Collections.Concurrent;
using System.Globalization;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Mutation;

/// <summary>
/// Tests that what the documents say shows in answers: takes away one provision that names statements at a time and sees
/// whether an example notices.
/// </summary>
public static class RemovalTest
{
    /// <summary>Tries every removal.</summary>
    /// <param name="source">The rule files; without errors, and their examples hold.</param>
    /// <param name="document">The name of the only document whose files are changed; <see langword="null"/> for all.</param>
    /// <param name="progress">
    /// Is told how many of how many have been tried, such as <c>12/990</c>; <see langword="null"/> when nobody waits.
    /// </param>
    /// <param name="cancellation">Ends the test.</param>
    /// <returns>What became of the removals, in the order of the files.</returns>
    /// <exception cref="RulesLoadException">
    /// The rule files have errors, or an example or a reconciliation does not hold: it would notice every removal.
    /// </exception>
    /// <exception cref="OperationCanceledException">The test was ended.</exception>
    public static RemovalResult Run(
        RuleSource source,
        string? document = null,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        Rulebook rulebook = MutationTest.LoadSound(source);
        Dictionary<string, MapNode?> files = RulebookLoader.Read(source);
        var removals = new RemovalFiles(rulebook.Lexicon);
        (string Path, Removal Removal, IReadOnlyList<MapNode> Files)[] all =
        [
            .. MutantFiles.ClausesOf(files, document)
                .SelectMany(f => removals.Of(f.Value!).Select(r => (f.Key, r.Removal, r.Files))),
        ];
        var fates = new Fate[all.Length];
        var trial = new ClauseTrial(rulebook, files);

        // Each takes as long as its examples: so they are handed out one by one.
        int tried = 0;
        Parallel.ForEach(Partitioner.Create(
            Enumerable.Range(0, all.Length),
            EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            fates[i] = Try(trial, all[i].Path, all[i].Files);
            progress?.Report(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref tried)}/{all.Length}"));
        });
        return new RemovalResult(
            fates.Count(f => f == Fate.Noticed),
            [.. all.Where((_, i) => fates[i] == Fate.Refused).Select(r => r.Removal)],
            [.. all.Where((_, i) => fates[i] == Fate.Unnoticed).Select(r => r.Removal)])
        {
            Uncovered = [.. all.SelectMany(r => r.Removal.Statements)
                .Distinct()
                .Except(all.Where((_, i) => fates[i] == Fate.Noticed).SelectMany(r => r.Removal.Statements))],
        };
    }

    private enum Fate
    {
        Refused,
        Noticed,
        Unnoticed,
    }

    /// <summary>Tells whether an example notices in any of the ways in which something is taken away.</summary>
    private static Fate Try(ClauseTrial trial, string path, IReadOnlyList<MapNode> ways)
    {
        Fate fate = ways.Count == 0 ? Fate.Unnoticed : Fate.Refused;
        foreach (MapNode way in ways)
        {
            if (trial.IsNoticedOnLikelyDays(path, way))
            {
                return Fate.Noticed;
            }

            if (trial.With(path, way) is not { } without)
            {
                continue;
            }

            if (trial.IsNoticed(path, without))
            {
                return Fate.Noticed;
            }

            fate = Fate.Unnoticed;
        }

        return fate;
    }
}
