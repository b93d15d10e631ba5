using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>The agreements govern their own rule files: what a change takes, what is recorded, what is frozen.</summary>
public sealed class AmendmentAuthorityTests
{
    private const string Agreement = EditedRules.Agreement;
    private const string Clause16 = EditedRules.Clause16;
    private const string Hash = "sha256:[0-9a-f]{64}";
    private static readonly string[] Parties = Law.Parties;

    [Fact]
    public void Of_ShorterTimeToRectify_TakesWrittenApprovalOfAllParties()
    {
        AuthorityNeed need = Assert.Single(Needs(new EditedRules().FewerDays()));

        Assert.Equal((Agreement, "16"), (need.Document.Name, Assert.Single(need.Clauses)));
        Assert.False(need.IsValid);
        Assert.Equal(Parties, need.Answer.Requirements.Single(r => r.Requirement.Citation.Clause == "14" && r.Missing.Count > 1).Missing);
    }

    [Fact]
    public void Of_ChangedDescription_IsAskedAboutAsAdjustmentAndAsLargerChange()
    {
        IReadOnlyList<AuthorityNeed> needs = Needs(new EditedRules().Give("övre-ålder", $"{Law.Number("övre-ålder") - 1}"));

        Assert.Equal(["verksamhetsbeskrivning", "verksamhetsbeskrivning"], needs.Select(n => n.Document.Name));
        Assert.All(needs, n => Assert.False(n.IsValid));
        Assert.All(needs, n => Assert.Contains(n.Answer.Requirements, r => r.Missing.Contains("styrgruppen")));
    }

    [Fact]
    public void Of_AmendingVersionWithApprovals_TellsWhatIsRecordedOfWhatIsWanted()
    {
        AuthorityNeed need = Assert.Single(Needs(new EditedRules().FewerDaysFrom2027("förslag", "skriftlig", "Falun", "Gagnef")));

        AuthorityDemand approval = need.Demands.Single(d => d.Wanted.Count > 1);
        Assert.Equal(Parties, approval.Wanted);
        Assert.Equal(["Falun", "Gagnef"], approval.Recorded);
        Assert.Equal(["att formen är skriftlig"], need.Demands.Single(d => d.Wanted.Count == 1).Recorded);
    }

    /// <summary>Who agreed to the old day of the invoice has not agreed to the new one.</summary>
    [Fact]
    public void Of_EditOfAVersionThatAllHadApproved_CountsOnlyNewApprovals()
    {
        EditedRules Approved(params string[] by) => new EditedRules().Replace(
            $"{Agreement}/2025-11-17/dokument.yaml",
            "gäller-från: 2025-11-17\n",
            $"gäller-från: 2025-11-17\ngodkännanden:\n{string.Concat(by.Select(p => $"  - {{ av: {p}, dag: 2025-12-01, form: skriftlig }}\n"))}");

        ComparisonResult comparison = RulebookComparison.Compare(
            Approved(Parties[..^1]).Seal($"{Agreement}/2025-11-17").Load(),
            Approved(Parties).LaterInvoice().Seal($"{Agreement}/2025-11-17").Load());
        AuthorityNeed need = Assert.Single(AmendmentAuthority.Of(comparison, new DateOnly(2026, 3, 1)));

        Assert.Equal([Parties[^1]], need.Demands.Single(d => d.Wanted.Count > 1).Recorded);
        Assert.False(need.IsValid);
    }

    /// <summary>A change of clause 9.1 may be a smaller one of the budget, which the steering group decides, or all approve in writing.</summary>
    [Fact]
    public void Of_ChangedBudgetClause_IsAskedAboutAsEachKindOfChange()
    {
        IReadOnlyList<AuthorityNeed> needs = Needs(ChangedBudget());

        Assert.Equal(3, needs.Count);
        Assert.Equal(
            [$"att styrgruppen har godkänt ändringen, eller att formen är skriftlig och {Law.Listed(Parties)} har godkänt ändringen"],
            needs[0].Demands.SelectMany(d => d.Wanted));
        Assert.All(needs.Skip(1), n => Assert.Equal(["att formen är skriftlig", .. Parties], n.Demands.SelectMany(d => d.Wanted)));
        Assert.Equal(3, needs.Select(n => n.CalledAs).Distinct().Count());
    }

    /// <summary>What the steering group decides all parties are told of: a demand that arises only with the decision.</summary>
    [Fact]
    public void Of_BudgetClauseThatTheSteeringGroupDecided_TellsWhoIsToBeToldOfIt()
    {
        AuthorityNeed need = Needs(ChangedBudget().Replace($"{Agreement}/2025-11-17/dokument.yaml", "gäller-från: 2025-11-17\n", "gäller-från: 2025-11-17\ngodkännanden:\n  - { av: styrgruppen, dag: 2026-02-01, form: skriftlig }\nmeddelanden:\n  - { till: Falun, dag: 2026-02-02 }\n").Seal($"{Agreement}/2025-11-17"))[0];

        AuthorityDemand told = need.Demands.Single(d => d.Result.Requirement.IsDuty);
        Assert.True(need.IsValid);
        Assert.Equal(Parties, told.Wanted);
        Assert.Equal(["Falun"], told.Recorded);
    }

    [Fact]
    public void Of_OtherWordsOnly_TakesNothing() =>
        Assert.Empty(Needs(new EditedRules().Replace($"{Agreement}/2025-11-17/{Clause16}", "text: Uppsägningen kom utan oskäligt uppehåll sedan", "text: Uppsägningen kom utan oskäligt dröjsmål sedan")));

    [Fact]
    public void Of_OtherRemark_TakesNothing() =>
        Assert.Empty(Needs(new EditedRules().Replace($"{Agreement}/2025-11-17/{Clause16}", "anmaningens-slutdag: { saknas: nej, före: uppsägningsdag }", "anmaningens-slutdag: { saknas: nej, senast: uppsägningsdag }")));

    /// <summary>By VB 3.1 the steering group approves and the change is renegotiated; who the parties of SA are does not matter yet.</summary>
    [Fact]
    public void Of_BeforeTheAgreement_TakesTheSteeringGroupAndARenegotiation()
    {
        EditedRules younger = new EditedRules().Give("övre-ålder", $"{Law.Number("övre-ålder") - 1}");
        IReadOnlyList<AuthorityNeed> needs = Needs(younger, new DateOnly(2025, 6, 1));

        Assert.All(needs, n => Assert.Equal(["styrgruppen", "att ändringen är omförhandlad"], n.Demands.SelectMany(d => d.Wanted)));
    }

    [Fact]
    public void Check_DecidedWithAllWrittenApprovals_IsAccepted() => Assert.Empty(Check("beslutad", "skriftlig", Parties));

    [Theory]
    [InlineData("beslutad")]
    [InlineData("gällande")]
    public void Check_DecidedWithAllButOne_IsRefusedAtTheStatus(string status)
    {
        Diagnostic refused = Assert.Single(Check(status, "skriftlig", Parties[..^1]));

        Assert.Equal(
            $"{Agreement}/2027-01-01/dokument.yaml:3:9 fel MM0424: Versionen 2027-01-01 av underavtalet för nedre Dalarna har status {status} men saknar det som avtalet kräver: »Alla parter har godkänt« (SA 14), fattas: {Parties[^1]}; skriv det, eller status förslag.",
            refused.ToString(Language.Swedish));
    }

    [Fact]
    public void Check_DecidedWithOralApproval_IsRefused() => Assert.Equal(
        ["MM0424 Error: The version 2027-01-01 of underavtalet för nedre Dalarna has the status beslutad, but lacks what the agreement demands: »Godkännandet är skriftligt« (SA 14), lacking: att formen är skriftlig; write it, or förslag."],
        Check("beslutad", "muntlig", Parties).Select(d => $"{d.Code} {d.Severity}: {d.Message(Language.English)}"));

    [Fact]
    public void Check_ProposalWithoutApproval_IsAccepted() => Assert.Empty(Check("förslag", "skriftlig", []));

    [Fact]
    public void Freeze_DecidedVersion_IsLockedAndNoOther()
    {
        EditedRules files = new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Parties);

        (string locked, IReadOnlyList<string> frozen) = RuleFreeze.Run(files.Source, []);

        Assert.Equal([$"{Agreement}/2025-11-17", $"{Agreement}/2027-01-01"], frozen);
        Assert.Matches($"^versioner: 2\nfiler: [0-9]+\nkontrollsumma: {Hash}\n{Agreement}/2025-11-17:\n(  .+\n)+{Agreement}/2027-01-01:\n  {Clause16}: {Hash}\n  dokument.yaml: {Hash}\n  poster: {Hash}\n$", locked);
        Assert.Empty(RuleFreeze.Run(files.Set(RuleFreeze.LockFile, locked).Source, []).Frozen);
    }

    [Fact]
    public void Freeze_NamedProposal_IsLocked() =>
        Assert.Equal([$"{Agreement}/2025-11-17"], RuleFreeze.Run(new EditedRules().Source, [$"{Agreement}/2025-11-17"]).Frozen);

    [Fact]
    public void Freeze_VersionThatMayNotBeDecided_IsRefused() =>
        Assert.Equal(["MM0424"], Assert.Throws<MiniMaria.Rules.Questions.RulesLoadException>(() => RuleFreeze.Run(new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig").Source, [])).Diagnostics.Select(d => d.Code));

    [Fact]
    public void Freeze_UnknownVersion_NamesTheNearest() =>
        Assert.Contains($"'{Agreement}/2025-11-17'", Assert.Throws<ArgumentException>(() => RuleFreeze.Run(new EditedRules().Source, [$"{Agreement}/2025-11-18"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_FrozenFileEdited_IsRefused() => Assert.Equal(
        [$"MM0421 Error: The file '{Agreement}/2025-11-17/{Clause16}' belongs to a frozen version and is changed; make a new version."],
        AfterFreeze(files => files[$"{Agreement}/2025-11-17/{Clause16}"] += "# en kommentar\n"));

    [Fact]
    public void Load_FrozenFileWithOtherLineEnds_IsAccepted() =>
        Assert.Empty(AfterFreeze(files => files[$"{Agreement}/2025-11-17/18-tvist.yaml"] = files[$"{Agreement}/2025-11-17/18-tvist.yaml"].Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public void Load_FrozenFileTakenAway_IsRefused() => Assert.Contains(
        $"MM0422 Error: The file '{Agreement}/2025-11-17/18-tvist.yaml' belongs to a frozen version and is gone.",
        AfterFreeze(files => files.Remove($"{Agreement}/2025-11-17/18-tvist.yaml")));

    [Fact]
    public void Load_FileAddedToAFrozenVersion_IsRefused() => Assert.Equal(
        [$"MM0423 Error: The version '{Agreement}/2025-11-17' is frozen and takes no new files."],
        AfterFreeze(files => files[$"{Agreement}/2025-11-17/en-till.yaml"] = "punkt: \"19\"\nrubrik: Avtalstecknare\n").Where(d => d.Contains("frozen", StringComparison.Ordinal)));

    /// <summary>What the statements of the inventory say on which a frozen version rests is a part of what was decided.</summary>
    [Theory]
    [InlineData("    SA-16-01: ", "    SA-16-01: Något annat. ", true)]
    [InlineData("    SA-16-01: ", "    SA-16-1: ", true)]
    [InlineData("    SA-16-01: ", "    SA-16-99: Ny.\n    SA-16-01: ", false)]
    [InlineData("dokument: ", "# en kommentar\ndokument: ", false)]
    public void Load_StatementsUnderAFrozenVersion_StayAsTheyAre(string what, string by, bool isRefused)
    {
        string refused = $"MM0456 Error: Statements of the inventory on which the frozen version '{Agreement}/2025-11-17' rests are changed; restore them.";

        string[] found = AfterFreeze(files => files[$"{Agreement}/inventering.yaml"] = files[$"{Agreement}/inventering.yaml"].Replace(what, by, StringComparison.Ordinal));

        Assert.Equal(isRefused, found.Contains(refused));
    }

    /// <summary>An edit of a frozen file cannot be hidden by an edit of the lock.</summary>
    [Fact]
    public void Load_LockEditedByHand_IsRefused() => Assert.Equal(
        ["MM0455 Error: The lock was edited by hand; restore what the program wrote."],
        AfterFreeze(files =>
        {
            string path = $"{Agreement}/2025-11-17/{Clause16}";
            string was = HashOf(files[path]);
            files[path] += "# en kommentar\n";
            files[RuleFreeze.LockFile] = files[RuleFreeze.LockFile].Replace(was, HashOf(files[path]), StringComparison.Ordinal);
        }));

    /// <summary>What a frozen version amends is frozen with it, for its clauses stand on that.</summary>
    [Fact]
    public void Freeze_NamedAmendment_LocksWhatItAmends() => Assert.Equal(
        [$"{Agreement}/2025-11-17", $"{Agreement}/2027-01-01"],
        RuleFreeze.Run(new EditedRules().FewerDaysFrom2027("förslag", "skriftlig", []).Source, [$"{Agreement}/2027-01-01"]).Frozen);

    [Theory]
    [InlineData("versioner: 1\nfiler: ", "MM0431 Error: The lock holds 0 versions instead of 1; restore what is missing.")]
    [InlineData("versioner: 1\n", "MM0104 Error: The key 'filer' is missing.")]
    [InlineData("versioner: 1\n", "MM0104 Error: The key 'kontrollsumma' is missing.")]
    [InlineData("", "MM0103 Error: Expected keys with values, not nothing.")]
    public void Load_LockCutOff_IsRefused(string rest, string expected)
    {
        string[] found = AfterFreeze(files =>
        {
            string locked = files[RuleFreeze.LockFile];
            files[RuleFreeze.LockFile] = locked[..(rest.EndsWith(' ') ? locked.IndexOf(Agreement, StringComparison.Ordinal) : rest.Length)];
        });

        Assert.Contains(expected, found);
    }

    /// <summary>Wherever a write of two versions broke off, the lock is refused.</summary>
    [Fact]
    public void Load_LockCutAtAnyLine_IsRefused()
    {
        EditedRules files = new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Parties);
        Dictionary<string, MapNode?> read = RulebookLoader.Read(files.Source);
        string[] lines = RuleFreeze.Run(files.Source, [$"{Agreement}/2025-11-17"]).Lock.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Count(l => l.EndsWith(':')));
        Assert.All(
            Enumerable.Range(0, lines.Length),
            kept =>
            {
                var bag = new DiagnosticBag();
                if (YamlReader.Read(new RuleFile(RuleFreeze.LockFile, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines[..kept]))), bag) is { } cut)
                {
                    FrozenFiles.Check(cut, read, files.Files.ToDictionary(f => f.Key, f => HashOf(f.Value), StringComparer.Ordinal), bag);
                }

                Assert.True(bag.HasErrors);
            });
    }

    /// <summary>Freezes the embedded proposal, changes the files and gives what the loader then says.</summary>
    private static string[] AfterFreeze(Action<Dictionary<string, string>> change)
    {
        var files = new EditedRules();
        files.Set(RuleFreeze.LockFile, RuleFreeze.Run(files.Source, [$"{Agreement}/2025-11-17"]).Lock);
        change(files.Files);
        return [.. RulebookLoader.Load(files.Source).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Severity}: {d.Message(Language.English)}")];
    }

    private static string HashOf(string content) => FrozenFiles.HashOf(System.Text.Encoding.UTF8.GetBytes(content));

    private static IReadOnlyList<Diagnostic> Check(string status, string form, string[] approved) =>
        AmendmentAuthority.Check(new EditedRules().FewerDaysFrom2027(status, form, approved).Load());

    private static EditedRules ChangedBudget() =>
        new EditedRules().Replace($"{Agreement}/2025-11-17/9.1-budget.yaml", "svar: { beslutas-av: parterna, kräver: [beslut-i-varje-kommun] }", "svar: { beslutas-av: parterna }");

    private static IReadOnlyList<AuthorityNeed> Needs(EditedRules edited, DateOnly? day = null) =>
        AmendmentAuthority.Of(edited.Compare(), day ?? new DateOnly(2026, 3, 1));
}
