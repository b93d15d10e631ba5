using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>Values, interpretations, rules, requirements, examples (MM03).</summary>
public sealed class RuleFaultTests
{
    [Fact]
    public void Load_DuplicateRuleId_IsFound() => Valid.Replace(Responsibility, "id: r-södra", "id: r-region")
        .Finds(
            """
            MM0301 Error avtal/2026/1-ansvar.yaml:40:9+8 |r-region|
              Id »r-region« finns redan i avtal/2026/1-ansvar.yaml:31:9.
              The id 'r-region' exists already in avtal/2026/1-ansvar.yaml:31:9.
            """);

    [Fact]
    public void Load_DuplicateIdInOtherFile_IsFound() => Valid.Replace(Notice, "- id: r-uppsägning", "- id: r-södra")
        .Finds(
            """
            MM0301 Error avtal/2026/2-uppsagning.yaml:12:9+7 |r-södra|
              Id »r-södra« finns redan i avtal/2026/1-ansvar.yaml:40:9.
              The id 'r-södra' exists already in avtal/2026/1-ansvar.yaml:40:9.
            """);

    [Fact]
    public void Load_DuplicateValueName_IsFound() => Valid.Replace(Notice, "tid: { är: 3 månader, underlag: [AV-2-01] }", "tid: { är: 3 månader, underlag: [AV-2-01] }\n  södra: { är: [Mora], lista: kommun, underlag: [AV-2-01] }")
        .Finds(
            """
            MM0301 Error avtal/2026/2-uppsagning.yaml:6:3+5 |södra|
              Id »södra« finns redan i avtal/2026/1-ansvar.yaml:5:3.
              The id 'södra' exists already in avtal/2026/1-ansvar.yaml:5:3.
            """);

    [Fact]
    public void Load_SumOfWhatIsNoTable_IsFound() => Valid.Replace(Notice, "tid: { är: 3 månader, underlag", "tid: { är: 3 månader, summa: 100 %, underlag")
        .Finds(
            """
            MM0336 Error avtal/2026/2-uppsagning.yaml:5:32+5 |100 %|
              »tid« är ingen tabell, så den har ingen summa.
              'tid' is not a table, so it has no sum.
            """);

    [Fact]
    public void Load_DuplicateRemark_IsFound() => Valid.Append(Responsibility, "  - { id: A-1, frågor: [ansvar], text: Samma id., underlag: [AV-1-01] }")
        .Finds(
            """
            MM0301 Error avtal/2026/1-ansvar.yaml:58:11+3 |A-1|
              Id »A-1« finns redan i avtal/2026/1-ansvar.yaml:53:9.
              The id 'A-1' exists already in avtal/2026/1-ansvar.yaml:53:9.
            """);

    [Fact]
    public void Load_TextNamesValues_TheyAreWrittenOut()
    {
        LoadResult result = Valid
            .Replace(Notice, "tid: { är: 3 månader, underlag: [AV-2-01] }", """
                tid: { är: 3 månader, underlag: [AV-2-01] }
                  avgift: { är: "1 250,50 kr", underlag: [AV-2-01] }
                  påslag: { är: 3 %, underlag: [AV-2-01] }
                  år: { är: 1 år, underlag: [AV-2-01] }
                  ålder: { är: "21", underlag: [AV-2-01] }
                  sluttid: { är: 2027-12-31, underlag: [AV-2-01] }
                  kommuner: { är: [Falun, Mora], lista: kommun, underlag: [AV-2-01] }
                """)
            .Replace(Notice, "text: Uppsägningen ska vara skriftlig och komma i tid.", "text: \"{påslag}, {tid} eller {år}, {avgift}, {ålder-gräns} år, den {sluttid}, {antal kommuner} parter: {kommuner}, { inte ett namn }\"")
            .Replace(Notice, "ålder: { är", "ålder-gräns: { är")
            .Append(Notice, "avstämningar:\n  - { id: N-1, text: \"Tiden på {tid}.\", räknat: ålder-gräns, ska-vara: \"21\", underlag: [AV-2-01] }")
            .Replace(Responsibility, "fråga: När tar det slut?", "fråga: Tar det slut efter {tid}?")
            .Replace(Responsibility, "innebär: Hela året med.", "innebär: \"{år} med.\"")
            .Replace(Responsibility, "skäl: Så kan det också läsas.", "skäl: Så kan {tid} också läsas.")
            .Load();
        Assert.Empty(result.Diagnostics);
        Rule rule = Assert.Single(result.Rulebook!.Editions[^1].Rules, r => r.Id == "r-uppsägning");
        Assert.Equal("Tre procent, tre månader eller ett år, 1 250,50 kronor, 21 år, den 31 december 2027, två parter: Falun och Mora kommun, { inte ett namn }", rule.Citation.Text);
        Interpretation interpretation = Assert.Single(result.Rulebook.Editions[^1].Interpretations);
        Assert.Equal("Tar det slut efter tre månader?", interpretation.Question);
        Assert.Equal(new Reading("med-21", "Ett år med.", "Så kan tre månader också läsas."), interpretation.Readings[1]);
        Assert.Equal("Tiden på tre månader.", Assert.Single(result.Rulebook.Editions[^1].Reconciliations).Text);
    }

    [Fact]
    public void Load_TextNamesWhatIsNoFigure_IsFound() => Valid
        .Replace(Responsibility, "text: Regionen ansvarar.", "text: \"Regionen ansvarar under {gräns}, med {tidd} och {antal tid}.\"")
        .Finds(
            """
            MM0331 Error avtal/2026/1-ansvar.yaml:32:11+62 |"Regionen ansvarar under {gräns}, med {tidd} och {antal tid}."|
              Texten nämner »tidd«, som inte är ett namn.
              The text names 'tidd', which is no name.
              allowed: södra, tid, sista-dag
              suggestion: tid
            MM0332 Error avtal/2026/1-ansvar.yaml:32:11+62 |"Regionen ansvarar under {gräns}, med {tidd} och {antal tid}."|
              »{antal tid}« går inte att skriva ut i en text; nämn ett tal, en tid, en dag eller en lista utan läsningar.
              '{antal tid}' cannot be written out in a text; name a number, a period, a day or a list that no reading changes.
            MM0332 Error avtal/2026/1-ansvar.yaml:32:11+62 |"Regionen ansvarar under {gräns}, med {tidd} och {antal tid}."|
              »{gräns}« går inte att skriva ut i en text; nämn ett tal, en tid, en dag eller en lista utan läsningar.
              '{gräns}' cannot be written out in a text; name a number, a period, a day or a list that no reading changes.
            """);

    [Fact]
    public void Load_TextRepeatsAFigureOfItsClause_IsFound() => Valid
        .Replace(Notice, "text: Den kom i tid.", "text: Den kom 3 månader före slutdagen.")
        .Finds(
            """
            MM0333 Warning avtal/2026/2-uppsagning.yaml:17:28+33 |Den kom 3 månader före slutdagen.|
              Texten upprepar »3 månader«; skriv {tid}, så stämmer den också när värdet ändras.
              The text repeats '3 månader'; write {tid}, so that it stays true when the value changes.
            """);

    [Fact]
    public void Load_ReadingNamesWhatIsNoFigureOrRepeatsOne_IsFound() => Valid
        .Replace(Responsibility, "skäl: Det brukar läsas så.", "skäl: Det brukar läsas som {tidd}.")
        .Append(Notice, "avstämningar:\n  - { id: N-1, text: Tiden är 3 månader., räknat: \"1\", ska-vara: \"1\", underlag: [AV-2-01] }")
        .Finds(
            """
            MM0331 Error avtal/2026/1-ansvar.yaml:15:15+28 |Det brukar läsas som {tidd}.|
              Texten nämner »tidd«, som inte är ett namn.
              The text names 'tidd', which is no name.
              allowed: södra, tid, sista-dag
              suggestion: tid
            MM0333 Warning avtal/2026/2-uppsagning.yaml:28:22+19 |Tiden är 3 månader.|
              Texten upprepar »3 månader«; skriv {tid}, så stämmer den också när värdet ändras.
              The text repeats '3 månader'; write {tid}, so that it stays true when the value changes.
            """);

    [Fact]
    public void Load_ExceptionToUnknownRule_IsFound() => Valid.Replace(Responsibility, "undantag-från: r-region", "undantag-från: r-regionen")
        .Finds(
            """
            MM0302 Error avtal/2026/1-ansvar.yaml:43:20+10 |r-regionen|
              Regeln »r-regionen« finns inte bland reglerna för samma fråga.
              The rule 'r-regionen' does not exist among the rules for the same question.
              allowed: r-region
              suggestion: r-region
            """);

    [Fact]
    public void Load_ExceptionToRuleOfOtherQuestion_IsFound() => Valid.Replace(Responsibility, "undantag-från: r-region", "undantag-från: r-uppsägning")
        .Finds(
            """
            MM0302 Error avtal/2026/1-ansvar.yaml:43:20+12 |r-uppsägning|
              Regeln »r-uppsägning« finns inte bland reglerna för samma fråga.
              The rule 'r-uppsägning' does not exist among the rules for the same question.
              allowed: r-region
            """);

    [Fact]
    public void Load_UnknownName_IsFound() => Valid.Replace(Notice, "senast: sista-dag } }", "senast: sista-dagen } }")
        .Finds(
            """
            MM0303 Error avtal/2026/2-uppsagning.yaml:9:35+11 |sista-dagen|
              »sista-dagen« går inte att läsa som en dag (ÅÅÅÅ-MM-DD).
              'sista-dagen' cannot be read as a day (YYYY-MM-DD).
              allowed: sista-dag, slutdag, dag
              suggestion: sista-dag
            """);

    [Fact]
    public void Load_UnknownPartOfADay_IsFoundAtThePart() => Valid.Replace(Notice, "slutdag minus tid", "slutdag minus 3 mnader plus tid")
        .Finds(
            """
            MM0303 Error avtal/2026/2-uppsagning.yaml:7:28+8 |3 mnader|
              »3 mnader« går inte att läsa som en tid.
              '3 mnader' cannot be read as a period.
              allowed: tid
            """);

    [Fact]
    public void Load_DayWithoutPeriod_IsFoundAtTheSign() => Valid.Replace(Notice, "slutdag minus tid", "slutdag minus tid plus")
        .Finds(
            """
            MM0303 Error avtal/2026/2-uppsagning.yaml:7:32+4 |plus|
              »plus« går inte att läsa som en tid.
              'plus' cannot be read as a period.
              allowed: tid
            """);

    [Theory]
    [InlineData("ja", "")]
    [InlineData("nej", "")]
    [InlineData("{ T-1: med-21 }", "")]
    [InlineData("kanske", "MM0105 Error avtal/2026/2-uppsagning.yaml:15:18+6 |kanske|\n  »kanske« är inte ja eller nej.\n  'kanske' is not ja or nej.\n  allowed: ja, nej")]
    [InlineData("{ T-2: med-21 }", "MM0310 Error avtal/2026/2-uppsagning.yaml:15:20+3 |T-2|\n  Tolkningen »T-2« finns inte.\n  The interpretation 'T-2' does not exist.\n  allowed: T-1\n  suggestion: T-1")]
    public void Load_EffectAfterTheEnd_IsTakenOrFound(string effect, string expected) =>
        Valid.Replace(Notice, "    fråga: uppsägning\n", $"    fråga: uppsägning\n    efterverkan: {effect}\n").Finds(expected);

    [Fact]
    public void Load_DayMovedToTheNextWorkday_IsTaken() => Valid.Replace(Notice, "slutdag minus tid", "slutdag minus tid eller nästa vardag").Finds(string.Empty);

    [Fact]
    public void Load_WorkdayAfterNoDay_IsFoundAtThePart() => Valid.Replace(Notice, "slutdag minus tid", "form eller nästa vardag")
        .Finds(
            """
            MM0303 Error avtal/2026/2-uppsagning.yaml:7:14+4 |form|
              »form« går inte att läsa som en dag (ÅÅÅÅ-MM-DD).
              'form' cannot be read as a day (YYYY-MM-DD).
              allowed: sista-dag, födelsedatum, slutdag, dag
            """);

    [Fact]
    public void Load_UnusedDayWithUnknownName_IsFound() => Valid.Replace(Notice, "sista-dag: slutdag minus tid", "sista-dag: slutdag minus tid\n  oanvänd: \"slutdagen plus 1 dag\"")
        .Finds(
            """
            MM0303 Error avtal/2026/2-uppsagning.yaml:8:13+9 |slutdagen|
              »slutdagen« går inte att läsa som en dag (ÅÅÅÅ-MM-DD).
              'slutdagen' cannot be read as a day (YYYY-MM-DD).
              allowed: sista-dag, oanvänd, födelsedatum, slutdag, dag
              suggestion: slutdag
            """);

    [Fact]
    public void Load_HugeNumber_IsFound() => Valid.Replace(Notice, "slutdag minus tid", "slutdag minus 99999999999 månader")
        .Finds(
            """
            MM0303 Error avtal/2026/2-uppsagning.yaml:7:28+19 |99999999999 månader|
              »99999999999 månader« går inte att läsa som en tid.
              '99999999999 månader' cannot be read as a period.
              allowed: tid
            """);

    [Fact]
    public void Load_YearsBeyondTheCalendar_IsFound() => Valid.Replace(Notice, "slutdag minus tid", "slutdag minus 2000000000 år")
        .Finds(
            """
            MM0303 Error avtal/2026/2-uppsagning.yaml:7:28+13 |2000000000 år|
              »2000000000 år« går inte att läsa som en tid.
              '2000000000 år' cannot be read as a period.
              allowed: tid
            """);

    [Fact]
    public void Load_NegativePeriod_IsFound() => Valid.Replace(Notice, "slutdag minus tid", "slutdag minus -3 månader")
        .Finds(
            """
            MM0303 Error avtal/2026/2-uppsagning.yaml:7:28+10 |-3 månader|
              »-3 månader« går inte att läsa som en tid.
              '-3 månader' cannot be read as a period.
              allowed: tid
            """);

    [Fact]
    public void Load_QuestionsInACycle_AreFoundOnce() => Valid
            .Replace(Responsibility, "att: { ålder: gräns }", "svar-på: { fråga: uppsägning, giltig: ja }")
            .Append(Notice, "förutsättningar:\n  - id: ansvar-finns\n    text: Någon ansvarar.\n    frågor: [uppsägning]\n    svar-på: { fråga: ansvar, ansvarig: Falun }\n    underlag: [AV-2-01]")
        .Finds(
            """
            MM0113 Warning avtal/2026/2-uppsagning.yaml:27:1+15 |förutsättningar|
              Nyckeln »förutsättningar« ska stå före »regler«.
              The key 'förutsättningar' belongs before 'regler'.
            MM0304 Error avtal/2026/2-uppsagning.yaml:28:9+12 |ansvar-finns|
              Frågan »ansvar« lutar sig till sist mot sig själv: ansvar → uppsägning → ansvar.
              The question 'ansvar' leans on itself in the end: ansvar → uppsägning → ansvar.
            """);

    [Fact]
    public void Load_ExceptionsInACycle_AreFoundOnce() => Valid.Replace(Responsibility, "text: Regionen ansvarar.\n    fråga: ansvar", "text: Regionen ansvarar.\n    fråga: ansvar\n    undantag-från: r-södra")
        .Finds(
            """
            MM0305 Error avtal/2026/1-ansvar.yaml:44:20+8 |r-region|
              Regeln »r-södra« är till sist ett undantag från sig själv.
              The rule 'r-södra' is an exception to itself in the end.
            """);

    [Fact]
    public void Load_RulesThatAddToEachOther_AreFoundOnce() => Valid
            .Replace(Responsibility, "undantag-från: r-region", "kompletterar: r-region")
            .Replace(Responsibility, "text: Regionen ansvarar.\n    fråga: ansvar", "text: Regionen ansvarar.\n    fråga: ansvar\n    kompletterar: r-södra")
        .Finds(
            """
            MM0326 Error avtal/2026/1-ansvar.yaml:44:19+8 |r-region|
              Regeln »r-södra« kompletterar till sist sig själv.
              The rule 'r-södra' adds to itself in the end.
            """);

    [Fact]
    public void Load_RuleThatAddsToItself_IsFound() => Valid.Replace(Responsibility, "undantag-från: r-region", "kompletterar: r-södra")
        .Finds(
            """
            MM0326 Error avtal/2026/1-ansvar.yaml:43:19+7 |r-södra|
              Regeln »r-södra« kompletterar till sist sig själv.
              The rule 'r-södra' adds to itself in the end.
            """);

    [Fact]
    public void Load_RuleThatAddsToUnknownRule_IsFound() => Valid.Replace(Responsibility, "undantag-från: r-region", "kompletterar: [r-regionen, r-uppsägning]")
        .Finds(
            """
            MM0302 Error avtal/2026/1-ansvar.yaml:43:20+10 |r-regionen|
              Regeln »r-regionen« finns inte bland reglerna för samma fråga.
              The rule 'r-regionen' does not exist among the rules for the same question.
              allowed: r-region
              suggestion: r-region
            MM0302 Error avtal/2026/1-ansvar.yaml:43:32+12 |r-uppsägning|
              Regeln »r-uppsägning« finns inte bland reglerna för samma fråga.
              The rule 'r-uppsägning' does not exist among the rules for the same question.
              allowed: r-region
            """);

    [Fact]
    public void Load_ExceptionToItself_IsFound() => Valid.Replace(Responsibility, "undantag-från: r-region", "undantag-från: r-södra")
        .Finds(
            """
            MM0305 Error avtal/2026/1-ansvar.yaml:43:20+7 |r-södra|
              Regeln »r-södra« är till sist ett undantag från sig själv.
              The rule 'r-södra' is an exception to itself in the end.
            """);

    [Fact]
    public void Load_NamesInACycle_AreFound() => Valid.Replace(Notice, "sista-dag: slutdag minus tid", "sista-dag: en-dag minus tid\n  en-dag: sista-dag plus tid")
        .Finds(
            """
            MM0306 Error avtal/2026/2-uppsagning.yaml:7:14+6 |en-dag|
              »en-dag« bygger till sist på sig själv.
              'en-dag' builds on itself in the end.
            """);

    [Fact]
    public void Load_DerivationsInACycle_AreFound() => Valid.Replace(Notice, "i-tid: { av: dag, är: { senast: sista-dag } }", "i-tid: { av: i-tid, är: { är: nej } }")
        .Finds(
            """
            MM0306 Error avtal/2026/2-uppsagning.yaml:9:3+5 |i-tid|
              »i-tid« bygger till sist på sig själv.
              'i-tid' builds on itself in the end.
            """);

    [Fact]
    public void Load_OperatorOfOtherType_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { hemkommun: { högst: 3 } }")
        .Finds(
            """
            MM0307 Error avtal/2026/1-ansvar.yaml:55:25+5 |högst|
              »högst« går inte att pröva på hemkommun (en term).
              'högst' cannot be tested on hemkommun (a term).
              allowed: inte, saknas, om-lämnat
            """);

    [Fact]
    public void Load_UnknownTermOfAnOptionalFact_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { hemkommun: { om-lämnat: Moora } }")
        .Finds(
            """
            MM0201 Error avtal/2026/1-ansvar.yaml:55:36+5 |Moora|
              »Moora« är inte en term i listan kommun.
              'Moora' is not a term of the list kommun.
              allowed: Falun, Mora
              suggestion: Mora
            """);

    [Fact]
    public void Load_ReadingsThatSetDifferentNames_AreFoundWithoutFollowUps() => Valid.Replace(Responsibility, "sätter: { gräns: { högst: 21 } }", "sätter: { grans: { högst: 21 } }")
        .Finds(
            """
            MM0308 Error avtal/2026/1-ansvar.yaml:16:7+6 |med-21|
              Läsningen »med-21« ska sätta samma namn som de andra: gräns.
              The reading 'med-21' must set the same names as the others: gräns.
            """);

    [Fact]
    public void Load_UnknownChosenReading_IsFound() => Valid.Replace(Responsibility, "vald: under-21", "vald: under-12")
        .Finds(
            """
            MM0309 Error avtal/2026/1-ansvar.yaml:20:11+8 |under-12|
              »under-12« är inte en läsning av T-1.
              'under-12' is not a reading of T-1.
              allowed: under-21, med-21
              suggestion: under-21
            """);

    [Fact]
    public void Load_UnknownReadingInCondition_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { tolkning: { T-1: under-22 } }")
        .Finds(
            """
            MM0309 Error avtal/2026/1-ansvar.yaml:55:29+8 |under-22|
              »under-22« är inte en läsning av T-1.
              'under-22' is not a reading of T-1.
              allowed: under-21, med-21
              suggestion: under-21
            """);

    [Fact]
    public void Load_ReadingThatIsAList_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { tolkning: { T-1: [under-21] } }")
        .Finds(
            """
            MM0103 Error avtal/2026/1-ansvar.yaml:55:29+1 |[|
              Här ska stå en läsning, inte en lista.
              Expected a reading, not a list.
            """);

    [Fact]
    public void Load_UnknownInterpretation_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { tolkning: { T-2: under-21 } }")
        .Finds(
            """
            MM0310 Error avtal/2026/1-ansvar.yaml:55:24+3 |T-2|
              Tolkningen »T-2« finns inte.
              The interpretation 'T-2' does not exist.
              allowed: T-1
              suggestion: T-1
            """);

    [Fact]
    public void Load_OneReadingOnly_IsFoundWithoutFollowUps() => Valid.Replace(Responsibility, "      med-21:\n        innebär: Hela året med.\n        sätter: { gräns: { högst: 21 } }\n        skäl: Så kan det också läsas.\n", "")
        .Finds(
            """
            MM0311 Error avtal/2026/1-ansvar.yaml:8:9+3 |T-1|
              Tolkningen »T-1« behöver minst två läsningar.
              The interpretation 'T-1' needs at least two readings.
            """);

    [Fact]
    public void Load_RuleWithoutExample_IsWarned() => Valid.Replace(Notice, "    exempel:\n      - En uppsägning i tid:\n          givet: { form: skriftlig, slutdag: 2026-12-31, dag: 2026-09-30 }\n          svar: { giltig: ja, senast: 2026-09-30 }\n", "")
        .Finds(
            """
            MM0312 Warning avtal/2026/2-uppsagning.yaml:12:9+12 |r-uppsägning|
              Regeln »r-uppsägning« har inget exempel.
              The rule 'r-uppsägning' has no example.
            """);

    [Fact]
    public void Load_ValueThatIsNoLiteral_IsFound() => Valid.Replace(Notice, "är: 3 månader", "är: tre månader")
        .Finds(
            """
            MM0313 Error avtal/2026/2-uppsagning.yaml:5:14+11 |tre månader|
              »tre månader« är inte ett värde: skriv ett tal, en tid, en dag, ja eller nej, eller ange lista.
              'tre månader' is not a value: write a number, a period, a day, ja or nej, or name a list.
            """);

    /// <summary>What a text then cannot write out follows from it.</summary>
    [Fact]
    public void Load_PeriodWithAMisspeltUnit_SuggestsIt() => Valid.Replace(Notice, "är: 3 månader", "är: 3 månder").Replace(Notice, "text: Den är skriftlig.", "text: \"Den är skriftlig {tid} före.\"")
        .Finds(
            """
            MM0313 Error avtal/2026/2-uppsagning.yaml:5:14+8 |3 månder|
              »3 månder« är inte ett värde: skriv ett tal, en tid, en dag, ja eller nej, eller ange lista.
              '3 månder' is not a value: write a number, a period, a day, ja or nej, or name a list.
              suggestion: 3 månader
            """);

    [Fact]
    public void Load_ListWithoutItsName_IsFound() => Valid.Replace(Responsibility, "är: [Falun], lista: kommun", "är: [Falun]")
        .Finds(
            """
            MM0104 Error avtal/2026/1-ansvar.yaml:5:16+1 |[|
              Nyckeln »lista« saknas.
              The key 'lista' is missing.
            """);

    [Fact]
    public void Load_ColumnThatIsFactAndField_IsFound() => Valid
            .Replace(Words, "ansvarig: { typ: term, lista: part, betyder", "hemkommun: { typ: term, lista: kommun, betyder: Där den unge bor. }\n      ansvarig: { typ: term, lista: part, betyder")
            .Replace(Responsibility, "    när: { hemkommun: södra }\n    svar: { ansvarig: Falun }\n", "    rader:\n      - { id: r-rad, hemkommun: Falun, ansvarig: Falun }\n")
        .Finds(
            """
            MM0314 Error avtal/2026/1-ansvar.yaml:45:22+9 |hemkommun|
              Kolumnen »hemkommun« är både faktum och svarsfält i ansvar.
              The column 'hemkommun' is both a fact and an answer field of ansvar.
            """);

    [Fact]
    public void Load_RuleWithoutConclusion_IsFound() => Valid.Replace(Responsibility, "    svar: { ansvarig: Falun }\n    underlag", "    underlag")
        .Finds(
            """
            MM0315 Error avtal/2026/1-ansvar.yaml:40:9+7 |r-södra|
              Regeln »r-södra« har varken svar eller krav.
              The rule 'r-södra' neither concludes nor requires anything.
            """);

    [Fact]
    public void Load_RowWithoutConclusion_IsFound() => Valid.Replace(Responsibility, "    när: { hemkommun: södra }\n    svar: { ansvarig: Falun }\n", "    rader:\n      - { id: r-rad, hemkommun: Falun }\n      - { id: r-rad-2, hemkomun: Mora, ansvarig: Mora }\n      - { hemkommun: Mora, ansvarig: Mora }\n")
        .Finds(
            """
            MM0315 Error avtal/2026/1-ansvar.yaml:45:15+5 |r-rad|
              Regeln »r-rad« har varken svar eller krav.
              The rule 'r-rad' neither concludes nor requires anything.
            MM0101 Error avtal/2026/1-ansvar.yaml:46:24+8 |hemkomun|
              Nyckeln »hemkomun« finns inte här.
              The key 'hemkomun' does not exist here.
              allowed: id, text, underlag, hemkommun, ålder, födelsedatum, ansvarig, utförs-av
              suggestion: hemkommun
            MM0104 Error avtal/2026/1-ansvar.yaml:47:9+1 |{|
              Nyckeln »id« saknas.
              The key 'id' is missing.
            """);

    [Fact]
    public void Load_RuleWithoutSource_IsWarned() => Valid.Replace(Responsibility, "svar: { ansvarig: Regionen }\n    underlag: [AV-1-01]\n", "svar: { ansvarig: Regionen }\n")
        .Finds(
            """
            MM0321 Warning avtal/2026/1-ansvar.yaml:31:9+8 |r-region|
              Regeln »r-region« har inget underlag.
              The rule 'r-region' names no source.
            """);

    [Fact]
    public void Load_RequirementWithoutTest_IsFound() => Valid.Replace(Notice, "att: { i-tid: ja }, ", "")
        .Finds(
            """
            MM0316 Error avtal/2026/2-uppsagning.yaml:17:15+5 |k-tid|
              Kravet »k-tid« ska ha »att« eller »plikt: ja«.
              The requirement 'k-tid' must have 'att' or 'plikt: ja'.
            """);

    [Fact]
    public void Load_DutyThatIsNone_NeedsATest() => Valid.Replace(Notice, "att: { i-tid: ja }, ", "plikt: nej, ")
        .Finds(
            """
            MM0316 Error avtal/2026/2-uppsagning.yaml:17:15+5 |k-tid|
              Kravet »k-tid« ska ha »att« eller »plikt: ja«.
              The requirement 'k-tid' must have 'att' or 'plikt: ja'.
            """);

    [Fact]
    public void Load_PresuppositionWithBoth_IsFound() => Valid.Replace(Responsibility, "att: { ålder: gräns }", "att: { ålder: gräns }\n    svar-på: { fråga: uppsägning, giltig: ja }")
        .Finds(
            """
            MM0317 Error avtal/2026/1-ansvar.yaml:24:9+3 |ung|
              Förutsättningen »ung« ska ha antingen »att« eller »svar-på«.
              The presupposition 'ung' must have either 'att' or 'svar-på'.
            """);

    [Fact]
    public void Load_PresuppositionWithNeither_IsFound() => Valid.Replace(Responsibility, "    att: { ålder: gräns }\n", "")
        .Finds(
            """
            MM0317 Error avtal/2026/1-ansvar.yaml:24:9+3 |ung|
              Förutsättningen »ung« ska ha antingen »att« eller »svar-på«.
              The presupposition 'ung' must have either 'att' or 'svar-på'.
            """);

    [Fact]
    public void Load_TooManyNames_AreFound() => Valid.Replace(Responsibility, "värden:\n", "värden:\n" + string.Concat(Enumerable.Range(1, 40).Select(i =>
                $"  n{i}: {{ är: [n{i + 1}, n{i + 2}], lista: kommun, underlag: [AV-1-01] }}\n")) + "  n41: { är: Falun, lista: kommun, underlag: [AV-1-01] }\n  n42: { är: Mora, lista: kommun, underlag: [AV-1-01] }\n")
        .Finds(
            """
            MM0318 Error avtal/2026/1-ansvar.yaml:5:14+2 |n2|
              »n2« bygger på fler än 100 namn.
              'n2' builds on more than 100 names.
            """);

    [Fact]
    public void Load_DerivationThatNoQuestionTakes_IsFound() => Valid.Replace(Notice, "i-tid: { av: dag, är: { senast: sista-dag } }", "i-tid: { av: födelsedatum, är: { senast: 2026-01-01 } }")
        .Finds(
            """
            MM0319 Error avtal/2026/2-uppsagning.yaml:9:3+5 |i-tid|
              Ingen fråga tar både i-tid och födelsedatum.
              No question takes both i-tid and födelsedatum.
            """);

    [Fact]
    public void Load_DerivationWithoutTest_IsFound() => Valid.Replace(Notice, "i-tid: { av: dag, är: { senast: sista-dag } }", "i-tid: { av: dag }")
        .Finds(
            """
            MM0104 Error avtal/2026/2-uppsagning.yaml:9:10+1 |{|
              Nyckeln »är« saknas.
              The key 'är' is missing.
            """);

    [Fact]
    public void Load_AnswerOfOtherQuestionInCondition_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { födelsedatum: { före: { fråga: uppsägning, fält: senast } } }")
        .Finds(
            """
            MM0320 Error avtal/2026/1-ansvar.yaml:55:34+1 |{|
              Värdet går inte att räkna ut här.
              The value cannot be worked out here.
            """);

    [Fact]
    public void Load_MissingThatIsAList_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { hemkommun: { saknas: [ja] } }")
        .Finds(
            """
            MM0103 Error avtal/2026/1-ansvar.yaml:55:33+1 |[|
              Här ska stå ja eller nej, inte en lista.
              Expected ja or nej, not a list.
            """);

    [Fact]
    public void Load_WithinWithoutStart_IsFound() => Valid.Replace(Notice, "senast: sista-dag } }", "inom: tid } }")
        .Finds(
            """
            MM0104 Error avtal/2026/2-uppsagning.yaml:9:27+4 |inom|
              Nyckeln »från« saknas.
              The key 'från' is missing.
            """);

    [Fact]
    public void Load_ConditionThatIsAList_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: [{ hemkommun: Mora }]")
        .Finds(
            """
            MM0103 Error avtal/2026/1-ansvar.yaml:55:10+1 |[|
              Här ska stå nycklar med värden, inte en lista.
              Expected keys with values, not a list.
            """);

    [Fact]
    public void Load_ExampleWithTwoKeys_IsFound() => Valid.Replace(Responsibility, "      - En ung i Mora:\n", "      - En annan: { givet: {} }\n        En ung i Mora:\n")
        .Finds(
            """
            MM0103 Error avtal/2026/1-ansvar.yaml:37:9+8 |En annan|
              Här ska stå en mening och under den exemplet, inte nycklar med värden.
              Expected a sentence with the example below it, not keys with values.
            """);

    [Fact]
    public void Load_ExamplesThatAreAText_AreFound() => Valid.Replace(Notice, "    exempel:\n      - En uppsägning i tid:\n          givet: { form: skriftlig, slutdag: 2026-12-31, dag: 2026-09-30 }\n          svar: { giltig: ja, senast: 2026-09-30 }\n", "    exempel: inga\n")
        .Finds(
            """
            MM0103 Error avtal/2026/2-uppsagning.yaml:23:14+4 |inga|
              Här ska stå en lista, inte en text.
              Expected a list, not a text.
            """);

    [Fact]
    public void Load_WrongValuesInExample_AreFound() => Valid.Replace(Responsibility, "givet: { hemkommun: Mora, ålder: 17 }\n          svar: { ansvarig: Regionen }", "givet: { hemkommun: [Mora], ålder: sjutton, födelsedatum: { dag: 1 } }\n          läsning: { T-1: [under-21] }\n          svar: { ansvarig: [Regionen, Mora], utförs-av: { part: Mora } }\n          krav: { k-form: [ja] }")
        .Finds(
            """
            MM0103 Error avtal/2026/1-ansvar.yaml:38:31+1 |[|
              Här ska stå en term, inte en lista.
              Expected a term, not a list.
            MM0103 Error avtal/2026/1-ansvar.yaml:38:46+7 |sjutton|
              Här ska stå ett heltal, inte »sjutton«.
              Expected a whole number, not 'sjutton'.
            MM0103 Error avtal/2026/1-ansvar.yaml:38:69+1 |{|
              Här ska stå en dag (ÅÅÅÅ-MM-DD), inte nycklar med värden.
              Expected a day (YYYY-MM-DD), not keys with values.
            MM0103 Error avtal/2026/1-ansvar.yaml:39:27+1 |[|
              Här ska stå en läsning, inte en lista.
              Expected a reading, not a list.
            MM0103 Error avtal/2026/1-ansvar.yaml:40:29+1 |[|
              Här ska stå en term, inte en lista.
              Expected a term, not a list.
            MM0103 Error avtal/2026/1-ansvar.yaml:40:58+1 |{|
              Här ska stå en lista med termer, inte nycklar med värden.
              Expected a list of terms, not keys with values.
            MM0103 Error avtal/2026/1-ansvar.yaml:41:27+1 |[|
              Här ska stå ja, nej eller okänt, inte en lista.
              Expected ja, nej or okänt, not a list.
            """);
}
