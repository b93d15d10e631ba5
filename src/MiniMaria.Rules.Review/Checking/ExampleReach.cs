using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Reports the rules that no example shows, and the readings whose examples do not show what another reading changes.</summary>
public static class ExampleReach
{
    /// <summary>Asks every example of the engine's rulebook, those with a chosen reading also without it.</summary>
    /// <param name="engine">The engine.</param>
    /// <returns>One finding for each rule and interpretation that the examples leave in the dark; none when there is none.</returns>
    public static IReadOnlyList<Diagnostic> Run(RulesEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return Run(new ExampleAnswers(engine));
    }

    /// <summary>Looks at the answer to every example.</summary>
    internal static IReadOnlyList<Diagnostic> Run(ExampleAnswers answers)
    {
        RulesEngine engine = answers.Engine;
        var bag = new DiagnosticBag();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var flipped = new HashSet<(string Id, string Document)>();
        var named = new Dictionary<(string Id, string Document), Example>();
        foreach (Example example in engine.Rulebook.Examples)
        {
            if (!answers.TryAsk(example, out Answer? answer, out _))
            {
                continue;
            }

            shown.UnionWith(answer.Citations.Select(c => c.Rule));
            foreach (ReadingUsed used in answer.Interpretations)
            {
                named.TryAdd(KeyOf(used.Interpretation), example);
                if (used.ChosenByHost && Differs(engine.Under(example), example, answer, used.Interpretation.Id))
                {
                    flipped.Add(KeyOf(used.Interpretation));
                }
            }
        }

        Edition[] editions = [.. engine.Rulebook.Editions, .. engine.Rulebook.Proposed?.Editions ?? []];
        foreach (Rule rule in editions.SelectMany(e => e.Rules).DistinctBy(r => r.Id).Where(r => !shown.Contains(r.Id)))
        {
            bag.Report(Messages.RuleNotShown, rule.Span, rule.Id);
        }

        // Which wording applies over an amendment shows when there is one that changes what is asked about.
        HashSet<(string, string)> transitional =
            [.. editions.SelectMany(e => e.Transitions).Select(t => t.Interpretation).OfType<Interpretation>().Select(KeyOf)];
        foreach (Interpretation interpretation in editions.SelectMany(e => e.Interpretations).DistinctBy(KeyOf))
        {
            (string Id, string Document) key = KeyOf(interpretation);
            if (interpretation.NoEffect is null && !flipped.Contains(key) && !transitional.Contains(key))
            {
                bag.Report(Messages.ReadingNotShown, interpretation.Span, interpretation.Id);
            }
            else if (interpretation.NoEffect is not null && named.TryGetValue(key, out Example? example))
            {
                bag.Report(Messages.ReadingHasEffect, interpretation.Span, interpretation.Id, example.Name);
            }
        }

        return bag.ToList();
    }

    private static (string Id, string Document) KeyOf(Interpretation interpretation) =>
        (interpretation.Id, interpretation.Citation.Document);

    /// <summary>Tells whether the example is answered otherwise with the rules' own reading.</summary>
    private static bool Differs(RulesEngine engine, Example example, Answer answer, string id) =>
        engine.TryAsk(ToQuestion(example, example.Readings.Where(r => r.Key != id)), out Answer? own, out _)
        && (own.Outcome != answer.Outcome
            || !own.MissingFacts.SequenceEqual(answer.MissingFacts)
            || own.Question.Fields.Any(f => own[f.Name] != answer[f.Name]));

    private static Question ToQuestion(Example example, IEnumerable<KeyValuePair<string, string>> readings) => new()
    {
        Name = example.Question.Name,
        AsOf = example.Day,
        Facts = example.Facts.ToDictionary(f => f.Key, f => (object?)f.Value, StringComparer.Ordinal),
        Readings = readings.ToDictionary(StringComparer.Ordinal),
    };
}
