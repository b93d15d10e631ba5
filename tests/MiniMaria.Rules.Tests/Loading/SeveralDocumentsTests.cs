using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>What one document declares does not reach into another that declares the same names.</summary>
public sealed class SeveralDocumentsTests
{
    private const string Neighbour = "grannavtal/2026/2-uppsagning.yaml";
    private const string Third = "tredje/2026/1-ovrigt.yaml";

    /// <summary>The small rule set with a second agreement, which calls its values, requirements, readings and remarks as the first does.</summary>
    private static RuleFiles Both { get; } = Valid
        .Replace(Words, "\nfakta:\n", """

              avtal:
                betyder: Handlingen.
                termer:
                  avtal: { betyder: Avtalet. }
                  grannavtal: { betyder: Grannens avtal. }

            fakta:
              avtal: { typ: term, lista: avtal, betyder: Handlingen som frågan gäller., handling: ja }

            """.ReplaceLineEndings("\n"))
        .Replace(Words, "fakta: [form, godkänd-av, slutdag, dag, i-tid]", "fakta: [avtal, form, godkänd-av, slutdag, dag, i-tid]")
        .Replace(Register, "    förkortning: AV\n", "    förkortning: AV\n    slag: avtal\n")
        .Append(Register, """
              grannavtal:
                titel: Grannens avtal
                i-text: grannavtalet
                förkortning: GR
                slag: avtal
                punkter:
                  "2": Uppsägning
              tredje:
                titel: En handling om båda
                i-text: handlingen om båda
                punkter:
                  "1": Övrigt
            """)
        .Replace(Notice, "    fråga: uppsägning\n", "    fråga: uppsägning\n    när: { avtal: { om-lämnat: avtal } }\n")
        .With("grannavtal/2026/dokument.yaml", "dokument: grannavtal\nversion: 2026\nstatus: gällande\ngäller-från: 2026-01-01\n")
        .With("tredje/2026/dokument.yaml", "dokument: tredje\nversion: 2026\nstatus: gällande\ngäller-från: 2026-01-01\n")
        .With(Neighbour, Valid.TextOf(Notice)
            .Replace("r-uppsägning", "gr-uppsägning", StringComparison.Ordinal)
            .Replace("3 månader", "1 månad", StringComparison.Ordinal)
            .Replace("2026-09-30", "2026-11-30", StringComparison.Ordinal)
            .Replace("AV-", "GR-", StringComparison.Ordinal)
            .Replace("    fråga: uppsägning\n", "    fråga: uppsägning\n    när: { avtal: { om-lämnat: grannavtal } }\n", StringComparison.Ordinal)
            .Replace("{ form: skriftlig, slutdag", "{ avtal: grannavtal, form: skriftlig, slutdag", StringComparison.Ordinal))
        .With(Third, "punkt: \"1\"\nrubrik: Övrigt\n");

    [Theory]
    [InlineData("avtal", "2026-09-30")]
    [InlineData("grannavtal", "2026-11-30")]
    public void Ask_NamesOfBoth_EachMeansItsOwn(string agreement, string last)
    {
        Answer answer = Ask(Both, ("avtal", agreement), ("slutdag", "2026-12-31"), ("form", "skriftlig"), ("dag", last));
        Assert.Equal(last, answer["senast"].ToString());
        Assert.Equal("ja", answer["giltig"].ToString());
        Assert.All(answer.Requirements, r => Assert.Equal(agreement, r.Requirement.Citation.Document));
        Answer late = Ask(Both, ("avtal", agreement), ("slutdag", "2026-12-31"), ("form", "skriftlig"), ("dag", "2026-12-01"));
        Assert.Equal("nej", late["giltig"].ToString());
    }

    [Fact]
    public void Ask_NeitherNamed_AsksWhich()
    {
        Answer answer = Ask(Both, ("slutdag", "2026-12-31"), ("form", "skriftlig"), ("dag", "2026-09-30"));
        Assert.Equal((Outcome.NeedsFacts, "avtal"), (answer.Outcome, Assert.Single(answer.MissingFacts).Name));
    }

    [Fact]
    public void Ask_OfDifferentKinds_EachIsMeantAsIfAlone()
    {
        RuleFiles kinds = Both.Replace(Register, "    förkortning: GR\n    slag: avtal\n", "    förkortning: GR\n    slag: annat\n");
        Assert.Equal(Outcome.Conflict, Ask(kinds, ("slutdag", "2026-12-31")).Outcome);
    }

    [Fact]
    public void Ask_BeforeTheOtherBegins_MeansTheOnlyOne()
    {
        RuleFiles later = Both.Replace("grannavtal/2026/dokument.yaml", "gäller-från: 2026-01-01", "gäller-från: 2027-01-01");
        Assert.Equal("2026-09-30", Ask(later, ("slutdag", "2026-12-31"))["senast"].ToString());
        Assert.Equal("2026-09-30", Ask(later, ("avtal", "avtal"), ("slutdag", "2026-12-31"))["senast"].ToString());
    }

    [Fact]
    public void Load_NameOfBothInAThird_IsFoundWithBoth() => Both.Append(Third, "dagar:\n  vår-dag: 2026-12-31 minus tid")
        .Finds(
            """
            MM0334 Error tredje/2026/1-ovrigt.yaml:4:29+3 |tid|
              »tid« finns i flera andra handlingar; skriv vilken som avses.
              'tid' stands in several other documents; write which is meant.
              allowed: AV/tid, GR/tid
            """);

    [Theory]
    [InlineData("AV/tid")]
    [InlineData("grannavtal/tid")]
    public void Load_NameWithItsDocument_IsUnderstood(string name) => Assert.DoesNotContain(
        Both.Append(Third, $"dagar:\n  vår-dag: 2026-12-31 minus {name}").Load().Diagnostics,
        d => d.Severity == Severity.Error);

    [Fact]
    public void Load_SameRuleIdInTwoDocuments_IsFound() => Both.Replace(Neighbour, "gr-uppsägning", "r-uppsägning")
        .Finds(
            """
            MM0301 Error grannavtal/2026/2-uppsagning.yaml:12:9+12 |r-uppsägning|
              Id »r-uppsägning« finns redan i avtal/2026/2-uppsagning.yaml:12:9.
              The id 'r-uppsägning' exists already in avtal/2026/2-uppsagning.yaml:12:9.
            """);

    [Fact]
    public void Load_FactDerivedByTwoInAQuestionWithoutDocument_IsFound() => Both
        .Replace(Words, "fakta: [avtal, form, godkänd-av, slutdag, dag, i-tid]", "fakta: [form, godkänd-av, slutdag, dag, i-tid]")
        .Replace(Notice, "    när: { avtal: { om-lämnat: avtal } }\n", string.Empty)
        .Replace(Neighbour, "    när: { avtal: { om-lämnat: grannavtal } }\n", string.Empty)
        .Replace(Neighbour, "{ avtal: grannavtal, form", "{ form")
        .Finds(
            """
            MM0335 Error grannavtal/2026/2-uppsagning.yaml:9:3+5 |i-tid|
              »i-tid« härleds också i avtal; frågorna behöver ett faktum som säger vilken handling.
              'i-tid' is derived in avtal as well; the questions need a fact that names the document.
            """);

    [Fact]
    public void Load_QuestionByDocumentThatTakesNone_IsFound() => Valid
        .Replace(Words, "fakta: [form, godkänd-av, slutdag, dag, i-tid]", "fakta: [form, godkänd-av, slutdag, dag, i-tid]\n    per-handling: ja")
        .Finds(
            """
            MM0234 Error begrepp.yaml:42:19+2 |ja|
              Frågan »uppsägning« svarar per handling men tar inget faktum som säger vilken.
              The question 'uppsägning' answers by document but takes no fact that says which.
            """);

    [Fact]
    public void Ask_ByDocument_AnswersAboutItsOwnOnly()
    {
        RuleFiles byDocument = Both
            .Replace(Words, "fakta: [avtal, form, godkänd-av, slutdag, dag, i-tid]", "fakta: [avtal, form, godkänd-av, slutdag, dag, i-tid]\n    per-handling: ja")
            .Replace(Notice, "    när: { avtal: { om-lämnat: avtal } }\n", string.Empty)
            .Replace(Neighbour, "    när: { avtal: { om-lämnat: grannavtal } }\n", string.Empty);
        Assert.Equal("2026-11-30", Ask(byDocument, ("avtal", "grannavtal"), ("slutdag", "2026-12-31"))["senast"].ToString());
        Assert.Equal(["avtal"], Ask(byDocument, ("slutdag", "2026-12-31"), ("form", "skriftlig"), ("dag", "2026-09-30")).MissingFacts.Select(f => f.Name));
    }

    [Fact]
    public void Load_ValueThatAnAmendmentRepeals_IsNotTakenFromTheOther() => Assert.Contains(
        Both.With("grannavtal/2027/dokument.yaml", "dokument: grannavtal\nversion: 2027\nstatus: gällande\ngäller-från: 2027-01-01\nändrar: 2026\n")
            .With("grannavtal/2027/2-uppsagning.yaml", "punkt: \"2\"\nrubrik: Uppsägning\ndelvis: ja\nupphäver: [tid]\n")
            .Load().Diagnostics,
        d => d.Code == "MM0454" && d.Span.File.StartsWith("grannavtal", StringComparison.Ordinal));

    private static Answer Ask(RuleFiles files, params (string Name, object? Value)[] facts)
    {
        LoadResult loaded = files.Load();
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        return new RulesEngine(loaded.Rulebook).Ask(Questions.Asking.Question("uppsägning", new(2026, 3, 1), facts));
    }
}
