using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks whether a change to an agreement, the service description or the budget is valid (<c>ändring</c>).</summary>
public sealed record AmendmentQuestion : TypedQuestion<AmendmentAnswer>
{
    /// <summary>The document to change, a term of the list <c>avtal</c>.</summary>
    public string? Agreement { get; init; }

    /// <summary>The kind of change, a term of the list <c>ändringstyp</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The form of the approvals, a term of the list <c>form</c>.</summary>
    public string? Form { get; init; }

    /// <summary>The parties and bodies that have approved; empty means that nobody has.</summary>
    public IEnumerable<string>? ApprovedBy { get; init; }

    /// <summary>The parties that have been notified; empty means that nobody has.</summary>
    public IEnumerable<string>? NotifiedTo { get; init; }

    /// <summary>Whether the parties have renegotiated as an agreement that is not among the sources demands.</summary>
    public bool? Renegotiated { get; init; }

    internal override string Name => "ändring";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("avtal", Agreement);
        facts.Add("ändringstyp", Kind);
        facts.Add("form", Form);
        facts.Add("godkänd-av", ApprovedBy);
        facts.Add("meddelad-till", NotifiedTo);
        facts.Add("omförhandlad", Renegotiated);
    }

    internal override AmendmentAnswer Wrap(Answer answer) => new(answer);
}
