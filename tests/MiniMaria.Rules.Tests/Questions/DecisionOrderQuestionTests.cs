using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Who decides: VB 3.1 and 8.1, SA 8.3, 9, 9.1, 13 and 14 through the typed question.</summary>
public sealed class DecisionOrderQuestionTests
{
    [Fact]
    public void Ask_MinorBudgetAdjustment_TheGroupDecidesAndTheMunicipalitiesAreTold()
    {
        DecisionOrderAnswer answer = Ask("mindre-budgetjustering");

        Assert.Equal(["styrgruppen"], answer.DecidedBy.Select(t => t.Name));
        Assert.Equal(Law.Parties.Order(), answer.NotifiedTo.Select(t => t.Name).Order());
        Assert.Empty(answer.ProposedBy);
        Assert.Empty(answer.Requires);
    }

    [Theory]
    [InlineData("större-budgetförändring", "skriftligt-godkännande")]
    [InlineData("avtalsändring", "skriftligt-godkännande")]
    [InlineData("uppstartskostnader", "beslut-i-varje-kommun")]
    public void Ask_MattersOfTheAgreement_AllParties(string matter, string requires)
    {
        DecisionOrderAnswer answer = Ask(matter);

        Assert.Equal(Law.Parties.Order(), answer.DecidedBy.Select(t => t.Name).Order());
        Assert.Equal([requires], answer.Requires.Select(t => t.Name));
    }

    [Theory]
    [InlineData("årlig-budget", "K-06", "huvudmännen-beslutar", "Region Dalarna,Falun,Mora")]
    [InlineData("ändring-av-verksamhetsbeskrivning", "K-08", "styrgruppen-räcker", "styrgruppen")]
    public void Ask_OtherReading_AnotherDecides(string matter, string interpretation, string reading, string decides) =>
        Assert.Equal(decides.Split(','), Ask(matter, (interpretation, reading)).DecidedBy.Select(t => t.Name));

    [Fact]
    public void Ask_SurplusThatTheInvoiceAlwaysCorrects_NobodyDecides()
    {
        DecisionOrderAnswer answer = Ask("överskott", ("K-09", "fakturan-rättas-alltid"));

        Assert.Empty(answer.DecidedBy);
        Assert.Equal(["reglering-på-nästa-faktura"], answer.Requires.Select(t => t.Name));
        Assert.Equal(["underavtal-nedre-dalarna 13"], Asking.Clauses(answer.Answer));
    }

    private static DecisionOrderAnswer Ask(string matter, params (string Id, string Reading)[] readings) =>
        Asking.Engine.Ask(new DecisionOrderQuestion { Matter = matter, Readings = readings.ToDictionary(r => r.Id, r => r.Reading), AsOf = Asking.Day });
}
