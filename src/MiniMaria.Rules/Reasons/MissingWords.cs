using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Reasons;

/// <summary>
/// Says what would make a requirement met: the parties that lack in one list by name, everything else in words that can be
/// understood alone, such as <c>att uppsägningen är lämnad senast 2025-12-31</c>. Where one of several would do, one entry
/// holds them all, each whole.
/// </summary>
internal static class MissingWords
{
    /// <summary>More alternatives than this are not put together; the rules have a few.</summary>
    private const int MaximumAlternatives = 64;

    private const string That = "att ";

    /// <summary>Gives the names of what one list lacks, or holds and must not; otherwise what <see cref="InSentences"/> gives.</summary>
    public static IReadOnlyList<string> Of(Requirement requirement, Case facts)
    {
        (Condition Condition, bool Wanted)[] open = Open(requirement, facts);
        string[] names = Array.TrueForAll(
            open,
            o => o.Condition is Contains list && list.All == o.Wanted && list.Fact == ((Contains)open[0].Condition).Fact)
            ? [.. open.SelectMany(o => Names((Contains)o.Condition, o.Wanted, facts)).Distinct()]
            : [];
        return names.Length > 0 ? names : InSentences(requirement, facts);
    }

    /// <summary>Says of each part that lacks what it takes, as a clause that begins with <c>att</c>.</summary>
    public static IReadOnlyList<string> InSentences(Requirement requirement, Case facts) =>
        [.. Open(requirement, facts).Select(o => Sentence(o.Condition, o.Wanted, facts)).OfType<string>().Distinct()];

    private static (Condition Condition, bool Wanted)[] Open(Requirement requirement, Case facts) =>
        requirement.Test is { } test ? [.. Open(test, facts)] : [];

    private static IEnumerable<(Condition Condition, bool Wanted)> Open(Condition test, Case facts) =>
        test.Accept(new Parts(facts), true).SelectMany(o => Only(o.Condition, o.Wanted, facts));

    /// <summary>Gives the tests of the only way that there is, or the part itself when there are several or none.</summary>
    private static IEnumerable<(Condition Condition, bool Wanted)> Only(Condition condition, bool wanted, Case facts) =>
        Least(Ways(condition, wanted, facts)) is [var way]
            ? way.Where(w => !Is(w.Condition, w.Wanted, facts)).Select(w => ((Condition)w.Condition, w.Wanted))
            : [(condition, wanted)];

    /// <summary>Gives the terms that the list or table lacks, or has and must not have.</summary>
    private static IEnumerable<string> Names(Contains contains, bool wanted, Case facts)
    {
        Term[] has = contains.ListIn(facts[contains.Fact]).ToArray();
        return (wanted ? contains.Terms.Except(has) : contains.Terms.Intersect(has)).Select(t => t.Name);
    }

    /// <summary>Says a part in one sentence; <see langword="null"/> when only another reading could make it hold.</summary>
    private static string? Sentence(Condition condition, bool wanted, Case facts)
    {
        string[] ways = [.. Together(Least(Ways(condition, wanted, facts)))
            .Where(way => way.Length > 0)
            .Select(way => string.Join(" och ", way.Select(w => ClaimWords.Needed(w.Condition, w.Wanted, facts)).Distinct()))
            .Distinct()];
        return ways.Length == 0
            ? null
            : That + (ways.Length == 1 ? ways[0] : string.Join(", " + That, ways[..^1]) + ", eller " + That + ways[^1]);
    }

    /// <summary>Gives the ways in which a condition can be as it is wanted, each with all its tests.</summary>
    private static IEnumerable<(Test Condition, bool Wanted)[]> Ways(Condition condition, bool wanted, Case facts) =>
        condition.Accept(new AllWays(facts), wanted);

    /// <summary>
    /// Gives what was really said; that a day should have been another is no way to say that something should not have been
    /// done in time.
    /// </summary>
    private static (Condition Said, bool Yes)? Source(Test test, bool wanted, Case facts) =>
        ConditionParts.Source(test, facts) is var (said, yes) && (wanted == yes || said is not Compare { Fact.Type.Kind: ValueKind.Date })
            ? (said, yes)
            : null;

    /// <summary>Leaves out the ways that hold all of another and more.</summary>
    private static (Test Condition, bool Wanted)[][] Least(IEnumerable<(Test Condition, bool Wanted)[]> ways)
    {
        (Test Condition, bool Wanted)[][] all = [.. ways];
        return
        [
            .. all.Where((way, i) => !all.Where((other, j) => i != j && HoldsAllOf(way, other) && (j < i || !HoldsAllOf(other, way)))
                .Any()),
        ];
    }

    private static bool HoldsAllOf((Test Condition, bool Wanted)[] way, (Test Condition, bool Wanted)[] other) =>
        Array.TrueForAll(other, o => Array.Exists(way, w => Implies(w, o)));

    /// <summary>Tells whether a test cannot be as it is wanted without another being so too.</summary>
    private static bool Implies((Test Condition, bool Wanted) test, (Test Condition, bool Wanted) other) => (test, other) switch
    {
        (({ } a, var wanted), ({ } b, var alsoWanted)) when a.Signature == b.Signature => wanted == alsoWanted,
        ((TermIn { } a, true), (TermIn { } b, true)) => a.Fact == b.Fact && a.Terms.All(b.Includes),
        _ => false,
    };

    /// <summary>Puts ways together that differ only in which term one and the same fact has, or holds.</summary>
    private static IEnumerable<(Test Condition, bool Wanted)[]> Together(IEnumerable<(Test Condition, bool Wanted)[]> ways) =>
        from way in ways
        group way by way switch
        {
            [(TermIn { Fact: var fact }, true)] => fact,
            [(Contains { Column: null, Fact: var fact } list, true)] when !list.All || list.Terms.Length == 1 => fact,
            _ => (object)way,
        }
        into alike
        select alike.Count() == 1 ? alike.First() : [(Merged([.. alike.Select(w => w[0].Condition)]), true)];

    private static Test Merged(Test[] tests) => tests[0] is Contains list
        ? new Contains(list.Span, list.Fact, null, [.. tests.SelectMany(t => ((Contains)t).Terms).Distinct()], all: false)
        : new TermIn(tests[0].Span, ((TermIn)tests[0]).Fact, [.. tests.SelectMany(t => ((TermIn)t).Terms).Distinct()]);

    private static bool Is(Condition condition, bool wanted, Case facts) =>
        ConditionEvaluator.Evaluate(condition, facts) == (wanted ? Truth.True : Truth.False);

    /// <summary>Gives the parts that must all be as they are wanted and are not: tests, and alternatives as a whole.</summary>
    private sealed class Parts(Case facts) : PartsVisitor<bool, IEnumerable<(Condition Condition, bool Wanted)>>
    {
        public override IEnumerable<(Condition Condition, bool Wanted)> Visit(Always always, bool wanted) => Open(always, wanted);

        public override IEnumerable<(Condition Condition, bool Wanted)> Visit(All all, bool wanted) =>
            wanted ? all.Parts.SelectMany(p => p.Accept(this, wanted)) : Open(all, wanted);

        public override IEnumerable<(Condition Condition, bool Wanted)> Visit(Any any, bool wanted) =>
            wanted ? Open(any, wanted) : any.Parts.SelectMany(p => p.Accept(this, wanted));

        public override IEnumerable<(Condition Condition, bool Wanted)> Visit(Not not, bool wanted) => not.Part.Accept(this, !wanted);
        public override IEnumerable<(Condition Condition, bool Wanted)> Visit(ConditionByReading byReading, bool wanted) =>
            facts.AsRead(byReading).Accept(this, wanted);

        protected override IEnumerable<(Condition Condition, bool Wanted)> VisitTest(Test test, bool wanted) =>
            Is(test, wanted, facts)
                ? []
                : Source(test, wanted, facts) is var (said, yes) ? said.Accept(this, wanted == yes)
                : [(test, wanted)];

        private IEnumerable<(Condition Condition, bool Wanted)> Open(Condition whole, bool wanted) =>
            Is(whole, wanted, facts) ? [] : [(whole, wanted)];
    }

    /// <summary>
    /// Gives the ways in which a condition can be as it is wanted; that a fact be given, or that the question be asked on
    /// another day, is nothing to bring about.
    /// </summary>
    private sealed class AllWays(Case facts) : WantedVisitor<IEnumerable<(Test Condition, bool Wanted)[]>>(facts)
    {
        public override IEnumerable<(Test Condition, bool Wanted)[]> Visit(Always always, bool wanted) => wanted ? [[]] : [];

        protected override IEnumerable<(Test Condition, bool Wanted)[]> VisitTest(Test test, bool wanted) =>
            !test.CanBeBroughtAbout ? Is(test, wanted, Facts) ? [[]] : []
            : Source(test, wanted, Facts) is var (said, yes) ? said.Accept(this, wanted == yes)
            : [[(test, wanted)]];

        protected override IEnumerable<(Test Condition, bool Wanted)[]> Jointly(Condition[] parts, bool wanted)
        {
            (Test, bool)[][] ways = [[]];
            foreach (Condition part in parts)
            {
                (Test, bool)[][] more = [.. part.Accept(this, wanted)];
                ways = [.. ways.SelectMany(w => more, (w, m) => ((Test, bool)[])[.. w, .. m]).Take(MaximumAlternatives)];
            }

            return ways;
        }

        protected override IEnumerable<(Test Condition, bool Wanted)[]> Either(Condition[] parts, bool wanted) =>
            parts.SelectMany(p => p.Accept(this, wanted));
    }
}
