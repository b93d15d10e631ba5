using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.NewVersion;

/// <summary>The texts of a version that is begun, Swedish and English side by side.</summary>
internal static class NewVersionPhrases
{
    // What has been done.
    public static readonly Phrase Begun = new(
        "Versionen {0} av {1} är påbörjad. Den ändrar {2} ({3}).",
        "The version {0} of {1} is begun. It amends {2} ({3}).");
    public static readonly Phrase AllHold = new(
        "Alla exempel som stämmer nu stämmer också med den nya texten.",
        "All examples that hold now hold with the new text as well.");
    public static readonly Phrase NotTried = new(
        "Om exemplen stämmer med den nya texten gick inte att pröva.",
        "Whether the examples hold with the new text could not be tried.");
    public static readonly Phrase NoLongerHold = new(
        "Med den nya texten stämmer {0} exempel inte. De står kvar för sina dagar; skriv nya vid det som ändras:",
        "With the new text {0} examples do not hold. They stay for their days; write new ones beside what changes:");
    public static readonly Phrase Next = new(
        "Skriv sedan resten av ändringen och kör »check« och »visa … --ändrat --förslag«.",
        "Then write the rest of the amendment and run 'check' and 'show … --changes --proposals'.");
    public static readonly Phrase FormIn = new("Godkännanden att hämta: {0}.", "Approvals to get: {0}.");

    // The form.
    public static readonly Phrase FormTitle = new("Godkännanden av {0}, versionen {1}", "Approvals of {0}, version {1}");
    public static readonly Phrase Way = new("Punkt {0}, om ändringen är: {1}", "Clause {0}, if the change is: {1}");
    public static readonly Phrase Columns = new(
        "| Part | Organ | Paragraf | Dag | Form | Handling |",
        "| Party | Body | Paragraph | Day | Form | Document |");
    public static readonly Phrase NoNeeds = new(
        "Reglerna säger inte vad en ändring av handlingen kräver.",
        "The rules do not tell what a change of the document takes.");
    public static readonly Phrase WhereToWrite = new(
        "Skriv in dem under »godkännanden« i versionens dokument.yaml. »check« säger vad »godkänd-text« ska vara.",
        "Write them under 'godkännanden' in the dokument.yaml of the version. 'check' tells what 'godkänd-text' must be.");

    // Faults.
    public static readonly Phrase NeedsFolder = new(
        "Ange mappen med reglerna: --regler MAPP.",
        "Name the folder of the rules: --rules FOLDER.");
    public static readonly Phrase NeedsDocument = new("Ange handlingen som ändras.", "Name the document that is amended.");
    public static readonly Phrase NeedsDay = new(
        "Ange den första dagen: --från ÅÅÅÅ-MM-DD.",
        "Name the first day: --from YYYY-MM-DD.");
    public static readonly Phrase NothingBefore = new(
        "Ingen version av {0} gäller dagen före {1}, så det finns inget att ändra.",
        "No version of {0} applies the day before {1}, so there is nothing to amend.");
    public static readonly Phrase Exists = new("Mappen »{0}« finns redan.", "The folder '{0}' exists already.");
    public static readonly Phrase NotAPair = new("Skriv namn=värde, inte »{0}«.", "Write name=value, not '{0}'.");
    public static readonly Phrase NoSuchValue = new(
        "Handlingen har inget värde som heter »{0}«.",
        "The document has no value called '{0}'.");

    // Help.
    public static readonly Phrase About = new(
        "Påbörjar en ändring: mapp, huvud och ändrade värden. Visar exemplen som inte längre stämmer och godkännandena som krävs.",
        "Begins an amendment: folder, head and changed values. Shows the examples that no longer hold and the approvals that it takes.");
    public static readonly Phrase AboutDocument = new(
        "Handlingen, med namn eller förkortning.",
        "The document, by name or abbreviation.");
    public static readonly Phrase AboutFrom = new("Ändringens första dag.", "The first day of the amendment.");
    public static readonly Phrase AboutSet = new("Ett värde som ändras; får upprepas.", "A value that changes; may be repeated.");
    public static readonly Phrase AboutClauses = new(
        "En punkt som ändras på annat sätt; får upprepas.",
        "A clause that changes otherwise; may be repeated.");
    public static readonly Phrase AboutForm = new(
        "Filen där blanketten för godkännanden skrivs; utan den visas blanketten.",
        "The file for the form of approvals; without it the form is shown.");
    public static readonly Phrase ValueSet = new("NAMN=VÄRDE", "NAME=VALUE");
    public static readonly Phrase ValueFile = new("FIL", "FILE");
}
