using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>What an answer tells: its outcome, fields, rows without the rule's own words, and requirements.</summary>
internal static class Told
{
    /// <summary>What an engine tells; also that it refuses the question, as it does when a fact can concern only others.</summary>
    public static string By(RulesEngine engine, Question question) => engine.TryAsk(question, out Answer? answer, out _) ? By(answer) : "refused";

    public static string By(Answer answer) =>
        $"{answer.Outcome} {string.Join("; ", answer.Question.Fields.Select(f => Text(answer[f.Name])))} {string.Join(", ", answer.Requirements.Select(r => $"{r.Requirement} {r.Met}"))}";

    public static string Text(Value value) => value.Kind switch
    {
        // No term is something else than no value.
        ValueKind.Terms => "[" + string.Join(", ", value.Terms.Select(t => t.Name).Order(StringComparer.Ordinal)) + "]",
        ValueKind.Rows => string.Join("; ", value.Rows.Select(r => string.Join(", ", r.Columns.Where(c => c.Source != ColumnSource.RuleText).Select(c => Text(r[c.Name]))))),
        _ => value.ToString(),
    };
}
