using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Which host municipality: VB 3.2, 5.1, 5.2 and SA 1 through the typed question.</summary>
public sealed class HostMunicipalityQuestionTests
{
    [Theory]
    [InlineData("Falun", "Falun")]
    [InlineData("Borlänge", "Falun")]
    [InlineData("Gagnef", "Falun")]
    [InlineData("Ludvika", "Falun")]
    [InlineData("Säter", "Falun")]
    [InlineData("Hedemora", "Falun")]
    [InlineData("Smedjebacken", "Falun")]
    [InlineData("Avesta", "Falun")]
    [InlineData("Mora", "Mora")]
    [InlineData("Rättvik", "Mora")]
    [InlineData("Leksand", "Mora")]
    [InlineData("Vansbro", "Mora")]
    [InlineData("Malung-Sälen", "Mora")]
    [InlineData("Älvdalen", "Mora")]
    [InlineData("Orsa", "Mora")]
    public void Ask_EachMunicipality_ItsHostAndReceptions(string home, string host)
    {
        HostMunicipalityAnswer answer = Ask(home);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal(host, answer.HostMunicipality?.Name);
        Assert.Equal(host == "Falun" ? "huvudmottagning-falun" : "huvudmottagning-mora", answer.MainReception?.Name);
        Assert.Equal(host == "Falun" ? "satellit-avesta" : "satellit-älvdalen", answer.SatelliteReception?.Name);
    }

    [Fact]
    public void Ask_Parties_ArePartiesToTheSubAgreement() =>
        Assert.All(Law.Parties, party => Assert.True(Ask(party).IsPartyToSubAgreement, party));

    [Fact]
    public void Ask_Smedjebacken_FalunButNoPartyAndNoCostShare()
    {
        HostMunicipalityAnswer answer = Ask("Smedjebacken");

        Assert.Equal("Falun", answer.HostMunicipality?.Name);
        Assert.False(answer.IsPartyToSubAgreement);
        var remark = Assert.Single(answer.Answer.Remarks);
        Assert.Contains("varken part i underavtalet", remark.Text, StringComparison.Ordinal);
        Assert.Contains("kostnaden", remark.Text, StringComparison.Ordinal);
        Assert.Contains(remark.Citations, c => c is { Document: "underavtal-nedre-dalarna", Clause: "9.1" });
    }

    [Fact]
    public void Ask_MoraArea_DoesNotTellWhetherParty() => Assert.Null(Ask("Leksand").IsPartyToSubAgreement);

    [Fact]
    public void Ask_OutsideTheCounty_OutsideScope()
    {
        HostMunicipalityAnswer answer = Ask("annan-kommun");

        Assert.Equal(Outcome.OutsideScope, answer.Outcome);
        Assert.Null(answer.HostMunicipality);
        Assert.Equal(["verksamhetsbeskrivning 3.2"], Asking.Clauses(answer.Answer));
    }

    [Theory]
    [InlineData("vårdkommun")]
    [InlineData("VÅRDKOMMUN")]
    [InlineData("va\u030Ardkommun")]
    [InlineData("Värdkommun")]
    public void Ask_OtherSpellingOfTheQuestion_SameAnswerUnderItsRightName(string name)
    {
        string line = Asking.Line($$$"""{"question":"{{{name}}}","asOf":"2026-03-01","facts":{"hemkommun":"Orsa"}}""");

        Assert.Equal(Asking.Line("""{"question":"värdkommun","asOf":"2026-03-01","facts":{"hemkommun":"Orsa"}}"""), line);
    }

    private static HostMunicipalityAnswer Ask(string home) =>
        Asking.Engine.Ask(new HostMunicipalityQuestion { HomeMunicipality = home, AsOf = Asking.Day });
}
