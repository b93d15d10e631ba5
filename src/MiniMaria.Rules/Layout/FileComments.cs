using YamlDotNet.Core;

namespace MiniMaria.Rules.Layout;

/// <summary>The comments of a file, taken in order. What stands between texts and is no comment is no more than signs and blanks.</summary>
internal sealed class FileComments
{
    private readonly string[] _lines;
    private readonly Queue<(int Line, int Column, string Text)> _comments = new();

    /// <summary>Finds the comments.</summary>
    /// <param name="text">The file, with line ends of one character.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="texts">Where texts stand, in order: a comment sign in them is none.</param>
    public FileComments(string text, string[] lines, IEnumerable<(int Start, int End)> texts)
    {
        _lines = lines;
        int from = 0;
        int counted = 0;
        int linesBefore = 0;
        foreach ((int start, int end) in texts.Append((text.Length, text.Length)))
        {
            while (from < start && text.IndexOf('#', from, start - from) is var sign and >= 0)
            {
                int stop = text.IndexOf('\n', sign) is var line and >= 0 ? line : text.Length;
                linesBefore += text.AsSpan(counted, sign - counted).Count('\n');
                counted = sign;
                _comments.Enqueue((linesBefore + 1, sign - text.LastIndexOf('\n', sign), text[sign..stop].TrimEnd()));
                from = stop;
            }

            from = Math.Max(from, end);
        }

        All = [.. _comments.Select(c => c.Text)];
    }

    /// <summary>Gets the texts of all comments.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Gets or sets the last line of which something has been taken; 0 when nothing has.</summary>
    public int LastLine { get; set; }

    /// <summary>Takes the comment that stands on the last line.</summary>
    public string? TakeBehind() => _comments.TryPeek(out var comment) && comment.Line == LastLine ? _comments.Dequeue().Text : null;

    /// <summary>Takes the comments before a place, with a blank line wherever there are some.</summary>
    /// <param name="place">The place.</param>
    /// <param name="behind">The first that stands behind something on its line, and the line; no text when none does.</param>
    public List<string> TakeBefore(Mark place, out (int Line, string? Text) behind)
    {
        var taken = new List<string>();
        behind = default;
        while (_comments.TryPeek(out var comment) && IsBefore(comment, place))
        {
            _comments.Dequeue();
            if (behind.Text is null && !_lines[comment.Line - 1].AsSpan(0, comment.Column - 1).IsWhiteSpace())
            {
                behind = (comment.Line, comment.Text);
                LastLine = comment.Line;
            }
            else
            {
                Add(comment, taken);
            }
        }

        AddBlank((int)place.Line, taken);
        return taken;
    }

    /// <summary>Takes the comments before a place, or before the end, that stand at least as far in as a column.</summary>
    public void TakeInner(Mark? place, int column, List<string> taken)
    {
        while (_comments.TryPeek(out var comment) && comment.Column >= column && (place is not { } end || IsBefore(comment, end)))
        {
            Add(_comments.Dequeue(), taken);
        }
    }

    private static bool IsBefore((int Line, int Column, string Text) comment, Mark place) =>
        comment.Line < place.Line || (comment.Line == place.Line && comment.Column < place.Column);

    private void Add((int Line, int Column, string Text) comment, List<string> taken)
    {
        AddBlank(comment.Line, taken);
        taken.Add(comment.Text);
        LastLine = comment.Line;
    }

    private void AddBlank(int line, List<string> taken)
    {
        if (line > LastLine + 1 && _lines[LastLine..(line - 1)].Any(string.IsNullOrWhiteSpace))
        {
            taken.Add(string.Empty);
        }
    }
}
