using System.Globalization;
using System.Runtime.CompilerServices;

namespace MiniMaria.Rules.Diagnostics;

/// <summary>A message text in both languages, with its code and severity.</summary>
internal sealed record Message(string Code, Severity Severity, string Swedish, string English, [CallerMemberName] string Name = "")
{
    /// <summary>Longer words and texts of a user are cut in messages.</summary>
    private const int ShownLength = 200;

    public string Text(Language language, object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, language == Language.Swedish ? Swedish : English, Array.ConvertAll(arguments, Show));

    /// <summary>Keeps a message on one line of reasonable length, whatever the user wrote; of a list each item.</summary>
    private static object Show(object argument)
    {
        if (argument is not string text)
        {
            return argument is string[] items ? string.Join("; ", items.Select(Show)) : argument;
        }

        string cut = Utf16.Mend(text.Length > ShownLength ? text[..ShownLength] + "…" : text);
        return cut.Any(char.IsControl) ? string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c)) : cut;
    }
}
