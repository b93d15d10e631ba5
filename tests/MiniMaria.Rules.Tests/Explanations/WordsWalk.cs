using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Explanations;

/// <summary>
/// Goes through every question on every stretch of days and under every reading, with facts given and left out, and gives an
/// answer for each new state of a requirement, each rule and each thing that the answer rests on.
/// </summary>
internal sealed class WordsWalk(Rulebook rulebook, Action<Answer> visit, int most = 20_000)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public void Run()
    {
        var walked = new HashSet<string>(StringComparer.Ordinal);
        foreach (Edition edition in rulebook.Editions.Reverse())
        {
            var decider = new Decider(edition, new IndexedMatcher(edition), keep: false);
            foreach (QuestionDefinition question in rulebook.Lexicon.Questions.Where(q => edition.RulesFor(q).Rules.Length > 0 && walked.Add(QuestionSignature.Of(edition, q))))
            {
                Walk(decider, question);
            }
        }
    }

    private void Walk(Decider decider, QuestionDefinition question)
    {
        Edition edition = decider.Edition;
        DateOnly day = rulebook.ExampleDay < edition.From ? edition.From : rulebook.ExampleDay > edition.Through ? edition.Through.Value : rulebook.ExampleDay;
        Walk(decider, question, day, null);
        foreach (Interpretation interpretation in QuestionSignature.ReadingsOf(edition, question))
        {
            foreach (int reading in Enumerable.Range(0, interpretation.Readings.Count).Where(r => r != interpretation.ChosenIndex))
            {
                ReadingChoice readings = ReadingChoice.Own(edition.Interpretations).With(interpretation, reading);
                Walk(decider, question, day, readings);
            }
        }
    }

    private void Walk(Decider decider, QuestionDefinition question, DateOnly day, ReadingChoice? readings)
    {
        var begun = new HashSet<string>(StringComparer.Ordinal);
        var space = new QuestionSpace(
            [new SpaceSide(decider, question, day, readings, tellsRemarks: true)],
            region =>
            {
                Case facts = region.Cases[0]!;
                (FactDefinition Fact, Value Value)[] set = [.. region.Set];

                // What is left out last is not known yet: so every state is met on the way to a region.
                for (int count = set.Length; count >= 0; count--)
                {
                    if (begun.Add(string.Join('|', set[..count].Select(s => $"{s.Fact}={s.Value}"))))
                    {
                        Look(decider, facts.With(set[count..].Where(s => !s.Fact.IsAskedDay).Select(s => (question.SlotOf(s.Fact), default(Value)))));
                    }
                }
            },
            deepen: _ => true,
            most)
        {
            Shares = false,
        };
        space.Walk();
    }

    private void Look(Decider decider, Case facts)
    {
        using Draft draft = decider.Decide(facts.Question, facts);
        string[] states =
        [
            .. RequirementCheck.ResultsOf(facts, draft).Select(r => $"{r.Requirement.Id} {r.Met} {string.Join('|', r.Missing)}"),
            .. draft.Rules.Select(r => r.Id),
            .. draft.Failed.Select(f => f.Id),
            .. draft.Readings.Select(i => $"{i.Id} {facts.ReadingOf(i)}"),
            $"{facts.Question} {draft.Outcome}",
        ];
        int seen = _seen.Count;
        _seen.UnionWith(states.Select(s => $"{facts.Question} {s}"));
        if (_seen.Count > seen)
        {
            visit(new Answer(facts, new DecisionStore(decider, keep: false)));
        }
    }
}
