using System.Globalization;
using Spectre.Console;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>Writes text for a person: wrapped at the width of the terminal, styled where it can be.</summary>
internal sealed class Page
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Name = new(Color.Green);
    public static readonly Style Caution = new(Color.Yellow);
    public static readonly Style Fault = new(Color.Red, decoration: Decoration.Bold);

    private readonly IAnsiConsole _console;

    public Page(TextWriter writer, Terminal terminal)
    {
        Width = terminal.Width;
        Wraps = terminal.Wraps;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = !terminal.Colour ? AnsiSupport.No : OperatingSystem.IsWindows() ? AnsiSupport.Detect : AnsiSupport.Yes,
            ColorSystem = terminal.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = Width;
    }

    /// <summary>Gets how many characters fit on a line.</summary>
    public int Width { get; }

    /// <summary>Gets a value indicating whether findings are broken into lines that fit.</summary>
    public bool Wraps { get; }

    /// <summary>Writes an empty line.</summary>
    public void Blank() => _console.WriteLine();

    /// <summary>Writes a paragraph.</summary>
    /// <param name="text">The text; never read as markup.</param>
    /// <param name="style">Its style.</param>
    /// <param name="prefix">What the first line begins with, as it is.</param>
    /// <param name="hang">How far the other lines stand in.</param>
    public void Write(string text, Style? style = null, string prefix = "", int hang = 0) =>
        Write([(text, style ?? Plain)], prefix, Plain, hang);

    /// <summary>Writes a paragraph of parts with a blank between them.</summary>
    /// <param name="parts">The texts and their styles; never read as markup.</param>
    /// <param name="prefix">What the first line begins with, as it is.</param>
    /// <param name="prefixStyle">Its style.</param>
    /// <param name="hang">How far the other lines stand in.</param>
    public void Write(IEnumerable<(string Text, Style Style)> parts, string prefix, Style prefixStyle, int hang)
    {
        Paragraph line = new Paragraph().Append(Harmless(prefix), prefixStyle);
        int used = prefix.GetCellWidth();
        bool first = true;
        foreach ((string word, Style style) in parts.SelectMany(p => Words(p.Text, p.Style)))
        {
            string rest = word;
            if (!first && used + 1 + rest.GetCellWidth() > Width)
            {
                Break();
            }

            while (first && used + rest.GetCellWidth() > Width && Width - used > 1)
            {
                string head = Head(rest, Width - used);
                line.Append(head, style);
                rest = rest[head.Length..];
                Break();
            }

            line.Append(first ? rest : " " + rest, style);
            used += rest.GetCellWidth() + (first ? 0 : 1);
            first = false;
        }

        Finish(line);

        void Break()
        {
            Finish(line);
            line = new Paragraph().Append(new string(' ', hang));
            used = hang;
            first = true;
        }
    }

    /// <summary>Writes a finding: for a program on one line, for a person in paragraphs, those after the first further in.</summary>
    /// <param name="first">The first paragraph, in parts.</param>
    /// <param name="more">The other paragraphs, each in parts.</param>
    /// <param name="indent">How far in they stand, and the lines that follow the first of a paragraph.</param>
    public void WriteFinding(
        IEnumerable<(string Text, Style Style)> first, IEnumerable<IEnumerable<(string Text, Style Style)>> more, int indent)
    {
        if (!Wraps)
        {
            IEnumerable<string> words = first.Concat(more.SelectMany(m => m)).SelectMany(p => Words(p.Text, p.Style)).Select(w => w.Word);
            _console.WriteLine(string.Join(' ', words));
            return;
        }

        Write(first, string.Empty, Plain, indent);
        foreach (IEnumerable<(string Text, Style Style)> paragraph in more)
        {
            Write(paragraph, new string(' ', indent), Plain, indent);
        }
    }

    /// <summary>Writes two columns; the second begins on a line of its own when the first is too long.</summary>
    /// <param name="left">What stands in the first column, two blanks in.</param>
    /// <param name="right">The paragraphs of the second column.</param>
    /// <param name="column">Where the second column begins.</param>
    public void WriteColumns(string left, IEnumerable<string> right, int column)
    {
        string first = "  " + left;
        bool beside = first.GetCellWidth() + 2 <= column;
        if (!beside)
        {
            Write(left, Name, "  ", column);
        }

        foreach (string paragraph in right)
        {
            string prefix = beside ? first + new string(' ', column - first.GetCellWidth()) : new string(' ', column);
            Write([(paragraph, Plain)], prefix, Name, column);
            beside = false;
        }

        if (beside)
        {
            Write(left, Name, "  ", column);
        }
    }

    private void Finish(Paragraph line)
    {
        _console.Write(line);
        _console.WriteLine();
    }

    private static IEnumerable<(string Word, Style Style)> Words(string text, Style style) =>
        text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => (Harmless(w), style));

    /// <summary>Replaces what could steer the terminal or turn the direction of the text.</summary>
    private static string Harmless(string word) =>
        word.Any(IsHarmful) ? string.Concat(word.Select(c => IsHarmful(c) ? '\uFFFD' : c)) : word;

    private static bool IsHarmful(char c) =>
        char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Head(string word, int width)
    {
        int length = 0;
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            int end = letters.ElementIndex + letters.GetTextElement().Length;
            if (word[..end].GetCellWidth() > width && length > 0)
            {
                break;
            }

            length = end;
        }

        return word[..length];
    }
}
