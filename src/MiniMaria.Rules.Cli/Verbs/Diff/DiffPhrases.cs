using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>The texts of a comparison, Swedish and English side by side.</summary>
internal static class DiffPhrases
{
    // What is wrong with a call.
    public static readonly Phrase TwoSides = new(
        "Ange två sidor att jämföra: mappar eller git-versioner.",
        "Name two sides to compare: folders or git revisions.");
    public static readonly Phrase FolderOrRevision = new(
        "»{0}« är både en mapp med regler och en git-version; skriv ./{0} för mappen eller refs/heads/{0} för grenen.",
        "'{0}' is both a folder with rules and a git revision; write ./{0} for the folder or refs/heads/{0} for the branch.");
    public static readonly Phrase NoSuchFormat = new(
        "»{0}« är inget format; välj text, json, markdown eller changelog.",
        "'{0}' is no format; choose text, json, markdown or changelog.");
    public static readonly Phrase TwoFormats = new("Ange antingen --format eller --changelog.", "Give either --format or --changelog.");
    public static readonly Phrase AboutProposals = new(
        "Jämför som om varje förslag till ändring vore beslutat.",
        "Compare as if every proposed amendment were decided.");
    public static readonly Phrase ByProposals = new(
        "Jämfört som om varje förslag till ändring vore beslutat.",
        "Compared as if every proposed amendment were decided.");
    public static readonly Phrase LeavesOutProposals = new(
        "Jämfört är det som är beslutat; förslagen till ändring jämförs med --förslag.",
        "What is decided is compared; proposed amendments are compared by --proposals.");
    public static readonly Phrase FaultySide = new("Fel i reglerna i {0}:", "Faults in the rules of {0}:");

    // How far the new rules are from the old.
    public static readonly Phrase StepNone = new("ingen skillnad", "no difference");
    public static readonly Phrase StepEditorial = new("redaktionell ändring", "editorial change");
    public static readonly Phrase StepClarifying = new("förtydligande", "clarifying change");
    public static readonly Phrase StepAmending = new("ändring i sak", "amending change");
    public static readonly Phrase None = new("Ingen skillnad: reglerna är desamma.", "No difference: the rules are the same.");
    public static readonly Phrase Editorial = new(
        "Redaktionell ändring: bara ord är andra, inga svar ändras.",
        "Editorial change: only words differ, no answer changes.");
    public static readonly Phrase Clarifying = new(
        "Förtydligande: regler är andra, men inga svar ändras.",
        "Clarifying change: rules differ, but no answer changes.");
    public static readonly Phrase Amending = new(
        "Ändring i sak: {0} av {1} frågor får andra svar.",
        "Amending change: {0} of {1} questions get other answers.");
    public static readonly Phrase StepUnknown = new("okänt om svar ändras", "not known whether answers change");
    public static readonly Phrase Incomplete = new(
        "Alla lägen hann inte jämföras: det är okänt om fler svar ändras.",
        "Not every position could be compared: it is not known whether more answers change.");
    public static readonly Phrase Unknown = new(
        "Alla lägen hann inte jämföras: det är okänt om något svar ändras.",
        "Not every position could be compared: it is not known whether any answer changes.");
    public static readonly Phrase Unfinished = new("Inte jämförda i alla lägen: {0}.", "Not compared in every position: {0}.");
    public static readonly Phrase ReservationGone = new("Förbehållet {0} faller bort: {1}", "The reservation {0} goes: {1}");
    public static readonly Phrase ReservationNew = new("Nytt förbehåll {0}: {1}", "New reservation {0}: {1}");
    public static readonly Phrase ReservationsChanged = new(
        "Förbehåll som görs i andra fall eller med andra ord: {0}.",
        "Reservations made in other cases or in other words: {0}.");
    public static readonly Phrase AmendingPerhaps = new(
        "Ändring i sak: {0} av {1} frågor får eller kan få andra svar.",
        "Amending change: {0} of {1} questions get or may get other answers.");

    // A clause and the answers that change because of it.
    public static readonly Phrase NoClause = new("Begrepp och frågor", "Words and questions");
    public static readonly Phrase OfClause = new("{0}, punkt {1}", "{0}, clause {1}");
    public static readonly Phrase Changes = new("Svaret på {0} ändras i {1} av {2}", "The answer to {0} changes in {1} of {2}");
    public static readonly Phrase ChangesInAll = new("Svaret på {0} ändras i alla {1}", "The answer to {0} changes in all {1}");
    public static readonly Phrase ChangesAlways = new("Svaret på {0} ändras alltid", "The answer to {0} always changes");
    public static readonly Phrase MayChange = new(
        "Svaret på {0} kan bli ett annat i {1} av {2}",
        "The answer to {0} may be another in {1} of {2}");
    public static readonly Phrase MayChangeInAll = new(
        "Svaret på {0} kan bli ett annat i alla {1}",
        "The answer to {0} may be another in all {1}");
    public static readonly Phrase MayChangeAlways = new("Svaret på {0} kan bli ett annat", "The answer to {0} may be another");
    public static readonly Phrase NoExample = new(
        "Det räknas på ett annat sätt, så beloppet kan bli ett annat. Inget exempel hittades där det blir det.",
        "It is reckoned in another way, so the amount may be another. No example was found where it is.");
    public static readonly Phrase Positions = new("{0} lägen", "{0} positions");
    public static readonly Phrase Quoted = new("»{0}«", "'{0}'");
    public static readonly Phrase Details = new("Detaljer: {0}", "Details: {0}");
    public static readonly Phrase MoreDifferences = new("… och {0} till", "… and {0} more");
    public static readonly Phrase PartsIn = new("{0} i {1}", "{0} in {1}");
    public static readonly Phrase And = new("och", "and");
    public static readonly Phrase Outcome = new("utfallet", "the outcome");
    public static readonly Phrase Demand = new("kravet »{0}«", "the requirement '{0}'");
    public static readonly Phrase Always = new("Gäller alla dagar.", "Holds on all days.");
    public static readonly Phrase From = new("Gäller från {0}.", "Holds from {0}.");
    public static readonly Phrase FromThrough = new("Gäller från {0} till och med {1}.", "Holds from {0} through {1}.");
    public static readonly Phrase Through = new("Gäller till och med {0}.", "Holds through {0}.");
    public static readonly Phrase Example = new("Exempel", "Example");
    public static readonly Phrase Before = new("Förut", "Before");
    public static readonly Phrase Now = new("Nu", "Now");
    public static readonly Phrase Nothing = new("–", "–");
    public static readonly Phrase CannotBeAsked = new("kan inte frågas", "cannot be asked");
    public static readonly Phrase AndMore = new("Också ändrat: {0}", "Changed as well: {0}");

    // Provisions.
    public static readonly Phrase FromTo = new("{0}: {1} → {2}", "{0}: {1} → {2}");
    public static readonly Phrase ListTo = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase Joins = new("tillkommer {0}", "{0} comes in");
    public static readonly Phrase Leaves = new("utgår {0}", "{0} goes out");
    public static readonly Phrase Added = new("Nytt: {0} – {1}", "New: {0} – {1}");
    public static readonly Phrase Removed = new("Borttaget: {0} – {1}", "Gone: {0} – {1}");
    public static readonly Phrase Changed = new("Ändrat: {0}", "Changed: {0}");
    public static readonly Phrase Reworded = new("Omformulerat: {0}", "Reworded: {0}");
    public static readonly Phrase Affected = new("Påverkas: {0}", "Affected: {0}");
    public static readonly Phrase ReadingTo = new("{0}, vald läsning: {1} → {2}", "{0}, chosen reading: {1} → {2}");
    public static readonly Phrase ChangedParts = new("Ändrat: {0} ({1})", "Changed: {0} ({1})");
    public static readonly Phrase RequirementNew = new("Nytt krav: {0} – {1}", "New requirement: {0} – {1}");
    public static readonly Phrase RequirementGone = new("Borttaget krav: {0} – {1}", "Requirement gone: {0} – {1}");
    public static readonly Phrase RequirementChanged = new("Ändrat krav: {0} – {1}", "Changed requirement: {0} – {1}");
    public static readonly Phrase ClauseNow = new("Punkten säger nu:", "The clause now says:");
    public static readonly Phrase AllAffected = new(
        "Påverkas utan att själva vara ändrade: {0}.",
        "Affected without being changed themselves: {0}.");
    public static readonly Phrase StillNamed = new(
        "»{0}« utgår men nämns fortfarande i texten hos {1}.",
        "'{0}' goes out but is still named in the words of {1}.");
    public static readonly Phrase WithoutEffect = new("Ändrat utan att något svar ändras:", "Changed without another answer:");
    public static readonly Phrase EffectUnknown = new(
        "Ändrat, men det är okänt om något svar ändras:",
        "Changed, but it is not known whether an answer changes:");

    public static readonly Phrase UnderReadings = new(
        "Ändras bara för den som läser orden på ett annat sätt:",
        "Changes only for those who read the words in another way:");
    public static readonly Phrase UnderReading = new("{0}, läsningen {1}: {2}", "{0}, the reading {1}: {2}");

    // Versions, vocabulary, questions.
    public static readonly Phrase NewVersion = new("Ny version: {0} {1}, status {2}", "New version: {0} {1}, status {2}");
    public static readonly Phrase GoneVersion = new("Borttagen version: {0} {1}", "Version gone: {0} {1}");
    public static readonly Phrase OtherHead = new("Versionen {0} {1}: {2}", "The version {0} {1}: {2}");
    public static readonly Phrase VersionFrom = new("gäller från {0}", "applies from {0}");
    public static readonly Phrase VersionThrough = new("gäller till och med {0}", "applies through {0}");
    public static readonly Phrase Vocabulary = new(
        "Begreppen är ändrade: andra frågor eller uppgifter kan anges.",
        "The vocabulary differs: other questions or facts can be given.");
    public static readonly Phrase AddedQuestions = new("Nya frågor: {0}.", "New questions: {0}.");
    public static readonly Phrase RemovedQuestions = new("Borttagna frågor: {0}.", "Questions gone: {0}.");
    public static readonly Phrase Deadlines = new("Frister som flyttas:", "Deadlines that move:");
    public static readonly Phrase NoDeadlines = new("inga.", "none.");
    public static readonly Phrase NoDeadlinesFound = new(
        "inga hittade, men alla lägen hann inte jämföras.",
        "none found, but not every position could be compared.");
    public static readonly Phrase NewDeadline = new("{0}: ny, {1}", "{0}: new, {1}");
    public static readonly Phrase GoneDeadline = new("{0}: borttagen, var {1}", "{0}: gone, was {1}");
    public static readonly Phrase AllUnchanged = new("Alla {0} frågor:", "All {0} questions:");
    public static readonly Phrase OthersUnchanged = new("Övriga {0} frågor:", "The other {0} questions:");
    public static readonly Phrase NoAnswerChanges = new("inga svar ändras.", "no answer changes.");

    public static readonly Phrase DeadlineExample = new("{0}, till exempel {1}", "{0}, for example {1}");

    // What is decided about a change: the heading of a comment.
    public static readonly Phrase VerdictUnreadable = new("Reglerna går inte att läsa: {0}", "The rules cannot be read: {0}");
    public static readonly Phrase VerdictEdited = new("Ändrar det som är beslutat", "Changes what is decided");
    public static readonly Phrase VerdictValid = new("Giltig med det som är registrerat", "Valid by what is recorded");
    public static readonly Phrase VerdictNotValid = new("Inte giltig än", "Not valid yet");
    public static readonly Phrase VerdictLacking = new("Inte giltig än: saknar {0}", "Not valid yet: lacks {0}");
    public static readonly Phrase VerdictLackingMany = new(
        "Inte giltig än: saknar {0} av {1} godkännanden",
        "Not valid yet: lacks {0} of {1} approvals");
    public static readonly Phrase VerdictUnknown = new(
        "Reglerna säger inte om ändringen är giltig",
        "The rules do not tell whether the change is valid");
    public static readonly Phrase VerdictNothingNeeded = new(
        "Inget godkännande krävs, för punkterna säger detsamma som förut",
        "No approval is needed, for the clauses say the same as before");
    public static readonly Phrase VerdictFaults = new("{0} i granskningen", "{0} in the check");
    public static readonly Phrase OneFault = new("1 fel", "1 error");
    public static readonly Phrase Faults = new("{0} fel", "{0} errors");
    public static readonly Phrase Checked = new("Granskningen:", "The check:");
    public static readonly Phrase CheckedClean = new(
        "inga fel; alla {0} exempel stämmer.",
        "no errors; all {0} examples hold.");
    public static readonly Phrase CheckedFaults = new("{0}. {1} av {2} exempel stämmer inte.", "{0}. {1} of {2} examples do not hold.");
    public static readonly Phrase CheckedOtherFaults = new("{0}; alla {1} exempel stämmer.", "{0}; all {1} examples hold.");
    public static readonly Phrase CheckedUnloaded = new("{0}; exemplen är inte prövade.", "{0}; the examples have not been asked.");
    public static readonly Phrase CheckedIncomplete = new("Alla lägen hann inte prövas.", "Not every position could be tried.");
    public static readonly Phrase Warnings = new("Varningar: {0}.", "Warnings: {0}.");
    public static readonly Phrase NotCompared = new(
        "Svaren går inte att jämföra förrän felen är rättade.",
        "The answers cannot be compared until the faults are mended.");
    public static readonly Phrase EditedInPlace = new(
        "{0} {1}, status {2}, ändras på plats, utan ny version.",
        "{0} {1}, status {2}, is edited in place, without a new version.");
    public static readonly Phrase AmendsProposal = new(
        "ändrar {0}, som självt är ett förslag och måste beslutas först",
        "amends {0}, which is itself a proposal and must be decided first");
    public static readonly Phrase AmendsDecided = new("ändrar {0}, som är {1}", "amends {0}, which is {1}");
    public static readonly Phrase AuthorityBy = new("Krävs för {0} enligt reglerna den {1}:", "Needed for {0} by the rules of {1}:");
    public static readonly Phrase RecordedWho = new("{0}: registrerat {1} av {2} ({3})", "{0}: recorded {1} of {2} ({3})");
    public static readonly Phrase WithMissing = new("{0}, saknar {1}", "{0}, lacking {1}");
    public static readonly Phrase WordsNew = new("Nya ord i listan {0}: {1}.", "New words in the list {0}: {1}.");
    public static readonly Phrase WordsGone = new("Borttagna ord i listan {0}: {1}.", "Words gone from the list {0}: {1}.");
    public static readonly Phrase WordsRefused = new(
        "Den som frågar med {0} nekas nu; låt ordet stå kvar som synonym om det bara har bytt namn.",
        "Who asks with {0} is refused now; keep the word as a synonym if it has only changed its name.");
    public static readonly Phrase FactsNew = new("Nya uppgifter: {0}.", "New facts: {0}.");
    public static readonly Phrase FactsGone = new("Borttagna uppgifter: {0}.", "Facts gone: {0}.");
    public static readonly Phrase OnlyRemarks = new(
        "Bara anmärkningar är andra: svaren är desamma, men inte vad som sägs vid sidan av dem.",
        "Only remarks differ: the answers are the same, but not what is said beside them.");
    public static readonly Phrase WithoutFacts = new("utan uppgifter", "without facts");
    public static readonly Phrase OnlyExamples = new(
        "Bara exempel är andra: inga svar ändras.",
        "Only examples differ: no answer changes.");
    public static readonly Phrase Examples = new("Exempel:", "Examples:");
    public static readonly Phrase ExamplesNew = new("nya: {0}", "new: {0}");
    public static readonly Phrase ExamplesChanged = new("ändrade: {0}", "changed: {0}");
    public static readonly Phrase ExamplesGone = new("borttagna: {0}", "gone: {0}");
    public static readonly Phrase NotNamed = new("{0} och {1} till", "{0} and {1} more");
    public static readonly Phrase WhatAPositionIs = new(
        "Ett läge är ett val av ord för varje uppgift och en sida av varje gräns.",
        "A position is a choice of word for every fact and a side of every limit.");
    public static readonly Phrase InClauses = new("Ändrat i fler punkter", "Changed in more clauses");
    public static readonly Phrase PositionsOfParts = new("I hur många lägen: {0}", "In how many positions: {0}");

    // What a change takes.
    public static readonly Phrase Authority = new("Det här krävs", "This is needed");
    public static readonly Phrase AuthorityOn = new("Det här krävs enligt reglerna den {0}:", "This is needed by the rules of {0}:");
    public static readonly Phrase AuthorityNothing = new(
        "inget godkännande, för punkterna säger detsamma som förut.",
        "no approval, for the clauses say the same as before.");
    public static readonly Phrase AuthoritySilent = new(
        "Reglerna säger inte vad som krävs för att ändra {0}.",
        "The rules do not say what it takes to change {0}.");
    public static readonly Phrase AuthorityNote = new(
        "Rättar ändringen bara hur reglerna återger texten krävs inget av detta.",
        "None of this is needed when the change only corrects how the rules render the text.");
    public static readonly Phrase Valid = new(
        "Ändringen är giltig med det som är registrerat.",
        "The change is valid by what is recorded.");
    public static readonly Phrase NotValid = new(
        "Ändringen är inte giltig med det som är registrerat.",
        "The change is not valid by what is recorded.");
    public static readonly Phrase CalledAs = new("Som {0}:", "As {0}:");
    public static readonly Phrase Or = new("eller", "or");
    public static readonly Phrase AuthorityFor = new("Det här krävs för {0}:", "This is needed for {0}:");
    public static readonly Phrase RecordedShort = new("{0}: registrerat {1} av {2}", "{0}: recorded {1} of {2}");
    public static readonly Phrase ToDo = new("Att göra: {0}", "To do: {0}");
    public static readonly Phrase Recorded = new("Registrerat: {0} av {1}.", "Recorded: {0} of {1}.");
    public static readonly Phrase Missing = new("Saknas: {0}.", "Missing: {0}.");

    // A changelog; it is the jurists' own file and always Swedish.
    public static readonly Phrase NextVersion = new("Nästa version", "Nästa version");
    public static readonly Phrase AnswersFrom = new("svar från {0}", "svar från {0}");
    public static readonly Phrase AnswersFromThrough = new("svar från {0} till och med {1}", "svar från {0} till och med {1}");
    public static readonly Phrase AnswersThrough = new("svar till och med {0}", "svar till och med {0}");
    public static readonly Phrase AnswersAlways = new("svar alla dagar", "svar alla dagar");
    public static readonly Phrase NoOtherAnswers = new("Inga andra svar ändras.", "Inga andra svar ändras.");
    public static readonly Phrase OnlyWords = new("Omformulerat utan att svaren ändras: {0}.", "Omformulerat utan att svaren ändras: {0}.");
    public static readonly Phrase AnswersUnknown = new(
        "Sagt på ett annat sätt; det är okänt om svaren ändras: {0}.",
        "Sagt på ett annat sätt; det är okänt om svaren ändras: {0}.");
    public static readonly Phrase SameAnswers = new(
        "Sagt på ett annat sätt med samma svar: {0}.",
        "Sagt på ett annat sätt med samma svar: {0}.");

    // Help.
    public static readonly Phrase AboutCheck = new(
        "Granska också reglerna efter ändringen, och säg vad som är fel.",
        "Check the new rules as well, and tell what is wrong.");
    public static readonly Phrase About = new(
        "Visar vilka svar som ändras mellan två uppsättningar regler.",
        "Shows which answers change between two sets of rules.");
    public static readonly Phrase AboutOld = new(
        "Reglerna före: en mapp, eller en git-version vars mapp »rules« läses (en annan mapp efter --regler).",
        "The rules before: a folder, or a git revision whose folder 'rules' is read (another folder after --rules).");
    public static readonly Phrase AboutNew = new("Reglerna efter, på samma sätt.", "The rules after, likewise.");
    public static readonly Phrase AboutFolder = new(
        "Mappen med regelfilerna i git-versionerna; utan flaggan »rules«.",
        "The folder of rule files in the revisions; 'rules' without the option.");
    public static readonly Phrase AboutDay = new(
        "Dagen vars regler säger vad ändringen kräver; utan flaggan i dag.",
        "The day whose rules say what the change takes; today without the option.");
    public static readonly Phrase AboutFormat = new(
        "Skriv som text, json, markdown (för en kommentar) eller changelog; utan flaggan som text.",
        "Write as text, json, markdown (for a comment) or changelog; as text without the option.");
    public static readonly Phrase AboutAuthority = new(
        "Visa vad ändringen kräver enligt reglerna, och vad som är registrerat.",
        "Show what the change takes by the rules, and what is recorded.");
    public static readonly Phrase AboutChangelog = new(
        "Skriv ett utkast till posten i CHANGELOG.md.",
        "Write a draft of the entry for CHANGELOG.md.");
    public static readonly Phrase ValueOld = new("FÖRE", "OLD");
    public static readonly Phrase ValueNew = new("EFTER", "NEW");
    public static readonly Phrase ValueFormat = new("FORMAT", "FORMAT");
}
