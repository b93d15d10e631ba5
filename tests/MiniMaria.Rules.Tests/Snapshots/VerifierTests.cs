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
    [InlineData("old\n")]
    [InlineData(null)]
    public async Task Compare_AcceptsWhatAnEarlierRunReceived_BecomesTheApproved(string? verified)
    {
        if (verified is not null)
        {
            await File.WriteAllTextAsync(Verified, verified);
        }

        await File.WriteAllTextAsync(Received, "new\n");

        await Verifier.CompareAsync(_folder, "A.B", "new", accepts: true);

        Assert.Equal("new\n", await File.ReadAllTextAsync(Verified));
        Assert.False(File.Exists(Received));
    }

    [Theory]
    [InlineData("newer\n")]
    [InlineData(null)]
    public async Task Compare_AcceptsButNobodyHasReadIt_Fails(string? received)
    {
        await File.WriteAllTextAsync(Verified, "old\n");
        if (received is not null)
        {
            await File.WriteAllTextAsync(Received, received);
        }

        await Assert.ThrowsAsync<FailException>(() => Verifier.CompareAsync(_folder, "A.B", "new", accepts: true));

        Assert.Equal("old\n", await File.ReadAllTextAsync(Verified));
        Assert.Equal("new\n", await File.ReadAllTextAsync(Received));
    }

    [Theory]
    [InlineData("MINIMARIA_ACCEPT=1", true)]
    [InlineData("", false)]
    [InlineData("MINIMARIA_ACCEPT=0", false)]
    [InlineData("MINIMARIA_ACCEPT=1 CI=true", false)]
    [InlineData("MINIMARIA_ACCEPT=1 TF_BUILD=True", false)]
    public void Accepts_Environment_APersonOnly(string environment, bool accepts)
    {
        var variables = environment.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(v => v[0], v => v[1]);

        Assert.Equal(accepts, Verifier.Accepts(variables.GetValueOrDefault));
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
