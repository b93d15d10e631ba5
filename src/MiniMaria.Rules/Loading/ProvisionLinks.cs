using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Finds which provisions use the values, days, computations, derived facts and references that clauses name.</summary>
internal static class ProvisionLinks
{
    /// <summary>Sections whose entries are named by their keys.</summary>
    private static readonly string[] Named = ["värden", "dagar", "beräkningar", "härleds"];

    private const string References = "hänvisningar";

    /// <summary>What stands under these keys is words, not names.</summary>
    private static readonly string[] Words = ["text", "not", "underlag", "exempel", "ord", "innebär", "skäl", "utan-verkan"];

    /// <summary>Gives by name the provisions of all versions that use it, be it by way of other names; all with their documents.</summary>
    public static ILookup<string, string> Of(IEnumerable<VersionFiles> versions)
    {
        (DocumentEntry Document, MapNode Clause)[] clauses = [.. versions.SelectMany(v => v.Clauses.Values, (v, clause) => (v.Version.Document, clause))];
        ILookup<string, DocumentEntry> homes = clauses.SelectMany(c => Declared(c.Clause), (c, name) => (Name: name, c.Document))
            .Distinct().ToLookup(n => n.Name, n => n.Document, StringComparer.Ordinal);
        ILookup<string, string> direct = clauses
            .SelectMany(c => Mentioned(c.Clause, homes).Where(m => m.By.Length > 0 && m.By != m.Name)
                .SelectMany(m => Meant(m.Name, c.Document, homes), (m, name) => (Name: name, By: DocumentEntry.Qualify(c.Document.Name, m.By))))
            .Distinct()
            .ToLookup(m => m.Name, m => m.By, StringComparer.Ordinal);
        IEnumerable<string> names = homes.SelectMany(n => n, (n, document) => DocumentEntry.Qualify(document.Name, n.Key));
        return names.SelectMany(name => Users(name, direct).Select(user => (name, user))).ToLookup(u => u.name, u => u.user, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Declared(MapNode clause) =>
    [
        .. clause.Entries.Where(s => Named.Contains(s.Key.Text)).SelectMany(s => (s.Value as MapNode)?.Entries ?? []).Select(e => e.Key.Text),
        .. (clause[References] as ListNode)?.Items.OfType<MapNode>().Select(r => r["id"]).OfType<ScalarNode>().Select(i => i.Text) ?? [],
    ];

    /// <summary>Gives the names of documents that a word can mean: its own document's first.</summary>
    private static IEnumerable<string> Meant(string word, DocumentEntry own, ILookup<string, DocumentEntry> homes)
    {
        string[] parts = word.Split(DocumentEntry.NameSeparator);
        IEnumerable<DocumentEntry> meant = parts.Length > 1 ? homes[parts[^1]].Where(d => parts[0] == d.Prefix || parts[0] == d.Name)
            : homes[word].Contains(own) ? [own]
            : homes[word];
        return meant.Select(d => DocumentEntry.Qualify(d.Name, parts[^1]));
    }

    private static IEnumerable<(string Name, string By)> Mentioned(MapNode clause, ILookup<string, DocumentEntry> names) =>
        clause.Entries.Where(s => s.Key.Text != References).SelectMany(section => Named.Contains(section.Key.Text)
            ? ((section.Value as MapNode)?.Entries ?? []).SelectMany(e => Mentioned(e.Value, e.Key.Text, names))
            : Mentioned(section.Value, string.Empty, names));

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
    private static IEnumerable<(string Name, string By)> Mentioned(Node node, string by, ILookup<string, DocumentEntry> names) => node switch
    {
        ScalarNode scalar => scalar.Text.Split(' ').Where(w => names.Contains(w[(w.IndexOf(DocumentEntry.NameSeparator, StringComparison.Ordinal) + 1)..])).Select(n => (n, by)),
        ListNode list => list.Items.SelectMany(i => Mentioned(i, by, names)),
        MapNode map => map.Entries.Where(e => !Words.Contains(e.Key.Text))
            .SelectMany(e => Mentioned(e.Key, IdOf(map, by), names).Concat(Mentioned(e.Value, IdOf(map, by), names))),
        _ => [],
    };

    private static string IdOf(MapNode map, string by) => map["id"] is ScalarNode id ? id.Text : by;
}
