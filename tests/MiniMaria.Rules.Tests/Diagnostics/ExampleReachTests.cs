using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Questions;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Diagnostics;

/// <summary>Rules and readings that no example shows (MM0605–MM0607).</summary>
public sealed class ExampleReachTests
{
    private const string InMora = "      - En ung i Mora:\n          givet: { hemkommun: Mora, ålder: 17 }\n          svar: { ansvarig: Regionen }\n";

    private static readonly RuleFiles Shown = Valid.Replace(
        Responsibility,
        InMora,
        InMora + "      - En 21-åring med den andra läsningen:\n          givet: { hemkommun: Mora, ålder: 21 }\n          läsning: { T-1: med-21 }\n          svar: { ansvarig: Regionen }\n");

    [Trait("Judges", "Rules")]
    [Fact]
    public void Run_EmbeddedRules_EveryRuleAndReadingIsShown()
    {
        string[] findings = [.. ExampleReach.Run(Asking.Engine).Select(f => f.ToString(Rules.Diagnostics.Language.Swedish))];

        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }

    [Fact]
    public void Run_EverythingShown_FindsNothing() => Finds(Shown, string.Empty);

    [Fact]
    public void Run_ReadingWithoutFlip_IsFound() => Finds(
        Valid,
        """
        MM0606 Warning avtal/2026/1-ansvar.yaml:8:9+3 |T-1|
          Tolkningen »T-1« har inget exempel där en annan läsning ändrar svaret.
          The interpretation 'T-1' has no example in which another reading changes the answer.
        """);

    [Fact]
    public void Run_OtherReadingSameAnswer_IsFound() => Finds(
        Shown.Replace(Responsibility, "hemkommun: Mora, ålder: 21", "hemkommun: Mora, ålder: 20"),
        """
        MM0606 Warning avtal/2026/1-ansvar.yaml:8:9+3 |T-1|
          Tolkningen »T-1« har inget exempel där en annan läsning ändrar svaret.
          The interpretation 'T-1' has no example in which another reading changes the answer.
        """);

    [Fact]
    public void Run_RuleThatNoExampleShows_IsFound() => Finds(
        Shown.Replace(Responsibility, "givet: { hemkommun: Falun, ålder: 17 }", "givet: { hemkommun: Mora, ålder: 17 }"),
        """
        MM0605 Warning avtal/2026/1-ansvar.yaml:44:9+7 |r-södra|
          Regeln »r-södra« syns inte i svaret på något exempel.
          No example's answer shows the rule 'r-södra'.
        """);

    [Fact]
    public void Run_NoEffectButNamed_IsFound() => Finds(
        Shown.Replace(Responsibility, "    vald: under-21\n", "    vald: under-21\n    utan-verkan: Ingen fråga når orden.\n"),
        """
        MM0607 Warning avtal/2026/1-ansvar.yaml:8:9+3 |T-1|
          Tolkningen »T-1« sägs vara utan verkan, men svaret på exemplet »En 21-åring med den andra läsningen« vilar på den.
          The interpretation 'T-1' is said to have no effect, but the answer to the example 'En 21-åring med den andra läsningen' rests on it.
        """);

    private static void Finds(RuleFiles files, string expected)
    {
        LoadResult result = files.Load();
        Assert.True(result.Succeeded, files.Render(result.Diagnostics));
        Assert.Equal(expected.ReplaceLineEndings("\n"), files.Render(ExampleReach.Run(new RulesEngine(result.Rulebook))));
    }
}
