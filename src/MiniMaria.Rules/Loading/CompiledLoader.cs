using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// Makes the rulebook of compiled rules, which have no errors: what applies on a stretch of days is bound when it is first asked
/// for, and what only serves to check the rules when somebody does. No node is kept; what needs them reads them again.
/// </summary>
internal sealed class CompiledLoader
{
    private readonly CompiledRules _rules;
    private readonly DiagnosticBag _bag = new();
    private readonly Lexicon _lexicon;
    private readonly string _version;
    private readonly DateOnly _exampleDay;
    private readonly DocumentVersion[] _versions;
    private readonly Stretch[] _stretches;
    private readonly Lazy<Checked> _checked;

    private CompiledLoader(CompiledRules rules)
    {
        _rules = rules;
        Declarations declared = Declarations.Read(rules.Read(), _bag, checksWords: false) ?? throw new InvalidOperationException("Compiled rules have no vocabulary.");
        (_lexicon, _version, _exampleDay) = (declared.Lexicon, declared.Version, declared.ExampleDay);
        var loader = new VersionLoader(_lexicon, _bag);
        List<VersionFiles> versions = loader.Load(declared.Versions);
        _versions = [.. versions.Select(v => v.Version)];
        _stretches = [.. loader.Stretches(versions).Select(Released)];
        _checked = new(BindAll);
    }

    /// <summary>Makes the rulebook.</summary>
    /// <param name="rules">The compiled form.</param>
    /// <param name="rebind">Binds the rules anew as a host looks at the documents.</param>
    public static LoadResult Load(CompiledRules rules, Func<HostView, LoadResult> rebind) => new CompiledLoader(rules).Load(rebind);

    private LoadResult Load(Func<HostView, LoadResult> rebind)
    {
        var rulebook = new Rulebook(_lexicon, _version, _rules.Fingerprint, _versions, [.. _stretches.Select(s => s.From)], Bind, new DeferredList<Example>(() => _checked.Value.Examples))
        {
            ExampleDay = _exampleDay,
            KeepsOutProposals = Array.Exists(_stretches, s => s.KeepsOutProposals),
            KnownRuleCount = _rules.RuleCount,
            Rebind = view => rebind(view) is { Rulebook: var ended, Diagnostics: var findings } ? (ended, findings) : default,
            Turns = Turn.Between(_stretches.Select(s => (s.From, s.Applying))),
            Uses = new(() => SourceUses.Of(ReadVersions(), _lexicon.Documents)),
            Users = new(() => ProvisionLinks.Of(ReadVersions())),
            Words = new(() => ProvisionWords.Of(ReadVersions())),
            Names = new DeferredList<DeclaredName>(() => _checked.Value.Names),
            Silences = new DeferredList<Silence>(() => _checked.Value.Silences),
        };
        rulebook.Reword = (i, worded) => BoundClauses.Reword(rulebook, i, Declared(), HostView.Plain with { Worded = worded });
        return new LoadResult(rulebook, new DeferredList<Diagnostic>(() => _checked.Value.Findings)) { FileCount = _rules.FileCount };
    }

    private Edition Bind(int index)
    {
        Stretch stretch = _stretches[index];
        var bag = new DiagnosticBag { Absent = stretch.Absent.Value };
        var examples = new ExampleBinder(_lexicon, bag, _versions, _exampleDay, []) { AreKnown = true };
        return new EditionBinder(_lexicon, bag, examples, new DormantProvisions(bag)).Bind(stretch, _rules.Read(Declarations.SilenceFile));
    }

    /// <summary>Gives a stretch of days that holds no nodes.</summary>
    private Stretch Released(Stretch stretch)
    {
        IReadOnlyList<ClauseInForce> clauses = stretch.Clauses();
        DateOnly from = stretch.From;
        if (clauses.Any(c => c.Node != c.Stated))
        {
            return stretch with
            {
                Absent = new(stretch.Absent.Value),
                Shared = new(stretch.Shared.Value),
                Clauses = () => new VersionLoader(_lexicon, new DiagnosticBag()).Stretches(ReadVersions()).First(s => s.From == from).Clauses(),
            };
        }

        (DocumentVersion Version, string Number, bool HasEnded, string Path)[] places = [.. clauses.Select(c => (c.Version, c.Number, c.HasEnded, c.Node.Span.File))];
        return stretch with
        {
            Absent = new(stretch.Absent.Value),
            Shared = new(stretch.Shared.Value),
            Clauses = () => [.. places.Select(p => new ClauseInForce(p.Version, p.Number, _rules.Read(p.Path)!) { HasEnded = p.HasEnded })],
        };
    }

    private List<VersionFiles> ReadVersions() => new VersionLoader(_lexicon, new DiagnosticBag()).Load(Declared().Versions);

    private Declarations Declared()
    {
        Dictionary<string, MapNode?> files = _rules.Read();
        return new Declarations(_lexicon, _version, _exampleDay, files.GetValueOrDefault(Declarations.SilenceFile), files.Where(f => !Declarations.Concerns(f.Key)).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Binds everything once more, with the examples, and reports what there is to report.</summary>
    private Checked BindAll()
    {
        var bound = new BoundClauses(Declared(), HostView.Plain, _bag);
        bound.ReportDormant();
        return new Checked(bound.Examples, bound.Names, bound.Silences, _bag.ToList());
    }

    /// <summary>What only those read who check the rules.</summary>
    private sealed record Checked(IReadOnlyList<Example> Examples, IReadOnlyList<DeclaredName> Names, IReadOnlyList<Silence> Silences, IReadOnlyList<Diagnostic> Findings);
}
