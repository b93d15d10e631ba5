using System.Text.Json;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Cli.Verbs.Search;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Snapshots;
using MiniMaria.Rules.Vocabulary;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary><c>minimaria search</c>.</summary>
public sealed class SearchTests : IDisposable
{
    private static readonly Terminal Usual = new(80, Colour: false);

    private readonly string _folder = Directory.CreateTempSubdirectory("search").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Every rule on LVM, and what VB 6.3 says of it.</summary>
    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Search_LawOnCompulsoryCare_IsApproved(string language)
    {
        Run run = await Run.Of(["sök", "LVM", "--lang", language], [], Usual);

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        await Verifier.Verify(run.ToString()).UseMethodName("Search_lvm_" + language);
    }

    [Theory]
    [InlineData("FALUN region")]
    [InlineData("region falu")]
    public async Task Search_SeveralWords_AllStandThere(string words)
    {
        Run run = await Search(Accounted, words.Split(' '));

        Assert.Equal(
            $"""
            {words}: 1 träff (1 post).

            avtal: Avtalet om allt
            1 Ansvar
              post AV-1-01
                Regionen och Falun ansvarar.

            """,
            run.Output);
    }

    /// <summary>Words in one argument are several words, and a word of a number is one, too.</summary>
    [Fact]
    public async Task Search_OpenWording_ShowsItsReadings() => Assert.Equal(
        """
        upp till 21: 2 träffar (1 post, 1 tolkning).

        avtal: Avtalet om allt
        1 Ansvar
          post AV-1-02
            Avtalet gäller personer upp till 21 år.
          tolkning T-1 (2026)
            »upp till 21 år«: När tar det slut?
            under-21: Före födelsedagen.
            med-21: Hela året med.

        """,
        (await Search(Accounted, "upp till 21")).Output);

    [Fact]
    public async Task Search_InEnglish_NamesTheKinds() => Assert.Equal(
        """
        Mora: 2 hits (1 remark, 1 term).

        avtal: Avtalet om allt
        1 Ansvar
          remark A-1 (2026)
            Texten är oklar om Mora.

        The vocabulary
          term Mora (list kommun)
            Kommunen Mora.
            Mora kommun

        """,
        (await Search(Accounted, "Mora", "--lang", "en")).Output);

    /// <summary>Whatever the letters and the form of the word; and each kind is told as what it is.</summary>
    [Theory]
    [InlineData("uppsägning", "clause 2, statement AV-2-01, statement AV-2-02, rule r-uppsägning, question uppsägning, fact form, fact dag, fact i-tid")]
    [InlineData("UPPSAGNING", "clause 2, statement AV-2-01, statement AV-2-02, rule r-uppsägning, question uppsägning, fact form, fact dag, fact i-tid")]
    [InlineData("uppsägningen", "statement AV-2-01, statement AV-2-02, rule r-uppsägning, question uppsägning, fact form, fact dag, fact i-tid")]
    [InlineData("sägning", "")]
    [InlineData("månad", "statement AV-2-01, value tid")]
    [InlineData("skriftlig", "statement AV-2-02, rule r-uppsägning, requirement k-form, term skriftlig")]
    [InlineData("ung person", "presupposition ung")]
    [InlineData("sista", "value sista-dag, value i-tid, field senast, fact slutdag")]
    [InlineData("allt", "document avtal")]
    [InlineData("Falu kommun", "term Falun")]
    [InlineData("lämnats", "list form")]
    [InlineData("AV-2-02", "statement AV-2-02")]
    public async Task Search_Word_IsFoundWhereAWordBeginsSo(string words, string expected)
    {
        using var json = JsonDocument.Parse((await Search(Accounted, words, "--format", "json")).Output);

        JsonElement[] hits = [.. json.RootElement.GetProperty("hits").EnumerateArray()];
        Assert.Equal(expected, string.Join(", ", hits.Select(h => $"{h.GetProperty("kind").GetString()} {h.GetProperty("id").GetString()}")));
        Assert.Equal(hits.Length, json.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Search_Json_IsAllThatIsTold() => Assert.Equal(
        """
        {
          "words": [
            {
              "word": "söder",
              "places": 1,
              "nearest": null
            }
          ],
          "total": 1,
          "hits": [
            {
              "kind": "rule",
              "id": "r-södra",
              "document": "avtal",
              "version": "2026",
              "clause": "1",
              "of": "ansvar",
              "texts": [
                "I söder ansvarar Falun."
              ],
              "file": "avtal/2026/1-ansvar.yaml",
              "line": 41
            }
          ]
        }

        """,
        (await Search(Accounted, "söder", "--json")).Output);

    /// <summary>Of a long text the sentences are shown in which a word stands.</summary>
    [Fact]
    public async Task Search_LongText_ShowsTheSentencesOfTheWord()
    {
        RuleFiles files = Accounted.Replace(
            Responsibility, "Texten är oklar om Mora.", "En mening. Två om Mora t.ex. Tre är oklar. Fyra står sist.");

        Assert.Contains("\n    … Tre är oklar. …\n", (await Search(files, "oklar", "tre")).Output, StringComparison.Ordinal);
        Assert.Contains("\n    En mening. … Fyra står sist.\n", (await Search(files, "mening", "fyra")).Output, StringComparison.Ordinal);
        Assert.Contains("\n    En mening. …\n", (await Search(files, "A-1")).Output, StringComparison.Ordinal);
    }

    /// <summary>What a later version says otherwise is found beside what the earlier said, and what it leaves is found once.</summary>
    [Fact]
    public async Task Search_TwoVersions_EachIsFound()
    {
        RuleFiles files = Valid
            .Replace(Head, "gäller-från: 2026-01-01", "gäller-från: 2026-01-01\ngäller-till: 2026-12-31")
            .With(
                "avtal/2027/dokument.yaml",
                """
                dokument: avtal
                version: 2027
                status: gällande
                gäller-från: 2027-01-01
                ändrar: 2026
                """)
            .With(
                "avtal/2027/2-uppsagning.yaml",
                """
                punkt: "2"
                rubrik: Uppsägning
                regler:
                  - id: r-uppsägning
                    text: Uppsägningen ska bara vara skriftlig.
                    fråga: uppsägning
                    när: { form: skriftlig }
                    svar: { giltig: ja }
                    underlag: [AV-2-01]
                """);

        using var json = JsonDocument.Parse((await Search(files, "ska vara skriftlig", "--json")).Output);
        using var same = JsonDocument.Parse((await Search(files, "söder", "--json")).Output);

        Assert.Equal(
            ["2026", "2027"],
            json.RootElement.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("version").GetString()!));
        Assert.Equal(1, same.RootElement.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("sv", "uppsägnng", "»uppsägnng« står ingenstans i reglerna. Menade du »Uppsägning«?\n")]
    [InlineData("en", "uppsägnng", "'uppsägnng' stands nowhere in the rules. Did you mean 'Uppsägning'?\n")]
    [InlineData("sv", "xyzåäö", "»xyzåäö« står ingenstans i reglerna.\n")]
    [InlineData("sv", "Mora skriftlig", "Orden står ingenstans tillsammans, bara var för sig: Mora (2), skriftlig (4).\n")]
    [InlineData("sv", "Mora skrftlig", "»skrftlig« står ingenstans i reglerna. Menade du »skriftlig«?\n")]
    public async Task Search_NothingFound_SaysWhatIsNearest(string language, string words, string expected)
    {
        Run run = await Search(Accounted, words, "--lang", language);

        Assert.Equal((ExitCode.Done, expected), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("sök", "Skriv minst ett ord att söka efter.")]
    [InlineData("search --lang en", "Write at least one word to look for.")]
    [InlineData("sök LVM --format sarif", "»sarif« är inget format här. Tillåtet: text, json.")]
    [InlineData("sök LVM --format text --json", "Ange antingen --json eller --format, inte båda.")]
    public async Task Search_WrongCall_SaysWhat(string call, string message)
    {
        Run run = await Run.Of(call);

        Assert.Equal(ExitCode.WrongCall, run.Code);
        Assert.Contains(message, run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_FaultyRules_AreRefused()
    {
        Run run = await Search(Valid.Replace(Responsibility, "undantag-från: r-region", "undantag-från: r-regionen"), "Mora");

        Assert.Equal((ExitCode.FaultyRules, string.Empty), (run.Code, run.Output));
    }

    /// <summary>Whoever writes some words of a statement, in any order and as they sound, finds it.</summary>
    [Fact]
    public void Search_WordsOfAnyStatement_FindIt()
    {
        foreach (Statement statement in Asking.Engine.Rulebook.Lexicon.Inventory.Statements.Where((_, i) => i % 25 == 0))
        {
            string[] words = [.. SearchWords.Split(statement.Text).Reverse().Take(4).Select(w => Spelling.WithoutDiacritics(w).ToLowerInvariant())];
            var result = SearchResult.Of(Asking.Engine.Rulebook, new SearchWords(words));
            Assert.Contains(result.Hits, h => h.Kind == SearchKind.Statement && h.Id == statement.Id);
            Assert.All(result.Hits, h => Assert.All(words, w => Assert.Contains(
                w,
                Spelling.WithoutDiacritics(string.Join('\n', h.Texts.Prepend(h.Id))),
                StringComparison.OrdinalIgnoreCase)));
        }
    }

    private Task<Run> Search(RuleFiles files, params string[] words)
    {
        foreach (string path in files.Paths)
        {
            string file = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, files[path]);
        }

        return Run.Of(["sök", .. words, "--regler", _folder]);
    }
}
