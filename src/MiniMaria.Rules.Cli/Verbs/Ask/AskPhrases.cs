using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Ask;

/// <summary>The texts of <c>ask</c> that do not belong to one question, Swedish and English side by side.</summary>
internal static class AskPhrases
{
    // What is wrong with a call.
    public static readonly Phrase NoQuestion = new(
        "Ange en fråga, eller en fil med frågor efter --batch.",
        "Name a question, or a file of questions after --batch.");
    public static readonly Phrase OptionBeforeQuestion = new(
        "Flaggan »{0}« hör till en fråga; skriv frågans namn före den.",
        "The option '{0}' belongs to a question; write the question's name before it.");
    public static readonly Phrase NoSuchFile = new("Filen »{0}« finns inte.", "The file '{0}' does not exist.");
    public static readonly Phrase UnreadableBatch = new("Filen »{0}« går inte att läsa: {1}", "The file '{0}' cannot be read: {1}");
    public static readonly Phrase UnknownInterpretation = new("Tolkningen »{0}« finns inte.", "The interpretation '{0}' does not exist.");
    public static readonly Phrase UnknownReading = new("»{0}« är inte en läsning av {1}.", "'{0}' is not a reading of {1}.");

    // Help.
    public static readonly Phrase About = new("Ställer en fråga.", "Asks a question.");
    public static readonly Phrase UsageQuestion = new("fråga", "question");
}
