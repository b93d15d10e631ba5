using System.Text.Json;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Tests.Answers;
using MiniMaria.Rules.Tests.Review;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary><c>minimaria show</c>: a clause on one page.</summary>
public sealed class ShowTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("minimaria-show-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Show_WhatAnAmendmentChanges_IsMarked(string language)
    {
        Run run = await Run.Of("show", "ST", "1", "--dag", "2027-01-01", "--ändrat", "--regler", Amended().WriteTo(_folder), "--lang", language);

        Assert.Equal((ExitCode.Done, string.Empty), (run.Code, run.Error));
        await Verifier.Verify(run.Output).UseMethodName("Show_amended_" + language);
    }

    [Theory]
    [InlineData("2026-12-31", "versionen a", "gräns: 500")]
    [InlineData("2027-01-01", "versionen b", "gräns: 100")]
    public async Task Show_OnADay_AsItReadsThen(string day, string version, string value)
    {
        Run run = await Run.Of("visa", "stadgar 1", "--dag", day, "--regler", Amended().WriteTo(_folder));

        Assert.Contains(version, run.Output, StringComparison.Ordinal);
        Assert.Contains(value, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Json_SaysWhatBecameOfEachProvision()
    {
        Run run = await Run.Of("show", "ST", "1", "--dag", "2027-01-01", "--json", "--regler", Amended().WriteTo(_folder));

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [
                "gräns changed", "lån-kort affected", "sällan reworded", "lån-lång added", "retur changed", "T-1 changed", "K-1 removed",
            ],
            json.RootElement.GetProperty("provisions").EnumerateArray()
                .Where(p => p.GetProperty("change").ValueKind != JsonValueKind.Null)
                .Select(p => $"{p.GetProperty("id").GetString()} {p.GetProperty("change").GetString()}"));
        Assert.Equal("a", json.RootElement.GetProperty("amends").GetString());
    }

    /// <summary>A proposal is shown when it is asked for, once something is in force.</summary>
    [Theory]
    [InlineData("", "2025-11-17")]
    [InlineData("--förslag", "2027-01-01")]
    public async Task Show_BesideAProposal_TheVersionInForce(string option, string version)
    {
        string rules = new EditedRules().FewerDaysAloneFrom2027("förslag", "skriftlig")
            .Replace($"{EditedRules.Agreement}/2025-11-17/dokument.yaml", "gäller-till: 2026-12-31\n", string.Empty)
            .InForce()
            .WriteTo(_folder);
        string[] call = ["show", "SA", "16", "--dag", "2027-02-01", "--regler", rules];

        Run run = await Run.Of(option.Length > 0 ? [.. call, option] : call);

        Assert.Contains($"versionen {version},", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_ManyExamples_AreCountedUnlessAskedFor()
    {
        Run some = await Run.Of("show SA 16");
        Run all = await Run.Of("show SA 16 --exempel");

        Assert.Contains("»--exempel« visar alla.", some.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("visar alla", all.Output, StringComparison.Ordinal);
        Assert.True(all.Lines.Length > some.Lines.Length);
    }

    [Theory]
    [InlineData("show 1", "Flera handlingar har en punkt 1; skriv handlingen före: »VB 1«, »SA 1«")]
    [InlineData("show SA 99", "Punkten »99« finns inte.")]
    [InlineData("show SB 16", "Dokumentet »SB« finns inte bland underlagen. Tillåtet: verksamhetsbeskrivning")]
    [InlineData("show SA 16 --dag 2020-01-01", "Ingen version av underavtalet för nedre Dalarna gäller 2020-01-01.")]
    [InlineData("show", "Ange punkten, med handlingens förkortning före")]
    public async Task Show_WhatIsNoClause_IsAWrongCall(string call, string told)
    {
        Run run = await Run.Of(call);

        Assert.Equal((ExitCode.WrongCall, string.Empty), (run.Code, run.Output));
        Assert.Contains(told, run.Unwrapped, StringComparison.Ordinal);
    }

    private static SmallRules Amended() => new SmallRules()
        .Version("stadgar", "a", "2026-01-01")
        .Clause(
            "stadgar",
            "a",
            1,
            """
            värden:
              gräns: { är: 500, underlag: [ST-1-01] }
            tolkningar:
              - { id: T-1, ord: gammal, fråga: Hur gammal?, läsningar: { sträng: { innebär: Tio år., skäl: S. }, mild: { innebär: Hundra år., skäl: M. } }, vald: mild, underlag: [ST-1-01] }
            regler:
              - { id: lån-kort, text: "Böcker på över {gräns} sidor lånas kort.", fråga: lån, när: { sidor: { över: gräns } }, svar: { tid: kort } }
              - { id: sällan, text: Kartor lånas sällan ut., fråga: lån, när: { slag: karta, sidor: { högst: 1 } }, svar: { till: [vän] } }
              - id: retur
                text: Så lämnas böcker.
                fråga: retur
                kräver: [ { id: hel, text: Boken är hel., att: { skadad: nej } } ]
                svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
            anmärkningar:
              - { id: K-1, frågor: [lån], text: Stadgarna säger två saker., underlag: [ST-1-01] }
            """)
        .Version("stadgar", "b", "2027-01-01", "ändrar: a\n")
        .Clause(
            "stadgar",
            "b",
            1,
            """
            delvis: ja
            upphäver: [K-1]
            värden:
              gräns: { är: 100 }
            tolkningar:
              - { id: T-1, vald: sträng }
            regler:
              - { id: sällan, text: Kartor lånas inte ut ofta. }
              - { id: retur, kräver: [ { id: i-tid, text: Boken kom i tid., att: { i-tid: ja } } ] }
              - { id: lån-lång, text: Andra böcker lånas länge., fråga: lån, när: { sidor: { högst: gräns }, gammal: nej }, svar: { tid: lång } }
            """);
}
