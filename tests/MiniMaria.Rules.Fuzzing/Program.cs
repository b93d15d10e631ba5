using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Fuzzing;
using SharpFuzz;

switch (args)
{
    case ["fuzz", var target] when Find(target) is { } attempt:
        Fuzzer.OutOfProcess.Run(input => attempt(All(input)));
        return 0;
    case ["chance", var target, var seeds, var seconds, var broken] when Find(target) is { } attempt:
        return Mutation.Run(seeds, attempt, int.Parse(seconds, CultureInfo.InvariantCulture), broken) == 0 ? 0 : 1;
    case ["repeat", var target, .. var inputs] when Find(target) is { } attempt:
        string[] failed = [.. inputs.Where(i => !Holds(attempt, i))];
        return failed.Length == 0 ? 0 : 1;
    case ["seeds", var folder]:
        Loader.WriteSeeds(Path.Combine(folder, "loader"));
        QuestionReader.WriteSeeds(Path.Combine(folder, "question"));
        WriteWords(folder);
        return 0;
    case ["suite", var folder]:
        return YamlSuite.Run(folder);
    default:
        Console.Error.WriteLine("fuzz TARGET | chance TARGET SEEDS SECONDS BROKEN | repeat TARGET FILE... | seeds FOLDER | suite FOLDER; a target is loader or question");
        return 2;
}

static Action<byte[]>? Find(string target) => target switch
{
    "loader" => Watch.Over(Loader.Try),
    "question" => Watch.Over(QuestionReader.Try),
    _ => null,
};

// Tells what an input comes to.
static bool Holds(Action<byte[]> attempt, string file)
{
    try
    {
        attempt(File.ReadAllBytes(file));
        return true;
    }
    catch (Exception e)
    {
        Console.WriteLine($"{file}: {e}");
        return false;
    }
}

// The words of the seeds are the words of the language; a dictionary of AFL holds ASCII and bytes.
static void WriteWords(string folder)
{
    IEnumerable<string> words = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .SelectMany(f => Regex.Matches(File.ReadAllText(f), @"[\w-]{3,24}:?", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    File.WriteAllLines(Path.Combine(folder, "words"), words.Select(w => $"\"{string.Concat(Encoding.UTF8.GetBytes(w).Select(b => b < 0x80 ? ((char)b).ToString() : $"\\x{b:x2}"))}\""));
}

static byte[] All(Stream input)
{
    using var bytes = new MemoryStream();
    input.CopyTo(bytes);
    return bytes.ToArray();
}
