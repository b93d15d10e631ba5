namespace MiniMaria.Rules.Vocabulary;

/// <summary>What a host can say of a document beside its text.</summary>
public enum AgreementPart
{
    /// <summary>The first day on which it applies.</summary>
    Start,

    /// <summary>The last day on which it applies.</summary>
    End,

    /// <summary>The decisions made.</summary>
    Decisions,
}
