using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Mutation;

/// <summary>
/// Takes away, one at a time, what carries statements of the inventory by its <c>underlag</c>: a rule no longer holds, a row,
/// a requirement, a presupposition or a limit is gone, open wording is read in another way, a value is another.
/// </summary>
/// <param name="lexicon">The vocabulary of the rules.</param>
internal sealed class RemovalFiles(Lexicon lexicon)
{
    private const string Sources = "underlag";
    private const string When = "när";

    /// <summary>
    /// Gives every removal of a file, each with the files as they then are: several where it can be done in several ways.
    /// </summary>
    public IEnumerable<(Removal Removal, IReadOnlyList<MapNode> Files)> Of(MapNode file)
    {
        foreach ((ScalarNode section, Node content) in file.Entries)
        {
            IEnumerable<(Removal, IReadOnlyList<MapNode>)> removals = (section.Text, content) switch
            {
                ("regler", ListNode rules) => Rules(file, section, rules),
                ("förutsättningar" or "begränsas" or "uppfyller", ListNode items) =>
                    Items(items).Select(i => (RemovalOf(i), One(With(file, section, Without(items, i))))),
                ("tolkningar", ListNode wordings) => Items(wordings)
                    .Where(w => w["utan-verkan"] is null && !IsTransitional(file, w))
                    .Select(w => (RemovalOf(w), ReadOtherwise(file, section, wordings, w))),
                ("värden", MapNode values) => values.Entries
                    .Where(v => v.Value is MapNode map && map[Sources] is not null)
                    .Select(v => (RemovalOf((MapNode)v.Value, v.Key), Changed(file, values, v.Key))),
                _ => [],
            };
            foreach ((Removal, IReadOnlyList<MapNode>) removal in removals)
            {
                yield return removal;
            }
        }
    }

    /// <summary>Which wording applies over an amendment shows only when there is one that changes what is asked about.</summary>
    private static bool IsTransitional(MapNode file, MapNode wording) =>
        wording["id"] is ScalarNode id
        && file["övergångar"] is ListNode transitions
        && transitions.Items.OfType<MapNode>()
            .Any(t => t[ClauseOutline.EarlierWording] is MapNode readings && readings[id.Text] is not null);

    private IEnumerable<(Removal, IReadOnlyList<MapNode>)> Rules(MapNode file, ScalarNode section, ListNode rules)
    {
        foreach (MapNode rule in rules.Items.OfType<MapNode>())
        {
            if (rule[Sources] is not null)
            {
                yield return (RemovalOf(rule), One(With(file, section, Replace(rules, rule, Never(rule)))));
            }

            foreach (string parts in (string[])["rader", "kräver"])
            {
                if (rule.Entries.FirstOrDefault(e => e.Key.Text == parts) is { Key: { } key, Value: ListNode list })
                {
                    foreach (MapNode part in Items(list))
                    {
                        MapNode rest = list.Items.Length == 1 ? Never(rule) : With(rule, key, Without(list, part));
                        yield return (RemovalOf(part), One(With(file, section, Replace(rules, rule, rest))));
                    }
                }
            }
        }
    }

    /// <summary>Makes a rule that holds never: a fact cannot be both given and missing. What refers to it and its examples stay.</summary>
    private MapNode Never(MapNode rule)
    {
        if (rule["fråga"] is not ScalarNode name
            || lexicon.Questions.FirstOrDefault(q => q.Name == name.Text) is not { Facts: [var fact, ..] })
        {
            return rule;
        }

        Node Given(string answer) => Map(rule, (fact.Name, Map(rule, ("saknas", new ScalarNode(rule.Span, answer)))));
        Node never = Map(rule, ("alla", new ListNode(rule.Span, [Given("ja"), Given("nej")])));
        ScalarNode? when = rule.Entries.Select(e => e.Key).FirstOrDefault(k => k.Text == When);
        if (when is not null)
        {
            return With(rule, when, never);
        }

        int place = rule.Entries.TakeWhile(e => e.Key.Text != "fråga").Count() + 1;
        List<KeyValuePair<ScalarNode, Node>> entries = [.. rule.Entries];
        entries.Insert(place, new KeyValuePair<ScalarNode, Node>(new ScalarNode(rule.Span, When), never));
        return new MapNode(rule.Span, [.. entries]);
    }

    private static IReadOnlyList<MapNode> ReadOtherwise(MapNode file, ScalarNode section, ListNode wordings, MapNode wording)
    {
        if (wording.Entries.FirstOrDefault(e => e.Key.Text == "vald") is not { Key: { } key, Value: ScalarNode chosen }
            || wording["läsningar"] is not MapNode readings)
        {
            return [];
        }

        return
        [
            .. readings.Entries.Where(r => r.Key.Text != chosen.Text)
                .Select(r => With(file, section, Replace(wordings, wording, With(wording, key, new ScalarNode(chosen.Span, r.Key.Text))))),
        ];
    }

    /// <summary>Gives the files in which something of one value is otherwise.</summary>
    private IReadOnlyList<MapNode> Changed(MapNode file, MapNode values, ScalarNode name)
    {
        int next = values.Entries.Select(e => e.Key.Span.Line).Where(l => l > name.Span.Line).DefaultIfEmpty(int.MaxValue).Min();
        return [.. new MutantFiles(lexicon)
            .Of(file, "värden")
            .Where(m => m.Mutant.Span.Line >= name.Span.Line && m.Mutant.Span.Line < next)
            .Select(m => m.File)];
    }

    private static Removal RemovalOf(MapNode node, ScalarNode? name = null)
    {
        ScalarNode? id = name ?? node["id"] as ScalarNode ?? node["faktum"] as ScalarNode ?? node["hänvisning"] as ScalarNode;
        IReadOnlyList<string> statements = node[Sources] switch
        {
            ScalarNode one => [one.Text],
            ListNode several => [.. several.Items.OfType<ScalarNode>().Select(s => s.Text)],
            _ => [],
        };
        return new Removal(id?.Text ?? string.Empty, id?.Span ?? node.Span, statements);
    }

    private static IEnumerable<MapNode> Items(ListNode list) => list.Items.OfType<MapNode>().Where(i => i[Sources] is not null);

    private static IReadOnlyList<MapNode> One(MapNode file) => [file];

    private static ListNode Without(ListNode list, Node item) => new(list.Span, [.. list.Items.Where(i => i != item)]);

    private static ListNode Replace(ListNode list, Node item, Node other) =>
        new(list.Span, [.. list.Items.Select(i => i == item ? other : i)]);

    private static MapNode With(MapNode map, ScalarNode key, Node value) =>
        new(
            map.Span,
            [.. map.Entries
                .Where(e => e.Key != key || value is not ListNode { Items.Length: 0 })
                .Select(e => e.Key == key ? new KeyValuePair<ScalarNode, Node>(key, value) : e)]);

    private static MapNode Map(MapNode place, params (string Key, Node Value)[] entries) =>
        new(place.Span, [.. entries.Select(e => new KeyValuePair<ScalarNode, Node>(new ScalarNode(place.Span, e.Key), e.Value))]);
}
