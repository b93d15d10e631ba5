using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>Lays two answers side by side and keeps what differs: the outcome, fields, rows, requirements.</summary>
internal static class AnswerDifferences
{
    public const string OutcomePart = "outcome";

    /// <summary>Gives what differs, in the order of the answer.</summary>
    public static IReadOnlyList<AnswerDifference> Of(Answer? old, Answer? @new, Language language)
    {
        ExplanationWords words = ExplanationWords.In(language);
        var all = new List<AnswerDifference>();
        Outcome? was = old?.Outcome;
        Outcome? now = @new?.Outcome;
        if (was != now)
        {
            all.Add(new AnswerDifference(
                OutcomePart,
                string.Empty,
                was is { } o ? words.Outcome(o) : null,
                now is { } n ? words.Outcome(n) : null));
        }

        foreach (string field in FieldsOf(old).Concat(FieldsOf(@new)).Select(f => f.Name).Distinct())
        {
            all.AddRange(OfField(field, old, @new));
        }

        foreach (RequirementResult requirement in RequirementsOf(@new).Concat(RequirementsOf(old)).DistinctBy(r => r.Requirement.Id))
        {
            string id = requirement.Requirement.Id;
            string? before = StateOf(old, id, words);
            string? after = StateOf(@new, id, words);
            if (before != after)
            {
                all.Add(new AnswerDifference(id, requirement.Requirement.Text, before, after));
            }
        }

        return all;
    }

    /// <summary>Gives what differs in a field; of rows one entry for each that is moved, new or gone.</summary>
    public static IEnumerable<AnswerDifference> OfField(string name, Answer? old, Answer? @new)
    {
        Value before = ValueOf(old, name);
        Value after = ValueOf(@new, name);
        FieldDefinition field = FieldsOf(@new).Concat(FieldsOf(old)).First(f => f.Name == name);
        if (before.Kind == ValueKind.Rows || after.Kind == ValueKind.Rows)
        {
            return RowDifferences.Of(
                field,
                before.Kind == ValueKind.Rows ? before.Rows : [],
                after.Kind == ValueKind.Rows ? after.Rows : []);
        }

        // That nobody is named tells nothing beside an answer that says nothing.
        bool tells = !Same(before, after) && !(IsEmpty(before) && IsEmpty(after));
        return !tells ? [] : [new AnswerDifference(name, field.Label, LabelOf(before), LabelOf(after))];
    }

    /// <summary>Terms of two vocabularies are the same when their names are; lists regardless of order.</summary>
    public static bool Same(Value before, Value after) => before.Kind == after.Kind && TextOf(before) == TextOf(after);

    private static string TextOf(Value value) => value.Kind switch
    {
        ValueKind.Terms => string.Join(", ", value.Terms.Select(t => t.Name).Order(StringComparer.Ordinal)),
        ValueKind.Rows => string.Join("\n", value.Rows.Select(r => string.Join("; ", RowDifferences.ContentOf(r)))),
        _ => value.ToString(),
    };

    private static bool IsEmpty(Value value) => !value.HasValue || (value.Kind == ValueKind.Terms && value.Terms.Count == 0);

    private static string? LabelOf(Value value) => value.HasValue ? value.ToLabel() : null;

    private static Value ValueOf(Answer? answer, string field) =>
        answer is not null && answer.Question.FieldIndex(field) >= 0 ? answer[field] : default;

    private static IReadOnlyList<FieldDefinition> FieldsOf(Answer? answer) => answer?.Question.Fields ?? [];

    private static IReadOnlyList<RequirementResult> RequirementsOf(Answer? answer) => answer?.Requirements ?? [];

    private static string? StateOf(Answer? answer, string requirement, ExplanationWords words) =>
        RequirementsOf(answer).FirstOrDefault(r => r.Requirement.Id == requirement) is { } result
            ? words.State(result, answer!.Assumptions, RequirementResult.AnyFails(answer.Requirements))
            : null;
}
