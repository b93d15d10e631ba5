using System.Text;
using MiniMaria.Rules.Cli.Verbs.Ask;

namespace MiniMaria.Rules.Tests.Cli;

public sealed class LineReaderTests
{
    private const int Maximum = 9;

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\n\nb\r\n", new[] { "a", "", "b" })]
    [InlineData("\n", new[] { "" })]
    [InlineData("\uFEFFa\n\uFEFFb", new[] { "a", "\uFEFFb" })]
    [InlineData("123456789\n123456789\r\n1234567890\n", new[] { "123456789", "123456789", "1234567890" })]
    [InlineData("12345678901\nb", new[] { "1234567890", "b" })]
    public async Task ReadAsync_Text_GivesItsLines(string text, string[] lines) =>
        Assert.Equal(lines, await ReadAllAsync([Encoding.UTF8.GetBytes(text)]));

    [Fact]
    public async Task ReadAsync_AnyChunks_GivesTheSameLines()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => "ab\r\n\n"[random.Next(5)]));
            var expected = text.Split('\n').Select(Cut).ToList();
            if (expected[^1].Length == 0 && !text.EndsWith('\r'))
            {
                expected.RemoveAt(expected.Count - 1);
            }

            Assert.Equal(expected, await ReadAllAsync(Chunks(Encoding.UTF8.GetBytes(text), random)));
        }

        static string Cut(string line)
        {
            string trimmed = line.EndsWith('\r') ? line[..^1] : line;
            return trimmed.Length > Maximum ? trimmed[..(Maximum + 1)] : trimmed;
        }
    }

    private static IEnumerable<byte[]> Chunks(byte[] bytes, Random random)
    {
        for (int i = 0; i < bytes.Length;)
        {
            int count = Math.Min(random.Next(1, 8), bytes.Length - i);
            yield return bytes[i..(i + count)];
            i += count;
        }
    }

    private static async Task<List<string>> ReadAllAsync(IEnumerable<byte[]> chunks)
    {
        var lines = new List<string>();
        var reader = new LineReader(new ChunkStream(chunks, () => { }), Maximum, () => Task.CompletedTask);
        while (await reader.ReadAsync() is { } line)
        {
            lines.Add(Encoding.UTF8.GetString(line.Span));
        }

        return lines;
    }
}
