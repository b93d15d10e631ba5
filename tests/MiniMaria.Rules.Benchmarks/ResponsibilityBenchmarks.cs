using BenchmarkDotNet.Attributes;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>Answers the same 10,000 questions by hand-written code, by the library, and by the library with ten times the rules.</summary>
[MemoryDiagnoser]
public class ResponsibilityBenchmarks
{
    private readonly RulesEngine _engine = new();
    private RulesEngine _tenfold = null!;
    private ResponsibilityQuestion[] _questions = [];

    /// <summary>Makes the questions and sees that all three give the same answers before anything is measured.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _tenfold = new RulesEngine(TenfoldRules.Load(_engine.Rulebook));
        _questions = QuestionSet.Make(_engine.Rulebook.Lexicon);
        foreach (ResponsibilityQuestion question in _questions)
        {
            SameAnswer.Check(question, HandWritten.Ask(question), _engine.Ask(question));
            SameAnswer.Check(question, HandWritten.Ask(question), _tenfold.Ask(question));
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = QuestionSet.Count)]
    public int HandWrittenSwitch()
    {
        int parties = 0;
        foreach (ResponsibilityQuestion question in _questions)
        {
            parties += HandWritten.Ask(question).CarriedOutBy.Count;
        }

        return parties;
    }

    [Benchmark(OperationsPerInvoke = QuestionSet.Count)]
    public int Library() => AskAll(_engine);

    [Benchmark(OperationsPerInvoke = QuestionSet.Count)]
    public int LibraryTenTimesTheRules() => AskAll(_tenfold);

    private int AskAll(RulesEngine engine)
    {
        int parties = 0;
        foreach (ResponsibilityQuestion question in _questions)
        {
            parties += engine.Ask(question).CarriedOutBy.Count;
        }

        return parties;
    }
}
