using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>The texts of options and arguments that several verbs take, Swedish and English side by side.</summary>
internal static class ArgumentPhrases
{
    // What is wrong with a value.
    public static readonly Phrase Fault = new("Fel:", "Error:");
    public static readonly Phrase NoSuchFolder = new("Mappen »{0}« finns inte.", "The folder '{0}' does not exist.");
    public static readonly Phrase NoSuchDocument = new(
        "Dokumentet »{0}« finns inte bland underlagen.",
        "The document '{0}' is not among the sources.");
    public static readonly Phrase NotAFormat = new("»{0}« är inget format här.", "'{0}' is no format here.");
    public static readonly Phrase TwoFormats = new(
        "Ange antingen --json eller --format, inte båda.",
        "Give either --json or --format, not both.");
    public static readonly Phrase NoSuchClause = new("Punkten »{0}« finns inte.", "There is no clause '{0}'.");
    public static readonly Phrase NeedsClause = new(
        "Ange punkten, med handlingens förkortning före när flera har den.",
        "Name the clause, behind the abbreviation of its document where several have it.");
    public static readonly Phrase ClauseOfSeveral = new(
        "Flera handlingar har en punkt {0}; skriv handlingen före: {1}.",
        "Several documents have a clause {0}; write the document before it: {1}.");

    // Help.
    public static readonly Phrase AboutFolder = new(
        "Mappen med regelfilerna; utan mapp de som följer med programmet.",
        "The folder of rule files; without it, those that come with the program.");
    public static readonly Phrase AboutJson = new("Svara i JSON.", "Answer in JSON.");
    public static readonly Phrase AboutLanguage = new("Språk: sv eller en.", "Language: sv or en.");
    public static readonly Phrase AboutHelp = new("Visa hjälp.", "Show help.");
    public static readonly Phrase AboutVersion = new("Visa programmets version.", "Show the program's version.");

    // Names of values in help.
    public static readonly Phrase ValueDay = new("ÅÅÅÅ-MM-DD", "YYYY-MM-DD");
    public static readonly Phrase ValueFolder = new("MAPP", "FOLDER");
    public static readonly Phrase ValueDocument = new("HANDLING", "DOCUMENT");
    public static readonly Phrase ValueClause = new("PUNKT", "CLAUSE");
}
