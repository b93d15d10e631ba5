using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A whole loaded rule set: vocabulary, documents and what applies on each day. Immutable and thread-safe.</summary>
public sealed class Rulebook
{
    // The first day of each edition.
    private readonly DateOnly[] _starts;
    private readonly Lazy<Rulebook?> _proposed;

    internal Rulebook(
        Lexicon lexicon,
        string version,
        string fingerprint,
        IReadOnlyList<DocumentVersion> versions,
        Edition[] editions,
        IReadOnlyList<Example> examples)
        : this(lexicon, version, fingerprint, versions, [.. editions.Select(e => e.From)], examples)
    {
        Editions = editions;

        // An edition that is taken over from another rulebook stays a part of that one.
        Array.ForEach(editions, TakeIn);
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="Rulebook"/> class whose editions are made when they are first asked for.
    /// </summary>
    internal Rulebook(
        Lexicon lexicon,
        string version,
        string fingerprint,
        IReadOnlyList<DocumentVersion> versions,
        DateOnly[] starts,
        Func<int, Edition> make,
        IReadOnlyList<Example> examples)
        : this(lexicon, version, fingerprint, versions, starts, examples)
    {
        Editions = new DeferredEditions(starts.Length, i =>
        {
            Edition edition = make(i);
            TakeIn(edition);
            return edition;
        });
    }

    private Rulebook(
        Lexicon lexicon,
        string version,
        string fingerprint,
        IReadOnlyList<DocumentVersion> versions,
        DateOnly[] starts,
        IReadOnlyList<Example> examples)
    {
        Lexicon = lexicon;
        Version = version;
        Fingerprint = fingerprint;
        Versions = versions;
        _starts = starts;
        Examples = examples;
        Id = new RuleSetId(version, fingerprint);
        _proposed = new Lazy<Rulebook?>(MakeProposed);
        Editions = [];
    }

    /// <summary>The vocabulary.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The version of the rule set, as its register states it.</summary>
    public string Version { get; }

    /// <summary>The SHA-256 of the canonical content of all files, as <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>Gets the version and the fingerprint.</summary>
    internal RuleSetId Id { get; }

    /// <summary>All versions of all documents, in the order of the register and of time.</summary>
    public IReadOnlyList<DocumentVersion> Versions { get; }

    /// <summary>What applies, by stretches of days; together they cover every day once.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>The examples that stand beside the rules.</summary>
    public IReadOnlyList<Example> Examples { get; }

    /// <summary>Gets the day on which examples ask unless they say otherwise.</summary>
    internal DateOnly ExampleDay { get; init; }

    /// <summary>Gets what makes the same rulebook as a host looks at the documents, and the findings when that has faults.</summary>
    internal Func<HostView, (Rulebook? Rulebook, IReadOnlyList<Diagnostic> Findings)> Rebind { get; init; } = static _ => default;

    /// <summary>Gets the days from which documents read otherwise, in order.</summary>
    internal IReadOnlyList<Turn> Turns { get; init; } = [];

    /// <summary>
    /// Gets what makes the edition of a place as it would be if some documents read as on other days; <see langword="null"/> when
    /// that has faults.
    /// </summary>
    internal Func<int, IReadOnlyDictionary<DocumentEntry, DateOnly>, Edition?> Reword { get; set; } = static (_, _) => null;

    /// <summary>Gets a value indicating whether a version in force keeps out a proposal on any day.</summary>
    internal bool KeepsOutProposals { get; init; }

    /// <summary>Gets the rules as they are in force, where these are as if every proposal were decided; these where they are not.</summary>
    internal Rulebook InForce { get => field ?? this; private set; }

    /// <summary>Gets the folders of the versions that the lock holds.</summary>
    internal IReadOnlyList<string> Frozen { get; init; } = [];

    /// <summary>
    /// Gets the same rules as they would be if every proposal were decided; <see langword="null"/> where none is kept out.
    /// </summary>
    internal Rulebook? Proposed => _proposed.Value;

    /// <summary>Gets the provisions of all versions that name statements of the inventory or observations.</summary>
    internal IReadOnlyList<SourceUse> SourceUses => Uses.Value;

    /// <summary>Gets what <see cref="SourceUses"/> gives; no answer needs it, so it is found when asked for.</summary>
    internal Lazy<IReadOnlyList<SourceUse>> Uses { get; init; } = new(() => []);

    /// <summary>
    /// Gets by the name of a value, day, computation or derived fact the provisions of all versions that use it, all with their
    /// documents (<see cref="SourceUse.Key"/>).
    /// </summary>
    internal ILookup<string, string> UsersOf => Users.Value;

    /// <summary>Gets by the id or name of a provision, with its document, the words in which it says something in any version.</summary>
    internal ILookup<string, string> WordsOf => Words.Value;

    /// <summary>Gets what <see cref="UsersOf"/> gives; no answer needs it, so it is found when asked for.</summary>
    internal Lazy<ILookup<string, string>> Users { get; init; } = new(Nothing);

    /// <summary>Gets what <see cref="WordsOf"/> gives; no answer needs it, so it is found when asked for.</summary>
    internal Lazy<ILookup<string, string>> Words { get; init; } = new(Nothing);

    /// <summary>Gets the names that the clauses of all versions declare.</summary>
    internal IReadOnlyList<DeclaredName> Names { get; init; } = [];

    /// <summary>Gets what is accepted as unanswered on any day, each place in the files once a question.</summary>
    internal IReadOnlyList<Silence> Silences { get; init; } = [];

    /// <summary>Gets how many rules the editions hold, those of each counted.</summary>
    internal int RuleCount => KnownRuleCount ?? Editions.Sum(e => e.Rules.Count);

    /// <summary>Gets what <see cref="RuleCount"/> gives, where it is known without the editions.</summary>
    internal int? KnownRuleCount { get; init; }

    /// <summary>Gives what applies on a day.</summary>
    /// <param name="day">The day; every day has an edition, if only an empty one.</param>
    public Edition EditionOn(DateOnly day) => Editions[IndexOn(day)];

    /// <summary>Gives the place of the edition that applies on a day.</summary>
    internal int IndexOn(DateOnly day)
    {
        int i = _starts.Length - 1;
        while (i > 0 && _starts[i] > day)
        {
            i--;
        }

        return i;
    }

    private Rulebook? MakeProposed()
    {
        Rulebook? proposed = KeepsOutProposals ? Rebind(HostView.Plain with { WithProposals = true }).Rulebook : null;
        proposed?.InForce = this;
        return proposed;
    }

    /// <summary>Makes an edition a part of these rules, without a place among their days.</summary>
    internal void TakeIn(Edition edition)
    {
        if (edition.All.Count == 0)
        {
            (edition.All, edition.RuleSet) = (Editions, Id);
        }
    }

    private static ILookup<string, string> Nothing() => Array.Empty<string>().ToLookup(n => n, StringComparer.Ordinal);
}
