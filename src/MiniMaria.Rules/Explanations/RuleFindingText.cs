using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Explanations;

/// <summary>Tells a person what became of a rule.</summary>
public static class RuleFindingText
{
    private static readonly string[] Swedish =
    [
        "Regeln gäller, och det som den kräver är uppfyllt.",
        "Regeln gäller, men det som den kräver är inte uppfyllt:",
        "Vad regeln säger beror på uppgifter som saknas:",
        "Regeln viker för ett undantag:",
        "Regeln gäller inte här:",
        "Regeln gäller bara med en annan läsning:",
        "Frågan ligger utanför överenskommelsen, så regeln prövas inte:",
        "Regeln gäller, men en annan bestämmelse säger emot den:",
        "Regeln svarar på en annan fråga:",
        "Regeln gäller inte den dagen:",
    ];

    private static readonly string[] English =
    [
        "The rule holds, and what it requires is met.",
        "The rule holds, but what it requires is not met:",
        "What the rule says hangs on facts that are missing:",
        "The rule yields to an exception:",
        "The rule does not hold here:",
        "The rule holds only when read in another way:",
        "The question lies outside the agreement, so the rule is not tried:",
        "The rule holds, but another provision contradicts it:",
        "The rule answers another question:",
        "The rule is not in force on that day:",
    ];

    /// <summary>
    /// Explains to a person what became of the rule: the rule with its clause, its state, then what that hangs on, an item a
    /// line.
    /// </summary>
    /// <param name="finding">What became of the rule.</param>
    /// <param name="language">The language of the framing sentences; rule texts are always Swedish.</param>
    public static string Explain(this RuleFinding finding, Language language = Language.Swedish)
    {
        ArgumentNullException.ThrowIfNull(finding);
        bool sv = language == Language.Swedish;
        var text = new StringBuilder();
        text.Append(Source(finding.Rule.Citation, finding, language)).Append('\n').Append(State(finding, sv));
        foreach (string item in Items(finding, language))
        {
            text.Append("\n- ").Append(item);
        }

        return text.ToString();
    }

    private static string State(RuleFinding finding, bool sv) =>
        (finding.State, finding.Rule.Requirements.Count, finding.Others.Count) switch
        {
            (RuleState.Applies, _, > 0) => sv
                ? "Regeln gäller, men kraven i en annan bestämmelse är inte uppfyllda:"
                : "The rule holds, but what another provision requires is not met:",
            (RuleState.Applies, 0, _) => sv ? "Regeln gäller." : "The rule holds.",
            _ => (sv ? Swedish : English)[(int)finding.State],
        };

    private static IEnumerable<string> Items(RuleFinding finding, Language language)
    {
        bool sv = language == Language.Swedish;
        IEnumerable<string> conditions = finding.Conditions
            .Select(c => (c.Requirement is { } requirement ? requirement.Text + " " : string.Empty) + Sentences.Whole(c.Explain(language)));
        IEnumerable<string> facts =
            finding.MissingFacts.Where(f => !Mentions(finding.Conditions, f)).Select(f => $"{f.Label}: {f.Meaning}");
        return finding.State switch
        {
            RuleState.NeedsFacts => [.. conditions, .. facts],
            RuleState.OtherQuestion => [finding.Rule.Question.Title],
            RuleState.NotInForce => [InForce(finding, sv)],
            RuleState.OutsideScope => [.. finding.Presuppositions.Select(p => Source(p, finding, language)), .. conditions],
            _ => [.. conditions, .. finding.Others.Select(o => Source(o.Citation, finding, language))],
        };
    }

    private static bool Mentions(IEnumerable<ConditionFinding> conditions, FactDefinition fact) =>
        conditions.Any(c => c.Fact == fact || c.Alternatives.Any(a => Mentions(a, fact)));

    private static string InForce(RuleFinding finding, bool sv)
    {
        string day = IsoDay.Write(finding.Answer.AsOf);
        return (finding.From > finding.Answer.AsOf, sv) switch
        {
            (true, true) => $"Den gäller från och med {IsoDay.Write(finding.From!.Value)}. Frågan gäller {day}.",
            (true, false) => $"It is in force from {IsoDay.Write(finding.From!.Value)}. The question is about {day}.",
            (false, true) => $"Den gällde till och med {IsoDay.Write(finding.Through!.Value)}. Frågan gäller {day}.",
            (false, false) => $"It was in force through {IsoDay.Write(finding.Through!.Value)}. The question is about {day}.",
        };
    }

    private static string Source(Citation citation, RuleFinding finding, Language language) =>
        $"{citation.Text} ({ExplanationWords.In(language).Where(citation, finding.Answer.Facts.Edition.Lexicon)})";
}
