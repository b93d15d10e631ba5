using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Coverage;

/// <summary>The texts of a coverage, Swedish and English side by side.</summary>
internal static class CoveragePhrases
{
    // What became of a statement.
    public static readonly Phrase Encoded = new("Kodad", "Encoded");
    public static readonly Phrase NotNormative = new("Ej normativ", "Not normative");
    public static readonly Phrase NotEncoded = new("Ej kodad", "Not encoded");
    public static readonly Phrase NotAsked = new("Ej kodad, frågas inte", "Not encoded, not asked");
    public static readonly Phrase NotShown = new("Visas inte i något svar", "Shown in no answer");
    public static readonly Phrase Unaccounted = new("Utan förklaring", "Unaccounted");
    public static readonly Phrase ShownIn = new("Visas i {0}: {1}", "Shown in {0}: {1}");
    public static readonly Phrase Remarks = new("Nämns i: {0}", "Mentioned in: {0}");

    // What became of an observation.
    public static readonly Phrase Told = new("Finns i: {0}", "Stands in: {0}");
    public static readonly Phrase NoEffect = new("Utan verkan: {0}", "Without effect: {0}");

    // Headings and sums.
    public static readonly Phrase Outside = new("Utanför punkterna", "Outside the clauses");
    public static readonly Phrase Heads = new(
        "Alla|Kodade|Ej norm.|Ej fråg.|Ej kod.|Osedda|Öppna",
        "All|Encoded|Not norm.|Not asked|Not enc.|Unseen|Open");
    public static readonly Phrase Sum = new("Alla", "All");
    public static readonly Phrase Observations = new(
        "Iakttagelser: {0}. I reglerna: {1}. Utan verkan: {2}.",
        "Observations: {0}. In the rules: {1}. Without effect: {2}.");

    // Help.
    public static readonly Phrase About = new(
        "Visar vad som har blivit av varje post i inventeringen av handlingarna.",
        "Shows what became of every statement in the inventory of the documents.");
    public static readonly Phrase AboutDocument = new(
        "Bara den här handlingen, med namn eller förkortning.",
        "This document only, by name or abbreviation.");
}
