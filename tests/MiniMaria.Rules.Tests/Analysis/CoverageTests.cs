using MiniMaria.Rules.Review.Coverage;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Structure;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Analysis;

/// <summary>What became of every statement and observation (MM0805 and on).</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Of_EverythingAccounted_TellsWhatBecameOfEach()
    {
        var coverage = RulebookCoverage.Of(Accounted.Load().Rulebook!);

        Assert.Empty(coverage.Findings);
        DocumentCoverage document = Assert.Single(coverage.Documents);
        Assert.Equal(["", "1", "2", "3"], document.Clauses.Select(c => c.Number));
        StatementCoverage responsible = document.Clauses[1].Statements[0];
        Assert.Equal((CoverageState.Encoded, null), (responsible.State, responsible.Reason));
        Assert.Equal(["södra", "r-region", "r-södra"], responsible.Provisions);
        Assert.Equal(["A-1"], responsible.Remarks);
        Assert.Equal(("ansvar", "En ung i Mora"), (responsible.ShownIn!.Question.Name, responsible.ShownIn.Name));
        StatementCoverage cover = Assert.Single(document.Clauses[0].Statements);
        Assert.Equal((CoverageState.NotNormative, "En titel binder ingen."), (cover.State, cover.Reason));
        Assert.Equal("Punkten är tom i avtalet.", document.Clauses[3].WhySilent);
        Assert.Equal(new CoverageTotals(Encoded: 4, NotNormative: 1, NotEncoded: 0, NotAsked: 0, NotShown: 0, Unaccounted: 0), coverage.Totals);
        Assert.Equal(5, coverage.Totals.All);
        Assert.Equal([("A-1", "avtal 1"), ("T-1", "avtal 1"), ("T-2", "")], coverage.Observations.Select(o => (o.Observation.Id, string.Join("; ", o.Places))));
    }

    [Fact]
    public void Of_RequirementAlone_EncodesItsStatement()
    {
        var coverage = RulebookCoverage.Of(Accounted.Load().Rulebook!);

        Assert.Equal(["k-form"], coverage.Documents[0].Clauses[2].Statements[1].Provisions);
    }

    [Fact]
    public void Of_StatementOfARemarkOnly_IsNotEncoded()
    {
        RuleFiles files = Accounted
            .Replace(Responsibility, "text: Texten är oklar om Mora.\n    underlag: [AV-1-01]", "text: Texten är oklar om Mora.\n    underlag: [AV-0-01]");

        StatementCoverage cover = RulebookCoverage.Of(files.Load().Rulebook!).Documents[0].Clauses[0].Statements[0];

        Assert.Equal(CoverageState.NotNormative, cover.State);
        Assert.Equal(["A-1"], cover.Remarks);
    }

    [Fact]
    public void Of_InterpretationWithoutEffect_EncodesNothing() => Finds(
        Accounted
            .Replace(Responsibility, "    underlag: [AV-1-02]\n\nförutsättningar:", "    utan-verkan: Ingen fråga gäller åldern.\n    underlag: [AV-1-02]\n\nförutsättningar:")
            .Replace(Responsibility, "att: { ålder: gräns }\n    underlag: [AV-1-02]", "att: { ålder: gräns }\n    underlag: [AV-1-01]"),
        """
        MM0805 Error avtal/inventering.yaml:9:5+7 |AV-1-02|
          Posten »AV-1-02« är varken kodad eller förklarad.
          The statement 'AV-1-02' is neither encoded nor accounted for.
        """);

    [Fact]
    public void Of_StatementThatNoRuleNames_IsFound() => Finds(
        Accounted.Replace(Statements, "  \"3\": Punkten är tom i avtalet.", "  \"3\":\n    AV-3-01: Parterna träffas."),
        """
        MM0805 Error avtal/inventering.yaml:14:5+7 |AV-3-01|
          Posten »AV-3-01« är varken kodad eller förklarad.
          The statement 'AV-3-01' is neither encoded nor accounted for.
        """);

    [Fact]
    public void Of_EncodedStatementWithAccount_IsFound() => Finds(
        Accounted.Replace(Statements, "AV-2-02: Uppsägningen är skriftlig.", "AV-2-02: { text: Uppsägningen är skriftlig., ej-kodad: Ingen frågar., frågas: nej }"),
        """
        MM0806 Error avtal/inventering.yaml:12:5+7 |AV-2-02|
          Posten »AV-2-02« är kodad i k-form men förklaras ändå.
          The statement 'AV-2-02' is encoded in k-form but accounted for as well.
        """);

    [Theory]
    [InlineData("ja", CoverageState.NotEncoded)]
    [InlineData("nej", CoverageState.NotAsked)]
    public void Of_StatementThatIsNotEncoded_IsAskedOrNot(string asked, CoverageState state)
    {
        RuleFiles files = Accounted.Replace(Statements, "  \"3\": Punkten är tom i avtalet.", $"  \"3\":\n    AV-3-01: {{ text: Parterna träffas., ej-kodad: Det behövs inte., frågas: {asked} }}");

        StatementCoverage cover = RulebookCoverage.Of(files.Load().Rulebook!).Documents[0].Clauses[3].Statements[0];

        Assert.Equal((state, "Det behövs inte.", null), (cover.State, cover.Reason, cover.ShownIn));
    }

    /// <summary>The value is used by a rule that answers, so it shows where that rule does.</summary>
    [Fact]
    public void Of_ValueAlone_IsShownWhereItIsUsed()
    {
        RuleFiles files = Accounted.Replace(Notice, "- { id: k-tid, text: Den kom i tid., att: { i-tid: ja }, underlag: [AV-2-01] }", "- { id: k-tid, text: Den kom i tid., att: { i-tid: ja }, underlag: [AV-2-02] }")
            .Replace(Notice, "      brister: { giltig: nej }\n    underlag: [AV-2-01]", "      brister: { giltig: nej }\n    underlag: [AV-2-02]");

        StatementCoverage cover = RulebookCoverage.Of(files.Load().Rulebook!).Documents[0].Clauses[2].Statements[0];

        Assert.Equal(["tid"], cover.Provisions);
        Assert.Equal((CoverageState.Encoded, "En uppsägning i tid"), (cover.State, cover.ShownIn!.Name));
    }

    [Fact]
    public void Of_PresuppositionThatNoExampleFails_IsNotShown() => Finds(
        Accounted.Replace(Responsibility, GrownUp, "")
            .Replace(Responsibility, "    vald: under-21\n    underlag: [AV-1-02]", "    vald: under-21\n    underlag: [AV-1-01]"),
        """
        MM0812 Warning avtal/inventering.yaml:9:5+7 |AV-1-02|
          Posten »AV-1-02« står under ung, men inget exempel visar det i ett svar.
          The statement 'AV-1-02' stands under ung, but no example shows that in an answer.
        """);

    /// <summary>A rule that says nothing of what the statement says does not encode it, however often it is cited.</summary>
    [Fact]
    public void Of_StatementWhoseCarrierSaysSomethingElse_IsNotShown() => Finds(
        Accounted.Replace(Statements, "AV-2-02: Uppsägningen är skriftlig.", "AV-2-02: Varje part betalar hälften."),
        """
        MM0814 Warning avtal/inventering.yaml:12:5+7 |AV-2-02|
          Posten »AV-2-02« står under k-form, som inte säger något av det som posten säger.
          The statement 'AV-2-02' stands under k-form, which says nothing of what the statement says.
        """);

    /// <summary>Everything is accounted for, what is encoded shows, and the guide to the rules says how much that is.</summary>
    [Fact]
    public void Of_EmbeddedRules_AccountForEverythingAsTheirGuideSays()
    {
        var coverage = RulebookCoverage.Of(Embedded.Load().Rulebook!);

        Assert.Empty(coverage.Findings);
        CoverageTotals totals = coverage.Totals;
        Assert.Contains(
            $"Av de {totals.All} posterna är {totals.Encoded} kodade, {totals.NotNormative} ej normativa och {totals.NotAsked + totals.NotEncoded} ej kodade. Ingen av de {totals.NotAsked} lämnar en fråga utan svar",
            File.ReadAllText(Path.Combine(SourceFile.Repository, "rules", "README.md")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ClauseWithoutStatementOrReason_IsFound() => Finds(
        Accounted.Replace(Statements, "  \"3\": Punkten är tom i avtalet.\n", ""),
        """
        MM0807 Error dokument.yaml:4:3+5 |avtal|
          Punkten »3« i avtal har varken poster eller skäl.
          The clause '3' of avtal has neither statements nor a reason.
        """);

    [Fact]
    public void Of_DocumentWithoutInventory_IsFound() => Finds(
        Accounted.Append(Register, "  anslag: { titel: Anslag, i-text: anslaget, punkter: { \"1\": Ett } }"),
        """
        MM0808 Error dokument.yaml:13:3+6 |anslag|
          Dokumentet »anslag« har ingen inventering.
          The document 'anslag' has no inventory.
        """);

    [Fact]
    public void Of_MissingDocument_NeedsNoInventoryAndTellsOfItsObservation() => Assert.Equal("anslag", Assert.Single(RulebookCoverage.Of(
        Accounted.Append(Register, "  anslag: { titel: Anslag, i-text: anslaget, saknas: Det är borta (M-1). }")
            .Append(Observations, "Saknade handlingar:\n  M-1: Anslaget saknas.").Load().Rulebook!).Observations[^1].Places));

    [Fact]
    public void Of_ObservationThatNothingTellsOf_IsFound() => Finds(
        Accounted.Append(Observations, "  T-3: Avtalet säger ofta."),
        """
        MM0809 Error iakttagelser.yaml:6:3+3 |T-3|
          Iakttagelsen »T-3« finns inte i reglerna och har inget skäl.
          The observation 'T-3' is not in the rules and has no reason.
        """);

    [Fact]
    public void Of_ObservationInRulesWithReason_IsFound() => Finds(
        Accounted.Replace(Observations, "T-1: Åldersgränsen går att läsa på två sätt.", "T-1: { text: Gränsen är öppen., utan-verkan: Ingen frågar. }"),
        """
        MM0810 Error iakttagelser.yaml:4:3+3 |T-1|
          Iakttagelsen »T-1« finns i reglerna men har ändå ett skäl.
          The observation 'T-1' is in the rules but has a reason as well.
        """);

    [Fact]
    public void Of_RemarkThatIsNoObservation_IsFound() => Finds(
        Accounted.Replace(Observations, "A-1: Avtalet är oklart om Mora.", "A-2: { text: Avtalet är oklart., utan-verkan: Ingen frågar. }"),
        """
        MM0811 Error avtal/2026/1-ansvar.yaml:54:9+3 |A-1|
          »A-1« finns inte bland iakttagelserna.
          'A-1' is not among the observations.
          allowed: A-2, T-1, T-2
          suggestion: A-2
        """);

    private static void Finds(RuleFiles files, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), files.Render(RulebookCoverage.Of(files.Load().Rulebook!).Findings));
}
