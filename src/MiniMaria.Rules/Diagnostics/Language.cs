namespace MiniMaria.Rules.Diagnostics;

/// <summary>The language of messages and explanations.</summary>
public enum Language
{
    /// <summary>Swedish, the language of the agreements and of those who review the rules.</summary>
    Swedish,

    /// <summary>English, the language of exceptions and logs.</summary>
    English,
}
