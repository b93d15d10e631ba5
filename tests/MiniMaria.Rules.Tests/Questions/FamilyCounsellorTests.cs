using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Review.Comparison;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>An agreement of another kind, with words of its own, is loaded alone, checked, asked and compared as any other.</summary>
public sealed class FamilyCounsellorTests
{
    private const string Clause1 = FamilyCounsellor.Clauses + "1-uppsagning.yaml";
    private const string Clause2 = FamilyCounsellor.Clauses + "2-kostnad.yaml";

    private static readonly RulesEngine Engine = new(FamilyCounsellor.Rulebook());

    [Fact]
    public void Check_Alone_HasNoFaults()
    {
        Assert.DoesNotContain(FamilyCounsellor.Load().Diagnostics, d => d.Severity == Severity.Error);
        Assert.Empty(ExampleCheck.Run(Engine));
        Assert.Empty(ReconciliationCheck.Run(Engine.Rulebook));
        Assert.DoesNotContain(RulebookAnalysis.Run(Engine.Rulebook).Findings, f => f.Diagnostic.Severity != Severity.Information);
    }

    [Theory]
    [InlineData("2026-09-30", "ja")]
    [InlineData("2026-10-01", "nej")]
    public void Ask_Notice_OfThreeMonths(string day, string valid)
    {
        Answer answer = Asking.Ask(Engine, "uppsägning", ("slutdag", "2026-12-31"), ("uppsägningsdag", day), ("form", "skriftlig"));
        Assert.Equal((valid, "2026-09-30"), (answer["giltig"].ToString(), answer["sista-dag"].ToString()));
    }

    [Fact]
    public void FindRemedies_OralNotice_IsToGiveItInWritingInTime()
    {
        (string, object?)[] notice = [("slutdag", "2026-12-31"), ("uppsägningsdag", "2026-02-01"), ("form", "muntlig")];
        RemedyResult remedies = Asking.Ask(Engine, "uppsägning", notice).FindRemedies();
        Assert.Equal(RemedyState.Possible, remedies.State);
        Assert.NotEmpty(remedies.Ways);
    }

    [Fact]
    public void Ask_CostsAndDecisions_AreTheAgreementsOwn()
    {
        string costs = Asking.Ask(Engine, "kostnad", ("belopp", 10000))["kostnader"].ToString();
        Assert.Equal("Norrby: 6000, Söderby: 4000", costs.Trim('{', '}', ' '));
        Assert.Equal("familjenämnden", Asking.Ask(Engine, "beslut", ("sak", "budget"))["beslutas-av"].ToString());
    }

    [Fact]
    public void Check_SharesThatAreNotTheWhole_SayWhatIsTooMuch() => Assert.Equal(
        "»andelar« blir 110 tillsammans och inte 100; det är 10 för mycket.",
        Assert.Single(ReconciliationCheck.Run(FamilyCounsellor.Rulebook(Clause2, "Söderby: 40", "Söderby: 50")))
            .Message(Language.Swedish));

    [Fact]
    public void Compare_LongerNotice_ChangesTheAnswersToThatQuestionOnly()
    {
        ComparisonResult result = RulebookComparison.Compare(
            Engine.Rulebook,
            FamilyCounsellor.Rulebook(Clause1, "3 månader", "6 månader"));
        Assert.Equal(VersionStep.Amending, result.Step);
        Assert.Equal(["uppsägning"], result.Answers.Select(a => a.Question.Name).Distinct());
        Assert.Equal(["beslut", "kostnad"], result.Unchanged.Select(q => q.Name).Order());
    }
}
