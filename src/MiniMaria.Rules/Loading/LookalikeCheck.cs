using System.Globalization;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Finds names that a reviewer cannot tell apart: the same letters, written with other characters or other blanks.</summary>
internal sealed class LookalikeCheck(DiagnosticBag bag)
{
    private const string Id = "id";

    private readonly Dictionary<string, ScalarNode> _ids = new(StringComparer.Ordinal);

    /// <summary>Compares the keys of each mapping with each other, and the ids of all files.</summary>
    public void Run(Node node)
    {
        switch (node)
        {
            case ListNode list:
                foreach (Node item in list.Items)
                {
                    Run(item);
                }

                break;
            case MapNode map:
                var keys = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
                foreach ((ScalarNode key, Node value) in map.Entries)
                {
                    Compare(key, keys);
                    if (key.Text == Id && value is ScalarNode id)
                    {
                        Compare(id, _ids);
                    }

                    Run(value);
                }

                break;
        }
    }

    private void Compare(ScalarNode name, Dictionary<string, ScalarNode> known)
    {
        if (Spelling.OddBlank(name.Text) is var blank and >= 0)
        {
            bag.Report(Messages.OddBlank, name.Span, name.Text, blank + 1, CodeAt(name.Text, blank));
            return;
        }

        string look = Spelling.Look(name.Text);
        if (known.TryAdd(look, name) || known[look] is not { } other || other.Text == name.Text)
        {
            return;
        }

        int place = Enumerable.Range(0, name.Text.Length).FirstOrDefault(i => i >= other.Text.Length || name.Text[i] != other.Text[i]);
        bag.Report(Messages.Lookalike, name.Span, name.Text, other.Text, other.Span.ToString(), place + 1, CodeAt(name.Text, place));
    }

    private static string CodeAt(string text, int place) => ((int)text[place]).ToString("X4", CultureInfo.InvariantCulture);
}
