using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>Gathers what the clauses in force name, in the words of their files.</summary>
internal static class NamedTexts
{
    private const string Examples = "exempel";
    private const string Rows = "rader";

    /// <summary>Gives the values, days, computations and derived facts of a clause that apply on a day, in the order of the file.</summary>
    public static IEnumerable<NamedText> Of(ClauseInForce clause, DateOnly day) =>
    [
        .. Entries(clause.Node["värden"]).Where(e => ClauseOutline.AppliesOn(e.Value, day)).Select(e => Of(clause, e.Key, (e.Value as MapNode)?["är"])),
        .. Entries(clause.Node["dagar"]).Concat(Entries(clause.Node["beräkningar"])).Concat(Entries(clause.Node["härleds"])).Select(e => Of(clause, e.Key, e.Value)),
    ];

    /// <summary>Gives by its path what the file of each clause says, without examples.</summary>
    public static IReadOnlyDictionary<string, string> ContentsOf(IEnumerable<ClauseInForce> clauses) =>
        clauses.DistinctBy(c => c.Node.Span.File).ToDictionary(c => c.Node.Span.File, c => TextOf(c.Stated), StringComparer.Ordinal);

    /// <summary>
    /// Gives by the place of its name what clauses state of each thing that has one, as it stands once amendments are worked in: of a
    /// row the rule that holds it as well, without its other rows.
    /// </summary>
    public static IReadOnlyDictionary<SourceSpan, string> StatedIn(IEnumerable<ClauseInForce> clauses)
    {
        var all = new Dictionary<SourceSpan, string>();
        foreach (Node section in clauses.SelectMany(c => c.Node.Entries).Select(e => e.Value))
        {
            foreach ((ScalarNode name, Node content) in section is MapNode named ? named.Entries : [])
            {
                all[name.Span] = TextOf(content);
            }

            foreach (MapNode item in Items(section))
            {
                AddItem(item, string.Empty);
            }
        }

        return all;

        void AddItem(MapNode item, string above)
        {
            // What stands at its first key names a thing, wherever it stands.
            if (item.Entries is [{ Value: ScalarNode name }, ..])
            {
                all[name.Span] = above + TextOf(item);
            }

            foreach ((ScalarNode key, Node inner) in item.Entries.Where(e => Items(e.Value).Any()))
            {
                string around = key.Text == Rows ? TextOf(new MapNode(item.Span, [.. item.Entries.Where(e => e.Key.Text != Rows)])) : string.Empty;
                foreach (MapNode within in Items(inner).Where(_ => key.Text != Examples))
                {
                    AddItem(within, around);
                }
            }
        }
    }

    private static IEnumerable<MapNode> Items(Node section) => section is ListNode list ? list.Items.OfType<MapNode>() : [];

    private static NamedText Of(ClauseInForce clause, ScalarNode name, Node? content) =>
        new(clause.Version.Document.Name, clause.Number, name.Text, TextOf(content), name.Span);

    private static IReadOnlyList<KeyValuePair<ScalarNode, Node>> Entries(Node? node) => node is MapNode map ? map.Entries : [];

    private static string TextOf(Node? node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode list => string.Join(", ", list.Items.Select(TextOf)),
        MapNode map => string.Join(", ", map.Entries.Where(e => e.Key.Text != Examples).Select(e => $"{e.Key.Text}: {TextOf(e.Value)}")),
        _ => string.Empty,
    };
}
