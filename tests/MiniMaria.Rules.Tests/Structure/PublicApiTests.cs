using System.Reflection;
using MiniMaria.Rules.Tests.Snapshots;
using PublicApiGenerator;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>What callers may use of the packages changes only with its approved text.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public async Task Library_PublicApi_IsApproved() => await Verifier.Verify(ApiOf("MiniMaria.Rules"));

    [Fact]
    public async Task Review_PublicApi_IsApproved() => await Verifier.Verify(ApiOf("MiniMaria.Rules.Review"));

    private static string ApiOf(string assembly) => Assembly.Load(assembly).GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
}
