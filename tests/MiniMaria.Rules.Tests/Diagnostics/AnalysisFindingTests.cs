using MiniMaria.Rules.Cli.Asking;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Vocabulary;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Diagnostics;

/// <summary>What the analysis of the rules finds (MM07): one seeded fault of each kind, with its position, in both languages.</summary>
public sealed class AnalysisFindingTests
{
    private const string Silences = "oreglerat.yaml";
    private const string OnlyInSouth = "  - id: r-region\n    text: Regionen ansvarar.\n    fråga: ansvar\n    svar:";
    private const string OnlyInNorth = "  - id: r-region\n    text: Regionen ansvarar.\n    fråga: ansvar\n    när: { hemkommun: Mora }\n    svar:";

    private static readonly RuleFiles Sound = Valid
        .Replace(Words, "  godkänd-av: { typ: termer, lista: part, betyder: De som har godkänt. }\n", "")
        .Replace(Words, "fakta: [form, godkänd-av,", "fakta: [form,");

    /// <summary>Rules for Falun only: what the other municipality asks is not answered, and a remark says so.</summary>
    private static readonly RuleFiles Silent = Sound
        .Replace(Responsibility, OnlyInSouth, "  - id: r-region\n    text: Regionen ansvarar.\n    fråga: ansvar\n    när: { hemkommun: södra }\n    svar:")
        .Replace(Responsibility, "givet: { hemkommun: Mora, ålder: 17 }\n          svar: { ansvarig: Regionen }", "givet: { hemkommun: Mora, ålder: 17 }\n          utfall: oreglerat")
        .Replace(Responsibility, "text: Texten är oklar om Mora.\n", "text: Texten är oklar om Mora.\n    tystnad: ja\n");

    private static readonly RuleFiles Unremarked = Silent.Replace(Responsibility, "    tystnad: ja\n", "");

    [Fact]
    public void Run_Sound_FindsNothing() => Finds(Sound, "");

    [Fact]
    public void Run_NoRuleForATerm_IsAGap() => Finds(
        Unremarked,
        """
        MM0706 Warning avtal/2026/1-ansvar.yaml:31:9+8 |r-region|
          Regeln »r-region« viker alltid, till exempel för »r-södra« när hemkommun: Falun, ålder: 20.
          The rule 'r-region' always yields, for example to 'r-södra' when hemkommun: Falun, ålder: 20.
          rules: r-region, r-södra
          minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01
        MM0701 Warning begrepp.yaml:32:3+6 |ansvar|
          Ingen regel svarar på frågan ansvar när hemkommun: Mora.
          No rule answers the question ansvar when hemkommun: Mora.
          minimaria ask ansvar --hemkommun Mora --dag 2026-03-01
        """);

    [Fact]
    public void Run_NoRuleForAQuestion_IsAGap() => Finds(
        Sound.Replace(Words, "  uppsägning:\n    rubrik", "  hyra:\n    rubrik: Vad kostar det?\n    fakta: [form]\n    svar:\n      rabatt: { typ: ja-nej, betyder: Om den är lägre. }\n  uppsägning:\n    rubrik"),
        """
        MM0701 Warning begrepp.yaml:38:3+4 |hyra|
          Ingen regel svarar på frågan hyra.
          No rule answers the question hyra.
          minimaria ask hyra --dag 2026-03-01
        """);

    [Fact]
    public void Run_GapWithARemark_IsKnown() => Finds(
        Silent,
        """
        MM0706 Warning avtal/2026/1-ansvar.yaml:31:9+8 |r-region|
          Regeln »r-region« viker alltid, till exempel för »r-södra« när hemkommun: Falun, ålder: 20.
          The rule 'r-region' always yields, for example to 'r-södra' when hemkommun: Falun, ålder: 20.
          rules: r-region, r-södra
          minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01
        MM0702 Information avtal/2026/1-ansvar.yaml:54:9+3 |A-1|
          Frågan ansvar är oreglerad när hemkommun: Mora; anmärkningen A-1 säger det.
          The question ansvar is not regulated when hemkommun: Mora; the remark A-1 says so.
          minimaria ask ansvar --hemkommun Mora --dag 2026-03-01
        """);

    [Fact]
    public void Run_ExceptionThatIsNone_IsAConflict() => Finds(
        Sound.Replace(Responsibility, "    undantag-från: r-region\n", ""),
        """
        MM0703 Error avtal/2026/1-ansvar.yaml:40:9+7 |r-södra|
          Reglerna r-region, r-södra säger emot varandra när hemkommun: Falun, ålder: 20.
          The rules r-region, r-södra contradict each other when hemkommun: Falun, ålder: 20.
          rules: r-region, r-södra
          minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01
        """);

    [Fact]
    public void Run_ConflictWithARemark_IsKnown() => Finds(
        Sound.Replace(Responsibility, "    undantag-från: r-region\n", "").Replace(Responsibility, "när: { hemkommun: Mora }\n    text: Texten", "när: { hemkommun: Falun }\n    motsägelse: [r-region, r-södra]\n    text: Texten"),
        """
        MM0704 Information avtal/2026/1-ansvar.yaml:40:9+7 |r-södra|
          Reglerna r-region, r-södra säger emot varandra när hemkommun: Falun, ålder: 20; anmärkningen A-1 säger det.
          The rules r-region, r-södra contradict each other when hemkommun: Falun, ålder: 20; the remark A-1 says so.
          rules: r-region, r-södra
          minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01
        """);

    [Fact]
    public void Run_ConditionsThatExcludeEachOther_IsADeadRule() => Finds(
        Sound.Replace(Responsibility, "när: { hemkommun: södra }\n    svar: { ansvarig: Falun }", "när: { hemkommun: södra, inte: { hemkommun: [Falun] } }\n    svar: { ansvarig: Falun }"),
        """
        MM0705 Warning avtal/2026/1-ansvar.yaml:40:9+7 |r-södra|
          Regeln »r-södra« gäller aldrig: inget svar på frågorna uppfyller dess villkor.
          The rule 'r-södra' never holds: nothing fulfils its conditions.
          rules: r-södra
        """);

    [Fact]
    public void Run_ExceptionToEverything_ShadowsTheRule() => Finds(
        Sound.Replace(Responsibility, "    när: { hemkommun: södra }\n    svar: { ansvarig: Falun }", "    svar: { ansvarig: Falun }"),
        """
        MM0720 Warning avtal/2026/1-ansvar.yaml:5:3+5 |södra|
          Ingen regel använder namnet »södra«.
          No rule uses the name 'södra'.
        MM0706 Warning avtal/2026/1-ansvar.yaml:31:9+8 |r-region|
          Regeln »r-region« viker alltid, till exempel för »r-södra« när ålder: 20.
          The rule 'r-region' always yields, for example to 'r-södra' when ålder: 20.
          rules: r-region, r-södra
          minimaria ask ansvar --ålder 20 --dag 2026-03-01
        """);

    [Fact]
    public void Run_RequirementAgainstTheRule_CannotBeMet() => Finds(
        Sound.Replace(Notice, "    fråga: uppsägning\n    kräver:", "    fråga: uppsägning\n    när: { form: muntlig }\n    kräver:"),
        """
        MM0707 Warning avtal/2026/2-uppsagning.yaml:17:15+6 |k-form|
          Kravet »k-form« går aldrig att uppfylla.
          The requirement 'k-form' can never be met.
          rules: r-uppsägning
          minimaria ask uppsägning --form muntlig --slutdag 2026-02-28 --dag 2026-03-01
        MM0701 Warning begrepp.yaml:38:3+10 |uppsägning|
          Ingen regel svarar på frågan uppsägning när form: skriftlig.
          No rule answers the question uppsägning when form: skriftlig.
          minimaria ask uppsägning --form skriftlig --dag 2026-03-01
        """);

    [Fact]
    public void Run_ExceptionForOtherCases_IsIdle() => Finds(
        Sound.Replace(Responsibility, OnlyInSouth, OnlyInNorth),
        """
        MM0708 Warning avtal/2026/1-ansvar.yaml:41:9+7 |r-södra|
          Undantaget »r-södra« träffar aldrig »r-region«.
          The exception 'r-södra' never meets 'r-region'.
          rules: r-södra, r-region
          minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01
        """);

    [Fact]
    public void Run_AdditionForOtherCases_IsIdle() => Finds(
        Sound.Replace(Responsibility, OnlyInSouth, OnlyInNorth).Replace(Responsibility, "undantag-från:", "kompletterar:"),
        """
        MM0721 Warning avtal/2026/1-ansvar.yaml:41:9+7 |r-södra|
          Regeln »r-södra« gäller aldrig samtidigt som någon regel som den kompletterar.
          The rule 'r-södra' never holds together with a rule that it adds to.
          rules: r-södra
          minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01
        """);

    [Fact]
    public void Run_GapUnderTheChosenReading_NamesTheInterpretation() => Finds(
        Unremarked.Replace(Responsibility, "när: { hemkommun: södra }\n    svar: { ansvarig: Regionen }", "när: { tolkning: { T-1: med-21 } }\n    svar: { ansvarig: Regionen }"),
        """
        MM0709 Information avtal/2026/1-ansvar.yaml:8:9+3 |T-1|
          Frågan ansvar är oreglerad när hemkommun: Mora; det beror på hur T-1 läses.
          The question ansvar is not regulated when hemkommun: Mora; that hangs on how T-1 is read.
          minimaria ask ansvar --hemkommun Mora --dag 2026-03-01
        """);

    [Fact]
    public void Run_ConflictUnderTheChosenReading_NamesTheInterpretation() => Finds(
        Sound.Replace(Responsibility, "    undantag-från: r-region\n", "").Replace(Responsibility, OnlyInSouth, "  - id: r-region\n    text: Regionen ansvarar.\n    fråga: ansvar\n    när: { någon: [ { hemkommun: Mora }, { tolkning: { T-1: under-21 } } ] }\n    svar:"),
        """
        MM0710 Error avtal/2026/1-ansvar.yaml:41:9+7 |r-södra|
          Reglerna r-region, r-södra säger emot varandra när hemkommun: Falun, ålder: 20; det beror på hur T-1 läses.
          The rules r-region, r-södra contradict each other when hemkommun: Falun, ålder: 20; that hangs on how T-1 is read.
          rules: r-region, r-södra
          minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01
        """);

    [Fact]
    public void Run_GapWithAReason_IsAccepted() => Finds(
        Unremarked.With(Silences, "oreglerat:\n  - frågor: [ansvar]\n    när: { hemkommun: Mora }\n    skäl: Avtalet nämner inte Mora.\n"),
        """
        MM0706 Warning avtal/2026/1-ansvar.yaml:31:9+8 |r-region|
          Regeln »r-region« viker alltid, till exempel för »r-södra« när hemkommun: Falun, ålder: 20.
          The rule 'r-region' always yields, for example to 'r-södra' when hemkommun: Falun, ålder: 20.
          rules: r-region, r-södra
          minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01
        MM0711 Information oreglerat.yaml:2:14+6 |ansvar|
          Frågan ansvar är oreglerad när hemkommun: Mora. Skäl: Avtalet nämner inte Mora.
          The question ansvar is not regulated when hemkommun: Mora. Reason: Avtalet nämner inte Mora.
          minimaria ask ansvar --hemkommun Mora --dag 2026-03-01
        """);

    [Fact]
    public void Run_AcceptedOnOtherDays_IsAGapStill() => Finds(
        Unremarked.With(Silences, "oreglerat:\n  - frågor: [ansvar]\n    gäller-till: 2025-12-31\n    skäl: Avtalet fanns inte.\n"),
        """
        MM0706 Warning avtal/2026/1-ansvar.yaml:31:9+8 |r-region|
          Regeln »r-region« viker alltid, till exempel för »r-södra« när hemkommun: Falun, ålder: 20.
          The rule 'r-region' always yields, for example to 'r-södra' when hemkommun: Falun, ålder: 20.
          rules: r-region, r-södra
          minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01
        MM0701 Warning begrepp.yaml:32:3+6 |ansvar|
          Ingen regel svarar på frågan ansvar när hemkommun: Mora.
          No rule answers the question ansvar when hemkommun: Mora.
          minimaria ask ansvar --hemkommun Mora --dag 2026-03-01
        MM0712 Warning oreglerat.yaml:2:14+6 |ansvar|
          Frågan ansvar är aldrig oreglerad så som här står.
          The question ansvar is never unregulated in the way stated here.
        """);

    [Fact]
    public void Run_AcceptedWhereARuleAnswers_IsNeedless() => Finds(
        Sound.With(Silences, "oreglerat:\n  - frågor: [ansvar]\n    när: { hemkommun: södra }\n    skäl: Avtalet nämner inte Falun.\n"),
        """
        MM0712 Warning oreglerat.yaml:2:14+6 |ansvar|
          Frågan ansvar är aldrig oreglerad så som här står.
          The question ansvar is never unregulated in the way stated here.
        """);

    [Fact]
    public void Run_LastDayOfAVersion_NamesWhatIsNotAnsweredAfterwards() => Finds(
        Sound.Replace(Head, "gäller-från: 2026-01-01\n", "gäller-från: 2026-01-01\ngäller-till: 2026-12-31\n"),
        """
        MM0713 Warning avtal/2026/dokument.yaml:5:14+10 |2026-12-31|
          »avtal 2026« upphör 2026-12-31; sedan svarar ingen regel på frågan ansvar.
          'avtal 2026' ends on 2026-12-31; after that no rule answers the question ansvar.
          rules: r-södra
          minimaria ask ansvar --hemkommun Falun --ålder 0 --dag 2027-01-01
        MM0713 Warning avtal/2026/dokument.yaml:5:14+10 |2026-12-31|
          »avtal 2026« upphör 2026-12-31; sedan svarar ingen regel på frågan uppsägning.
          'avtal 2026' ends on 2026-12-31; after that no rule answers the question uppsägning.
          rules: r-uppsägning
          minimaria ask uppsägning --form skriftlig --slutdag 2026-12-31 --faktum-dag 2026-12-31 --dag 2027-01-01
        """);

    [Fact]
    public void Run_LastDayOfAValue_NamesWhatIsNotAnsweredAfterwards() => Finds(
        Sound.Replace(Notice, "tid: { är: 3 månader, underlag", "tid: { är: 3 månader, gäller-till: 2027-06-30, underlag"),
        """
        MM0713 Warning avtal/2026/2-uppsagning.yaml:5:3+3 |tid|
          »tid« upphör 2027-06-30; sedan svarar ingen regel på frågan uppsägning.
          'tid' ends on 2027-06-30; after that no rule answers the question uppsägning.
          rules: r-uppsägning
          minimaria ask uppsägning --form skriftlig --slutdag 2027-06-30 --faktum-dag 2027-06-30 --dag 2027-07-01
        """);

    [Fact]
    public void Run_LastDayOfARule_NamesWhatIsNotAnsweredAfterwards() => Finds(
        Unremarked.Replace(Responsibility, "    när: { hemkommun: södra }\n    svar: { ansvarig: Falun }", "    gäller-till: 2026-06-30\n    när: { hemkommun: Mora }\n    svar: { ansvarig: Falun }"),
        """
        MM0708 Warning avtal/2026/1-ansvar.yaml:41:9+7 |r-södra|
          Undantaget »r-södra« träffar aldrig »r-region«.
          The exception 'r-södra' never meets 'r-region'.
          rules: r-södra, r-region
          minimaria ask ansvar --hemkommun Mora --ålder 20 --dag 2026-03-01
        MM0713 Warning avtal/2026/1-ansvar.yaml:41:9+7 |r-södra|
          »r-södra« upphör 2026-06-30; sedan svarar ingen regel på frågan ansvar när hemkommun: Mora.
          'r-södra' ends on 2026-06-30; after that no rule answers the question ansvar when hemkommun: Mora.
          rules: r-södra
          minimaria ask ansvar --hemkommun Mora --ålder 20 --dag 2026-07-01
        """);

    [Fact]
    public void Run_DaysBetweenTwoVersions_AreFound() => Finds(
        Sound.Replace(Head, "gäller-från: 2026-01-01\n", "gäller-från: 2026-01-01\ngäller-till: 2026-12-31\n").With("avtal/2027/dokument.yaml", "dokument: avtal\nversion: 2027\nstatus: gällande\ngäller-från: 2027-02-01\nändrar: \"2026\"\n"),
        """
        MM0713 Warning avtal/2026/dokument.yaml:5:14+10 |2026-12-31|
          »avtal 2026« upphör 2026-12-31; sedan svarar ingen regel på frågan ansvar.
          'avtal 2026' ends on 2026-12-31; after that no rule answers the question ansvar.
          rules: r-södra
          minimaria ask ansvar --hemkommun Falun --ålder 0 --dag 2027-01-01
        MM0713 Warning avtal/2026/dokument.yaml:5:14+10 |2026-12-31|
          »avtal 2026« upphör 2026-12-31; sedan svarar ingen regel på frågan uppsägning.
          'avtal 2026' ends on 2026-12-31; after that no rule answers the question uppsägning.
          rules: r-uppsägning
          minimaria ask uppsägning --form skriftlig --slutdag 2026-12-31 --faktum-dag 2026-12-31 --dag 2027-01-01
        MM0714 Warning avtal/2027/dokument.yaml:4:14+10 |2027-02-01|
          Ingen version av avtalet gäller från 2027-01-01 till 2027-01-31.
          No version of avtalet applies from 2027-01-01 to 2027-01-31.
        """);

    [Fact]
    public void Run_TermThatNoRuleNames_IsUnused() => Finds(
        Sound.Replace(Words, "      Regionen: { betyder: Regionen. }\n", "      Regionen: { betyder: Regionen. }\n      Staten: { betyder: Staten. }\n"),
        """
        MM0715 Warning begrepp.yaml:12:7+6 |Staten|
          Ingen regel använder termen »Staten« i listan part.
          No rule uses the term 'Staten' of the list part.
        """);

    [Fact]
    public void Run_FactOfNoQuestion_IsUnused() => Finds(
        Sound.Replace(Words, "fakta: [form, slutdag, dag, i-tid]", "fakta: [slutdag, dag, i-tid]").Replace(Notice, "      - { id: k-form, text: Den är skriftlig., att: { form: skriftlig }, underlag: [AV-2-02] }\n", "").Replace(Notice, "givet: { form: skriftlig, ", "givet: { "),
        """
        MM0715 Warning begrepp.yaml:15:7+9 |skriftlig|
          Ingen regel använder termen »skriftlig« i listan form.
          No rule uses the term 'skriftlig' of the list form.
        MM0715 Warning begrepp.yaml:16:7+7 |muntlig|
          Ingen regel använder termen »muntlig« i listan form.
          No rule uses the term 'muntlig' of the list form.
        MM0716 Warning begrepp.yaml:26:3+4 |form|
          Ingen fråga tar faktumet »form«.
          No question takes the fact 'form'.
        """);

    [Fact]
    public void Run_FactThatNoRuleTests_IsUnused() => Finds(
        Valid,
        """
        MM0717 Warning begrepp.yaml:27:3+10 |godkänd-av|
          Frågan uppsägning tar faktumet »godkänd-av«, men inget svar beror på det.
          The question uppsägning takes the fact 'godkänd-av', but no answer hangs on it.
        """);

    [Fact]
    public void Run_FactWithoutEffectForAReason_IsAccepted() => Finds(
        Valid.Replace(Words, "lista: part, betyder: De som har godkänt. }", "lista: part, betyder: De som har godkänt., utan-verkan: Avtalet frågar inte. }"),
        """
        MM0718 Information begrepp.yaml:27:3+10 |godkänd-av|
          Inget svar beror på faktumet »godkänd-av«. Skäl: Avtalet frågar inte.
          No answer hangs on the fact 'godkänd-av'. Reason: Avtalet frågar inte.
        """);

    [Fact]
    public void Run_FactWithEffectSaidToHaveNone_IsFound() => Finds(
        Sound.Replace(Words, "form: { typ: term, lista: form, betyder: Uppsägningens form. }", "form: { typ: term, lista: form, betyder: Uppsägningens form., utan-verkan: Avtalet frågar inte. }"),
        """
        MM0719 Warning begrepp.yaml:26:3+4 |form|
          Faktumet »form« sägs vara utan verkan, men svar beror på det.
          The fact 'form' is said to have no effect, but answers hang on it.
        """);

    [Fact]
    public void Run_ValueAndDayThatNoRuleUses_AreUnused() => Finds(
        Sound.Replace(Notice, "  tid: { är: 3 månader, underlag: [AV-2-01] }\ndagar:\n", "  tid: { är: 3 månader, underlag: [AV-2-01] }\n  frist: { är: 30 dagar, underlag: [AV-2-01] }\ndagar:\n  sista-fristdag: slutdag minus frist\n"),
        """
        MM0720 Warning avtal/2026/2-uppsagning.yaml:6:3+5 |frist|
          Ingen regel använder namnet »frist«.
          No rule uses the name 'frist'.
        MM0720 Warning avtal/2026/2-uppsagning.yaml:8:3+14 |sista-fristdag|
          Ingen regel använder namnet »sista-fristdag«.
          No rule uses the name 'sista-fristdag'.
        """);

    /// <summary>Compares all findings, with the rules and the example of each; every example is asked and shows what is found.</summary>
    private static void Finds(RuleFiles files, string expected)
    {
        LoadResult result = files.Load();
        Assert.True(result.Succeeded, files.Render(result.Diagnostics));
        IReadOnlyList<Finding> findings = RulebookAnalysis.Run(result.Rulebook).Findings;
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', findings.Select(f => Render(files, f, result.Rulebook.Lexicon))));
        var engine = new RulesEngine(result.Rulebook);
        Assert.All(findings.Where(f => f.Example is not null), f => Assert.Equal(OutcomeOf(f), engine.Ask(f.Example!).Outcome));
    }

    private static Outcome OutcomeOf(Finding finding) => finding.Diagnostic.Code switch
    {
        "MM0701" or "MM0702" or "MM0709" or "MM0711" or "MM0713" => Outcome.Silent,
        "MM0703" or "MM0704" or "MM0710" => Outcome.Conflict,
        _ => Outcome.Answered,
    };

    private static string Render(RuleFiles files, Finding finding, Lexicon lexicon) =>
        files.Render([finding.Diagnostic])
        + (finding.Rules.Count == 0 ? string.Empty : $"\n  rules: {string.Join(", ", finding.Rules)}")
        + (finding.Example is null ? string.Empty : $"\n  {QuestionText.CallOf(finding.Example, lexicon)}");
}
