using System.Reflection;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>What callers may use of the library changes only with its approved text.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public async Task Library_PublicApi_IsApproved() =>
        await Verifier.Verify(PublicApiText.Of(Assembly.Load("MiniMaria.Rules").GetExportedTypes()));

    [Fact]
    public async Task Of_SampleTypes_ShowsEveryKind() =>
        await Verifier.Verify(PublicApiText.Of([typeof(PublicApiSample), .. typeof(PublicApiSample).GetNestedTypes()]));
}
