using System.Globalization;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>A sentence in both languages. {0} is the user's own word.</summary>
internal sealed record Phrase(string Swedish, string English)
{
    /// <summary>Gives the sentence in a language.</summary>
    public string In(Language language, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, language == Language.Swedish ? Swedish : English, arguments);
}
