using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>The agreements govern their own rule files: what a change takes, what is recorded, what is frozen.</summary>
public sealed class AmendmentAuthorityTests
{
    private const string Agreement = "underavtal-nedre-dalarna";
    private const string Clause16 = "16-fortida-upphorande.yaml";
    private static readonly string[] Parties = ["Falun", "Avesta", "Borlänge", "Gagnef", "Hedemora", "Ludvika", "Säter"];

    [Fact]
    public void Of_ShorterTimeToRectify_TakesWrittenApprovalOfAllSevenParties()
    {
        Dictionary<string, string> changed = Embedded();
        changed[$"{Agreement}/2025-11-17/{Clause16}"] = TwentyDays(changed);

        AuthorityNeed need = Assert.Single(AmendmentAuthority.Of(RulebookComparison.Compare(Load(Embedded()), Load(changed)), new DateOnly(2026, 3, 1)));

        Assert.Equal((Agreement, "16"), (need.Document.Name, Assert.Single(need.Clauses)));
        Assert.False(need.IsValid);
        Assert.Equal(Parties, need.Answer.Requirements.Single(r => r.Requirement.Citation.Clause == "14" && r.Missing.Count > 1).Missing);
    }

    [Fact]
    public void Of_ChangedDescription_IsAskedAboutAsAdjustmentAndAsLargerChange()
    {
        const string File = "verksamhetsbeskrivning/2025-04-11/4-malgrupp.yaml";
        Dictionary<string, string> changed = Embedded();
        changed[File] = changed[File].Replace("övre-ålder: { är: 21,", "övre-ålder: { är: 20,", StringComparison.Ordinal);

        IReadOnlyList<AuthorityNeed> needs = AmendmentAuthority.Of(RulebookComparison.Compare(Load(Embedded()), Load(changed)), new DateOnly(2026, 3, 1));

        Assert.Equal(["verksamhetsbeskrivning", "verksamhetsbeskrivning"], needs.Select(n => n.Document.Name));
        Assert.All(needs, n => Assert.False(n.IsValid));
        Assert.All(needs, n => Assert.Contains(n.Answer.Requirements, r => r.Missing.Contains("styrgruppen")));
    }

    [Fact]
    public void Check_DecidedWithSevenWrittenApprovals_IsAccepted() => Assert.Empty(Check("beslutad", "skriftlig", Parties));

    [Theory]
    [InlineData("beslutad")]
    [InlineData("gällande")]
    public void Check_DecidedWithSixOfSeven_IsRefusedAtTheStatus(string status)
    {
        Diagnostic refused = Assert.Single(Check(status, "skriftlig", Parties[..^1]));

        Assert.Equal(
            $"{Agreement}/2027-01-01/dokument.yaml:3:9 fel MM0424: Versionen 2027-01-01 av underavtalet för nedre Dalarna har status {status}, men ändringen är inte giltig: Alla parter har godkänt. (Säter)",
            refused.ToString(Language.Swedish));
    }

    [Fact]
    public void Check_DecidedWithOralApproval_IsRefused() => Assert.Equal(
        ["MM0424 Error: The version 2027-01-01 of underavtalet för nedre Dalarna has the status beslutad, but the change is not valid: Godkännandet är skriftligt. (skriftlig)"],
        Check("beslutad", "muntlig", Parties).Select(d => $"{d.Code} {d.Severity}: {d.Message(Language.English)}"));

    [Fact]
    public void Check_ProposalWithoutApproval_IsAccepted() => Assert.Empty(Check("förslag", "skriftlig", []));

    [Fact]
    public void Freeze_DecidedVersion_IsLockedAndNoOther()
    {
        Dictionary<string, string> files = Amending("beslutad", "skriftlig", Parties);

        (string locked, IReadOnlyList<string> frozen) = RuleFreeze.Run(Source(files), []);

        Assert.Equal([$"{Agreement}/2027-01-01"], frozen);
        Assert.Matches($"^{Agreement}/2027-01-01:\n  {Clause16}: sha256:[0-9a-f]{{64}}\n  dokument.yaml: sha256:[0-9a-f]{{64}}\n$", locked);
        Assert.Empty(RuleFreeze.Run(Source(With(files, RuleFreeze.LockFile, locked)), []).Frozen);
    }

    [Fact]
    public void Freeze_NamedProposal_IsLocked() =>
        Assert.Equal([$"{Agreement}/2025-11-17"], RuleFreeze.Run(Source(Embedded()), [$"{Agreement}/2025-11-17"]).Frozen);

    [Fact]
    public void Freeze_VersionThatMayNotBeDecided_IsRefused() =>
        Assert.Equal(["MM0424"], Assert.Throws<MiniMaria.Rules.Questions.RulesLoadException>(() => RuleFreeze.Run(Source(Amending("beslutad", "skriftlig", [])), [])).Diagnostics.Select(d => d.Code));

    [Fact]
    public void Freeze_UnknownVersion_NamesTheNearest() =>
        Assert.Contains($"'{Agreement}/2025-11-17'", Assert.Throws<ArgumentException>(() => RuleFreeze.Run(Source(Embedded()), [$"{Agreement}/2025-11-18"])).Message, StringComparison.Ordinal);

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

    /// <summary>Freezes the embedded proposal, changes the files and gives what the loader then says.</summary>
    private static string[] AfterFreeze(Action<Dictionary<string, string>> change)
    {
        Dictionary<string, string> files = Embedded();
        files[RuleFreeze.LockFile] = RuleFreeze.Run(Source(files), [$"{Agreement}/2025-11-17"]).Lock;
        change(files);
        return [.. RulebookLoader.Load(Source(files)).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Severity}: {d.Message(Language.English)}")];
    }

    private static IReadOnlyList<Diagnostic> Check(string status, string form, string[] approved) =>
        AmendmentAuthority.Check(Load(Amending(status, form, approved)));

    /// <summary>The embedded rules with a version of the agreement that gives twenty days to rectify a breach.</summary>
    private static Dictionary<string, string> Amending(string status, string form, string[] approved)
    {
        Dictionary<string, string> files = Embedded();
        string approvals = string.Concat(approved.Select(p => $"  - {{ av: {p}, dag: 2026-10-01, form: {form}, handling: KF § 1 }}\n"));
        files[$"{Agreement}/2027-01-01/dokument.yaml"] =
            $"dokument: {Agreement}\nversion: 2027-01-01\nstatus: {status}\ngäller-från: 2027-01-01\nändrar: 2025-11-17\n" + (approvals.Length > 0 ? "godkännanden:\n" + approvals : string.Empty);
        files[$"{Agreement}/2027-01-01/{Clause16}"] = TwentyDays(files);
        files[$"{Agreement}/2025-11-17/dokument.yaml"] = files[$"{Agreement}/2025-11-17/dokument.yaml"].Replace("gäller-från: 2025-11-17\n", "gäller-från: 2025-11-17\ngäller-till: 2026-12-31\n", StringComparison.Ordinal);
        return files;
    }

    private static string TwentyDays(Dictionary<string, string> files)
    {
        string text = files[$"{Agreement}/2025-11-17/{Clause16}"];
        Assert.Contains("är: 30 dagar", text, StringComparison.Ordinal);
        return text.Replace("är: 30 dagar", "är: 20 dagar", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> With(Dictionary<string, string> files, string path, string content) => new(files, StringComparer.Ordinal) { [path] = content };

    private static Dictionary<string, string> Embedded()
    {
        string rules = Path.Combine(SourceFile.Repository, "rules");
        return Directory.EnumerateFiles(rules, "*.yaml", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(rules, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    private static RuleSource Source(Dictionary<string, string> files) => RuleSource.Files(files.Select(f => new RuleFile(f.Key, Encoding.UTF8.GetBytes(f.Value))));

    private static Rulebook Load(Dictionary<string, string> files)
    {
        LoadResult loaded = RulebookLoader.Load(Source(files));
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        return loaded.Rulebook;
    }
}
