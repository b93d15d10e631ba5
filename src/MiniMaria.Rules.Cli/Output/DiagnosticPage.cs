using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>Lays out findings in rule files: for a person in paragraphs, for a program one a line.</summary>
internal sealed class DiagnosticPage(Page page, Language language)
{
    private const int Indent = 4;

    /// <summary>Writes each finding: position, severity, code and message; below it what is allowed and what was probably meant.</summary>
    public void Write(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Write(diagnostic, []);
        }
    }

    /// <summary>Writes a finding with more that belongs to it.</summary>
    public void Write(Diagnostic diagnostic, IEnumerable<IEnumerable<(string Text, Spectre.Console.Style Style)>> more)
    {
        string help = diagnostic.Help(language);
        string position = diagnostic.Span.ToString();
        string line = diagnostic.ToString(language);
        string rest = line[position.Length..(help.Length == 0 ? line.Length : line.Length - help.Length)];
        page.WriteFinding(
            [(position, Page.Strong), (rest, StyleOf(diagnostic.Severity))],
            [.. help.Length > 0 ? [[(help, Page.Plain)]] : Array.Empty<IEnumerable<(string, Spectre.Console.Style)>>(), .. more],
            Indent);
    }

    private static Spectre.Console.Style StyleOf(Severity severity) => severity switch
    {
        Severity.Error => Page.Fault,
        Severity.Warning => Page.Caution,
        _ => Page.Plain,
    };
}
