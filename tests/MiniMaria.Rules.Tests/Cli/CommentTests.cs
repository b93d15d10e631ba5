using System.Text.RegularExpressions;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Cli.Verbs.Diff;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Review;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>
/// The comment on a pull request, read as a jurist reads it who is to say yes or no: changes of different kinds, edited in place
/// where the text only is a proposal, and by a new version where it is in force.
/// </summary>
public sealed class CommentTests
{
    private const string Folder = $"{EditedRules.Agreement}/2025-11-17";
    private const string Clause16 = $"{Folder}/{EditedRules.Clause16}";
    private const string Clause17 = $"{Folder}/17-befrielsegrunder.yaml";

    private const string Inventory = $"{EditedRules.Agreement}/inventering.yaml";

    /// <summary>A municipality of the same area that is no party yet.</summary>
    private const string Joining = "Smedjebacken";

    private const string NewRule = """
        regler:
          - id: sa-20-tåg
            text: Parterna reser med tåg när det går.
            fråga: skyldigheter
            när: { part: parterna }
            svar: { skyldigheter: { ämne: styrning-och-samverkan, när: vid resor } }
            underlag: [SA-20-01]
            exempel:
              - Säter reser med tåg:
                  givet: { part: Säter }
                  svar: { skyldigheter: { innehåller: { text: Parterna reser med tåg när det går., punkt: SA 20 } } }
        """;

    private const string Combined = """
        upphäver: [sa-16-skriftlig]
        värden:
          rättelsetid: { är: 20 dagar }
        tolkningar:
          - { id: T-08, vald: dagar-till-veckor }
        """;

    private const string LastClause = "      \"19\": Avtalstecknare\n\n  slutrapport:";
    private const string FirstDay = "      - Den första dagen gäller avtalet:\n";

    /// <summary>An example that does not hold: an oral reminder gives no right to terminate.</summary>
    private const string OralReminder = """
              - Bristen rättas inte och anmaningen var muntlig:
                  givet: { anmaningsdag: 2026-03-01, anmaningens-form: muntlig, rättelse-vidtagen: nej,
                           uppsägningsdag: 2026-04-01, form: skriftlig, utan-oskäligt-uppehåll: ja }
                  svar: { giltig: ja }

        """;

    private static readonly string WithJoining = string.Join(", ", Law.Names("parterna").Append(Joining));
    private static readonly DateOnly Day = new(2026, 12, 1);

    /// <summary>What a reviewer must be told of each change, whatever else the comment says, and what must not be said of it.</summary>
    private static readonly Dictionary<string, (string[] Told, string[] Untold)> Changes = new(StringComparer.Ordinal)
    {
        // In place: a figure of a text that is a proposal. Nobody has approved, examples fail, days move.
        ["figure"] = (
            [
                "### Inte giltig än: saknar 7 av 7 godkännanden; 30 fel i granskningen",
                "status förslag, ändras på plats",
                "rättelsetid: 30 dagar → 20 dagar",
                "**30 → 20** dagar",
                "Rättelse senast (SA 16): 30 → 20 dagar efter anmaningsdagen",
                "exempel stämmer inte",
            ],
            ["Ändrat: sa-16", "Ändrat: N-"]),

        // A new version: a party joins. Those who have approved are counted, those who have not are named, and the new one must as well.
        ["party"] = (
            [
                "saknar Ludvika, Säter och Smedjebacken",
                "Ny version: underavtalet för nedre Dalarna 2027-01-01, status förslag",
                "ändrar 2025-11-17, som är gällande",
                "parterna: tillkommer Smedjebacken",
            ],
            ["ändras på plats"]),

        // In place: a new word, and the list that takes it.
        ["term"] = (
            ["Nya ord i listan händelse: »pandemi«.", "uppräknade-händelser: tillkommer pandemi"],
            ["nekas"]),

        // A new version: a clause that was not there.
        ["clause"] = (
            [
                "Underavtalet för nedre Dalarna, punkt 20 Resor",
                "Nytt: sa-20-tåg – Parterna reser med tåg när det går.",
                "Inte giltig än: saknar 7 av 7 godkännanden",
            ],
            []),

        // A new version: a clause is repealed.
        ["repeal"] = (
            ["punkt 15 Bestämmelsens ogiltighet", "Borttaget: sa-15-består", "Inte giltig än"],
            []),

        // In place: open wording is read otherwise.
        ["reading"] = (
            ["Verksamhetsbeskrivningen, punkt 4 Målgrupp", "T-01, vald läsning: "],
            []),

        // In place: a remark goes, and nobody has to approve that.
        ["remark"] = (
            ["### Inget godkännande krävs", "Borttaget: N-104"],
            ["Ändring i sak"]),

        // In place: other words for the same.
        ["words"] = (
            ["### Inget godkännande krävs", "Redaktionell ändring: bara ord är andra, inga svar ändras.", "uppehåll → dröjsmål"],
            []),

        // In place: an example more, and one that expects something else and fails.
        ["example"] = (
            [
                "### Inget godkännande krävs, för punkterna säger detsamma som förut; 1 fel i granskningen",
                "Bara exempel är andra: inga svar ändras.",
                "nya: »",
                "ändrade: »Ligger uppsägningen efter den dag",
            ],
            ["Redaktionell"]),

        // In place: a word gets another name, and who asks with the old one must know.
        ["rename"] = (
            ["Den som frågar med »arbetskonflikt« nekas nu", "»arbetsstrid«"],
            []),

        // In place: a word goes out of a list, and texts still speak of it.
        ["word"] = (
            ["uppräknade-händelser: utgår eldsvåda", "»eldsvåda« utgår men nämns fortfarande i texten hos SA 17 N-"],
            ["Borttagna ord", "nekas"]),

        // A new version in one clause: a figure, a reading, and a requirement that goes.
        ["combined"] = (
            ["rättelsetid: 30 dagar → 20 dagar", "T-08, vald läsning: ", "Borttaget krav: sa-16-skriftlig"],
            ["ändras på plats"]),
    };

    [Trait("Category", "Long")]
    [Theory]
    [InlineData("figure")]
    [InlineData("words")]
    [InlineData("remark")]
    [InlineData("example")]
    [InlineData("party")]
    [InlineData("term")]
    [InlineData("clause")]
    [InlineData("repeal")]
    [InlineData("reading")]
    [InlineData("rename")]
    [InlineData("word")]
    [InlineData("combined")]
    public Task Comment_OfAChange_TellsWhatAReviewerMustKnow(string name) => AssertTold(name);

    private static async Task AssertTold(string name)
    {
        string comment = CommentOf(name);

        Assert.All(Changes[name].Told, t => Assert.Contains(t, comment, StringComparison.Ordinal));
        Assert.All(Changes[name].Untold, t => Assert.DoesNotContain(t, comment, StringComparison.Ordinal));
        await Verifier.Verify(WithoutCounts(comment)).UseMethodName($"Comment_{name}");
    }

    /// <summary>Gives the comment as the call with authority and check writes it.</summary>
    private static string CommentOf(string name)
    {
        (EditedRules before, EditedRules after) = Edited(name);
        LoadResult loaded = after.LoadResult();
        DiffReport report = DiffReport.Of(("main", before.Load()), ("HEAD", loaded.Rulebook!), authorityOn: () => Day) with
        {
            Check = CheckReport.Of(loaded),
        };
        using var text = new StringWriter { NewLine = "\n" };
        new DiffMarkdown(report, Language.Swedish).Write(text);
        return text.ToString();
    }

    /// <summary>How many questions and examples there are in all changes with every new one.</summary>
    private static string WithoutCounts(string text) => Regex.Replace(
        text, "(?<=(?:av|Övriga|alla) )[0-9]+(?= (?:frågor|exempel))", "…", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static (EditedRules Before, EditedRules After) Edited(string name) => name switch
    {
        "figure" => (new EditedRules(), new EditedRules().FewerDays()),
        "term" => (new EditedRules(), new EditedRules()
            .Replace("begrepp.yaml", "      eldsvåda:", "      pandemi: { betyder: En smitta som sprids över världen. }\n      eldsvåda:")
            .Replace(Clause17, "är: [krig, ", "är: [pandemi, krig, ")),
        "word" => (new EditedRules(), new EditedRules().Replace(
            Clause17, "eldsvåda, arbetskonflikt, myndighetsbeslut], lista", "arbetskonflikt, myndighetsbeslut], lista")),
        "reading" => (new EditedRules(), new EditedRules().Choose("T-01", "till-och-med-21")),
        "remark" => (new EditedRules(), new EditedRules().Cut(Clause16, "  - id: N-104", "  - id: N-118")),
        "words" => (new EditedRules(), new EditedRules().Replace(
            Clause16, "text: Uppsägningen kom utan oskäligt uppehåll sedan", "text: Uppsägningen kom utan oskäligt dröjsmål sedan")),
        "example" => (new EditedRules(), new EditedRules()
            .Replace(Clause16, "          dag: 2026-02-01\n", "          dag: 2026-02-02\n")
            .Replace(Clause16, FirstDay, OralReminder + FirstDay)),
        "rename" => (new EditedRules(), new EditedRules().Rename("arbetskonflikt", "arbetsstrid")),
        _ => (new EditedRules().InForce(), NewVersion(name)),
    };

    private static EditedRules NewVersion(string name)
    {
        EditedRules rules = new EditedRules().InForce();
        return name switch
        {
            "party" => rules.Propose(
                Clause("1-avtalsparter.yaml", "1", "Avtalsparter", $"värden:\n  parterna: {{ är: [{WithJoining}] }}"),
                approved: [.. Law.Parties.Except(["Ludvika", "Säter"])]),
            "clause" => rules
                .Replace("dokument.yaml", LastClause, LastClause.Replace("\n\n", "\n      \"20\": Resor\n\n", StringComparison.Ordinal))
                .Set(Inventory, rules.Files[Inventory] + "  \"20\":\n    SA-20-01: Parterna reser med tåg när det går.\n")
                .Propose(Clause("20-resor.yaml", "20", "Resor", NewRule)),
            "repeal" => rules.Propose(new Dictionary<string, string>(), "upphäver: [\"15\"]\n"),
            _ => rules.Propose(Clause(EditedRules.Clause16, "16", "Förtida upphörande", Combined)),
        };
    }

    private static Dictionary<string, string> Clause(string file, string number, string heading, string content) => new()
    {
        [file] = $"punkt: \"{number}\"\nrubrik: {heading}\n{(number == "20" ? string.Empty : "delvis: ja\n")}{content}\n",
    };
}
