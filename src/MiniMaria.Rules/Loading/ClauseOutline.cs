namespace MiniMaria.Rules.Loading;

/// <summary>What can be told of a clause before it is understood: the names that it declares, and the days that cut them off.</summary>
internal static class ClauseOutline
{
    /// <summary>The key of the first day on which something applies.</summary>
    public const string From = "gäller-från";

    /// <summary>The key of the last day on which something applies, inclusive.</summary>
    public const string Through = "gäller-till";

    /// <summary>What stands at the first day of a version that is known only as what another amends.</summary>
    public const string NeverAlone = "aldrig för sig";

    /// <summary>The key that says that a rule has effect after the end of the agreement.</summary>
    public const string AfterEffect = "efterverkan";

    /// <summary>The key that says when the earlier wording applies over an amendment.</summary>
    public const string EarlierWording = "äldre-lydelse";

    /// <summary>The key that says that a clause states only what it changes.</summary>
    public const string Partly = "delvis";

    /// <summary>The key of the names in a clause, or the clauses of a version, that no longer apply.</summary>
    public const string Repeals = "upphäver";

    /// <summary>Tells whether a clause states only what it changes.</summary>
    public static bool IsPart(MapNode clause) => clause[Partly] is ScalarNode { Text: "ja" };

    /// <summary>Tells whether any rule of a clause has effect after the end of the agreement.</summary>
    public static bool HasAfterEffect(MapNode clause) => Items(clause["regler"]).Any(RuleHasAfterEffect);

    /// <summary>Tells whether a rule has effect after the end of the agreement.</summary>
    public static bool RuleHasAfterEffect(MapNode rule) => rule[AfterEffect] is { } node and not ScalarNode { Text: "nej" };

    /// <summary>Gives the names that other clauses may use: values, days, computations, interpretations and what their readings set, rules, references.</summary>
    /// <param name="clause">The clause's file.</param>
    /// <param name="day">The day on which they must apply; <see langword="null"/> for any.</param>
    public static IEnumerable<string> Names(MapNode clause, DateOnly? day = null)
    {
        MapNode[] rules = [.. Items(clause["regler"]).Where(r => AppliesOn(r, day))];
        MapNode[] interpretations = [.. Items(clause["tolkningar"])];
        IEnumerable<Node?> ids =
            from item in (IEnumerable<MapNode>)[.. interpretations, .. rules, .. rules.SelectMany(r => Items(r["rader"])), .. Items(clause["hänvisningar"])]
            select item["id"];
        IEnumerable<ScalarNode> keys =
        [
            .. Entries(clause["värden"]).Where(e => AppliesOn(e.Value, day)).Select(e => e.Key),
            .. Entries(clause["dagar"]).Select(e => e.Key),
            .. Entries(clause["beräkningar"]).Select(e => e.Key),
            .. interpretations.SelectMany(i => Entries(i["läsningar"])).SelectMany(r => Entries((r.Value as MapNode)?["sätter"])).Select(e => e.Key),
        ];
        return ids.OfType<ScalarNode>().Concat(keys).Select(n => n.Text);
    }

    /// <summary>Gives the questions that rules of the clause answer on a day, or that they answer after the end of the agreement.</summary>
    public static IEnumerable<string> Answered(MapNode clause, DateOnly day, bool hasEnded) =>
        Items(clause["regler"]).Where(r => AppliesOn(r, day) && (!hasEnded || RuleHasAfterEffect(r))).Select(r => r["fråga"]).OfType<ScalarNode>().Select(q => q.Text);

    /// <summary>Gives the days on which something in the clause begins, or has just ended.</summary>
    public static IEnumerable<DateOnly> Days(MapNode clause)
    {
        IEnumerable<Node> bounded = [.. Entries(clause["värden"]).Select(e => e.Value), .. Items(clause["regler"]), .. Items(clause["anmärkningar"])];
        foreach (MapNode node in bounded.OfType<MapNode>())
        {
            if (DayAt(node, From) is { } from)
            {
                yield return from;
            }

            if (DayAt(node, Through) is { } through && through < DateOnly.MaxValue)
            {
                yield return through.AddDays(1);
            }
        }
    }

    /// <summary>Tells whether a value, rule or remark applies on a day by its own days; always on no day in particular.</summary>
    public static bool AppliesOn(Node node, DateOnly? day) =>
        day is null || node is not MapNode map || ((DayAt(map, From) is not { } from || from <= day) && (DayAt(map, Through) is not { } through || through >= day));

    private static DateOnly? DayAt(MapNode map, string key) => map[key] is ScalarNode text && Literals.TryDay(text.Text, out DateOnly day) ? day : null;

    private static IEnumerable<KeyValuePair<ScalarNode, Node>> Entries(Node? node) => node is MapNode map ? map.Entries : [];

    private static IEnumerable<MapNode> Items(Node? node) => node is ListNode list ? list.Items.OfType<MapNode>() : [];
}
