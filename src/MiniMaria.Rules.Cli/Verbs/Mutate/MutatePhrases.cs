using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Mutate;

/// <summary>The texts about changed and removed rules, Swedish and English side by side.</summary>
internal static class MutatePhrases
{
    // What became of mutants.
    public static readonly Phrase Without = new("utan »{0}«", "without '{0}'");
    public static readonly Phrase InsteadOf = new("»{0}« i stället för »{1}«", "'{0}' instead of '{1}'");
    public static readonly Phrase Survives = new("överlever: inget exempel märker {0}.", "survives: no example notices {0}.");
    public static readonly Phrase SurvivesExample = new("Ett annat svar på {0} när {1}.", "Another answer to {0} when {1}.");
    public static readonly Phrase SurvivesReckoned = new(
        "Svaret på {0} räknas på ett annat sätt och beloppet kan bli ett annat.",
        "The answer to {0} is reckoned in another way, and the amount may be another.");
    public static readonly Phrase SurvivesUnknown = new(
        "Alla lägen hann inte jämföras: det är okänt om något svar ändras.",
        "Not every position could be compared: it is not known whether an answer changes.");
    public static readonly Phrase ChangesNothing = new("ändrar inget svar: {0}.", "changes no answer: {0}.");
    public static readonly Phrase MutationSum = new(
        "Mutanter: {0}. Märkta av exempel: {1}. Vägrade: {2}. Utan ändrat svar: {3}. Överlevande: {4}.",
        "Mutants: {0}. Noticed by examples: {1}. Refused: {2}. Without a changed answer: {3}. Survivors: {4}.");

    // What became of removals.
    public static readonly Phrase RemovalUnnoticed = new("Utan {0} håller alla exempel.", "Without {0} all examples hold.");
    public static readonly Phrase RemovalRefused = new("Utan {0} går filerna inte att läsa.", "Without {0} the files cannot be read.");
    public static readonly Phrase RemovalUncovered = new(
        "Ingenting som bär dessa poster märks: {0}.",
        "Nothing that carries these statements is noticed: {0}.");
    public static readonly Phrase RemovalSum = new(
        "Borttagningar: {0}. Märks i exempel: {1}. Går inte: {2}. Märks inte: {3}.",
        "Removals: {0}. Noticed by examples: {1}. Impossible: {2}. Unnoticed: {3}.");

    // Help.
    public static readonly Phrase About = new(
        "Ändrar reglerna på ett ställe i taget och visar vilka ändringar inget exempel märker.",
        "Changes the rules in one place at a time and shows which changes no example notices.");
    public static readonly Phrase AboutDocument = new(
        "Handlingen vars regler ändras; utan namn alla.",
        "The document whose rules are changed; all without a name.");
    public static readonly Phrase AboutRemovals = new(
        "Tar i stället bort det som bär posterna i inventeringen, en sak i taget.",
        "Takes away what carries the statements of the inventory instead, one thing at a time.");
}
