using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Tests.Cli;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>What has been decided is not edited: against earlier rules every way around the lock is seen.</summary>
public sealed class DecidedVersionTests : IDisposable
{
    private const string Agreement = EditedRules.Agreement;
    private const string Base = $"{Agreement}/2025-11-17";
    private const string Head = $"{Agreement}/2027-01-01/dokument.yaml";
    private const string Lock = RuleFreeze.LockFile;

    private readonly GitRepository _repository = new();

    /// <summary>Gets the agreement in force, and frozen.</summary>
    private static EditedRules Frozen
    {
        get
        {
            EditedRules rules = new EditedRules().InForce();
            return rules.Set(Lock, RuleFreeze.Run(rules.Source, []).Lock);
        }
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Check_NothingDecidedIsEdited_NothingIsFound() => Assert.Empty(DecidedVersions.Check(Frozen.Load(), Proposed(Frozen).Load()));

    [Fact]
    public void Check_EditedInPlaceAndTheLockRemoved_BothAreFound()
    {
        EditedRules edited = Without(Frozen, Lock).LaterInvoice();

        Assert.Equal(
            [
                $"{Lock}:1:1 fel MM0445: Låset för {Base} är borta; hämta tillbaka det.",
                $"{Base}/dokument.yaml:3:9 fel MM0442: Versionen 2025-11-17 av underavtalet för nedre Dalarna är gällande men har ändrats på plats; gör en ny version.",
            ],
            DecidedVersions.Check(Frozen.Load(), edited.Load()).Select(d => d.ToString(Language.Swedish)));
    }

    [Fact]
    public void Check_EditedAndFrozenAnew_IsFound()
    {
        EditedRules edited = Without(Frozen, Lock).LaterInvoice().Seal(Base);
        edited.Set(Lock, RuleFreeze.Run(edited.Source, []).Lock);

        Assert.Equal(
            ["MM0442 Error: The version 2025-11-17 of underavtalet för nedre Dalarna is gällande but was changed in place; make a new version."],
            Told(DecidedVersions.Check(Frozen.Load(), edited.Load())));
    }

    [Fact]
    public void Check_StatusLowered_IsFound() => Assert.Equal(
        ["MM0443 Error: The version 2025-11-17 of underavtalet för nedre Dalarna was gällande but has the status förslag now; restore it."],
        Told(DecidedVersions.Check(new EditedRules().InForce().Load(), new EditedRules().InForce().Replace($"{Base}/dokument.yaml", "status: gällande", "status: förslag").Load())));

    [Fact]
    public void Check_VersionGone_IsFound()
    {
        EditedRules decided = new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Law.Parties);
        EditedRules gone = new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Law.Parties);
        foreach (string file in gone.Files.Keys.Where(f => f.StartsWith($"{Agreement}/2027-01-01/", StringComparison.Ordinal)).ToArray())
        {
            gone.Files.Remove(file);
        }

        Assert.Contains(
            "MM0444 Error: The version 2027-01-01 of underavtalet för nedre Dalarna was beslutad but is gone; restore it.",
            Told(DecidedVersions.Check(decided.Load(), gone.Load())));
    }

    /// <summary>Who approved, and when, who was told, and from when the text is, is a part of what was decided.</summary>
    [Theory]
    [InlineData("dag: 2026-10-01", "dag: 2026-10-02")]
    [InlineData("organ: kommunfullmäktige", "organ: kommunstyrelsen")]
    [InlineData("upprättad: 2026-09-01", "upprättad: 2026-08-01")]
    [InlineData("dag: 2026-10-20", "dag: 2026-10-10")]
    public void Check_RecordRewritten_IsFound(string what, string by)
    {
        const string More = "meddelanden:\n  - { till: Falun, dag: 2026-10-20, handling: brev }\nupprättad: 2026-09-01\n";
        EditedRules decided = new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Law.Parties);
        EditedRules rewritten = new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Law.Parties);
        decided.Files[Head] += More;
        rewritten.Files[Head] += More;
        rewritten.Replace(Head, what, by);

        Assert.Equal(
            ["MM0446 Error: What is recorded of the version 2027-01-01 of underavtalet för nedre Dalarna is not as when it was beslutad; restore it."],
            Told(DecidedVersions.Check(decided.Load(), rewritten.Load())));
    }

    /// <summary>The text of a proposal is changed, its new fingerprint is written, and the approvals of the old text are kept.</summary>
    [Fact]
    public void Check_DecidedWithApprovalsOfAnEarlierText_IsFound()
    {
        EditedRules proposed = new EditedRules().InForce();
        EditedRules approved = new EditedRules().FewerDaysFrom2027("förslag", "skriftlig", Law.Parties);
        EditedRules decided = new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Law.Parties)
            .Set($"{Agreement}/2027-01-01/{EditedRules.Clause16}", new EditedRules().Give("rättelsetid", "5 dagar").Files[$"{Base}/{EditedRules.Clause16}"])
            .Seal($"{Agreement}/2027-01-01");

        Assert.Contains(
            "MM0447 Error: The approvals of the version 2027-01-01 of underavtalet för nedre Dalarna stood there when the text was another; it must be approved anew.",
            Told(DecidedVersions.Check(approved.Load(), decided.Load())));
        Assert.DoesNotContain(DecidedVersions.Check(proposed.Load(), decided.Load()), d => d.Code == "MM0447");
    }

    [Fact]
    public void Check_RegisterSaysOtherwiseHowADocumentIsAmended_IsAWarning() => Assert.Equal(
        ["MM0448 Warning: The register says otherwise than before how underavtalet för nedre Dalarna is amended or comes about."],
        Told(DecidedVersions.Check(
            new EditedRules().Load(),
            new EditedRules().Replace("dokument.yaml", "givet: { avtal: underavtal-nedre-dalarna, ändringstyp: ändring }", "givet: { avtal: underavtal-nedre-dalarna, ändringstyp: mindre-budgetjustering }").Load())));

    /// <summary>Approvals that were recorded of the text as it stands count when only the status is raised after them.</summary>
    [Fact]
    public void Compare_StatusRaisedAfterTheApprovals_TheyCount()
    {
        AuthorityNeed need = Assert.Single(AmendmentAuthority.Of(
            RulebookComparison.Compare(Raised("förslag").Load(), Raised("beslutad").Load()), new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 1)));

        Assert.True(need.IsValid);

        static EditedRules Raised(string status) => new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Law.Parties)
            .Replace($"{Agreement}/2027-01-01/dokument.yaml", "status: beslutad", $"status: {status}");
    }

    [Fact]
    public void Check_LockTakenAway_IsFound() => Assert.Equal(
        [$"MM0445 Error: The lock of {Base} is gone; restore it."],
        Told(DecidedVersions.Check(Frozen.Load(), Without(Frozen, Lock).Load())));

    /// <summary>The tool says so in a check against a revision, and in a comparison.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public async Task CheckAndDiff_DecidedVersionEditedSinceARevision_SayItFirst()
    {
        Frozen.WriteTo(Path.Combine(_repository.Top, "rules"));
        _repository.Commit("in force");
        EditedRules edited = Without(Frozen, Lock).LaterInvoice().Seal(Base);
        File.Delete(Path.Combine(_repository.Top, "rules", Lock));
        string folder = edited.WriteTo(Path.Combine(_repository.Top, "rules"));

        Run check = await Run.Of("check", folder, "--sedan", "main");
        Run unaware = await Run.Of("check", folder);
        Run none = await Run.Of("check", folder, "--sedan", "ingenting");
        string before = Frozen.WriteTo(_repository.Beside("before"));
        Run diff = await Run.Of("diff", before, folder);
        Run json = await Run.Of("diff", before, folder, "--format", "json");

        Assert.Equal(ExitCode.FaultyRules, check.Code);
        Assert.Contains("MM0442", check.Output, StringComparison.Ordinal);
        Assert.Contains("MM0445", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MM0442", unaware.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongCall, none.Code);
        Assert.Equal(ExitCode.FaultyRules, diff.Code);
        Assert.Contains("är gällande men har ändrats på plats", diff.Unwrapped, StringComparison.Ordinal);
        Assert.Contains("\"code\": \"MM0442\"", json.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SinceOutsideARepository_SaysWhy()
    {
        string folder = new EditedRules().WriteTo(_repository.Beside("alone"));

        Run run = await Run.Of("check", folder, "--since", "main");

        Assert.Equal(ExitCode.WrongCall, run.Code);
        Assert.Contains("ligger inte i något git-arkiv", run.Unwrapped, StringComparison.Ordinal);
    }

    /// <summary>A proposal is compared with what is in force, as if it were decided; what is in force stays the same.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public async Task Diff_NewProposal_ShowsWhatItWouldChange()
    {
        string before = new EditedRules().InForce().WriteTo(_repository.Beside("in-force"));
        string after = Proposed(new EditedRules().InForce()).WriteTo(_repository.Beside("proposed"));

        Run run = await Run.Of("diff", before, after);
        Run raised = await Run.Of("diff", after, Proposed(new EditedRules().InForce()).FewerDays().Seal(Base).WriteTo(_repository.Beside("both")));

        Assert.StartsWith("Ändring i sak:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Jämfört som om varje förslag till ändring vore beslutat.", run.Output, StringComparison.Ordinal);
        Assert.Contains("förslagen till ändring jämförs med --förslag", raised.Unwrapped, StringComparison.Ordinal);
    }

    private static EditedRules Proposed(EditedRules rules) => rules
        .Set($"{Agreement}/2027-01-01/dokument.yaml", $"dokument: {Agreement}\nversion: 2027-01-01\nstatus: förslag\ngäller-från: 2027-01-01\nändrar: 2025-11-17\n")
        .Set($"{Agreement}/2027-01-01/{EditedRules.Clause13}", new EditedRules().LaterInvoice().Files[$"{Base}/{EditedRules.Clause13}"]);

    private static EditedRules Without(EditedRules rules, string file)
    {
        Assert.True(rules.Files.Remove(file));
        return rules;
    }

    private static string[] Told(IReadOnlyList<Diagnostic> found) => [.. found.Select(d => $"{d.Code} {d.Severity}: {d.Message(Language.English)}")];
}
