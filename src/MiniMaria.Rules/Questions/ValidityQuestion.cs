using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks whether a document is in force by its own conditions, and whether it binds as a contract (<c>giltighet</c>).</summary>
public sealed record ValidityQuestion : TypedQuestion<ValidityAnswer>
{
    /// <summary>The document, a term of the list <c>avtal</c>.</summary>
    public string? Agreement { get; init; }

    /// <summary>
    /// What each party has decided, by party, as terms of the list <c>beslutsutfall</c>. A party that is left out has not
    /// decided; an empty dictionary means that nobody has, <see langword="null"/> that it is not known.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Decisions { get; init; }

    /// <summary>
    /// The parties that have signed; an empty list means that none has, <see langword="null"/> that it is not known, and
    /// then it is asked for where signing is a condition (SA 19).
    /// </summary>
    public IEnumerable<string>? SignedBy { get; init; }

    /// <summary>
    /// Whether the municipal council of the party whose board has prepared the decision (Gagnef) has decided as proposed.
    /// </summary>
    public bool? CouncilHasDecided { get; init; }

    /// <summary>
    /// Whether the host municipality and the region have approved the main agreement between them; tested where a condition
    /// asks for it (<c>T-27</c>).
    /// </summary>
    public bool? MainAgreementApproved { get; init; }

    /// <summary>
    /// The first day of the period of the agreement; decides nothing, but a remark says when it lies after the day asked on.
    /// </summary>
    public DateOnly? AgreementStarts { get; init; }

    internal override string Name => "giltighet";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("avtal", Agreement);
        facts.Add("beslut", Decisions);
        facts.Add("undertecknat-av", SignedBy);
        facts.Add("fullmäktige-har-beslutat", CouncilHasDecided);
        facts.Add("huvudavtalet-godkänt", MainAgreementApproved);
        facts.Add("avtalets-början", AgreementStarts);
    }

    internal override ValidityAnswer Wrap(Answer answer) => new(answer);
}
