using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>Gathers what the clauses in force name, in the words of their files.</summary>
internal static class NamedTexts
{
    private const string Examples = "exempel";

    /// <summary>Gives the values, days, computations and derived facts of a clause that apply on a day, in the order of the file.</summary>
    public static IEnumerable<NamedText> Of(ClauseInForce clause, DateOnly day) =>
    [
        .. Entries(clause.Node["värden"]).Where(e => ClauseOutline.AppliesOn(e.Value, day)).Select(e => Of(clause, e.Key, (e.Value as MapNode)?["är"])),
        .. Entries(clause.Node["dagar"]).Concat(Entries(clause.Node["beräkningar"])).Concat(Entries(clause.Node["härleds"])).Select(e => Of(clause, e.Key, e.Value)),
    ];

    /// <summary>Gives by its path what the file of each clause says, without examples.</summary>
    public static IReadOnlyDictionary<string, string> ContentsOf(IEnumerable<ClauseInForce> clauses) =>
        clauses.DistinctBy(c => c.Node.Span.File).ToDictionary(c => c.Node.Span.File, c => TextOf(c.Stated), StringComparer.Ordinal);

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
