using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads the heads of all versions, files their clauses, and works amendments in for each stretch of days.</summary>
internal sealed class VersionLoader(Lexicon lexicon, DiagnosticBag bag, bool withProposals = false)
{
    public const string StatusList = "status";

    private const string HeadFile = "dokument.yaml";

    private static readonly Term NoStatus = new(string.Empty, string.Empty, string.Empty, [], -1);

    private readonly HashSet<(VersionFiles, VersionFiles)> _overlaps = [];

    /// <summary>Gets the documents that read as on another day, wherever they apply, each with that day.</summary>
    public IReadOnlyDictionary<DocumentEntry, DateOnly> Worded { get; init; } = new Dictionary<DocumentEntry, DateOnly>();

    public List<VersionFiles> Load(IReadOnlyDictionary<string, MapNode?> files)
    {
        var versions = new List<VersionFiles>();
        foreach (IGrouping<string, string> folder in files.Keys.GroupBy(FolderOf, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            string headPath = folder.Key + "/" + HeadFile;
            string[] others = [.. folder.Where(f => f != headPath).Order(StringComparer.Ordinal)];
            MapNode[] clauses = [.. others.Select(f => files[f]).OfType<MapNode>()];
            if (folder.Key.Length == 0 || !files.TryGetValue(headPath, out MapNode? head))
            {
                foreach (string stray in others)
                {
                    bag.Report(Messages.StrayFile, new SourceSpan(stray, 1, 1, 1));
                }
            }
            else if (head is not null && ReadVersion(head, clauses) is { } version)
            {
                Add(version, versions);
                continue;
            }

            bag.Lose(clauses.SelectMany(c => c.Texts));
        }

        VersionFiles[] faulty = [.. versions.Where(v => v.Version.Amends is not null && IsFaulty(v, versions))];
        bag.Lose(faulty.SelectMany(v => v.Clauses.Values).SelectMany(c => c.Texts));
        versions.RemoveAll(v => faulty.Contains(v));
        foreach (VersionFiles version in versions.Where(v => v.Version.From is null && !versions.Exists(a => a.Version.Document == v.Version.Document && a.Version.Amends == v.Version.Id)))
        {
            bag.Report(Messages.NeverApplies, version.Head.SpanOf("gäller-från"), version.Version.Id, version.Version.Document.Name);
        }

        return [.. versions.OrderBy(v => IndexOf(v.Version.Document)).ThenBy(v => v.Version.From?.DayNumber ?? -1)];
    }

    /// <summary>Gives the stretches of days between which something in the documents changes, each with the clauses in force, amendments worked in.</summary>
    public IEnumerable<Stretch> Stretches(IReadOnlyList<VersionFiles> versions)
    {
        var names = new Lazy<(IReadOnlyCollection<string> All, HashSet<string> Shared)>(() => NamesIn(versions));
        foreach ((DateOnly from, DateOnly? through) in Days(versions))
        {
            List<ClauseInForce> clauses = ClausesOn(from, versions, out List<DocumentVersion> applying, out List<DocumentVersion> ended);
            DocumentVersion[] pending = [.. versions.Select(v => v.Version).Where(v => IsPending(v, from, applying))];
            yield return new Stretch(from, through, applying, ended, pending, new(() => Absent(names.Value.All, names.Value.Shared, versions, clauses, from)), new(() => names.Value.Shared), () => clauses);
        }
    }

    /// <summary>Tells whether a version does not apply yet: it begins later, or it is a proposal that a version in force keeps out.</summary>
    private bool IsPending(DocumentVersion version, DateOnly day, List<DocumentVersion> applying) =>
        applying.Find(a => a.Document == version.Document) is { } now
        && now.Id != version.Id
        && version.From is { } from
        && (version.Through is not { } through || through >= day)
        && (from > day || (IsDecided(now) && !IsDecided(version) && from >= now.From));

    private bool IsDecided(DocumentVersion version) => lexicon.IsDecided(version.Status);

    /// <summary>Gives the names that clauses of any version declare, and those that several documents do.</summary>
    private static (IReadOnlyCollection<string> All, HashSet<string> Shared) NamesIn(IReadOnlyList<VersionFiles> versions)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        var homes = new Dictionary<string, DocumentEntry>(StringComparer.Ordinal);
        foreach (VersionFiles version in versions)
        {
            DocumentEntry document = version.Version.Document;
            shared.UnionWith(version.Clauses.Values.SelectMany(c => ClauseOutline.Names(c)).Where(n => !homes.TryAdd(n, document) && homes[n] != document));
        }

        return (homes.Keys, shared);
    }

    private static HashSet<string> Absent(
        IReadOnlyCollection<string> names,
        HashSet<string> shared,
        IReadOnlyList<VersionFiles> versions,
        List<ClauseInForce> clauses,
        DateOnly day)
    {
        var absent = new HashSet<string>(names, StringComparer.Ordinal);
        absent.ExceptWith(clauses.Where(c => !c.HasEnded).SelectMany(c => ClauseOutline.Names(c.Node, day)));
        foreach (string name in shared.Where(n => !absent.Contains(n)).ToArray())
        {
            IEnumerable<DocumentEntry> homes = versions.Where(v => v.Clauses.Values.Any(c => ClauseOutline.Names(c).Contains(name))).Select(v => v.Version.Document)
                .Except(clauses.Where(c => !c.HasEnded && ClauseOutline.Names(c.Node, day).Contains(name)).Select(c => c.Version.Document));
            absent.UnionWith(homes.SelectMany(d => (string[])[d.Qualify(name), DocumentEntry.Qualify(d.Name, name)]));
        }

        return absent;
    }

    private static IEnumerable<(DateOnly From, DateOnly? Through)> Days(IReadOnlyList<VersionFiles> versions)
    {
        // Days as numbers, for lists of which the runtime has the code.
        var starts = new List<int> { DateOnly.MinValue.DayNumber };
        foreach (VersionFiles version in versions)
        {
            if (version.Version.From is { } from)
            {
                starts.Add(from.DayNumber);
            }

            if (version.Version.Through is { } through && through < DateOnly.MaxValue)
            {
                starts.Add(through.DayNumber + 1);
            }

            foreach (MapNode clause in version.Clauses.Values)
            {
                foreach (DateOnly day in ClauseOutline.Days(clause))
                {
                    starts.Add(day.DayNumber);
                }
            }
        }

        starts.Sort();
        for (int i = 0; i < starts.Count; i++)
        {
            int next = i + 1;
            if (next == starts.Count || starts[next] > starts[i])
            {
                yield return (DateOnly.FromDayNumber(starts[i]), next < starts.Count ? DateOnly.FromDayNumber(starts[next] - 1) : null);
            }
        }
    }

    /// <summary>Gives the clauses that apply on a day, amendments worked in, in the order of the register.</summary>
    private List<ClauseInForce> ClausesOn(DateOnly day, IReadOnlyList<VersionFiles> versions, out List<DocumentVersion> applying, out List<DocumentVersion> ended)
    {
        var clauses = new List<ClauseInForce>();
        applying = [];
        ended = [];
        foreach (DocumentEntry document in lexicon.Documents)
        {
            VersionFiles[] all = [.. versions.Where(v => v.Version.Document == document)];
            VersionFiles[] current = CurrentOn(day, all);
            if (current.Length == 0)
            {
                AddEnded(day, all, clauses, ended);
                continue;
            }

            // Of several proposals to amend what is in force, which does not hang on them, one is tried.
            bool areTried = withProposals && !IsDecided(current[^1].Version) && Array.Exists(all, v => Applies(v, day) && IsDecided(v.Version));
            if (current.Length > 1 && Array.TrueForAll(current, v => v.IsSound) && _overlaps.Add((current[^2], current[^1])))
            {
                Message overlap = areTried ? Messages.ProposalsOverlap : Messages.VersionsOverlap;
                bag.Report(overlap, current[^1].Head.SpanOf("gäller-från"), current[^2].Version.Id, current[^1].Version.Id, document.Name, IsoDay.Write(day));
            }

            VersionFiles now = areTried ? current[^1] : current[0];
            DateOnly worded = day;
            if (Worded.TryGetValue(document, out DateOnly other) && CurrentOn(other, all) is { Length: > 0 } reading)
            {
                (now, worded) = (reading[^1], other);
            }

            applying.Add(now.Version);
            clauses.AddRange(Consolidate(now, all, worded));
        }

        return clauses;
    }

    /// <summary>
    /// Gives the versions that nothing amends on a day. One that is decided keeps out every proposal; where proposals are asked
    /// for, only those that had begun before it.
    /// </summary>
    private VersionFiles[] CurrentOn(DateOnly day, VersionFiles[] all)
    {
        VersionFiles[] applying = [.. all.Where(v => Applies(v, day))];
        VersionFiles[] decided = Unamended(Array.FindAll(applying, v => IsDecided(v.Version)));
        if (decided.Length == 0)
        {
            return Unamended(applying);
        }

        VersionFiles[] proposed = withProposals
            ? [.. Unamended(applying).Where(v => !IsDecided(v.Version) && v.Version.From >= decided[^1].Version.From)]
            : [];
        return proposed.Length > 0 ? proposed : decided;

        static VersionFiles[] Unamended(VersionFiles[] versions) =>
            [.. versions.Where(v => !versions.Any(a => a.Version.Amends == v.Version.Id))];
    }

    /// <summary>Adds the clauses of an agreement that has ended, as they read on its last day, when any rule of theirs has effect after it.</summary>
    private void AddEnded(DateOnly day, VersionFiles[] all, List<ClauseInForce> clauses, List<DocumentVersion> ended)
    {
        if (all.Select(v => v.Version.AgreedEnd).FirstOrDefault(e => e < day) is not { } end || CurrentOn(end, all).FirstOrDefault() is not { } last)
        {
            return;
        }

        ClauseInForce[] consolidated = [.. Consolidate(last, all, end)];
        if (Array.Exists(consolidated, c => ClauseOutline.HasAfterEffect(c.Node)))
        {
            ended.Add(last.Version);
            clauses.AddRange(consolidated.Select(c => c with { HasEnded = true }));
        }
    }

    private static bool Applies(VersionFiles version, DateOnly day) =>
        version.Version.From <= day && (version.Version.Through is not { } through || through >= day);

    /// <summary>Gives the clauses of a version, with what it amends worked in, in the order of the register.</summary>
    private IEnumerable<ClauseInForce> Consolidate(VersionFiles version, VersionFiles[] all, DateOnly day)
    {
        var chain = new Stack<VersionFiles>();
        for (VersionFiles? v = version; v is not null; v = AmendedBy(v))
        {
            chain.Push(v);
        }

        var clauses = new Dictionary<string, IReadOnlyList<ClauseInForce>>(StringComparer.Ordinal);
        VersionFiles[] fromTheFirst = [.. chain];
        for (int i = 0; i < fromTheFirst.Length; i++)
        {
            VersionFiles current = fromTheFirst[i];
            foreach (ScalarNode repealed in current.Repealed)
            {
                string[] stated = [.. clauses.Keys];
                if (!clauses.Remove(repealed.Text))
                {
                    bag.ReportUndeclared(Messages.UnknownClause, repealed.Span, repealed.Text, stated, $"{current.Version.Document.Name} {current.Version.Amends}");
                }
            }

            // A wording that never applied on its own is cited as the version that took it over.
            DocumentVersion cited = fromTheFirst.Skip(i).First(v => v.Version.From is not null).Version;
            foreach ((string number, MapNode node) in current.Clauses)
            {
                clauses[number] = ClauseOutline.IsPart(node)
                    ? PartialClause.Into(cited, number, node, clauses.GetValueOrDefault(number, []), bag)
                    : [new ClauseInForce(cited, number, node)];
            }
        }

        return version.Version.Document.ClauseOrder.Where(clauses.ContainsKey).SelectMany(n => clauses[n]);

        // A version can have more than one stretch of days, with another status in each.
        VersionFiles? AmendedBy(VersionFiles later)
        {
            VersionFiles[] named = [.. all.Where(a => a != later && a.Version.Id == later.Version.Amends)];
            return Array.Find(named, a => Applies(a, day)) ?? named.FirstOrDefault();
        }
    }

    /// <summary>Gives the versions that a version amends in turn, itself first, and where they go in a cycle the one where it closes.</summary>
    private static List<VersionFiles> ChainOf(VersionFiles version, List<VersionFiles> versions, out VersionFiles? cycle)
    {
        var chain = new List<VersionFiles>();
        VersionFiles? next = version;
        while (next is not null && !chain.Contains(next))
        {
            chain.Add(next);
            string? id = next.Version.Amends;
            next = versions.Find(v => v.Version.Document == version.Version.Document && v.Version.Id == id);
        }

        cycle = next;
        return chain;
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
            bag.Report(Messages.DuplicateVersion, version.Head.SpanOf("version"), version.Version.Id, version.Version.Document.Name, other.Head.SpanOf("version").File);
            bag.Lose(version.Clauses.Values.SelectMany(c => c.Texts));
            return;
        }

        versions.Add(version);
    }

    private VersionFiles? ReadVersion(MapNode head, IEnumerable<MapNode> clauseNodes)
    {
        var reader = new MapReader(head, bag, KeyTable.Head);
        ScalarNode? name = reader.Scalar("dokument");
        string id = reader.Text("version");
        Term? status = ReadStatus(reader);
        bool isNeverAlone = reader.Scalar("gäller-från")?.Text == ClauseOutline.NeverAlone;
        DateOnly? from = isNeverAlone ? null : reader.Day("gäller-från");
        DateOnly? through = isNeverAlone ? null : reader.Day("gäller-till");
        ScalarNode? amends = reader.Scalar("ändrar");
        IReadOnlyList<ScalarNode> repealed = reader.Words("upphäver");
        reader.Text("not");
        if (through < from)
        {
            bag.Report(Messages.EndsBeforeStart, reader.SpanOf("gäller-till"), IsoDay.Write(through!.Value), IsoDay.Write(from!.Value));
            through = null;
        }

        if (isNeverAlone)
        {
            reader.Refuse("gäller-till");
        }

        if (repealed.Count > 0 && amends is null)
        {
            reader.Require("ändrar");
        }

        if (name is null)
        {
            return null;
        }

        if (!lexicon.TryFindDocument(name.Text, out DocumentEntry? document))
        {
            bag.ReportUndeclared(Messages.UnknownDocument, name.Span, name.Text, [.. lexicon.Documents.Select(d => d.Name)]);
            return null;
        }

        var clauses = new Dictionary<string, MapNode>(StringComparer.Ordinal);
        foreach (MapNode node in clauseNodes)
        {
            FileClause(node, document, clauses);
        }

        var approvals = new ApprovalReader(lexicon, bag);

        // An unknown clause to repeal is told here; one that only the amended version lacks, when it is worked in.
        ScalarNode[] known = [.. repealed.Where(r => CheckClause(r, document))];
        IReadOnlyList<Approval> approved = approvals.Approvals(reader);
        IReadOnlyList<Approval> signed = approvals.Signatures(reader);
        var version = new DocumentVersion(document, id, status ?? NoStatus, isNeverAlone ? null : from ?? DateOnly.MinValue, through, amends?.Text)
        {
            Approvals = approved,
            Signatures = signed,
            Notices = approvals.Notices(reader),
            Written = reader.Day("upprättad"),
            ApprovedText = reader.Text("godkänd-text"),
            Text = approved.Count + signed.Count > 0 || (status is not null && lexicon.IsDecided(status))
                ? new(() => Fingerprint.OfText(head, clauses.Values))
                : new(string.Empty),
            Clauses = [.. document.ClauseOrder.Where(c => clauses.ContainsKey(c) || repealed.Any(r => r.Text == c))],
            StatusSpan = reader.SpanOf("status"),
            ApprovedTextSpan = reader.SpanOf("godkänd-text"),
            FromSpan = reader.SpanOf("gäller-från"),
            ThroughSpan = reader.SpanOf("gäller-till"),
        };
        return new VersionFiles(version, reader, (isNeverAlone || from is not null) && id.Length > 0, clauses, amends is null ? [] : known);
    }

    private Term? ReadStatus(MapReader reader)
    {
        if (reader.Scalar("status") is not { } node)
        {
            return null;
        }

        if (lexicon.TryFindList(StatusList, out TermList? statuses))
        {
            return TermFinder.Find(statuses, node, bag);
        }

        bag.ReportUndeclared(Messages.UnknownList, node.Span, StatusList, [.. lexicon.Lists.Select(l => l.Name)]);
        return null;
    }

    private void FileClause(MapNode node, DocumentEntry document, Dictionary<string, MapNode> clauses)
    {
        var reader = new MapReader(node, bag, KeyTable.Clause);
        reader.Flag(ClauseOutline.Partly);
        if (reader.Words(ClauseOutline.Repeals).Count > 0 && !ClauseOutline.IsPart(node))
        {
            reader.Require(ClauseOutline.Partly);
        }

        if (reader.Scalar("punkt") is { } number && CheckClause(number, document))
        {
            if (clauses.TryAdd(number.Text, node))
            {
                return;
            }

            bag.Report(Messages.DuplicateClause, number.Span, number.Text, clauses[number.Text].Span.File);
        }

        bag.Lose(node.Texts);
    }

    private bool CheckClause(ScalarNode number, DocumentEntry document)
    {
        if (document.Clauses.ContainsKey(number.Text))
        {
            return true;
        }

        bag.ReportUndeclared(Messages.UnknownClause, number.Span, number.Text, [.. document.ClauseOrder], document.Name);
        return false;
    }

    /// <summary>Tells whether a version amends one that does not exist, or in the end itself; then it is left out.</summary>
    private bool IsFaulty(VersionFiles version, List<VersionFiles> versions)
    {
        List<VersionFiles> chain = ChainOf(version, versions, out VersionFiles? cycle);
        if (cycle is not null)
        {
            // A cycle is told once, at the first of its versions.
            if (cycle == version && chain.TrueForAll(v => versions.IndexOf(v) >= versions.IndexOf(version)))
            {
                bag.Report(Messages.AmendmentCycle, version.Head.SpanOf("ändrar"), version.Version.Id, version.Version.Document.Name);
            }

            return true;
        }

        string[] others = [.. versions.Where(v => v != version && v.Version.Document == version.Version.Document).Select(v => v.Version.Id)];
        if (others.Contains(version.Version.Amends))
        {
            return false;
        }

        bag.ReportUndeclared(Messages.UnknownVersion, version.Head.SpanOf("ändrar"), version.Version.Amends!, others, version.Version.Document.Name);
        return true;
    }
}
