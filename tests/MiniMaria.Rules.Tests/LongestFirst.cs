using MiniMaria.Rules.Tests.Cli;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(MiniMaria.Rules.Tests.LongestFirst))]

namespace MiniMaria.Rules.Tests;

/// <summary>
/// Begins with what takes longest, so that at the end no processor is left alone with it: the comparisons that the tool tells,
/// then its other calls. Last comes the folder that looks at the same comparisons, so that neither waits for the other.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderByDescending(c => Holds(c, nameof(DiffTests)))
                .ThenByDescending(c => Holds(c, $".{nameof(Cli)}."))
                .ThenBy(c => Holds(c, $".{nameof(Review)}.")),
        ];

    private static bool Holds(ITestCollection collection, string name) => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal);
}
