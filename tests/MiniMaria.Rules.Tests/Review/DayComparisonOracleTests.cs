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

/// <summary>
/// The comparison of rules on three days that limit each other, by days and by months, against asking them all days about two
/// limits: what an edit opens between a limit of the old rules and one of the new, perhaps by way of a third day, is found.
/// </summary>
[Trait("Category", "Long")]
public sealed class DayComparisonOracleTests
{
    private const string Ordered = "inte-före";
    private const string Asked = "frågans-dag";
    private const string Workdays = "vardag";
    private const string Years = "år";

    // About the same day, and about a month later, near the end of a short month.
    private static readonly DateOnly?[] Days = [null, .. ((int[])[-3, -2, -1, 0, 1, 2, 3, 26, 27, 28, 29, 30, 31, 32, 33]).Select(d => (DateOnly?)new DateOnly(2027, 1, 30).AddDays(d))];

    /// <summary>What else the rules and their words say of the days, and how many edits are tried.</summary>
    [Theory]
    [InlineData("", 400)]
    [InlineData(Ordered, 150)]
    [InlineData(Asked, 100)]
    [InlineData(Workdays, 150)]
    [InlineData(Years, 150)]
    public void Compare_RandomDays_MissesNothingThatAskingFinds(string words, int times) =>
        Prop.ForAll(Arb.From(Edits(words)), edit =>
        {
            (Rulebook old, Rulebook @new) = (Load(edit.Old, words), Load(edit.New, words));

            ComparisonResult result = RulebookComparison.Compare(old, @new);

            Assert.True(result.IsComplete);
            string[] found = [.. result.Answers.SelectMany(a => a.Parts.Keys).Distinct()];
            (RulesEngine before, RulesEngine after) = (new RulesEngine(old), new RulesEngine(@new));
            foreach (Question question in Questions(words))
            {
                if (!before.TryAsk(question, out Answer? was, out _) || !after.TryAsk(question, out Answer? now, out _))
                {
                    continue;
                }

                if (was.Outcome != Outcome.NeedsFacts && now.Outcome != Outcome.NeedsFacts)
                {
                    // With a day left out an answer may hang on what it would be on any: then it is told, but perhaps not which part.
                    string[] differing = was.Outcome != now.Outcome ? ["outcome"] : [.. was.Question.Fields.Select(f => f.Name).Where(f => Told.Text(was[f]) != Told.Text(now[f]))];
                    Assert.True(
                        !differing.Except(found).Any() || (found.Length > 0 && question.Facts.Count < Facts(words).Length),
                        $"{string.Join('\n', edit.Old)}\n---\n{string.Join('\n', edit.New)}\n{string.Join(", ", question.Facts.Select(f => $"{f.Key}: {f.Value}"))}\n{Told.By(was)}\n{Told.By(now)}\nfound: {string.Join(", ", found)}");
                }
            }

            Assert.All(result.Answers.Where(a => a.Example is not null), a => Assert.NotEqual(Told.By(before.Ask(a.Example!)), Told.By(after.Ask(a.Example!))));
        }).Check(Randomly.Times(times));

    /// <summary>Rules that part only on few days, each met in another way than by a limit beside a day that is known.</summary>
    [Theory]
    [InlineData("årsretur", "", "kräver: [ { id: k, text: k., att: { återlämnad: { före: 1 februari år } } } ], svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }", "före", "senast")]
    [InlineData("årsretur", "", "kräver: [ { id: k, text: k., att: { återlämnad: { före: 31 januari år plus 1 månad } } } ], svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }", "före", "senast")]
    [InlineData("retur", Ordered, "när: { alla: [ { återlämnad: { efter: lånedag } }, { hämtad: { före: lånedag plus 2 dagar } } ] }, svar: { klart: ja }", "klart: ja", "klart: nej")]
    [InlineData("retur", Ordered, "när: { alla: [ { återlämnad: { efter: lånedag } }, { hämtad: { senast: lånedag plus 5 dagar } } ] }, svar: { klart: ja }", "klart: ja", "klart: nej")]
    [InlineData("retur", Asked, "när: { alla: [ { hämtad: { senast: återlämnad } }, { lånedag: { senast: 2026-03-02 } }, { lånedag: { tidigast: återlämnad } } ] }, svar: { klart: ja }", "tidigast", "efter")]
    [InlineData("retur", Asked, "när: { alla: [ { hämtad: { senast: återlämnad plus 1 dag } }, { lånedag: { senast: 2026-03-02 } }, { lånedag: { tidigast: återlämnad } } ] }, svar: { klart: ja }", "klart: ja", "klart: nej")]
    [InlineData("retur", "", "när: { alla: [ { lånedag: { efter: återlämnad } }, { lånedag: { före: återlämnad minus 1 dag eller nästa vardag } } ] }, svar: { klart: ja }", "klart: ja", "klart: nej")]
    public void Compare_RulesThatPartOnFewDays_IsFound(string question, string words, string rule, string old, string @new)
    {
        const string Always = "- { id: r0, text: r., fråga: retur, när: { hämtad: { senast: återlämnad } }, svar: { senast: 2026-01-01 } }";

        ComparisonResult result = RulebookComparison.Compare(Of(rule), Of(rule.Replace(old, @new, StringComparison.Ordinal)));

        AnswerChange change = Assert.Single(result.Answers, a => a.Question.Name == question);
        Assert.Contains("klart", change.Parts.Keys);

        Rulebook Of(string text) => Load([.. words == Asked ? [Always] : (string[])[], $"- {{ id: r1, text: r., fråga: {question}, {text} }}"], words);
    }

    /// <summary>Where one rule is presumed to be met as long as a day is left out, and the other fails whatever that day is.</summary>
    [Fact]
    public void Compare_RulesThatPartOnlyWhereADayIsLeftOut_IsFound()
    {
        const string Old = "- { id: r0, text: r., fråga: retur, när: { återlämnad: { senast: hämtad } }, kräver: [ { id: k, text: k., att: { hämtad: { före: återlämnad } }, presumeras-när: { hämtad: { saknas: ja } } } ], svar: { uppfyllt: { klart: ja }, brister: { klart: nej } } }";

        ComparisonResult result = RulebookComparison.Compare(Load([Old], Ordered), Load([Old.Replace("före: återlämnad", "före: lånedag", StringComparison.Ordinal)], Ordered));

        Assert.Contains("klart", Assert.Single(result.Answers).Parts.Keys);
    }

    /// <summary>Two rules contradict each other but on the days that both conclude.</summary>
    [Theory]
    [InlineData("återlämnad", "lånedag")]
    [InlineData("återlämnad plus 3 dagar", "lånedag")]
    [InlineData("återlämnad plus 1 månad", "lånedag plus 10 dagar")]
    public void Compare_RulesThatPartOnlyWhereOthersAgree_IsFound(string one, string other)
    {
        string[] rules = [$"- {{ id: r0, text: r., fråga: retur, svar: {{ senast: {one} }} }}", $"- {{ id: r1, text: r., fråga: retur, svar: {{ senast: {other} }} }}"];

        ComparisonResult result = RulebookComparison.Compare(Load(rules), Load([.. rules, "- { id: r2, text: r., fråga: retur, svar: { klart: ja } }"]));

        Assert.Contains("klart", Assert.Single(result.Answers).Parts.Keys);
    }

    private static string[] Facts(string words) => words == Years ? ["lånedag", "återlämnad", "år"] : ["lånedag", "återlämnad", "hämtad"];

    private static IEnumerable<Question> Questions(string words) =>
        from a in Days
        from b in Days
        from c in words == Years ? (object?[])[null, 2026, 2027, 2028] : [.. Days.Cast<object?>()]
        select new Question
        {
            Name = "retur",
            AsOf = words == Asked ? a ?? SmallRules.Day : SmallRules.Day,
            Facts = Facts(words).Zip([words == Asked ? null : a, b, c]).Where(f => f.Second is not null).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal),
        };

    private static Rulebook Load(string[] rules, string words = "")
    {
        SmallRules with = SmallRules.With(string.Join('\n', rules))
            .Words("  i-tid: { typ: ja-nej", $"  hämtad: {{ typ: datum, betyder: Dagen då boken hämtades., påstående: Boken är (inte) hämtad …{(words == Ordered ? ", inte-före: [återlämnad]" : string.Empty)} }}\n  i-tid: {{ typ: ja-nej")
            .Words("återlämnad, i-tid", "återlämnad, hämtad, år, i-tid");
        with = words switch
        {
            Ordered => with.Words("Boken är (inte) tillbaka … }", "Boken är (inte) tillbaka …, inte-före: [lånedag] }"),
            Asked => with.Words("Dagen då boken lånades. }", "Dagen då boken lånades., förval: { del: frågans-dag } }"),
            _ => with,
        };
        LoadResult loaded = RulebookLoader.Load(with.Source);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        return loaded.Rulebook;
    }

    /// <summary>Two or three rules, and the same with one of them written anew.</summary>
    private static Gen<(string[] Old, string[] New)> Edits(string words) =>
        from count in Gen.Choose(2, 3)
        from rules in Gen.CollectToArray(Enumerable.Range(0, count).ToArray(), index => Rule(index, words))
        from place in Gen.Choose(0, count - 1)
        from other in Rule(place, words)
        select (rules, rules.Select((r, i) => i == place ? other : r).ToArray());

    private static Gen<string> Rule(int index, string words) =>
        from first in Test(words)
        from second in Test(words)
        from both in Gen.Elements("alla", "någon")
        from required in Test(words)
        from presumed in Gen.Elements(Facts(words).Except(words == Asked ? ["lånedag"] : []))
        from form in Gen.Choose(1, 3)
        from concluded in Gen.Elements("återlämnad", Facts(words)[0])
        let presumption = form == 1 ? $", presumeras-när: {{ {presumed}: {{ saknas: ja }} }}" : string.Empty
        let answer = form < 3
            ? $"kräver: [ {{ id: k{index}, text: k., att: {{ {required} }}{presumption} }} ], svar: {{ uppfyllt: {{ klart: ja }}, brister: {{ klart: nej }} }}"
            : $"svar: {{ senast: {concluded} }}"
        select $"- {{ id: r{index}, text: r., fråga: retur, när: {{ {both}: [ {{ {first} }}, {{ {second} }} ] }}, {answer} }}";

    private static Gen<string> Test(string words) =>
        from facts in Gen.Shuffle(Facts(words))
        let days = facts.Where(f => f != Years).ToArray()
        from named in Gen.Elements("1 februari år", "31 januari år", "28 februari år")
        from limit in words == Years ? Gen.Elements(days[1], named, named) : Gen.Constant(days[1])
        from side in Gen.Elements("före", "senast", "tidigast", "efter")
        from period in Gen.Elements(string.Empty, " plus 1 dag", " plus 2 dagar", " plus 3 dagar", " plus 1 månad", " minus 1 månad")
        from workday in words == Workdays ? Gen.Elements(string.Empty, " eller nästa vardag") : Gen.Constant(string.Empty)
        from kind in Gen.Choose(1, 8)
        select kind == 1 && !(words == Asked && days[0] == "lånedag") ? $"{facts[0]}: {{ saknas: ja }}" : $"{days[0]}: {{ {side}: {limit}{period}{workday} }}";
}
