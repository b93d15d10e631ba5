using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Fuzzing;
using SharpFuzz;

switch (args)
{
    case ["loader"]:
        Fuzzer.OutOfProcess.Run(Load);
        return 0;
    case ["question"]:
        Fuzzer.OutOfProcess.Run(Ask);
        return 0;
    case ["chance", var target and ("loader" or "question"), var seeds, var seconds, var broken]:
        return Mutation.Run(seeds, target == "loader" ? Loader.Try : QuestionReader.Try, int.Parse(seconds, CultureInfo.InvariantCulture), broken) == 0 ? 0 : 1;
    case ["repeat", "loader", var input]:
        Loader.Try(File.ReadAllBytes(input));
        return 0;
    case ["repeat", "question", var input]:
        QuestionReader.Try(File.ReadAllBytes(input));
        return 0;
    case ["seeds", var folder]:
        Loader.WriteSeeds(Path.Combine(folder, "loader"));
        QuestionReader.WriteSeeds(Path.Combine(folder, "question"));
        WriteWords(folder);
        return 0;
    case ["suite", var folder]:
        return YamlSuite.Run(folder);
    default:
        Console.Error.WriteLine("loader | question | chance loader|question SEEDS SECONDS BROKEN | repeat loader|question FILE | seeds FOLDER | suite FOLDER");
        return 2;
}

static void Load(Stream input) => Loader.Try(All(input));

static void Ask(Stream input) => QuestionReader.Try(All(input));

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
