using System.Diagnostics;
using System.Text;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Tests.Loading;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>Long chains of exceptions cost no more than their length; deep chains of questions are refused when they are loaded.</summary>
public sealed class DepthTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Each rule holds and is an exception to the one before; every second one stands.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4_000)]
    [InlineData(4_001)]
    public async Task Ask_ChainOfExceptions_TheLastStandsAndEverySecondBeforeIt(int length)
    {
        RulesEngine engine = await Task.Run(() => new RulesEngine(Chain(length).Load().Rulebook!)).WaitAsync(Patience);

        var watch = Stopwatch.StartNew();
        Answer answer = await Task.Run(() => engine.Ask(new Question { Name = "ansvar", AsOf = new DateOnly(2026, 3, 1), Facts = new Dictionary<string, object?> { ["hemkommun"] = "Mora", ["ålder"] = 17 } })).WaitAsync(Patience);

        string[] standing = [.. Enumerable.Range(0, length).Where(i => (length - 1 - i) % 2 == 0).Select(i => $"r-{i}")];
        Assert.Equal(standing, answer.Citations.Select(c => c.Rule));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task Check_ChainOfExceptions_Ends() =>
        Assert.NotNull((await Task.Run(() => CheckReport.Of(Chain(1_000).ToSource())).WaitAsync(Patience)).Analysis);

    [Fact]
    public void Load_QuestionsThatLeanOnEachOtherTooDeep_IsFoundOnce()
    {
        LoadResult fits = Leaning(33, 1).Load();
        LoadResult deep = Leaning(1_500, 1).Load();

        Assert.Empty(fits.Diagnostics);
        Diagnostic only = Assert.Single(deep.Diagnostics);
        Assert.Equal(
            "MM0341 Error: Frågan »f-1466« lutar sig mot fler än 32 frågor i rad. The question 'f-1466' leans on more than 32 questions in a row.",
            $"{only.Code} {only.Severity}: {only.Message(Language.Swedish)} {only.Message(Language.English)}");
        Assert.Equal("f-0", new RulesEngine(fits.Rulebook!).Ask(new Question { Name = "f-0", AsOf = new DateOnly(2026, 3, 1) }).Question.Name);
    }

    /// <summary>Each question asks the next one twice: a thousand times a thousand questions twenty deep.</summary>
    [Fact]
    public void Load_QuestionsThatLeanOnEachOtherTooOften_IsFoundOnce()
    {
        Assert.Empty(Leaning(10, 2).Load().Diagnostics);

        Diagnostic only = Assert.Single(Leaning(30, 2).Load().Diagnostics);
        Assert.Equal(
            "MM0342 Error: Frågan »f-10« behöver ställa fler än 1000000 frågor för att få ett svar. The question 'f-10' has to ask more than 1000000 questions to be answered.",
            $"{only.Code} {only.Severity}: {only.Message(Language.Swedish)} {only.Message(Language.English)}");
    }

    private static RuleFiles Chain(int length)
    {
        string rules = string.Concat(Enumerable.Range(0, length).Select(i =>
            $"  - id: r-{i}\n    text: Regel {i}.\n    fråga: ansvar\n{(i == 0 ? string.Empty : $"    undantag-från: r-{i - 1}\n")}    svar: {{ ansvarig: Regionen }}\n    underlag: [AV-3-01]\n"));
        return Valid.With(Responsibility, "punkt: \"1\"\nrubrik: Ansvar\nregler:\n" + rules);
    }

    /// <summary>Questions of which each but the last takes its answers from the next.</summary>
    private static RuleFiles Leaning(int count, int fields)
    {
        string[] names = [.. Enumerable.Range(0, fields).Select(i => $"s-{i}")];
        var questions = new StringBuilder();
        var rules = new StringBuilder("punkt: \"3\"\nrubrik: Övrigt\nregler:\n");
        for (int i = 0; i < count; i++)
        {
            questions.Append($"  f-{i}:\n    rubrik: Fråga {i}?\n    fakta: [form]\n    svar:\n").AppendJoin(string.Empty, names.Select(n => $"      {n}: {{ typ: term, lista: part, betyder: Svaret {n}. }}\n"));
            rules.Append($"  - id: r-{i}\n    text: Regel {i}.\n    fråga: f-{i}\n    svar: {{ ")
                .AppendJoin(", ", names.Select(n => $"{n}: {(i == count - 1 ? "Mora" : $"{{ fråga: f-{i + 1}, fält: {n} }}")}"))
                .Append(" }\n    underlag: [AV-3-01]\n    exempel:\n      - Exempel ").Append(i).Append(":\n          givet: {}\n          svar: { s-0: Mora }\n");
        }

        return Valid.Replace(Words, "\nfrågor:\n", "\nfrågor:\n" + questions).With("avtal/2026/3-ovrigt.yaml", rules.ToString());
    }
}
