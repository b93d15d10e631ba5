using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// A clause of which a version states only what it changes. What it states takes the place of what bears the same name, key by key;
/// the rest stays as the earlier version states it, and is cited as the clause as it then reads.
/// </summary>
internal sealed class PartialClause
{
    private const string Rules = "regler";
    private const string Question = "fråga";

    private static readonly Keys Shape = new(() => KeyTable.Clause);

    private readonly DocumentVersion _version;
    private readonly string _number;
    private readonly MapNode _stated;
    private readonly IReadOnlyList<ClauseInForce> _before;
    private readonly DiagnosticBag _bag;
    private readonly Repeal[] _repealed;

    private PartialClause(DocumentVersion version, string number, MapNode stated, IReadOnlyList<ClauseInForce> before, DiagnosticBag bag)
    {
        _version = version;
        _number = number;
        _stated = stated;
        _before = before;
        _bag = bag;
        _repealed = [.. RepealsIn(stated)];
    }

    /// <summary>Gives what a clause repeals, by the names of what it repeals.</summary>
    public static IEnumerable<(string Name, SourceSpan Span)> RepealedIn(MapNode clause) =>
        ClauseOutline.IsPart(clause) ? RepealsIn(clause).Select(r => (r.Name, r.Node.Span)) : [];

    /// <summary>Works a clause into what it changes.</summary>
    /// <param name="version">The version that states it.</param>
    /// <param name="number">The number of the clause.</param>
    /// <param name="stated">The clause as it is stated.</param>
    /// <param name="before">The clause as it was, in as many parts as versions state it.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <returns>The clause as it becomes: what stays of each part, then what is stated, completed by what it changes.</returns>
    public static IReadOnlyList<ClauseInForce> Into(
        DocumentVersion version,
        string number,
        MapNode stated,
        IReadOnlyList<ClauseInForce> before,
        DiagnosticBag bag)
    {
        if (before.Count > 0)
        {
            return new PartialClause(version, number, stated, before, bag).Work();
        }

        bag.Report(Messages.NothingToAmend, stated[ClauseOutline.Partly]!.Span, number);
        bag.Lose(stated.Texts);
        return [];
    }

    private IReadOnlyList<ClauseInForce> Work()
    {
        CheckRepealed();
        MapNode whole = new(
            _stated.Span,
            [.. KeyTable.Clause.InOrder(Completed().ToArray(), e => e.Key.Text)]);
        HashSet<(string, string)> replaced = [.. NamesIn(whole).Select(n => (n.Section, n.Name.Text))];
        return
        [
            .. _before.Select(part => part with { Version = _version, Node = Without(part.Node, (section, name) => replaced.Contains((section, name)) || Repeals(section, name)) }).Where(part => NamesIn(part.Node).Any()),
            new ClauseInForce(_version, _number, whole) { Stated = _stated },
        ];
    }

    private void CheckRepealed()
    {
        (string Section, ScalarNode Name)[] known =
        [
            .. _before.SelectMany(p => NamesIn(p.Node)),
            .. _before.SelectMany(p => p.Node.Entries).SelectMany(e => NamesWithin(e.Value).Select(n => (e.Key.Text, n))),
        ];
        foreach (Repeal repeal in _repealed)
        {
            string[] sections = [.. known.Where(k => k.Name.Text == repeal.Name && (repeal.Section ?? k.Section) == k.Section).Select(k => k.Section).Distinct()];
            if (sections.Length == 0)
            {
                _bag.ReportUndeclared(Messages.NothingToRepeal, repeal.Node.Span, repeal.Node.Text, [.. known.Select(k => k.Name.Text)], _number);
                _bag.TakeMissed();
            }
            else if (sections.Length > 1)
            {
                _bag.Report(Messages.RepealsSeveral, repeal.Node.Span, repeal.Name, string.Join(", ", sections.Select(s => $"»{s} {repeal.Name}«")));
            }
        }
    }

    /// <summary>Gives the sections of the clause with what they state, each completed by what it changes.</summary>
    private IEnumerable<KeyValuePair<ScalarNode, Node>> Completed()
    {
        foreach ((ScalarNode key, Node value) in _stated.Entries.Where(e => e.Key.Text is not (ClauseOutline.Partly or ClauseOutline.Repeals)))
        {
            Node[] untold = [.. Losing(key.Text, value)];
            yield return KeyValuePair.Create(key, value switch
            {
                MapNode named => new MapNode(named.Span, [.. named.Entries.Select(e => KeyValuePair.Create(e.Key, Complete(key.Text, e.Key, e.Value)))]),
                ListNode list => new ListNode(list.Span, [.. list.Items.Select(i => NameOf(key.Text, i) is { } name ? Complete(key.Text, name, i) : i), .. untold]),
                _ => value,
            });
        }

        foreach (var section in _before.SelectMany(p => p.Node.Entries).Where(e => _stated[e.Key.Text] is null && e.Value is ListNode).GroupBy(e => e.Key.Text, StringComparer.Ordinal))
        {
            Node[] losing = [.. Losing(section.Key, new ListNode(_stated.Span, []))];
            if (losing.Length > 0)
            {
                yield return KeyValuePair.Create(section.First().Key, (Node)new ListNode(_stated.Span, losing));
            }
        }
    }

    /// <summary>Gives the provisions of a section that are not stated themselves but lose a requirement or a row.</summary>
    private IEnumerable<Node> Losing(string section, Node stated)
    {
        string[] told = [.. Names(section, stated).Select(n => n.Name.Text)];
        return _before.SelectMany(p => Items(p.Node[section]))
            .Where(i => NameOf(section, i) is { } name
                && !told.Contains(name.Text)
                && !Repeals(section, name.Text)
                && NamesWithin(i).Any(n => Repeals(section, n.Text)))
            .Select(i => WithoutRepealed(section, i));
    }

    private Node Complete(string section, ScalarNode name, Node stated)
    {
        if (Repeals(section, name.Text) || Before(section, name.Text) is not { } old)
        {
            return stated;
        }

        if (OtherQuestion(section, old, stated) is var (was, now))
        {
            _bag.Report(Messages.OtherQuestion, now.Span, name.Text, was.Text, now.Text);
            return old;
        }

        // A day or a computation is a whole.
        Node whole = stated is MapNode map && old is MapNode before && ContentIn(section) is Keys { Shape: var shape } ? Complete(before, map, shape) : stated;
        if ((stated as MapNode)?[KeyTable.Examples] is null && IsAlike(old, whole))
        {
            _bag.Report(Messages.StatedAlready, name.Span, name.Text, _number);
        }

        return WithoutRepealed(section, whole);
    }

    /// <summary>Gives the question that a rule answered and another that it is to answer: what stays of it is written for the first.</summary>
    private static (ScalarNode Was, ScalarNode Now)? OtherQuestion(string section, Node old, Node stated) =>
        section == Rules && (old as MapNode)?[Question] is ScalarNode was && (stated as MapNode)?[Question] is ScalarNode now && was.Text != now.Text
            ? (was, now)
            : null;

    private static MapNode Complete(MapNode was, MapNode stated, MapShape shape)
    {
        IEnumerable<KeyValuePair<ScalarNode, Node>> kept = was.Entries.Where(e => e.Key.Text != KeyTable.Examples && stated[e.Key.Text] is null);
        IEnumerable<KeyValuePair<ScalarNode, Node>> told = stated.Entries.Select(e => KeyValuePair.Create(
            e.Key,
            (was[e.Key.Text], e.Value) switch
            {
                (ListNode old, ListNode list) when shape.At(e.Key.Text, stated)?.Item is { } item => Complete(old, list, item),
                (MapNode old, MapNode map) when IsOfNames(shape.At(e.Key.Text, stated)) => Complete(old, map),
                _ => e.Value,
            }));
        return new MapNode(stated.Span, [.. shape.InOrder((KeyValuePair<ScalarNode, Node>[])[.. kept, .. told], e => e.Key.Text)]);
    }

    /// <summary>Tells whether names stand as keys: answer fields, readings; a condition is a whole.</summary>
    private static bool IsOfNames(Content? content) => content is Keys or OfQuestion { Part: QuestionPart.Conclusion };

    /// <summary>Completes what stands at names, name by name.</summary>
    private static MapNode Complete(MapNode was, MapNode stated) => new(
        stated.Span,
        [
            .. was.Entries.Select(e => stated.Entries.FirstOrDefault(s => s.Key.Text == e.Key.Text) is { Key: not null } told
                ? KeyValuePair.Create(told.Key, e.Value is MapNode old && told.Value is MapNode map ? Complete(old, map) : told.Value)
                : e),
            .. stated.Entries.Where(e => was[e.Key.Text] is null),
        ]);

    /// <summary>What is told by ids is completed in its place, and what is new stands behind; another list is a whole.</summary>
    private static ListNode Complete(ListNode was, ListNode stated, Content item)
    {
        if (!Array.TrueForAll(stated.Items, i => IdOf(i) is not null) || !Array.TrueForAll(was.Items, i => IdOf(i) is not null))
        {
            return stated;
        }

        return new ListNode(
            stated.Span,
            [
                .. was.Items.Select(i => Told(IdOf(i)!.Text, stated) is { } told && item.ShapeOf(told) is { } shape ? Complete((MapNode)i, told, shape) : i),
                .. stated.Items.Where(i => Told(IdOf(i)!.Text, was) is null),
            ]);

        static MapNode? Told(string id, ListNode list) => list.Items.OfType<MapNode>().FirstOrDefault(i => IdOf(i)!.Text == id);
    }

    private static ScalarNode? IdOf(Node item) => (item as MapNode)?["id"] as ScalarNode;

    /// <summary>Takes the requirements and rows away that are repealed.</summary>
    private Node WithoutRepealed(string section, Node provision) => provision is not MapNode map || _repealed.Length == 0
        ? provision
        : new MapNode(
            map.Span,
            [
                .. map.Entries.Select(e => e.Value is ListNode list
                    ? KeyValuePair.Create(e.Key, (Node)new ListNode(list.Span, [.. list.Items.Where(i => IdOf(i) is not { } id || !Repeals(section, id.Text))]))
                    : e),
            ]);

    private Node? Before(string section, string name) => _before.Select(p => p.Node[section]).Select(s => s switch
    {
        MapNode named => named[name],
        _ => Items(s).FirstOrDefault(i => NameOf(section, i)?.Text == name),
    }).FirstOrDefault(n => n is not null);

    /// <summary>Gives a clause without what bears some names, and without the sections of which nothing is left.</summary>
    private static MapNode Without(MapNode clause, Func<string, string, bool> isGone) => new(
        clause.Span,
        [
            .. clause.Entries.Select(e => KeyValuePair.Create(e.Key, e.Value switch
            {
                MapNode named => new MapNode(named.Span, [.. named.Entries.Where(n => !isGone(e.Key.Text, n.Key.Text))]),
                ListNode list => new ListNode(list.Span, [.. list.Items.Where(i => NameOf(e.Key.Text, i) is not { } name || !isGone(e.Key.Text, name.Text))]),
                _ => e.Value,
            })).Where(e => e.Value is not (MapNode { Entries: [] } or ListNode { Items: [] })),
        ]);

    /// <summary>Gives the names of what a clause states.</summary>
    private static IEnumerable<(string Section, ScalarNode Name)> NamesIn(MapNode clause) => clause.Entries.SelectMany(e => Names(e.Key.Text, e.Value));

    private static IEnumerable<(string Section, ScalarNode Name)> Names(string section, Node value) => (value switch
    {
        MapNode named => named.Entries.Select(e => e.Key),
        _ => Items(value).Select(i => NameOf(section, i)).OfType<ScalarNode>(),
    }).Select(n => (section, n));

    /// <summary>Gives the ids of the requirements and rows of a section or a provision.</summary>
    private static IEnumerable<ScalarNode> NamesWithin(Node node) => node switch
    {
        ListNode section => section.Items.SelectMany(NamesWithin),
        MapNode map => map.Entries.SelectMany(e => Items(e.Value)).SelectMany(i => (IdOf(i) is { } id ? [id] : (ScalarNode[])[]).Concat(NamesWithin(i))),
        _ => [],
    };

    private bool Repeals(string section, string name) => Array.Exists(_repealed, r => r.Name == name && (r.Section ?? section) == section);

    /// <summary>A name may stand behind the section that holds it.</summary>
    private static IEnumerable<Repeal> RepealsIn(MapNode clause) =>
        from node in (clause[ClauseOutline.Repeals] is ScalarNode one ? [one] : Items(clause[ClauseOutline.Repeals])).OfType<ScalarNode>()
        let space = node.Text.IndexOf(' ', StringComparison.Ordinal)
        select space < 0 ? new Repeal(null, node.Text, node) : new Repeal(node.Text[..space], node.Text[(space + 1)..].Trim(), node);

    /// <summary>Gives the name of a provision of a section: what stands at its first key.</summary>
    private static ScalarNode? NameOf(string section, Node item) =>
        item is MapNode map && ContentIn(section)?.ShapeOf(map) is { Definitions: [{ Name: var first }, ..] } ? map[first] as ScalarNode : null;

    /// <summary>Gives what one of the things that a section holds is.</summary>
    private static Content? ContentIn(string section) =>
        Shape.Shape.Definitions.FirstOrDefault(d => d.Name == section)?.Content switch
        {
            Keys { Shape.Others: { } others } => others.Content,
            { } content => content.Item,
            null => null,
        };

    private static IEnumerable<Node> Items(Node? node) => node is ListNode list ? list.Items : [];

    private static bool IsAlike(Node one, Node other) => (one, other) switch
    {
        (ScalarNode a, ScalarNode b) => a.Text == b.Text,
        (ListNode a, ListNode b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(p => IsAlike(p.First, p.Second)),
        (MapNode a, MapNode b) => Said(a).Length == Said(b).Length && Said(a).All(e => b[e.Key.Text] is { } same && IsAlike(e.Value, same)),
        _ => false,
    };

    private static KeyValuePair<ScalarNode, Node>[] Said(MapNode map) => [.. map.Entries.Where(e => e.Key.Text != KeyTable.Examples)];

    /// <summary>Something that no longer applies.</summary>
    /// <param name="Section">The section that holds it; <see langword="null"/> when its name alone tells.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Node">Where that is said.</param>
    private sealed record Repeal(string? Section, string Name, ScalarNode Node);
}
