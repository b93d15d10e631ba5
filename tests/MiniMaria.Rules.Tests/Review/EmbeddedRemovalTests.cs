using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Mutation;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>Every provision of the embedded rules that carries a statement is needed. It takes all processors for a while, so no test with a time limit runs beside it.</summary>
[CollectionDefinition(nameof(EmbeddedRemovalTests), DisableParallelization = true)]
[Collection(nameof(EmbeddedRemovalTests))]
[Trait("Category", "Long")]
public sealed class EmbeddedRemovalTests
{
    /// <summary>Without any one of them an example fails.</summary>
    [Fact]
    public void Run_EmbeddedRules_EveryRemovalIsNoticed()
    {
        RemovalResult result = RemovalTest.Run(RuleSource.Embedded);

        Assert.Empty(result.Unnoticed.Select(r => r.Provision));
        Assert.Empty(result.Refused.Select(r => r.Provision));
        Assert.Empty(result.Uncovered);
    }
}
