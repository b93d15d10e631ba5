using System.Collections.Concurrent;
using System.Globalization;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

/// <summary>Tests that what the documents say shows in answers: takes away one provision that names statements at a time and sees whether an example notices.</summary>
public static class RemovalTest
{
    /// <summary>Tries every removal.</summary>
    /// <param name="source">The rule files; without errors, and their examples hold.</param>
    /// <param name="document">The name of the only document whose files are changed; <see langword="null"/> for all.</param>
    /// <param name="progress">Is told how many of how many have been tried, such as <c>12/990</c>; <see langword="null"/> when nobody waits.</param>
    /// <param name="cancellation">Ends the test.</param>
    /// <returns>What became of the removals, in the order of the files.</returns>
    /// <exception cref="RulesLoadException">The rule files have errors, or an example or a reconciliation does not hold: it would notice every removal.</exception>
    /// <exception cref="OperationCanceledException">The test was ended.</exception>
    public static RemovalResult Run(RuleSource source, string? document = null, IProgress<string>? progress = null, CancellationToken cancellation = default)
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
        var tests = new Trial(rulebook, files);

        // Each takes as long as its examples: so they are handed out one by one.
        int tried = 0;
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, all.Length), EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            fates[i] = tests.Try(all[i].Path, all[i].Files);
            progress?.Report(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref tried)}/{all.Length}"));
        });
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

    /// <summary>Tries what is taken away of one rulebook, by the examples of the questions on which its rules then say something else.</summary>
    private sealed class Trial(Rulebook rulebook, Dictionary<string, MapNode?> files)
    {
        private readonly Dictionary<(Edition Edition, string Question), string> _signatures = rulebook.Editions
            .SelectMany(e => rulebook.Lexicon.Questions.Select(q => (Key: (e, q.Name), Signature: QuestionSignature.Of(e, q))))
            .ToDictionary(s => s.Key, s => s.Signature);

        /// <summary>Tells whether an example notices in any of the ways in which something is taken away.</summary>
        public Fate Try(string path, IReadOnlyList<MapNode> ways)
        {
            Fate fate = ways.Count == 0 ? Fate.Unnoticed : Fate.Refused;
            foreach (MapNode way in ways)
            {
                if (IsNoticedOnLikelyDays(path, way))
                {
                    return Fate.Noticed;
                }

                if (RulebookLoader.With(rulebook, files, path, way) is not { } without)
                {
                    continue;
                }

                if (FindingsOf(without, path).Any(d => d.Severity == Severity.Error))
                {
                    return Fate.Noticed;
                }

                fate = Fate.Unnoticed;
            }

            return fate;
        }

        /// <summary>Tells whether an example of the same file notices during the stretch of days that most of them ask about; most do, and no other days need be read.</summary>
        private bool IsNoticedOnLikelyDays(string path, MapNode way)
        {
            if (rulebook.Examples.Where(e => e.AgreedEnd is null && e.Span.File == path).GroupBy(e => rulebook.EditionOn(e.Day)).MaxBy(g => g.Count()) is not { } examples
                || RulebookLoader.With(rulebook, files, path, way, only: examples.Key.From) is not { } without)
            {
                return false;
            }

            var engine = RulesEngine.ForFewQuestions(without);
            return examples.Any(e => ExampleCheck.Run(engine, e).Count > 0);
        }

        /// <summary>Gives what is found, the likeliest and cheapest first: the examples of the same file, and last those that suppose that an agreement has ended.</summary>
        private IEnumerable<Diagnostic> FindingsOf(Rulebook without, string path)
        {
            (Edition Before, Edition After)[] changed = [.. rulebook.Editions.Zip(without.Editions).Where(e => e.First != e.Second)];
            var known = new Dictionary<string, bool>(StringComparer.Ordinal);
            var engine = RulesEngine.ForFewQuestions(without);
            return rulebook.Examples.Where(e => e.AgreedEnd is null).OrderBy(e => e.Span.File != path).Where(e => IsConcerned(e.Question)).SelectMany(e => ExampleCheck.Run(engine, e))
                .Concat(ReconciliationCheck.Run(without))
                .Concat(rulebook.Examples.Where(e => e.AgreedEnd is not null).SelectMany(e => ExampleCheck.Run(engine, e)));

            bool IsConcerned(QuestionDefinition question)
            {
                if (!known.TryGetValue(question.Name, out bool concerned))
                {
                    concerned = changed.Any(e => _signatures[(e.Before, question.Name)] != QuestionSignature.Of(e.After, question));
                    known.Add(question.Name, concerned);
                }

                return concerned;
            }
        }
    }
}
