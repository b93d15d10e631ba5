using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;
using Outcome = MiniMaria.Rules.Decisions.Outcome;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>The comparison against its slow twin, which asks small rule sets everything that can be asked of them.</summary>
[Trait("Category", "Long")]
public sealed class ComparisonOracleTests
{
    private static readonly string?[] Kinds = [null, "roman", "lexikon", "karta"];
    private static readonly bool?[] Truths = [null, true, false];
    private static readonly string?[] Pages = [null, .. Enumerable.Range(0, 8).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    private static readonly string[]?[] Asked = [null, [], ["vän"], ["granne"], ["vän", "granne"]];
    private static readonly DateOnly?[] Returned = [null, .. Enumerable.Range(-1, 9).Select(n => (DateOnly?)new DateOnly(2026, 5, 4).AddDays(n))];

    [Fact]
    public void Compare_RandomSmallEdit_FindsExactlyWhatAskingEverythingFinds() =>
        Prop.ForAll(Arb.From(Edits()), edit =>
        {
            (Rulebook? old, Rulebook? @new) = (Load(edit.Old), Load(edit.New));
            if (old is null || @new is null)
            {
                return;
            }

            ComparisonResult result = RulebookComparison.Compare(old, @new);

            string[] found = [.. result.Answers.SelectMany(a => a.Parts.Keys.Select(p => $"{a.Question}: {p}")).Distinct().Order(StringComparer.Ordinal)];
            (SortedSet<string> certain, SortedSet<string> possible) = AskEverything(old, @new);
            Assert.Empty(certain.Except(found));
            Assert.Empty(found.Except(certain).Except(possible));
            Assert.All(result.Answers, a => AssertTells(a, old, @new));
        }).Check(Randomly.Times(60));

    /// <summary>The example must be askable and give just the answers that the change shows.</summary>
    private static void AssertTells(AnswerChange change, Rulebook old, Rulebook @new)
    {
        Assert.Equal(Told.By(new RulesEngine(old).Ask(change.Example!)), Told.By(change.Old!));
        Assert.Equal(Told.By(new RulesEngine(@new).Ask(change.Example!)), Told.By(change.New!));
        Assert.NotEqual(Told.By(change.Old!), Told.By(change.New!));
        Assert.NotEmpty(change.Differences());
        Assert.InRange(change.Positions, 1, change.PositionsInAll);
        Assert.All(change.Parts.Values, n => Assert.InRange(n, 1, change.Positions));
    }

    /// <summary>
    /// Gives what differs, and apart from it what the comparison may tell or not: that one answer asks for a fact, which shows
    /// again when the fact is given, and a requirement where it cannot decide the answer.
    /// </summary>
    private static (SortedSet<string> Certain, SortedSet<string> Possible) AskEverything(Rulebook old, Rulebook @new)
    {
        (RulesEngine before, RulesEngine after) = (new RulesEngine(old), new RulesEngine(@new));
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        var possible = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Question question in Questions())
        {
            Answer was = before.Ask(question);
            Answer now = after.Ask(question);
            bool isOpen = was.Outcome == Outcome.NeedsFacts || now.Outcome == Outcome.NeedsFacts;
            if (was.Outcome != now.Outcome)
            {
                (isOpen ? possible : parts).Add($"{question.Name}: outcome");
                continue;
            }

            foreach (string field in was.Question.Fields.Select(f => f.Name).Where(f => Told.Text(was[f]) != Told.Text(now[f])))
            {
                (isOpen ? possible : parts).Add($"{question.Name}: {field}");
            }

            foreach (string id in was.Requirements.Concat(now.Requirements).Select(r => r.Requirement.Id).Where(id => MetIn(was, id) != MetIn(now, id)))
            {
                possible.Add($"{question.Name}: {id}");
            }
        }

        return (parts, possible);
    }

    private static IEnumerable<Question> Questions() =>
        (from kind in Kinds
         from pages in Pages
         from old in Truths
         from damaged in Truths
         select Ask("lån", ("slag", kind), ("sidor", pages), ("gammal", old), ("skadad", damaged)))
        .Concat(
            from kind in Kinds
            from lent in (DateOnly?[])[null, new DateOnly(2026, 5, 4)]
            from returned in Returned
            from asked in Asked
            from damaged in Truths
            select Ask("retur", ("slag", kind), ("lånedag", lent), ("återlämnad", returned), ("frågat", asked), ("skadad", damaged)));

    private static Question Ask(string name, params (string Name, object? Value)[] facts) => new()
    {
        Name = name,
        AsOf = SmallRules.Day,
        Facts = facts.Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
    };

    private static string MetIn(Answer answer, string id) => answer.Requirements.FirstOrDefault(r => r.Requirement.Id == id) is { } result ? $"{result.Met}" : "-";

    private static Rulebook? Load(string[] rules) => RulebookLoader.Load(SmallRules.With(string.Join('\n', rules)).Source).Rulebook;

    /// <summary>Rules, and the same with one of them written anew, taken away or put twice under another name.</summary>
    private static Gen<(string[] Old, string[] New)> Edits() =>
        from loans in Gen.ListOf(LoanRule(), 4)
        from returns in Gen.ListOf(ReturnRule(), 2)
        let old = Numbered([.. loans, .. returns])
        from place in Gen.Choose(0, old.Length - 1)
        from other in place < 4 ? LoanRule() : ReturnRule()
        from dice in Gen.Choose(1, 4)
        select (old, dice == 1 ? [.. old.Where((_, i) => i != place)] : (string[])[.. old.Select((r, i) => i == place ? Numbered(other, i) : r)]);

    private static string[] Numbered(string[] rules) => [.. rules.Select(Numbered)];

    private static string Numbered(string rule, int i) => rule.Replace("#", $"r{i}", StringComparison.Ordinal);

    private static Gen<string> LoanRule() =>
        from kind in Gen.Elements("", "slag: roman, ", "slag: [roman, karta], ", "inte: { slag: lexikon }, ")
        from limit in Gen.Choose(1, 6)
        from side in Gen.Elements("högst", "minst", "under", "över")
        from pages in Gen.Elements("", $"sidor: {{ {side}: {limit} }}, ", $"sidor: {{ saknas: nej, {side}: {limit} }}, ")
        from state in Gen.Elements("", "gammal: ja, ", "skadad: nej, ", "någon: [ { gammal: ja }, { skadad: ja } ], ")
        from time in Gen.Elements("kort", "lång", "ingen")
        from who in Gen.Elements("", ", till: [vän]", ", till: [vän, granne]")
        from exception in Gen.Elements("", "", "undantag-från: r0, ")
        let when = (kind + pages + state).TrimEnd(',', ' ')
        select $"- {{ id: #, text: a, fråga: lån, {(exception.Length > 0 ? exception : string.Empty)}{(when.Length > 0 ? $"när: {{ {when} }}, " : string.Empty)}svar: {{ tid: {time}{who} }} }}";

    private static Gen<string> ReturnRule() =>
        from kind in Gen.Elements("roman", "lexikon", "[lexikon, karta]")
        from days in Gen.Choose(1, 5)
        from side in Gen.Elements("senast", "före", "tidigast")
        from asked in Gen.Elements("{ alla: [vän, granne] }", "vän", "{ någon: [vän, granne] }")
        from state in Gen.Elements("", "{ id: #-hel, text: c, när: { skadad: ja }, att: { återlämnad: { före: 2026-05-07 } } }, ", "{ id: #-hel, text: c, att: { skadad: nej } }, ")
        select $"- {{ id: #, text: a, fråga: retur, när: {{ slag: {kind} }}, kräver: [ {state}{{ id: #-tid, text: b, att: {{ återlämnad: {{ {side}: lånedag plus {days} dagar }} }} }}, {{ id: #-frågat, text: d, att: {{ frågat: {asked} }} }} ], svar: {{ alltid: {{ senast: lånedag plus {days} dagar }}, uppfyllt: {{ klart: ja }}, brister: {{ klart: nej }} }} }}";
}
