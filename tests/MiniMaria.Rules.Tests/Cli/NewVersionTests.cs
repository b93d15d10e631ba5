using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Review;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary><c>minimaria new-version</c>: an amendment is begun by a command.</summary>
public sealed class NewVersionTests : IDisposable
{
    private const string Agreement = EditedRules.Agreement;

    private readonly string _folder = Directory.CreateTempSubdirectory("minimaria-version-").FullName;

    private static string Fewer => $"{Law.Number("rättelsetid") - 10} dagar";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task NewVersion_ChangedValue_StandsInAFolderOfItsOwnAndNothingElse()
    {
        string rules = new EditedRules().WriteTo(_folder);

        Run run = await Begin(rules, "--sätt", $"rättelsetid={Fewer}");

        Assert.Equal((ExitCode.Done, string.Empty), (run.Code, run.Error));
        Assert.Equal(
            [
                ($"{EditedRules.Clause16}", $"punkt: \"16\"\nrubrik: Förtida upphörande\ndelvis: ja\n\nvärden:\n  rättelsetid: {{ är: {Fewer} }}\n"),
                ("dokument.yaml", $"dokument: {Agreement}\nversion: 2027-01-01\nstatus: förslag\ngäller-från: 2027-01-01\nändrar: 2025-11-17\nupprättad: 2026-09-01\n"),
            ],
            Directory.GetFiles(Path.Combine(rules, Agreement, "2027-01-01")).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f))));
        Assert.Equal(ExitCode.Done, (await Run.Of("fmt", "--check", rules)).Code);
        Assert.Contains($"rättelsetid: [Ändrat] {Fewer}", (await Run.Of("show", "SA", "16", "--dag", "2027-02-01", "--ändrat", "--regler", rules)).Output, StringComparison.Ordinal);
    }

    /// <summary>Those examples are told that would fail if the value were changed where it stands.</summary>
    [Fact]
    [Trait("Judges", "Rules")]
    public Task NewVersion_ExamplesThatNoLongerHold_AreToldOneByOne() => ExamplesAreTold(isInForce: false);

    [Fact]
    [Trait("Category", "Long")]
    [Trait("Judges", "Rules")]
    public Task NewVersion_OfWhatIsInForce_TellsTheSameExamples() => ExamplesAreTold(isInForce: true);

    private async Task ExamplesAreTold(bool isInForce)
    {
        EditedRules rules = isInForce ? new EditedRules().InForce() : new EditedRules();
        var changed = new RulesEngine(new EditedRules().FewerDays().Load());
        string[] failing = [.. changed.Rulebook.Examples.Where(e => ExampleCheck.Run(changed, e).Count > 0).Select(Told)];

        Run run = await Begin(rules.WriteTo(_folder), "--sätt", $"rättelsetid={Fewer}");

        Assert.NotEmpty(failing);
        Assert.Equal(failing.Order(StringComparer.Ordinal), run.Lines.Where(l => l.Contains(".yaml, ", StringComparison.Ordinal)).Select(l => l[4..]).Order(StringComparer.Ordinal));

        static string Told(Example example) => $"{example.Provision}: {example.Name} ({example.Span.File}, {example.Span.Line})";
    }

    [Fact]
    public async Task NewVersion_Form_HasARowForEachPartyThatMustApprove()
    {
        string file = Path.Combine(_folder, "blankett.md");

        Run run = await Begin(new EditedRules().WriteTo(Path.Combine(_folder, "rules")), "--sätt", $"rättelsetid={Fewer}", "--blankett", file);

        string form = File.ReadAllText(file);
        Assert.StartsWith("# Godkännanden av underavtalet för nedre Dalarna, versionen 2027-01-01\n", form, StringComparison.Ordinal);
        Assert.Equal(Law.Parties.Select(p => $"| {p} | | | | | |"), form.Split('\n').Where(l => l.EndsWith("| | | | | |", StringComparison.Ordinal)));
        Assert.Contains("(SA 14)", form, StringComparison.Ordinal);
        Assert.DoesNotContain("| Part |", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewVersion_ClauseAlone_IsReadyToBeWritten()
    {
        string rules = new EditedRules().WriteTo(_folder);

        Run run = await Begin(rules, "--punkt", "17");

        Assert.Equal("punkt: \"17\"\nrubrik: Befrielsegrunder\ndelvis: ja\n", File.ReadAllText(Path.Combine(rules, Agreement, "2027-01-01", "17-befrielsegrunder.yaml")));
        Assert.Contains("Alla exempel som stämmer nu stämmer också med den nya texten.", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A clause of which the rules state nothing yet is stated whole, whatever its number and heading.</summary>
    [Trait("Category", "Long")]
    [Theory]
    [InlineData("SA")]
    [InlineData("VB")]
    [InlineData("AF")]
    [InlineData("SR")]
    [InlineData("RU")]
    public async Task NewVersion_EveryClause_CanBeBegun(string document)
    {
        string rules = new EditedRules().WriteTo(_folder);
        var before = RulebookLoader.Load(RuleSource.Folder(rules)).Rulebook!;
        string[] clauses = [.. before.Lexicon.Documents.Single(d => d.Prefix == document).ClauseOrder];

        Run run = await Run.Of([.. (string[])["ny-version", document, "--regler", rules, "--från", "2027-01-01"], .. clauses.SelectMany(c => (string[])["--punkt", c])]);

        Assert.Equal((ExitCode.Done, string.Empty), (run.Code, run.Error));
        Assert.Equal(clauses.Length + 1, Directory.GetFiles(rules, "*.yaml", SearchOption.AllDirectories).Count(f => f.Contains("2027-01-01", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Done, (await Run.Of("fmt", "--check", rules)).Code);
        Assert.DoesNotContain(Directory.GetDirectories(rules, ".*", SearchOption.AllDirectories), _ => true);
    }

    [Theory]
    [InlineData("SA --från 2027-01-01 --sätt rättelstid=9", "Handlingen har inget värde som heter »rättelstid«. Menade du »rättelsetid«?")]
    [InlineData("SA --från 2027-01-01 --sätt rättelsetid", "Skriv namn=värde, inte »rättelsetid«.")]
    [InlineData("SA --från 2027-01-01 --punkt 99", "Punkten »99« finns inte.")]
    [InlineData("SA --från 2020-01-01", "Ingen version av underavtalet för nedre Dalarna gäller dagen före 2020-01-01")]
    [InlineData("SA --från imorgon", "kan inte vara »imorgon«; där ska stå en dag")]
    [InlineData("SA", "Ange den första dagen")]
    [InlineData("--från 2027-01-01", "Ange handlingen som ändras.")]
    public async Task NewVersion_FaultyCall_WritesNothing(string call, string told)
    {
        string rules = new EditedRules().WriteTo(_folder);

        Run run = await Run.Of([.. $"new-version {call}".Split(' '), "--regler", rules]);

        Assert.Equal((ExitCode.WrongCall, string.Empty), (run.Code, run.Output));
        Assert.Contains(told, run.Unwrapped, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(Path.Combine(rules, Agreement)));
    }

    [Fact]
    public async Task NewVersion_ValueThatIsNone_WritesNothingAndTellsWhatToWrite()
    {
        string rules = new EditedRules().WriteTo(_folder);

        Run run = await Begin(rules, "--sätt", "rättelsetid=20 dagr");

        Assert.Equal((ExitCode.FaultyRules, string.Empty), (run.Code, run.Output));
        Assert.Contains("MM0313", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("upplysning", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(Path.Combine(rules, Agreement)));
    }

    [Fact]
    public async Task NewVersion_FolderThatIsThere_IsLeftAlone()
    {
        string rules = new EditedRules().WriteTo(_folder);
        await Begin(rules, "--punkt", "17");

        Run again = await Begin(rules, "--sätt", $"rättelsetid={Fewer}");

        Assert.Equal(ExitCode.WrongCall, again.Code);
        Assert.Contains($"Mappen »{Agreement}/2027-01-01« finns redan.", again.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewVersion_WithoutAFolder_AsksForIt() =>
        Assert.Contains("Ange mappen med reglerna: --regler MAPP.", (await Run.Of("ny-version SA --från 2027-01-01")).Unwrapped, StringComparison.Ordinal);

    private static Task<Run> Begin(string rules, params string[] more) => Run.Of(
        ["ny-version", "SA", "--regler", rules, "--från", "2027-01-01", .. more], [], clock: new FirstOfSeptember());

    private sealed class FirstOfSeptember : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
