using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;
using MiniMaria.Rules.Tests.Matching;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Vocabulary;
using Outcome = MiniMaria.Rules.Decisions.Outcome;

namespace MiniMaria.Rules.Tests.Analysis;

/// <summary>
/// What goes on from one node goes on alike: every way through the graph is decided anew, also those that the walk did not go
/// because another way had led to the same node, and comes to what the walk found at its end; and a walk that goes every way by
/// itself finds nothing else.
/// </summary>
public sealed class DecisionGraphTests
{
    public static TheoryData<string> Questions => [.. Asking.Engine.Rulebook.Lexicon.Questions.Select(q => q.Name)];

    [Trait("Category", "Long")]
    [Theory]
    [MemberData(nameof(Questions))]
    public void Walk_EmbeddedRules_EveryWayEndsInWhatItIsDecidedTo(string name)
    {
        Rulebook rulebook = Asking.Engine.Rulebook;
        Assert.True(rulebook.Lexicon.TryFindQuestion(name, out QuestionDefinition? question));
        foreach (Edition edition in rulebook.Editions.Where(e => e.RulesFor(question).Rules.Length > 0))
        {
            Check(edition, question, tellsValues: false);
            Check(edition, question, tellsValues: true);
        }
    }

    [Trait("Category", "Long")]
    [Fact]
    public void Walk_RandomLoans_EveryWayEndsInWhatItIsDecidedTo() => Check(RandomRules.Loans, "lån", SmallRules.With);

    [Trait("Category", "Long")]
    [Fact]
    public void Walk_RandomReturns_EveryWayEndsInWhatItIsDecidedTo() => Check(RandomRules.Returns, "retur", SmallRules.With);

    [Trait("Category", "Long")]
    [Fact]
    public void Walk_RandomPurchases_EveryWayEndsInWhatItIsDecidedTo() => Check(RandomRules.Purchases, "inköp", SmallRules.With);

    [Trait("Category", "Long")]
    [Fact]
    public void Walk_RandomLoansInSetting_EveryWayEndsInWhatItIsDecidedTo() => Check(RandomRules.LoansInSetting, "lån", rules => rules);

    [Trait("Category", "Long")]
    [Fact]
    public void Walk_RandomReturnsInSetting_EveryWayEndsInWhatItIsDecidedTo() => Check(RandomRules.ReturnsInSetting, "retur", rules => rules);

    /// <summary>Whatever is asked on whatever days, the walk has been where the same rules decide.</summary>
    [Trait("Category", "Long")]
    [Theory]
    [MemberData(nameof(Questions))]
    public void Walk_EmbeddedRules_HasBeenWhereRandomQuestionsLead(string name)
    {
        Rulebook rulebook = Asking.Engine.Rulebook;
        Assert.True(rulebook.Lexicon.TryFindQuestion(name, out QuestionDefinition? question));
        var walked = new Dictionary<Edition, (Decider Decider, HashSet<string> Reached)>();
        foreach (Edition edition in rulebook.Editions)
        {
            var decider = new Decider(edition, new IndexedMatcher(edition), keep: false);
            var reached = new HashSet<string>(StringComparer.Ordinal);
            new QuestionSpace([new SpaceSide(decider, question, edition.From, readings: null)], r => reached.Add(Decided(decider, r.Cases[0]!))).Walk();
            walked.Add(edition, (decider, reached));
        }

        Prop.ForAll(RandomQuestion.Any(name, missingPercent: 20), random =>
        {
            RandomQuestion asked = random with { Readings = new Dictionary<string, string>() };
            Assert.True(Asking.Engine.TryAsk(asked.ToQuestion(), out Answer? answer, out _));
            (Decider decider, HashSet<string> reached) = walked[answer.Facts.Edition];
            string decided = Decided(decider, answer.Facts);
            Assert.True(decided.Length == 0 || reached.Contains(decided), $"{asked}\n{decided}");
        }).Check(Randomly.Times(2_000));
    }

    private static void Check<T>(Arbitrary<T> rules, string name, Func<T, SmallRules> toRules) =>
        Prop.ForAll(rules, some =>
        {
            LoadResult loaded = RulebookLoader.Load(toRules(some).Source);
            Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
            Assert.True(loaded.Rulebook.Lexicon.TryFindQuestion(name, out QuestionDefinition? question));
            Assert.All(loaded.Rulebook.Editions, e => Check(e, question, tellsValues: false));
            Assert.All(loaded.Rulebook.Editions, e => Check(e, question, tellsValues: true));
        }).Check(Randomly.Times(300));

    private static void Check(Edition edition, QuestionDefinition question, bool tellsValues)
    {
        var decider = new Decider(edition, new IndexedMatcher(edition), keep: false);

        // No day is set for the sake of a remark that excuses nothing, so which of those are met hangs on the way.
        List<string> found = Walk(shares: true, tellsValues, out DecisionGraph graph);
        var missed = Walk(shares: false, tellsRemarks: false, out _).ToHashSet();
        missed.ExceptWith(tellsValues ? Walk(shares: true, tellsRemarks: false, out _) : found);
        Assert.True(missed.Count == 0, $"{question} {edition.From} {tellsValues} {missed.Count} missed\n{string.Join("\n===\n", missed.Take(4))}");
        var side = new SpaceSide(decider, question, edition.From, readings: null, tellsValues);
        Follow(graph.Root);

        List<string> Walk(bool shares, bool tellsRemarks, out DecisionGraph walked)
        {
            var reached = new List<string>();
            var space = new QuestionSpace(
                [new SpaceSide(decider, question, edition.From, readings: null, tellsRemarks)],
                r => reached.Add(Said(decider, r.Cases[0]!, tellsValues, tellsRemarks)))
            {
                TellsValues = tellsValues,
                Shares = shares,
            };
            space.Walk();
            Assert.True(space.IsComplete);
            walked = space.Graph;
            return reached;
        }

        void Follow(DecisionNode node)
        {
            if (node.Leaf >= 0 && side.CanAsk && found[node.Leaf] != Said(decider, side.FactsAsAsked, tellsValues, tellsValues))
            {
                string facts = string.Join(", ", question.Facts.Select(f => $"{f}: {side.FactsAsAsked[f]}"));
                Assert.Fail($"{question} {edition.From} {facts}\n--- is decided to\n{Said(decider, side.FactsAsAsked, tellsValues, tellsValues)}\n--- the walk found\n{found[node.Leaf]}");
            }

            foreach ((Value value, _, DecisionNode next) in node.Branches)
            {
                Action undo = side.Set(node.Fact!.Name, value);
                Follow(next);
                undo();
            }
        }
    }

    /// <summary>Says what an analysis looks at.</summary>
    private static string Said(Decider decider, Case facts, bool tellsValues, bool tellsRemarks)
    {
        using Draft draft = decider.Decide(facts.Question, facts);
        string values = tellsValues && draft.Outcome == Outcome.Answered ? string.Join("; ", draft.Values.Take(facts.Question.Fields.Count)) : string.Empty;
        string otherwise = draft.Outcome is Outcome.Silent or Outcome.Conflict ? OtherReadings.Find(decider, facts, draft.Outcome)?.Id ?? string.Empty : string.Empty;
        string said = string.Join('\n', (string[])
        [
            $"{draft.Outcome} {draft.IsOpen} {draft.OpenFacts} {draft.Obstacle?.Message.Code} {otherwise}",
            string.Join(", ", draft.Rules.Select(r => r.Id)),
            string.Join(", ", draft.Conflicting.Select(r => r.Id)),
            string.Join(", ", draft.Requirements.Select(r => $"{r.Requirement.Id} {r.Met}")),
            string.Join(", ", decider.RemarksFor(facts, draft.Outcome).Where(r => tellsRemarks || r.Excuses).Select(r => r.Id)),
            values,
        ]);
        return said;
    }

    /// <summary>Says which rules decide, or that the question lies outside whatever else is asked; nothing where a fact is still asked for.</summary>
    private static string Decided(Decider decider, Case facts)
    {
        using Draft draft = decider.Decide(facts.Question, facts);
        return draft.IsOpen && !draft.OpenFacts.IsEmpty ? string.Empty : $"{draft.Outcome}: {string.Join(", ", draft.Rules.Concat(draft.Conflicting).Select(r => r.Id))}";
    }
}
