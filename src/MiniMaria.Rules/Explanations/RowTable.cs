using System.Text;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Explanations;

/// <summary>
/// Lays out the rows of a field as a table of text: headings, aligned columns with numbers to the right, long cells over
/// several lines.
/// </summary>
internal static class RowTable
{
    /// <summary>How wide a line is when nobody says otherwise, in characters.</summary>
    public const int UsualWidth = 80;

    /// <summary>What every line begins with.</summary>
    public const string Indent = "  ";

    private const string Gap = "  ";

    /// <summary>Gives the lines.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="width">The greatest length of a line; a longer word makes it longer.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<ColumnDefinition> columns, IReadOnlyList<Row> rows, int width)
    {
        string[][] table = [[.. columns.Select(c => c.Label)], .. rows.Select(r => columns.Select(c => r[c.Name].ToLabel()).ToArray())];
        int[] least = [.. columns.Select((_, i) => table.Max(cells => cells[i].Split(' ').Max(word => word.Length)))];
        int room = width - Indent.Length - (Gap.Length * (columns.Count - 1));
        bool[] toTheRight = [.. columns.Select(c => c.Type.Kind is ValueKind.Integer or ValueKind.Decimal)];
        return least.Sum() > room ? Listed(table, width) : Aligned(table, Widths(table, least, room), toTheRight);
    }

    /// <summary>
    /// Gives the rows one below the other where they do not fit side by side: the first cell, then the others under it with
    /// their headings.
    /// </summary>
    private static IEnumerable<string> Listed(string[][] table, int width)
    {
        foreach (string[] cells in table.Skip(1))
        {
            for (int i = 0; i < cells.Length; i++)
            {
                string indent = i == 0 ? Indent : Indent + Gap;
                foreach (string line in Wrap(i == 0 ? cells[0] : $"{table[0][i]}: {cells[i]}", width - indent.Length))
                {
                    yield return indent + line;
                }
            }
        }
    }

    private static IEnumerable<string> Aligned(string[][] table, int[] widths, bool[] toTheRight)
    {
        foreach (string[] cells in table)
        {
            List<string>[] wrapped = [.. cells.Select((cell, i) => Wrap(cell, widths[i]))];
            for (int line = 0; line < wrapped.Max(c => c.Count); line++)
            {
                var text = new StringBuilder(Indent);
                for (int i = 0; i < wrapped.Length; i++)
                {
                    string part = line < wrapped[i].Count ? wrapped[i][line] : string.Empty;
                    text.Append(i > 0 ? Gap : string.Empty).Append(toTheRight[i] ? part.PadLeft(widths[i]) : part.PadRight(widths[i]));
                }

                yield return text.ToString().TrimEnd();
            }
        }
    }

    /// <summary>Gives each column what it needs; when that is too much, the widest gives way, down to its longest word.</summary>
    private static int[] Widths(string[][] table, int[] least, int room)
    {
        int[] widths = [.. table[0].Select((_, i) => table.Max(cells => cells[i].Length))];
        while (widths.Sum() > room && Widest() is var widest and >= 0)
        {
            widths[widest]--;
        }

        return widths;

        int Widest() =>
            Enumerable.Range(0, widths.Length).Where(i => widths[i] > least[i]).OrderByDescending(i => widths[i]).FirstOrDefault(-1);
    }

    /// <summary>Breaks a text into lines; a longer word makes a line longer.</summary>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string> { string.Empty };
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] += lines[^1].Length > 0 ? " " + word : word;
            }
        }

        return lines;
    }
}
