using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Hosting;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Review;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Hosting;

/// <summary>The registration with a host, its options, the default day and the log.</summary>
public sealed class AddMiniMariaRulesTests
{
    [Fact]
    public void Resolve_Twice_SameEngine()
    {
        using ServiceProvider services = Services();

        Assert.Same(services.GetRequiredService<RulesEngine>(), services.GetRequiredService<RulesEngine>());
        using IServiceScope scope = services.CreateScope();
        Assert.Same(services.GetRequiredService<RulesEngine>(), scope.ServiceProvider.GetRequiredService<RulesEngine>());
    }

    [Fact]
    public void Resolve_RegisteredTwice_OneEngineWithBothOptions()
    {
        var collection = new ServiceCollection();
        collection.AddMiniMariaRules(o => o.Readings["T-01"] = "till-och-med-21");
        collection.AddMiniMariaRules(o => o.Readings["K-18"] = "med-läkemedel");
        using ServiceProvider services = collection.BuildServiceProvider();

        RulesEngine engine = Assert.Single(services.GetServices<RulesEngine>());
        Assert.True(Ask(engine, 21, "läkemedel").IsInTargetGroup);
    }

    [Fact]
    public void Resolve_Configuration_ReadingsAndAgreementsAreRead()
    {
        using ServiceProvider services = Configured(
            ("Readings:T-01", "till-och-med-21"),
            ("Agreements:underavtal-nedre-dalarna:Start", "2026-01-01"),
            ("Agreements:underavtal-nedre-dalarna:End", "2027-12-31"));
        RulesEngine engine = services.GetRequiredService<RulesEngine>();

        Assert.True(Ask(engine, 21, "alkohol").IsInTargetGroup);
        Answer answer = Asking.Ask(engine, "uppsägning", ("uppsägningsdag", "2026-12-31"), ("form", "skriftlig"), ("delgiven", true));
        Assert.Equal("2027-12-31", answer["upphör"].ToString());
        Assert.Equal("gällande", answer.Citations[0].Status);
    }

    [Fact]
    public void Resolve_ConfigurationThenOptions_TheOptionsComeLast()
    {
        var collection = new ServiceCollection();
        collection.AddMiniMariaRules(Section(("Readings:T-01", "till-och-med-21")), o => o.Readings["T-01"] = "inte-fyllt-21");
        using ServiceProvider services = collection.BuildServiceProvider();

        Assert.False(Ask(services.GetRequiredService<RulesEngine>(), Law.Number("övre-ålder"), "alkohol").IsInTargetGroup);
    }

    /// <summary>Proposals answer for the host that says so, and for no other.</summary>
    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Resolve_ConfiguredWithProposals_TheyAnswer(string setting, bool proposed)
    {
        string folder = Directory.CreateTempSubdirectory("proposals").FullName;
        try
        {
            int days = Law.Number("rättelsetid") - 10;
            new EditedRules().InForce()
                .Set($"{EditedRules.Agreement}/2027-01-01/dokument.yaml", $"dokument: {EditedRules.Agreement}\nversion: 2027-01-01\nstatus: förslag\ngäller-från: 2027-01-01\nändrar: 2025-11-17\n")
                .Set($"{EditedRules.Agreement}/2027-01-01/{EditedRules.Clause16}", new EditedRules().FewerDays().Files[$"{EditedRules.Agreement}/2025-11-17/{EditedRules.Clause16}"])
                .WriteTo(folder);
            using ServiceProvider services = Configured(("Rules", folder), ("WithProposals", setting));

            Answer answer = services.GetRequiredService<RulesEngine>().Ask(new Question
            {
                Name = "förtida-upphörande",
                AsOf = new DateOnly(2027, 2, 1),
                Facts = new Dictionary<string, object?> { ["avtalsbrott"] = true, ["anmaningsdag"] = "2027-01-10", ["anmaningens-form"] = "skriftlig" },
            });

            Assert.Equal(Law.Day(new DateOnly(2027, 1, 10).AddDays(proposed ? days : days + 10)), answer["rättelse-senast"].ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("Agrements:underavtal-nedre-dalarna:Start", "2026-01-01", "MM0414 Error: »Agrements« finns MiniMaria:Agrements Agreements")]
    [InlineData("Agreements:underavtal-nedre-dalarna:Stop", "2026-01-01", "MM0414 Error: »Stop« finns MiniMaria:Agreements:underavtal-nedre-dalarna:Stop ")]
    [InlineData("Agreements:underavtal-nedre-dalarna:Start", "2026-13-01", "MM0415 Error: »2026-13-01« är MiniMaria:Agreements:underavtal-nedre-dalarna:Start ")]
    [InlineData("WithProposals", "kanske", "MM0432 Error: »kanske« är MiniMaria:WithProposals ")]
    [InlineData("Agreements:ingenting:Start", "2026-01-01", "MM0413 Error: »ingenting« är Agreements:ingenting ")]
    public void Resolve_FaultyConfiguration_ThrowsWithTheFindings(string key, string value, string expected)
    {
        using ServiceProvider services = Configured((key, value));

        var exception = Assert.Throws<RulesLoadException>(() => services.GetRequiredService<RulesEngine>());
        Diagnostic fault = Assert.Single(exception.Diagnostics, d => d.Severity == Severity.Error);
        string told = fault.Message(Language.Swedish);
        string start = told.StartsWith("Inställningen ", StringComparison.Ordinal) ? told["Inställningen ".Length..] : told;
        Assert.Equal(expected, $"{fault.Code} {fault.Severity}: {string.Join(' ', start.Split(' ')[..2])} {fault.Span.File} {fault.Suggestion}");
    }

    private static ServiceProvider Configured(params (string Key, string Value)[] settings)
    {
        var collection = new ServiceCollection();
        collection.AddMiniMariaRules(Section(settings));
        return collection.BuildServiceProvider();
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("MiniMaria:" + s.Key, (string?)s.Value))).Build().GetSection("MiniMaria");

    [Fact]
    public void Add_GivesTheServicesBack()
    {
        var collection = new ServiceCollection();

        Assert.Same(collection, collection.AddMiniMariaRules());
    }

    [Fact]
    public void Resolve_Default_EmbeddedRules()
    {
        using ServiceProvider services = Services();

        Assert.Equal(Asking.Engine.Rulebook.Fingerprint, services.GetRequiredService<RulesEngine>().Rulebook.Fingerprint);
    }

    [Fact]
    public void Resolve_Folder_RulesOfTheFolder()
    {
        string folder = Path.Combine(SourceFile.Repository, "rules");
        using ServiceProvider services = Services(o => o.Source = RuleSource.Folder(folder));

        Assert.Equal(Asking.Engine.Rulebook.Fingerprint, services.GetRequiredService<RulesEngine>().Rulebook.Fingerprint);
    }

    [Fact]
    public void Resolve_FolderMissing_ThrowsWithTheFindings()
    {
        using ServiceProvider services = Services(o => o.Source = RuleSource.Folder("no-such-folder"));

        var exception = Assert.Throws<RulesLoadException>(() => services.GetRequiredService<RulesEngine>());
        Assert.Contains(exception.Diagnostics, d => d.Code == "MM0121");
    }

    [Fact]
    public void Ask_ReadingOfTheHost_IsUsedAndSaid()
    {
        using ServiceProvider services = Services(o => o.Readings["t-01"] = "till-och-med-21");
        TargetGroupAnswer answer = Ask(services.GetRequiredService<RulesEngine>(), Law.Number("övre-ålder"), "alkohol");

        Assert.True(answer.IsInTargetGroup);
        Assert.True(Assert.Single(answer.Answer.Interpretations).ChosenByHost);
    }

    [Theory]
    [InlineData("T01", "till-och-med-21", "MM0544 : Inställningarna väljer en läsning av »T01«, en tolkning som inte finns. Menade du »T-01«?")]
    [InlineData("T-01", "till-och-med-2", "MM0507 : »till-och-med-2« är inte en läsning av T-01. Menade du »till-och-med-21«?")]
    public void Resolve_ReadingThatDoesNotExist_IsRefusedWithTheNearest(string id, string reading, string expected)
    {
        using ServiceProvider services = Services(o => o.Readings[id] = reading);

        QuestionError error = Assert.Throws<QuestionException>(() => services.GetRequiredService<RulesEngine>()).Error;
        Assert.StartsWith(expected, $"{error.Code} {error.Fact}: {error.Message(Language.Swedish)}", StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_ReadingOfTheQuestion_GoesBeforeTheHosts()
    {
        using ServiceProvider services = Services(o => o.Readings["T-01"] = "till-och-med-21");
        var engine = services.GetRequiredService<RulesEngine>();

        Assert.False(engine.Ask(new TargetGroupQuestion
        {
            Age = Law.Number("övre-ålder"),
            Readings = new Dictionary<string, string> { ["T-01"] = "inte-fyllt-21" },
            AsOf = Asking.Day,
        }).IsInTargetGroup);
    }

    [Theory]
    [InlineData("2026-03-01T22:59:59Z", "2026-03-01")]
    [InlineData("2026-03-01T23:00:00Z", "2026-03-02")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")] // the night to winter time
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    public void Ask_WithoutDay_TodayInStockholm(string utc, string day)
    {
        using ServiceProvider services = Services(o => o.Clock = new StoppedClock(DateTimeOffset.Parse(utc)));
        var engine = services.GetRequiredService<RulesEngine>();

        Assert.Equal(DateOnly.Parse(day), engine.Ask(new HostMunicipalityQuestion { HomeMunicipality = "Orsa" }).Answer.AsOf);
        Assert.Equal(DateOnly.Parse(day), engine.Ask(new Question { Name = "värdkommun" }).AsOf);
    }

    [Fact]
    public void Ask_WithoutDayAroundMidnight_AgeIsCountedInStockholm()
    {
        using ServiceProvider services = Services(o => o.Clock = new StoppedClock(DateTimeOffset.Parse("2026-02-28T23:30:00Z")));
        var question = new TargetGroupQuestion { DateOfBirth = Asking.Day.AddYears(-Law.Number("övre-ålder")), Problems = ["alkohol"] };

        Assert.False(services.GetRequiredService<RulesEngine>().Ask(question).IsInTargetGroup);
    }

    [Fact]
    public void Ask_WithDay_TheClockIsNotRead()
    {
        using ServiceProvider services = Services(o => o.Clock = new NoClock());

        Assert.Equal(Asking.Day, services.GetRequiredService<RulesEngine>().Ask(new HostMunicipalityQuestion { HomeMunicipality = "Orsa", AsOf = Asking.Day }).Answer.AsOf);
    }

    [Fact]
    public void Ask_ManyThreadsFromTheFirstQuestionOn_SameBytes()
    {
        using ServiceProvider services = Services();
        var engine = services.GetRequiredService<RulesEngine>();
        Question[] questions =
        [
            Asking.Question("ansvar", Asking.Day, [("insats", "kriminalitet"), ("hemkommun", "Säter")]),
            Asking.Question("ändring", new DateOnly(2025, 6, 1), [("avtal", "verksamhetsbeskrivning")]),
            Asking.Question("uppsägning", new DateOnly(2020, 1, 1), []),
        ];
        string[] all = new string[3000];

        Parallel.For(0, all.Length, i => all[i] = AnswerJson.Write(engine.Ask(questions[i % 3]), engine.Rulebook));

        Assert.Equal(3, all.Distinct().Count());
    }

    [Fact]
    public void Log_LoadingAndAsking_SaysTheRulesAndNeverTheFacts()
    {
        var log = new RecordingLogger();
        var collection = new ServiceCollection();
        collection.AddSingleton<ILogger<RulesEngine>>(log);
        collection.AddMiniMariaRules();
        using ServiceProvider services = collection.BuildServiceProvider();
        var engine = services.GetRequiredService<RulesEngine>();

        engine.Ask(new ResponsibilityQuestion { Intervention = "suicidriskbedömning", HomeMunicipality = "Gagnef", DateOfBirth = new DateOnly(2008, 6, 1), AsOf = Asking.Day });
        engine.TryAsk(new Question { Name = "ansvar", Facts = new Dictionary<string, object?> { ["hemkommun"] = "Gävle" } }, out _, out _);

        string line = Assert.Single(log.Lines);
        Assert.Contains(engine.Rulebook.Fingerprint, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Gagnef", line, StringComparison.Ordinal);
        Assert.DoesNotContain("2008", line, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Action<RulesEngineOptions>? configure = null)
    {
        var collection = new ServiceCollection();
        collection.AddMiniMariaRules(configure);
        return collection.BuildServiceProvider();
    }

    private static TargetGroupAnswer Ask(RulesEngine engine, int age, string problem) =>
        engine.Ask(new TargetGroupQuestion { Age = age, Problems = [problem], Level = "riskbruk", AsOf = Asking.Day });

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class NoClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("The clock was read.");
    }

    private sealed class RecordingLogger : ILogger<RulesEngine>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
