using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>A provision in force, with what it says in a fixed form and the words that it says it with.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Document">The document's name.</param>
/// <param name="Clause">The clause number.</param>
/// <param name="Id">Its id or name.</param>
/// <param name="Signature">What it says: two that answer alike in every case have the same.</param>
/// <param name="Words">All words that it says it with.</param>
/// <param name="Said">What a person is told that it says.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Provision(
    ProvisionKind Kind,
    string Document,
    string Clause,
    string Id,
    string Signature,
    string Words,
    string Said,
    SourceSpan Span)
{
    /// <summary>Gets the words as the file writes them: a value that they name is its name.</summary>
    public string Written { get; private init; } = Words;

    public static IReadOnlyList<Provision> Of(Edition edition)
    {
        var derived = edition.Derivations.ToDictionary(d => d.Fact.Name, d => $"{d.From.Name}: {d.Test.Signature}", StringComparer.Ordinal);
        var all = edition.Named
            .Select(n => new Provision(
                ProvisionKind.Value,
                n.Document,
                n.Clause,
                n.Name,
                derived.GetValueOrDefault(n.Name, n.Text),
                n.Text,
                n.Text,
                n.Span))
            .ToList();
        foreach (QuestionDefinition question in edition.Lexicon.Questions)
        {
            QuestionRules rules = edition.RulesFor(question);
            all.AddRange(rules.Presuppositions.Select(p => Of(p, question)));
            all.AddRange(rules.Limits.Select(l => Of(l, question)));
            all.AddRange(rules.Rules.Select(Of));
            all.AddRange(rules.Remarks.Select(r => Of(r, question)));
        }

        all.AddRange(edition.Interpretations.Select(Of));
        all.AddRange(edition.Transitions.Select(Of));
        return
        [
            .. all.Select(
                p => p with { Written = string.Join('\n', p.Words.Split('\n').Select(w => edition.AsWritten.GetValueOrDefault(w, w))) }),
        ];
    }

    private static Provision Of(Rule rule)
    {
        QuestionDefinition question = rule.Question;
        string[] parts =
        [
            question.Name,
            rule.When.Signature,
            "except " + string.Join(", ", rule.ExceptionTo.Select(e => e.Id)),
            "after the end " + rule.AfterEnd,
            "adds to " + string.Join(", ", rule.AddsTo.Select(e => e.Id)),
            .. rule.RequirementArray.Select(r => $"{r.Id}: {r.When.Signature} => "
                + $"{(r.IsDuty ? "duty " : string.Empty)}{r.Test?.Signature} presumed {r.PresumedWhen?.Signature}"),
            "always " + Signatures(question, rule.Always),
            "met " + Signatures(question, rule.Fulfilled),
            "unmet " + Signatures(question, rule.Unfulfilled),
            "rests on " + string.Join(", ", rule.Tags.Concat(rule.RequirementArray.SelectMany(r => r.Tags)).Select(t => t.Key)),
        ];
        string words = string.Join('\n', (string[])[rule.Text, .. rule.RequirementArray.Select(r => r.Text)]);
        return new Provision(
            ProvisionKind.Rule,
            rule.Citation.Document,
            rule.Citation.Clause,
            rule.Id,
            string.Join("; ", parts),
            words,
            rule.Text,
            rule.Span);
    }

    private static Provision Of(Presupposition presupposition, QuestionDefinition question)
    {
        string signature = presupposition.Condition?.Signature
            ?? $"{presupposition.Asks!.Name}: {Signatures(presupposition.Asks, presupposition.Expected)}";
        return new Provision(
            ProvisionKind.Presupposition,
            presupposition.Citation.Document,
            presupposition.Citation.Clause,
            presupposition.Id,
            $"{question.Name}: {presupposition.When.Signature} => {signature}",
            presupposition.Citation.Text,
            presupposition.Citation.Text,
            presupposition.Span);
    }

    private static Provision Of(FactLimit limit, QuestionDefinition question)
    {
        string allowed = string.Join(", ", limit.Allowed.Select(t => t.Name));
        return new Provision(
            ProvisionKind.Presupposition,
            limit.Citation.Document,
            limit.Citation.Clause,
            limit.Citation.Rule,
            $"{question.Name}: {limit.Signature}",
            allowed,
            allowed,
            limit.Span);
    }

    private static Provision Of(Interpretation interpretation)
    {
        string signature = string.Join(", ", interpretation.Readings.Select(r => r.Id)) + " chosen " + interpretation.Chosen.Id;
        string words = string.Join(
            '\n',
            (string[])[
                interpretation.Wording,
                interpretation.Question,
                .. interpretation.Readings.SelectMany(r => (string[])[r.Meaning, r.Reason]),
                interpretation.NoEffect ?? string.Empty,
            ]);
        return new Provision(
            ProvisionKind.Interpretation,
            interpretation.Citation.Document,
            interpretation.Citation.Clause,
            interpretation.Id,
            signature,
            words,
            interpretation.Chosen.Meaning,
            interpretation.Span);
    }

    /// <summary>What it says is how it comes out as the rules read the open wording.</summary>
    private static Provision Of(Transition transition)
    {
        bool keeps = transition.KeepsEarlier is { } reading
            && reading.Tests.OfType<ReadingIs>().All(r => r.Interpretation.ChosenIndex == r.Reading);
        string questions = string.Join(", ", transition.Questions.Select(q => q.Name));
        return new Provision(
            ProvisionKind.Transition,
            transition.Citation.Document,
            transition.Citation.Clause,
            transition.Id,
            $"{questions} at {transition.Amendment}: {transition.KeepsEarlier?.Signature} {keeps}",
            transition.Citation.Text,
            transition.Citation.Text,
            transition.Span);
    }

    private static Provision Of(Remark remark, QuestionDefinition question) => new(
        ProvisionKind.Remark,
        remark.Home.Document,
        remark.Home.Clause,
        remark.Id,
        $"{question.Name}: {remark.When.Signature}{(remark.IsReservation ? " reservation" : string.Empty)}",
        remark.Text,
        remark.Text,
        remark.Span);

    private static string Signatures(QuestionDefinition question, Assignment[] assignments) =>
        string.Join(", ", assignments.Select(a => $"{question.Fields[a.Field].Name} = {a.Value.Signature}"));
}
