using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Matching;

/// <summary>
/// Lets NRules find the rules that hold. The rules of a question are compiled when it is first asked, and NRules is asked
/// once for each kind of case: cases for which every test of the question comes to the same have the same rules.
/// </summary>
internal sealed class NRulesMatcher : IMatcher
{
    private readonly Lazy<NRulesParts>[] _byQuestion;

    public NRulesMatcher(Edition edition) =>
        _byQuestion = [.. edition.Lexicon.Questions.Select(q => new Lazy<NRulesParts>(() => new NRulesParts(edition.RulesFor(q))))];

    public void Match(Case facts, QuestionDefinition question, ICollection<RuleMatch> matches) =>
        _byQuestion[question.Ordinal].Value.Match(facts, matches);
}
