using System.Globalization;

namespace MiniMaria.Rules.Diagnostics;

/// <summary>A message text in both languages, with its code and severity.</summary>
internal sealed record Message(string Code, Severity Severity, string Swedish, string English)
{
    public string Text(Language language, object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, language == Language.Swedish ? Swedish : English, arguments);
}
