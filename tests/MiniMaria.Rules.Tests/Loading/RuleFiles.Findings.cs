using System.Globalization;
using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Tests.Loading;

// What a test expects of the files.
internal sealed partial class RuleFiles
{
    /// <summary>Takes the rule sets that tests load and what is found in them; <see langword="null"/> when nobody gathers them.</summary>
    public static AsyncLocal<List<(RuleFiles Files, LoadResult Result)>?> Found { get; } = new();

    /// <summary>Loads the files and compares everything that is found with the expected text.</summary>
    public void Finds(string expected)
    {
        LoadResult result = Load();
        Found.Value?.Add((this, result));
        Assert.Equal(expected.ReplaceLineEndings("\n"), Render(result.Diagnostics));
        Assert.Equal(result.Diagnostics.All(d => d.Severity != Severity.Error), result.Succeeded);
    }

    /// <summary>Renders findings with all that they hold, and the text of the file that the position covers.</summary>
    public string Render(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(Render));

    private string Render(Diagnostic diagnostic)
    {
        SourceSpan span = diagnostic.Span;
        string text = $"{diagnostic.Code} {diagnostic.Severity} {span}+{span.Length} |{Slice(span)}|"
            + $"\n  {diagnostic.Message(Language.Swedish)}"
            + $"\n  {diagnostic.Message(Language.English)}";
        return text
            + (diagnostic.Allowed.Count == 0 ? string.Empty : $"\n  allowed: {string.Join(", ", diagnostic.Allowed)}")
            + (diagnostic.Suggestion is null ? string.Empty : $"\n  suggestion: {diagnostic.Suggestion}");
    }

    private string Slice(SourceSpan span)
    {
        if (!_files.TryGetValue(span.File, out byte[]? content))
        {
            return string.Empty;
        }

        string[] lines = Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Split('\n');
        string line = span.Line <= lines.Length ? lines[span.Line - 1].TrimEnd('\r') + " " : string.Empty;
        return line.Length < span.Column + span.Length - 1 ? "outside the file" : string.Concat(line.Substring(span.Column - 1, span.Length).Select(Show));
    }

    private static string Show(char c) =>
        char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark ? $"\\u{(int)c:X4}" : c.ToString();
}
