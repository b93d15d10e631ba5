using MiniMaria.Rules.Tests.Review;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(MiniMaria.Rules.Tests.LongestFirst))]

namespace MiniMaria.Rules.Tests;

/// <summary>
/// Begins with what takes longest, so that at the end no processor is left alone with it: what is compared with edited rules,
/// one after the other because it shares comparisons, then the calls of the tool.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderByDescending(c => Holds(c, nameof(EditedRules)))
                .ThenByDescending(c => Holds(c, $".{nameof(Cli)}.")),
        ];

    private static bool Holds(ITestCollection collection, string name) => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal);
}
