using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Tests.Loading;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Diagnostics;

/// <summary>Examples that do not come out as they say (MM06).</summary>
public sealed class ExampleFindingTests
{
    private const string Facts = "givet: { hemkommun: Mora, ålder: 17 }";

    [Fact]
    public void Run_ExamplesThatHold_FindNothing() => Finds(Valid, string.Empty);

    [Fact]
    public void Run_OtherOutcome_IsFound() => Finds(
        Valid.Replace(Responsibility, Facts, "givet: { hemkommun: Mora, ålder: 30 }\n          utfall: oreglerat").Replace(Responsibility, "          svar: { ansvarig: Regionen }\n", string.Empty),
        """
        MM0601 Error avtal/2026/1-ansvar.yaml:37:9+13 |En ung i Mora|
          Exemplet »En ung i Mora« ska ge oreglerat men ger utanför.
          The example 'En ung i Mora' should give oreglerat but gives utanför.
        """);

    [Fact]
    public void Load_ExampleThatExpectsNothing_IsFound() => Valid
        .Replace(Responsibility, "givet: { hemkommun: Mora, ålder: 17 }\n          svar: { ansvarig: Regionen }", "givet: { hemkommun: Mora, ålder: 17 }")
        .Finds(
            """
            MM0608 Warning avtal/2026/1-ansvar.yaml:37:9+13 |En ung i Mora|
              Exemplet »En ung i Mora« säger inte vad svaret ska bli.
              The example 'En ung i Mora' does not say what the answer should be.
            """);

    [Fact]
    public void Run_OtherField_IsFound() => Finds(
        Valid.Replace(Responsibility, "          svar: { ansvarig: Regionen }\n", "          svar: { ansvarig: Mora }\n"),
        """
        MM0602 Error avtal/2026/1-ansvar.yaml:37:9+13 |En ung i Mora|
          Exemplet »En ung i Mora« ska ge ansvarig = Mora men ger Regionen.
          The example 'En ung i Mora' should give ansvarig = Mora but gives Regionen.
        """);

    [Fact]
    public void Run_AnswerFromOtherRule_IsFound() => Finds(
        Valid.Replace(Responsibility, "      - En ung i Mora:\n          givet: { hemkommun: Mora, ålder: 17 }\n          svar: { ansvarig: Regionen }\n", "      - En ung i Falun utan undantag:\n          givet: { hemkommun: Falun, ålder: 17 }\n"),
        """
        MM0603 Error avtal/2026/1-ansvar.yaml:37:9+28 |En ung i Falun utan undantag|
          Exemplet »En ung i Falun utan undantag« står under r-region men svaret kommer från r-södra.
          The example 'En ung i Falun utan undantag' stands under r-region but the answer comes from r-södra.
        """);

    [Fact]
    public void Run_UnknownTerm_IsFound() => Finds(
        Valid.Replace(Responsibility, Facts, "givet: { hemkommun: Mor, ålder: 17 }"),
        """
        MM0604 Error avtal/2026/1-ansvar.yaml:37:9+13 |En ung i Mora|
          Exemplet »En ung i Mora« går inte att fråga: hemkommun kan inte vara »Mor«. Menade du »Mora«? Tillåtet: Falun, Mora.
          The example 'En ung i Mora' cannot be asked: hemkommun cannot be 'Mor'. Did you mean 'Mora'? Allowed: Falun, Mora.
        """);

    [Fact]
    public void Run_QuestionThatIsRefusedAsItShall_FindsNothing() => Finds(Refused("givet: { hemkommun: Mora, ålder: 17, födelsedatum: 2000-01-01 }\n          nekas: ålder"), string.Empty);

    [Fact]
    public void Run_QuestionThatIsNotRefused_IsFound() => Finds(
        Refused("givet: { hemkommun: Mora, ålder: 17 }\n          nekas: ålder"),
        """
        MM0601 Error avtal/2026/1-ansvar.yaml:37:9+13 |En ung i Mora|
          Exemplet »En ung i Mora« ska ge nekas ålder men ger besvarad.
          The example 'En ung i Mora' should give nekas ålder but gives besvarad.
        """);

    [Fact]
    public void Run_QuestionThatIsRefusedForAnotherFact_IsFound() => Finds(
        Refused("givet: { hemkommun: Mora, ålder: 121 }\n          nekas: hemkommun"),
        """
        MM0604 Error avtal/2026/1-ansvar.yaml:37:9+13 |En ung i Mora|
          Exemplet »En ung i Mora« går inte att fråga: ålder kan inte vara 121; det ska vara från 0 till 120.
          The example 'En ung i Mora' cannot be asked: ålder cannot be 121; it must be from 0 to 120.
        """);

    private static RuleFiles Refused(string given) => Valid.Replace(Responsibility, Facts + "\n          svar: { ansvarig: Regionen }", given);

    private static void Finds(RuleFiles files, string expected)
    {
        LoadResult result = files.Load();
        Assert.True(result.Succeeded, files.Render(result.Diagnostics));
        Assert.Equal(expected.ReplaceLineEndings("\n"), files.Render(ExampleCheck.Run(new RulesEngine(result.Rulebook))));
    }
}
