using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Where a visit may take place: VB 5.2 and 8.3 through the typed question.</summary>
public sealed class VisitQuestionTests
{
    private static readonly VisitQuestion Satellite = new() { HomeMunicipality = "Avesta", Place = "satellit-avesta", Profession = "läkare", AsOf = Asking.Day };

    [Theory]
    [InlineData("läkare", "huvudmottagning-falun", "digitalt")]
    [InlineData("psykolog", "huvudmottagning-falun", "digitalt")]
    [InlineData("barnmorska", "huvudmottagning-falun", "digitalt")]
    [InlineData("medicinsk-sekreterare")]
    [InlineData("samordnare")]
    [InlineData("sjuksköterska")]
    [InlineData("socionom")]
    public void Ask_Satellite_FreeChoiceButWhoIsNamedForTheMainReceptionIsReferred(string profession, params string[] referred)
    {
        VisitAnswer answer = Asking.Engine.Ask(Satellite with { Profession = profession });

        Assert.True(answer.MayBeChosen);
        Assert.Equal(referred, answer.ReferredTo.Select(t => t.Name));
    }

    [Fact]
    public void Ask_SatelliteWithoutExceptions_NotThere()
    {
        VisitAnswer answer = Asking.Engine.Ask(Satellite with { Readings = new Dictionary<string, string> { ["T-19"] = "utan-undantag" } });

        Assert.False(answer.MayBeChosen);
        Assert.Equal(["verksamhetsbeskrivning 5.2"], Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_OutsideTheCounty_DependsOnTheReading()
    {
        VisitQuestion question = Satellite with { HomeMunicipality = "annan-kommun", Place = "digitalt" };

        Assert.Equal(Outcome.OutsideScope, Asking.Engine.Ask(question).Outcome);
        Assert.True(Asking.Engine.Ask(question with { Readings = new Dictionary<string, string> { ["T-21"] = "hela-landet" } }).MayBeChosen);
    }

    [Theory]
    [InlineData("Falun", "huvudmottagning-falun", false)]
    [InlineData("Falun", "huvudmottagning-mora", true)]
    [InlineData("Falun", "satellit-älvdalen", true)]
    [InlineData("Orsa", "huvudmottagning-mora", false)]
    [InlineData("Orsa", "huvudmottagning-falun", true)]
    [InlineData("Orsa", "digitalt", false)]
    [InlineData("Smedjebacken", "huvudmottagning-falun", true)]
    public void Ask_AnotherArea_TheCostIsOpen(string home, string place, bool open) =>
        Assert.Equal(open, Asking.Engine.Ask(Satellite with { HomeMunicipality = home, Place = place }).Answer.Remarks.Any(r => r.Id == "K-57"));
}
