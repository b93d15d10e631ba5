namespace MiniMaria.Rules.Review.Comparison;

/// <summary>What kind of provision a clause holds.</summary>
public enum ProvisionKind
{
    /// <summary>A value, day or derived fact that the clause names.</summary>
    Value,

    /// <summary>A rule, with its requirements.</summary>
    Rule,

    /// <summary>Something that the agreement takes for granted.</summary>
    Presupposition,

    /// <summary>Open wording and its readings.</summary>
    Interpretation,

    /// <summary>Which wording applies to what was done before an amendment.</summary>
    Transition,

    /// <summary>A known fault of the sources.</summary>
    Remark,
}
