using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Remedies;

/// <summary>Tries remedies the way a host would: gives the facts that they name and asks again.</summary>
internal static class RemedyTrial
{
    /// <summary>Tells whether every requirement that applies is met and the answer, if it is yes or no, is yes, whatever is still missing.</summary>
    public static bool IsMet(Answer answer) =>
        answer.Outcome is Outcome.Answered or Outcome.NeedsFacts
        && (answer.Question.Fields.All(f => f.Type.Kind != ValueKind.Boolean) || answer.Question.Fields.Any(f => f.IsCollected || answer[f.Name] == Value.Of(true)))
        && answer.Requirements.All(r => r.Requirement.IsDuty || r.Met == true);

    /// <summary>Asserts that each way does what it says, and that no part of it does.</summary>
    public static void AssertWays(RulesEngine engine, Question question, RemedyResult remedies)
    {
        foreach (Remedy way in remedies.Ways)
        {
            foreach (RemedyStep[] steps in Variants(way))
            {
                Assert.True(IsMet(engine.Ask(After(question, steps))), $"{Say(steps)} does not do.");
            }

            // What must be so of the new act as of the old changes no fact.
            RemedyStep[] all = [.. way.Steps.Where(s => !s.IsAgain)];
            for (int kept = 0; kept < (1 << all.Length) - 1; kept++)
            {
                RemedyStep[] part = [.. all.Where((_, i) => (kept & (1 << i)) != 0)];
                Assert.False(IsMet(engine, After(question, part)), $"Of {Say(all)} the part {Say(part)} does as well.");
            }

            // A list of one that was not there before is a step of its own.
            foreach ((RemedyStep step, Term added) in all.SelectMany(s => s.Changes[0].Added.Select(a => (s, a))).Where(a => a.s.Changes[0].Added.Count > 1))
            {
                RemedyStep[] less = [.. all.Select(s => s == step ? Without(s, added, question) : s)];
                Assert.False(IsMet(engine, After(question, less)), $"{Say(all)} needs no {added}.");
            }
        }
    }

    /// <summary>Tells whether facts will do; what cannot be asked does not, such as a day that lies before one that it cannot lie before.</summary>
    private static bool IsMet(RulesEngine engine, Question question) => engine.TryAsk(question, out Answer? answer, out _) && IsMet(answer);

    /// <summary>Gives the steps with each alternative, and where one day is chosen with its first and last.</summary>
    private static IEnumerable<RemedyStep[]> Variants(Remedy way)
    {
        RemedyStep[] steps = [.. way.Steps];
        yield return steps;
        foreach ((int i, RemedyStep step) in steps.Index())
        {
            foreach (Value value in step.Changes[0].Alternatives)
            {
                yield return [.. steps.Select((s, j) => i == j ? s with { Changes = [s.Changes[0] with { Value = value }, .. s.Changes.Skip(1)] } : s)];
            }

            if (steps.SelectMany(s => s.Changes).Count(c => c.Earliest is not null) == 1)
            {
                foreach (DateOnly day in new[] { step.Changes[^1].Earliest, step.Changes[^1].Latest }.OfType<DateOnly>())
                {
                    yield return [.. steps.Select((s, j) => i == j ? s with { Changes = [.. s.Changes.SkipLast(1), s.Changes[^1] with { Value = Value.Of(day) }] } : s)];
                }
            }
        }
    }

    private static Question After(Question question, IEnumerable<RemedyStep> steps)
    {
        var facts = new Dictionary<string, object?>(question.Facts, StringComparer.Ordinal);
        foreach (FactChange change in steps.SelectMany(s => s.Changes))
        {
            facts[change.Fact.Name] = change.Value;
        }

        return question with { Facts = facts };
    }

    private static RemedyStep Without(RemedyStep step, Term added, Question question)
    {
        FactChange change = step.Changes[0];
        Value less = change.Value.Kind == ValueKind.Table
            ? Value.Of(new Table(change.Value.Table.Entries.Where(e => e.Key != added)))
            : Value.Of([.. change.Value.Terms.Where(t => t != added)]);
        if (change.Value.Kind == ValueKind.Table && question.Facts.TryGetValue(change.Fact.Name, out object? before) && before is IEnumerable<KeyValuePair<string, string>> table
            && table.FirstOrDefault(e => e.Key == added.Name).Value is { } old && change.Fact.Type.Values!.List!.TryFind(old, out Term? term))
        {
            less = Value.Of(new Table(less.Table.Entries.Append(KeyValuePair.Create(added, Value.Of(term)))));
        }

        return step with { Changes = [change with { Value = less }, .. step.Changes.Skip(1)] };
    }

    private static string Say(IEnumerable<RemedyStep> steps) => string.Join(' ', steps.Select(s => $"«{s.Text}»"));
}
