using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

/// <summary>A provision in force, with what it says in a fixed form and the words that it says it with.</summary>
internal sealed record Provision(ProvisionKind Kind, string Document, string Clause, string Id, string Signature, string Words, SourceSpan Span)
{
    public static IReadOnlyList<Provision> Of(Edition edition)
    {
        var all = new List<Provision>();
        foreach (QuestionDefinition question in edition.Lexicon.Questions)
        {
            QuestionRules rules = edition.RulesFor(question);
            all.AddRange(rules.Presuppositions.Select(p => Of(p, question)));
            all.AddRange(rules.Rules.Select(Of));
            all.AddRange(rules.Remarks.Select(r => Of(r, question)));
        }

        all.AddRange(edition.Interpretations.Select(Of));
        return all;
    }

    private static Provision Of(Rule rule)
    {
        QuestionDefinition question = rule.Question;
        string[] parts =
        [
            question.Name,
            rule.When.Signature,
            "except " + string.Join(", ", rule.ExceptionTo.Select(e => e.Id)),
            .. rule.RequirementArray.Select(r => $"{r.Id}: {r.When.Signature} => {r.Test?.Signature ?? "duty"} presumed {r.PresumedWhen?.Signature}"),
            "always " + Signatures(question, rule.Always),
            "met " + Signatures(question, rule.Fulfilled),
            "unmet " + Signatures(question, rule.Unfulfilled),
            "rests on " + string.Join(", ", rule.Tags.Concat(rule.RequirementArray.SelectMany(r => r.Tags)).Select(t => t.Id)),
        ];
        string words = string.Join('\n', (string[])[rule.Text, .. rule.RequirementArray.Select(r => r.Text)]);
        return new Provision(ProvisionKind.Rule, rule.Citation.Document, rule.Citation.Clause, rule.Id, string.Join("; ", parts), words, rule.Span);
    }

    private static Provision Of(Presupposition presupposition, QuestionDefinition question)
    {
        string signature = presupposition.Condition?.Signature ?? $"{presupposition.Asks!.Name}: {Signatures(presupposition.Asks, presupposition.Expected)}";
        return new Provision(ProvisionKind.Presupposition, presupposition.Citation.Document, presupposition.Citation.Clause, presupposition.Id, $"{question.Name}: {signature}", presupposition.Citation.Text, presupposition.Span);
    }

    private static Provision Of(Interpretation interpretation)
    {
        string signature = string.Join(", ", interpretation.Readings.Select(r => r.Id)) + " chosen " + interpretation.Chosen.Id;
        string words = string.Join('\n', (string[])[interpretation.Wording, interpretation.Question, .. interpretation.Readings.SelectMany(r => (string[])[r.Meaning, r.Reason]), interpretation.NoEffect ?? string.Empty]);
        return new Provision(ProvisionKind.Interpretation, interpretation.Citation.Document, interpretation.Citation.Clause, interpretation.Id, signature, words, interpretation.Span);
    }

    private static Provision Of(Remark remark, QuestionDefinition question)
    {
        Citation citation = remark.Citations[0];
        return new Provision(ProvisionKind.Remark, citation.Document, citation.Clause, remark.Id, $"{question.Name}: {remark.When.Signature}", remark.Text, remark.Span);
    }

    private static string Signatures(QuestionDefinition question, Assignment[] assignments) =>
        string.Join(", ", assignments.Select(a => $"{question.Fields[a.Field].Name} = {a.Value.Signature}"));
}
