using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;
using Engine = MiniMaria.Rules.Questions.RulesEngine;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>
/// Answers the same 10,000 questions of responsibility by hand-written code, by the library, and by the library with many times
/// the rules; and questions with days, with lists and with amounts, which are worked out anew each time.
/// </summary>
[MemoryDiagnoser]
public class QuestionBenchmarks
{
    /// <summary>Of so many questions that are worked out anew each time the whole answers are compared; writing them out takes long.</summary>
    private const int Compared = 5;

    /// <summary>The readings that an answer rests on are compared for one question of so many; finding them takes several answers.</summary>
    private const int ReadingsAmong = 20;

    /// <summary>So many questions the other engines are asked; they are seen to find the same rules for each.</summary>
    private const int AskedOfOthers = 1000;

    private static readonly Lazy<Made> Once = new(() => new Made());

    private Made _made = null!;

    /// <summary>Gets how long the first answer took with so many times the rules, with what NRules compiled for it.</summary>
    public static Dictionary<int, TimeSpan> FirstAnswers { get; } = [];

    /// <summary>Makes the questions and sees that all give the same answers.</summary>
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public static void SeeThatAllAnswerAlike() => _ = Once.Value;

    [GlobalSetup]
    public void Setup() => _made = Once.Value;

    [Benchmark(Baseline = true, OperationsPerInvoke = QuestionSet.Count)]
    public int HandWrittenSwitch()
    {
        int parties = 0;
        foreach (ResponsibilityQuestion question in _made.Questions)
        {
            parties += HandWritten.Ask(question).CarriedOutBy.Count;
        }

        return parties;
    }

    [Benchmark(OperationsPerInvoke = QuestionSet.Count)]
    public int Library() => AskAll(_made.Engines[1]);

    [Benchmark(OperationsPerInvoke = QuestionSet.Count)]
    public int LibraryTenTimesTheRules() => AskAll(_made.Engines[10]);

    [Benchmark(OperationsPerInvoke = QuestionSet.Count)]
    public int LibraryHundredTimesTheRules() => AskAll(_made.Engines[100]);

    [Benchmark(OperationsPerInvoke = QuestionSet.Count)]
    public int LibraryThousandTimesTheRules() => AskAll(_made.Engines[1000]);

    [Benchmark(OperationsPerInvoke = OtherQuestions.Count)]
    public int QuestionsWithDays() => _made.Notices.Count(q => _made.Engines[1].Ask(q).Outcome == Outcome.Answered);

    [Benchmark(OperationsPerInvoke = OtherQuestions.Count)]
    public int QuestionsWithLists() => _made.Validities.Count(q => _made.Engines[1].Ask(q).Outcome == Outcome.Answered);

    [Benchmark(OperationsPerInvoke = OtherQuestions.Count)]
    public int QuestionsWithAmounts() => _made.Costs.Count(q => _made.Engines[1].Ask(q).Outcome == Outcome.Answered);

    [Benchmark(OperationsPerInvoke = AskedOfOthers)]
    public int NRulesAsItComes() => _made.PlainFacts.Sum(f => _made.OtherEngines.ByNRules(f).Count);

    [Benchmark(OperationsPerInvoke = AskedOfOthers)]
    public int MicrosoftRulesEngine() => _made.PlainFacts.Sum(f => _made.OtherEngines.ByRulesEngine(f).Count);

    private int AskAll(Engine engine)
    {
        int parties = 0;
        foreach (ResponsibilityQuestion question in _made.Questions)
        {
            parties += engine.Ask(question).CarriedOutBy.Count;
        }

        return parties;
    }

    private static void SameRules(Case facts, IndexedMatcher index, OtherEngines others)
    {
        var matches = new List<RuleMatch>();
        index.Match(facts, facts.Question, matches);
        string expected = string.Join(", ", matches.Where(m => m.Truth == Truth.True).Select(m => m.Rule.Id).Order(StringComparer.Ordinal));
        var plain = OtherEngines.PlainFacts.Of(facts);
        foreach (List<string> held in (List<string>[])[others.ByNRules(plain), others.ByRulesEngine(plain)])
        {
            string found = string.Join(", ", held.Order(StringComparer.Ordinal));
            if (found != expected)
            {
                throw new InvalidOperationException($"{expected}\n  {found}");
            }
        }
    }

    private static void SameBytes(Answer expected, Answer found)
    {
        string a = AnswerJson.Write(expected);
        string b = AnswerJson.Write(found);
        if (a != b)
        {
            throw new InvalidOperationException($"{a}\n  {b}");
        }
    }

    /// <summary>Sees that not all questions have the same answer, which would be measured to no purpose.</summary>
    private static void Vary<T>(IEnumerable<T> answers)
    {
        if (answers.Distinct().Take(2).Count() < 2)
        {
            throw new InvalidOperationException("All questions have the same answer.");
        }
    }

    /// <summary>What is measured, made once a process.</summary>
    private sealed class Made
    {
        public Made()
        {
            Rulebook embedded = new Engine().Rulebook;
            Questions = QuestionSet.Make(embedded.Lexicon);
            Validities = OtherQuestions.Validities(embedded);
            Costs = OtherQuestions.Costs(embedded);
            foreach ((int times, Func<Edition, IMatcher> matcher) in (IEnumerable<(int, Func<Edition, IMatcher>)>)[(1, Matchers.NRules), (10, Matchers.NRules), (100, Matchers.NRules), (1000, Matchers.Index)])
            {
                Rulebook rulebook = times == 1 ? embedded : MultipliedRules.Load(embedded, times);
                var engine = new Engine(rulebook, new RulesEngineOptions { Matcher = matcher });
                Engines[times] = engine;
                var watch = Stopwatch.StartNew();
                engine.Ask(Questions[0]);
                FirstAnswers.TryAdd(times, watch.Elapsed);
                for (int i = 0; i < Questions.Length; i++)
                {
                    SameAnswer.Check(Questions[i], HandWritten.Ask(Questions[i]), engine.Ask(Questions[i]), withReadings: i % ReadingsAmong == 0);
                }
            }

            var index = new Engine(embedded, new RulesEngineOptions { Matcher = Matchers.Index });
            Vary(Notices.Select(q => Engines[1].Ask(q).IsValid));
            Vary(Validities.Select(q => Engines[1].Ask(q).IsInForce));
            Vary(Costs.Select(q => Engines[1].Ask(q).Sum));
            Array.ForEach(Notices[..Compared], q => SameBytes(index.Ask(q).Answer, Engines[1].Ask(q).Answer));
            Array.ForEach(Validities[..Compared], q => SameBytes(index.Ask(q).Answer, Engines[1].Ask(q).Answer));
            Array.ForEach(Costs[..Compared], q => SameBytes(index.Ask(q).Answer, Engines[1].Ask(q).Answer));

            Case[] cases = [.. Questions[..AskedOfOthers].Select(q => Engines[1].Ask(q).Answer.Facts)];
            OtherEngines = new OtherEngines(cases[0].Edition.RulesFor(cases[0].Question).Rules, cases[0]);
            PlainFacts = [.. cases.Select(Benchmarks.OtherEngines.PlainFacts.Of)];
            var rulesByIndex = new IndexedMatcher(cases[0].Edition);
            Array.ForEach(cases, c => SameRules(c, rulesByIndex, OtherEngines));
        }

        public Dictionary<int, Engine> Engines { get; } = [];

        public ResponsibilityQuestion[] Questions { get; }

        public OtherEngines OtherEngines { get; }

        public OtherEngines.PlainFacts[] PlainFacts { get; }

        public NoticeQuestion[] Notices { get; } = OtherQuestions.Notices();

        public ValidityQuestion[] Validities { get; }

        public CostSharingQuestion[] Costs { get; }
    }
}
