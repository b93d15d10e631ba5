using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Cli;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Cli.Verbs.Diff;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Review;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary><c>minimaria diff</c>: what a person, a pull request and a program are told of a change.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Clause16 = $"{EditedRules.Agreement}/2025-11-17/{EditedRules.Clause16}";
    private const string Sentence = "text: Regionen ansvarar.";

    private static readonly ConcurrentDictionary<string, DiffReport> Reports = [];
    private static readonly string Line = $"\n{new string('=', 80)}\n\n";

    /// <summary>A shorter time to give notice.</summary>
    private static readonly RuleFiles TwoMonths = RuleFiles.Valid.Replace(RuleFiles.Notice, "är: 3 månader", "är: 2 månader");

    private readonly string _folder = Directory.CreateTempSubdirectory("diff").FullName;
    private readonly string _old;

    public DiffTests() => _old = Write(RuleFiles.Valid, "old");

    public void Dispose()
    {
        // Git keeps its objects read-only.
        foreach (string file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("shorter", "sv")]
    [InlineData("shorter", "en")]
    [InlineData("words", "sv")]
    [InlineData("words", "en")]
    [InlineData("reading", "sv")]
    [InlineData("reading", "en")]
    [InlineData("version", "sv")]
    [InlineData("version", "en")]
    public async Task Diff_EditedRules_AreTold(string name, string language)
    {
        DiffReport report = ReportOf(name);
        Language own = language == "sv" ? Language.Swedish : Language.English;
        using var text = new StringWriter { NewLine = "\n" };
        new DiffPage(report, new Page(text, new Terminal(80, Colour: false)), own).Write();
        string page = text.ToString();
        text.Write(Line);
        new DiffMarkdown(report, own).Write(text);
        text.Write(Line);
        new DiffChangelog(report).Write(text);

        Assert.DoesNotContain('\e', page);
        Assert.All(page.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        await Verifier.Verify(WithoutCounts(text.ToString())).UseMethodName($"Diff_{name}_{language}");
    }

    private static DiffReport ReportOf(string name) => Reports.GetOrAdd(name, static n =>
    {
        ComparisonResult result = Edited(n).Compare();
        return new DiffReport("main", "HEAD", result, AmendmentAuthority.Of(result, new DateOnly(2026, 3, 1)));
    });

    [Fact]
    public async Task Diff_Formats_AreThoseOfTheOptions()
    {
        Assert.StartsWith("### Ändring i sak", (await Diff(TwoMonths, "--format", "markdown")).Output, StringComparison.Ordinal);
        Assert.StartsWith("## Nästa version\n\nÄndring i sak", (await Diff(TwoMonths, "--changelog")).Output, StringComparison.Ordinal);
    }

    /// <summary>Beside what the period decides, the right to terminate names it.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public void Diff_TwoQuestionsChange_CountsTheOthers()
    {
        int questions = new EditedRules().Load().Lexicon.Questions.Count;

        string page = PageOf(ReportOf("shorter") with { Authority = null });

        Assert.StartsWith($"Ändring i sak: 2 av {questions} frågor får andra svar.\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"Övriga {questions - 2} frågor: inga svar ändras.\n", page, StringComparison.Ordinal);
    }

    /// <summary>Who has to negotiate is said otherwise, but only in the reading of T-31 that the rules do not choose.</summary>
    [Fact]
    public void Diff_ChangeOfAReadingNotChosen_IsClarifyingAndNamesTheReading()
    {
        EditedRules edited = new EditedRules().Replace($"{EditedRules.Agreement}/2025-11-17/18-tvist.yaml", "förhandlingskrets: [alla-parter] }", "förhandlingskrets: [de-som-tvistar] }");
        var report = new DiffReport("main", "HEAD", edited.Compare(), null);

        string text = Unwrapped(PageOf(report));
        using var json = JsonDocument.Parse(Written(t => DiffJson.Write(report, Language.Swedish, t)));

        Assert.StartsWith("Förtydligande: ", text, StringComparison.Ordinal);
        Assert.Contains("Ändras bara för den som läser orden på ett annat sätt: - T-31, läsningen samtliga-parter: Svaret på »Var löses tvisten?« ändras", text, StringComparison.Ordinal);
        JsonElement reading = Assert.Single(json.RootElement.GetProperty("onlyUnderReadings").EnumerateArray());
        JsonElement answer = Assert.Single(reading.GetProperty("answers").EnumerateArray());
        Assert.Equal(("T-31", "samtliga-parter", "tvist"), (reading.GetProperty("interpretation").GetString(), reading.GetProperty("reading").GetString(), answer.GetProperty("question").GetString()));
        Assert.Equal("samtliga-parter", answer.GetProperty("example").GetProperty("readings").GetProperty("T-31").GetString());
    }

    /// <summary>The call looks under the other readings as well.</summary>
    [Fact]
    public async Task Diff_CallOfAChangeOfAReadingNotChosen_NamesTheReading()
    {
        Run run = await Diff(RuleFiles.Valid.Replace(RuleFiles.Responsibility, "gräns: { högst: 21 }", "gräns: { högst: 22 }"), "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        JsonElement reading = Assert.Single(json.RootElement.GetProperty("onlyUnderReadings").EnumerateArray());
        Assert.Equal(("T-1", "med-21"), (reading.GetProperty("interpretation").GetString(), reading.GetProperty("reading").GetString()));
        Assert.Equal("ansvar", Assert.Single(reading.GetProperty("answers").EnumerateArray()).GetProperty("question").GetString());
    }

    /// <summary>How many questions there are in all changes with every new question.</summary>
    private static string WithoutCounts(string text) =>
        Regex.Replace(text, "(?<=(?:av|of|Övriga|Alla|other|All) )[0-9]+(?= (?:frågor|questions))", "…", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task Diff_ChangelogOfANewVersionOfTheRules_HasItAsHeading()
    {
        Run run = await Diff(TwoMonths.Replace(RuleFiles.Register, "version: \"1\"", "version: \"2\""), "--format", "changelog", "--lang", "en");

        Assert.StartsWith("## 2\n\nÄndring i sak: ", run.Output, StringComparison.Ordinal);
    }

    /// <summary>What was not compared is never said to be unchanged, in any form of output.</summary>
    [Fact]
    public void Diff_NotComparedWhole_SaysSoFirst()
    {
        const string Said = "- { id: tunn, text: Tunn., fråga: lån, när: { sidor: { högst: 100 } }, svar: { tid: lång } }";
        static Rulebook Load(string rules) => RulebookLoader.Load(SmallRules.With(rules).Source).Rulebook!;
        ComparisonResult result = RulebookComparison.Compare(Load(Said), Load(Said.Replace("högst: 100", "under: 101", StringComparison.Ordinal)), most: 1);
        var report = new DiffReport("main", "HEAD", result, null);
        string[] forms = [.. ((Action<TextWriter>[])[
            t => t.Write(PageOf(report)),
            new DiffMarkdown(report, Language.Swedish).Write,
            new DiffChangelog(report).Write,
        ]).Select(Written)];

        Assert.False(report.IsComplete);
        Assert.StartsWith("Alla lägen hann inte jämföras: det är okänt om något svar ändras.\n- Inte jämförda i alla lägen: »Hur länge får boken lånas?«.\n", forms[0], StringComparison.Ordinal);
        Assert.All(forms, f => Assert.StartsWith("Alla lägen hann inte jämföras: det är okänt om något svar ändras", f.TrimStart('#', ' ').Replace("Nästa version\n\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(forms, f => Assert.DoesNotContain("samma svar", f, StringComparison.Ordinal));
        Assert.Contains("Ändrat, men det är okänt om något svar ändras:\n- ST 1: Ändrat: tunn (villkoret)\n", forms[0], StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Written(t => DiffJson.Write(report, Language.Swedish, t)));
        Assert.Equal(("unknown", false), (json.RootElement.GetProperty("step").GetString(), json.RootElement.GetProperty("isComplete").GetBoolean()));
        Assert.Equal("lån", Assert.Single(json.RootElement.GetProperty("unfinished").EnumerateArray()).GetString());
    }

    /// <summary>Nobody has found two amounts that differ, and nobody has proved that there are none.</summary>
    [Fact]
    public void Diff_ReckonedInAnotherWayWithoutExample_SaysThatTheAmountMayBeAnother()
    {
        static Rulebook Load(string step) => RulebookLoader.Load(new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, $$"""
            beräkningar:
              delar: { räkna-upp: poäng, med: 0 %, från: 2000, till: år, avrundat-till: {{step}} }
            regler:
              - { id: delning, text: Potten delas., fråga: delning, svar: { summa: { summa: delar } } }
            """).Source).Rulebook!;
        var report = new DiffReport("main", "HEAD", RulebookComparison.Compare(Load("1 kr"), Load("\"0,5 kr\"")), null);
        string text = Unwrapped(PageOf(report));

        Assert.StartsWith("Ändring i sak: 1 av ", text, StringComparison.Ordinal);
        Assert.Contains("Svaret på »Vem får hur mycket?« kan bli ett annat", text, StringComparison.Ordinal);
        Assert.Contains("Det räknas på ett annat sätt, så beloppet kan bli ett annat. Inget exempel hittades där det blir det.", text, StringComparison.Ordinal);
        Assert.Contains("so the amount may be another. No example was found where it is.", Written(new DiffMarkdown(report, Language.English).Write), StringComparison.Ordinal);
        Assert.Contains("\"example\": null", Written(t => DiffJson.Write(report, Language.Swedish, t)), StringComparison.Ordinal);
    }

    /// <summary>Gives the line on which a name gets its value.</summary>
    private static int ValueLine(string name) =>
        Array.FindIndex(new EditedRules().Files[Clause16].Split('\n'), l => l.StartsWith($"  {name}:", StringComparison.Ordinal)) + 1;

    private static string PageOf(DiffReport report) => Written(t => new DiffPage(report, new Page(t, Terminal.None), Language.Swedish).Write());

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Written(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return text.ToString();
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("jämför")]
    [InlineData("jamfor")]
    public async Task Diff_SameRules_NoDifference(string verb)
    {
        Run run = await Run.Of(verb, _old, _old);

        Assert.Equal((ExitCode.Done, "Ingen skillnad: reglerna är desamma.\n"), (run.Code, run.Output));
    }

    /// <summary>No field of an answer differs, but what it holds only with does.</summary>
    [Theory]
    [InlineData("förbehåll: ja, ", "", "Förbehållet K-1 faller bort: Stadgarna säger två saker.")]
    [InlineData("", "förbehåll: ja, ", "Nytt förbehåll K-1: Stadgarna säger två saker.")]
    [InlineData("förbehåll: ja, ", "när: { gammal: ja }, förbehåll: ja, ", "Förbehåll som görs i andra fall eller med andra ord: K-1.")]
    [InlineData("", "när: { gammal: ja }, ", null)]
    public async Task Diff_ReservationThatComesOrGoes_IsTold(string before, string after, string? told)
    {
        Run run = await Run.Of("diff", Rules(before, "före"), Rules(after, "efter"));

        Assert.Equal(told is not null, run.Unwrapped.Contains("örbehåll", StringComparison.Ordinal));
        Assert.Contains(told ?? string.Empty, run.Unwrapped, StringComparison.Ordinal);

        string Rules(string says, string name) => new SmallRules()
            .Version("stadgar", "a", "2026-01-01")
            .Clause("stadgar", "a", 1, $"regler:\n  - {{ id: lån, text: a, fråga: lån, svar: {{ tid: kort }} }}\nanmärkningar:\n  - {{ id: K-1, frågor: [lån], {says}text: Stadgarna säger två saker., underlag: [ST-1-01] }}")
            .WriteTo(Path.Combine(_folder, name));
    }

    [Fact]
    public void Diff_Json_SaysWhatTheRecordsSay()
    {
        string written = Written(t => DiffJson.Write(ReportOf("shorter"), Language.Swedish, t));

        using var json = JsonDocument.Parse(written);
        JsonElement root = json.RootElement;
        Assert.Equal("amending", root.GetProperty("step").GetString());
        JsonElement[] clauses = [.. root.GetProperty("clauses").EnumerateArray()];
        Assert.Equal([$"{EditedRules.Agreement} 16 amending"], clauses.Select(c => $"{c.GetProperty("document").GetString()} {c.GetProperty("clause").GetString()} {c.GetProperty("step").GetString()}"));
        JsonElement clause = clauses[0];
        JsonElement figure = clause.GetProperty("provisions").EnumerateArray().Single(p => p.GetProperty("id").GetString() == "rättelsetid");
        Assert.Equal(("value", "changed", Law.Text("rättelsetid"), $"{Law.Number("rättelsetid") - 10} dagar", Clause16, ValueLine("rättelsetid")), (figure.GetProperty("provision").GetString(), figure.GetProperty("change").GetString(), figure.GetProperty("old").GetString(), figure.GetProperty("new").GetString(), figure.GetProperty("file").GetString(), figure.GetProperty("line").GetInt32()));
        JsonElement[] answers = [.. clause.GetProperty("answers").EnumerateArray()];
        Assert.Equal(["förtida-upphörande", "rättigheter"], answers.Select(a => a.GetProperty("question").GetString()));
        JsonElement answer = answers[0];
        AnswerChange change = ReportOf("shorter").Result.Answers[0];
        Assert.Equal(change.Positions, answer.GetProperty("positions").GetInt64());
        Assert.Equal(change.PositionsInAll, answer.GetProperty("positionsInAll").GetInt64());
        Assert.Equal(change.Parts["giltig"], answer.GetProperty("parts").GetProperty("giltig").GetInt64());
        Assert.Equal(("2025-11-17", null), (answer.GetProperty("from").GetString(), answer.GetProperty("through").GetString()));
        Assert.False(answer.GetProperty("old").GetProperty("answer").GetProperty("giltig").GetBoolean());
        Assert.True(answer.GetProperty("new").GetProperty("answer").GetProperty("giltig").GetBoolean());
        JsonElement facts = answer.GetProperty("example").GetProperty("facts");
        Assert.Equal(change.Example!.Facts["anmaningsdag"], facts.GetProperty("anmaningsdag").GetString());
        Assert.Equal(ReportOf("shorter").Result.Deadlines.Count, root.GetProperty("deadlines").GetArrayLength());
        Assert.DoesNotContain("förtida-upphörande", root.GetProperty("unchanged").EnumerateArray().Select(q => q.GetString()));
        JsonElement need = Assert.Single(root.GetProperty("authority").EnumerateArray());
        Assert.False(need.GetProperty("isValid").GetBoolean());
        Assert.Contains(need.GetProperty("demands").EnumerateArray(), d => d.GetProperty("wanted").EnumerateArray().Select(w => w.GetString()).SequenceEqual(Law.Parties) && d.GetProperty("recorded").GetArrayLength() == 0);
    }

    [Fact]
    public async Task Diff_JsonWithoutAuthority_DoesNotSpeakOfIt()
    {
        using var json = JsonDocument.Parse((await Diff(RuleFiles.Valid.Replace(RuleFiles.Responsibility, Sentence, "text: Regionen har ansvaret."), "--format", "json")).Output);

        Assert.Equal("editorial", json.RootElement.GetProperty("step").GetString());
        Assert.False(json.RootElement.TryGetProperty("authority", out _));
    }

    /// <summary>All parties but one have approved in writing.</summary>
    [Fact]
    public void Diff_AuthorityOfAnAmendingVersion_CountsWhatItsHeadRecords()
    {
        ComparisonResult result = new EditedRules().LaterInvoiceFrom2027("förslag", "skriftlig", Law.Parties[..^1]).Compare();

        string page = Unwrapped(PageOf(new DiffReport("main", "HEAD", result, AmendmentAuthority.Of(result, new DateOnly(2026, 3, 1))) { OnlyUnderReadings = [] }));

        string recorded = $"{Law.Parties.Length - 1} av {Law.Parties.Length}. Saknas: {Law.Parties[^1]}.";
        Assert.Contains($"Alla parter har godkänt (SA 14). Registrerat: {recorded}", page, StringComparison.Ordinal);
        Assert.Contains("Godkännandet är skriftligt (SA 14). Registrerat: 1 av 1.", page, StringComparison.Ordinal);
    }

    /// <summary>Before the agreement only the steering group had to approve a change of the description.</summary>
    [Fact]
    public async Task Diff_AuthorityOnADayBeforeTheAgreement_AsksTheRulesOfThatDay()
    {
        Run run = await Diff(Edited("reading"), "--behorighet", "--as-of", "2025-06-01");

        Assert.Contains("enligt reglerna den 2025-06-01: - VB 4. Ändringen är inte giltig med det som är registrerat. - Styrgruppen har godkänt ändringen (VB 3.1).", run.Unwrapped, StringComparison.Ordinal);
        Assert.DoesNotContain("Alla parter", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_AuthorityWithoutADay_AsksTheRulesOfToday() =>
        Assert.Matches("enligt reglerna den 20[0-9]{2}-[0-9]{2}-[0-9]{2}:", (await Diff(Edited("invoice"), "--authority")).Unwrapped);

    [Fact]
    public async Task Diff_JsonWithAuthority_HasItForTheDay()
    {
        using var json = JsonDocument.Parse((await Diff(Edited("invoice"), "--format", "json", "--authority", "--dag", Run.Day)).Output);

        Assert.Equal(Run.Day, Assert.Single(json.RootElement.GetProperty("authority").EnumerateArray()).GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task Diff_GitRevisions_ReadsTheFolderInEach()
    {
        var repository = new Repository(Path.Combine(_folder, "repository"));
        string rules = Path.Combine("repository", "avtal", "rules");
        Write(RuleFiles.Valid, rules);
        repository.Commit("first");
        Write(TwoMonths, rules);
        repository.Commit("second");
        Write(RuleFiles.Valid.Replace(RuleFiles.Responsibility, Sentence, "text: Regionen har ansvaret."), rules);

        Run run = await repository.Run("diff", "HEAD~1", "HEAD", "--rules", "avtal/rules", "--lang", "en");
        Run same = await repository.Run("diff", "main", "HEAD", "--rules", "./avtal/rules/", "--lang", "en");
        Run fromBelow = await repository.Below("avtal").Run("diff", "HEAD~1", "HEAD", "--rules", "avtal/rules", "--lang", "en");
        Run withFolder = await repository.Run("diff", "HEAD", Path.Combine("avtal", "rules"), "--rules", "avtal/rules", "--lang", "en");

        Assert.StartsWith("Amending change: 1 of ", run.Output, StringComparison.Ordinal);
        Assert.Contains("tid: 3 månader → 2 månader", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("No difference", same.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, fromBelow.Output);
        Assert.Contains("tid: 2 månader → 3 månader", withFolder.Output, StringComparison.Ordinal);
        Assert.Equal($" M avtal/rules/{RuleFiles.Responsibility}\n M avtal/rules/{RuleFiles.Notice}", repository.Git("status", "--porcelain").TrimEnd());
    }

    [Theory]
    [InlineData("sv", "Fel: »mainn« är varken en mapp eller en git-version här.")]
    [InlineData("en", "Error: 'mainn' is neither a folder nor a git revision here.")]
    public async Task Diff_UnknownRevision_IsAWrongCall(string language, string fault)
    {
        Run run = await Run.Of("diff", "mainn", _old, "--lang", language);

        Assert.Equal((ExitCode.WrongCall, ""), (run.Code, run.Output));
        Assert.StartsWith(fault, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_FolderThatTheRevisionLacks_IsAWrongCall()
    {
        var repository = new Repository(Path.Combine(_folder, "repository"));
        await File.WriteAllTextAsync(Path.Combine(repository.Path, "rules"), "a file");
        repository.Commit("first");

        Run absent = await repository.Run("diff", "HEAD", "HEAD", "--regler", "regler");
        Run file = await repository.Run("diff", "HEAD", "HEAD");

        Assert.Equal((ExitCode.WrongCall, ExitCode.WrongCall), (absent.Code, file.Code));
        Assert.StartsWith("Fel: Mappen »regler« finns inte i git-versionen HEAD.", absent.Error, StringComparison.Ordinal);
        Assert.StartsWith("Fel: Mappen »rules« finns inte i git-versionen HEAD.", file.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ange två sidor", "diff")]
    [InlineData("Ange två sidor", "diff a")]
    [InlineData("»yaml« är inget format", "diff a b --format yaml")]
    [InlineData("Ange antingen --format eller --changelog", "diff a b --format markdown --changelog")]
    [InlineData("Flaggan »--formt« finns inte. Menade du »--format«?", "diff a b --formt json")]
    [InlineData("»-x« är varken en mapp", "diff -x b")]
    [InlineData("--dag kan inte vara »i dag«; där ska stå en dag, ÅÅÅÅ-MM-DD.", "diff a b --dag i dag")]
    public async Task Diff_WrongCall_SaysWhat(string fault, string call)
    {
        Run run = await Run.Of(call.Replace("i dag", "i_dag", StringComparison.Ordinal).Split(' ').Select(w => w.Replace('_', ' ')).ToArray());

        Assert.Equal((ExitCode.WrongCall, ""), (run.Code, run.Output));
        Assert.Contains(fault, run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_FaultyRules_NamesTheSide()
    {
        string faulty = Write(RuleFiles.Valid.Replace(RuleFiles.Notice, "är: 3 månader", "är: tre månader"), "faulty");

        Run asNew = await Run.Of("diff", _old, faulty);
        Run asOld = await Run.Of("diff", faulty, _old, "--lang", "en");

        Assert.Equal((ExitCode.FaultyRules, ExitCode.FaultyRules), (asNew.Code, asOld.Code));
        Assert.StartsWith($"Fel i reglerna i {faulty}:", asNew.Unwrapped, StringComparison.Ordinal);
        Assert.StartsWith($"Faults in the rules of {faulty}:", asOld.Unwrapped, StringComparison.Ordinal);
        Assert.Contains($"{RuleFiles.Notice}:5:", asNew.Unwrapped, StringComparison.Ordinal);
        Assert.DoesNotContain($"i {_old}", asNew.Unwrapped, StringComparison.Ordinal);
    }

    /// <summary>What stands in the rules of a pull request is shown as it stands, never as Markdown or HTML.</summary>
    [Fact]
    public async Task Diff_MarkdownInTheRules_IsShownHarmless()
    {
        Run run = await Diff(RuleFiles.Valid.Replace(RuleFiles.Responsibility, Sentence, "text: \"<img src=x> **fet** | [x](y) `z`\""), "--format", "markdown");

        Assert.Contains(@"&lt;img src=x&gt; \*\*fet\*\* \| \[x\](y) \`z\`", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "markdown")]
    [InlineData("--format", "changelog")]
    public async Task Diff_CallsAndAddressesInTheRules_AreShownHarmless(string option, string format)
    {
        Run run = await Diff(TwoMonths.Replace(RuleFiles.Notice, "text: Uppsägningen ska vara skriftlig och komma i tid.", "text: \"Fråga @torvalds om ~~allt~~ $x$ i mora/avtal#12, https://example.org/\""), option, format);

        Assert.All((string[])["@torvalds", "~~", "$x$", "avtal#12", "https://"], raw => Assert.DoesNotContain(raw, run.Output, StringComparison.Ordinal));
    }

    /// <summary>Compares the small rules with edited ones.</summary>
    private async Task<Run> Diff(RuleFiles edited, params string[] more) => await Run.Of(["diff", _old, Write(edited, "new"), .. more]);

    /// <summary>Compares the rules of the repository with edited ones.</summary>
    private async Task<Run> Diff(EditedRules edited, params string[] more) =>
        await Run.Of(["diff", new EditedRules().WriteTo(Path.Combine(_folder, "all")), edited.WriteTo(Path.Combine(_folder, "edited")), .. more]);

    private string Write(RuleFiles files, string folder)
    {
        foreach (string path in files.Paths)
        {
            string file = Path.Combine(_folder, folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, files[path]);
        }

        return Path.Combine(_folder, folder);
    }

    /// <summary>A shorter time to rectify; other words; another reading; a later invoice; the shorter time by a version of its own.</summary>
    private static EditedRules Edited(string name) => name switch
    {
        "shorter" => new EditedRules().FewerDays(),
        "words" => new EditedRules().Replace(Clause16, "text: Uppsägningen kom utan oskäligt uppehåll sedan", "text: Uppsägningen kom utan oskäligt dröjsmål sedan"),
        "invoice" => new EditedRules().LaterInvoice(),
        "reading" => new EditedRules().Choose("T-01", "till-och-med-21"),
        _ => new EditedRules().FewerDaysFrom2027("förslag", "skriftlig", "Falun", "Gagnef"),
    };

    /// <summary>A git repository of its own, and calls of the program in its folder.</summary>
    private sealed class Repository
    {
        public Repository(string path)
            : this(Directory.CreateDirectory(path)) => Git("init", "--quiet", "--initial-branch", "main");

        private Repository(DirectoryInfo folder) => Path = folder.FullName;

        public string Path { get; }

        /// <summary>Gives the same repository as seen from a folder in it.</summary>
        public Repository Below(string folder) => new(new DirectoryInfo(System.IO.Path.Combine(Path, folder)));

        public void Commit(string message)
        {
            Git("add", "--all");
            Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message);
        }

        public string Git(params string[] args) => Start("git", args).Output;

        /// <summary>Runs the program as a process: the folder that it stands in belongs to the whole process.</summary>
        public Task<Run> Run(params string[] args)
        {
            (int code, string output, string error) = Start("dotnet", [typeof(CommandLine).Assembly.Location, .. args]);
            return Task.FromResult(new Run(string.Join(' ', args), (ExitCode)code, output, error));
        }

        private (int Code, string Output, string Error) Start(string program, string[] args)
        {
            var start = new ProcessStartInfo(program, args)
            {
                WorkingDirectory = Path,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
                StandardErrorEncoding = System.Text.Encoding.UTF8,
                Environment = { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1" },
            };
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
    }
}
