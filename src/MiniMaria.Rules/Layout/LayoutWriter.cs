using System.Text;

namespace MiniMaria.Rules.Layout;

/// <summary>Writes a file in the one way: two blanks a level, blanks within braces, no blank lines but single ones.</summary>
internal sealed class LayoutWriter
{
    /// <summary>How many blanks a level stands further in.</summary>
    public const int Step = 2;

    private readonly StringBuilder _file = new();
    private readonly HashSet<LaidOutItem> _hoisted = [];

    // Where the line being written begins.
    private int _line;

    private LayoutWriter()
    {
    }

    /// <summary>Writes a file.</summary>
    public static string Write(LaidOutItem root)
    {
        var writer = new LayoutWriter();
        writer.WriteComments(root.Before, 0);
        if (root.Value is LaidOutItems { IsFlow: false } block)
        {
            writer.WriteBlock(block, 0, continues: false);
        }
        else
        {
            writer.WriteFlow((LaidOutItems)root.Value);
            writer.EndLine(root.Comment);
        }

        writer.WriteComments(root.After, 0);
        return writer._file.ToString();
    }

    /// <summary>Writes items one a line.</summary>
    /// <param name="items">The items.</param>
    /// <param name="indent">How far in they stand.</param>
    /// <param name="continues">Whether the first goes on a line that has been begun.</param>
    private void WriteBlock(LaidOutItems items, int indent, bool continues)
    {
        foreach (LaidOutItem item in items.Items)
        {
            if (!continues)
            {
                WriteComments(_hoisted.Contains(item) ? [] : item.Before, indent);
                Hoist(item, indent);
                _file.Append(' ', indent);
            }

            continues = false;
            _file.Append(item.Key is { } key ? key.Text + ":" : "-");
            WriteValue(item, indent);
        }

        WriteComments(items.Tail, indent);
    }

    /// <summary>Writes what is said before the first of the items that begin on the line of another, above that line.</summary>
    private void Hoist(LaidOutItem item, int indent)
    {
        while (item is { Key: null, Comment: null, Value: LaidOutItems { IsFlow: false, Items: [var first, ..] } })
        {
            WriteComments(first.Before, indent);
            _hoisted.Add(first);
            item = first;
        }
    }

    private void WriteValue(LaidOutItem item, int indent)
    {
        switch (item.Value)
        {
            case LaidOutItems { IsFlow: false } block when item.Key is null && item.Comment is null:
                _file.Append(' ');
                WriteBlock(block, indent + Step, continues: true);
                break;
            case LaidOutItems { IsFlow: false } block:
                EndLine(item.Comment);
                WriteBlock(block, indent + Step, continues: false);
                break;
            case LaidOutItems flow:
                _file.Append(' ');
                WriteFlow(flow);
                EndLine(item.Comment);
                break;
            case LaidOutText text:
                _file.Append(text.Text.Length > 0 ? " " : string.Empty).Append(text.Text);
                EndLine(item.Comment);
                foreach (string line in text.Block)
                {
                    _file.Append(' ', line.Length > 0 ? indent + Step : 0).Append(line);
                    NewLine();
                }

                break;
        }
    }

    private void WriteFlow(LaidOutItems items)
    {
        (char open, char close) = items.IsMap ? ('{', '}') : ('[', ']');
        int start = _file.Length - _line;
        _file.Append(open);
        if (items.Items.Count == 0 && items.Tail.Count == 0)
        {
            _file.Append(close);
            return;
        }

        string blank = items.IsMap || items.Items.Exists(i => i.Value is LaidOutItems { IsMap: true }) ? " " : string.Empty;
        _file.Append(blank);
        int column = _file.Length - _line;
        LaidOutItem? last = null;
        foreach (LaidOutItem item in items.Items)
        {
            if (last is not null)
            {
                _file.Append(',');
                Append(last.Comment);
            }

            if (last?.Comment is not null || item.Before.Count > 0 || (last is not null && item.BeginsLine))
            {
                Break(column);
            }
            else if (last is not null)
            {
                _file.Append(' ');
            }

            foreach (string comment in item.Before)
            {
                _file.Append(comment);
                Break(column);
            }

            WriteFlowItem(item);
            last = item;
        }

        Append(last?.Comment);
        foreach (string comment in items.Tail)
        {
            Break(column);
            _file.Append(comment);
        }

        if (last?.Comment is not null || items.Tail.Count > 0)
        {
            Break(start);
        }
        else
        {
            _file.Append(blank);
        }

        _file.Append(close);
    }

    private void WriteFlowItem(LaidOutItem item)
    {
        if (item.Key is { } key)
        {
            _file.Append(key.Text).Append(item.Value is LaidOutText { Text: "" } ? string.Empty : ": ");
        }

        if (item.Value is LaidOutItems items)
        {
            WriteFlow(items);
        }
        else
        {
            _file.Append(((LaidOutText)item.Value).Text);
        }
    }

    private void WriteComments(IEnumerable<string> comments, int indent)
    {
        foreach (string comment in comments)
        {
            _file.Append(' ', comment.Length > 0 ? indent : 0).Append(comment);
            NewLine();
        }
    }

    private void EndLine(string? comment)
    {
        Append(comment);
        NewLine();
    }

    private void NewLine()
    {
        _file.Append('\n');
        _line = _file.Length;
    }

    private void Append(string? comment)
    {
        if (comment is not null)
        {
            _file.Append(' ').Append(comment);
        }
    }

    private void Break(int column)
    {
        while (_file.Length > 0 && _file[^1] == ' ')
        {
            _file.Length--;
        }

        NewLine();
        _file.Append(' ', column);
    }
}
