using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary>The texts of a search, Swedish and English side by side.</summary>
internal static class SearchPhrases
{
    // What is wrong with a call.
    public static readonly Phrase NeedsWord = new("Skriv minst ett ord att söka efter.", "Write at least one word to look for.");

    // What was found.
    public static readonly Phrase Sum = new("{0}: {1} träffar ({2}).", "{0}: {1} hits ({2}).");
    public static readonly Phrase SumOfOne = new("{0}: 1 träff ({2}).", "{0}: 1 hit ({2}).");
    public static readonly Phrase Nowhere = new("»{0}« står ingenstans i reglerna.", "'{0}' stands nowhere in the rules.");
    public static readonly Phrase Meant = new("Menade du »{0}«?", "Did you mean '{0}'?");
    public static readonly Phrase Apart = new(
        "Orden står ingenstans tillsammans, bara var för sig: {0}.",
        "The words stand nowhere together, only apart: {0}.");
    public static readonly Phrase Vocabulary = new("Ordlistan", "The vocabulary");
    public static readonly Phrase InQuestion = new("frågan {0}", "question {0}");
    public static readonly Phrase InList = new("listan {0}", "list {0}");

    // Help.
    public static readonly Phrase About = new(
        "Söker ord i handlingarnas punkter, reglerna, tolkningarna, anmärkningarna och ordlistan.",
        "Looks for words in the clauses of the documents, the rules, readings, remarks and the vocabulary.");
    public static readonly Phrase ValueWord = new("ORD", "WORD");
    public static readonly Phrase AboutWord = new(
        "Ordet, eller dess början; alla ord ska stå i det som visas. Versaler spelar ingen roll, och å, ä och ö går att skriva a och o.",
        "The word, or its beginning; all words must stand in what is shown. Case and diacritics do not matter.");
    public static readonly Phrase AboutFormat = new("Hur resultatet skrivs.", "How the result is written.");

    private static readonly Dictionary<SearchKind, (Phrase One, Phrase Several)> Kinds = new()
    {
        [SearchKind.Document] = (new("handling", "document"), new("handlingar", "documents")),
        [SearchKind.Clause] = (new("punkt", "clause"), new("punkter", "clauses")),
        [SearchKind.Statement] = (new("post", "statement"), new("poster", "statements")),
        [SearchKind.Rule] = (new("regel", "rule"), new("regler", "rules")),
        [SearchKind.Requirement] = (new("krav", "requirement"), new("krav", "requirements")),
        [SearchKind.Presupposition] = (new("förutsättning", "presupposition"), new("förutsättningar", "presuppositions")),
        [SearchKind.Value] = (new("värde", "value"), new("värden", "values")),
        [SearchKind.Interpretation] = (new("tolkning", "interpretation"), new("tolkningar", "interpretations")),
        [SearchKind.Transition] = (new("övergång", "transition"), new("övergångar", "transitions")),
        [SearchKind.Remark] = (new("anmärkning", "remark"), new("anmärkningar", "remarks")),
        [SearchKind.Question] = (new("fråga", "question"), new("frågor", "questions")),
        [SearchKind.Field] = (new("svarsfält", "field"), new("svarsfält", "fields")),
        [SearchKind.Fact] = (new("faktum", "fact"), new("fakta", "facts")),
        [SearchKind.List] = (new("lista", "list"), new("listor", "lists")),
        [SearchKind.Term] = (new("term", "term"), new("termer", "terms")),
    };

    /// <summary>Gives what a hit is called.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="count">How many there are.</param>
    public static Phrase Of(SearchKind kind, int count = 1) => count == 1 ? Kinds[kind].One : Kinds[kind].Several;
}
