using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Loading;

/// <summary>What something of the vocabulary is called in C#.</summary>
/// <param name="Name">The name, an identifier.</param>
/// <param name="Meaning">What it is, in one English sentence; empty for lists and terms, of which the vocabulary's own is told.</param>
/// <param name="Span">Where the name stands.</param>
internal sealed record EnglishName(string Name, string Meaning, SourceSpan Span)
{
    /// <summary>Gets the type of the rows that an answer field holds; empty for everything else.</summary>
    public string Row { get; init; } = string.Empty;

    /// <summary>Tells whether a name can stand in C#; with a capital first it is no keyword.</summary>
    public static bool IsIdentifier(string name) => name.Length > 0 && char.IsUpper(name[0]) && name.All(char.IsLetterOrDigit);

    /// <summary>Gives words as one identifier, each with a capital; <see langword="null"/> when no letter stands first.</summary>
    public static string? From(string words)
    {
        string joined = string.Concat(string.Concat(words.Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Sentences.Begin));
        return IsIdentifier(joined) ? joined : null;
    }
}
