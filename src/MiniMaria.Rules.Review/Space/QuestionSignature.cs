using System.Globalization;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Space;

/// <summary>
/// Says all that an edition's provisions say on a question, in a fixed form: on days with the same signature it has the same
/// space.
/// </summary>
internal static class QuestionSignature
{
    /// <summary>Gives the signature of a question and of those that it leans on.</summary>
    public static string Of(Edition edition, QuestionDefinition question) => string.Join('\n', Rules(edition, question)
        .Concat(ReadingsOf(edition, question).Select(i => $"{i.Key} {i.Chosen.Id} {i.NoEffect}")));

    /// <summary>Gives the open wordings on whose reading a question's answers hang, or those that it leans on.</summary>
    public static IEnumerable<Interpretation> ReadingsOf(Edition edition, QuestionDefinition question)
    {
        string rules = string.Join('\n', Rules(edition, question));
        return edition.Interpretations.Where(i => IsReadIn(i, rules));
    }

    private static bool IsReadIn(Interpretation interpretation, string rules) =>
        rules.Contains($"by {interpretation.Key} (", StringComparison.Ordinal)
            || rules.Contains($"{interpretation.Key} read ", StringComparison.Ordinal);

    private static IEnumerable<string> Rules(Edition edition, QuestionDefinition question)
    {
        QuestionDefinition[] asked = [.. SpaceSide.Asked(edition, question).Distinct()];
        return asked.Select(q => Of(edition, edition.RulesFor(q)))
            .Concat(edition.Derivations
                .Where(d => asked.Any(q => q.SlotOf(d.Fact) >= 0))
                .Select(d => $"{d.Fact} {d.From} {d.Test.Signature}"));
    }

    private static string Of(Edition edition, QuestionRules rules) => string.Join('\n', (string[])
    [
        rules.Question.Name,
        .. rules.Rules.Select(r => Of(edition, r)),
        .. rules.Presuppositions.Select(Of),
        .. rules.Limits.Select(l => l.Signature),
        .. rules.Remarks.Select(r => $"{r.Id} {r.When.Signature}"),
        .. rules.Silences.Select(s => $"{s.Span} {s.When?.Signature}"),
    ]);

    /// <summary>Gives the readings chosen in what a provision says.</summary>
    public static string ChosenIn(Edition edition, string provision) =>
        string.Concat(edition.Interpretations.Where(i => IsReadIn(i, provision)).Select(i => $" {i.Key}={i.Chosen.Id}"));

    /// <summary>Gives what a rule says, its requirements included.</summary>
    public static string Of(Edition edition, Rule rule) => string.Join(' ', (string[])
    [
        $"{rule.Id} {edition.Abbreviate(rule.Citation)} "
            + $"{rule.Citation.Version} {rule.When.Signature} {string.Join(", ", rule.ExceptionTo)} + {string.Join(", ", rule.AddsTo)}: "
            + $"{Of(rule.Always)}; {Of(rule.Fulfilled)}; {Of(rule.Unfulfilled)}",
        .. rule.RequirementArray.Select(r => $"{r.Id} {r.IsDuty} {r.When.Signature} {r.Test?.Signature} {r.PresumedWhen?.Signature}"),
    ]);

    /// <summary>Gives what a presupposition says.</summary>
    public static string Of(Presupposition presupposition) =>
        $"{presupposition.Id} {presupposition.When.Signature} "
            + $"{presupposition.Condition?.Signature} {presupposition.Asks} {Of(presupposition.Expected)}";

    private static string Of(Assignment[] assignments) =>
        string.Join(", ", assignments.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Field} {a.Value.Signature}")));
}
