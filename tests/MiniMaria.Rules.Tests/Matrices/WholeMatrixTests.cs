using MiniMaria.Rules.Review.Matrices;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Matrices;

/// <summary>The whole space of small questions as the library renders it, with the rules' own readings and with the others; approved line by line.</summary>
public sealed class WholeMatrixTests
{
    [Theory]
    [InlineData("HostMunicipality", "värdkommun")]
    [InlineData("Invalidity", "ogiltighet")]
    [InlineData("Invalidity_OtherReading", "ogiltighet", "T-28", "parternas-mått")]
    [InlineData("CostSharing", "kostnadsfördelning")]
    [InlineData("MunicipalBudget", "kommunernas-budget")]
    [InlineData("ApportionmentBasis", "fördelningsgrund")]
    [InlineData("Dispute", "tvist")]
    [InlineData("Dispute_OtherReading", "tvist", "T-31", "samtliga-parter")]
    public async Task Render_WholeSpace(string name, string question, string? interpretation = null, string? reading = null)
    {
        var options = new DecisionMatrixOptions { Questions = [question] };
        await Verifier.Verify(DecisionMatrix.Render(
            Asking.Engine.Rulebook,
            interpretation is null ? options : options with { Readings = new Dictionary<string, string> { [interpretation] = reading! } })).UseMethodName(name);
    }
}
