using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>Turns rule files into a rulebook, or into a list of everything that is wrong with them.</summary>
public static class RulebookLoader
{
    // What a runtime without language data does not put together.
    private const string LooseRing = "a\u030A";
    private const string WholeRing = "\u00E5";

    // They are the same as long as the process lives.
    private static readonly Lazy<LoadResult> Embedded = new(LoadEmbedded);

    private static bool HasLanguageData => LooseRing.Normalize() == WholeRing;

    /// <summary>Loads all rule files of a source. Bad files are reported, never thrown.</summary>
    /// <param name="source">Where the files come from; those embedded in the library are read once a process.</param>
    /// <returns>The rulebook, unless there are errors, and every finding of every file.</returns>
    public static LoadResult Load(RuleSource source) => Load(source, HostView.Plain);

    /// <summary>Loads all rule files of a source as a host looks at the documents.</summary>
    internal static LoadResult Load(RuleSource source, HostView view)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source == RuleSource.Embedded && view.IsPlain ? Embedded.Value : LoadAnew(source, view);
    }

    /// <summary>Loads the embedded rules anew, from the form into which they are compiled where there is one.</summary>
    internal static LoadResult LoadEmbedded() =>
        HasLanguageData && CompiledRules.Embedded is { } compiled ? Load(compiled) : LoadAnew(RuleSource.Embedded, HostView.Plain);

    /// <summary>Makes the rulebook of compiled rules as a host looks at the documents.</summary>
    internal static LoadResult Load(CompiledRules compiled) => CompiledLoader.Load(compiled, view => Rebind(compiled, view));

    internal static LoadResult Rebind(CompiledRules compiled, HostView view) =>
        Bind(compiled.Read(), compiled.FileCount, new DiagnosticBag(), view, checksWords: false, compiled.Fingerprint);

    private static LoadResult LoadAnew(RuleSource source, HostView view)
    {
        var bag = new DiagnosticBag();
        var whole = new SourceSpan(source.Name, 1, 1, 1);
        if (!HasLanguageData)
        {
            bag.Report(Messages.NoLanguageData, whole);
            return new LoadResult(null, bag.ToList());
        }

        if (source == RuleSource.Embedded && !view.IsPlain && CompiledRules.Embedded is { } compiled)
        {
            return Rebind(compiled, view);
        }

        if (SourceReader.Try(() => source.List(bag), whole, bag) is not { } listed || !SourceReader.IsBounded(listed, whole, bag))
        {
            return new LoadResult(null, bag.ToList());
        }

        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, MapNode?> files = SourceReader.Read(listed, bag, hashes);
        if (files.GetValueOrDefault(FrozenFiles.LockFile) is { } frozen)
        {
            FrozenFiles.Check(frozen, files, hashes, bag);
        }

        // The words of the embedded rules are looked through when the library is built.
        return Bind(files, listed.Count, bag, view, checksWords: source != RuleSource.Embedded);
    }

    /// <summary>Reads the files of a source that has no faults, to be bound again and again.</summary>
    internal static Dictionary<string, MapNode?> Read(RuleSource source) => Read(source, []);

    /// <summary>Reads the files of a source that has no faults, and gives their SHA-256 by path.</summary>
    internal static Dictionary<string, MapNode?> Read(RuleSource source, Dictionary<string, string> hashes) => SourceReader.Read(source.List(), new DiagnosticBag(), hashes);

    /// <summary>Makes a rulebook of files that are read already.</summary>
    /// <param name="read">The files.</param>
    /// <param name="fileCount">How many there are, also of those that are no rule files.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="view">How a host looks at the documents; <see langword="null"/> for what is in force by the files alone.</param>
    /// <param name="checksWords">Whether to look for words that look alike, that stand for two things, or that are to be avoided; it takes as long as all the rest.</param>
    /// <param name="knownFingerprint">The fingerprint of the files, when it is known already.</param>
    internal static LoadResult Bind(IReadOnlyDictionary<string, MapNode?> read, int fileCount, DiagnosticBag bag, HostView? view = null, bool checksWords = true, string? knownFingerprint = null)
    {
        if (Declarations.Read(read, bag, checksWords) is not { } declared)
        {
            return new LoadResult(null, bag.ToList()) { FileCount = fileCount };
        }

        var bound = new BoundClauses(declared, view ?? HostView.Plain, bag);
        bound.ReportDormant();
        if (bag.HasErrors)
        {
            return new LoadResult(null, bag.ToList()) { FileCount = fileCount };
        }

        string fingerprint = knownFingerprint ?? Fingerprint.Of(read.Where(f => Fingerprint.Covers(f.Key)).ToDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal));
        var rulebook = new Rulebook(declared.Lexicon, declared.Version, fingerprint, bound.AllVersions, bound.Editions, bound.Examples)
        {
            ExampleDay = declared.ExampleDay,
            KeepsOutProposals = bound.KeepsOutProposals,
            Frozen = read.GetValueOrDefault(FrozenFiles.LockFile) is { } frozen ? [.. FrozenFiles.FoldersOf(frozen).Select(f => f.Key.Text)] : [],
            Rebind = other => Bind(read, fileCount, new DiagnosticBag(), other, checksWords: false, fingerprint) is { Rulebook: var made, Diagnostics: var findings } ? (made, findings) : default,
            Turns = bound.Turns,
            Uses = new(() => SourceUses.Of(bound.Versions, declared.Lexicon.Documents)),
            Users = new(() => ProvisionLinks.Of(bound.Versions)),
            Words = new(() => ProvisionWords.Of(bound.Versions)),
            Names = bound.Names,
            Silences = bound.Silences,
        };
        HostView plain = view ?? HostView.Plain;
        rulebook.Reword = (i, worded) => BoundClauses.Reword(rulebook, i, declared, plain with { Worded = worded });
        return new LoadResult(rulebook, bag.ToList()) { FileCount = fileCount };
    }

    /// <summary>
    /// Makes the rulebook as it would be with one clause otherwise. What the clause cannot change is taken over: the vocabulary,
    /// the examples, and the stretches of days to which it does not apply. What only warns of words is not looked for.
    /// </summary>
    /// <param name="rulebook">The rulebook that the files make.</param>
    /// <param name="read">The files as they are.</param>
    /// <param name="path">Where the clause stands.</param>
    /// <param name="clause">The clause as it would be.</param>
    /// <param name="view">How a host looks at the documents; <see langword="null"/> for what is in force by the files alone.</param>
    /// <param name="only">The first day of the only stretch of days to which the change is to apply; <see langword="null"/> for all.</param>
    /// <returns>The rulebook; <see langword="null"/> when the clause then has errors.</returns>
    internal static Rulebook? With(Rulebook rulebook, IReadOnlyDictionary<string, MapNode?> read, string path, MapNode clause, HostView? view = null, DateOnly? only = null)
    {
        var bag = new DiagnosticBag();
        Dictionary<string, MapNode?> files = new(read.Where(f => !Declarations.Concerns(f.Key)), StringComparer.Ordinal) { [path] = clause };
        var declared = new Declarations(rulebook.Lexicon, rulebook.Version, rulebook.ExampleDay, read.GetValueOrDefault(Declarations.SilenceFile), files);
        var bound = new BoundClauses(declared, view ?? HostView.Plain, bag, Known);
        return bag.HasErrors ? null : new Rulebook(rulebook.Lexicon, rulebook.Version, string.Empty, bound.AllVersions, bound.Editions, rulebook.Examples)
        {
            ExampleDay = rulebook.ExampleDay,
            KeepsOutProposals = bound.KeepsOutProposals,
            Rebind = other => (With(rulebook, read, path, clause, other), []),
        };

        Edition? Known(Stretch stretch)
        {
            bool stays = only is null ? stretch.Clauses().All(c => c.Stated != clause) : only != stretch.From;
            return stays && view is null ? rulebook.Editions.FirstOrDefault(e => e.From == stretch.From) : null;
        }
    }
}
