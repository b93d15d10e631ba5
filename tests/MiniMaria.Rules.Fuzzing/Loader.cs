using System.Text;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Tests.Loading;

namespace MiniMaria.Rules.Fuzzing;

/// <summary>Loads what a fuzzer made of rule files. All files are one input: each begins with a line of its path after <c>%% </c>.</summary>
internal static class Loader
{
    private static readonly byte[] Mark = "%% "u8.ToArray();

    /// <summary>Loads the files; where they load, every example must be askable and every finding printable.</summary>
    /// <exception cref="InvalidOperationException">What was found does not fit together.</exception>
    public static void Try(byte[] input) => Try(Split(input));

    /// <summary>Loads the files as <see cref="Try(byte[])"/> does.</summary>
    /// <returns>How many findings there are.</returns>
    public static int Try(IEnumerable<RuleFile> files)
    {
        LoadResult result = RulebookLoader.Load(RuleSource.Files(files));
        Demand(result.Rulebook is null == result.Diagnostics.Any(d => d.Severity == Severity.Error), "there are rules, or there are errors");
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            Demand(diagnostic.Span is { Line: >= 1, Column: >= 1, Length: >= 1 }, $"a finding has a place: {diagnostic}");
            Demand(!diagnostic.Message(Language.Swedish).Contains('\n', StringComparison.Ordinal), $"a message is a line: {diagnostic}");
            Demand(!diagnostic.Message(Language.English).Contains('\n', StringComparison.Ordinal), $"a message is a line: {diagnostic}");
        }

        if (result.Rulebook is { } rulebook)
        {
            ExampleCheck.Run(new RulesEngine(rulebook, new RulesEngineOptions { Matcher = Matchers.Index }));
        }

        return result.Diagnostics.Count;
    }

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

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Not so: {what}.");
        }
    }
}
