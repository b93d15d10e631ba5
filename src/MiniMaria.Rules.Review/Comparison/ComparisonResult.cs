using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>What differs between two rulebooks: provisions, and the answers that differ because of them.</summary>
public sealed record ComparisonResult
{
    /// <summary>The rules compared from.</summary>
    public required Rulebook Old { get; init; }

    /// <summary>The rules compared to.</summary>
    public required Rulebook New { get; init; }

    /// <summary>How far the new rules are from the old.</summary>
    public required VersionStep Step { get; init; }

    /// <summary>The provisions that differ on some day, in the order of the documents.</summary>
    public required IReadOnlyList<ProvisionChange> Provisions { get; init; }

    /// <summary>The answers that differ or may differ, by document, clause and rule.</summary>
    public required IReadOnlyList<AnswerChange> Answers { get; init; }

    /// <summary>
    /// The questions of the new rules of which no answer differs: all were compared, and nothing is reckoned in another way.
    /// In the order of the vocabulary.
    /// </summary>
    public required IReadOnlyList<QuestionDefinition> Unchanged { get; init; }

    /// <summary>
    /// The questions of the new rules that have more positions than can be compared: whether more of their answers differ is
    /// not known.
    /// </summary>
    public required IReadOnlyList<QuestionDefinition> Unfinished { get; init; }

    /// <summary>The questions that only the new rules know.</summary>
    public required IReadOnlyList<QuestionDefinition> AddedQuestions { get; init; }

    /// <summary>The questions that only the old rules know.</summary>
    public required IReadOnlyList<QuestionDefinition> RemovedQuestions { get; init; }

    /// <summary>
    /// The days and things to do that the two rulebooks place differently, each once, in the order of the answers that
    /// differ.
    /// </summary>
    public required IReadOnlyList<MovedDeadline> Deadlines { get; init; }

    /// <summary>The versions of documents that are new or gone or have another head, in the order of the register.</summary>
    public required IReadOnlyList<VersionChange> Versions { get; init; }

    /// <summary>Whether the words, facts or questions of the vocabulary differ, so that other questions can be asked.</summary>
    public required bool VocabularyDiffers { get; init; }

    /// <summary>How many regions of all questions' spaces were compared.</summary>
    public required long Regions { get; init; }

    /// <summary>Whether every region was reached; otherwise more may differ.</summary>
    public bool IsComplete => Unfinished.Count == 0;

    /// <summary>What differs, clause by clause in the order of the documents; last what comes from no single clause.</summary>
    public IReadOnlyList<ClauseChange> Clauses =>
    [
        .. Provisions.Select(p => (p.Document, p.Clause)).Concat(Answers.Select(a => (a.Document, a.Clause))).Distinct()
            .OrderBy(c => OrderOf(c.Document)).ThenBy(c => ClauseOrderOf(c.Document, c.Clause))
            .Select(c => ClauseOf(c.Document, c.Clause)),
    ];

    private ClauseChange ClauseOf(string document, string clause)
    {
        ProvisionChange[] provisions = [.. Provisions.Where(p => p.Document == document && p.Clause == clause)];
        AnswerChange[] answers = [.. Answers.Where(a => a.Document == document && a.Clause == clause)];
        VersionStep step = answers.Length > 0 || Array.Exists(provisions, p => p.HasEffect) ? VersionStep.Amending
            : Array.Exists(provisions, p => p.Change != ChangeKind.Reworded) ? IsComplete ? VersionStep.Clarifying : VersionStep.Unknown
            : VersionStep.Editorial;
        return new ClauseChange(EntryOf(document), clause, step, provisions, answers);
    }

    private DocumentEntry? EntryOf(string document) =>
        New.Lexicon.TryFindDocument(document, out DocumentEntry? entry) || Old.Lexicon.TryFindDocument(document, out entry) ? entry : null;

    /// <summary>Gives the place of a document in the register; what only the old register has comes after.</summary>
    internal int OrderOf(string document) => PlaceOf(New.Lexicon.Documents.Concat(Old.Lexicon.Documents).Select(d => d.Name), document);

    /// <summary>Gives the place of a clause in its document.</summary>
    internal int ClauseOrderOf(string document, string clause) => PlaceOf(EntryOf(document)?.ClauseOrder ?? [], clause);

    private static int PlaceOf(IEnumerable<string> names, string name)
    {
        int place = names.TakeWhile(n => n != name).Count();
        return name.Length > 0 ? place : int.MaxValue;
    }
}
