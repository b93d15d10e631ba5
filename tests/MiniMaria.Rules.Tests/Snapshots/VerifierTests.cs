using Xunit.Sdk;

namespace MiniMaria.Rules.Tests.Snapshots;

public sealed class VerifierTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("verifier").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Compare_Mismatch_FailsWithDiffAndWritesReceived()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo\nthree\n");

        var failure = await Assert.ThrowsAsync<FailException>(() => Verifier.CompareAsync(_folder, "A.B", "one\n2\nthree\n"));

        Assert.EndsWith("\n- two\n+ 2\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\n2\nthree\n", await File.ReadAllTextAsync(Received));
        Assert.Equal("one\ntwo\nthree\n", await File.ReadAllTextAsync(Verified));
    }

    [Fact]
    public async Task Compare_NoVerified_FailsAndWritesReceivedOnly()
    {
        var failure = await Assert.ThrowsAsync<FailException>(() => Verifier.CompareAsync(_folder, "A.B", "one"));

        Assert.Contains("A.B.verified.txt does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\n", await File.ReadAllTextAsync(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public async Task Compare_Match_DeletesStaleReceived()
    {
        await File.WriteAllTextAsync(Verified, "one\n");
        await File.WriteAllTextAsync(Received, "old\n");

        await Verifier.CompareAsync(_folder, "A.B", "one");

        Assert.False(File.Exists(Received));
    }

    [Theory]
    [InlineData("one\r\ntwo\r\n", "one\ntwo")]
    [InlineData("one\ntwo", "one\r\ntwo\r\n")]
    [InlineData("\uFEFFone", "one\n")]
    public async Task Compare_OtherLineEndings_Match(string verified, string received)
    {
        await File.WriteAllTextAsync(Verified, verified);

        await Verifier.CompareAsync(_folder, "A.B", received);

        Assert.False(File.Exists(Received));
    }

    [Theory]
    [InlineData("one ")]
    [InlineData("one\n\n")]
    [InlineData("One")]
    public async Task Compare_OtherSpacesOrCase_Fail(string received)
    {
        await File.WriteAllTextAsync(Verified, "one\n");

        await Assert.ThrowsAsync<FailException>(() => Verifier.CompareAsync(_folder, "A.B", received));
    }

    [Fact]
    public async Task Compare_LongDifference_IsCut()
    {
        await File.WriteAllTextAsync(Verified, "");

        var failure = await Assert.ThrowsAsync<FailException>(
            () => Verifier.CompareAsync(_folder, "A.B", string.Join('\n', Enumerable.Range(1, 1000))));

        Assert.EndsWith("lines more\n", failure.Message, StringComparison.Ordinal);
        Assert.InRange(failure.Message.Split('\n').Length, 30, 35);
    }

    [Fact]
    public async Task Verify_NamesTheFileAfterClassAndMethod() => await Verifier.Verify("approved text");

    [Fact]
    public async Task Verify_UseMethodName_NamesTheFileAfterIt() => await Verifier.Verify("approved text").UseMethodName("Other");

    private string Verified => Path.Combine(_folder, "A.B.verified.txt");

    private string Received => Path.Combine(_folder, "A.B.received.txt");
}
