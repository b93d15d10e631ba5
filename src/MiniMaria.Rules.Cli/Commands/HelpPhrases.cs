using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>The headings and the framing of help, Swedish and English side by side.</summary>
internal static class HelpPhrases
{
    public static readonly Phrase About = new(
        "Frågar reglerna i handlingarna. Svaret säger vad det vilar på.",
        "Asks the rules of the documents. The answer says what it rests on.");

    // How to call.
    public static readonly Phrase Usage = new("Användning:", "Usage:");
    public static readonly Phrase UsageVerb = new("kommando", "command");
    public static readonly Phrase UsageOptions = new("flaggor", "options");

    // Headings.
    public static readonly Phrase Verbs = new("Kommandon:", "Commands:");
    public static readonly Phrase Questions = new("Frågor:", "Questions:");
    public static readonly Phrase Arguments = new("Argument:", "Arguments:");
    public static readonly Phrase Options = new("Flaggor:", "Options:");
    public static readonly Phrase Example = new("Exempel:", "Example:");
    public static readonly Phrase ExitCodes = new("Slutkoder:", "Exit codes:");

    public static readonly Phrase PlainNames = new(
        "Namn med å, ä och ö går också att skriva med a och o: {0}.",
        "Names with å, ä and ö can be written with a and o as well: {0}.");

    // What exit codes mean.
    public static readonly Phrase ExitDone = new(
        "besvarad, vad svaret än blev; granskad utan fel",
        "answered, whatever the outcome; checked without errors");
    public static readonly Phrase ExitFaultyRules = new("regelfilerna är felaktiga", "the rule files are faulty");
    public static readonly Phrase ExitWrongCall = new("anropet eller en fråga är fel", "the call or a question is wrong");
    public static readonly Phrase ExitFailed = new(
        "programmet kunde inte göra färdigt: disken är full, eller det är fel på programmet",
        "the program could not finish: the disk is full, or the program is at fault");
    public static readonly Phrase ExitIncomplete = new(
        "allt hann inte jämföras eller prövas; det som återstår är okänt",
        "not everything could be compared or checked; the rest is unknown");
    public static readonly Phrase ExitInterrupted = new("arbetet avbröts", "the work was interrupted");
}
