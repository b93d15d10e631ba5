using static MiniMaria.Rules.Diagnostics.Severity;

namespace MiniMaria.Rules.Diagnostics;

/// <summary>All message texts, Swedish and English side by side. {0} is the user's own word.</summary>
internal static class Messages
{
    // MM01: how the files are written.
    public static readonly Message UnknownKey = new("MM0101", Error, "Nyckeln »{0}« finns inte här.", "The key '{0}' does not exist here.");
    public static readonly Message DuplicateKey = new("MM0102", Error, "Nyckeln »{0}« står redan på rad {1}.", "The key '{0}' stands on line {1} already.");
    public static readonly Message WrongType = new("MM0103", Error, "Här ska stå {1}, inte {0}.", "Expected {3}, not {2}.");
    public static readonly Message MissingKey = new("MM0104", Error, "Nyckeln »{0}« saknas.", "The key '{0}' is missing.");
    public static readonly Message NotYesOrNo = new("MM0105", Error, "»{0}« är inte ja eller nej.", "'{0}' is not ja or nej.");
    public static readonly Message Anchor = new("MM0106", Error, "Ankare, alias och sammanslagning (»{0}«) används inte; skriv ut texten.", "Anchors, aliases and merge keys ('{0}') are not used; write the text out.");
    public static readonly Message Tag = new("MM0107", Error, "Taggen »{0}« används inte; ta bort den.", "The tag '{0}' is not used; remove it.");
    public static readonly Message SecondDocument = new("MM0108", Error, "En fil har bara ett dokument; det andra börjar här.", "A file has one document only; the second begins here.");
    public static readonly Message TooLarge = new("MM0109", Error, "Filen är större än {0} byte och läses inte.", "The file is larger than {0} bytes and is not read.");
    public static readonly Message TooDeep = new("MM0110", Error, "Här är fler än {0} nivåer; resten av filen läses inte.", "There are more than {0} levels here; the rest of the file is not read.");
    public static readonly Message BrokenUtf8 = new("MM0111", Error, "Filen är inte giltig UTF-8; här står byten 0x{0}.", "The file is not valid UTF-8; the byte here is 0x{0}.");
    public static readonly Message BrokenYaml = new("MM0112", Error, "Filen går inte att läsa som YAML: {0}", "The file cannot be read as YAML: {1}");
    public static readonly Message KeyOrder = new("MM0113", Warning, "Nyckeln »{0}« ska stå före »{1}«.", "The key '{0}' belongs before '{1}'.");
    public static readonly Message Decomposed = new("MM0114", Information, "Texten »{0}« är skriven med lösa accenter; den läses som hela tecken.", "The text '{0}' is written with loose accents; it is read as whole characters.");
    public static readonly Message StrayFile = new("MM0115", Error, "Filen hör inte till någon version av ett dokument.", "The file belongs to no version of a document.");
    public static readonly Message MissingFile = new("MM0116", Error, "Filen »{0}« saknas.", "The file '{0}' is missing.");
    public static readonly Message UnreadableFile = new("MM0117", Error, "Filen går inte att läsa: {0}", "The file cannot be read: {1}");
    public static readonly Message Empty = new("MM0118", Error, "Här får det inte vara tomt.", "This must not be empty.");
    public static readonly Message Invisible = new("MM0119", Error, "Här står det osynliga tecknet U+{0}; ta bort det.", "The invisible character U+{0} stands here; remove it.");
    public static readonly Message DuplicateFile = new("MM0120", Error, "Filen »{0}« finns två gånger.", "The file '{0}' is there twice.");
    public static readonly Message MissingFolder = new("MM0121", Error, "Mappen »{0}« finns inte.", "The folder '{0}' does not exist.");
    public static readonly Message Repeated = new("MM0122", Error, "»{0}« står redan i listan.", "'{0}' is in the list already.");
    public static readonly Message UnfinishedMerge = new("MM0123", Error, "Här står en olöst sammanslagning ur git; välj en av texterna och ta bort märkena.", "An unfinished merge of git stands here; choose one of the texts and remove the marks.");
    public static readonly Message LinkLeadsOut = new("MM0131", Error, "Länken »{0}« leder ut ur mappen och följs inte.", "The link '{0}' leads out of the folder and is not followed.");
    public static readonly Message LinkedTwice = new("MM0132", Warning, "Länken »{0}« leder till »{1}«, som redan läses; den läses inte en gång till.", "The link '{0}' leads to '{1}', which is read already; it is not read again.");
    public static readonly Message NotAFile = new("MM0133", Error, "»{0}« är ingen vanlig fil och läses inte.", "'{0}' is no regular file and is not read.");
    public static readonly Message TooManyFiles = new("MM0134", Error, "Här finns fler än {0} filer; ingen av dem läses.", "There are more than {0} files here; none of them is read.");
    public static readonly Message TooManyBytes = new("MM0135", Error, "Regelfilerna är tillsammans större än {0} byte; ingen av dem läses.", "The rule files are larger than {0} bytes together; none of them is read.");
    public static readonly Message LinkInRevision = new("MM0136", Error, "»{0}« är en länk; i en git-version följs inga länkar.", "'{0}' is a link; in a git revision no link is followed.");
    public static readonly Message TooManyFindings = new("MM0137", Information, "Det finns fler än {0} fynd av slaget {1}; resten visas inte.", "There are more than {0} findings of the kind {2}; the rest is not shown.");
    public static readonly Message NoLanguageData = new("MM0138", Error, "Programmet körs utan språkdata och kan inte läsa å, ä och ö; slå av InvariantGlobalization.", "The program runs without language data and cannot read å, ä and ö; turn InvariantGlobalization off.");
    public static readonly Message CutByComment = new("MM0139", Warning, "Texten slutar före »{0}«, som blir en kommentar; sätt texten inom citattecken.", "The text ends before '{0}', which becomes a comment; put the text in quotation marks.");
    public static readonly Message Lookalike = new("MM0140", Error, "»{0}« ser ut som »{1}« ({2}) men har ett annat tecken på plats {3} (U+{4}).", "'{0}' looks like '{1}' ({2}) but has another character at place {3} (U+{4}).");
    public static readonly Message OddBlank = new("MM0141", Error, "Namnet »{0}« har på plats {1} ett annat blanksteg (U+{2}) än det vanliga; skriv ett vanligt.", "The name '{0}' has another blank (U+{2}) than the usual at place {1}; write a usual one.");
    public static readonly Message NotLaidOut = new("MM0142", Error, "Filen går inte att lägga ut utan att något kan gå förlorat; den är som den var.", "The file cannot be laid out without something being lost, perhaps; it is as it was.");

    // MM02: the vocabulary and the register.
    public static readonly Message UnknownTerm = new("MM0201", Error, "»{0}« är inte en term i listan {1}.", "'{0}' is not a term of the list {1}.");
    public static readonly Message UnknownFact = new("MM0202", Error, "Frågan {1} tar inget faktum »{0}«.", "The question {1} takes no fact '{0}'.");
    public static readonly Message UnknownQuestion = new("MM0203", Error, "Frågan »{0}« finns inte.", "The question '{0}' does not exist.");
    public static readonly Message UnknownField = new("MM0204", Error, "Svaret på {1} har inget fält »{0}«.", "The answer to {1} has no field '{0}'.");
    public static readonly Message UnknownDocument = new("MM0205", Error, "Dokumentet »{0}« finns inte i registret.", "The document '{0}' is not in the register.");
    public static readonly Message UnknownClause = new("MM0206", Error, "Punkten »{0}« finns inte i {1}.", "The clause '{0}' does not exist in {1}.");
    public static readonly Message UnknownList = new("MM0207", Error, "Listan »{0}« finns inte.", "The list '{0}' does not exist.");
    public static readonly Message UnknownType = new("MM0208", Error, "Typen »{0}« finns inte.", "The type '{0}' does not exist.");
    public static readonly Message DuplicateName = new("MM0209", Error, "»{0}« står redan för {1}.", "'{0}' stands for {1} already.");
    public static readonly Message WrongHeading = new("MM0210", Error, "Rubriken »{0}« är inte registrets för punkt {1}.", "The heading '{0}' is not the register's for clause {1}.");
    public static readonly Message WrongInventoryId = new("MM0211", Error, "»{0}« är inte ett id i inventeringen: förkortning, punkt och nummer.", "'{0}' is not an inventory id: prefix, clause and number.");
    public static readonly Message UnknownDeclaredFact = new("MM0212", Error, "Faktumet »{0}« är inte upptaget bland fakta.", "The fact '{0}' is not declared.");
    public static readonly Message ListCycle = new("MM0213", Error, "Listan »{0}« innefattar sig själv.", "The list '{0}' includes itself.");
    public static readonly Message TooManyFacts = new("MM0214", Error, "Frågan »{0}« tar fler än {1} fakta.", "The question '{0}' takes more than {1} facts.");
    public static readonly Message LimitsCross = new("MM0215", Error, "Det minsta, {0}, är mer än det högsta, {1}.", "The least, {0}, is more than the greatest, {1}.");
    public static readonly Message UnknownColumnSource = new("MM0216", Error, "En kolumn kan inte hämtas ur »{0}«.", "A column cannot be taken from '{0}'.");
    public static readonly Message UnknownOrder = new("MM0217", Error, "Raderna i {1} går inte att ordna efter »{0}«.", "The rows of {1} cannot be ordered by '{0}'.");
    public static readonly Message ActPlaceholder = new("MM0218", Error, "I åtgärden »{0}« ska … stå {1}.", "In the act '{0}', … must stand {2}.");
    public static readonly Message ClaimMarks = new("MM0219", Error, "I påståendet »{0}« ska (inte) stå en gång, efter verbet, och … {1}.", "In the claim '{0}', (inte) must stand once, after the verb, and … {2}.");
    public static readonly Message DayOrderCycle = new("MM0231", Error, "Dagen »{0}« får till sist inte ligga före sig själv.", "The day '{0}' cannot lie before itself in the end.");
    public static readonly Message AskedDayActs = new("MM0232", Error, "»{0}« är dagen som frågan gäller; ingen kan göra något åt den.", "'{0}' is the day asked about; nobody can act on it.");
    public static readonly Message NoDayColumn = new("MM0233", Error, "Kolumnen »{0}« behöver en kolumn med en dag i samma rad.", "The column '{0}' needs a column with a day in the same row.");
    public static readonly Message NoDocumentFact = new("MM0234", Error, "Frågan »{0}« svarar per handling men tar inget faktum som säger vilken.", "The question '{0}' answers by document but takes no fact that says which.");
    public static readonly Message NotCallable = new("MM0241", Error, "Namnet »{0}« går inte att skriva i ett anrop; använd bokstäver, siffror och bindestreck.", "The name '{0}' cannot be written in a call; use letters, digits and hyphens.");
    public static readonly Message NoEnglishName = new("MM0251", Warning, "»{0}« har inget namn i C#; skriv det under {1} i engelska.yaml.", "'{0}' has no name in C#; write it under {1} in engelska.yaml.");
    public static readonly Message NotIdentifier = new("MM0252", Error, "»{0}« är inget namn i C#: stor bokstav först, sedan bokstäver och siffror.", "'{0}' is no name in C#: a capital first, then letters and digits.");

    // MM03: the rules.
    public static readonly Message DuplicateId = new("MM0301", Error, "Id »{0}« finns redan i {1}.", "The id '{0}' exists already in {1}.");
    public static readonly Message UnknownRule = new("MM0302", Error, "Regeln »{0}« finns inte bland reglerna för samma fråga.", "The rule '{0}' does not exist among the rules for the same question.");
    public static readonly Message UnknownName = new("MM0303", Error, "»{0}« går inte att läsa som {1}.", "'{0}' cannot be read as {2}.");
    public static readonly Message AskingCycle = new("MM0304", Error, "Frågan »{0}« lutar sig till sist mot sig själv: {1}.", "The question '{0}' leans on itself in the end: {1}.");
    public static readonly Message ExceptionCycle = new("MM0305", Error, "Regeln »{0}« är till sist ett undantag från sig själv.", "The rule '{0}' is an exception to itself in the end.");
    public static readonly Message NameCycle = new("MM0306", Error, "»{0}« bygger till sist på sig själv.", "'{0}' builds on itself in the end.");
    public static readonly Message WrongOperator = new("MM0307", Error, "»{0}« går inte att pröva på {1} ({2}).", "'{0}' cannot be tested on {1} ({3}).");
    public static readonly Message ReadingsDiffer = new("MM0308", Error, "Läsningen »{0}« ska sätta samma namn som de andra: {1}.", "The reading '{0}' must set the same names as the others: {1}.");
    public static readonly Message UnknownReading = new("MM0309", Error, "»{0}« är inte en läsning av {1}.", "'{0}' is not a reading of {1}.");
    public static readonly Message UnknownInterpretation = new("MM0310", Error, "Tolkningen »{0}« finns inte.", "The interpretation '{0}' does not exist.");
    public static readonly Message TooFewReadings = new("MM0311", Error, "Tolkningen »{0}« behöver minst två läsningar.", "The interpretation '{0}' needs at least two readings.");
    public static readonly Message NoExample = new("MM0312", Warning, "Regeln »{0}« har inget exempel.", "The rule '{0}' has no example.");
    public static readonly Message NoLiteral = new("MM0313", Error, "»{0}« är inte ett värde: skriv ett tal, en tid, en dag, ja eller nej, eller ange lista.", "'{0}' is not a value: write a number, a period, a day, ja or nej, or name a list.");
    public static readonly Message RowColumnAmbiguous = new("MM0314", Error, "Kolumnen »{0}« är både faktum och svarsfält i {1}.", "The column '{0}' is both a fact and an answer field of {1}.");
    public static readonly Message NoConclusion = new("MM0315", Error, "Regeln »{0}« har varken svar eller krav.", "The rule '{0}' neither concludes nor requires anything.");
    public static readonly Message NoTest = new("MM0316", Error, "Kravet »{0}« ska ha »att« eller »plikt: ja«.", "The requirement '{0}' must have 'att' or 'plikt: ja'.");
    public static readonly Message BothOrNeither = new("MM0317", Error, "Förutsättningen »{0}« ska ha antingen »att« eller »svar-på«.", "The presupposition '{0}' must have either 'att' or 'svar-på'.");
    public static readonly Message TooManyNames = new("MM0318", Error, "»{0}« bygger på fler än {1} namn.", "'{0}' builds on more than {1} names.");
    public static readonly Message NoSharedQuestion = new("MM0319", Error, "Ingen fråga tar både {0} och {1}.", "No question takes both {0} and {1}.");
    public static readonly Message NotHere = new("MM0320", Error, "Värdet går inte att räkna ut här.", "The value cannot be worked out here.");
    public static readonly Message NoSource = new("MM0321", Warning, "Regeln »{0}« har inget underlag.", "The rule '{0}' names no source.");
    public static readonly Message NoYearlyDay = new("MM0322", Error, "»{0}« är ingen dag som varje år har.", "'{0}' is no day that every year has.");
    public static readonly Message UnknownMethod = new("MM0323", Error, "Metoden »{0}« finns inte.", "The method '{0}' does not exist.");
    public static readonly Message StepNotAboveZero = new("MM0324", Error, "Steget »{0}« ska vara större än noll.", "The step '{0}' must be greater than zero.");
    public static readonly Message NoKeyColumn = new("MM0325", Error, "Kolumnen »{0}« kan inte ta tabellernas nycklar.", "The column '{0}' cannot take the keys of the tables.");
    public static readonly Message AdditionCycle = new("MM0326", Error, "Regeln »{0}« kompletterar till sist sig själv.", "The rule '{0}' adds to itself in the end.");
    public static readonly Message UnknownInText = new("MM0331", Error, "Texten nämner »{0}«, som inte är ett namn.", "The text names '{0}', which is no name.");
    public static readonly Message NotForText = new("MM0332", Error, "»{0}« går inte att skriva ut i en text; nämn ett tal, en tid, en dag eller en lista utan läsningar.", "'{0}' cannot be written out in a text; name a number, a period, a day or a list that no reading changes.");
    public static readonly Message FigureInText = new("MM0333", Warning, "Texten upprepar »{0}«; skriv {{{1}}}, så stämmer den också när värdet ändras.", "The text repeats '{0}'; write {{{1}}}, so that it stays true when the value changes.");
    public static readonly Message AmbiguousName = new("MM0334", Error, "»{0}« finns i flera andra handlingar; skriv vilken som avses.", "'{0}' stands in several other documents; write which is meant.");
    public static readonly Message DerivedBySeveral = new("MM0335", Error, "»{0}« härleds också i {1}; frågorna behöver ett faktum som säger vilken handling.", "'{0}' is derived in {1} as well; the questions need a fact that names the document.");
    public static readonly Message SumOfNoTable = new("MM0336", Error, "»{0}« är ingen tabell, så den har ingen summa.", "'{0}' is not a table, so it has no sum.");
    public static readonly Message AskingTooDeep = new("MM0341", Error, "Frågan »{0}« lutar sig mot fler än {1} frågor i rad.", "The question '{0}' leans on more than {1} questions in a row.");
    public static readonly Message AskingTooMuch = new("MM0342", Error, "Frågan »{0}« behöver ställa fler än {1} frågor för att få ett svar.", "The question '{0}' has to ask more than {1} questions to be answered.");

    // MM04: versions and references.
    public static readonly Message UnknownVersion = new("MM0401", Error, "Versionen »{0}« av {1} finns inte.", "The version '{0}' of {1} does not exist.");
    public static readonly Message VersionsOverlap = new("MM0402", Error, "Versionerna {0} och {1} av {2} gäller samtidigt från {3}.", "The versions {0} and {1} of {2} apply at the same time from {3}.");
    public static readonly Message DuplicateVersion = new("MM0403", Error, "Versionen »{0}« av {1} finns redan i {2}.", "The version '{0}' of {1} exists already in {2}.");
    public static readonly Message DuplicateClause = new("MM0404", Error, "Punkten »{0}« står redan i {1}.", "The clause '{0}' stands in {1} already.");
    public static readonly Message EndsBeforeStart = new("MM0405", Error, "Slutdagen {0} ligger före startdagen {1}.", "The end {0} lies before the start {1}.");
    public static readonly Message AmendmentCycle = new("MM0406", Error, "Versionen »{0}« av {1} ändrar till sist sig själv.", "The version '{0}' of {1} amends itself in the end.");
    public static readonly Message NeverApplies = new("MM0407", Error, "Versionen »{0}« av {1} gäller aldrig för sig, men ingen version ändrar den.", "The version '{0}' of {1} never applies on its own, but no version amends it.");
    public static readonly Message UnknownReference = new("MM0408", Error, "Hänvisningen »{0}« finns inte.", "The reference '{0}' does not exist.");
    public static readonly Message RefersToMissing = new("MM0409", Information, "Hänvisningen »{0}« går till det som inte finns bland underlagen: {1}.", "The reference '{0}' points to what is not among the sources: {1}.");
    public static readonly Message Dormant = new("MM0410", Information, "»{0}« vilar från {1}, för »{2}« gäller inte då.", "'{0}' rests from {1}, because '{2}' does not apply then.");
    public static readonly Message NeverTogether = new("MM0411", Error, "»{0}« behöver »{1}«, som aldrig gäller samtidigt.", "'{0}' needs '{1}', which never applies at the same time.");
    public static readonly Message NoSuchPart = new("MM0412", Error, "{1} kan inte få »{0}« av en handling.", "{1} cannot take '{0}' from a document.");
    public static readonly Message UnknownAgreement = new("MM0413", Error, "»{0}« är inte en handling som kan börja gälla.", "'{0}' is not a document that can start to apply.");
    public static readonly Message UnknownSetting = new("MM0414", Error, "Inställningen »{0}« finns inte.", "The setting '{0}' does not exist.");
    public static readonly Message SettingNotADay = new("MM0415", Error, "»{0}« är ingen dag; skriv ÅÅÅÅ-MM-DD.", "'{0}' is no day; write YYYY-MM-DD.");
    public static readonly Message NobodyToAsk = new("MM0416", Error, "Hänvisningen »{0}« behöver »faktum«, för det den går till gäller inte: {1}.", "The reference '{0}' needs 'faktum', because what it points to does not apply: {1}.");
    public static readonly Message NoSatisfaction = new("MM0417", Error, "Ingen punkt i {1} säger när hänvisningen »{0}« är uppfylld.", "No clause of {1} says when the reference '{0}' is satisfied.");
    public static readonly Message NotReferredTo = new("MM0418", Error, "Hänvisningen »{0}« går inte till {1}.", "The reference '{0}' does not point to {1}.");

    public static readonly Message FrozenFileChanged = new("MM0421", Error, "Filen »{0}« hör till en fryst version och är ändrad; gör en ny version.", "The file '{0}' belongs to a frozen version and is changed; make a new version.");
    public static readonly Message FrozenFileGone = new("MM0422", Error, "Filen »{0}« hör till en fryst version och är borta.", "The file '{0}' belongs to a frozen version and is gone.");
    public static readonly Message FrozenFileAdded = new("MM0423", Error, "Versionen »{0}« är fryst och tar inga nya filer.", "The version '{0}' is frozen and takes no new files.");
    public static readonly Message AmendmentNotValid = new("MM0424", Error, "Versionen {1} av {0} har status {2} men saknar det som avtalet kräver: {3}; skriv det, eller status förslag.", "The version {1} of {0} has the status {2}, but lacks what the agreement demands: {4}; write it, or förslag.");
    public static readonly Message LockCut = new("MM0431", Error, "Låset håller {0} {1} i stället för {2}; hämta tillbaka det som fattas.", "The lock holds {0} {3} instead of {2}; restore what is missing.");
    public static readonly Message SettingNotAFlag = new("MM0432", Error, "»{0}« är inte true eller false.", "'{0}' is not true or false.");
    public static readonly Message ApprovalIncomplete = new("MM0433", Warning, "Uppgiften om {0} räknas inte: {1} fattas.", "What is recorded of {0} does not count: {2} is lacking.");
    public static readonly Message ApprovalToCome = new("MM0434", Warning, "Uppgiften om {0} räknas inte: dagen {1} har inte varit.", "What is recorded of {0} does not count: the day {1} is still to come.");
    public static readonly Message ApprovalBeforeText = new("MM0435", Warning, "Uppgiften om {0} räknas inte: {1} fanns inte texten, som är från {2}.", "What is recorded of {0} does not count: on {1} there was no text, which is of {2}.");
    public static readonly Message ApprovedTextNotSaid = new("MM0436", Warning, "Godkännandena av {0} räknas inte; gäller de texten som den står, skriv »godkänd-text: {1}«.", "The approvals of {0} do not count; if they are of the text as it stands, write 'godkänd-text: {1}'.");
    public static readonly Message OtherTextApproved = new("MM0437", Warning, "Godkännandena av {0} räknas inte, för de gäller en annan text än den som står, som är {1}.", "The approvals of {0} do not count, for they are of another text than the one that stands, which is {1}.");
    public static readonly Message ApprovalNotTraceable = new("MM0438", Warning, "Uppgiften om {0} går inte att pröva efteråt; skriv också {1}, fast avtalet inte kräver det.", "What is recorded of {0} cannot be tried afterwards; write {2} as well, though nothing demands it.");
    public static readonly Message BeginsBeforeApproval = new("MM0439", Warning, "Versionen {0} gäller från {1}, före det som skedde sist, {2}; avtalet säger inte om den kan det.", "The version {0} applies from {1}, before what came last, on {2}; the agreement does not say if it can.");
    public static readonly Message AmendsAProposal = new("MM0440", Error, "Versionen {1} av {0} har status {2}, men ändrar {3}, som har status {4}.", "The version {1} of {0} has the status {2}, but amends {3}, which has the status {4}.");
    public static readonly Message AdoptionNotValid = new("MM0441", Error, "Versionen {1} av {0} har status {2} men saknar det som krävs: {3}; skriv det, eller status förslag.", "The version {1} of {0} has the status {2}, but lacks what it takes: {4}; write it, or förslag.");
    public static readonly Message DecidedVersionChanged = new("MM0442", Error, "Versionen {1} av {0} är {2} men har ändrats på plats; gör en ny version.", "The version {1} of {0} is {2} but was changed in place; make a new version.");
    public static readonly Message DecidedVersionReopened = new("MM0443", Error, "Versionen {1} av {0} var {2} men har nu status {3}; återställ den.", "The version {1} of {0} was {2} but has the status {3} now; restore it.");
    public static readonly Message DecidedVersionGone = new("MM0444", Error, "Versionen {1} av {0} var {2} men är borta; hämta tillbaka den.", "The version {1} of {0} was {2} but is gone; restore it.");
    public static readonly Message LockGone = new("MM0445", Error, "Låset för {0} är borta; hämta tillbaka det.", "The lock of {0} is gone; restore it.");
    public static readonly Message DecidedRecordChanged = new("MM0446", Error, "Uppgifterna om versionen {1} av {0} är inte de som stod när den var {2}; återställ dem.", "What is recorded of the version {1} of {0} is not as when it was {2}; restore it.");
    public static readonly Message ApprovedBeforeEdit = new("MM0447", Error, "Godkännandena av versionen {1} av {0} stod redan när texten var en annan; den måste godkännas på nytt.", "The approvals of the version {1} of {0} stood there when the text was another; it must be approved anew.");
    public static readonly Message ProcessChanged = new("MM0448", Warning, "Registret säger något annat än förut om hur {0} ändras eller kommer till stånd.", "The register says otherwise than before how {0} is amended or comes about.");
    public static readonly Message ProposalsOverlap = new("MM0449", Warning, "Förslagen {0} och {1} av {2} gäller samtidigt från {3}; bara {1} prövas.", "The proposals {0} and {1} of {2} apply at the same time from {3}; only {1} is tried.");
    public static readonly Message NothingToAmend = new("MM0450", Error, "Punkten {0} finns inte i det som versionen ändrar, så »delvis« går inte; skriv den hel.", "What the version amends has no clause {0}, so 'delvis' is not possible; state it whole.");
    public static readonly Message NothingToRepeal = new("MM0451", Error, "Punkten {1} har inget som heter »{0}« att upphäva.", "The clause {1} has nothing called '{0}' to repeal.");
    public static readonly Message StatedAlready = new("MM0452", Warning, "»{0}« står redan så i punkten {1}; stryk det.", "'{0}' stands so already in the clause {1}; remove it.");
    public static readonly Message RepealsSeveral = new("MM0453", Error, "Flera saker i punkten heter »{0}«; skriv vilken: {1}.", "Several things in the clause are called '{0}'; write which: {1}.");
    public static readonly Message RepealedInUse = new("MM0454", Error, "»{0}« upphävs men används av {1}; ändra eller upphäv det också.", "'{0}' is repealed but used by {1}; change or repeal that as well.");
    public static readonly Message LockEdited = new("MM0455", Error, "Låset är ändrat för hand; hämta tillbaka det som programmet skrev.", "The lock was edited by hand; restore what the program wrote.");
    public static readonly Message FrozenStatementsChanged = new("MM0456", Error, "Poster i inventeringen som den frysta versionen »{0}« bygger på är ändrade; återställ dem.", "Statements of the inventory on which the frozen version '{0}' rests are changed; restore them.");
    public static readonly Message NoWordingBy = new("MM0457", Error, "Frågan »{0}« har ingen »lydelse-efter«, så ingen övergång gäller den.", "The question '{0}' has no 'lydelse-efter', so no transition is about it.");
    public static readonly Message TransitionsOverlap = new("MM0458", Error, "»{0}« och »{1}« säger båda vilken lydelse som gäller; stryk den ena.", "'{0}' and '{1}' both say which wording applies; remove one.");
    public static readonly Message WordingByWhat = new("MM0459", Error, "»{0}« i {1} är varken dag eller år, så ingen lydelse går efter det.", "'{0}' in {1} is no day or year, so no wording goes by it.");
    public static readonly Message OtherQuestion = new("MM0460", Error, "»{0}« svarar på {1}; ska den svara på {2} skrivs den under »upphäver« och sedan hel.", "'{0}' answers {1}; if it is to answer {2}, name it under 'upphäver' and state it whole.");

    // MM05: what a host or a person asks.
    public static readonly Message NoSuchQuestion = new("MM0501", Error, "Frågan »{0}« finns inte.", "The question '{0}' does not exist.");
    public static readonly Message NoSuchFact = new("MM0502", Error, "Frågan {1} tar inget faktum »{0}«.", "The question {1} takes no fact '{0}'.");
    public static readonly Message NoSuchTerm = new("MM0503", Error, "{1} kan inte vara »{0}«.", "{1} cannot be '{0}'.");
    public static readonly Message NotOfType = new("MM0504", Error, "{1} kan inte vara »{0}«; där ska stå {2}.", "{1} cannot be '{0}'; expected {3}.");
    public static readonly Message OutOfRange = new("MM0505", Error, "{1} kan inte vara {0}; det ska vara från {2} till {3}.", "{1} cannot be {0}; it must be from {2} to {3}.");
    public static readonly Message FactsContradict = new("MM0506", Error, "{1} är {0}, men av {2} följer att {1} är {3}.", "{1} is {0}, but from {2} follows that {1} is {3}.");
    public static readonly Message NoSuchReading = new("MM0507", Error, "»{0}« är inte en läsning av {1}.", "'{0}' is not a reading of {1}.");
    public static readonly Message NoSuchInterpretation = new("MM0508", Error, "Tolkningen »{0}« finns inte bland dem som gäller den dagen.", "The interpretation '{0}' is not among those in force on that day.");
    public static readonly Message BrokenJson = new("MM0509", Error, "Raden är inte en fråga i JSON: {0}", "The line is not a question in JSON: {0}");
    public static readonly Message FactTwice = new("MM0510", Error, "Faktumet »{0}« är angivet två gånger.", "The fact '{0}' is given twice.");
    public static readonly Message UnknownProperty = new("MM0511", Error, "En fråga har ingen egenskap »{0}«.", "A question has no property '{0}'.");
    public static readonly Message PropertyTwice = new("MM0512", Error, "Egenskapen »{0}« är angiven två gånger.", "The property '{0}' is given twice.");
    public static readonly Message LineTooLong = new("MM0513", Error, "Raden är längre än {0} byte, som är det längsta som läses.", "The line is longer than {0} bytes, the most that is read.");
    public static readonly Message LineNotUtf8 = new("MM0514", Error, "Raden är inte giltig UTF-8.", "The line is not valid UTF-8.");
    public static readonly Message NoSuchKey = new("MM0515", Error, "{1} tar ingen uppgift för »{0}«.", "{1} takes no entry for '{0}'.");
    public static readonly Message KeyTwice = new("MM0516", Error, "{1} har två uppgifter för {0}.", "{1} has two entries for {0}.");
    public static readonly Message NoSuchRule = new("MM0517", Error, "Regeln »{0}« finns inte.", "The rule '{0}' does not exist.");
    public static readonly Message LineEmpty = new("MM0518", Error, "Raden är tom.", "The line is empty.");
    public static readonly Message DaysInWrongOrder = new("MM0521", Error, "{0} ({1}) kan inte ligga före {2} ({3}).", "{0} ({1}) cannot lie before {2} ({3}).");
    public static readonly Message AskedDayGiven = new("MM0522", Error, "»{0}« är dagen som frågan gäller och anges inte som ett faktum. Ange den som frågans dag (--dag).", "'{0}' is the day asked about and is not given as a fact. Give it as the day of the question (AsOf, --as-of).");
    public static readonly Message OutsideLimit = new("MM0523", Error, "{1} kan inte gälla {0} den {3} enligt {2}.", "{1} cannot concern {0} on {3} under {2}.");
    public static readonly Message OtherThanAgreed = new("MM0524", Error, "{0} är {1} i frågan men {2} enligt inställningarna.", "{0} is {1} in the question but {2} by the options.");
    public static readonly Message FactRuledOut = new("MM0525", Error, "{0} kan inte anges när {1} är {2}.", "{0} cannot be given when {1} is {2}.");
    public static readonly Message TwoReadings = new("MM0526", Error, "{1} kan inte vara »{0}«, som kan läsas på två sätt; skriv {2} eller {3}.", "{1} cannot be '{0}', which can be read in two ways; write {2} or {3}.");
    public static readonly Message SeveralTerms = new("MM0527", Error, "{1} kan inte vara »{0}«, som kan avse {2}.", "{1} cannot be '{0}', which may mean {3}.");
    public static readonly Message WeightsAreZero = new("MM0531", Error, "Det går inte att fördela efter {0}: summan är noll.", "Nothing can be allotted by {0}: the sum is zero.");
    public static readonly Message WeightBelowZero = new("MM0532", Error, "Det går inte att fördela efter {0}: där står ett tal under noll.", "Nothing can be allotted by {0}: a number there is below zero.");
    public static readonly Message WrongYears = new("MM0533", Error, "Det går inte att räkna upp från {0} till {1}; det ska vara 0–{2} år framåt.", "Nothing can be raised from {0} to {1}; it must be 0–{2} years ahead.");
    public static readonly Message TooManyDigits = new("MM0534", Error, "Talen blir för stora för att räknas exakt: {0}.", "The numbers grow too large to be reckoned exactly: {0}.");
    public static readonly Message NoSuchEntry = new("MM0535", Error, "{0} har inget tal för {1}.", "{0} has no number for {1}.");
    public static readonly Message NoCommonKey = new("MM0536", Error, "Tabellerna har ingen nyckel gemensam: {0}.", "The tables have no key in common: {0}.");
    public static readonly Message OutsideCalendar = new("MM0537", Error, "Dagen hamnar utanför kalendern: {0}.", "The day falls outside the calendar: {0}.");
    public static readonly Message EmptyTable = new("MM0538", Error, "Det går inte att räkna med {0}: tabellen är tom.", "Nothing can be reckoned from {0}: the table is empty.");
    public static readonly Message NotAnswered = new("MM0541", Error, "Frågan gick inte att besvara: {0}", "The question could not be answered: {0}");
    public static readonly Message NoTimeZone = new("MM0542", Error, "Datorn vet inte vad klockan är i {0}; ange dagen som frågan gäller (asOf, --dag).", "This machine does not know the time in {0}; give the day asked about (asOf, --dag).");
    public static readonly Message WrongCall = new("MM0543", Error, "Anropet är fel.", "The call is wrong.");
    public static readonly Message NoSuchStandingReading = new("MM0544", Error, "Inställningarna väljer en läsning av »{0}«, en tolkning som inte finns.", "The options choose a reading of '{0}', an interpretation that does not exist.");
    public static readonly Message AmbiguousInterpretation = new("MM0545", Error, "»{0}« finns i flera handlingar; säg vilken som avses.", "'{0}' stands in several documents; say which is meant.");

    // MM06: the examples beside the rules.
    public static readonly Message ExampleOutcome = new("MM0601", Error, "Exemplet »{0}« ska ge {1} men ger {2}.", "The example '{0}' should give {1} but gives {2}.");
    public static readonly Message ExampleField = new("MM0602", Error, "Exemplet »{0}« ska ge {1} = {2} men ger {3}.", "The example '{0}' should give {1} = {2} but gives {3}.");
    public static readonly Message ExampleNotCited = new("MM0603", Error, "Exemplet »{0}« står under {1} men svaret kommer från {2}.", "The example '{0}' stands under {1} but the answer comes from {2}.");
    public static readonly Message ExampleFaulty = new("MM0604", Error, "Exemplet »{0}« går inte att fråga: {1}", "The example '{0}' cannot be asked: {2}");
    public static readonly Message RuleNotShown = new("MM0605", Warning, "Regeln »{0}« syns inte i svaret på något exempel.", "No example's answer shows the rule '{0}'.");
    public static readonly Message ReadingNotShown = new("MM0606", Warning, "Tolkningen »{0}« har inget exempel där en annan läsning ändrar svaret.", "The interpretation '{0}' has no example in which another reading changes the answer.");
    public static readonly Message ReadingHasEffect = new("MM0607", Warning, "Tolkningen »{0}« sägs vara utan verkan, men svaret på exemplet »{1}« vilar på den.", "The interpretation '{0}' is said to have no effect, but the answer to the example '{1}' rests on it.");
    public static readonly Message ExampleExpectsNothing = new("MM0608", Warning, "Exemplet »{0}« säger inte vad svaret ska bli.", "The example '{0}' does not say what the answer should be.");
    public static readonly Message ExampleOnOtherDay = new("MM0609", Error, "Exemplet »{0}« frågar om {1}, då en annan lydelse av punkten gäller.", "The example '{0}' asks about {1}, when its clause has another wording.");

    // MM07: what the analysis of the rules finds. {1} and {2} say for which facts, in Swedish and English.
    public static readonly Message Gap = new("MM0701", Warning, "Ingen regel svarar på frågan {0}{1}.", "No rule answers the question {0}{2}.");
    public static readonly Message KnownGap = new("MM0702", Information, "Frågan {0} är oreglerad{1}; anmärkningen {3} säger det.", "The question {0} is not regulated{2}; the remark {3} says so.");
    public static readonly Message RulesConflict = new("MM0703", Error, "Reglerna {0} säger emot varandra{1}.", "The rules {0} contradict each other{2}.");
    public static readonly Message KnownConflict = new("MM0704", Information, "Reglerna {0} säger emot varandra{1}; anmärkningen {3} säger det.", "The rules {0} contradict each other{2}; the remark {3} says so.");
    public static readonly Message DeadRule = new("MM0705", Warning, "Regeln »{0}« gäller aldrig: inget svar på frågorna uppfyller dess villkor.", "The rule '{0}' never holds: nothing fulfils its conditions.");
    public static readonly Message ShadowedRule = new("MM0706", Warning, "Regeln »{0}« viker alltid, till exempel för »{1}«{2}.", "The rule '{0}' always yields, for example to '{1}'{3}.");
    public static readonly Message UnmeetableRequirement = new("MM0707", Warning, "Kravet »{0}« går aldrig att uppfylla.", "The requirement '{0}' can never be met.");
    public static readonly Message IdleException = new("MM0708", Warning, "Undantaget »{0}« träffar aldrig »{1}«.", "The exception '{0}' never meets '{1}'.");
    public static readonly Message GapByReading = new("MM0709", Information, "Frågan {0} är oreglerad{1}; det beror på hur {3} läses.", "The question {0} is not regulated{2}; that hangs on how {3} is read.");
    public static readonly Message ConflictByReading = new("MM0710", Error, "Reglerna {0} säger emot varandra{1}; det beror på hur {3} läses.", "The rules {0} contradict each other{2}; that hangs on how {3} is read.");
    public static readonly Message AcceptedGap = new("MM0711", Information, "Frågan {0} är oreglerad{1}. Skäl: {3}", "The question {0} is not regulated{2}. Reason: {3}");
    public static readonly Message NeedlessSilence = new("MM0712", Warning, "Frågan {0} är aldrig oreglerad så som här står.", "The question {0} is never unregulated in the way stated here.");
    public static readonly Message RunsOut = new("MM0713", Warning, "»{3}« upphör {4}; sedan svarar ingen regel på frågan {0}{1}.", "'{3}' ends on {4}; after that no rule answers the question {0}{2}.");
    public static readonly Message NoVersion = new("MM0714", Warning, "Ingen version av {0} gäller från {1} till {2}.", "No version of {0} applies from {1} to {2}.");
    public static readonly Message UnusedTerm = new("MM0715", Warning, "Ingen regel använder termen »{0}« i listan {1}.", "No rule uses the term '{0}' of the list {1}.");
    public static readonly Message UnaskedFact = new("MM0716", Warning, "Ingen fråga tar faktumet »{0}«.", "No question takes the fact '{0}'.");
    public static readonly Message UnusedFact = new("MM0717", Warning, "Frågan {1} tar faktumet »{0}«, men inget svar beror på det.", "The question {1} takes the fact '{0}', but no answer hangs on it.");
    public static readonly Message AcceptedFact = new("MM0718", Information, "Inget svar beror på faktumet »{0}«. Skäl: {1}", "No answer hangs on the fact '{0}'. Reason: {1}");
    public static readonly Message NeedlessNoEffect = new("MM0719", Warning, "Faktumet »{0}« sägs vara utan verkan, men svar beror på det.", "The fact '{0}' is said to have no effect, but answers hang on it.");
    public static readonly Message UnusedName = new("MM0720", Warning, "Ingen regel använder namnet »{0}«.", "No rule uses the name '{0}'.");
    public static readonly Message IdleAddition = new("MM0721", Warning, "Regeln »{0}« gäller aldrig samtidigt som någon regel som den kompletterar.", "The rule '{0}' never holds together with a rule that it adds to.");
    public static readonly Message NeverReckoned = new("MM0722", Error, "Beräkningen går aldrig att utföra: {0}", "The computation can never be done: {1}");
    public static readonly Message WeightMayBeZero = new("MM0723", Information, "Faktumet »{0}« får vara noll; är allt noll går svaret på {1} inte att räkna ut.", "The fact '{0}' may be zero; if all is zero the answer to {1} cannot be reckoned.");
    public static readonly Message MayNotBeReckoned = new("MM0724", Information, "Svaret på {0} går inte att räkna ut{1}: {3}", "The answer to {0} cannot be reckoned{2}: {4}");
    public static readonly Message NeedlessExcuse = new("MM0725", Warning, "Anmärkningen {0} godtar en tystnad eller motsägelse som inte finns.", "The remark {0} accepts a silence or a contradiction that there is not.");
    public static readonly Message Unreconciled = new("MM0731", Error, "Avstämningen {0} ger {1} mot {2}; det skiljer {3} i stället för {4}.", "The reconciliation {0} gives {1} against {2}; the deviation is {3} instead of {4}.");
    public static readonly Message KnownDeviation = new("MM0732", Information, "Känd avvikelse, {0}: {1} Det skiljer {2}{3}.", "Known deviation, {0}: {1} The deviation is {2}{3}.");
    public static readonly Message NotReckoned = new("MM0733", Error, "Avstämningen {0} går inte att räkna ut.", "The reconciliation {0} cannot be reckoned.");
    public static readonly Message NotWhole = new("MM0734", Error, "»{0}« blir {1} tillsammans och inte {2}; {3}.", "'{0}' makes {1} together and not {2}; {4}.");

    // MM08: the inventory of what the documents say, and whether the rules account for it.
    public static readonly Message UnknownStatement = new("MM0801", Error, "»{0}« finns inte i inventeringen.", "'{0}' is not in the inventory.");
    public static readonly Message UnknownReason = new("MM0802", Error, "Skälet »{0}« finns inte bland filens skäl.", "The reason '{0}' is not among those of the file.");
    public static readonly Message TwoAccounts = new("MM0803", Error, "Posten »{0}« kan inte vara både ej-normativ och ej-kodad.", "The statement '{0}' cannot be both ej-normativ and ej-kodad.");
    public static readonly Message DuplicateInventory = new("MM0804", Error, "Inventeringen av {0} står redan i {1}.", "The inventory of {0} stands in {1} already.");
    public static readonly Message Unaccounted = new("MM0805", Error, "Posten »{0}« är varken kodad eller förklarad.", "The statement '{0}' is neither encoded nor accounted for.");
    public static readonly Message NeedlessAccount = new("MM0806", Error, "Posten »{0}« är kodad i {1} men förklaras ändå.", "The statement '{0}' is encoded in {1} but accounted for as well.");
    public static readonly Message UncoveredClause = new("MM0807", Error, "Punkten »{0}« i {1} har varken poster eller skäl.", "The clause '{0}' of {1} has neither statements nor a reason.");
    public static readonly Message NoInventory = new("MM0808", Error, "Dokumentet »{0}« har ingen inventering.", "The document '{0}' has no inventory.");
    public static readonly Message UnusedObservation = new("MM0809", Error, "Iakttagelsen »{0}« finns inte i reglerna och har inget skäl.", "The observation '{0}' is not in the rules and has no reason.");
    public static readonly Message NeedlessReason = new("MM0810", Error, "Iakttagelsen »{0}« finns i reglerna men har ändå ett skäl.", "The observation '{0}' is in the rules but has a reason as well.");
    public static readonly Message UnknownObservation = new("MM0811", Error, "»{0}« finns inte bland iakttagelserna.", "'{0}' is not among the observations.");
    public static readonly Message NotShown = new("MM0812", Warning, "Posten »{0}« står under {1}, men inget exempel visar det i ett svar.", "The statement '{0}' stands under {1}, but no example shows that in an answer.");
    public static readonly Message AskedOrNot = new("MM0813", Error, "Posten »{0}« är ej kodad; skriv frågas: ja eller nej, om någon skulle fråga om den.", "The statement '{0}' is not encoded; write frågas: ja or nej, whether anybody would ask about it.");
    public static readonly Message NotSaid = new("MM0814", Warning, "Posten »{0}« står under {1}, som inte säger något av det som posten säger.", "The statement '{0}' stands under {1}, which says nothing of what the statement says.");

    // MM09: the vocabulary as a dictionary.
    public static readonly Message TwoMeanings = new("MM0901", Error, "»{0}« betyder en sak i listan {1} och en annan i {2}.", "'{0}' means one thing in the list {1} and another in {2}.");
    public static readonly Message TwoLabels = new("MM0902", Error, "»{0}« i listan {1} och »{2}« i {3} betyder samma sak.", "'{0}' in the list {1} and '{2}' in {3} mean the same.");
    public static readonly Message SharedWord = new("MM0903", Error, "I frågan {1} står »{0}« för en sak i listan {2} och en annan i {3}.", "In the question {1}, '{0}' is one thing in the list {2} and another in {3}.");
    public static readonly Message NameTaken = new("MM0904", Error, "»{0}« är redan namnet på {1}.", "'{0}' is the name of {2} already.");
    public static readonly Message AvoidedWord = new("MM0905", Error, "Ordet »{0}« används inte.", "The word '{0}' is not used.");

    /// <summary>What the YAML library says is wrong, and how it is told here; the first that fits.</summary>
    private static readonly (string Found, string Swedish, string English)[] YamlFaults =
    [
        ("tab", "indrag görs med blanksteg, inte med tabb.", "indent with spaces, not with a tab."),
        ("quoted scalar, found unexpected end", "ett citattecken stängs inte.", "a quotation mark is not closed."),
        ("double-quoted scalar, found wrong indentation", "ett citattecken stängs inte, eller så är nästa rad för lite indragen.", "a quotation mark is not closed, or the next line is indented too little."),
        ("escape", "efter ett omvänt snedstreck står ett tecken som inte passar.", "a backslash is followed by a character that does not fit."),
        ("hexadecimal", "efter ett omvänt snedstreck står ett tecken som inte passar.", "a backslash is followed by a character that does not fit."),
        ("Unicode", "efter ett omvänt snedstreck står ett tecken som inte passar.", "a backslash is followed by a character that does not fit."),
        ("flow sequence", "en hakparentes stängs inte, eller så saknas ett komma.", "a bracket is not closed, or a comma is missing."),
        ("flow mapping", "en klammer stängs inte, eller så saknas ett komma.", "a brace is not closed, or a comma is missing."),
        ("plain scalar value, found invalid mapping", "ett kolon för mycket, eller fel indrag; en text med kolon ska stå inom citattecken.", "one colon too many, or wrong indentation; a text with a colon needs quotation marks."),
        ("expected key", "en nyckel med kolon väntades här, eller så är indraget fel.", "a key with a colon was expected here, or the indentation is wrong."),
        ("simple key", "en nyckel med kolon väntades här, eller så är indraget fel.", "a key with a colon was expected here, or the indentation is wrong."),
        ("expected '-'", "ett streck väntades här, eller så är indraget fel.", "a dash was expected here, or the indentation is wrong."),
        ("Block sequence entries", "listan ska börja på en egen rad.", "the list must begin on a line of its own."),
        ("cannot start any token", "en text som börjar så ska stå inom citattecken.", "a text that begins like this needs quotation marks."),
        ("anchor or alias", "en text som börjar så ska stå inom citattecken.", "a text that begins like this needs quotation marks."),
        ("node content", "ett värde väntades här.", "a value was expected here."),
    ];

    private static readonly Dictionary<Severity, (string Swedish, string English)> Severities = new()
    {
        [Error] = ("fel", "error"),
        [Warning] = ("varning", "warning"),
        [Information] = ("upplysning", "note"),
    };

    /// <summary>How many allowed words a help text lists before it breaks off.</summary>
    private const int ListedWords = 30;

    /// <summary>Tells in both languages what the YAML library found.</summary>
    public static (string Swedish, string English) YamlFault(string found)
    {
        foreach ((string part, string swedish, string english) in YamlFaults)
        {
            if (found.Contains(part, StringComparison.Ordinal))
            {
                return (swedish, english);
            }
        }

        return ("parenteser, kolon, citattecken eller indrag stämmer inte.", "brackets, colons, quotation marks or indentation do not match.");
    }

    public static string SeverityName(Language language, Severity severity) =>
        language == Language.Swedish ? Severities[severity].Swedish : Severities[severity].English;

    public static string Help(Language language, IReadOnlyList<string> allowed, string? suggestion)
    {
        bool swedish = language == Language.Swedish;
        string meant = suggestion is null ? string.Empty : swedish ? $"Menade du »{suggestion}«?" : $"Did you mean '{suggestion}'?";
        if (allowed.Count == 0)
        {
            return meant;
        }

        string words = string.Join(", ", allowed.Take(ListedWords)) + (allowed.Count > ListedWords ? " …" : string.Empty);
        string list = swedish ? $"Tillåtet: {words}." : $"Allowed: {words}.";
        return meant.Length == 0 ? list : meant + " " + list;
    }
}
