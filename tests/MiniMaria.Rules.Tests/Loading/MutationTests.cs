using MiniMaria.Rules.Matching;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>Whatever the files hold, the loader neither throws nor hangs: it gives errors, or rules that work.</summary>
public sealed class MutationTests
{
    private const int Mutants = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Splices =
    [
        "", " ", "\t", "\n", "\r", "\0", "'", "\"", "[", "]", "{", "}", ":", ": ", "- ", "# ", "&a ", "*a", "!t ", "? ", "| ", "> ", "%", "@", "---\n", "...\n",
        "\\", "\"\\ud800\"", "\"\\UFFFFFFFF\"", "\uFEFF", "\u2028", "\u0308", "\U0001F600", "~", "null", "ja", "nej", "0", "-1", "99999999999", "2000000000 år",
        "400000000 veckor", "9999-12-31", "0001-01-01", "[]", "{}", "alla: []", "inte: {}", "id", "när: []", "kräver: {}", "<<: *a\n",
    ];

    /// <summary>The mutants differ in their seeds only, so a failure names the seed that repeats it.</summary>
    [Trait("Category", "Long")]
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Load_MutatedFiles_GivesErrorsOrRules(int seed)
    {
        for (int i = 0; i < Mutants; i++)
        {
            int mutant = (seed * 1_000_000) + i;
            Task load = Task.Run(() => Check(Mutate(RuleFiles.Embedded, new Random(mutant))));
            Assert.True(await Task.WhenAny(load, Task.Delay(Patience)) == load, $"Mutant {mutant} takes too long.");
            Assert.True(load.IsCompletedSuccessfully, $"Mutant {mutant}: {load.Exception?.InnerException}");
        }
    }

    public static TheoryData<string> Traps => [.. TrapFiles.Keys];

    /// <summary>Files made to exhaust time or stack.</summary>
    [Theory]
    [MemberData(nameof(Traps))]
    public async Task Load_Trap_GivesErrorsOrRulesInTime(string name)
    {
        Task load = Task.Run(() => Check(TrapFiles[name]()));
        Assert.True(await Task.WhenAny(load, Task.Delay(Patience)) == load, "Too slow.");
        await load;
    }

    private static readonly Dictionary<string, Func<RuleFiles>> TrapFiles = new(StringComparer.Ordinal)
    {
        ["brackets"] = () => RuleFiles.Valid.With(RuleFiles.Notice, new string('[', 1_000_000)),
        ["braces"] = () => RuleFiles.Valid.With(RuleFiles.Notice, Many(250_000, _ => "{a: ")),
        ["dashes"] = () => RuleFiles.Valid.With(RuleFiles.Notice, Many(500_000, _ => "- ")),
        ["question marks"] = () => RuleFiles.Valid.With(RuleFiles.Notice, Many(500_000, _ => "? ")),
        ["bangs"] = () => RuleFiles.Valid.With(RuleFiles.Notice, "a: " + new string('!', 1_000_000)),
        ["unknown keys"] = () => RuleFiles.Valid.Append(RuleFiles.Notice, Many(20_000, i => $"nyckel{i}: 1\n")),
        ["one key often"] = () => RuleFiles.Valid.Append(RuleFiles.Notice, Many(100_000, _ => "not: 1\n")),
        ["long words alike"] = () => RuleFiles.Valid
            .Replace(RuleFiles.Responsibility, "undantag-från: r-region", "undantag-från: " + new string('x', 400_000))
            .Replace(RuleFiles.Responsibility, "- id: r-region", "- id: " + new string('x', 399_999)),
        ["lists in a chain"] = () => RuleFiles.Valid
            .Replace(RuleFiles.Words, "listor:\n", "listor:\n" + Many(15_000, i => $"  l{i}: {{ betyder: x, innefattar: [l{i + 1}] }}\n")),
        ["names in a chain"] = () => RuleFiles.Valid.Replace(RuleFiles.Responsibility, "värden:\n", "värden:\n" + Many(15_000, i => $"  n{i}: {{ är: n{i + 1}, lista: kommun, underlag: [AV-1-01] }}\n")),
        ["names in twos"] = () => RuleFiles.Valid.Replace(RuleFiles.Responsibility, "värden:\n", "värden:\n" + Many(60, i => $"  n{i}: {{ är: [n{i + 1}, n{i + 2}], lista: kommun, underlag: [AV-1-01] }}\n")),
        ["days in a chain"] = () => RuleFiles.Valid.Replace(RuleFiles.Notice, "dagar:\n", "dagar:\n" + Many(5_000, i => $"  d{i}: d{i + 1} plus 1 dag\n")),
        ["a day of many steps"] = () => RuleFiles.Valid.Replace(RuleFiles.Notice, "slutdag minus tid", "slutdag" + Many(80_000, _ => " plus 1 dag")),
        ["exceptions in a chain"] = () => RuleFiles.Valid.Append(RuleFiles.Notice, "regler:\n").With(RuleFiles.Notice, "punkt: \"2\"\nrubrik: Uppsägning\nregler:\n" + Many(4_000, i =>
            $"  - {{ id: r{i}, text: x, fråga: ansvar, undantag-från: r{i + 1}, svar: {{ ansvarig: Falun }}, underlag: [AV-2-01], exempel: [ En: {{ givet: {{}} }} ] }}\n")),
        ["questions that all lean on all"] = () => AllLeanOnAll(24),
        ["a list of many words"] = () => RuleFiles.Valid.Replace(RuleFiles.Notice, "    underlag: [AV-2-01]\n", "    underlag: [AV-2-01" + Many(110_000, i => $",a{i}") + "]\n"),
        ["figures in many texts"] = () => RuleFiles.Valid
            .Replace(RuleFiles.Notice, "  tid: {", Many(9_000, i => $"  v{i}: {{ är: {i} dagar, underlag: [AV-2-01] }}\n") + "  tid: {")
            .Append(RuleFiles.Notice, "anmärkningar:\n" + Many(6_000, i => $"  - {{ id: a{i}, frågor: [ansvar], text: \"{i} tal, 3 dygn\", underlag: [AV-2-01] }}\n")),
        ["many documents"] = () => RuleFiles.Valid.Append(RuleFiles.Notice, Many(100_000, _ => "---\na: 1\n")),
        ["one long text"] = () => RuleFiles.Valid.Replace(RuleFiles.Notice, "Den är skriftlig.", "\"" + new string('x', 900_000) + "\""),
        ["many blank lines"] = () => RuleFiles.Valid.Append(RuleFiles.Notice, new string('\n', 900_000)),
        ["many loose accents"] = () => RuleFiles.Valid.Replace(RuleFiles.Notice, "Den är skriftlig.", "\"a" + new string('\u0308', 100_000) + "\""),
        ["many readings in each other"] = () => RuleFiles.Valid.Append(RuleFiles.Notice, "tolkningar:\n" + Many(12, i =>
            $"  - id: X-{i}\n    ord: x\n    fråga: y\n    läsningar:\n" + Many(8, r => $"      x{i}-{r}: {{ innebär: x, sätter: {{ s{i}: s{i + 1} }}, skäl: y }}\n") + $"    vald: x{i}-0\n    underlag: [AV-2-01]\n"))
            .Replace(RuleFiles.Notice, "senast: sista-dag } }", "senast: s0 } }"),
    };

    private static RuleFiles AllLeanOnAll(int count)
    {
        string questions = Many(count, i => $"  q{i}:\n    rubrik: Q\n    fakta: [hemkommun]\n    svar:\n      a: {{ typ: term, lista: kommun, betyder: A. }}\n");
        string rules = Many(count, i => Many(count, j => i == j ? string.Empty
            : $"  - {{ id: r{i}-{j}, text: x, fråga: q{i}, svar: {{ a: {{ fråga: q{j}, fält: a }} }}, underlag: [AV-3-01], exempel: [ En: {{ givet: {{}} }} ] }}\n"));
        return RuleFiles.Valid.Append(RuleFiles.Words, questions).With("avtal/2026/3-ovrigt.yaml", "punkt: \"3\"\nrubrik: Övrigt\nregler:\n" + rules);
    }

    private static string Many(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static void Check(RuleFiles files) => LoadProbe.Run(files.ToFiles(), Matchers.Default);

    private static RuleFiles Mutate(RuleFiles files, Random random)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            string path = files.Paths.ElementAt(random.Next(files.Paths.Count));
            files = random.Next(12) switch
            {
                0 => files.Without(path),
                1 => files.With(path, files[path][..random.Next(files[path].Length + 1)]),
                2 => files.With(path, RandomBytes(files[path], random)),
                3 => files.With(path, files[files.Paths.ElementAt(random.Next(files.Paths.Count))]),
                _ => files.With(path, MutateText(files.TextOf(path), random)),
            };
        }

        return files;
    }

    private static byte[] RandomBytes(byte[] content, Random random)
    {
        byte[] changed = [.. content];
        for (int i = 0; i < 3 && changed.Length > 0; i++)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }

        return changed;
    }

    private static string MutateText(string text, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        int line = random.Next(lines.Count);
        switch (random.Next(7))
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(random.Next(lines.Count), lines[line]);
                break;
            case 2:
                lines[line] = new string(' ', random.Next(8)) + lines[line].TrimStart();
                break;
            case 3:
                lines[line] = string.Concat(Enumerable.Repeat(lines[line].TrimEnd() + " [", 40));
                break;
            case 4:
                int other = random.Next(lines.Count);
                (lines[line], lines[other]) = (lines[other], lines[line]);
                break;
            case 5:
                return SwapWords(text, random);
            default:
                lines[line] = lines[line].Insert(random.Next(lines[line].Length + 1), Splices[random.Next(Splices.Length)]);
                break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>Puts one word of the file in the place of another: well-formed YAML with wrong content.</summary>
    private static string SwapWords(string text, Random random)
    {
        string[] parts = text.Split(' ');
        string word = random.Next(2) == 0 ? Splices[random.Next(Splices.Length)] : parts[random.Next(parts.Length)];
        parts[random.Next(parts.Length)] = word;
        return string.Join(' ', parts);
    }
}
