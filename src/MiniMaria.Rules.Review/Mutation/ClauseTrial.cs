using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Mutation;

/// <summary>
/// Tries a rulebook with one clause otherwise, by the examples of the questions on which its rules then say something else.
/// </summary>
/// <param name="rulebook">The rulebook, whose examples hold.</param>
/// <param name="files">The files that make it.</param>
internal sealed class ClauseTrial(Rulebook rulebook, Dictionary<string, MapNode?> files)
{
    private readonly Dictionary<(Edition Edition, string Question), string> _signatures = rulebook.Editions
        .SelectMany(e => rulebook.Lexicon.Questions.Select(q => (Key: (e, q.Name), Signature: QuestionSignature.Of(e, q))))
        .ToDictionary(s => s.Key, s => s.Signature);

    /// <summary>Gives the rulebook as it then is; <see langword="null"/> when the clause has errors.</summary>
    public Rulebook? With(string path, MapNode clause) => RulebookLoader.With(rulebook, files, path, clause);

    /// <summary>
    /// Tells whether an example of the same file notices during the stretch of days that most of them ask about; most do,
    /// and no other days need be read.
    /// </summary>
    public bool IsNoticedOnLikelyDays(string path, MapNode clause)
    {
        if (rulebook.Examples
            .Where(e => e.AgreedEnd is null && e.Span.File == path)
            .GroupBy(e => rulebook.EditionOn(e.Day))
            .MaxBy(g => g.Count()) is not { } examples
            || RulebookLoader.With(rulebook, files, path, clause, only: examples.Key.From) is not { } changed)
        {
            return false;
        }

        var engine = RulesEngine.ForFewQuestions(changed);
        return examples.Any(e => ExampleCheck.Run(engine, e).Count > 0);
    }

    /// <summary>Tells whether an example or a reconciliation notices.</summary>
    public bool IsNoticed(string path, Rulebook changed) => FindingsOf(path, changed).Any(d => d.Severity == Severity.Error);

    /// <summary>
    /// Gives what is found, the likeliest and cheapest first: the examples of the same file, and last those that suppose
    /// that an agreement has ended.
    /// </summary>
    private IEnumerable<Diagnostic> FindingsOf(string path, Rulebook changed)
    {
        (Edition Before, Edition After)[] differing = [.. rulebook.Editions.Zip(changed.Editions).Where(e => e.First != e.Second)];
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var engine = RulesEngine.ForFewQuestions(changed);
        return rulebook.Examples.Where(e =>
            e.AgreedEnd is null).OrderBy(e => e.Span.File != path).Where(e => IsConcerned(e.Question)).SelectMany(e => ExampleCheck.Run(
            engine,
            e))
            .Concat(ReconciliationCheck.Run(changed))
            .Concat(rulebook.Examples.Where(e => e.AgreedEnd is not null).SelectMany(e => ExampleCheck.Run(engine, e)));

        bool IsConcerned(QuestionDefinition question)
        {
            if (!known.TryGetValue(question.Name, out bool concerned))
            {
                concerned = differing.Any(e => _signatures[(e.Before, question.Name)] != QuestionSignature.Of(e.After, question));
                known.Add(question.Name, concerned);
            }

            return concerned;
        }
    }
}
