using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Diagnostics;

/// <summary>What is wrong with a question, told to hosts and persons (MM05).</summary>
public sealed class AskingFaultTests
{
    private static readonly RulesEngine Engine = new(RuleFiles.Valid.Load().Rulebook!);

    private static readonly RulesEngine WithTables = new(RuleFiles.WithTables.Load().Rulebook!);

    [Fact]
    public void Ask_UnknownQuestion_SaysSo() => Asked(new Question { Name = "ansvaret" }, """
        MM0501 :
          Frågan »ansvaret« finns inte. Menade du »ansvar«? Tillåtet: ansvar, uppsägning.
          The question 'ansvaret' does not exist. Did you mean 'ansvar'? Allowed: ansvar, uppsägning.
        """);

    [Fact]
    public void Ask_UnknownFact_SaysSo() => Asked(Given("alder", 17), """
        MM0502 alder:
          Frågan ansvar tar inget faktum »alder«. Menade du »ålder«? Tillåtet: hemkommun, ålder, födelsedatum.
          The question ansvar takes no fact 'alder'. Did you mean 'ålder'? Allowed: hemkommun, ålder, födelsedatum.
        """);

    [Fact]
    public void Ask_UnknownTerm_SaysSo() => Asked(Given("hemkommun", "Mor"), """
        MM0503 hemkommun:
          hemkommun kan inte vara »Mor«. Menade du »Mora«? Tillåtet: Falun, Mora.
          hemkommun cannot be 'Mor'. Did you mean 'Mora'? Allowed: Falun, Mora.
        """);

    [Fact]
    public void Ask_WrongType_SaysSo() => Asked(Given("ålder", "sjutton"), """
        MM0504 ålder:
          ålder kan inte vara »sjutton«; där ska stå ett heltal.
          ålder cannot be 'sjutton'; expected a whole number.
        """);

    [Fact]
    public void Ask_OutOfRange_SaysSo() => Asked(Given("ålder", 121), """
        MM0505 ålder:
          ålder kan inte vara 121; det ska vara från 0 till 120.
          ålder cannot be 121; it must be from 0 to 120.
        """);

    [Fact]
    public void Ask_FactsThatContradict_SaysSo() => Asked(Given("ålder", 17, "födelsedatum", "2000-01-01"), """
        MM0506 ålder:
          ålder är 17, men av födelsedatum följer att ålder är 26.
          ålder is 17, but from födelsedatum follows that ålder is 26.
        """);

    [Fact]
    public void Ask_UnknownReading_SaysSo() => Asked(Read("T-1", "under-22"), """
        MM0507 :
          »under-22« är inte en läsning av T-1. Menade du »under-21«? Tillåtet: under-21, med-21.
          'under-22' is not a reading of T-1. Did you mean 'under-21'? Allowed: under-21, med-21.
        """);

    [Fact]
    public void Ask_UnknownInterpretation_SaysSo() => Asked(Read("T-9", "under-21"), """
        MM0508 :
          Tolkningen »T-9« finns inte bland dem som gäller den dagen. Menade du »T-1«? Tillåtet: T-1.
          The interpretation 'T-9' is not among those in force on that day. Did you mean 'T-1'? Allowed: T-1.
        """);

    [Fact]
    public void TryRead_NotAnObject_SaysSo() => Parsed("[]", """
        MM0509 :
          Raden är inte en fråga i JSON: Array
          The line is not a question in JSON: Array
        """);

    [Fact]
    public void TryRead_FactTwice_SaysSo() => Parsed("""{ "question": "ansvar", "facts": { "ålder": 1, "ålder": 2 } }""", """
        MM0510 ålder:
          Faktumet »ålder« är angivet två gånger.
          The fact 'ålder' is given twice.
        """);

    [Fact]
    public void TryRead_UnknownProperty_SaysSo() => Parsed("""{ "qestion": "ansvar" }""", """
        MM0511 :
          En fråga har ingen egenskap »qestion«. Menade du »question«? Tillåtet: id, question, asOf, facts, readings.
          A question has no property 'qestion'. Did you mean 'question'? Allowed: id, question, asOf, facts, readings.
        """);

    [Fact]
    public void TryRead_PropertyTwice_SaysSo() => Parsed("""{ "question": "ansvar", "question": "ansvar" }""", """
        MM0512 :
          Egenskapen »question« är angiven två gånger.
          The property 'question' is given twice.
        """);

    [Fact]
    public void TryRead_TooLongLine_SaysSo() => Parsed(new byte[QuestionJson.MaximumBytes + 1], """
        MM0513 :
          Raden är längre än 1048576 byte, som är det längsta som läses.
          The line is longer than 1048576 bytes, the most that is read.
        """);

    [Fact]
    public void TryRead_BrokenUtf8_SaysSo() => Parsed([(byte)'{', 0xE4, (byte)'}'], """
        MM0514 :
          Raden är inte giltig UTF-8.
          The line is not valid UTF-8.
        """);

    [Fact]
    public void TryRead_EmptyLine_SaysSo() => Parsed(" \t", """
        MM0518 :
          Raden är tom.
          The line is empty.
        """);

    [Fact]
    public void OfRule_UnknownRule_SaysSo() => Assert.Equal(
        """
        MM0517 :
          Regeln »r-regionen« finns inte. Menade du »r-region«?
          The rule 'r-regionen' does not exist. Did you mean 'r-region'?
        """.ReplaceLineEndings("\n"),
        Render(QuestionError.OfRule("r-regionen", Engine.Rulebook)!));

    [Fact]
    public void Ask_DayBeforeOneThatItCannotLieBefore_NamesBoth()
    {
        var engine = new RulesEngine(RuleFiles.Valid.Replace(RuleFiles.Words, "betyder: Dagen för uppsägningen. }", "betyder: Dagen för uppsägningen., inte-före: [slutdag] }").Load().Rulebook!);
        Question question = Given("dag", "2026-05-01", "slutdag", new DateOnly(2026, 5, 2)) with { Name = "uppsägning" };

        Assert.False(engine.TryAsk(question, out _, out QuestionError? error));
        Assert.Equal(
            """
            MM0521 dag:
              dag (2026-05-01) kan inte ligga före slutdag (2026-05-02).
              dag (2026-05-01) cannot lie before slutdag (2026-05-02).
            """.ReplaceLineEndings("\n"),
            Render(error));
    }

    [Fact]
    public void Ask_FactBesideOneThatRulesItOut_NamesBoth()
    {
        var engine = new RulesEngine(RuleFiles.Valid.Replace(RuleFiles.Words, "betyder: Dagen för uppsägningen. }", "betyder: Dagen för uppsägningen., förutsätter: { form: skriftlig } }").Load().Rulebook!);
        Question question = Given("dag", "2026-05-01", "form", "muntlig") with { Name = "uppsägning" };

        Assert.False(engine.TryAsk(question, out _, out QuestionError? error));
        Assert.Equal(
            """
            MM0525 dag:
              dag kan inte anges när form är muntlig.
              dag cannot be given when form is muntlig.
            """.ReplaceLineEndings("\n"),
            Render(error));
        Assert.True(engine.TryAsk(Given("dag", "2026-05-01", "form", "skriftlig") with { Name = "uppsägning" }, out _, out _));
    }

    /// <summary>Nobody can be told at once who is not told at all (SA 17); that nobody was told at once is no contradiction.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Ask_YesThatAnotherFactRulesOut_IsRefused_NoIsNot(bool told, bool isTaken)
    {
        Question question = Asking.Question("force-majeure", Asking.Day, [("händelse", "krig"), ("underrättelse", "ingen"), ("underrättad-omedelbart", told)]);

        Assert.Equal(isTaken, Asking.Engine.TryAsk(question, out _, out QuestionError? error));
        Assert.Equal(isTaken ? null : "underrättad-omedelbart", error?.Fact);
    }

    [Fact]
    public void Ask_DayAskedAboutGivenAsAFact_SaysSo()
    {
        var engine = new RulesEngine(RuleFiles.Valid.Replace(RuleFiles.Words, "betyder: Avtalets sista dag. }", "betyder: Avtalets sista dag., förval: { del: frågans-dag } }").Load().Rulebook!);

        Assert.False(engine.TryAsk(Given("slutdag", "2026-03-01") with { Name = "uppsägning" }, out _, out QuestionError? error));
        Assert.Equal(
            """
            MM0522 slutdag:
              »slutdag« är dagen som frågan gäller och anges inte som ett faktum. Ange den som frågans dag (--dag).
              'slutdag' is the day asked about and is not given as a fact. Give it as the day of the question (AsOf, --as-of).
            """.ReplaceLineEndings("\n"),
            Render(error));
    }

    [Fact]
    public void Ask_OtherDayThanTheHostSays_NamesBoth()
    {
        RuleFiles files = RuleFiles.Valid.Replace(RuleFiles.Words, "betyder: Avtalets sista dag. }", "betyder: Avtalets sista dag., förval: { del: slut, av: avtal } }");
        var engine = new RulesEngine(new RulesEngineOptions { Source = files.ToSource(), Agreements = { ["avtal"] = new Rulebooks.AgreementTerm { End = new DateOnly(2026, 12, 31) } } });

        Assert.False(engine.TryAsk(Given("slutdag", "2027-12-31") with { Name = "uppsägning" }, out _, out QuestionError? error));
        Assert.Equal(
            """
            MM0524 slutdag:
              slutdag är 2027-12-31 i frågan men 2026-12-31 enligt inställningarna. Tillåtet: 2026-12-31.
              slutdag is 2027-12-31 in the question but 2026-12-31 by the options. Allowed: 2026-12-31.
            """.ReplaceLineEndings("\n"),
            Render(error));
    }

    [Fact]
    public void Ask_KeyOutsideWhatTheFactCanConcern_NamesWhatIsAllowedAndTheClause() => Limited(
        "folkmängd",
        "{ faktum: folkmängd, till: södra, frågor: [ansvar], underlag: [AV-3-01] }",
        new Dictionary<string, int> { ["Falun"] = 1, ["Mora"] = 2 },
        """
        MM0523 folkmängd:
          folkmängd kan inte gälla Mora den 2026-03-01 enligt AV 3. Tillåtet: Falun.
          folkmängd cannot concern Mora on 2026-03-01 under AV 3. Allowed: Falun.
        """);

    [Fact]
    public void Ask_TermOutsideWhatTheFactCanConcern_NamesWhatIsAllowedAndTheClause() => Limited(
        "hemkommun",
        "{ faktum: hemkommun, till: [Falun], frågor: [ansvar], underlag: [AV-3-01] }",
        "Mora",
        """
        MM0523 hemkommun:
          hemkommun kan inte gälla Mora den 2026-03-01 enligt AV 3. Tillåtet: Falun.
          hemkommun cannot concern Mora on 2026-03-01 under AV 3. Allowed: Falun.
        """);

    private static void Limited(string fact, string limit, object given, string expected)
    {
        RulesEngine engine = new(RuleFiles.WithTables.Replace("avtal/2026/3-ovrigt.yaml", "\nregler:\n", $"\nbegränsas:\n  - {limit}\n\nregler:\n").Load().Rulebook!);
        Assert.False(engine.TryAsk(Given(fact, given), out _, out QuestionError? error));
        Assert.Equal(expected.ReplaceLineEndings("\n"), Render(error));
    }

    private static Question Given(string fact, object value, string? second = null, object? secondValue = null)
    {
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal) { [fact] = value };
        if (second is not null)
        {
            facts[second] = secondValue;
        }

        return new Question { Name = "ansvar", AsOf = new DateOnly(2026, 3, 1), Facts = facts };
    }

    [Theory]
    [InlineData("avslagg", """
        MM0503 beslut:
          beslut (Mora) kan inte vara »avslagg«. Menade du »avslag«? Tillåtet: godkänt, avslag.
          beslut (Mora) cannot be 'avslagg'. Did you mean 'avslag'? Allowed: godkänt, avslag.
        """)]
    [InlineData(7, """
        MM0504 beslut:
          beslut (Mora) kan inte vara »7«; där ska stå en av termerna. Tillåtet: godkänt, avslag.
          beslut (Mora) cannot be '7'; expected one of the terms. Allowed: godkänt, avslag.
        """)]
    public void Ask_UnfitValueInTable_SaysAtWhichKey(object value, string expected) => Tabled("beslut", expected, ("Falu kommun", "godkänt"), ("Mora", value));

    [Fact]
    public void Ask_NumberOutOfRangeInTable_SaysAtWhichKey() => Tabled(
        "folkmängd",
        """
        MM0505 folkmängd:
          folkmängd (Mora) kan inte vara 0; det ska vara från 1 till 999.
          folkmängd (Mora) cannot be 0; it must be from 1 to 999.
        """,
        ("Mora", 0));

    [Fact]
    public void Ask_UnknownKeyInTable_SaysSo() => Tabled(
        "beslut",
        """
        MM0515 beslut:
          beslut tar ingen uppgift för »Faln«. Menade du »Falun«? Tillåtet: Falun, Mora.
          beslut takes no entry for 'Faln'. Did you mean 'Falun'? Allowed: Falun, Mora.
        """,
        ("Faln", "godkänt"));

    [Fact]
    public void Ask_KeyTwiceInTable_SaysSo() => Tabled(
        "beslut",
        """
        MM0516 beslut:
          beslut har två uppgifter för Falun.
          beslut has two entries for Falun.
        """,
        ("Falun", "godkänt"),
        ("Falu kommun", "godkänt"));

    [Theory]
    [InlineData("godkänt", "godkänt")]
    [InlineData(new[] { "Falun", "Mora" }, "[Falun, Mora]")]
    public void Ask_NoTableWhereOneBelongs_SaysSo(object given, string shown)
    {
        Assert.False(WithTables.TryAsk(Given("beslut", given), out _, out QuestionError? error));
        Assert.Equal(
            $"""
            MM0504 beslut:
              beslut kan inte vara »{shown}«; där ska stå en tabell med nycklar och värden. Tillåtet: Falun, Mora.
              beslut cannot be '{shown}'; expected a table of keys and values. Allowed: Falun, Mora.
            """.ReplaceLineEndings("\n"),
            Render(error));
    }

    /// <summary>A host that cuts a text may cut a character in two.</summary>
    [Theory]
    [InlineData("\ud83d")]
    [InlineData("\ude00a")]
    [InlineData("Mo\ud83dra")]
    public void Ask_HalfACharacter_IsAnError(string half)
    {
        Question[] questions =
        [
            new() { Name = half, AsOf = new DateOnly(2026, 3, 1) },
            Given(half, "x"),
            Given("hemkommun", half),
            Given("ålder", half),
            Given("födelsedatum", half),
            Given("beslut", new Dictionary<string, object?> { [half] = "godkänt" }),
            Given("beslut", new Dictionary<string, object?> { ["Mora"] = half }),
            Given("beslut", new[] { half }),
            Read(half, "under-21"),
            Read("T-1", half),
        ];
        Assert.All(questions, question =>
        {
            Assert.False(WithTables.TryAsk(question, out _, out QuestionError? error));
            Assert.Contains("\uFFFD", error.Message(Language.Swedish), StringComparison.Ordinal);
            Assert.Contains("\uFFFD", AnswerJson.Write(error, half), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Ask_LongWordWithACharacterWhereItIsCut_IsShownWithoutHalves()
    {
        Assert.False(Engine.TryAsk(Given("hemkommun", new string('x', 199) + "\U0001F600"), out _, out QuestionError? error));

        Assert.Contains("x\uFFFD…", AnswerJson.Write(error), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_ToAText_HasNoHalfCharacter() => Assert.Throws<ArgumentException>(() => Engine.Ask(Given("hemkommun", "Mora")).WhyNot("\ud83d"));

    private static void Tabled(string fact, string expected, params (string Key, object Value)[] entries)
    {
        Assert.False(WithTables.TryAsk(Given(fact, entries.Select(e => KeyValuePair.Create(e.Key, (object?)e.Value)).ToArray()), out _, out QuestionError? error));
        Assert.Equal(expected.ReplaceLineEndings("\n"), Render(error));
    }

    private static Question Read(string interpretation, string reading) => new()
    {
        Name = "ansvar",
        AsOf = new DateOnly(2026, 3, 1),
        Readings = new Dictionary<string, string>(StringComparer.Ordinal) { [interpretation] = reading },
    };

    private static void Asked(Question question, string expected)
    {
        Assert.False(Engine.TryAsk(question, out _, out QuestionError? error));
        Assert.Equal(expected.ReplaceLineEndings("\n"), Render(error));
    }

    private static void Parsed(string json, string expected)
    {
        Assert.False(QuestionJson.TryRead(json, out _, out _, out QuestionError? error));
        Assert.Equal(expected.ReplaceLineEndings("\n"), Render(error));
    }

    private static void Parsed(byte[] utf8, string expected)
    {
        Assert.False(QuestionJson.TryRead(utf8.AsMemory(), out _, out _, out QuestionError? error));
        Assert.Equal(expected.ReplaceLineEndings("\n"), Render(error));
    }

    private static string Render(QuestionError error) => $"{error.Code} {error.Fact}:\n  {error.Message(Language.Swedish)}\n  {error.Message(Language.English)}";
}
