using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Vocabulary;
using NRules.Diagnostics;

namespace MiniMaria.Rules.Tests.Matching;

/// <summary>NRules, the index and their linear twin find the same rules, wherever a question is asked.</summary>
public sealed class MatchersTests
{
    private const int Few = 10_000;

    public static TheoryData<string> Questions => [.. Asking.Engine.Rulebook.Lexicon.Questions.Select(q => q.Name)];

    [Fact]
    public void Ask_NobodyChooses_NRulesEvaluates() => Assert.IsType<NRulesMatcher>(new RulesEngineOptions().Matcher(Asking.Engine.Rulebook.Editions[0]));

    /// <summary>What rules have in common is one node of the network.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public void NRules_ConditionsAlike_ShareTheirNodes(string name)
    {
        Edition edition = Asking.Engine.Rulebook.EditionOn(Asking.Day);
        Assert.True(edition.Lexicon.TryFindQuestion(name, out QuestionDefinition? question));
        Rule[] rules = edition.RulesFor(question).Rules;
        var network = new NRulesNetwork(rules);

        int nodes = ((ISessionSchemaProvider)network.Sessions).GetSchema().Nodes.Count(n => n.NodeType == NodeType.Selection);

        int conditions = rules.Sum(r => r.Conjuncts.Count);
        int repeated = conditions - rules.SelectMany(r => r.Conjuncts).DistinctBy(c => c.Signature).Count();
        Assert.True(repeated == 0 || nodes < conditions, $"{nodes} nodes for {conditions} conditions, {repeated} of them repeated");
    }

    /// <summary>The whole space: every region of the question in every edition, under every reading that it uses.</summary>
    [Trait("Category", "Long")]
    [Theory]
    [MemberData(nameof(Questions))]
    public void Match_EveryRegion_AllFindTheSame(string name)
    {
        Rulebook rulebook = Asking.Engine.Rulebook;
        Assert.True(rulebook.Lexicon.TryFindQuestion(name, out QuestionDefinition? question));
        foreach (Edition edition in rulebook.Editions.Where(e => e.RulesFor(question).Rules.Length > 0))
        {
            var compared = new ComparedMatchers(edition);
            var decider = new Decider(edition, compared, keep: false);
            foreach (ReadingChoice? readings in ReadingsOf(edition, question).Prepend(null))
            {
                // Where there are few, also those that tell only which rules hold, once the answer is settled.
                if (Walk(decider, question, edition.From, readings, deepen: false) < Few)
                {
                    Walk(decider, question, edition.From, readings, deepen: true);
                }
            }

            Assert.True(compared.Count > 0);
        }
    }

    private static int Walk(Decider decider, QuestionDefinition question, DateOnly day, ReadingChoice? readings, bool deepen)
    {
        var space = new QuestionSpace([new SpaceSide(decider, question, day, readings)], _ => { }, _ => deepen) { Shares = false };
        space.Walk();
        Assert.True(space.IsComplete);
        return space.Regions;
    }

    /// <summary>What is made of the rules found is the same, to the byte.</summary>
    [Fact]
    public void Ask_EveryExample_SameBytes()
    {
        var indexed = new RulesEngine(Asking.Engine.Rulebook, new RulesEngineOptions { Matcher = Matchers.Index });
        foreach (Example example in Asking.Engine.Rulebook.Examples)
        {
            var question = new Question { Name = example.Question.Name, AsOf = example.Day, Facts = example.Facts.ToDictionary(f => f.Key, f => (object?)f.Value, StringComparer.Ordinal), Readings = example.Readings };
            Assert.Equal(Line(indexed, question), Line(Asking.Engine, question));
        }
    }

    private static string Line(RulesEngine engine, Question question) =>
        engine.TryAsk(question, out Answer? answer, out QuestionError? error) ? AnswerJson.Write(answer, engine.Rulebook) : error.ToString();

    private static IEnumerable<ReadingChoice> ReadingsOf(Edition edition, QuestionDefinition question) =>
        from interpretation in QuestionSignature.ReadingsOf(edition, question)
        from reading in Enumerable.Range(0, interpretation.Readings.Count)
        where reading != interpretation.ChosenIndex
        select ReadingChoice.Own(edition.Interpretations).With(interpretation, reading);

    /// <summary>Asks all three and holds their answers against each other.</summary>
    private sealed class ComparedMatchers(Edition edition) : IMatcher
    {
        private readonly IMatcher _nrules = Matchers.NRules(edition);
        private readonly IMatcher _index = Matchers.Index(edition);
        private readonly LinearMatcher _linear = new(edition);

        public int Count { get; private set; }

        public void Match(Case facts, QuestionDefinition question, ICollection<RuleMatch> matches)
        {
            Count++;
            var found = new List<RuleMatch>();
            _linear.Match(facts, question, found);
            foreach (IMatcher other in (IMatcher[])[_index, _nrules])
            {
                var same = new List<RuleMatch>();
                other.Match(facts, question, same);
                if (!same.SequenceEqual(found))
                {
                    Assert.Fail($"{other.GetType().Name} finds {string.Join(", ", same.Select(m => $"{m.Rule.Id} {m.Truth}"))}, not {string.Join(", ", found.Select(m => $"{m.Rule.Id} {m.Truth}"))}.");
                }
            }

            found.ForEach(matches.Add);
        }
    }
}
