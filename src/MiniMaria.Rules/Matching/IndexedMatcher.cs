using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Matching;

/// <summary>The built-in matcher: an index on the terms that rules test, then the conditions one by one.</summary>
internal sealed class IndexedMatcher : IMatcher
{
    private readonly RuleIndex[] _byQuestion;

    public IndexedMatcher(Edition edition)
    {
        _byQuestion = [.. edition.Lexicon.Questions.Select(q => new RuleIndex(edition.RulesFor(q)))];
    }

    public void Match(Case facts, QuestionDefinition question, ICollection<RuleMatch> matches)
    {
        foreach (Rule rule in _byQuestion[question.Ordinal].Candidates(facts))
        {
            Truth truth = ConditionEvaluator.Evaluate(rule.When, facts);
            if (truth != Truth.False)
            {
                matches.Add(new RuleMatch(rule, truth));
            }
        }
    }
}
