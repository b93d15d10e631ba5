using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli;

/// <summary>Lays out findings in rule files for a person.</summary>
internal sealed class DiagnosticPage(Page page, Language language)
{
    private const int Indent = 4;

    /// <summary>Writes each finding: position, severity, code and message; below it what is allowed and what was probably meant.</summary>
    public void Write(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string help = diagnostic.Help(language);
            string position = diagnostic.Span.ToString();
            string line = diagnostic.ToString(language);
            string rest = line[position.Length..(help.Length == 0 ? line.Length : line.Length - help.Length)];
            page.Write([(position, Page.Strong), (rest, StyleOf(diagnostic.Severity))], string.Empty, Page.Plain, Indent);
            if (help.Length > 0)
            {
                page.Write(help, prefix: new string(' ', Indent), hang: Indent);
            }
        }
    }

    private static Spectre.Console.Style StyleOf(Severity severity) => severity switch
    {
        Severity.Error => Page.Fault,
        Severity.Warning => Page.Caution,
        _ => Page.Plain,
    };
}
