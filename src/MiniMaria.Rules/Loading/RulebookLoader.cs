using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Turns rule files into a rulebook, or into a list of everything that is wrong with them.</summary>
public static class RulebookLoader
{
    /// <summary>The file that every rule set has.</summary>
    internal const string VocabularyFile = "begrepp.yaml";

    private const string RegisterFile = "dokument.yaml";
    private const string ObservationFile = "iakttagelser.yaml";
    private const string SilenceFile = "oreglerat.yaml";
    private const string InventoryFile = "/inventering.yaml";
    private const string Extension = ".yaml";

    // What a runtime without language data does not put together.
    private const string LooseRing = "a\u030A";
    private const string WholeRing = "\u00E5";

    private static readonly Dictionary<string, AgreementTerm> NoAgreements = [];

    // They are the same as long as the process lives.
    private static readonly Lazy<LoadResult> Embedded = new(() => LoadAnew(RuleSource.Embedded, NoAgreements));

    /// <summary>Loads all rule files of a source. Bad files are reported, never thrown.</summary>
    /// <param name="source">Where the files come from; those embedded in the library are read once a process.</param>
    /// <returns>The rulebook, unless there are errors, and every finding of every file.</returns>
    public static LoadResult Load(RuleSource source) => Load(source, NoAgreements);

    /// <summary>Loads all rule files of a source with what a host says of the documents.</summary>
    internal static LoadResult Load(RuleSource source, IReadOnlyDictionary<string, AgreementTerm> agreements)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source == RuleSource.Embedded && agreements.Count == 0 ? Embedded.Value : LoadAnew(source, agreements);
    }

    private static LoadResult LoadAnew(RuleSource source, IReadOnlyDictionary<string, AgreementTerm> agreements)
    {
        var bag = new DiagnosticBag();
        var whole = new SourceSpan(source.Name, 1, 1, 1);
        if (LooseRing.Normalize() != WholeRing)
        {
            bag.Report(Messages.NoLanguageData, whole);
            return new LoadResult(null, bag.ToList());
        }

        if (Try(() => source.List(bag), whole, bag) is not { } listed || !IsBounded(listed, whole, bag))
        {
            return new LoadResult(null, bag.ToList());
        }

        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, MapNode?> files = Read(listed, bag, hashes);
        if (files.GetValueOrDefault(FrozenFiles.LockFile) is { } frozen)
        {
            FrozenFiles.Check(frozen, hashes, bag);
        }

        // The words of the embedded rules are looked through when the library is built.
        return Bind(files, listed.Count, bag, agreements, checksWords: source != RuleSource.Embedded);
    }

    /// <summary>Reads the files of a source that has no faults, to be bound again and again.</summary>
    internal static Dictionary<string, MapNode?> Read(RuleSource source) => Read(source.List(), new DiagnosticBag(), []);

    /// <summary>Makes a rulebook of files that are read already.</summary>
    /// <param name="read">The files.</param>
    /// <param name="fileCount">How many there are, also of those that are no rule files.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="agreements">What a host says of the documents.</param>
    /// <param name="checksWords">Whether to look for words that look alike, that stand for two things, or that are to be avoided; it takes as long as all the rest.</param>
    /// <param name="knownFingerprint">The fingerprint of the files, when it is known already.</param>
    internal static LoadResult Bind(IReadOnlyDictionary<string, MapNode?> read, int fileCount, DiagnosticBag bag, IReadOnlyDictionary<string, AgreementTerm>? agreements = null, bool checksWords = true, string? knownFingerprint = null)
    {
        var files = new Dictionary<string, MapNode?>(read, StringComparer.Ordinal);
        files.Remove(FrozenFiles.LockFile);
        MapNode? vocabulary = Take(files, VocabularyFile, bag);
        MapNode? register = Take(files, RegisterFile, bag);
        Dictionary<string, MapNode> inventories = TakeInventories(files, out MapNode? observations);
        files.Remove(SilenceFile, out MapNode? silences);
        string version = string.Empty;
        DateOnly exampleDay = default;
        if (register is not null)
        {
            var head = new MapReader(register, bag, LexiconLoader.RegisterKeys);
            version = head.Text("version", required: true);
            exampleDay = head.Day("exempeldag", required: true) ?? default;
        }

        if (new LexiconLoader(bag).Load(vocabulary, register) is not { } lexicon)
        {
            return new LoadResult(null, bag.ToList()) { FileCount = fileCount };
        }

        if (checksWords)
        {
            CheckWords([.. files.Values.Append(vocabulary).Append(register).Append(silences).OfType<MapNode>(), .. inventories.Values], vocabulary!, lexicon, bag);
        }

        lexicon.Inventory = new InventoryLoader(lexicon, bag).Load(inventories.Where(i => i.Value != observations).Select(i => i.Value), observations);
        BoundClauses bound = BindClauses(lexicon, files, silences, exampleDay, agreements ?? NoAgreements, bag, known: null);
        bound.Rests.Report();

        if (bag.HasErrors)
        {
            return new LoadResult(null, bag.ToList()) { FileCount = fileCount };
        }

        files[VocabularyFile] = vocabulary;
        files[RegisterFile] = register;
        if (silences is not null)
        {
            files[SilenceFile] = silences;
        }

        foreach ((string path, MapNode inventory) in inventories)
        {
            files[path] = inventory;
        }

        string fingerprint = knownFingerprint ?? Fingerprint.Of(files.ToDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal));
        var rulebook = new Rulebook(lexicon, version, fingerprint, bound.AllVersions, [.. bound.Editions], bound.Examples.Examples)
        {
            ExampleDay = exampleDay,
            Rebind = terms => Bind(read, fileCount, new DiagnosticBag(), terms, checksWords: false, fingerprint) is { Rulebook: var ended, Diagnostics: var findings } ? (ended, findings) : default,
            Uses = new(() => SourceUses.Of(bound.Versions, lexicon.Documents)),
            Users = new(() => ProvisionLinks.Of(bound.Versions)),
            Words = new(() => ProvisionWords.Of(bound.Versions)),
            Names = [.. bound.Declared.GroupBy(n => n.Span).Select(g => g.First() with { IsUsed = g.Any(n => n.IsUsed) })],
            Silences = [.. bound.Accepted.DistinctBy(s => (s.Span, s.Question))],
        };
        return new LoadResult(rulebook, bag.ToList()) { FileCount = fileCount };
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

    /// <summary>
    /// Makes the rulebook as it would be with one clause otherwise. What the clause cannot change is taken over: the vocabulary,
    /// the examples, and the stretches of days to which it does not apply. What only warns of words is not looked for.
    /// </summary>
    /// <param name="rulebook">The rulebook that the files make.</param>
    /// <param name="read">The files as they are.</param>
    /// <param name="path">Where the clause stands.</param>
    /// <param name="clause">The clause as it would be.</param>
    /// <param name="agreements">What a host says of the documents.</param>
    /// <param name="only">The first day of the only stretch of days to which the change is to apply; <see langword="null"/> for all.</param>
    /// <returns>The rulebook; <see langword="null"/> when the clause then has errors.</returns>
    internal static Rulebook? With(Rulebook rulebook, IReadOnlyDictionary<string, MapNode?> read, string path, MapNode clause, IReadOnlyDictionary<string, AgreementTerm>? agreements = null, DateOnly? only = null)
    {
        var bag = new DiagnosticBag();
        Dictionary<string, MapNode?> files = new(read.Where(f => !IsOfAll(f.Key)), StringComparer.Ordinal) { [path] = clause };
        BoundClauses bound = BindClauses(rulebook.Lexicon, files, read.GetValueOrDefault(SilenceFile), rulebook.ExampleDay, agreements ?? NoAgreements, bag, Known);
        return bag.HasErrors ? null : new Rulebook(rulebook.Lexicon, rulebook.Version, string.Empty, bound.AllVersions, [.. bound.Editions], rulebook.Examples)
        {
            ExampleDay = rulebook.ExampleDay,
            Rebind = terms => (With(rulebook, read, path, clause, terms), []),
        };

        Edition? Known(DateOnly from, List<ClauseInForce> clauses)
        {
            bool stays = only is null ? clauses.TrueForAll(c => c.Node != clause) : only != from;
            return stays && agreements is null ? rulebook.Editions.FirstOrDefault(e => e.From == from) : null;
        }
    }

    /// <summary>Tells of a file that it is about all documents, or about a document as a whole.</summary>
    private static bool IsOfAll(string path) =>
        path is VocabularyFile or RegisterFile or ObservationFile or SilenceFile or FrozenFiles.LockFile || path.EndsWith(InventoryFile, StringComparison.Ordinal);

    /// <summary>Binds the clauses in force during every stretch of days.</summary>
    private static BoundClauses BindClauses(
        Lexicon lexicon,
        Dictionary<string, MapNode?> files,
        MapNode? silences,
        DateOnly exampleDay,
        IReadOnlyDictionary<string, AgreementTerm> agreements,
        DiagnosticBag bag,
        Func<DateOnly, List<ClauseInForce>, Edition?>? known)
    {
        var versionLoader = new VersionLoader(lexicon, bag);
        List<VersionFiles> versions = new Agreements(lexicon, bag, agreements).Apply(versionLoader.Load(files));
        DocumentVersion[] allVersions = [.. versions.Select(v => v.Version)];
        var bound = new BoundClauses(versions, allVersions, new ExampleBinder(lexicon, bag, allVersions, exampleDay) { AreKnown = known is not null }, new Rests(bag));
        string[] names = [.. versions.SelectMany(v => v.Clauses.Values).SelectMany(c => ClauseOutline.Names(c)).Distinct()];
        foreach ((DateOnly from, DateOnly? through) in VersionLoader.Stretches(versions))
        {
            List<ClauseInForce> clauses = versionLoader.ClausesOn(from, versions, out List<DocumentVersion> applying, out List<DocumentVersion> ended);
            if (known?.Invoke(from, clauses) is { } edition)
            {
                bound.Editions.Add(edition);
                continue;
            }

            var absent = new HashSet<string>(names, StringComparer.Ordinal);
            absent.ExceptWith(clauses.Where(c => !c.HasEnded).SelectMany(c => ClauseOutline.Names(c.Node, from)));
            bag.Absent = absent;
            var binder = new EditionBinder(lexicon, bag, bound.Examples, bound.Rests);
            bound.Editions.Add(binder.Bind(from, through, applying, ended, clauses, silences));
            bound.Declared.AddRange(binder.Names);
            bound.Accepted.AddRange(binder.Silences);
        }

        return bound;
    }

    /// <summary>Tells whether there is no more than can be read; of a file that is too large by itself nothing is.</summary>
    private static bool IsBounded(IReadOnlyList<ListedFile> listed, SourceSpan whole, DiagnosticBag bag)
    {
        if (listed.Count > Limits.Files)
        {
            bag.Report(Messages.TooManyFiles, whole, Limits.Files);
        }
        else if (listed.Where(f => f.Length <= Limits.FileBytes).Sum(f => f.Length) > Limits.SourceBytes)
        {
            bag.Report(Messages.TooManyBytes, whole, Limits.SourceBytes);
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>Reads every file; one that cannot be read, or holds nothing to work with, is kept without content.</summary>
    private static Dictionary<string, MapNode?> Read(IReadOnlyList<ListedFile> listed, DiagnosticBag bag, Dictionary<string, string> hashes)
    {
        var files = new Dictionary<string, MapNode?>(StringComparer.Ordinal);
        foreach ((string path, long length, Func<RuleFile> read) in listed)
        {
            var start = new SourceSpan(path, 1, 1, 1);
            if (!path.EndsWith(Extension, StringComparison.Ordinal))
            {
                string right = Path.ChangeExtension(path, Extension);
                bag.Add(new Diagnostic(Messages.StrayFile, start, [], allowed: null, right));
            }
            else if (files.ContainsKey(path))
            {
                bag.Report(Messages.DuplicateFile, start, path);
            }
            else if (length > Limits.FileBytes)
            {
                bag.Report(Messages.TooLarge, start, Limits.FileBytes);
                files[path] = null;
                hashes[path] = string.Empty;
            }
            else
            {
                RuleFile? file = Try(read, start, bag);
                files[path] = file is null ? null : YamlReader.Read(file, bag);
                if (file is not null)
                {
                    hashes[path] = FrozenFiles.HashOf(file.Content);
                }
            }
        }

        return files;
    }

    private static T? Try<T>(Func<T> read, SourceSpan span, DiagnosticBag bag)
        where T : class
    {
        try
        {
            return read();
        }
        catch (DirectoryNotFoundException)
        {
            bag.Report(Messages.MissingFolder, span, span.File);
        }
        catch (FileNotFoundException)
        {
            bag.Report(Messages.MissingFile, span, span.File);
        }
        catch (NotAFileException)
        {
            bag.Report(Messages.NotAFile, span, span.File);
        }
        catch (UnauthorizedAccessException)
        {
            bag.Report(Messages.UnreadableFile, span, "den får inte öppnas.", "it may not be opened.");
        }
        catch (IOException e)
        {
            bag.Report(Messages.UnreadableFile, span, e.Message, e.Message);
        }

        return null;
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

    /// <summary>What came of the clauses of all versions.</summary>
    private sealed record BoundClauses(List<VersionFiles> Versions, DocumentVersion[] AllVersions, ExampleBinder Examples, Rests Rests)
    {
        public List<Edition> Editions { get; } = [];

        public List<DeclaredName> Declared { get; } = [];

        public List<Silence> Accepted { get; } = [];
    }
}
