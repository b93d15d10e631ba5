namespace MiniMaria.Rules.Loading;

/// <summary>Finds which provisions use the values, days, computations, derived facts and references that clauses name.</summary>
internal static class ProvisionLinks
{
    /// <summary>Sections whose entries are named by their keys.</summary>
    private static readonly string[] Named = ["värden", "dagar", "beräkningar", "härleds"];

    private const string References = "hänvisningar";

    /// <summary>What stands under these keys is words, not names.</summary>
    private static readonly string[] Words = ["text", "not", "underlag", "exempel", "ord", "innebär", "skäl", "utan-verkan"];

    /// <summary>Gives by name the provisions of all versions that use it, be it by way of other names.</summary>
    public static ILookup<string, string> Of(IEnumerable<VersionFiles> versions)
    {
        MapNode[] clauses = [.. versions.SelectMany(v => v.Clauses.Values)];
        HashSet<string> names =
        [
            .. clauses.SelectMany(c => c.Entries).Where(s => Named.Contains(s.Key.Text)).SelectMany(s => (s.Value as MapNode)?.Entries ?? []).Select(e => e.Key.Text),
            .. clauses.Select(c => c[References]).OfType<ListNode>().SelectMany(l => l.Items).OfType<MapNode>().Select(r => r["id"]).OfType<ScalarNode>().Select(i => i.Text),
        ];
        ILookup<string, string> direct = clauses.SelectMany(c => c.Entries.Where(s => s.Key.Text != References))
            .SelectMany(section => Named.Contains(section.Key.Text)
                ? ((section.Value as MapNode)?.Entries ?? []).SelectMany(e => Mentioned(e.Value, e.Key.Text, names))
                : Mentioned(section.Value, string.Empty, names))
            .Where(m => m.By.Length > 0 && m.By != m.Name)
            .Distinct()
            .ToLookup(m => m.Name, m => m.By, StringComparer.Ordinal);
        return names.SelectMany(name => Users(name, direct).Select(user => (name, user))).ToLookup(u => u.name, u => u.user, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Users(string name, ILookup<string, string> direct)
    {
        var found = new List<string> { name };
        for (int i = 0; i < found.Count; i++)
        {
            found.AddRange(direct[found[i]].Where(u => !found.Contains(u)).ToArray());
        }

        return found.Skip(1);
    }

    /// <summary>Gives the names that stand in a node, each with the innermost provision that they stand in.</summary>
    private static IEnumerable<(string Name, string By)> Mentioned(Node node, string by, HashSet<string> names) => node switch
    {
        ScalarNode scalar => scalar.Text.Split(' ').Where(names.Contains).Select(n => (n, by)),
        ListNode list => list.Items.SelectMany(i => Mentioned(i, by, names)),
        MapNode map => map.Entries.Where(e => !Words.Contains(e.Key.Text))
            .SelectMany(e => Mentioned(e.Key, IdOf(map, by), names).Concat(Mentioned(e.Value, IdOf(map, by), names))),
        _ => [],
    };

    private static string IdOf(MapNode map, string by) => map["id"] is ScalarNode id ? id.Text : by;
}
