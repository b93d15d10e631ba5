using MiniMaria.Rules.Loading;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>The fingerprint is of what the files say, not of how they are written down.</summary>
public sealed class FingerprintTests
{
    private static readonly string Original = FingerprintOf(Valid);

    [Fact]
    public void Fingerprint_IsSha256InLowerCase() => Assert.Matches("^sha256:[0-9a-f]{64}$", Original);

    public static TheoryData<string> SameContent => [.. Rewritten.Keys];

    [Theory]
    [MemberData(nameof(SameContent))]
    public void Fingerprint_OtherWriting_IsTheSame(string writing) => Assert.Equal(Original, FingerprintOf(Rewritten[writing]));

    /// <summary>What the vocabulary is called in C# is no part of the rules, and nobody who approves them has approved it.</summary>
    [Fact]
    public void Fingerprint_NamesInCSharp_AreNoPartOfIt() => Assert.Equal(FingerprintOf(WithReckoning), FingerprintOf(WithEnglish));

    public static TheoryData<string> OtherContent => [.. Changed.Keys];

    [Theory]
    [MemberData(nameof(OtherContent))]
    public void Fingerprint_OtherContent_Differs(string change) => Assert.NotEqual(Original, FingerprintOf(Changed[change]));

    [Fact]
    public void Fingerprint_OtherOrderOfFiles_IsTheSame()
    {
        RuleFile[] files = [.. Valid.Paths.Reverse().Select(p => new RuleFile(p, Valid[p]))];

        Assert.Equal(Original, RulebookLoader.Load(RuleSource.Files(files)).Rulebook?.Fingerprint);
    }

    [Fact]
    public void Fingerprint_EveryChange_DiffersFromEveryOther() =>
        Assert.Equal(Changed.Count, Changed.Values.Select(FingerprintOf).Distinct().Count());

    private static readonly Dictionary<string, RuleFiles> Rewritten = new(StringComparer.Ordinal)
    {
        ["comments"] = Valid.Replace(Notice, "värden:\n", "# Tider\nvärden: # här\n"),
        ["blank lines"] = Valid.Replace(Notice, "värden:\n", "\n\nvärden:\n\n"),
        ["double quotes"] = Valid.Replace(Notice, "text: Uppsägningen ska vara skriftlig och komma i tid.", "text: \"Uppsägningen ska vara skriftlig och komma i tid.\""),
        ["single quotes"] = Valid.Replace(Notice, "är: 3 månader", "är: '3 månader'"),
        ["escapes"] = Valid.Replace(Notice, "är: 3 månader", "är: \"3 m\\xE5nader\""),
        ["folded text"] = Valid.Replace(Notice, "text: Uppsägningen ska vara skriftlig och komma i tid.", "text: >-\n      Uppsägningen ska vara skriftlig\n      och komma i tid."),
        ["braces as lines"] = Valid.Replace(Notice, "tid: { är: 3 månader, underlag: [AV-2-01] }", "tid:\n    är: 3 månader\n    underlag:\n      - AV-2-01"),
        ["more indentation"] = Valid.Replace(Notice, "  tid: {", "      tid: {"),
        ["a document mark"] = Valid.With(Notice, "---\n" + Valid.TextOf(Notice)),
        ["a byte order mark"] = Valid.With(Notice, "\uFEFF" + Valid.TextOf(Notice)),
        ["keys in another order"] = Valid.Replace(Notice, "är: 3 månader, underlag: [AV-2-01]", "underlag: [AV-2-01], är: 3 månader")
            .Replace(Head, "status: gällande\ngäller-från: 2026-01-01\n", "gäller-från: 2026-01-01\nstatus: gällande\n")
            .Replace(Notice, "uppfyllt: { giltig: ja }\n      brister: { giltig: nej }", "brister: { giltig: nej }\n      uppfyllt: { giltig: ja }"),
        ["carriage returns"] = Valid.Paths.Aggregate(Valid, (files, path) => files.With(path, files.TextOf(path).ReplaceLineEndings("\r\n"))),
        ["decomposed Unicode"] = Valid.Paths.Aggregate(Valid, (files, path) => files.With(path, files.TextOf(path).Normalize(System.Text.NormalizationForm.FormD))),
    };

    private static readonly Dictionary<string, RuleFiles> Changed = new(StringComparer.Ordinal)
    {
        ["a word"] = Valid.Replace(Notice, "text: Uppsägningen ska vara skriftlig och komma i tid.", "text: Uppsägningen ska vara i skrift och komma i tid."),
        ["a letter's case"] = Valid.Replace(Notice, "text: Den är skriftlig.", "text: den är skriftlig."),
        ["a figure"] = Valid.Replace(Notice, "är: 3 månader", "är: 4 månader"),
        ["a blank in a text"] = Valid.Replace(Notice, "text: Den är skriftlig.", "text: \"Den är  skriftlig.\""),
        ["a value's name"] = Valid.Replace(Responsibility, "värden:\n", "värden:\n  norra: { är: [Mora], lista: kommun, underlag: [AV-1-01] }\n"),
        ["a key more"] = Valid.Replace(Notice, "    exempel:\n", "    not: En anmärkning.\n    exempel:\n"),
        ["a key less"] = Valid.Replace(Words, "{ betyder: Falu kommun., synonymer: [Falu kommun] }", "{ betyder: Falu kommun. }"),
        ["the order of facts"] = Valid.Replace(Notice, "{ form: skriftlig, slutdag: 2026-12-31, dag", "{ slutdag: 2026-12-31, form: skriftlig, dag"),
        ["the order of a list"] = Valid.Replace(Words, "fakta: [hemkommun, ålder,", "fakta: [ålder, hemkommun,"),
        ["a word for a list of one"] = Valid.Replace(Responsibility, "undantag-från: r-region", "undantag-från: [r-region]"),
        ["a path"] = Valid.Without(Notice).With("avtal/2026/2-om-uppsagning.yaml", Valid[Notice]),
        ["a file more"] = Valid.With("avtal/2026/3-ovrigt.yaml", "punkt: \"3\"\nrubrik: Övrigt\n"),
        ["a file less"] = Valid.Without(Notice),
        ["the version"] = Valid.Replace(Register, "version: \"1\"", "version: \"2\""),
    };

    private static string FingerprintOf(RuleFiles files)
    {
        LoadResult result = files.Load();
        Assert.True(result.Succeeded, files.Render(result.Diagnostics));
        return result.Rulebook.Fingerprint;
    }
}
