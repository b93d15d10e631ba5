using System.Globalization;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Analysis;

/// <summary>Says all that an edition's provisions say on a question, in a fixed form: on days with the same signature it has the same space.</summary>
internal static class QuestionSignature
{
    /// <summary>Gives the signature of a question and of those that it leans on.</summary>
    public static string Of(Edition edition, QuestionDefinition question) => string.Join('\n', Rules(edition, question)
        .Concat(ReadingsOf(edition, question).Select(i => $"{i.Id} {i.Chosen.Id} {i.NoEffect}")));

    /// <summary>Gives the open wordings on whose reading a question's answers hang, or those that it leans on.</summary>
    public static IEnumerable<Interpretation> ReadingsOf(Edition edition, QuestionDefinition question)
    {
        string rules = string.Join('\n', Rules(edition, question));
        return edition.Interpretations.Where(i => rules.Contains($"by {i.Id} (", StringComparison.Ordinal) || rules.Contains($"{i.Id} read ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Rules(Edition edition, QuestionDefinition question)
    {
        QuestionDefinition[] asked = [.. SpaceSide.Asked(edition, question).Distinct()];
        return asked.Select(q => Of(edition, edition.RulesFor(q)))
            .Concat(edition.Derivations.Where(d => asked.Any(q => q.SlotOf(d.Fact) >= 0)).Select(d => $"{d.Fact} {d.From} {d.Test.Signature}"));
    }

    private static string Of(Edition edition, QuestionRules rules) => string.Join('\n', (string[])
    [
        rules.Question.Name,
        .. rules.Rules.Select(r => $"{r.Id} {edition.Abbreviate(r.Citation)} {r.Citation.Version} {r.When.Signature} {string.Join(", ", r.ExceptionTo)} + {string.Join(", ", r.AddsTo)}: {Of(r.Always)}; {Of(r.Fulfilled)}; {Of(r.Unfulfilled)}"),
        .. rules.Rules.SelectMany(r => r.RequirementArray).Select(r => $"{r.Id} {r.IsDuty} {r.When.Signature} {r.Test?.Signature} {r.PresumedWhen?.Signature}"),
        .. rules.Presuppositions.Select(p => $"{p.Id} {p.When.Signature} {p.Condition?.Signature} {p.Asks} {Of(p.Expected)}"),
        .. rules.Limits.Select(l => $"{l.Fact} in {string.Join(", ", l.Allowed.Select(t => t.Name))}"),
        .. rules.Remarks.Select(r => $"{r.Id} {r.When.Signature}"),
        .. rules.Silences.Select(s => $"{s.Span} {s.When?.Signature}"),
    ]);

    private static string Of(Assignment[] assignments) => string.Join(", ", assignments.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Field} {a.Value.Signature}")));
}
