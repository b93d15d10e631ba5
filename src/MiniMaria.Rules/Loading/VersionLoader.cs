using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads the heads of all versions, files their clauses, and works amendments in for each stretch of days.</summary>
internal sealed class VersionLoader(Lexicon lexicon, DiagnosticBag bag)
{
    private const string HeadFile = "dokument.yaml";
    private const string StatusList = "status";

    public List<VersionFiles> Load(IReadOnlyDictionary<string, MapNode> files)
    {
        var versions = new List<VersionFiles>();
        var folders = files.Keys.ToLookup(FolderOf, StringComparer.Ordinal);
        foreach (IGrouping<string, string> folder in folders.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (files.TryGetValue(folder.Key + "/" + HeadFile, out MapNode? head))
            {
                IEnumerable<MapNode> clauses = folder.Where(f => f != folder.Key + "/" + HeadFile).Order(StringComparer.Ordinal).Select(f => files[f]);
                if (ReadVersion(head, clauses) is { } version)
                {
                    Add(version, versions);
                }
            }
            else
            {
                foreach (string stray in folder)
                {
                    bag.Report(Messages.StrayFile, new SourceSpan(stray, 1, 1, 1));
                }
            }
        }

        VersionFiles[] faulty = [.. versions.Where(v => v.Version.Amends is not null && IsFaulty(v, versions))];
        versions.RemoveAll(v => faulty.Contains(v));
        return [.. versions.OrderBy(v => IndexOf(v.Version.Document)).ThenBy(v => v.Version.From)];
    }

    /// <summary>Gives the stretches of days between which nothing in the documents changes.</summary>
    public static IEnumerable<(DateOnly From, DateOnly? Through)> Stretches(IReadOnlyList<VersionFiles> versions)
    {
        var starts = new SortedSet<DateOnly> { DateOnly.MinValue };
        foreach (VersionFiles version in versions)
        {
            starts.Add(version.Version.From);
            if (version.Version.Through is { } through && through < DateOnly.MaxValue)
            {
                starts.Add(through.AddDays(1));
            }
        }

        DateOnly[] all = [.. starts];
        return all.Select((from, i) => (from, i + 1 < all.Length ? all[i + 1].AddDays(-1) : (DateOnly?)null));
    }

    /// <summary>Gives the clauses that apply on a day, amendments worked in, in the order of the register.</summary>
    public List<ClauseInForce> ClausesOn(DateOnly day, IReadOnlyList<VersionFiles> versions, out List<DocumentVersion> applying)
    {
        var clauses = new List<ClauseInForce>();
        applying = [];
        foreach (DocumentEntry document in lexicon.Documents)
        {
            VersionFiles[] all = [.. versions.Where(v => v.Version.Document == document)];
            VersionFiles[] current = [.. all.Where(v => Applies(v, day) && !all.Any(a => a.Version.Amends == v.Version.Id && Applies(a, day)))];
            if (current.Length == 0)
            {
                continue;
            }

            if (current.Length > 1)
            {
                bag.Report(Messages.VersionsOverlap, current[1].Span, current[0].Version.Id, current[1].Version.Id, document.Name, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }

            applying.Add(current[0].Version);
            Dictionary<string, ClauseInForce> consolidated = Consolidate(current[0], all);
            clauses.AddRange(document.ClauseOrder.Where(consolidated.ContainsKey).Select(n => consolidated[n]));
        }

        return clauses;
    }

    private static bool Applies(VersionFiles version, DateOnly day) =>
        version.Version.From <= day && (version.Version.Through is not { } through || through >= day);

    private static Dictionary<string, ClauseInForce> Consolidate(VersionFiles version, VersionFiles[] all)
    {
        VersionFiles? amended = Array.Find(all, v => v != version && v.Version.Id == version.Version.Amends);
        Dictionary<string, ClauseInForce> clauses = amended is null ? new(StringComparer.Ordinal) : Consolidate(amended, all);
        foreach (string repealed in version.Repealed)
        {
            clauses.Remove(repealed);
        }

        foreach ((string number, MapNode node) in version.Clauses)
        {
            clauses[number] = new ClauseInForce(version.Version, number, node);
        }

        return clauses;
    }

    private static bool AmendsItself(VersionFiles version, List<VersionFiles> versions)
    {
        VersionFiles? amended = version;
        var seen = new HashSet<VersionFiles>();
        while (amended is not null && seen.Add(amended))
        {
            string? id = amended.Version.Amends;
            amended = versions.Find(v => v.Version.Document == version.Version.Document && v.Version.Id == id);
        }

        return amended is not null;
    }

    private static string FolderOf(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? string.Empty : path[..slash];
    }

    private int IndexOf(DocumentEntry document)
    {
        for (int i = 0; i < lexicon.Documents.Count; i++)
        {
            if (lexicon.Documents[i] == document)
            {
                return i;
            }
        }

        return -1;
    }

    private void Add(VersionFiles version, List<VersionFiles> versions)
    {
        if (versions.Find(v => v.Version.Document == version.Version.Document && v.Version.Id == version.Version.Id) is { } other)
        {
            bag.Report(Messages.DuplicateVersion, version.Span, version.Version.Id, version.Version.Document.Name, other.Span.File);
            return;
        }

        versions.Add(version);
    }

    private VersionFiles? ReadVersion(MapNode head, IEnumerable<MapNode> clauseNodes)
    {
        var reader = new MapReader(head, bag, "dokument", "version", "status", "gäller-från", "gäller-till", "ändrar", "upphäver", "not");
        ScalarNode? name = reader.Scalar("dokument", required: true);
        string id = reader.Text("version", required: true);
        DateOnly? from = reader.Day("gäller-från", required: true);
        DateOnly? through = reader.Day("gäller-till");
        Term? status = ReadStatus(reader);
        if (name is null || !lexicon.TryFindDocument(name.Text, out DocumentEntry? document))
        {
            if (name is not null)
            {
                bag.ReportUnknown(Messages.UnknownDocument, name.Span, name.Text, [.. lexicon.Documents.Select(d => d.Name)]);
            }

            return null;
        }

        if (from is null || status is null)
        {
            return null;
        }

        if (through < from)
        {
            bag.Report(Messages.EndsBeforeStart, reader.SpanOf("gäller-till"), Iso(through.Value), Iso(from.Value));
            through = null;
        }

        string amends = reader.Text("ändrar");
        var version = new DocumentVersion(document, id, status, from.Value, through, amends.Length > 0 ? amends : null);
        var clauses = new Dictionary<string, MapNode>(StringComparer.Ordinal);
        foreach (MapNode node in clauseNodes)
        {
            FileClause(node, document, clauses);
        }

        foreach (ScalarNode repealed in reader.Words("upphäver"))
        {
            CheckClause(repealed, document);
        }

        return new VersionFiles(version, name.Span, clauses, [.. reader.Words("upphäver").Select(w => w.Text)]);

        static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private Term? ReadStatus(MapReader reader)
    {
        if (reader.Scalar("status", required: true) is not { } node)
        {
            return null;
        }

        if (!lexicon.TryFindList(StatusList, out TermList? statuses))
        {
            bag.ReportUnknown(Messages.UnknownList, node.Span, StatusList, [.. lexicon.Lists.Select(l => l.Name)]);
            return null;
        }

        if (!statuses.TryFind(node.Text, out Term? status))
        {
            bag.ReportUnknown(Messages.UnknownTerm, node.Span, node.Text, [.. statuses.Terms.Select(t => t.Name)], statuses.Name);
        }

        return status;
    }

    private void FileClause(MapNode node, DocumentEntry document, Dictionary<string, MapNode> clauses)
    {
        if (node["punkt"] is not ScalarNode number)
        {
            bag.Report(Messages.MissingKey, node.Span, "punkt");
        }
        else if (CheckClause(number, document) && !clauses.TryAdd(number.Text, node))
        {
            bag.Report(Messages.DuplicateClause, number.Span, number.Text, clauses[number.Text].Span.File);
        }
    }

    private bool CheckClause(ScalarNode number, DocumentEntry document)
    {
        if (document.Clauses.ContainsKey(number.Text))
        {
            return true;
        }

        bag.ReportUnknown(Messages.UnknownClause, number.Span, number.Text, [.. document.ClauseOrder], document.Name);
        return false;
    }

    /// <summary>Tells whether a version amends one that does not exist, or in the end itself; then it is left out.</summary>
    private bool IsFaulty(VersionFiles version, List<VersionFiles> versions)
    {
        if (AmendsItself(version, versions))
        {
            bag.Report(Messages.AmendmentCircle, version.Span, version.Version.Id, version.Version.Document.Name);
            return true;
        }

        string[] others = [.. versions.Where(v => v != version && v.Version.Document == version.Version.Document).Select(v => v.Version.Id)];
        if (others.Contains(version.Version.Amends))
        {
            return false;
        }

        bag.ReportUnknown(Messages.UnknownVersion, version.Span, version.Version.Amends!, others, version.Version.Document.Name);
        return true;
    }
}
