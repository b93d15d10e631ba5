using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>An answer with its fields as properties, over the general <see cref="Answer"/>.</summary>
public abstract class TypedAnswer
{
    private protected TypedAnswer(Answer answer)
    {
        Answer = answer;
    }

    /// <summary>The general answer, with requirements, readings, remarks and explanation.</summary>
    public Answer Answer { get; }

    /// <summary>What became of the question.</summary>
    public Outcome Outcome => Answer.Outcome;

    /// <summary>The rules that the answer comes from.</summary>
    public IReadOnlyList<Citation> Citations => Answer.Citations;

    private protected Term? TermAt(string field) => Answer[field] is { HasValue: true } value ? value.Term : null;

    private protected IReadOnlyList<Term> TermsAt(string field) => Answer[field] is { HasValue: true } value ? value.Terms : [];

    private protected bool? BooleanAt(string field) => Answer[field] is { HasValue: true } value ? value.Boolean : null;

    private protected int? IntegerAt(string field) => Answer[field] is { HasValue: true } value ? value.Integer : null;

    private protected decimal? DecimalAt(string field) => Answer[field] is { HasValue: true } value ? value.Decimal : null;

    private protected DateOnly? DateAt(string field) => Answer[field] is { HasValue: true } value ? value.Date : null;

    private protected string? TextAt(string field) => Answer[field] is { HasValue: true } value ? value.Text : null;

    private protected IReadOnlyDictionary<Term, T>? TableAt<T>(string field, Func<Value, T> read) =>
        Answer[field] is { HasValue: true } value ? value.Table.Entries.ToDictionary(e => e.Key, e => read(e.Value)) : null;

    private protected IReadOnlyList<Row> RowsAt(string field) => Answer[field] is { HasValue: true } value ? value.Rows : [];
}
