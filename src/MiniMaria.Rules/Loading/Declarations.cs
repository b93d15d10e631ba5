using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>What the files declare for all clauses: the vocabulary, the register and the inventories.</summary>
/// <param name="Lexicon">The vocabulary with the register and the inventories.</param>
/// <param name="Version">The version of the rule set.</param>
/// <param name="ExampleDay">The day on which examples ask unless they say otherwise.</param>
/// <param name="Silences">What is accepted as unanswered; <see langword="null"/> when there is no such file.</param>
/// <param name="Versions">The files that remain: the heads of versions and their clauses, by path.</param>
internal sealed record Declarations(Lexicon Lexicon, string Version, DateOnly ExampleDay, MapNode? Silences, IReadOnlyDictionary<string, MapNode?> Versions)
{
    /// <summary>The file that every rule set has.</summary>
    public const string VocabularyFile = "begrepp.yaml";

    /// <summary>The file of what is accepted as unanswered.</summary>
    public const string SilenceFile = "oreglerat.yaml";

    /// <summary>The register of documents, and in the folder of a version its head.</summary>
    public const string RegisterFile = "dokument.yaml";

    /// <summary>The file of what was found in the documents.</summary>
    public const string ObservationFile = "iakttagelser.yaml";

    /// <summary>The file of what the vocabulary is called in C#; nothing that a rule or an answer says hangs on it.</summary>
    public const string EnglishFile = "engelska.yaml";

    /// <summary>How the paths of inventories end.</summary>
    public const string InventoryFile = "/inventering.yaml";

    /// <summary>Tells of a file that it is about all documents, or about a document as a whole.</summary>
    public static bool Concerns(string path) =>
        path is VocabularyFile or RegisterFile or ObservationFile or SilenceFile or EnglishFile or FrozenFiles.LockFile || path.EndsWith(InventoryFile, StringComparison.Ordinal);

    /// <summary>Reads them.</summary>
    /// <param name="read">All files.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="checksWords">Whether to look for words that look alike, that stand for two things, or that are to be avoided; it takes as long as all the rest.</param>
    /// <returns>The declarations; <see langword="null"/> when there is no vocabulary to go on with.</returns>
    public static Declarations? Read(IReadOnlyDictionary<string, MapNode?> read, DiagnosticBag bag, bool checksWords)
    {
        var files = new Dictionary<string, MapNode?>(read, StringComparer.Ordinal);
        files.Remove(FrozenFiles.LockFile);
        files.Remove(EnglishFile, out MapNode? english);
        MapNode? vocabulary = Take(files, VocabularyFile, bag);
        MapNode? register = Take(files, RegisterFile, bag);
        Dictionary<string, MapNode> inventories = TakeInventories(files, out MapNode? observations);
        files.Remove(SilenceFile, out MapNode? silences);
        string version = string.Empty;
        DateOnly exampleDay = default;
        if (register is not null)
        {
            var head = new MapReader(register, bag, KeyTable.Register);
            version = head.Text("version");
            exampleDay = head.Day("exempeldag") ?? default;
        }

        if (new LexiconLoader(bag).Load(vocabulary, register) is not { } lexicon)
        {
            return null;
        }

        if (checksWords)
        {
            CheckWords([.. files.Values.Append(vocabulary).Append(register).Append(silences).OfType<MapNode>(), .. inventories.Values], vocabulary!, lexicon, bag);
        }

        if (english is not null)
        {
            new EnglishReader(vocabulary!, lexicon, bag).Read(english);
        }

        lexicon.Inventory = new InventoryLoader(lexicon, bag).Load(inventories.Where(i => i.Value != observations).Select(i => i.Value), observations);
        return new Declarations(lexicon, version, exampleDay, silences, files);
    }

    private static void CheckWords(MapNode[] files, MapNode vocabulary, Lexicon lexicon, DiagnosticBag bag)
    {
        var lookalikes = new LookalikeCheck(bag);
        Array.ForEach(files, lookalikes.Run);
        var dictionary = new DictionaryCheck(bag);
        if (!bag.HasErrors)
        {
            dictionary.CheckTerms(lexicon, vocabulary);
        }

        dictionary.CheckWords(files, vocabulary);
    }

    private static MapNode? Take(Dictionary<string, MapNode?> files, string name, DiagnosticBag bag)
    {
        if (!files.Remove(name, out MapNode? map))
        {
            bag.Report(Messages.MissingFile, new SourceSpan(name, 1, 1, 1), name);
        }

        return map;
    }

    /// <summary>Takes the inventories of the documents and the list of observations out; a rule set may lack them.</summary>
    private static Dictionary<string, MapNode> TakeInventories(Dictionary<string, MapNode?> files, out MapNode? observations)
    {
        observations = files.GetValueOrDefault(ObservationFile);
        string[] paths = [.. files.Keys.Where(p => p == ObservationFile || p.EndsWith(InventoryFile, StringComparison.Ordinal))];
        var taken = new Dictionary<string, MapNode>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (files.Remove(path, out MapNode? map) && map is not null)
            {
                taken.Add(path, map);
            }
        }

        return taken;
    }
}
