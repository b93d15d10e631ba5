using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>The provisions that apply during a stretch of days, with amendments worked in. Immutable.</summary>
public sealed class Edition
{
    private readonly QuestionRules[] _byQuestion;
    private readonly (int Slot, Condition Test)[][] _derivedSlots;

    internal Edition(
        Lexicon lexicon,
        DateOnly from,
        DateOnly? through,
        IReadOnlyList<DocumentVersion> versions,
        QuestionRules[] byQuestion,
        IReadOnlyList<Interpretation> interpretations,
        (FactDefinition Fact, FactDefinition From, Condition Test)[] derivations)
    {
        Lexicon = lexicon;
        From = from;
        Through = through;
        Versions = versions;
        _byQuestion = byQuestion;
        Interpretations = interpretations;
        Derivations = derivations;
        _derivedSlots = [.. lexicon.Questions.Select(SlotsIn)];
        Rules = [.. byQuestion.SelectMany(q => q.Rules).OrderBy(r => r.Ordinal)];
    }

    /// <summary>The vocabulary that the provisions are written in.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, inclusive; <see langword="null"/> when there is no end.</summary>
    public DateOnly? Through { get; }

    /// <summary>The versions that apply, in the order of the register.</summary>
    public IReadOnlyList<DocumentVersion> Versions { get; }

    /// <summary>The versions of agreements that have ended and of which some rules have effect after the end.</summary>
    public IReadOnlyList<DocumentVersion> Ended { get; internal init; } = [];

    /// <summary>
    /// The other versions of the documents in force: those that begin later, and proposals that a version in force keeps out.
    /// </summary>
    public IReadOnlyList<DocumentVersion> Pending { get; internal init; } = [];

    /// <summary>All rules in force, in the order of the documents.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The open wording of the documents in force.</summary>
    public IReadOnlyList<Interpretation> Interpretations { get; }

    /// <summary>Where the clauses in force point, also at documents that are not among the sources.</summary>
    public IReadOnlyList<Reference> References { get; internal init; } = [];

    /// <summary>The figures of the clauses in force that are reckoned and compared, in the order of the documents.</summary>
    public IReadOnlyList<Reconciliation> Reconciliations { get; internal init; } = [];

    /// <summary>Gets what is said of the wording that applies to what was done before an amendment.</summary>
    internal IReadOnlyList<Transition> Transitions { get; init; } = [];

    /// <summary>Gets by the id of each rule that is dormant the name that it needs and that does not apply.</summary>
    internal IReadOnlyDictionary<string, string> Dormant { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets by the name of a question the documents that it means when it names none.</summary>
    internal IReadOnlyDictionary<string, HashSet<string>> Implied { get; init; } =
        new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);

    /// <summary>
    /// Gets by the name of a question the documents that it must name to mean them, for others of their kind answer it as well.
    /// </summary>
    internal IReadOnlyDictionary<string, HashSet<string>> Contested { get; init; } =
        new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);

    /// <summary>Gets the values, days and derived facts that the clauses in force name.</summary>
    internal IReadOnlyList<NamedText> Named { get; init; } = [];

    /// <summary>Gets by a text that names values how its file writes it.</summary>
    internal IReadOnlyDictionary<string, string> AsWritten { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the files of the clauses in force.</summary>
    internal IReadOnlySet<string> Files { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets what each file of a clause in force says, without examples; two with the same text say the same.</summary>
    internal Lazy<IReadOnlyDictionary<string, string>> Contents { get; init; } =
        new(() => new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Gets by the place of its name what is stated of each provision, requirement and row in force, without examples.</summary>
    internal Lazy<IReadOnlyDictionary<SourceSpan, string>> Stated { get; init; } = new(() => new Dictionary<SourceSpan, string>());

    /// <summary>Gets what applies on all days, this among it, in the order of time.</summary>
    internal IReadOnlyList<Edition> All { get; set; } = [];

    /// <summary>Gets which rules this is a part of.</summary>
    internal RuleSetId RuleSet { get; set; } = new(string.Empty, string.Empty);

    /// <summary>Gets the facts that follow from another fact by a test on it.</summary>
    internal (FactDefinition Fact, FactDefinition From, Condition Test)[] Derivations { get; }

    /// <summary>Gives the document and clause in short, such as <c>AV 6.3</c>; the document's name where it has no abbreviation.</summary>
    internal string Abbreviate(Citation citation) =>
        Lexicon.TryFindDocument(citation.Document, out DocumentEntry? document)
            ? document.Abbreviate(citation.Clause)
            : $"{citation.Document} {citation.Clause}";

    /// <summary>Gets a value indicating whether the host says of any version when it applies.</summary>
    internal bool IsAgreed => Agreed.Any();

    private IEnumerable<DocumentVersion> Agreed => Versions.Concat(Ended).Where(v => (v.AgreedStart ?? v.AgreedEnd) is not null);

    /// <summary>Gives the versions that citations name and of which the host says when they apply, in the order of the register.</summary>
    internal IEnumerable<DocumentVersion> AgreedAmong(IReadOnlyList<Citation> citations) =>
        Agreed.Where(v => citations.Any(c => c.Document == v.Document.Name));

    /// <summary>
    /// Gives the reading of each interpretation when some are chosen by name; <see langword="null"/> when all are the rules'
    /// own.
    /// </summary>
    internal ReadingChoice? ReadingsOf(IReadOnlyDictionary<string, string> chosen)
    {
        ReadingChoice? readings = null;
        foreach (Interpretation interpretation in Interpretations)
        {
            if (chosen.FirstOrDefault(c => interpretation.IsCalled(c.Key)).Value is { } name
                && interpretation.IndexOf(name) is var index and >= 0
                && index != interpretation.ChosenIndex)
            {
                readings = (readings ?? ReadingChoice.Own(Interpretations)).With(interpretation, index);
            }
        }

        return readings;
    }

    /// <summary>Gives the places of the facts of a question that follow from another fact, each with the test from which it does.</summary>
    internal (int Slot, Condition Test)[] DerivedSlotsOf(QuestionDefinition question) =>
        question.Ordinal < 0 ? SlotsIn(question) : _derivedSlots[question.Ordinal];

    internal QuestionRules RulesFor(QuestionDefinition question) => _byQuestion[question.Ordinal];

    private (int Slot, Condition Test)[] SlotsIn(QuestionDefinition question) =>
        [.. Derivations.Where(d => question.SlotOf(d.Fact) >= 0).Select(d => (question.SlotOf(d.Fact), d.Test))];
}
