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
        var flipped = new HashSet<string>(StringComparer.Ordinal);
        var named = new Dictionary<string, Example>(StringComparer.Ordinal);
        foreach (Example example in engine.Rulebook.Examples)
        {
            if (!answers.TryAsk(example, out Answer? answer, out _))
            {
                continue;
            }

            shown.UnionWith(answer.Citations.Select(c => c.Rule));
            foreach (ReadingUsed used in answer.Interpretations)
            {
                named.TryAdd(used.Interpretation.Key, example);
                if (used.ChosenByHost && Differs(engine.Under(example), example, answer, used.Interpretation.Name))
                {
                    flipped.Add(used.Interpretation.Key);
                }
            }
        }

        Edition[] editions = [.. engine.Rulebook.Editions, .. engine.Rulebook.Proposed?.Editions ?? []];
        foreach (Rule rule in editions.SelectMany(e => e.Rules).DistinctBy(r => r.Id).Where(r => !shown.Contains(r.Id)))
        {
            bag.Report(Messages.RuleNotShown, rule.Span, rule.Id);
        }

        // Which wording applies over an amendment shows when there is one that changes what is asked about.
        HashSet<string> transitional =
            [.. editions.SelectMany(e => e.Transitions).Select(t => t.Interpretation).OfType<Interpretation>().Select(i => i.Key)];
        foreach (Interpretation interpretation in editions.SelectMany(e => e.Interpretations).DistinctBy(i => i.Key))
        {
            if (interpretation.NoEffect is null && !flipped.Contains(interpretation.Key) && !transitional.Contains(interpretation.Key))
            {
                bag.Report(Messages.ReadingNotShown, interpretation.Span, interpretation.Name);
            }
            else if (interpretation.NoEffect is not null && named.TryGetValue(interpretation.Key, out Example? example))
            {
                bag.Report(Messages.ReadingHasEffect, interpretation.Span, interpretation.Name, example.Name);
            }
        }

        return bag.ToList();
    }

    /// <summary>Tells whether the example is answered otherwise with the rules' own reading.</summary>
    private static bool Differs(RulesEngine engine, Example example, Answer answer, string name) =>
        engine.TryAsk(
            ExampleAnswers.QuestionOf(example, engine.Rulebook) with
            {
                Readings = example.Readings.Where(r => r.Key != name).ToDictionary(StringComparer.Ordinal),
            },
            out Answer? own,
            out _)
        && (own.Outcome != answer.Outcome
            || !own.MissingFacts.SequenceEqual(answer.MissingFacts)
            || own.Question.Fields.Any(f => own[f.Name] != answer[f.Name]));
}
