using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Remedies;

/// <summary>The search for remedies against brute force: everything that can still be done, tried one by one, on random small rulebooks.</summary>
[Trait("Category", "Long")]
public sealed class RemedyOracleTests
{
    [Fact]
    public void Remedies_RandomRules_AreThoseThatBruteForceFinds() =>
        Prop.ForAll(RandomRequirements.Any(), rules =>
        {
            RulesEngine engine = rules.Engine();
            Answer answer = engine.Ask(rules.Question);
            RemedyResult remedies = answer.FindRemedies();
            if (remedies.State == RemedyState.NotNeeded)
            {
                return;
            }

            RemedyTrial.AssertWays(engine, rules.Question, remedies);
            string[][] least = [.. Least(engine, rules)];
            string[][] ways = [.. remedies.Ways.SelectMany(w => Expand(w, rules))];
            if (remedies.State == RemedyState.NeedsFacts)
            {
                return; // which rule applies is not known
            }

            Assert.Equal(least.Length > 0, remedies.State == RemedyState.Possible);
            Assert.All(ways, way => Assert.Contains(least, l => l.ToHashSet().SetEquals(way)));
            if (least.Length > 0)
            {
                Assert.Equal(least.Min(l => l.Length), ways.Min(w => w.Length));
            }
        }).Check(Randomly.Times(150));

    /// <summary>Gives the least sets of changes after which every requirement is met; of a day only that it is chosen.</summary>
    private static List<string[]> Least(RulesEngine engine, RandomRequirements rules)
    {
        string[] names = [.. RandomRequirements.Values.Keys];
        var met = new List<string[]>();
        foreach (object?[] values in Product([.. names.Select(n => CanBecome(n, rules.Facts.GetValueOrDefault(n)).ToArray())]))
        {
            string[] changes = [.. names.SelectMany((n, i) => Changes(n, rules.Facts.GetValueOrDefault(n), values[i]))];
            if (met.Exists(m => m.All(changes.Contains)))
            {
                continue;
            }

            var facts = new Dictionary<string, object?>(rules.Facts, StringComparer.Ordinal);
            foreach ((string name, object? value) in names.Zip(values))
            {
                facts[name] = value;
            }

            if (RemedyTrial.IsMet(engine.Ask(rules.Question with { Facts = facts })))
            {
                met.RemoveAll(m => changes.All(m.Contains));
                met.Add(changes);
            }
        }

        return met;
    }

    private static IEnumerable<object?> CanBecome(string fact, object? given) => RandomRequirements.Values[fact].Where(value => (fact, given, value) switch
    {
        (_, _, null) => given is null,
        ("slag" or "lugnt", not null, _) => value.Equals(given),
        ("klar", true, _) => value is true,
        ("dag", _, string day) => day.Equals(given) || string.CompareOrdinal(day, "2026-06-01") >= 0,
        (_, string[] before, string[] after) => before.All(after.Contains),
        (_, Dictionary<string, string> before, Dictionary<string, string> after) => before.Keys.All(after.ContainsKey),
        _ => true,
    });

    private static IEnumerable<string> Changes(string fact, object? before, object? after) => (before, after) switch
    {
        (string[] a, string[] b) when b.Length == a.Length => [],
        (Dictionary<string, string> a, Dictionary<string, string> b) => b.Where(e => a.GetValueOrDefault(e.Key) != e.Value).Select(e => $"{fact}.{e.Key}={e.Value}"),
        (var a, string[] b) when b.Length > 0 => b.Except(a as string[] ?? []).Select(t => $"{fact}+{t}"),
        (_, Dictionary<string, string> { Count: > 0 } b) => b.Select(e => $"{fact}.{e.Key}={e.Value}"),
        (null, string[] or Dictionary<string, string>) => [fact + "=ingen"],
        var (a, b) when Equals(a, b) => [],
        _ => [fact == "dag" ? fact : $"{fact}={(after is bool yes ? yes ? "ja" : "nej" : after)}"],
    };

    private static IEnumerable<string[]> Expand(Remedy way, RandomRequirements rules)
    {
        object?[][] changes =
        [
            .. way.Steps.SelectMany(s => s.Changes).Select(c => c.Alternatives.Prepend(c.Value)
                .Select(v => (object?)Changes(c.Fact.Name, rules.Facts.GetValueOrDefault(c.Fact.Name), Plain(v)).ToArray()).ToArray()),
        ];
        return Product(changes).Select(p => p.SelectMany(x => (string[])x!).ToArray());
    }

    private static object Plain(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.Boolean,
        ValueKind.Terms => value.Terms.Select(t => t.Name).ToArray(),
        ValueKind.Table => value.Table.Entries.ToDictionary(e => e.Key.Name, e => e.Value.ToString(), StringComparer.Ordinal),
        _ => value.ToString(),
    };

    private static IEnumerable<object?[]> Product(object?[][] axes) => axes.Aggregate(
        (IEnumerable<object?[]>)[[]],
        (all, axis) => all.SelectMany(head => axis.Select(value => (object?[])[.. head, value])));
}
