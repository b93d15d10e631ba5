using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>The whole vocabulary: term lists, facts, questions and the register of documents. Immutable.</summary>
public sealed class Lexicon
{
    private readonly QuestionDefinition[] _declared;
    private readonly FrozenDictionary<string, TermList> _lists;
    private readonly FrozenDictionary<string, FactDefinition> _facts;
    private readonly FrozenDictionary<string, QuestionDefinition> _questions;
    private readonly FrozenDictionary<string, QuestionDefinition> _questionsBySpelling;
    private readonly FrozenDictionary<string, FactDefinition> _factsBySpelling;
    private readonly FrozenDictionary<string, DocumentEntry> _documents;

    internal Lexicon(
        IReadOnlyList<TermList> lists,
        IReadOnlyList<FactDefinition> facts,
        IReadOnlyList<QuestionDefinition> questions,
        IReadOnlyList<DocumentEntry> documents)
    {
        Lists = lists;
        Facts = facts;
        Questions = questions;
        _declared = [.. questions];
        Documents = documents;
        _lists = lists.ToFrozenDictionary(l => l.Name, StringComparer.Ordinal);
        _facts = facts.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        _questions = questions.ToFrozenDictionary(q => q.Name, StringComparer.Ordinal);
        _documents = documents.ToFrozenDictionary(d => d.Name, StringComparer.Ordinal);
        _questionsBySpelling = BySpelling(questions, q => [q.Name, .. q.Synonyms]);
        _factsBySpelling = BySpelling(facts, f => [f.Name]);
    }

    /// <summary>The term lists, in the order of the vocabulary.</summary>
    public IReadOnlyList<TermList> Lists { get; }

    /// <summary>The facts, in the order of the vocabulary.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>The questions, in the order of the vocabulary.</summary>
    public IReadOnlyList<QuestionDefinition> Questions { get; }

    /// <summary>The documents, in the order of the register.</summary>
    public IReadOnlyList<DocumentEntry> Documents { get; }

    /// <summary>What the documents say, statement by statement.</summary>
    public Inventory Inventory { get; internal set; } = Inventory.Empty;

    /// <summary>How the rules are asked whether a document may be changed; <see langword="null"/> when the register does not say.</summary>
    public AmendmentProcess? Amendment { get; internal set; }

    /// <summary>Tells whether a version of this status is decided; of any other it is a proposal.</summary>
    internal bool IsDecided(Term status) => Amendment?.Statuses.Contains(status) == true;

    /// <summary>How the rules are asked whether a document has come about; <see langword="null"/> when the register does not say.</summary>
    public AdoptionProcess? Adoption { get; internal set; }

    /// <summary>Finds a term list by its name.</summary>
    /// <param name="name">The name, exactly.</param>
    /// <param name="list">The list, when found.</param>
    public bool TryFindList(string name, [NotNullWhen(true)] out TermList? list) => _lists.TryGetValue(name, out list);

    /// <summary>Finds a fact by its name, whatever the case and Unicode form.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fact">The fact, when found.</param>
    public bool TryFindFact(string name, [NotNullWhen(true)] out FactDefinition? fact) =>
        _facts.TryGetValue(name, out fact) || _factsBySpelling.TryGetValue(Spelling.Fold(name), out fact);

    /// <summary>Gives the fact of exactly this name; <see langword="null"/> when there is none.</summary>
    internal FactDefinition? FactNamed(string name) => _facts.GetValueOrDefault(name);

    /// <summary>Gives the question of exactly this name; <see langword="null"/> when there is none.</summary>
    internal QuestionDefinition? QuestionNamed(string name) => _questions.GetValueOrDefault(name);

    /// <summary>Finds a question by its name or a synonym, whatever the case and Unicode form.</summary>
    /// <param name="name">The name.</param>
    /// <param name="question">The question, when found.</param>
    public bool TryFindQuestion(string name, [NotNullWhen(true)] out QuestionDefinition? question)
    {
        // The names of questions are interned, and so are the literals of the typed questions.
        foreach (QuestionDefinition declared in _declared)
        {
            if (ReferenceEquals(declared.Name, name))
            {
                question = declared;
                return true;
            }
        }

        return _questions.TryGetValue(name, out question) || _questionsBySpelling.TryGetValue(Spelling.Fold(name), out question);
    }

    /// <summary>Finds a document by its name.</summary>
    /// <param name="name">The name, exactly.</param>
    /// <param name="document">The document, when found.</param>
    public bool TryFindDocument(string name, [NotNullWhen(true)] out DocumentEntry? document) => _documents.TryGetValue(name, out document);

    private static FrozenDictionary<string, T> BySpelling<T>(IReadOnlyList<T> items, Func<T, string[]> names) =>
        items.SelectMany(i => names(i).Select(n => (Name: Spelling.Fold(n), Item: i)))
            .DistinctBy(i => i.Name)
            .ToFrozenDictionary(i => i.Name, i => i.Item, StringComparer.Ordinal);
}
