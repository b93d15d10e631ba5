using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>Compares the provisions of two rulebooks, stretch of days by stretch of days, and keeps those that differ.</summary>
internal sealed class ProvisionComparison
{
    private readonly Dictionary<(ProvisionKind, string Document, string Clause, string Id), ProvisionChange> _all = [];
    private readonly HashSet<(string Document, string Id)> _withEffect = [];

    /// <summary>Gives every provision that differs on some day, with what is known of its effect.</summary>
    public IEnumerable<ProvisionChange> All => _all.Values.Select(p => p with { HasEffect = IsEffective(p) });

    private bool IsEffective(ProvisionChange change) => _withEffect.Contains((change.Document, change.Id))
        || (change.Provision == ProvisionKind.Value && _withEffect.Any(e => IsOfSameClause(e, change)));

    /// <summary>Compares what applies during a stretch.</summary>
    /// <returns>The provisions that say something else, or are new or gone; not those that only use other words.</returns>
    public IReadOnlyList<ProvisionChange> Compare(Edition before, Edition after)
    {
        var found = new List<ProvisionChange>();
        IReadOnlyList<Provision> olds = Provision.Of(before);
        IReadOnlyList<Provision> news = Provision.Of(after);
        ILookup<(ProvisionKind, string, string, string), Provision> was = olds.ToLookup(KeyOf);
        ILookup<(ProvisionKind, string, string, string), Provision> now = news.ToLookup(KeyOf);
        foreach (var key in olds.Concat(news).Select(KeyOf).Distinct())
        {
            if (Compare([.. was[key]], [.. now[key]]) is { } change)
            {
                found.Add(Told(change, was[key].FirstOrDefault(), before, after));
            }
        }

        ProvisionChange[] values = [.. found.Where(c => c.Provision == ProvisionKind.Value)];
        ProvisionChange[] all = [.. found.Select(c => c with { Through = SourcesOf(c, values, after) })];
        foreach (ProvisionChange change in all.Where(c => c.Through.Count == 0))
        {
            _all[KeyOf(change.Provision, change.Document, change.Clause, change.Id)] = change;
        }

        return [.. all.Where(c => c.Change != ChangeKind.Reworded)];
    }

    /// <summary>Tells of a provision whether it is itself stated otherwise, and gives the rule that it is.</summary>
    private static ProvisionChange Told(ProvisionChange change, Provision? old, Edition before, Edition after)
    {
        Rule? was = change.Provision == ProvisionKind.Rule ? before.Rules.FirstOrDefault(r => r.Id == change.Id) : null;
        Rule? now = change.Provision == ProvisionKind.Rule ? after.Rules.FirstOrDefault(r => r.Id == change.Id) : null;
        return change with
        {
            IsAffected = change.Change == ChangeKind.Changed && IsStatedAlike(old!.Span, change.Span),
            OldRule = was,
            NewRule = now,
            TouchedRequirements = (now?.Requirements ?? [])
                .Where(r => was?.Requirements.FirstOrDefault(w => w.Id == r.Id) is { } earlier && !IsStatedAlike(earlier.Span, r.Span))
                .Select(r => r.Id)
                .ToHashSet(StringComparer.Ordinal),
        };

        bool IsStatedAlike(SourceSpan one, SourceSpan other) =>
            before.Stated.Value.TryGetValue(one, out string? said)
                && after.Stated.Value.TryGetValue(other, out string? says)
                && said == says;
    }

    /// <summary>Notes that a provision takes part in an answer that differs.</summary>
    public void HasEffect(string document, string id) => _withEffect.Add((document, id));

    /// <summary>
    /// Gives for a provision that stands as it did the changed values of other clauses that its file names, if only by way of other
    /// names.
    /// </summary>
    private static IReadOnlyList<ProvisionChange> SourcesOf(
        ProvisionChange change,
        ProvisionChange[] values,
        Edition after)
    {
        if (values.Length == 0 || !change.IsAffected || !after.Contents.Value.TryGetValue(change.Span.File, out string? now))
        {
            return [];
        }

        HashSet<string> named = [.. WordsOf(now)];
        for (int known = 0; known < named.Count;)
        {
            known = named.Count;
            foreach (NamedText name in after.Named.Where(n => named.Contains(n.Name) && IsSeen(n.Document, n.Name)))
            {
                named.UnionWith(WordsOf(name.Text));
            }
        }

        return
        [
            .. values.Where(v => named.Contains(v.Id)
                && (v.Document, v.Clause) != (change.Document, change.Clause)
                && IsSeen(v.Document, v.Id)),
        ];

        // A document's own name comes before that of another.
        bool IsSeen(string document, string name) =>
            document == change.Document || !after.Named.Any(n => n.Document == change.Document && n.Name == name);
    }

    private static string[] WordsOf(string text) => text.Split([' ', ',', ':', '{', '}', '/', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Tells what became of a provision, which may concern several questions; <see langword="null"/> when it is as it was.
    /// </summary>
    internal static ProvisionChange? Compare(Provision[] olds, Provision[] news)
    {
        ChangeKind? change = olds.Length == 0 ? ChangeKind.Added
            : news.Length == 0 ? ChangeKind.Removed
            : !olds.Select(p => p.Signature).SequenceEqual(news.Select(p => p.Signature), StringComparer.Ordinal) ? ChangeKind.Changed
            : !HaveSameWords(olds, news) ? ChangeKind.Reworded
            : null;
        if (change is not { } kind)
        {
            return null;
        }

        Provision one = news.Length > 0 ? news[0] : olds[0];
        (string was, string now) = kind == ChangeKind.Reworded ? OtherWords(olds, news)
            : (olds.FirstOrDefault()?.Said ?? string.Empty, news.FirstOrDefault()?.Said ?? string.Empty);
        return new ProvisionChange(one.Kind, kind, one.Document, one.Clause, one.Id, was, now, one.Span);
    }

    /// <summary>Tells whether the files have the same words; a value that they name may be another.</summary>
    private static bool HaveSameWords(Provision[] olds, Provision[] news) =>
        olds.Select(p => p.Written).SequenceEqual(news.Select(p => p.Written), StringComparer.Ordinal);

    /// <summary>Gives the sentences that differ.</summary>
    private static (string Old, string New) OtherWords(Provision[] olds, Provision[] news)
    {
        string[] was = [.. olds.SelectMany(p => p.Words.Split('\n'))];
        string[] now = [.. news.SelectMany(p => p.Words.Split('\n'))];
        return (string.Join(' ', was.Except(now)), string.Join(' ', now.Except(was)));
    }

    private bool IsOfSameClause((string Document, string Id) effect, ProvisionChange value) =>
        _all.Values
            .Any(p => p.Document == effect.Document && p.Id == effect.Id && p.Document == value.Document && p.Clause == value.Clause);

    private static (ProvisionKind, string Document, string Clause, string Id) KeyOf(Provision provision) =>
        KeyOf(provision.Kind, provision.Document, provision.Clause, provision.Id);

    /// <summary>
    /// Gives what tells provisions apart: several remarks, each in a clause of its own, may tell of the same observation.
    /// </summary>
    private static (ProvisionKind, string Document, string Clause, string Id) KeyOf(
        ProvisionKind kind, string document, string clause, string id) =>
        (kind, document, kind == ProvisionKind.Remark ? clause : string.Empty, id);
}
