namespace MiniMaria.Rules.Tests.Structure;

/// <summary>Lines are short enough to be read side by side in a review.</summary>
public sealed class LineLengthTests
{
    private const int Most = 140;

    /// <summary>Where lines may be longer: tables of texts, each message with both its languages on a line.</summary>
    private static readonly string[] Tables =
    [
        "src/MiniMaria.Rules/Diagnostics/MessageHelp.cs",
        "src/MiniMaria.Rules/Diagnostics/Messages.cs",
    ];

    /// <summary>What has not been wrapped yet.</summary>
    private static readonly string[] Unwrapped =
    [
        "src/MiniMaria.Rules.Review/Amendment/",
        "src/MiniMaria.Rules/Hosting/",
        "src/MiniMaria.Rules/Loading/",
    ];

    [Fact]
    public void Source_NoLine_IsTooLong()
    {
        string[] faults =
        [
            .. SourceFile.ReadAll("src").Where(f => !Tables.Contains(f.Path) && !Unwrapped.Any(f.Path.StartsWith)).SelectMany(LongLines),
        ];

        Assert.True(faults is [], $"Lines of more than {Most} characters:\n{string.Join('\n', faults)}");
    }

    [Fact]
    public void Tables_EachOne_HasLongLines() =>
        Assert.All(Tables, table => Assert.NotEmpty(LongLines(SourceFile.ReadAll("src").Single(f => f.Path == table))));

    [Theory]
    [InlineData(Most, 0)]
    [InlineData(Most + 1, 1)]
    public void LongLines_LineOfALength_IsFound(int length, int found) =>
        Assert.Equal(found, LongLines(SourceFile.Parse("C.cs", $"class C;\n// {new string('x', length - 3)}\n")).Count());

    private static IEnumerable<string> LongLines(SourceFile file) =>
        from line in file.Root.GetText().Lines
        where line.Span.Length > Most
        select $"{file.Path}:{line.LineNumber + 1}";
}
