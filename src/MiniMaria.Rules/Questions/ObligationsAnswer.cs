using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>What a party or body must do.</summary>
public sealed class ObligationsAnswer : TypedAnswer
{
    internal ObligationsAnswer(Answer answer)
        : base(answer)
    {
        Obligations = [.. RowsAt("skyldigheter").Select(row => new Obligation(row["text"].Text, row["när"].Text, row["punkt"].Text))];
    }

    /// <summary>The obligations, in the order of the documents; empty when the documents lay none on the party.</summary>
    public IReadOnlyList<Obligation> Obligations { get; }
}
