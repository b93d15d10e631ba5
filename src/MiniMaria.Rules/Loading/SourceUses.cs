using System.Text.RegularExpressions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Gathers which provisions of all versions name which statements and observations.</summary>
internal static partial class SourceUses
{
    private const string Remarks = "anmärkningar";

    private const string References = "hänvisningar";

    /// <summary>Sections that no answer hangs on: what is known to be wrong, what is reckoned to check.</summary>
    private static readonly string[] Undecided = [Remarks, "avstämningar"];

    private const string Sources = "underlag";
    private const string NoEffect = "utan-verkan";

    /// <summary>Gives the uses in the order of the files, each once.</summary>
    /// <param name="versions">The versions with their clauses.</param>
    /// <param name="documents">The register, whose missing documents are observed as such.</param>
    public static IReadOnlyList<SourceUse> Of(IEnumerable<VersionFiles> versions, IEnumerable<DocumentEntry> documents)
    {
        IEnumerable<SourceUse> inClauses =
            from version in versions
            from clause in version.Clauses
            from section in clause.Value.Entries
            from use in InSection(section.Value, new SourceUse(string.Empty, string.Empty, version.Version.Document.Name, clause.Key, !Undecided.Contains(section.Key.Text), section.Value.Span))
            select section.Key.Text == References ? use with { Decides = IsTested(section.Value, use.Provision) } : use;
        IEnumerable<SourceUse> inRegister =
            from document in documents
            from id in Named(document.MissingBecause ?? string.Empty)
            select new SourceUse(id, document.Name, document.Name, string.Empty, Decides: false, document.Span);
        return [.. inClauses.Concat(inRegister).Distinct()];
    }

    private static IEnumerable<SourceUse> InSection(Node section, SourceUse place) => section switch
    {
        MapNode map => map.Entries.SelectMany(e => InProvision(e.Value, place with { Provision = e.Key.Text, Span = e.Key.Span })),
        ListNode list => list.Items.SelectMany(i => InProvision(i, place)),
        _ => [],
    };

    /// <summary>Looks through a provision and the rows and requirements in it.</summary>
    private static IEnumerable<SourceUse> InProvision(Node node, SourceUse place)
    {
        if (node is ListNode list)
        {
            return list.Items.SelectMany(i => InProvision(i, place));
        }

        if (node is not MapNode map)
        {
            return [];
        }

        SourceUse own = place with { Decides = place.Decides && map[NoEffect] is null };
        IEnumerable<SourceUse> uses = [];
        if (map["id"] is ScalarNode id)
        {
            own = own with { Provision = id.Text, Span = id.Span };
            uses = uses.Concat(Named(id.Text).Select(n => own with { Id = n }));
        }

        if (map["id"] is null && place.Provision.Length == 0 && map["faktum"] is ScalarNode limited)
        {
            own = own with { Provision = limited.Text, Span = limited.Span };
        }

        if (!place.Decides && map["text"] is ScalarNode text)
        {
            uses = uses.Concat(Named(text.Text).Select(n => own with { Id = n }));
        }

        return uses.Concat(Words(map[Sources]).Select(w => own with { Id = w }))
            .Concat(map.Entries.Where(e => e.Key.Text != Sources).SelectMany(e => InProvision(e.Value, own)));
    }

    /// <summary>Tells whether somebody can be asked what a reference demands; another only tells where the text points.</summary>
    private static bool IsTested(Node references, string id) =>
        references is ListNode list && list.Items.OfType<MapNode>().Any(r => r["id"] is ScalarNode name && name.Text == id && r["faktum"] is not null);

    private static IEnumerable<string> Words(Node? node) => node switch
    {
        ScalarNode scalar => [scalar.Text],
        ListNode list => list.Items.OfType<ScalarNode>().Select(s => s.Text),
        _ => [],
    };

    private static IEnumerable<string> Named(string text) => Ids().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\b\p{Lu}-[0-9]+\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();
}
