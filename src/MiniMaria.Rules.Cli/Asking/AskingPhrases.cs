using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>The texts around one question and its answer, Swedish and English side by side.</summary>
internal static class AskingPhrases
{
    // What is wrong with a call.
    public static readonly Phrase QuestionTakes = new("Frågan {0} tar {1}.", "The question {0} takes {1}.");
    public static readonly Phrase StrayWordHint = new(
        "Sätt citattecken om ett värde med mellanslag, och kommatecken mellan flera värden.",
        "Put quotes around a value with blanks, and commas between several values.");
    public static readonly Phrase FactTaken = new("Faktumet {0} anges med {1}.", "The fact {0} is given with {1}.");
    public static readonly Phrase NotAReading = new(
        "»{0}« är inget val av läsning; skriv tolkning=läsning.",
        "'{0}' chooses no reading; write interpretation=reading.");
    public static readonly Phrase ReadingTwice = new("Läsning för {0} är vald två gånger.", "A reading for {0} is chosen twice.");
    public static readonly Phrase NotAnEntry = new(
        "»{0}« hör inte till en tabell; skriv nyckel=värde.",
        "'{0}' belongs to no table; write key=value.");
    public static readonly Phrase NotAnAgreement = new(
        "»{0}« är ingen avtalstid; skriv handling=ÅÅÅÅ-MM-DD.",
        "'{0}' is no day of a document; write document=YYYY-MM-DD.");
    public static readonly Phrase AgreementTwice = new("Dagen för {0} är angiven två gånger.", "The day of {0} is given twice.");
    public static readonly Phrase QuestionAndBatch = new(
        "Ange antingen en fråga eller --batch, inte båda.",
        "Give either a question or --batch, not both.");

    // Around an answer.
    public static readonly Phrase AskAgainWith = new("Fråga igen och lägg till:", "Ask again and add:");
    public static readonly Phrase AboutRule = new("Regeln {0}:", "The rule {0}:");
    public static readonly Phrase Asked = new("Frågan som ställdes:", "The question asked:");
    public static readonly Phrase NoFacts = new("inga uppgifter", "no facts");
    public static readonly Phrase AskedOn = new("Prövad per {0} mot regelversion {1} ({2}…).", "As of {0}, by rule version {1} ({2}…).");
    public static readonly Phrase IdleReading = new(
        "Läsningen {0}={1} ändrar inte svaret.",
        "The reading {0}={1} does not change the answer.");

    // Help.
    public static readonly Phrase UsageFacts = new("uppgifter", "facts");
    public static readonly Phrase HelpFacts = new(
        "Uppgifter (ange dem du känner till; svaret säger vilka som saknas):",
        "Facts (give those you know; the answer says which are missing):");
    public static readonly Phrase HelpReadings = new(
        "Öppna ord och hur de går att läsa (--läsning; reglernas egen läsning först):",
        "Open wording and how it can be read (--reading; the rules' own reading first):");
    public static readonly Phrase AboutDay = new(
        "Dagen frågan gäller; utan flaggan i dag.",
        "The day asked about; today without the option.");
    public static readonly Phrase AboutReading = new(
        "Läs en oklar ordalydelse på ett annat sätt än reglerna gör. Får upprepas.",
        "Read open wording in another way than the rules do. Can be repeated.");
    public static readonly Phrase AboutStart = new(
        "Säg när en handling börjar gälla. Dessförinnan är den ett förslag. Får upprepas.",
        "Say when a document starts to apply. Before that it is a proposal. Can be repeated.");
    public static readonly Phrase AboutEnd = new(
        "Säg när avtalet upphörde eller upphör. Därefter svarar bara det som har verkan efter slutet. Får upprepas.",
        "Say when the agreement ended or ends. After that only what has effect after the end answers. Can be repeated.");
    public static readonly Phrase AboutProposals = new(
        "Svara som om varje förslag till ändring vore beslutat.",
        "Answer as if every proposed amendment were decided.");
    public static readonly Phrase AboutWhy = new(
        "Säg vad som blev av en regel, och varför den inte gäller när den inte gör det.",
        "Tell what became of a rule, and why it does not apply when it does not.");
    public static readonly Phrase AboutBatch = new(
        "Besvara en fil med frågor, en JSON-fråga per rad; »-« läser standard in.",
        "Answer a file of questions, one in JSON on each line; '-' reads standard input.");
    public static readonly Phrase Allowed = new("Tillåtet: {0}.", "Allowed: {0}.");
    public static readonly Phrase SeveralAllowed = new(
        "Ett eller flera, med komma emellan: {0}.",
        "One or more, with commas between: {0}.");
    public static readonly Phrase KeysAllowed = new(
        "Ett värde för var och en, med komma emellan: {0}.",
        "A value for each, with commas between: {0}.");
    public static readonly Phrase FromTo = new("Från {0} till {1}.", "From {0} to {1}.");
    public static readonly Phrase ToJudge = new("Måste bedömas av en människa.", "A person must judge this.");
    public static readonly Phrase ToWeigh = new("Väg in: {0}.", "Weigh: {0}.");

    // Names of values in help.
    public static readonly Phrase ValueTerm = new("ORD", "TERM");
    public static readonly Phrase ValueTerms = new("ORD,…", "TERM,…");
    public static readonly Phrase ValueTable = new("NYCKEL=VÄRDE,…", "KEY=VALUE,…");
    public static readonly Phrase ValueInteger = new("HELTAL", "NUMBER");
    public static readonly Phrase ValueDecimal = new("TAL", "NUMBER");
    public static readonly Phrase ValueBoolean = new("ja|nej", "ja|nej");
    public static readonly Phrase ValueText = new("TEXT", "TEXT");
    public static readonly Phrase ValueFile = new("FIL", "FILE");
    public static readonly Phrase ValueRule = new("REGEL", "RULE");
    public static readonly Phrase ValueStart = new("HANDLING=DAG", "DOCUMENT=DAY");
    public static readonly Phrase ValueReading = new("TOLKNING=LÄSNING", "INTERPRETATION=READING");
}
