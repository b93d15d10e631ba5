using System.Text;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Tests.Loading;

namespace MiniMaria.Rules.Fuzzing;

/// <summary>Loads what a fuzzer made of rule files. All files are one input: each begins with a line of its path after <c>%% </c>.</summary>
internal static class Loader
{
    private static readonly byte[] Mark = "%% "u8.ToArray();

    /// <summary>Loads the files of an input.</summary>
    /// <exception cref="InvalidOperationException">What was found does not hold together.</exception>
    public static void Try(byte[] input) => LoadProbe.Run(Split(input), Matchers.Index);

    /// <summary>Writes rule files from which a fuzzer sets out.</summary>
    public static void WriteSeeds(string folder)
    {
        Directory.CreateDirectory(folder);
        (string, RuleFiles)[] seeds = [("valid", RuleFiles.Valid), ("accounted", RuleFiles.Accounted), ("tables", RuleFiles.WithTables), ("reckoning", RuleFiles.WithReckoning)];
        foreach ((string name, RuleFiles files) in seeds)
        {
            File.WriteAllText(Path.Combine(folder, name), string.Concat(files.Paths.Select(p => $"%% {p}\n{files.TextOf(p)}")));
        }
    }

    private static IEnumerable<RuleFile> Split(byte[] input)
    {
        int start = 0;
        while (start < input.Length)
        {
            int end = NextMark(input, start);
            ReadOnlyMemory<byte> part = input.AsMemory(start, end - start);
            start = end;
            if (!part.Span.StartsWith(Mark))
            {
                yield return new RuleFile(RuleFiles.Notice, part);
                continue;
            }

            int line = part.Span.IndexOf((byte)'\n');
            line = line < 0 ? part.Length : line;
            yield return new RuleFile(Encoding.UTF8.GetString(part.Span[Mark.Length..line]), part[Math.Min(line + 1, part.Length)..]);
        }
    }

    private static int NextMark(byte[] input, int from)
    {
        int line = input.AsSpan(from).IndexOf("\n%% "u8);
        return line < 0 ? input.Length : from + line + 1;
    }
}
