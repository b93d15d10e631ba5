using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Analysis;

/// <summary>The figures of the documents reckoned anew.</summary>
public sealed class ReconciliationCheckTests
{
    private const string File = "avtal/2026/3-ovrigt.yaml";

    [Trait("Judges", "Rules")]
    [Fact]
    public void Run_EmbeddedRules_OnlyTheDeviationsThatAreKnown() =>
        Assert.All(ReconciliationCheck.Run(Asking.Engine.Rulebook), f => Assert.Equal(Severity.Information, f.Severity));

    [Fact]
    public async Task Run_EmbeddedRules_TheDeviationsAreThoseApproved() =>
        await Verifier.Verify(string.Join('\n', ReconciliationCheck.Run(Asking.Engine.Rulebook).Select(f => f.Message(Language.Swedish))));

    [Fact]
    public void Reconciliations_EmbeddedRules_AreThoseOfTheInventory() => Assert.Equal(
        ["N-01", "N-02", "N-03", "N-04", "N-05", "N-07", "N-20", "N-21", "N-22", "N-23", "N-24", "N-25", "N-06", "N-06-hälften", "N-08", "N-08-kommunen", "N-10"],
        Asking.Engine.Rulebook.EditionOn(Asking.Day).Reconciliations.Where(r => !r.IsWhole).Select(r => r.Id));

    [Fact]
    public void Run_FiguresThatAgree_Nothing() => Finds(RuleFiles.WithReckoning, string.Empty);

    [Fact]
    public void Run_FiguresThatDiffer_IsAnError() => Finds(
        RuleFiles.WithReckoning.Replace(File, "ska-vara: \"122\"", "ska-vara: \"121\""),
        """
        MM0731 Error avtal/2026/3-ovrigt.yaml:37:11+3 |N-1|
          Avstämningen N-1 ger 122 mot 121; det skiljer 1 i stället för 0.
          The reconciliation N-1 gives 122 against 121; the deviation is 1 instead of 0.
        """);

    [Theory]
    [InlineData("100", "det är 22 för mycket", "22 is too much")]
    [InlineData("150", "det fattas 28", "28 is missing")]
    public void Run_TableThatIsNotTheWhole_IsAnErrorAtItsSum(string whole, string swedish, string english) => Finds(
        RuleFiles.WithReckoning.Replace(File, "lista: kommun, underlag: [AV-3-01] }", $"lista: kommun, summa: {whole}, underlag: [AV-3-01] }}"),
        $"""
        MM0734 Error avtal/2026/3-ovrigt.yaml:5:64+3 |{whole}|
          »allas« blir 122 tillsammans och inte {whole}; {swedish}.
          'allas' makes 122 together and not {whole}; {english}.
        """);

    [Fact]
    public void Run_TableThatIsTheWhole_Nothing() => Finds(
        RuleFiles.WithReckoning.Replace(File, "lista: kommun, underlag: [AV-3-01] }", "lista: kommun, summa: 122, underlag: [AV-3-01] }"),
        string.Empty);

    [Fact]
    public void Run_KnownDeviation_IsANote() => Finds(
        RuleFiles.WithReckoning.Replace(File, "ska-vara: \"122\"", "ska-vara: \"120\", avvikelse: \"2\""),
        """
        MM0732 Information avtal/2026/3-ovrigt.yaml:37:11+3 |N-1|
          Känd avvikelse, N-1: Alla tillsammans. Det skiljer 2.
          Known deviation, N-1: Alla tillsammans. The deviation is 2.
        """);

    [Fact]
    public void Run_KnownDeviationThatIsGone_IsAnError() => Finds(
        RuleFiles.WithReckoning.Replace(File, "ska-vara: \"122\"", "ska-vara: \"122\", avvikelse: \"2\""),
        """
        MM0731 Error avtal/2026/3-ovrigt.yaml:37:11+3 |N-1|
          Avstämningen N-1 ger 122 mot 122; det skiljer 0 i stället för 2.
          The reconciliation N-1 gives 122 against 122; the deviation is 0 instead of 2.
        """);

    [Fact]
    public void Run_NothingToAllotBy_CannotBeReckoned() => Finds(
        RuleFiles.WithReckoning
            .Replace(File, "allas: { är: { Falun: 100, Mora: 22 }", "allas: { är: { Falun: 0, Mora: 0 }")
            .Replace(File, "räknat: { summa: allas }", "räknat: { summa: { fördela: \"1\", efter: allas, i-steg-om: \"1\", metod: nedåt } }"),
        """
        MM0733 Error avtal/2026/3-ovrigt.yaml:37:11+3 |N-1|
          Avstämningen N-1 går inte att räkna ut.
          The reconciliation N-1 cannot be reckoned.
        """);

    private static void Finds(RuleFiles files, string expected)
    {
        Rulebook? rulebook = files.Load().Rulebook;
        Assert.NotNull(rulebook);
        Assert.Equal(expected.ReplaceLineEndings("\n"), files.Render(ReconciliationCheck.Run(rulebook)));
    }
}
