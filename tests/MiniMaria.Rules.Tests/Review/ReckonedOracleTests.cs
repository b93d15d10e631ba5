using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>
/// The comparison of small rule sets that reckon, against questions asked at random: what it calls unchanged no question may
/// find changed, and what it shows must differ.
/// </summary>
public sealed class ReckonedOracleTests
{
    private const int Asked = 300;

    [Fact]
    public void Compare_RandomEditOfAReckoning_NeverCallsUnchangedWhatAQuestionFindsChanged()
    {
        int changes = 0;
        int shown = 0;
        Prop.ForAll(Arb.From(Edits()), edit =>
        {
            (Rulebook old, Rulebook @new) = (Load(edit.Old), Load(edit.New));
            ComparisonResult result = RulebookComparison.Compare(old, @new);
            ReadingChange[] readings = [.. RulebookComparison.UnderOtherReadings(result)];

            Assert.True(result.IsComplete);
            (RulesEngine before, RulesEngine after) = (new RulesEngine(old), new RulesEngine(@new));
            foreach (Question question in Questions(edit.Seed))
            {
                (string was, string now) = (Told.By(before, question), Told.By(after, question));
                IEnumerable<AnswerChange> told = result.Answers.Concat(question.Readings.Count > 0 ? readings.SelectMany(r => r.Answers) : []);
                Assert.True(was == now || told.Any(a => a.Question.Name == question.Name), $"{string.Join(", ", question.Facts)}\n{was}\n{now}\n{string.Join('\n', edit.Old)}\n→\n{string.Join('\n', edit.New)}");
                Assert.False(was != now && question.Readings.Count == 0 && result.Unchanged.Any(q => q.Name == question.Name));
            }

            foreach (AnswerChange change in result.Answers.Concat(readings.SelectMany(r => r.Answers)))
            {
                changes++;
                shown += change.Example is null ? 0 : 1;
                Assert.True(
                    change.Example is null || Told.By(before, change.Example) != Told.By(after, change.Example),
                    change.Example is null ? string.Empty : $"{change.Example.Name} {string.Join(", ", change.Example.Facts)} {string.Join(", ", change.Example.Readings)} {change.Example.AsOf}\n{Told.By(before, change.Example)}\n{Told.By(after, change.Example)}");
                Assert.True(change.Example is not null || !change.IsCertain);
                Assert.InRange(change.Positions, 1, change.PositionsInAll);
            }
        }).Check(Randomly.Times(40));

        Assert.InRange(shown, changes * 3 / 4, changes);
        Assert.InRange(changes, 20, int.MaxValue);
    }

    private static Rulebook Load(string[] parts)
    {
        LoadResult loaded = RulebookLoader.Load(new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, string.Join('\n', parts)).Source);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics.Where(d => d.Severity == Severity.Error)));
        return loaded.Rulebook;
    }

    /// <summary>The parts of a clause, and the same with one of them written anew.</summary>
    private static Gen<(string[] Old, string[] New, int Seed)> Edits() =>
        from old in Clause()
        from other in Clause()
        from place in Gen.Elements(Enumerable.Range(0, old.Length).Where(i => old[i].Contains(':', StringComparison.Ordinal) && !old[i].EndsWith(':')).ToArray())
        from seed in Gen.Choose(1, int.MaxValue)
        select (old, (string[])[.. old.Select((part, i) => i == place ? other[i] : part)], seed);

    private static Gen<string[]> Clause() =>
        from pot in Gen.Elements("1 000 kr", "1 001 kr", "99 999 kr", "2 345 678 kr")
        from rate in Gen.Elements("3 %", "\"3,01 %\"", "0 %", "4 %")
        from first in Gen.Choose(2024, 2027)
        from rounding in Gen.Elements("0 kr", "1 kr", "2 kr", "10 kr", "1000 kr")
        from chosen in Gen.Elements("först", "sedan")
        from later in Gen.Choose(2027, 2029)
        from shares in Shares()
        from days in Gen.Elements("30 dagar", "1 månad", "31 dagar", "2 månader")
        from cap in Gen.Choose(2027, 2032)
        from fixedPot in Gen.Elements("5 000 kr", "1 000 kr")
        from sum in Gen.Elements("{ summa: delar }", "{ skillnad: belopp, mot: { summa: delar } }", "{ summa: [belopp, potten] }")
        select (string[])
        [
            "tolkningar:",
            $"  - {{ id: T-1, ord: första, fråga: Vilket?, läsningar: {{ först: {{ innebär: Det första., sätter: {{ första-året: {first} }}, skäl: Ett. }}, sedan: {{ innebär: Ett senare., sätter: {{ första-året: {later} }}, skäl: Två. }} }}, vald: {chosen}, underlag: [ST-1-01] }}",
            "värden:",
            $"  potten: {{ är: {pot}, underlag: [ST-1-01] }}",
            $"  ökning: {{ är: {rate}, underlag: [ST-1-01] }}",
            "beräkningar:",
            $"  pott: {{ räkna-upp: potten, med: ökning, från: första-året, till: år, avrundat-till: {rounding} }}",
            $"  delar: {shares}",
            "dagar:",
            $"  sista-dag: lånedag plus {days}",
            "regler:",
            $"  - {{ id: tak, text: Potten är fast senare., fråga: belopp, när: {{ år: {{ över: {cap} }} }}, svar: {{ belopp: {fixedPot} }} }}",
            $"  - {{ id: årlig, text: Potten ökar., fråga: belopp, när: {{ år: {{ högst: {cap} }} }}, svar: {{ belopp: pott }} }}",
            $"  - {{ id: delning, text: Potten delas., fråga: delning, svar: {{ delning: {{ nyckel: vem, del: delar }}, summa: {sum}, senast: sista-dag }} }}",
        ];

    private static Gen<string> Shares() =>
        from rounding in Gen.Elements("0 kr", "1 kr", "10 kr")
        from step in Gen.Elements("1 kr", "2 kr", "100 kr")
        from method in Gen.Elements("största-resten", "udda-tal")
        from allots in Gen.Elements(true, false)
        select allots ? $"{{ fördela: belopp, efter: poäng, i-steg-om: {step}, metod: {method} }}" : $"{{ andel: poäng, av: belopp, avrundat-till: {rounding} }}";

    private static IEnumerable<Question> Questions(int seed)
    {
        var dice = new Dice(seed);
        for (int i = 0; i < Asked; i++)
        {
            int year = i % 4 == 0 ? 2000 + dice.Next(101) : 2024 + dice.Next(12);
            var facts = new Dictionary<string, object?>(StringComparer.Ordinal) { ["år"] = year };
            string name = dice.Next(3) == 0 ? "belopp" : "delning";
            if (name == "delning")
            {
                facts["lånedag"] = new DateOnly(2026, 1, 1).AddDays(dice.Next(1000));
                facts["poäng"] = new Dictionary<string, int> { ["vän"] = dice.Next(101), ["granne"] = dice.Next(101) };
            }

            yield return new Question
            {
                Name = name,
                AsOf = SmallRules.Day,
                Facts = facts,
                Readings = dice.Next(4) == 0 ? new Dictionary<string, string>(StringComparer.Ordinal) { ["T-1"] = dice.Next(2) == 0 ? "först" : "sedan" } : [],
            };
        }
    }

    /// <summary>Numbers that look random and are the same on every run of a seed.</summary>
    private sealed class Dice(int seed)
    {
        private uint _state = (uint)seed;

        public int Next(int sides)
        {
            _state = (_state * 1_664_525) + 1_013_904_223;
            return (int)((_state >> 8) % (uint)sides);
        }
    }
}
