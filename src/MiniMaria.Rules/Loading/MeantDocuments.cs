using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// Tells which documents a question may mean that names none: of each kind the only one that answers it, among those in force
/// or else among those that have ended.
/// </summary>
internal sealed class MeantDocuments
{
    private readonly Lexicon _lexicon;
    private readonly HashSet<DocumentEntry> _ended;
    private readonly ILookup<string, DocumentEntry> _answering;
    private readonly Dictionary<string, HashSet<string>> _implied = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _contested = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="MeantDocuments"/> class.</summary>
    /// <param name="lexicon">The vocabulary with the register.</param>
    /// <param name="clauses">The clauses in force, and those of agreements that have ended.</param>
    /// <param name="day">The first of the days on which they are.</param>
    public MeantDocuments(Lexicon lexicon, IReadOnlyList<ClauseInForce> clauses, DateOnly day)
    {
        _lexicon = lexicon;
        _ended = [.. clauses.Where(c => c.HasEnded).Select(c => c.Version.Document)];
        _answering = clauses.Where(c => c.Version.Document.Kind is not null).SelectMany(c => ClauseOutline.Answered(c.Node, day, c.HasEnded), (c, question) => (Question: question, c.Version.Document))
            .Distinct().ToLookup(a => a.Question, a => a.Document, StringComparer.Ordinal);
    }

    /// <summary>Gets by the name of a question the documents that are meant where it names none.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Implied => _implied;

    /// <summary>Gets by the name of a question the documents that must be named to be meant.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Contested => _contested;

    /// <summary>Tells how a test that asks for a document holds when the question names none.</summary>
    /// <param name="documents">The documents for which the test holds.</param>
    /// <param name="question">The question.</param>
    /// <returns>That it holds, that it does not, or that it is not known.</returns>
    public bool? IsMet(IReadOnlyList<string> documents, QuestionDefinition question)
    {
        DocumentEntry[] tested = [.. _lexicon.Documents.Where(d => documents.Contains(d.Name))];
        bool hasEnded = tested.Length > 0 && Array.TrueForAll(tested, _ended.Contains);
        DocumentEntry[] rivals = Rivals(tested, question);
        bool? isMet = hasEnded && Array.Exists(rivals, r => !_ended.Contains(r)) ? false
            : Array.Exists(rivals, r => hasEnded || !_ended.Contains(r)) ? null
            : true;
        Note(isMet == true ? _implied : _contested, question.Name, documents);
        return isMet;
    }

    /// <summary>Gives the terms for the other documents of the same kind that answer a question, where it can name them.</summary>
    public Term[] RivalsOf(DocumentEntry document, QuestionDefinition question) =>
        question.DocumentFact?.Type.List is { } list ? [.. Rivals([document], question).Select(r => list.Named(r.Name)).OfType<Term>()] : [];

    private DocumentEntry[] Rivals(DocumentEntry[] documents, QuestionDefinition question) =>
        [.. _answering[question.Name].Where(d => d.Kind is not null && !documents.Contains(d) && documents.Any(t => t.Kind == d.Kind))];

    private static void Note(Dictionary<string, HashSet<string>> all, string question, IReadOnlyList<string> documents)
    {
        if (!all.TryGetValue(question, out HashSet<string>? noted))
        {
            all.Add(question, noted = new(StringComparer.Ordinal));
        }

        noted.UnionWith(documents);
    }
}
