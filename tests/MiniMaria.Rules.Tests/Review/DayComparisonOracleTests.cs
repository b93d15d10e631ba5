using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;
using Outcome = MiniMaria.Rules.Answers.Outcome;

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

    private static readonly string[] Facts = ["lånedag", "återlämnad", "hämtad"];

    // About the same day, and about a month later, near the end of a short month.
    private static readonly DateOnly?[] Days = [null, .. ((int[])[-3, -2, -1, 0, 1, 2, 3, 26, 27, 28, 29, 30, 31, 32, 33]).Select(d => (DateOnly?)new DateOnly(2027, 1, 30).AddDays(d))];

    [Fact]
    public void Compare_RandomDays_MissesNothingThatAskingFinds() =>
        Prop.ForAll(Arb.From(Edits()), edit =>
        {
            (Rulebook old, Rulebook @new) = (Load(edit.Old), Load(edit.New));

            ComparisonResult result = RulebookComparison.Compare(old, @new);

            Assert.True(result.IsComplete);
            string[] found = [.. result.Answers.SelectMany(a => a.Parts.Keys).Distinct()];
            (RulesEngine before, RulesEngine after) = (new RulesEngine(old), new RulesEngine(@new));
            foreach (Question question in Questions())
            {
                (Answer was, Answer now) = (before.Ask(question), after.Ask(question));
                if (was.Outcome != Outcome.NeedsFacts && now.Outcome != Outcome.NeedsFacts)
                {
                    // With a day left out an answer may hang on what it would be on any: then it is told, but perhaps not which part.
                    string[] differing = was.Outcome != now.Outcome ? ["outcome"] : [.. was.Question.Fields.Select(f => f.Name).Where(f => Told.Text(was[f]) != Told.Text(now[f]))];
                    Assert.True(
                        !differing.Except(found).Any() || (found.Length > 0 && question.Facts.Count < Facts.Length),
                        $"{string.Join('\n', edit.Old)}\n---\n{string.Join('\n', edit.New)}\n{string.Join(", ", question.Facts.Select(f => $"{f.Key}: {f.Value}"))}\n{Told.By(was)}\n{Told.By(now)}\nfound: {string.Join(", ", found)}");
                }
            }

            Assert.All(result.Answers.Where(a => a.Example is not null), a => Assert.NotEqual(Told.By(before.Ask(a.Example!)), Told.By(after.Ask(a.Example!))));
        }).Check(Randomly.Times(400));

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

    private static IEnumerable<Question> Questions() =>
        from a in Days
        from b in Days
        from c in Days
        select new Question
        {
            Name = "retur",
            AsOf = SmallRules.Day,
            Facts = Facts.Zip([a, b, c]).Where(f => f.Second is not null).ToDictionary(f => f.First, f => (object?)f.Second, StringComparer.Ordinal),
        };

    private static Rulebook Load(string[] rules, string words = "")
    {
        SmallRules with = SmallRules.With(string.Join('\n', rules))
            .Words("  i-tid: { typ: ja-nej", $"  hämtad: {{ typ: datum, betyder: Dagen då boken hämtades., påstående: Boken är (inte) hämtad …{(words == Ordered ? ", inte-före: [återlämnad]" : string.Empty)} }}\n  i-tid: {{ typ: ja-nej")
            .Words("återlämnad, i-tid", "återlämnad, hämtad, i-tid");
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
    private static Gen<(string[] Old, string[] New)> Edits() =>
        from count in Gen.Choose(2, 3)
        from rules in Gen.CollectToArray(Enumerable.Range(0, count).ToArray(), Rule)
        from place in Gen.Choose(0, count - 1)
        from other in Rule(place)
        select (rules, rules.Select((r, i) => i == place ? other : r).ToArray());

    private static Gen<string> Rule(int index) =>
        from first in Test()
        from second in Test()
        from both in Gen.Elements("alla", "någon")
        from required in Test()
        from presumed in Gen.Elements(Facts)
        from form in Gen.Choose(1, 3)
        let presumption = form == 1 ? $", presumeras-när: {{ {presumed}: {{ saknas: ja }} }}" : string.Empty
        let answer = form < 3
            ? $"kräver: [ {{ id: k{index}, text: k., att: {{ {required} }}{presumption} }} ], svar: {{ uppfyllt: {{ klart: ja }}, brister: {{ klart: nej }} }}"
            : "svar: { senast: återlämnad }"
        select $"- {{ id: r{index}, text: r., fråga: retur, när: {{ {both}: [ {{ {first} }}, {{ {second} }} ] }}, {answer} }}";

    private static Gen<string> Test() =>
        from pair in Gen.Shuffle((string[])[.. Facts])
        from side in Gen.Elements("före", "senast", "tidigast", "efter")
        from period in Gen.Elements(string.Empty, " plus 1 dag", " plus 2 dagar", " plus 3 dagar", " plus 1 månad", " minus 1 månad")
        from kind in Gen.Choose(1, 8)
        select kind == 1 ? $"{pair[0]}: {{ saknas: ja }}" : $"{pair[0]}: {{ {side}: {pair[1]}{period} }}";
}
