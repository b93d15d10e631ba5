using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>What came of the clauses of all versions.</summary>
internal sealed class BoundClauses
{
    private readonly List<Edition> _editions = [];
    private readonly List<DeclaredName> _declared = [];
    private readonly List<Silence> _accepted = [];
    private readonly ExampleBinder _examples;
    private readonly DormantProvisions _dormant;

    /// <summary>The same clauses as if every proposal were decided; <see langword="null"/> when that changes nothing.</summary>
    private readonly BoundClauses? _proposed;

    /// <summary>Initializes a new instance of the <see cref="BoundClauses"/> class: binds the clauses in force during every stretch of days.</summary>
    /// <param name="declared">What the files declare for all clauses.</param>
    /// <param name="view">How a host looks at the documents.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="known">Gives the edition of a stretch of days that is bound already; <see langword="null"/> when none is.</param>
    public BoundClauses(Declarations declared, HostView view, DiagnosticBag bag, Func<Stretch, Edition?>? known = null)
        : this(declared, view, bag, known, [])
    {
    }

    private BoundClauses(Declarations declared, HostView view, DiagnosticBag bag, Func<Stretch, Edition?>? known, HashSet<SourceSpan> seen)
    {
        Lexicon lexicon = declared.Lexicon;
        var loader = new VersionLoader(lexicon, bag, view.WithProposals) { Worded = view.Worded };
        Versions = new Agreements(lexicon, bag, view.Agreements).Apply(loader.Load(declared.Versions));
        AllVersions = [.. Versions.Select(v => v.Version)];
        _examples = new ExampleBinder(lexicon, bag, AllVersions, declared.ExampleDay, seen) { AreKnown = known is not null, AreOfProposals = view.WithProposals };
        _dormant = new DormantProvisions(bag);
        var applying = new List<(DateOnly, IReadOnlyList<DocumentVersion>)>();
        foreach (Stretch stretch in loader.Stretches(Versions))
        {
            applying.Add((stretch.From, stretch.Applying));
            KeepsOutProposals |= stretch.KeepsOutProposals;
            if (known?.Invoke(stretch) is { } edition)
            {
                _editions.Add(edition);
                continue;
            }

            bag.Absent = stretch.Absent.Value;
            var binder = new EditionBinder(lexicon, bag, _examples, _dormant);
            _editions.Add(binder.Bind(stretch, declared.Silences));
            _declared.AddRange(binder.Names);
            _accepted.AddRange(binder.Silences);
        }

        Turns = Turn.Between(applying);
        if (KeepsOutProposals && known is null)
        {
            _proposed = new BoundClauses(declared, view with { WithProposals = true }, bag, known, seen);
        }
    }

    /// <summary>Gets the versions with their clauses.</summary>
    public List<VersionFiles> Versions { get; }

    /// <summary>Gets the versions by themselves.</summary>
    public DocumentVersion[] AllVersions { get; }

    /// <summary>Gets a value indicating whether a version in force keeps out a proposal on any day.</summary>
    public bool KeepsOutProposals { get; private set; }

    /// <summary>Gets the days from which documents read otherwise.</summary>
    public IReadOnlyList<Turn> Turns { get; }

    /// <summary>Gets what applies, by stretches of days.</summary>
    public Edition[] Editions => [.. _editions];

    /// <summary>Gets the examples of all provisions, those of proposals that are kept out among them.</summary>
    public IReadOnlyList<Example> Examples => [.. _examples.Examples, .. _proposed?.Examples ?? []];

    /// <summary>Gets the names that the clauses declare, each place once.</summary>
    public IReadOnlyList<DeclaredName> Names => [.. _declared.GroupBy(n => n.Span).Select(g => g.First() with { IsUsed = g.Any(n => n.IsUsed) })];

    /// <summary>Gets what is accepted as unanswered on any day.</summary>
    public IReadOnlyList<Silence> Silences => [.. _accepted.DistinctBy(s => (s.Span, s.Question))];

    /// <summary>Makes an edition of a rulebook as it would be if some documents read as on other days; <see langword="null"/> when that has faults.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="index">The edition's place.</param>
    /// <param name="declared">What the files declare for all clauses, in the vocabulary of the rulebook.</param>
    /// <param name="view">How the host looks at the documents, those of them that read as on other days among it.</param>
    public static Edition? Reword(Rulebook rulebook, int index, Declarations declared, HostView view)
    {
        Edition asItReads = rulebook.Editions[index];
        var bag = new DiagnosticBag();
        var bound = new BoundClauses(declared, view, bag, stretch => stretch.From == asItReads.From ? null : asItReads);
        return bag.HasErrors ? null : bound.Editions[index];
    }

    /// <summary>Reports the provisions that rest on some days or on all.</summary>
    public void ReportDormant()
    {
        _dormant.Report();
        _proposed?.ReportDormant();
    }
}
