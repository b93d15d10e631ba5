namespace MiniMaria.Rules.Cli;

/// <summary>All texts of the command line, Swedish and English side by side.</summary>
internal static class Phrases
{
    // What is wrong with a call.
    public static readonly Phrase Fault = new("Fel:", "Error:");
    public static readonly Phrase UnknownOption = new("Flaggan »{0}« finns inte.", "The option '{0}' does not exist.");
    public static readonly Phrase OptionBeforeQuestion = new("Flaggan »{0}« hör till en fråga; skriv frågans namn före den.", "The option '{0}' belongs to a question; write the question's name before it.");
    public static readonly Phrase QuestionTakes = new("Frågan {0} tar {1}.", "The question {0} takes {1}.");
    public static readonly Phrase UnknownVerb = new("Kommandot »{0}« finns inte.", "The command '{0}' does not exist.");
    public static readonly Phrase StrayWord = new("»{0}« hör inte till någon flagga.", "'{0}' belongs to no option.");
    public static readonly Phrase StrayWordHint = new("Sätt citattecken om ett värde med mellanslag, och kommatecken mellan flera värden.", "Put quotes around a value with blanks, and commas between several values.");
    public static readonly Phrase GivenTwice = new("Flaggan »{0}« är angiven två gånger men tar ett enda värde.", "The option '{0}' is given twice but takes one value.");
    public static readonly Phrase NoValue = new("Flaggan »{0}« saknar värde.", "The option '{0}' lacks a value.");
    public static readonly Phrase NotALanguage = new("»{0}« är inget språk här; välj sv eller en.", "'{0}' is no language here; choose sv or en.");
    public static readonly Phrase NotADay = new("»{0}« är ingen dag; skriv ÅÅÅÅ-MM-DD.", "'{0}' is no day; write YYYY-MM-DD.");
    public static readonly Phrase FactTaken = new("Faktumet {0} anges med {1}.", "The fact {0} is given with {1}.");
    public static readonly Phrase NotAReading = new("»{0}« är inget val av läsning; skriv tolkning=läsning.", "'{0}' chooses no reading; write interpretation=reading.");
    public static readonly Phrase NotAnEntry = new("»{0}« hör inte till en tabell; skriv nyckel=värde.", "'{0}' belongs to no table; write key=value.");
    public static readonly Phrase NotAnAgreement = new("»{0}« är ingen avtalstid; skriv handling=ÅÅÅÅ-MM-DD.", "'{0}' is no day of a document; write document=YYYY-MM-DD.");
    public static readonly Phrase AgreementTwice = new("Dagen för {0} är angiven två gånger.", "The day of {0} is given twice.");
    public static readonly Phrase ReadingTwice = new("Läsning för {0} är vald två gånger.", "A reading for {0} is chosen twice.");
    public static readonly Phrase IdleReading = new("Läsningen {0}={1} ändrar inte svaret.", "The reading {0}={1} does not change the answer.");
    public static readonly Phrase UnknownInterpretation = new("Tolkningen »{0}« finns inte.", "The interpretation '{0}' does not exist.");
    public static readonly Phrase UnknownReading = new("»{0}« är inte en läsning av {1}.", "'{0}' is not a reading of {1}.");
    public static readonly Phrase NoQuestion = new("Ange en fråga, eller en fil med frågor efter --batch.", "Name a question, or a file of questions after --batch.");
    public static readonly Phrase QuestionAndBatch = new("Ange antingen en fråga eller --batch, inte båda.", "Give either a question or --batch, not both.");
    public static readonly Phrase TwoFolders = new("Ange mappen en gång: som ord eller efter --regler.", "Name the folder once: as a word or after --rules.");
    public static readonly Phrase NoSuchFolder = new("Mappen »{0}« finns inte.", "The folder '{0}' does not exist.");
    public static readonly Phrase NoSuchDocument = new("Dokumentet »{0}« finns inte bland underlagen.", "The document '{0}' is not among the sources.");
    public static readonly Phrase NoSuchFile = new("Filen »{0}« finns inte.", "The file '{0}' does not exist.");
    public static readonly Phrase UnreadableBatch = new("Filen »{0}« går inte att läsa: {1}", "The file '{0}' cannot be read: {1}");
    public static readonly Phrase DidYouMean = new("Menade du »{0}«?", "Did you mean '{0}'?");
    public static readonly Phrase SeeHelp = new("Se {0} --help.", "See {0} --help.");
    public static readonly Phrase Failed = new("Programmet gick fel: {0} Rapportera gärna vad du skrev.", "The program failed: {0} Please report what you typed.");
    public static readonly Phrase NotWritten = new("Det gick inte att läsa eller skriva färdigt: {0}", "Reading or writing could not be finished: {0}");
    public static readonly Phrase RulesUnusable = new("Regelfilerna går inte att använda.", "The rule files cannot be used.");

    // Around an answer.
    public static readonly Phrase AskAgainWith = new("Fråga igen och lägg till:", "Ask again and add:");
    public static readonly Phrase AboutRule = new("Regeln {0}:", "The rule {0}:");
    public static readonly Phrase Asked = new("Frågan som ställdes:", "The question asked:");
    public static readonly Phrase NoFacts = new("inga uppgifter", "no facts");
    public static readonly Phrase AskedOn = new("Prövad per {0} mot regelversion {1} ({2}…).", "As of {0}, by rule version {1} ({2}…).");

    // The end of a check.
    public static readonly Phrase CheckSum = new("Filer: {0}. Regler: {1}. Exempel: {2}. Kodade poster: {3}/{4}. Prövade lägen: {5}. Fel: {6}. Varningar: {7}. Upplysningar: {8}.", "Files: {0}. Rules: {1}. Examples: {2}. Statements encoded: {3}/{4}. Regions tried: {5}. Errors: {6}. Warnings: {7}. Notes: {8}.");
    public static readonly Phrase CheckTime = new("Tid: {0} s.", "Time: {0} s.");
    public static readonly Phrase CheckIncomplete = new("Alla lägen hann inte prövas; det som inte står här kan ändå finnas.", "Not every region could be tried; what is not told here may exist all the same.");
    public static readonly Phrase CheckCut = new("Bara de {0} första fynden av varje slag visas; summan räknar alla.", "Only the first {0} findings of each kind are shown; the sum counts all.");
    public static readonly Phrase CheckExample = new("Exempel:", "Example:");
    public static readonly Phrase CheckRules = new("Regler:", "Rules:");
    public static readonly Phrase NotAFormat = new("»{0}« är inget format här.", "'{0}' is no format here.");
    public static readonly Phrase TwoFormats = new("Ange antingen --json eller --format, inte båda.", "Give either --json or --format, not both.");
    public static readonly Phrase RepositoryTop = new("Repots översta mapp.", "The top of the repository.");
    public static readonly Phrase RuleFolder = new("Mappen med regelfilerna.", "The folder of the rule files.");
    public static readonly Phrase CheckSumUnloaded = new("Filer: {0}. Fel: {1}. Varningar: {2}. Reglerna är inte prövade mot exemplen.", "Files: {0}. Errors: {1}. Warnings: {2}. The examples have not been asked.");

    // A coverage.
    public static readonly Phrase CoverageOutside = new("Utanför punkterna", "Outside the clauses");
    public static readonly Phrase CoverageEncoded = new("Kodad", "Encoded");
    public static readonly Phrase CoverageNotNormative = new("Ej normativ", "Not normative");
    public static readonly Phrase CoverageNotEncoded = new("Ej kodad", "Not encoded");
    public static readonly Phrase CoverageNotAsked = new("Ej kodad, frågas inte", "Not encoded, not asked");
    public static readonly Phrase CoverageNotShown = new("Visas inte i något svar", "Shown in no answer");
    public static readonly Phrase CoverageShownIn = new("Visas i {0}: {1}", "Shown in {0}: {1}");
    public static readonly Phrase CoverageUnaccounted = new("Utan förklaring", "Unaccounted");
    public static readonly Phrase CoverageRemarks = new("Nämns i: {0}", "Mentioned in: {0}");
    public static readonly Phrase CoverageTold = new("Finns i: {0}", "Stands in: {0}");
    public static readonly Phrase CoverageNoEffect = new("Utan verkan: {0}", "Without effect: {0}");
    public static readonly Phrase CoverageHeads = new("Alla|Kodade|Ej norm.|Ej fråg.|Ej kod.|Osedda|Öppna", "All|Encoded|Not norm.|Not asked|Not enc.|Unseen|Open");
    public static readonly Phrase CoverageSum = new("Alla", "All");
    public static readonly Phrase CoverageObservations = new("Iakttagelser: {0}. I reglerna: {1}. Utan verkan: {2}.", "Observations: {0}. In the rules: {1}. Without effect: {2}.");

    // What became of mutants.
    public static readonly Phrase Without = new("utan »{0}«", "without '{0}'");
    public static readonly Phrase InsteadOf = new("»{0}« i stället för »{1}«", "'{0}' instead of '{1}'");
    public static readonly Phrase Survives = new("överlever: inget exempel märker {0}.", "survives: no example notices {0}.");
    public static readonly Phrase SurvivesExample = new("Ett annat svar på {0} när {1}.", "Another answer to {0} when {1}.");
    public static readonly Phrase SurvivesReckoned = new("Svaret på {0} räknas på ett annat sätt och beloppet kan bli ett annat.", "The answer to {0} is reckoned in another way, and the amount may be another.");
    public static readonly Phrase SurvivesUnknown = new("Alla lägen hann inte jämföras: det är okänt om något svar ändras.", "Not every position could be compared: it is not known whether an answer changes.");
    public static readonly Phrase ChangesNothing = new("ändrar inget svar: {0}.", "changes no answer: {0}.");
    public static readonly Phrase MutationSum = new("Mutanter: {0}. Märkta av exempel: {1}. Vägrade: {2}. Utan ändrat svar: {3}. Överlevande: {4}.", "Mutants: {0}. Noticed by examples: {1}. Refused: {2}. Without a changed answer: {3}. Survivors: {4}.");

    // Freezing.
    public static readonly Phrase FreezeNeedsFolder = new("Ange mappen med reglerna.", "Name the folder of the rules.");
    public static readonly Phrase NoSuchVersion = new("Versionen »{0}« finns inte.", "The version '{0}' does not exist.");
    public static readonly Phrase NothingFrozen = new("Ingenting är fryst.", "Nothing is frozen.");
    public static readonly Phrase NoneToFreeze = new("Ingen ny version är beslutad; låset är oförändrat.", "No new version has been decided; the lock is as it was.");
    public static readonly Phrase Frozen = new("Fryst: {0}. Låset står i {1}.", "Frozen: {0}. The lock stands in {1}.");

    // Help.
    public static readonly Phrase Usage = new("Användning:", "Usage:");
    public static readonly Phrase UsageVerb = new("kommando", "command");
    public static readonly Phrase UsageQuestion = new("fråga", "question");
    public static readonly Phrase UsageFacts = new("uppgifter", "facts");
    public static readonly Phrase UsageOptions = new("flaggor", "options");
    public static readonly Phrase HelpVerbs = new("Kommandon:", "Commands:");
    public static readonly Phrase HelpQuestions = new("Frågor:", "Questions:");
    public static readonly Phrase HelpFacts = new("Uppgifter (ange dem du känner till; svaret säger vilka som saknas):", "Facts (give those you know; the answer says which are missing):");
    public static readonly Phrase HelpArguments = new("Argument:", "Arguments:");
    public static readonly Phrase HelpOptions = new("Flaggor:", "Options:");
    public static readonly Phrase HelpReadings = new("Öppna ord och hur de går att läsa (--läsning; reglernas egen läsning först):", "Open wording and how it can be read (--reading; the rules' own reading first):");
    public static readonly Phrase HelpExample = new("Exempel:", "Example:");
    public static readonly Phrase HelpPlainNames = new("Namn med å, ä och ö går också att skriva med a och o: {0}.", "Names with å, ä and ö can be written with a and o as well: {0}.");
    public static readonly Phrase HelpExitCodes = new("Slutkoder:", "Exit codes:");
    public static readonly Phrase ExitDone = new("besvarad, vad svaret än blev; granskad utan fel", "answered, whatever the outcome; checked without errors");
    public static readonly Phrase ExitFaultyRules = new("regelfilerna är felaktiga", "the rule files are faulty");
    public static readonly Phrase ExitWrongCall = new("anropet eller en fråga är fel", "the call or a question is wrong");
    public static readonly Phrase ExitFailed = new("programmet kunde inte göra färdigt: disken är full, eller det är fel på programmet", "the program could not finish: the disk is full, or the program is at fault");
    public static readonly Phrase AtWork = new("Går igenom {0} …", "Going through {0} …");
    public static readonly Phrase Interrupted = new("Avbrutet. Inget är skrivet.", "Interrupted. Nothing has been written.");
    public static readonly Phrase ExitInterrupted = new("arbetet avbröts", "the work was interrupted");
    public static readonly Phrase ExitIncomplete = new("allt hann inte jämföras eller prövas; det som återstår är okänt", "not everything could be compared or checked; the rest is unknown");

    public static readonly Phrase About = new("Frågar reglerna i avtalen om Mini-Maria i Dalarna. Svaret säger vad det vilar på.", "Asks the rules of the agreements on Mini-Maria in Dalarna. The answer says what it rests on.");
    public static readonly Phrase AboutAsk = new("Ställer en fråga.", "Asks a question.");
    public static readonly Phrase AboutCheck = new("Läser regelfilerna, prövar exemplen, täckningen och varje läge som en fråga kan ställas i och visar alla fel.", "Reads the rule files, asks their examples, checks the coverage and every region of the questions and shows every fault.");
    public static readonly Phrase AboutRemovals = new("Tar i stället bort det som bär posterna i inventeringen, en sak i taget.", "Takes away what carries the statements of the inventory instead, one thing at a time.");
    public static readonly Phrase RemovalUnnoticed = new("Utan {0} håller alla exempel.", "Without {0} all examples hold.");
    public static readonly Phrase RemovalRefused = new("Utan {0} går filerna inte att läsa.", "Without {0} the files cannot be read.");
    public static readonly Phrase RemovalUncovered = new("Ingenting som bär dessa poster märks: {0}.", "Nothing that carries these statements is noticed: {0}.");
    public static readonly Phrase RemovalSum = new("Borttagningar: {0}. Märks i exempel: {1}. Går inte: {2}. Märks inte: {3}.", "Removals: {0}. Noticed by examples: {1}. Impossible: {2}. Unnoticed: {3}.");
    public static readonly Phrase AboutCoverage = new("Visar vad som har blivit av varje post i inventeringen av handlingarna.", "Shows what became of every statement in the inventory of the documents.");
    public static readonly Phrase AboutDocument = new("Bara den här handlingen, med namn eller förkortning.", "This document only, by name or abbreviation.");
    public static readonly Phrase AboutMutate = new("Ändrar reglerna på ett ställe i taget och visar vilka ändringar inget exempel märker.", "Changes the rules in one place at a time and shows which changes no example notices.");
    public static readonly Phrase AboutMutated = new("Handlingen vars regler ändras; utan namn alla.", "The document whose rules are changed; all without a name.");
    public static readonly Phrase AboutFreeze = new("Fryser versioner som är beslutade, så att ingen kan ändra dem i efterhand.", "Freezes versions that have been decided, so that nobody can change them afterwards.");
    public static readonly Phrase AboutFrozenFolder = new("Mappen med regelfilerna; låset skrivs dit.", "The folder of rule files; the lock is written there.");
    public static readonly Phrase AboutFrozenVersions = new("Versioner att frysa vilken status de än har, som handling/version.", "Versions to freeze whatever their status, as document/version.");
    public static readonly Phrase AboutFolder = new("Mappen med regelfilerna; utan mapp de som följer med programmet.", "The folder of rule files; without it, those that come with the program.");
    public static readonly Phrase AboutJson = new("Svara i JSON.", "Answer in JSON.");
    public static readonly Phrase AboutFormat = new("Hur resultatet skrivs; sarif visas på raden i en ändringsbegäran.", "How the result is written; sarif is shown at the line in a pull request.");
    public static readonly Phrase AboutDay = new("Dagen frågan gäller; utan flaggan i dag.", "The day asked about; today without the option.");
    public static readonly Phrase AboutReading = new("Läs en oklar ordalydelse på ett annat sätt än reglerna gör. Får upprepas.", "Read open wording in another way than the rules do. Can be repeated.");
    public static readonly Phrase AboutWhy = new("Säg vad som blev av en regel, och varför den inte gäller när den inte gör det.", "Tell what became of a rule, and why it does not apply when it does not.");
    public static readonly Phrase AboutBatch = new("Besvara en fil med frågor, en JSON-fråga per rad; »-« läser standard in.", "Answer a file of questions, one in JSON on each line; '-' reads standard input.");
    public static readonly Phrase AboutLanguage = new("Språk: sv eller en.", "Language: sv or en.");
    public static readonly Phrase AboutHelp = new("Visa hjälp.", "Show help.");
    public static readonly Phrase AboutVersion = new("Visa programmets version.", "Show the program's version.");

    public static readonly Phrase Allowed = new("Tillåtet: {0}.", "Allowed: {0}.");
    public static readonly Phrase SeveralAllowed = new("Ett eller flera, med komma emellan: {0}.", "One or more, with commas between: {0}.");
    public static readonly Phrase KeysAllowed = new("Ett värde för var och en, med komma emellan: {0}.", "A value for each, with commas between: {0}.");
    public static readonly Phrase FromTo = new("Från {0} till {1}.", "From {0} to {1}.");
    public static readonly Phrase ToJudge = new("Måste bedömas av en människa.", "A person must judge this.");
    public static readonly Phrase ToWeigh = new("Väg in: {0}.", "Weigh: {0}.");

    // Names of values in help.
    public static readonly Phrase ValueTerm = new("ORD", "TERM");
    public static readonly Phrase ValueTerms = new("ORD,…", "TERM,…");
    public static readonly Phrase ValueTable = new("NYCKEL=VÄRDE,…", "KEY=VALUE,…");
    public static readonly Phrase ValueInteger = new("HELTAL", "NUMBER");
    public static readonly Phrase ValueDecimal = new("TAL", "NUMBER");
    public static readonly Phrase ValueDay = new("ÅÅÅÅ-MM-DD", "YYYY-MM-DD");
    public static readonly Phrase ValueBoolean = new("ja|nej", "ja|nej");
    public static readonly Phrase ValueText = new("TEXT", "TEXT");
    public static readonly Phrase ValueFolder = new("MAPP", "FOLDER");
    public static readonly Phrase ValueDocument = new("HANDLING", "DOCUMENT");
    public static readonly Phrase ValueVersion = new("VERSION", "VERSION");
    public static readonly Phrase ValueFile = new("FIL", "FILE");
    public static readonly Phrase ValueRule = new("REGEL", "RULE");
    public static readonly Phrase AboutStart = new("Säg när en handling börjar gälla. Dessförinnan är den ett förslag. Får upprepas.", "Say when a document starts to apply. Before that it is a proposal. Can be repeated.");
    public static readonly Phrase AboutEnd = new("Säg när avtalet upphörde eller upphör. Därefter svarar bara det som har verkan efter slutet. Får upprepas.", "Say when the agreement ended or ends. After that only what has effect after the end answers. Can be repeated.");
    public static readonly Phrase ValueStart = new("HANDLING=DAG", "DOCUMENT=DAY");
    public static readonly Phrase ValueReading = new("TOLKNING=LÄSNING", "INTERPRETATION=READING");
}
