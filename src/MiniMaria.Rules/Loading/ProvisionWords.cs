using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Gathers the words in which provisions say something: in texts, conditions, answers and readings, not in reasons, notes or examples.</summary>
internal static class ProvisionWords
{
    /// <summary>What stands under these keys says nothing in an answer.</summary>
    private static readonly string[] Unsaid = ["id", "underlag", "exempel", "skäl", "not", "utan-verkan"];

    /// <summary>What stands under these keys are provisions of their own, which say what they stand in as well.</summary>
    private static readonly string[] Parts = ["rader", "kräver"];

    /// <summary>Gives by the id or name of a provision, with its document, its words, folded, those of all versions together.</summary>
    public static ILookup<string, string> Of(IEnumerable<VersionFiles> versions) => versions
        .SelectMany(v => v.Clauses.Values.SelectMany(c => InClause(c).Select(t => (Name: DocumentEntry.Qualify(v.Version.Document.Name, t.Name), t.Text))))
        .SelectMany(t => Split(t.Text).Select(w => (t.Name, Word: w)))
        .Distinct()
        .ToLookup(w => w.Name, w => w.Word, StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Text)> InClause(MapNode clause) => clause.Entries
        .SelectMany(s => s.Value switch
        {
            MapNode named => named.Entries.SelectMany(e => Texts(e.Value).Prepend(e.Key.Text).Select(t => (Name: e.Key.Text, Text: t))),
            ListNode list => list.Items.OfType<MapNode>().SelectMany(i => OfProvision(i, [])),
            _ => [],
        });

    /// <summary>Splits a text into words, folded.</summary>
    public static IEnumerable<string> Split(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isInWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isInWord && start < 0)
            {
                start = i;
            }
            else if (!isInWord && start >= 0)
            {
                yield return Spelling.Fold(text[start..i]);
                start = -1;
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> OfProvision(MapNode provision, string[] around)
    {
        string name = ((provision["id"] ?? provision["faktum"] ?? provision["hänvisning"]) as ScalarNode)?.Text ?? string.Empty;
        string[] shared = [.. around, .. provision.Entries.Where(e => !Parts.Contains(e.Key.Text)).SelectMany(Texts)];
        return shared.Concat(provision.Entries.Where(e => Parts.Contains(e.Key.Text)).SelectMany(Texts)).Select(t => (name, t))
            .Concat(provision.Entries.Where(e => Parts.Contains(e.Key.Text)).SelectMany(e => (e.Value as ListNode)?.Items ?? []).OfType<MapNode>().SelectMany(p => OfProvision(p, shared)));
    }

    private static IEnumerable<string> Texts(KeyValuePair<ScalarNode, Node> entry) =>
        Unsaid.Contains(entry.Key.Text) ? [] : Texts(entry.Value).Prepend(entry.Key.Text);

    private static IEnumerable<string> Texts(Node node) => node switch
    {
        ScalarNode scalar => [scalar.Text],
        ListNode list => list.Items.SelectMany(Texts),
        MapNode map => map.Entries.SelectMany(Texts),
        _ => [],
    };
}
