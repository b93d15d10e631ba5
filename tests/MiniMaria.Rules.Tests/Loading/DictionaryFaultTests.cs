using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>The vocabulary as a dictionary: one term for one thing (MM09).</summary>
public sealed class DictionaryFaultTests
{
    private const string Status = "gällande: { betyder: En text som gäller. }";

    [Fact]
    public void Load_LabelWithTwoMeanings_IsFound() => Valid.Replace(Words, Status, "gällande: { etikett: Falun, betyder: En text som gäller. }")
        .Finds(
            """
            MM0901 Error begrepp.yaml:20:7+8 |gällande|
              »Falun« betyder en sak i listan status och en annan i kommun.
              'Falun' means one thing in the list status and another in kommun.
            """);

    [Fact]
    public void Load_SameNameWithOtherLabelAndMeaning_IsAnotherThing() => Valid.Replace(Words, Status, Status + "\n      muntlig: { etikett: muntlig text, betyder: En text som ingen har skrivit. }").Finds("");

    [Fact]
    public void Load_SameTermInTwoLists_IsOneThing() => Valid.Replace(Words, Status, Status + "\n      muntlig: { betyder: I tal. }").Finds("");

    [Fact]
    public void Load_TwoLabelsForOneThing_AreFound() => Valid.Replace(Words, Status, Status + "\n      muntlig: { etikett: talad, betyder: I tal. }")
        .Finds(
            """
            MM0902 Error begrepp.yaml:21:7+7 |muntlig|
              »talad« i listan status och »muntlig« i form betyder samma sak.
              'talad' in the list status and 'muntlig' in form mean the same.
            """);

    [Fact]
    public void Load_WordForTwoThingsInAQuestion_IsFound() => Valid.Replace(Words, "muntlig: { betyder: I tal. }", "muntlig: { betyder: I tal., synonymer: [Falu kommun] }")
        .Finds(
            """
            MM0903 Error begrepp.yaml:5:7+5 |Falun|
              I frågan uppsägning står »Falu kommun« för en sak i listan form och en annan i kommun.
              In the question uppsägning, 'Falu kommun' is one thing in the list form and another in kommun.
            """);

    [Fact]
    public void Load_WordForTwoThingsInTwoQuestions_IsAccepted() => Valid
        .Replace(Words, "fakta: [form, godkänd-av, slutdag, dag, i-tid]", "fakta: [form, slutdag, dag, i-tid]")
        .Replace(Words, "muntlig: { betyder: I tal. }", "muntlig: { betyder: I tal., synonymer: [Falu kommun] }").Finds("");

    [Fact]
    public void Load_ValueCalledAsAFact_IsFound() => Valid.Replace(Notice, "tid: { är: 3 månader", "form: { är: 3 månader").Replace(Notice, "slutdag minus tid", "slutdag minus form")
        .Finds(
            """
            MM0904 Error avtal/2026/2-uppsagning.yaml:5:3+4 |form|
              »form« är redan namnet på ett faktum.
              'form' is the name of a fact already.
            """);

    [Fact]
    public void Load_DayCalledAsAQuestion_IsFound() => Valid.Replace(Notice, "värden:\n  tid:", "värden:\n  ansvar: { är: 1 dag, underlag: [AV-2-01] }\n  tid:")
        .Finds(
            """
            MM0904 Error avtal/2026/2-uppsagning.yaml:5:3+6 |ansvar|
              »ansvar« är redan namnet på en fråga.
              'ansvar' is the name of a question already.
            """);

    [Fact]
    public void Load_ReadingCalledAsAFact_IsFound() => Valid.Replace(Responsibility, "      med-21:\n", "      slutdag:\n")
        .Finds(
            """
            MM0904 Error avtal/2026/1-ansvar.yaml:8:9+3 |T-1|
              »slutdag« är redan namnet på ett faktum.
              'slutdag' is the name of a fact already.
            """);

    [Fact]
    public void Load_AvoidedWord_IsFoundInAllItsForms() => Avoiding.Replace(Responsibility, "Regionen ansvarar.", "Regijonen och »regijonens« chef ansvarar.")
        .Finds(
            """
            MM0905 Error avtal/2026/1-ansvar.yaml:32:11+9 |Regijonen|
              Ordet »Regijonen« används inte.
              The word 'Regijonen' is not used.
              suggestion: regionen
            MM0905 Error avtal/2026/1-ansvar.yaml:32:26+10 |regijonens|
              Ordet »regijonens« används inte.
              The word 'regijonens' is not used.
              suggestion: regionens
            """);

    [Fact]
    public void Load_AvoidedWordAsSynonym_IsAccepted() =>
        Avoiding.Replace(Words, "Regionen: { betyder: Regionen. }", "Regionen: { betyder: Regionen., synonymer: [Regijonen] }").Finds("");

    [Fact]
    public void Load_AvoidedWordWithoutRightOne_IsFound() => Valid.Append(Words, "undvik: { regijon: [region] }")
        .Finds(
            """
            MM0103 Error begrepp.yaml:45:20+1 |[|
              Här ska stå ett ord, inte en lista.
              Expected a word, not a list.
            """);

    private static RuleFiles Avoiding { get; } = Valid.Append(Words, "undvik: { regijon: region }");
}
