using System.Reflection;
using MiniMaria.Rules.Tests.Snapshots;
using PublicApiGenerator;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>What callers may use of the library changes only with its approved text.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public async Task Library_PublicApi_IsApproved() =>
        await Verifier.Verify(Assembly.Load("MiniMaria.Rules").GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
