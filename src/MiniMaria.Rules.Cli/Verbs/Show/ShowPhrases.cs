using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Show;

/// <summary>The texts of a clause that is shown, Swedish and English side by side.</summary>
internal static class ShowPhrases
{
    // The head.
    public static readonly Phrase InForce = new("Så lyder den {0}: versionen {1}, {2}.", "As it reads on {0}: version {1}, {2}.");
    public static readonly Phrase Amends = new(
        "Märkt är det som är annat än i versionen {0}.",
        "What is other than in version {0} is marked.");
    public static readonly Phrase AmendsNothing = new(
        "Versionen ändrar ingen tidigare, så inget är märkt.",
        "The version amends no other, so nothing is marked.");
    public static readonly Phrase SaysNothing = new("Punkten har inga regler.", "The clause has no rules.");

    // The kinds of provisions.
    public static readonly Phrase Values = new("Värden", "Values");
    public static readonly Phrase Rules = new("Regler", "Rules");
    public static readonly Phrase Presuppositions = new("Förutsättningar", "Presuppositions");
    public static readonly Phrase Interpretations = new("Öppna ord", "Open wording");
    public static readonly Phrase Transitions = new("Övergångar", "Transitions");
    public static readonly Phrase Remarks = new("Anmärkningar", "Remarks");
    public static readonly Phrase Repealed = new("Gäller inte längre", "No longer applies");

    // What is told of a provision.
    public static readonly Phrase Question = new("Svarar på {0}.", "Answers {0}.");
    public static readonly Phrase Exception = new("Undantag från {0}.", "Exception to {0}.");
    public static readonly Phrase AddsTo = new("Bygger på {0}.", "Adds to {0}.");
    public static readonly Phrase Requires = new("Kräver:", "Requires:");
    public static readonly Phrase Duty = new("Plikt: {0}", "Duty: {0}");
    public static readonly Phrase Sources = new("Underlag: {0}.", "Sources: {0}.");
    public static readonly Phrase Stands = new("Står i {0}, rad {1}.", "Stands in {0}, line {1}.");
    public static readonly Phrase Rests = new("Vilar på {0}.", "Rests on {0}.");
    public static readonly Phrase Chosen = new("{0} (vald): {1}", "{0} (chosen): {1}");
    public static readonly Phrase Other = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase Shown = new("Exempel:", "Examples:");
    public static readonly Phrase MoreExamples = new(
        "… och {0} till; »--exempel« visar alla.",
        "… and {0} more; '--examples' shows all.");

    // What became of it.
    public static readonly Phrase New = new("Nytt", "New");
    public static readonly Phrase Changed = new("Ändrat", "Changed");
    public static readonly Phrase Reworded = new("Omskrivet", "Reworded");
    public static readonly Phrase Affected = new("Påverkas", "Affected");
    public static readonly Phrase Was = new("Förut: {0}", "Before: {0}");

    public static readonly Phrase Differs = new("Annat än förut: {0}.", "Other than before: {0}.");

    // Faults.
    public static readonly Phrase NotInForce = new("Ingen version av {0} gäller {1}.", "No version of {0} applies on {1}.");

    // Help.
    public static readonly Phrase About = new(
        "Visar en punkt som den lyder en dag: regler, värden, öppna ord, anmärkningar och exempel.",
        "Shows a clause as it reads on a day: rules, values, open wording, remarks and examples.");
    public static readonly Phrase AboutClause = new(
        "Punkten, med handlingens förkortning före när flera har den.",
        "The clause, behind the abbreviation of its document where several have it.");
    public static readonly Phrase AboutDay = new("Dagen; utan den i dag.", "The day; today without it.");
    public static readonly Phrase AboutChanges = new(
        "Märk det som är annat än i versionen som ändras.",
        "Mark what is other than in the version that is amended.");
    public static readonly Phrase AboutExamples = new("Visa alla exempel.", "Show all examples.");
    public static readonly Phrase AboutProposals = new(
        "Visa punkten som om förslagen vore beslutade.",
        "Show the clause as if proposals were decided.");
}
