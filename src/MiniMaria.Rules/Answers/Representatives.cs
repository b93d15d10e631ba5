using System.Runtime.CompilerServices;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>
/// Gives for a fact one value of every kind that the rules of an edition tell apart: every term, both sides of every
/// limit, the memberships that lists are tested for.
/// </summary>
internal sealed class Representatives
{
    private static readonly ConditionalWeakTable<Edition, Representatives> Known = [];

    /// <summary>A list fact is given no more combinations than this.</summary>
    private const int MaximumSets = 1024;

    /// <summary>Days that lie so far apart are told apart by every count of months.</summary>
    private const int FarOff = 45;

    private readonly Dictionary<FactDefinition, List<Condition>> _tests = [];

    private Representatives(Edition edition)
    {
        foreach (Rule rule in edition.Rules)
        {
            Collect(rule.When);
            foreach (Requirement requirement in rule.RequirementArray)
            {
                Collect(requirement.When);
                Collect(requirement.Test);
                Collect(requirement.PresumedWhen);
            }
        }

        foreach (Presupposition presupposition in edition.Lexicon.Questions.SelectMany(q => edition.RulesFor(q).Presuppositions))
        {
            Collect(presupposition.When);
            Collect(presupposition.Condition);
        }

        foreach ((_, _, Condition test) in edition.Derivations)
        {
            Collect(test);
        }
    }

    public static Representatives For(Edition edition) => Known.GetValue(edition, e => new Representatives(e));

    /// <summary>Gives the tests of what a list or table holds.</summary>
    public IEnumerable<Contains> TestsOfContent(FactDefinition fact) => _tests.GetValueOrDefault(fact, []).OfType<Contains>();

    /// <summary>Gives the values to suppose; none for a fact whose values cannot be told apart by tests.</summary>
    public Value[] Of(FactDefinition fact, Case supposed)
    {
        List<Condition> tests = _tests.GetValueOrDefault(fact, []);
        return fact.Type.Kind switch
        {
            ValueKind.Boolean => [Value.Of(true), Value.Of(false)],
            ValueKind.Term => [.. fact.Type.List!.Terms.Select(Value.Of)],
            ValueKind.Terms => TermSets(tests),
            ValueKind.Table => Tables(fact.Type.Values!.List, tests),
            ValueKind.Integer => Integers(fact, tests, supposed),
            ValueKind.Date => Days(fact, tests, supposed),
            _ => [],
        };
    }

    /// <summary>
    /// Terms that are always tested together form a group; of a group the list can have none, all, or, where that is told
    /// apart from both, all but one.
    /// </summary>
    private static Value[] TermSets(List<Condition> tests)
    {
        Contains[] contains = [.. tests.OfType<Contains>()];
        return TermSets(
        [
            .. contains.SelectMany(c => c.Terms).Distinct()
                .GroupBy(t => string.Concat(contains.Select(c => c.Terms.Contains(t) ? '1' : '0')))
                .Select(g => g.ToArray()),
        ]);
    }

    /// <summary>Gives the lists that tests tell apart when they never tell two terms of a group apart.</summary>
    public static Value[] TermSets(Term[][] groups)
    {
        List<Term[]> sets = [[]];
        foreach (Term[] group in groups)
        {
            Term[][] states = group.Length == 1 ? [[], group] : [[], group[..^1], group];
            if (sets.Count * states.Length > MaximumSets)
            {
                // Too many to combine: beside none and all, each state of the group with all else missing and with all else there.
                Term[] rest = [.. groups.Where(g => g != group).SelectMany(g => g)];
                sets.AddRange(states[1..].Concat(states[..^1].Select(s => (Term[])[.. s, .. rest])));
                continue;
            }

            sets = [.. states.SelectMany(state => sets.Select(set => (Term[])[.. set, .. state]))];
        }

        return [.. sets.Select(Value.Of).Distinct()];
    }

    /// <summary>
    /// Gives tables with and without what the tests look for: every key tested holding one term, all but the last of a
    /// test, the last alone. None for a table of figures, which tests do not tell apart.
    /// </summary>
    private static Value[] Tables(TermList? terms, List<Condition> tests)
    {
        Contains[] sets = [.. tests.OfType<Contains>().DistinctBy(t => (t.Column, string.Join('|', t.Terms.Select(k => k.Ordinal))))];
        if (terms is null || sets.Length == 0)
        {
            return [];
        }

        Term[] keys = [.. sets.SelectMany(s => s.Terms).Distinct()];
        var tables = new List<Table> { Filled([], terms.Terms[0]) };
        tables.AddRange(terms.Terms.Select(term => Filled(keys, term)));
        foreach (Contains set in sets)
        {
            Term term = set.Column ?? terms.Terms[0];
            tables.AddRange([Filled(set.Terms, term), Filled(set.Terms[..^1], term), Filled(set.Terms[^1..], term)]);
            tables.AddRange(terms.Terms.Where(other => other != term).Select(other => new Table([.. Filled(keys.Except(set.Terms[^1..]), other).Entries, .. Filled(set.Terms[^1..], term).Entries])));
        }

        return [.. tables.Distinct().Select(Value.Of)];

        static Table Filled(IEnumerable<Term> keys, Term term) => new(keys.Select(k => KeyValuePair.Create(k, Value.Of(term))));
    }

    private static Value[] Integers(FactDefinition fact, List<Condition> tests, Case supposed)
    {
        var numbers = new SortedSet<int>();
        foreach (Compare test in tests.OfType<Compare>())
        {
            if (test.Fact == fact && ConditionEvaluator.Evaluate(test.Operand, supposed) is { Kind: ValueKind.Integer } limit)
            {
                numbers.UnionWith([limit.Integer - 1, limit.Integer, limit.Integer + 1]);
            }
            else if (test.Fact != fact && supposed[test.Fact] is { Kind: ValueKind.Date } known && supposed.Question.SlotOf(fact) is var slot and >= 0)
            {
                // The limit is a day in the year that this fact names: find the year that puts it near the known day.
                int year = known.Date.Year;
                Value moved = ConditionEvaluator.Evaluate(test.Operand, supposed.Suppose(slot, Value.Of(year)));
                if (moved.HasValue)
                {
                    year += year - moved.Date.Year;
                    numbers.UnionWith([year - 1, year, year + 1]);
                }
            }
        }

        if (numbers.Count == 0)
        {
            numbers.UnionWith([fact.Minimum ?? 0, fact.Maximum ?? 1]);
        }

        return [.. numbers.Where(n => n >= (fact.Minimum ?? n) && n <= (fact.Maximum ?? n)).Select(Value.Of)];
    }

    private static Value[] Days(FactDefinition fact, List<Condition> tests, Case supposed)
    {
        var days = new SortedSet<DateOnly>();
        foreach (Compare test in tests.OfType<Compare>())
        {
            if (test.Fact == fact && ConditionEvaluator.Evaluate(test.Operand, supposed) is { Kind: ValueKind.Date } limit)
            {
                AddAround(limit.Date, 1, days);
            }
            else if (test.Fact != fact && supposed[test.Fact] is { Kind: ValueKind.Date } known && supposed.Question.SlotOf(fact) is var slot and >= 0)
            {
                // The limit moves with this fact: find the day that puts the limit on the known day.
                Value moved = ConditionEvaluator.Evaluate(test.Operand, supposed.Suppose(slot, known));
                if (moved.HasValue)
                {
                    AddAround(known.Date.AddDays(known.Date.DayNumber - moved.Date.DayNumber), 3, days);
                }
            }
        }

        if (days.Count == 0)
        {
            AddAround(supposed.AsOf, 1, days);
        }

        // Neighbours can fall together when months are counted from them and clamped; a day far off cannot.
        DateOnly last = days.Max;
        days.Add(last.DayNumber + FarOff <= DateOnly.MaxValue.DayNumber ? last.AddDays(FarOff) : last.AddDays(-FarOff));
        return [.. days.Select(Value.Of)];
    }

    private static void AddAround(DateOnly day, int reach, SortedSet<DateOnly> days)
    {
        for (int offset = -reach; offset <= reach; offset++)
        {
            if (day.DayNumber + offset >= 0 && day.DayNumber + offset <= DateOnly.MaxValue.DayNumber)
            {
                days.Add(day.AddDays(offset));
            }
        }
    }

    private void Collect(Condition? condition)
    {
        foreach (Condition test in condition?.Tests ?? [])
        {
            switch (test)
            {
                case Contains contains:
                    Add(contains.Fact, contains);
                    break;
                case Compare compare:
                    Add(compare.Fact, compare);
                    foreach (FactDefinition fact in compare.Operand.All.OfType<FactValue>().Select(f => f.Fact))
                    {
                        Add(fact, compare);
                    }

                    break;
            }
        }
    }

    private void Add(FactDefinition fact, Condition test)
    {
        if (!_tests.TryGetValue(fact, out List<Condition>? tests))
        {
            _tests[fact] = tests = [];
        }

        tests.Add(test);
    }
}
