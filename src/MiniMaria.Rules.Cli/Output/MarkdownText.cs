using System.Text;
using System.Text.RegularExpressions;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>Keeps what stands in the rules from being read as Markdown or HTML: nothing is formatted, linked or called.</summary>
internal static partial class MarkdownText
{
    /// <summary>What parts a word in two where it would call a person or become a link, and shows nothing.</summary>
    private const string Break = "<!-- -->";

    /// <summary>Gives the text as Markdown that shows it as it stands.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        int from = 0;
        foreach (Match call in Calls().Matches(text))
        {
            int end = call.Index + call.Length;
            Append(safe, text.AsSpan(from, end - from));
            safe.Append(Break);
            from = end;
        }

        Append(safe, text.AsSpan(from));
        return safe.ToString();
    }

    /// <summary>Gives a name as code, which shows it as it stands unless code would end within it.</summary>
    public static string Code(string name) => name.Any(c => c == '`' || char.IsControl(c)) ? Escape(name) : $"`{name}`";

    private static void Append(StringBuilder safe, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            _ = c switch
            {
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '&' => safe.Append("&amp;"),
                '$' => safe.Append("<span>$</span>"),
                '\\' or '`' or '*' or '_' or '|' or '[' or ']' or '#' or '~' => safe.Append('\\').Append(c),
                '\n' or '\r' => safe.Append(' '),
                _ => safe.Append(c),
            };
        }
    }

    // Where a word begins that calls somebody (@name), points to an issue (#12, GH-12) or is an address by itself.
    [GeneratedRegex(
        @"@(?=\w)|#(?=[0-9])|\bGH-(?=[0-9])|:(?=//)|\bwww(?=\.)|\b(?:mailto|xmpp)(?=:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Calls();
}
