using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// Remembers the provisions that are dormant because a name that they need belongs to a version, or is a value, that does not
/// apply on the day; says so, and refuses those that never could apply.
/// </summary>
internal sealed class DormantProvisions(DiagnosticBag bag)
{
    private readonly HashSet<SourceSpan> _applied = [];
    private readonly List<(SourceSpan Span, string Provision, string Name, DateOnly From)> _rested = [];
    private readonly HashSet<SourceSpan> _idle = [];

    /// <summary>Gets or sets by the names that an amendment repeals within clauses in force where it says so.</summary>
    public IReadOnlyDictionary<string, SourceSpan> Repealed { get; set; } = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);

    /// <summary>Remembers whether a provision applies.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="provision">Its id or name.</param>
    /// <param name="missed">The name that it needs and that does not apply; <see langword="null"/> when it lacks none.</param>
    /// <param name="from">The first of the days being read.</param>
    /// <returns>Whether it is dormant.</returns>
    public bool Settle(SourceSpan span, string provision, string? missed, DateOnly from)
    {
        if (missed is not null && Repealed.TryGetValue(missed, out SourceSpan repeal))
        {
            bag.Report(Messages.RepealedInUse, repeal, missed, provision);
        }

        return Remember(span, provision, missed, from);
    }

    /// <summary>Remembers whether a rule finds the one that it is an exception to or adds to; while that does not apply, the rule stands by itself.</summary>
    public void SettleLink(SourceSpan span, string provision, string? missed, DateOnly from)
    {
        Remember(span, provision, missed, from);
        _idle.Add(span);
    }

    private bool Remember(SourceSpan span, string provision, string? missed, DateOnly from)
    {
        if (missed is null)
        {
            _applied.Add(span);
            return false;
        }

        _rested.Add((span, provision, missed, from));
        return true;
    }

    /// <summary>Reports all of them, once the last day has been read.</summary>
    public void Report()
    {
        foreach (var rest in _rested.GroupBy(r => (r.Span, r.Provision, r.Name)))
        {
            bool hasApplied = _applied.Contains(rest.Key.Span);
            if (hasApplied && _idle.Contains(rest.Key.Span))
            {
                continue;
            }

            if (hasApplied)
            {
                bag.Report(Messages.Dormant, rest.Key.Span, rest.Key.Provision, IsoDay.Write(rest.First().From), rest.Key.Name);
            }
            else
            {
                bag.Report(Messages.NeverTogether, rest.Key.Span, rest.Key.Provision, rest.Key.Name);
            }
        }
    }
}
