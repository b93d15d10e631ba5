using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Turns rule files into a rulebook, or into a list of everything that is wrong with them.</summary>
public static class RulebookLoader
{
    private const string VocabularyFile = "begrepp.yaml";
    private const string RegisterFile = "dokument.yaml";

    /// <summary>Loads all rule files of a source. Bad files are reported, never thrown.</summary>
    /// <param name="source">Where the files come from.</param>
    /// <returns>The rulebook, unless there are errors, and every finding of every file.</returns>
    public static LoadResult Load(RuleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bag = new DiagnosticBag();
        Dictionary<string, MapNode> files = Read(source, bag, out int fileCount);
        MapNode? vocabulary = Take(files, VocabularyFile, bag);
        MapNode? register = Take(files, RegisterFile, bag);
        if (vocabulary is null || register is null)
        {
            return new LoadResult(null, bag.ToList()) { FileCount = fileCount };
        }

        Lexicon lexicon = new LexiconLoader(bag).Load(vocabulary, register);
        var head = new MapReader(register, bag, "version", "exempeldag", "dokument");
        string version = head.Text("version", required: true);
        DateOnly exampleDay = head.Day("exempeldag", required: true) ?? default;
        var versionLoader = new VersionLoader(lexicon, bag);
        List<VersionFiles> versions = versionLoader.Load(files);
        DocumentVersion[] all = [.. versions.Select(v => v.Version)];
        var examples = new ExampleBinder(lexicon, bag, all, exampleDay);
        var editions = new List<Edition>();
        foreach ((DateOnly from, DateOnly? through) in VersionLoader.Stretches(versions))
        {
            List<ClauseInForce> clauses = versionLoader.ClausesOn(from, versions, out List<DocumentVersion> applying);
            editions.Add(new EditionBinder(lexicon, bag, examples).Bind(from, through, applying, clauses));
        }

        if (bag.HasErrors)
        {
            return new LoadResult(null, bag.ToList()) { FileCount = fileCount };
        }

        files[VocabularyFile] = vocabulary;
        files[RegisterFile] = register;
        return new LoadResult(
            new Rulebook(lexicon, version, Fingerprint.Of(files), all, [.. editions], examples.Examples),
            bag.ToList())
        { FileCount = fileCount };
    }

    private static Dictionary<string, MapNode> Read(RuleSource source, DiagnosticBag bag, out int count)
    {
        count = 0;
        var files = new Dictionary<string, MapNode>(StringComparer.Ordinal);
        try
        {
            IReadOnlyList<RuleFile> all = source.Read();
            count = all.Count;
            foreach (RuleFile file in all.OrderBy(f => f.Path, StringComparer.Ordinal))
            {
                if (YamlReader.Read(file, bag) is { } map)
                {
                    files[file.Path] = map;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Report(Messages.UnreadableFile, new SourceSpan(source.Name, 1, 1, 1), e.Message);
        }

        return files;
    }

    private static MapNode? Take(Dictionary<string, MapNode> files, string name, DiagnosticBag bag)
    {
        if (files.Remove(name, out MapNode? map))
        {
            return map;
        }

        bag.Report(Messages.MissingFile, new SourceSpan(name, 1, 1, 1), name);
        return null;
    }
}
