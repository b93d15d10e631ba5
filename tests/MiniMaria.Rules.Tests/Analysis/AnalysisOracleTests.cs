using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;
using MiniMaria.Rules.Tests.Matching;
using Outcome = MiniMaria.Rules.Decisions.Outcome;

namespace MiniMaria.Rules.Tests.Analysis;

/// <summary>
/// The analysis against its slow twin on random rules: every combination of the facts' values is tried, one after the
/// other, by truth tables of the twin's own.
/// </summary>
[Trait("Category", "Long")]
public sealed class AnalysisOracleTests
{
    private const int FirstDay = -4;
    private const int LastDay = 20;

    private static readonly string[] Friends = ["vän", "granne"];
    private static readonly string?[] Votes = [null, "ja-röst", "nej-röst"];
    private static readonly DateOnly NewYear = new(2026, 1, 5);

    [Fact]
    public void Run_RandomLoans_FindsWhatEveryCombinationShows() => Check(RandomRules.Loans, 200, [
        ("slag", ["roman", "lexikon", "karta"]), ("sidor", [.. Enumerable.Range(0, 15).Select(n => (object)n)]), ("gammal", ["ja", "nej", null]), ("skadad", ["ja", "nej"]),
    ]);

    [Fact]
    public void Run_RandomReturns_FindsWhatEveryCombinationShows() => Check(RandomRules.Returns, 20, [
        ("lånedag", [.. Days()]), ("återlämnad", [.. Days()]), ("i-tid", ["ja", "nej"]), ("frågat", [Array.Empty<string>(), new[] { "vän" }, new[] { "granne" }, Friends]), ("skadad", ["ja", "nej"]),
    ]);

    [Fact]
    public void Run_RandomPurchases_FindsWhatEveryCombinationShows() => Check(RandomRules.Purchases, 200, [
        ("slag", ["roman", "lexikon", "karta"]),
        ("röster", [.. Votes.SelectMany(a => Votes.Select(b => Table(a, b)))]),
        ("poäng", [.. ((int?[])[null, 3]).SelectMany(a => ((int?[])[null, 3]).Select(b => Table(a, b)))]),
    ]);

    /// <summary>A fact is left out only where the rules test whether it is: elsewhere what lacks it is not decided yet.</summary>
    private static void Check(Arbitrary<string> rules, int count, (string Fact, object?[] Values)[] space) =>
        Prop.ForAll(rules, text =>
        {
            LoadResult loaded = RulebookLoader.Load(SmallRules.With(text).Source);
            Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics) + "\n" + text);
            AnalysisResult analysis = RulebookAnalysis.Run(loaded.Rulebook);
            Assert.True(analysis.IsComplete);
            string expected = string.Join('\n', Expected(loaded.Rulebook, [.. space.Select(s => (s.Fact, s.Values.Where(v => v is not null || text.Contains($"{s.Fact}: {{ saknas", StringComparison.Ordinal) || text.Contains($"{s.Fact}: {{ om-lämnat", StringComparison.Ordinal)).ToArray()))]));
            string found = string.Join('\n', Found(analysis, loaded.Rulebook));
            Assert.True(expected == found, $"{text}\n--- every combination shows\n{expected}\n--- the analysis found\n{found}");
            Assert.All(analysis.Findings.Where(f => f.Diagnostic.Code is "MM0701" or "MM0703"), f => Assert.Equal(f.Diagnostic.Code == "MM0701" ? Outcome.Silent : Outcome.Conflict, new RulesEngine(loaded.Rulebook).Ask(f.Example!).Outcome));
        }).Check(Randomly.Times(count));

    /// <summary>Gives what the analysis found, each as its kind and what it concerns.</summary>
    private static IEnumerable<string> Found(AnalysisResult analysis, Rulebook rulebook)
    {
        string question = rulebook.Editions[^1].Rules[0].Question.Name;
        return analysis.Findings
            .Where(f => f.Diagnostic.Code is "MM0703" or "MM0705" or "MM0706" or "MM0707" or "MM0708" || (f.Diagnostic.Code == "MM0701" && f.Example!.Name == question))
            .Select(f => f.Diagnostic.Code switch
            {
                "MM0701" => "gap",
                "MM0707" => $"requirement of {f.Rules[0]}",
                "MM0705" or "MM0706" => $"dead {f.Rules[0]}",
                "MM0703" => "conflict of " + string.Join(", ", f.Rules),
                _ => $"idle {string.Join(" to ", f.Rules)}",
            })
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Expected(Rulebook rulebook, (string Fact, object?[] Values)[] space)
    {
        var engine = new RulesEngine(rulebook);
        Rule[] rules = [.. rulebook.Editions[^1].Rules];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Dictionary<string, object?> facts in Combinations(space, 0))
        {
            Case asked = engine.Ask(new Question { Name = rules[0].Question.Name, AsOf = SmallRules.Day, Facts = facts }).Facts;
            See(rules, asked, seen);
        }

        foreach (Rule rule in rules.Where(r => !seen.Contains(r.Id)))
        {
            seen.Add($"dead {rule.Id}");
        }

        foreach (Rule rule in rules.Where(r => seen.Contains(r.Id)))
        {
            seen.UnionWith(rule.Requirements.Where(q => !seen.Contains(q.Id)).Select(_ => $"requirement of {rule.Id}"));
            seen.UnionWith(rule.ExceptionTo.Where(t => !seen.Contains($"{rule.Id} hits {t.Id}")).Select(t => $"idle {rule.Id} to {t.Id}"));
        }

        return seen.Where(s => s.StartsWith("gap", StringComparison.Ordinal) || s.StartsWith("dead ", StringComparison.Ordinal) || s.StartsWith("idle ", StringComparison.Ordinal)
            || s.StartsWith("conflict ", StringComparison.Ordinal) || s.StartsWith("requirement ", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    /// <summary>Notes what one combination of facts shows: which rules decide, hit each other, contradict each other, or none.</summary>
    private static void See(Rule[] rules, Case facts, HashSet<string> seen)
    {
        Rule[] holding = [.. rules.Where(r => LinearMatcher.Holds(r.When, facts) == true)];
        Rule[] deciding = [.. holding.Where(r => !IsDefeated(r))];
        bool isOpen = rules.Any(r => LinearMatcher.Holds(r.When, facts) is null && !IsDefeated(r));
        seen.UnionWith(deciding.Select(r => r.Id));
        seen.UnionWith(holding.SelectMany(r => r.ExceptionTo.Where(holding.Contains).Select(t => $"{r.Id} hits {t.Id}")));
        seen.UnionWith(deciding.SelectMany(r => r.Requirements).Where(q => LinearMatcher.Holds(q.Test!, facts) == true).Select(q => q.Id));
        if (deciding.Length == 0 && !isOpen)
        {
            seen.Add("gap");
        }

        bool?[] met = [.. deciding.SelectMany(r => r.Requirements).Select(q => LinearMatcher.Holds(q.Test!, facts))];
        isOpen |= met.Contains(null) && !met.Contains(false);
        string[] conflicting = isOpen ? [] : [.. Conflicting(deciding, facts)];
        if (conflicting.Length > 0)
        {
            seen.Add("conflict of " + string.Join(", ", conflicting));
        }

        bool IsDefeated(Rule rule) => holding.Any(other => other.ExceptionTo.Contains(rule) && !IsDefeated(other));
    }

    /// <summary>Gives for each field the rule that sets it first and those that set it otherwise.</summary>
    private static IEnumerable<string> Conflicting(Rule[] deciding, Case facts)
    {
        bool?[] met = [.. deciding.SelectMany(r => r.Requirements).Select(q => LinearMatcher.Holds(q.Test!, facts))];
        bool isFulfilled = Array.TrueForAll(met, m => m == true);
        return deciding
            .SelectMany(r => r.Always.Concat(isFulfilled ? r.Fulfilled : r.Requirements.Any(q => LinearMatcher.Holds(q.Test!, facts) == false) ? r.Unfulfilled : [])
                .Select(a => (Rule: r.Id, a.Field, ((Literal)a.Value).Value)))
            .GroupBy(a => a.Field)
            .SelectMany(g => g.Where(a => a.Value != g.First().Value) is var others && others.Any() ? others.Prepend(g.First()) : [])
            .Select(a => a.Rule)
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Dictionary<string, object?>> Combinations((string Fact, object?[] Values)[] space, int from) => from == space.Length
        ? [[]]
        : Combinations(space, from + 1).SelectMany(rest => space[from].Values.Select(v => new Dictionary<string, object?>(rest, StringComparer.Ordinal) { [space[from].Fact] = v }));

    private static IEnumerable<object?> Days() => Enumerable.Range(FirstDay, LastDay - FirstDay).Select(d => (object?)NewYear.AddDays(d));

    private static Dictionary<string, object?> Table(object? first, object? second) =>
        new(StringComparer.Ordinal) { [Friends[0]] = first, [Friends[1]] = second };
}
