using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>The days to keep.</summary>
public sealed class DeadlinesAnswer : TypedAnswer
{
    internal DeadlinesAnswer(Answer answer)
        : base(answer)
    {
        Deadlines =
        [
            .. RowsAt("frister").Select(row => new Deadline(row["dag"].Date, row["vad"].Text, row["vem"].Terms, row["punkt"].Text)),
        ];
    }

    /// <summary>The days, the first first; those that hang on a missing fact are left out.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; }
}
