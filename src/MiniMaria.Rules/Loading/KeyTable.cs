using static MiniMaria.Rules.Loading.KeyRelationKind;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// All keys of the rule files: the mapping in which each stands, the order, what stands at it and what it is for. The readers, the
/// layout, the schema for editors and the guide's list of keys go by this table.
/// </summary>
internal static class KeyTable
{
    /// <summary>The key of examples.</summary>
    public const string Examples = "exempel";

    private const string Id = "id";
    private const string Text = "text";
    private const string Question = "fråga";
    private const string Questions = "frågor";
    private const string When = "när";
    private const string That = "att";
    private const string Sources = "underlag";
    private const string Meaning = "betyder";
    private const string Label = "etikett";
    private const string EnglishName = EnglishReader.Name;
    private const string List = "lista";
    private const string Of = "av";
    private const string Is = "är";
    private const string Type = "typ";

    // What stands at keys.
    private static readonly Word Prose = new(WordKind.Text);
    private static readonly Word Name = new(WordKind.Name);
    private static readonly Word Day = new(WordKind.Day);
    private static readonly Word Flag = new(WordKind.YesOrNo);
    private static readonly Word Integer = new(WordKind.Integer);
    private static readonly Word Amount = new(WordKind.Amount);
    private static readonly Word ValueWord = new(WordKind.Value);
    private static readonly Word Term = new(WordKind.Term);
    private static readonly Word TermList = new(WordKind.TermList);
    private static readonly Word Fact = new(WordKind.Fact);
    private static readonly Word Reading = new(WordKind.Reading);
    private static readonly Keys Nested = new(() => Values!);

    private static readonly Either Computation = new(
        new Keys(() => Allotment!),
        new Keys(() => Share!),
        new Keys(() => Sum!),
        new Keys(() => Uprating!),
        new Keys(() => Difference!),
        new Keys(() => Entry!));

    /// <summary>What stands where a value is expected.</summary>
    public static readonly Either Value = new([ValueWord, new ListOf(ValueWord) { MayBeEmpty = true }, .. Computation.Options, new Keys(() => Answer!), Nested]);

    private static readonly Either TestOf = new(ValueWord, new ListOf(ValueWord), new Keys(() => Test!));
    private static readonly Keys Figures = Named(
        "siffror",
        "en tabell med tal",
        WordKind.Term,
        Amount,
        "En nyckel i tabellen och dess tal.");
    private static readonly OfQuestion Condition = new(QuestionPart.Condition, new Keys(() => Conditions!));
    private static readonly OfQuestion Conclusion = new(QuestionPart.Conclusion, new Keys(() => Fields!));

    private static readonly KeyDefinition From = new(ClauseOutline.From, Day, "Första dagen då det gäller.");
    private static readonly KeyDefinition Through = new(ClauseOutline.Through, Day, "Sista dagen då det gäller, den medräknad.");

    /// <summary>Gets the values that names stand for, whichever they are: a table, or terms and literals by name.</summary>
    public static MapShape Values { get; } = new("tabell", "där ett värde väntas", [])
    {
        Others = new OtherKeys(WordKind.Term, new Either(ValueWord, new ListOf(ValueWord), Nested), "En nyckel i tabellen och dess värde."),
    };

    /// <summary>Gets the vocabulary.</summary>
    public static MapShape Vocabulary { get; } = new(
        "begrepp",
        "begrepp.yaml",
        new(
            "listor",
            Named("listor", "under `listor`", WordKind.Name, new Keys(() => Terms!), "En lista med termer."),
            "Ordlistan: listor med termer.",
            true),
        new(
            "fakta",
            Named("fakta", "under `fakta`", WordKind.Name, new Keys(() => FactKeys!), "Ett faktum."),
            "De uppgifter som frågor tar.",
            true),
        new(
            Questions,
            Named("frågor", "under `frågor`", WordKind.Name, new Keys(() => QuestionKeys!), "En fråga."),
            "De frågor som går att ställa.",
            true),
        new(
            DictionaryCheck.Avoided,
            Named(
                "undvik",
                "under `undvik`",
                WordKind.Text,
                Prose,
                "Början av ett ord som inte ska användas, och ordet att skriva i stället."),
            "Ord som bara får stå som synonymer."));

    /// <summary>Gets a list of terms.</summary>
    public static MapShape Terms { get; } = new(
        "lista",
        "en lista under `listor`",
        new(Meaning, Prose, "Vad listan samlar.", true),
        new("innefattar", Words(WordKind.TermList), "Andra listor vars termer också hör hit."),
        new("föreslå", Term, "Termen att föreslå när inget annat ord passar."),
        new("termer", Named("termer", "under `termer`", WordKind.Name, new Keys(() => TermKeys!), "En term."), "Listans egna termer."))
    {
        Relations = [new(Any, "innefattar", "termer")],
    };

    /// <summary>Gets a term.</summary>
    public static MapShape TermKeys { get; } = new(
        "term",
        "en term under `termer`",
        new(Label, Prose, "Hur termen skrivs i löpande text."),
        new(Meaning, Prose, "Vad termen betyder.", true),
        new("synonymer", Words(WordKind.Text), "Andra ord som den som frågar får använda."));

    /// <summary>Gets a fact.</summary>
    public static MapShape FactKeys { get; } = new(
        "faktum",
        "ett faktum under `fakta`",
        new(Type, new Word(WordKind.Choice, TypeReader.FactTypes), "Vilket slags värde faktumet har.", true),
        new(List, TermList, "Listan som termerna hör till."),
        new("nyckel", TermList, "Listan som tabellens nycklar hör till."),
        new(
            "värde",
            new Either(new Word(WordKind.Choice, TypeReader.TableNumberTypes), TermList),
            "Vad tabellen håller: heltal, belopp eller termer ur en lista."),
        new(Label, Prose, "Vad faktumet heter i löpande text, i bestämd form."),
        new(Meaning, Prose, "Vad faktumet betyder.", true),
        new("påstående", Prose, "Meningen som säger faktumet i ett svar."),
        new("handling", Flag, "Ja när faktumet säger vilken handling frågan gäller."),
        new("minst", Integer, "Det minsta tal som godtas."),
        new("högst", Integer, "Det största tal som godtas."),
        new("ofullständig", Flag, "Ja när det som fattas i tabellen inte är känt än."),
        new("räknas-från", Fact, "Dagen från vilken hela år räknas."),
        new(DayOrderReader.Key, Words(WordKind.Fact), "Dagar som den här dagen inte kan ligga före."),
        new(
            PresupposedReader.Key,
            Named(
                PresupposedReader.Key,
                "under `förutsätter` vid ett faktum",
                WordKind.Fact,
                Words(WordKind.Term),
                "Ett faktum och vad det måste vara."),
            "Vad andra fakta måste vara när faktumet är angivet."),
        new("bedömning", Flag, "Ja när en människa måste bedöma det."),
        new("väg-in", Words(WordKind.Text), "Vad bedömningen ska väga in."),
        new("åtgärd", Prose, "Vad någon gör för att faktumet ska bli så; … står där värdet kommer."),
        new("åtgärdsdag", Words(WordKind.Fact), "Dagen då åtgärden görs."),
        new("avser", Words(WordKind.Fact), "De åtgärder som uppgiften handlar om."),
        new("förval", new Keys(() => Default!), "Vad faktumet är när ingen anger det."),
        new("utan-verkan", Prose, "Varför inget svar beror på faktumet."))
    {
        Relations =
        [
            new(All, List) { When = Type, Is = ["term", "termer"] },
            new(All, "nyckel", "värde") { When = Type, Is = ["tabell"] },
            Only(List, TypeReader.FactTypes, "term", "termer"),
            Only("nyckel", TypeReader.FactTypes, "tabell"),
            Only("värde", TypeReader.FactTypes, "tabell"),
            Only("handling", TypeReader.FactTypes, "term"),
            Only("ofullständig", TypeReader.FactTypes, "tabell"),
            Only("minst", TypeReader.FactTypes, "heltal", "belopp", "tabell"),
            Only("högst", TypeReader.FactTypes, "heltal", "belopp", "tabell"),
            Only("räknas-från", TypeReader.FactTypes, "heltal"),
            Only(DayOrderReader.Key, TypeReader.FactTypes, "datum"),
            Only("åtgärd", TypeReader.FactTypes, "term", "termer", "datum", "ja-nej", "tabell"),
            new(None, "minst", "högst") { When = "värde", IsNot = [.. TypeReader.TableNumberTypes] },
            new(All, "åtgärd") { When = "åtgärdsdag" },
            new(All, "bedömning") { When = "väg-in" },
        ],
    };

    /// <summary>Gets what a fact is by default.</summary>
    public static MapShape Default { get; } = new(
        "förval",
        "`förval` vid ett faktum",
        new(
            "del",
            new Word(WordKind.Choice, LexiconLoader.DefaultParts),
            "Vilken del av handlingen: början, slut eller beslut; frågans-dag är dagen som frågan gäller.",
            true),
        new(Of, new Word(WordKind.DocumentOrFact), "Handlingen, eller det faktum som säger vilken."))
    {
        Relations =
        [
            new(None, Of) { When = "del", Is = [LexiconLoader.AskedDay] },
            new(All, Of) { When = "del", Is = [.. LexiconLoader.DefaultParts.Where(p => p != LexiconLoader.AskedDay)] },
        ],
    };

    /// <summary>Gets a question.</summary>
    public static MapShape QuestionKeys { get; } = new(
        "fråga",
        "en fråga under `frågor`",
        new("rubrik", Prose, "Frågan som en mening.", true),
        new("synonymer", Words(WordKind.Text), "Andra namn som den som frågar får använda."),
        new("fakta", Words(WordKind.Fact), "De fakta som frågan tar.", true),
        new(LexiconLoader.WordingBy, Fact, "Dagen eller året vars lydelse svarar när handlingen ändras; utan nyckeln dagen som frågan gäller."),
        new("per-handling", Flag, "Ja när en regel bara svarar om sin egen handling."),
        new(
            "svar",
            Named("svarsfält", "under `svar` hos en fråga", WordKind.Name, new Keys(() => FieldKeys!), "Ett svarsfält."),
            "Svarets fält.",
            true));

    /// <summary>Gets an answer field.</summary>
    public static MapShape FieldKeys { get; } = new(
        "fält",
        "ett svarsfält under `svar` hos en fråga",
        new(Type, new Word(WordKind.Choice, TypeReader.FieldTypes), "Vilket slags värde fältet har.", true),
        new(List, TermList, "Listan som termerna hör till."),
        new("nyckel", TermList, "Listan som tabellens nycklar hör till."),
        new(
            "värde",
            new Either(new Word(WordKind.Choice, TypeReader.TableNumberTypes), TermList),
            "Vad tabellen håller: heltal, belopp eller termer ur en lista."),
        new(
            "kolumner",
            Named("kolumner", "under `kolumner` hos ett svarsfält", WordKind.Name, new Keys(() => ColumnKeys!), "En kolumn."),
            "Radernas kolumner."),
        new("samlas", Flag, "Ja när varje regel som gäller lägger till sina rader."),
        new("ordning", Words(WordKind.Column), "Kolumnerna som raderna ordnas efter."),
        new(LexiconLoader.WordingBy, new Word(WordKind.Column), "Kolumnen med dagen vars lydelse ger raden när handlingen ändras."),
        new("annars", Value, "Värdet när ingen regel sätter fältet."),
        new(Label, Prose, "Fältets rubrik i svaret."),
        new(Meaning, Prose, "Vad fältet säger.", true))
    {
        Relations =
        [
            new(All, List) { When = Type, Is = ["term", "termer"] },
            new(All, "nyckel", "värde") { When = Type, Is = ["tabell"] },
            new(All, "kolumner") { When = Type, Is = ["rader"] },
            Only(List, TypeReader.FieldTypes, "term", "termer"),
            Only("nyckel", TypeReader.FieldTypes, "tabell"),
            Only("värde", TypeReader.FieldTypes, "tabell"),
            Only("kolumner", TypeReader.FieldTypes, "rader"),
            Only("samlas", TypeReader.FieldTypes, "rader"),
            Only("annars", TypeReader.FieldTypes, "term", "termer", "heltal", "datum", "ja-nej", "belopp", "text"),
            new(KeyRelationKind.Word, "annars") { When = Type, IsNot = ["termer"] },
            new(All, "samlas") { When = "ordning" },
            new(All, "samlas") { When = LexiconLoader.WordingBy },
        ],
    };

    /// <summary>Gets a column of rows.</summary>
    public static MapShape ColumnKeys { get; } = new(
        "kolumn",
        "en kolumn under `kolumner` hos ett svarsfält",
        new(Type, new Word(WordKind.Choice, TypeReader.ColumnTypes), "Vilket slags värde kolumnen har.", true),
        new(List, TermList, "Listan som termerna hör till."),
        new("ur", new Word(WordKind.Choice, TypeReader.ColumnSources), "Vad kolumnen hämtas ur i stället för regelns svar."),
        new(Label, Prose, "Kolumnens rubrik i svaret."),
        new(Meaning, Prose, "Vad kolumnen säger.", true),
        new("underförstått", Prose, "Texten som inte skrivs ut i svaret."))
    {
        Relations =
        [
            new(All, List) { When = Type, Is = ["term", "termer"] },
            Only(List, TypeReader.ColumnTypes, "term", "termer"),
            Only("ur", TypeReader.ColumnTypes, "text"),
            Only("underförstått", TypeReader.ColumnTypes, "text"),
        ],
    };

    /// <summary>Gets the register of documents.</summary>
    public static MapShape Register { get; } = new(
        "register",
        "dokument.yaml i regelmappen",
        new("version", Name, "Regelverkets version.", true),
        new("exempeldag", Day, "Dagen som exemplen frågar om när de inte säger annat.", true),
        new("ändring", new Keys(() => Amendment!), "Hur reglerna frågas om en ändring av dem själva."),
        new("tillkomst", new Keys(() => Adoption!), "Hur reglerna frågas om en handling har kommit till stånd."),
        new(
            "dokument",
            Named("handlingar", "under `dokument`", WordKind.Name, new Keys(() => Document!), "En handling."),
            "Handlingarna.",
            true));

    /// <summary>Gets how the rules are asked about a change.</summary>
    public static MapShape Amendment { get; } = new(
        "ändring",
        "`ändring` i registret",
        new(Question, new Word(WordKind.Question), "Frågan som prövar en ändring.", true),
        new("gäller-när", new Word(WordKind.Field), "Svarsfältet som säger om ändringen gäller.", true),
        new("godkännanden", Fact, "Faktumet som tar dem som har godkänt.", true),
        new("form", Fact, "Faktumet som tar formen.", true),
        new("meddelanden", Fact, "Faktumet som tar dem som har fått veta."),
        new("parter", TermList, "Listan med dem som kan vara parter. En part som ändringen lägger till måste också godkänna."),
        new("organ", TermList, "Listan med organen som beslutar åt en part."),
        new("prövas-vid", Words(WordKind.Status), "De statusar som kräver att ändringen prövas. En version med en annan status är ett förslag.", true));

    /// <summary>Gets how the rules are asked whether a document has come about.</summary>
    public static MapShape Adoption { get; } = new(
        "tillkomst",
        "`tillkomst` i registret",
        new(Question, new Word(WordKind.Question), "Frågan som prövar om handlingen har kommit till stånd.", true),
        new("gäller-när", new Word(WordKind.Field), "Svarsfältet som säger om den har det.", true),
        new("beslut", Fact, "Faktumet som tar parternas beslut, en tabell.", true),
        new("godkänt", Term, "Beslutet som är ett godkännande.", true),
        new("undertecknanden", Fact, "Faktumet som tar dem som har undertecknat."));

    /// <summary>Gets a document of the register.</summary>
    public static MapShape Document { get; } = new(
        "handling",
        "en handling under `dokument` i registret",
        new("titel", Prose, "Handlingens titel.", true),
        new("i-text", Prose, "Vad handlingen heter i löpande text.", true),
        new("förkortning", Name, "Början av handlingens poster i underlag."),
        new("slag", Name, "Vad för slags handling det är; en fråga som inte nämner någon gäller den enda av slaget."),
        new("diarienummer", Name, "Handlingens diarienummer."),
        new("datum", Day, "Handlingens dag."),
        new("saknas", Prose, "Varför handlingen inte finns bland underlagen."),
        new("ändras", new ListOf(new Keys(() => AmendmentCase!)), "Vad en ändring av handlingen kallas."),
        new(
            "tillkommer",
            Named("tillkomstfakta", "`tillkommer` hos en handling", WordKind.Fact, Term, "Ett faktum och vad det är för handlingen."),
            "Vad frågan om handlingens tillkomst får veta."),
        new(
            "punkter",
            Named("punkter", "under `punkter` hos en handling", WordKind.Clause, Prose, "En punkt och dess rubrik."),
            "Handlingens punkter i ordning, med rubrik."))
    {
        Relations = [new(Any, "saknas", "punkter")],
    };

    /// <summary>Gets what a change of a document is called.</summary>
    public static MapShape AmendmentCase { get; } = new(
        "ändringsfall",
        "en post under `ändras` hos en handling",
        new("punkter", Words(WordKind.Clause), "Punkterna det gäller; utan nyckeln alla."),
        new(
            "givet",
            Named(
                "ändringsfakta",
                "`givet` i ett ändringsfall",
                WordKind.Fact,
                Words(WordKind.Term),
                "Ett faktum och det som ändringen kan vara."),
            "Vad frågan om ändringen får veta.",
            true));

    /// <summary>Gets the head of a version.</summary>
    public static MapShape Head { get; } = new(
        "version",
        "dokument.yaml i en versions mapp",
        new("dokument", new Word(WordKind.Document), "Handlingen.", true),
        new("version", Name, "Versionens namn.", true),
        new("status", new Word(WordKind.Status), "Hur långt texten har kommit.", true),
        new(
            ClauseOutline.From,
            new Either(Day, new Word(WordKind.Choice, ClauseOutline.NeverAlone)),
            "Första dagen, eller »aldrig för sig«.",
            true),
        Through,
        new("ändrar", Name, "Versionen som den här ändrar."),
        new("upphäver", Words(WordKind.Clause), "Punkter i den ändrade versionen som inte längre gäller."),
        new("upprättad", Day, "Dagen då texten fick sin lydelse."),
        new("godkänd-text", Name, "Fingeravtrycket av texten som godkändes; `check` säger det."),
        new("godkännanden", new ListOf(new Keys(() => Approval!)), "De som har godkänt versionen."),
        new("undertecknanden", new ListOf(new Keys(() => Signature!)), "De som har undertecknat versionen."),
        new("meddelanden", new ListOf(new Keys(() => Notice!)), "De som har fått veta."),
        new("not", Prose, "En upplysning till den som läser."))
    {
        Relations = [new(All, "ändrar") { When = "upphäver" }, new(None, ClauseOutline.Through) { When = ClauseOutline.From, Is = [ClauseOutline.NeverAlone] }],
    };

    /// <summary>Gets an approval of a version.</summary>
    public static MapShape Approval { get; } = new(
        "godkännande",
        "en post under `godkännanden` i en versions huvud",
        new(Of, Term, "Den som har godkänt.", true),
        new("organ", Term, "Organet som beslutade åt parten."),
        new("dag", Day, "Dagen för beslutet."),
        new("form", Term, "Formen."),
        new("handling", Prose, "Var beslutet står."));

    /// <summary>Gets a signature of a version.</summary>
    public static MapShape Signature { get; } = new(
        "undertecknande",
        "en post under `undertecknanden` i en versions huvud",
        new(Of, Term, "Den som har undertecknat.", true),
        new("dag", Day, "Dagen."),
        new("handling", Prose, "Var det undertecknade exemplaret finns."));

    /// <summary>Gets a notice of a version.</summary>
    public static MapShape Notice { get; } = new(
        "meddelande",
        "en post under `meddelanden` i en versions huvud",
        new("till", Term, "Den som har fått veta.", true),
        new("dag", Day, "Dagen."),
        new("handling", Prose, "Hur det meddelades."));

    /// <summary>Gets a clause.</summary>
    public static MapShape Clause { get; } = new(
        "punkt",
        "en fil i en versions mapp",
        new("punkt", new Word(WordKind.Clause), "Punktens nummer, inom citattecken.", true),
        new("rubrik", Prose, "Punktens rubrik, som i registret.", true),
        new(
            ClauseOutline.Partly,
            Flag,
            "Ja när filen bara anger det som ändras i punkten; resten gäller som den ändrade versionen anger det."),
        new(
            ClauseOutline.Repeals,
            Words(WordKind.Name),
            "Namn på det i punkten som inte längre gäller: värden, regler, krav, rader, tolkningar, anmärkningar."),
        new(
            "värden",
            Named("värden", "under `värden`", WordKind.Name, new Keys(() => ValueKeys!), "Ett namngivet värde."),
            "Tal, listor och tider som punkten namnger."),
        new(
            "dagar",
            Named("dagar", "under `dagar`", WordKind.Name, ValueWord, "En namngiven dag, räknad från en annan dag."),
            "Dagar som punkten namnger."),
        new(
            "beräkningar",
            Named("beräkningar", "under `beräkningar`", WordKind.Name, Computation, "En namngiven beräkning."),
            "Belopp och tabeller som räknas fram."),
        new(
            "härleds",
            Named("härledningar", "under `härleds`", WordKind.Fact, new Keys(() => Derivation!), "Ett faktum som följer av ett annat."),
            "Ja-nej-fakta som följer av andra fakta."),
        new("tolkningar", new ListOf(new Keys(() => Interpretation!)), "Öppna ord, med läsningarna."),
        new("förutsättningar", new ListOf(new Keys(() => Presupposition!)), "Vad som måste stämma för att punkten ska ge svar."),
        new("begränsas", new ListOf(new Keys(() => Limit!)), "Vilka ett faktum kan gälla så länge punkten gäller."),
        new("regler", new ListOf(new Keys(() => Rule!)), "Punktens regler."),
        new("avstämningar", new ListOf(new Keys(() => Reconciliation!)), "Tal som räknas om och jämförs."),
        new("hänvisningar", new ListOf(new Keys(() => Reference!)), "Vart punkten pekar."),
        new("uppfyller", new ListOf(new Keys(() => Satisfaction!)), "När en hänvisning till punktens handling är uppfylld."),
        new("övergångar", new ListOf(new Keys(() => TransitionKeys!)), "Vilken lydelse som gäller för det som gjordes före en ändring."),
        new("anmärkningar", new ListOf(new Keys(() => Remark!)), "Kända fel och luckor i handlingarna."))
    {
        Relations = [new(All, ClauseOutline.Partly) { When = ClauseOutline.Repeals }],
    };

    /// <summary>Gets a clause of which only what changes is stated: a provision must be named, and what else it has may be left out.</summary>
    public static MapShape PartOfClause => field ??= InPart(Clause, Clause.Definitions.Count);

    /// <summary>Gets a named value.</summary>
    public static MapShape ValueKeys { get; } = new(
        "värde",
        "ett värde under `värden`",
        new(
            Is,
            new Either(ValueWord, new ListOf(ValueWord) { IsSet = true }, Figures),
            "Talet, tiden, dagen, listan eller tabellen.",
            true),
        new(List, TermList, "Listan som termerna eller tabellens nycklar hör till."),
        new("summa", Amount, "Vad tabellens tal ska bli tillsammans, som 100 %."),
        From,
        Through,
        new(Sources, Words(WordKind.Statement), "Posterna som värdet kommer ur.", true))
    {
        Relations = [new(All, List) { When = Is, IsNoWord = true }],
    };

    /// <summary>Gets a fact that follows from another.</summary>
    public static MapShape Derivation { get; } = new(
        "härledning",
        "ett faktum under `härleds`",
        new(Of, Fact, "Faktumet som det följer av.", true),
        new(Is, TestOf, "Vad det andra faktumet ska vara för att svaret ska bli ja.", true));

    /// <summary>Gets an interpretation.</summary>
    public static MapShape Interpretation { get; } = new(
        "tolkning",
        "en post under `tolkningar`",
        new(Id, Name, "Tolkningens beteckning, som T-01.", true),
        new("ord", Prose, "Handlingens egna ord.", true),
        new(Question, Prose, "Vad som är oklart, som en fråga.", true),
        new(
            "läsningar",
            Named("läsningar", "under `läsningar`", WordKind.Name, new Keys(() => ReadingKeys!), "En läsning.", least: 2),
            "Läsningarna, minst två.",
            true),
        new("vald", Reading, "Läsningen som reglerna använder.", true),
        new("utan-verkan", Prose, "Varför läsningen inte ändrar något svar."),
        new(Sources, Words(WordKind.Statement), "Posterna där orden står.", true));

    /// <summary>Gets a reading.</summary>
    public static MapShape ReadingKeys { get; } = new(
        "läsning",
        "en läsning under `läsningar`",
        new("innebär", Prose, "Vad läsningen innebär.", true),
        new(
            "sätter",
            Named("läsningsvärden", "`sätter` hos en läsning", WordKind.Name, Value, "Ett namn och vad det står för i läsningen."),
            "Värden som läsningen ger; samma namn i alla läsningar."),
        new("skäl", Prose, "Vad som talar för läsningen.", true));

    /// <summary>Gets a presupposition.</summary>
    public static MapShape Presupposition { get; } = new(
        "förutsättning",
        "en post under `förutsättningar`",
        new(Id, Name, "Förutsättningens namn.", true),
        new(Text, Prose, "Förutsättningen med våra ord.", true),
        new(Questions, Words(WordKind.Question), "Frågorna som den gäller.", true),
        new(When, Condition, "När förutsättningen prövas; utan nyckeln alltid."),
        new(That, Condition, "Vad som ska stämma."),
        new("svar-på", new Keys(() => AskedAnswer!), "Frågan som ska ha ett visst svar."),
        new(Sources, Words(WordKind.Statement), "Posterna som förutsättningen kommer ur.", true),
        new(Examples, new ListOf(new Keys(() => NamedExample!)), "Frågor med väntat svar."))
    {
        Relations = [new(One, That, "svar-på")],
    };

    /// <summary>Gets the question whose answer a presupposition demands.</summary>
    public static MapShape AskedAnswer { get; } = new(
        "svar-på",
        "`svar-på` i en förutsättning",
        new KeyDefinition(Question, new Word(WordKind.Question), "Frågan.", true))
    {
        Others = new OtherKeys(WordKind.Field, Value, "Ett svarsfält och dess svar."),
    };

    /// <summary>Gets a limit of what a fact can concern.</summary>
    public static MapShape Limit { get; } = new(
        "begränsning",
        "en post under `begränsas`",
        new("faktum", Fact, "Faktumet.", true),
        new(
            "till",
            new Either(ValueWord, new ListOf(ValueWord) { IsSet = true }),
            "Termerna som det kan gälla, eller värdet som namnger dem.",
            true),
        new(Questions, Words(WordKind.Question), "Frågorna där gränsen gäller.", true),
        new(Sources, Words(WordKind.Statement), "Posterna som gränsen kommer ur.", true),
        new(Examples, new ListOf(new Keys(() => NamedExample!)), "Frågor som nekas eller besvaras."));

    /// <summary>Gets a transition: which wording applies to what was done before an amendment.</summary>
    public static MapShape TransitionKeys { get; } = new(
        "övergång",
        "en post under `övergångar`",
        new(Id, Name, "Övergångens namn.", true),
        new(Text, Prose, "Vad som gäller, med våra ord.", true),
        new(Questions, Words(WordKind.Question), "Frågorna det gäller; utan nyckeln alla med `lydelse-efter`."),
        new("ändring", Name, "Versionen det gäller; utan nyckeln varje ändring av handlingen."),
        new(
            ClauseOutline.EarlierWording,
            new Either(Flag, new Keys(() => Readings!)),
            "Ja när det som gjordes före ändringen prövas enligt den äldre lydelsen, eller läsningen som det beror på.",
            true),
        new(Sources, Words(WordKind.Statement), "Posterna som säger det.", true));

    /// <summary>Gets a rule.</summary>
    public static MapShape Rule { get; } = new(
        "regel",
        "en post under `regler`",
        new(Id, Name, "Regelns namn: handling, punkt, ord.", true),
        new(Text, Prose, "Punkten med våra ord.", true),
        new(Question, new Word(WordKind.Question), "Frågan som regeln svarar på.", true),
        new("undantag-från", Words(WordKind.Rule), "Regler som viker när den här gäller."),
        new("kompletterar", Words(WordKind.Rule), "Regler eller tabeller som den här bygger på."),
        From,
        Through,
        new(
            ClauseOutline.AfterEffect,
            new Either(Flag, new Keys(() => Readings!)),
            "Ja när regeln gäller också efter avtalets slut, eller läsningen som det beror på."),
        new(When, Condition, "När regeln gäller; utan nyckeln alltid."),
        new("kräver", new ListOf(new Keys(() => Requirement!)), "Krav för att något ska gälla."),
        new(
            "svar",
            Conclusion,
            "Vad regeln svarar; med krav delat på alltid, uppfyllt och brister.")
        { Beside = ("kräver", new Keys(() => Conclusions!)) },
        new("rader", new ListOf(new OfQuestion(QuestionPart.Row, new Keys(() => Row!))), "En tabell: varje rad är en egen regel."),
        new(Sources, Words(WordKind.Statement), "Posterna i inventeringen som regeln kommer ur."),
        new("tolkning", Words(WordKind.Interpretation), "Tolkningar som regeln vilar på utan att pröva dem."),
        new("not", Prose, "En upplysning till den som läser."),
        new(Examples, new ListOf(new Keys(() => NamedExample!)), "Frågor med väntat svar."))
    {
        Relations = [new(Any, "kräver", "svar", "rader")],
    };

    /// <summary>Gets a requirement.</summary>
    public static MapShape Requirement { get; } = new(
        "krav",
        "en post under `kräver`",
        new(Id, Name, "Kravets namn.", true),
        new(Text, Prose, "Kravet med våra ord.", true),
        new(When, Condition, "När kravet ställs; utan nyckeln alltid."),
        new(That, Condition, "Vad som ska stämma."),
        new("presumeras-när", Condition, "När kravet antas vara uppfyllt om inget annat är känt."),
        new("plikt", Flag, "Ja för något som ska göras men som inte avgör om något gäller."),
        new(Sources, Words(WordKind.Statement), "Posterna som kravet kommer ur."),
        new("tolkning", Words(WordKind.Interpretation), "Tolkningar som kravet vilar på utan att pröva dem."))
    {
        Relations = [new(Any, That, "plikt"), new(All, That) { When = "plikt", Is = ["nej"] }],
    };

    /// <summary>Gets the parts of the answer of a rule with requirements.</summary>
    public static MapShape Conclusions { get; } = new(
        "kravsvar",
        "`svar` i en regel med krav",
        new("alltid", Conclusion, "Svaret oavsett om kraven är uppfyllda."),
        new("uppfyllt", Conclusion, "Svaret när alla krav är uppfyllda."),
        new("brister", Conclusion, "Svaret när något krav brister."));

    /// <summary>Gets the answer of a rule: fields, or with requirements the parts.</summary>
    public static MapShape Fields { get; } = new("svar", "`svar` i en regel", [])
    {
        Others = new OtherKeys(
            WordKind.Field,
            new Either(Value, new ListOf(Value), new Keys(() => RowsByKey!), Nested),
            "Ett svarsfält och dess värde."),
    };

    /// <summary>Gets a row of a rule that is a table.</summary>
    public static MapShape Row { get; } = new(
        "rad",
        "en post under `rader`",
        new(Id, Name, "Radens namn.", true),
        new(Text, Prose, "Radens egen text; utan nyckeln regelns."),
        new(Sources, Words(WordKind.Statement), "Posterna som raden kommer ur, utöver regelns."))
    {
        Others = new OtherKeys(WordKind.Fact, Value, "Ett faktum och vad det ska vara, eller ett svarsfält och dess värde."),
        IsFree = true,
    };

    /// <summary>Gets rows that are made of tables.</summary>
    public static MapShape RowsByKey { get; } = new(
        "tabellrader",
        "ett svarsfält av typen rader, när raderna görs av tabeller",
        new KeyDefinition("nyckel", new Word(WordKind.Column), "Kolumnen som tar tabellernas nycklar.", true))
    {
        Others = new OtherKeys(WordKind.Column, Value, "En kolumn och tabellen som fyller den."),
        FirstKeys = ["nyckel"],
    };

    /// <summary>Gets a row of columns.</summary>
    public static MapShape Columns { get; } = new("kolumnrad", "ett svarsfält av typen rader", [])
    {
        Others = new OtherKeys(WordKind.Column, Value, "En kolumn och dess värde."),
        Least = 0,
    };

    /// <summary>Gets a reconciliation.</summary>
    public static MapShape Reconciliation { get; } = new(
        "avstämning",
        "en post under `avstämningar`",
        new(Id, Name, "Kontrollens beteckning, som N-24.", true),
        new(Text, Prose, "Vad som jämförs.", true),
        new(List, TermList, "Listan som nycklarna hör till, när tabeller jämförs."),
        new("räknat", Value, "Talet som räknas fram.", true),
        new("ska-vara", Value, "Talet som handlingen anger.", true),
        new("avvikelse", new Either(Amount, Figures), "En känd skillnad; utan nyckeln ska talen vara lika."),
        new("se", Words(WordKind.Text), "Iakttagelser om saken."),
        new(Sources, Words(WordKind.Statement), "Posterna där talen står."));

    /// <summary>Gets a reference.</summary>
    public static MapShape Reference { get; } = new(
        "hänvisning",
        "en post under `hänvisningar`",
        new(Id, Name, "Hänvisningens namn.", true),
        new("ord", Prose, "Handlingens egna ord.", true),
        new("till", Words(WordKind.Document), "Handlingen dit den pekar.", true),
        new("punkt", new Word(WordKind.Clause), "Punkten dit den pekar."),
        new("faktum", Fact, "Ja-nej-faktumet som en människa svarar på när handlingen inte gäller."),
        new("påstående", Prose, "Meningen som säger det i ett svar."),
        new("åtgärd", Prose, "Vad någon gör för att det ska bli så."),
        new(Sources, Words(WordKind.Statement), "Posterna där hänvisningen står.", true))
    {
        Relations = [new(All, "faktum") { When = "påstående" }, new(All, "faktum") { When = "åtgärd" }],
    };

    /// <summary>Gets when a reference is satisfied.</summary>
    public static MapShape Satisfaction { get; } = new(
        "uppfyllande",
        "en post under `uppfyller`",
        new("hänvisning", new Word(WordKind.Reference), "Hänvisningen som pekar hit.", true),
        new(When, new Keys(() => Conditions!), "När den är uppfylld.", true),
        new(Sources, Words(WordKind.Statement), "Posterna som säger det.", true));

    /// <summary>Gets a remark.</summary>
    public static MapShape Remark { get; } = new(
        "anmärkning",
        "en post under `anmärkningar`",
        new(Id, Name, "Iakttagelsens beteckning, som K-01.", true),
        new(Questions, Words(WordKind.Question), "Frågorna som den rör.", true),
        From,
        Through,
        new(When, Condition, "När den nämns; utan nyckeln alltid."),
        new("förbehåll", Flag, "Ja när svaret gäller bara med den reservationen; då står den först."),
        new("tystnad", Flag, "Ja när anmärkningen säger att handlingarna är tysta; `check` varnar då inte för att frågan saknar svar."),
        new("motsägelse", Words(WordKind.Rule), "Reglerna som anmärkningen säger motsäger varandra; `check` godtar då den motsägelsen och ingen annan."),
        new(Text, Prose, "Felet eller luckan.", true),
        new("hänvisningar", Words(WordKind.Reference), "Hänvisningar som hör till."),
        new(Sources, Words(WordKind.Statement), "Posterna som den handlar om.", true));

    /// <summary>Gets an example with its name.</summary>
    public static MapShape NamedExample { get; } = new("namngivet-exempel", "en post under `exempel`", [])
    {
        Others = new OtherKeys(WordKind.Text, new Keys(() => Example!), "En mening som säger vad exemplet visar."),
    };

    /// <summary>Gets an example.</summary>
    public static MapShape Example { get; } = new(
        "exempel",
        "under exemplets mening",
        new(Question, new Word(WordKind.Question), "Frågan, när den är en annan än regelns."),
        new("dag", Day, "Dagen som frågan gäller; utan nyckeln registrets exempeldag."),
        new("slut", Day, "Dagen då avtalet hade upphört."),
        new("givet", new OfQuestion(QuestionPart.Given, new Keys(() => Given!)), "Vad den som frågar vet.", true),
        new("läsning", new Keys(() => Readings!), "Läsningar som den som frågar har valt."),
        new("nekas", new OfQuestion(QuestionPart.Fact, Words(WordKind.Fact)), "Faktumet som gör att frågan inte går att ställa."),
        new("utfall", new Word(WordKind.Choice, ExampleBinder.Outcomes), "Hur frågan faller ut; utan nyckeln besvarad."),
        new(
            "svar",
            new OfQuestion(QuestionPart.Expected, new Keys(() => Expected!)),
            "Svaret, fält för fält; saknas när fältet ska fattas."),
        new("saknas", new OfQuestion(QuestionPart.Fact, Words(WordKind.Fact)), "Fakta som svaret frågar efter."),
        new(
            "krav",
            Named(
                "väntade-krav",
                "`krav` i ett exempel",
                WordKind.Rule,
                new Word(WordKind.Choice, ExampleBinder.MetWords),
                "Ett krav och om det är uppfyllt."),
            "Om kraven är uppfyllda: ja, nej eller okänt."),
        new(
            "brister",
            Named("väntade-brister", "`brister` i ett exempel", WordKind.Rule, Words(WordKind.Value), "Ett krav och vad som fattas."),
            "Vad som fattas i kraven."),
        new("tolkningar", Words(WordKind.Interpretation), "Tolkningar som svaret nämner."),
        new("anmärkningar", Words(WordKind.Name), "Anmärkningar som svaret nämner, alla."))
    {
        Relations =
        [
            new(Any, [.. ExampleBinder.Expectations]),
            new(None, [.. ExampleBinder.Expectations.Skip(1)]) { When = ExampleBinder.Expectations[0] },
        ],
    };

    /// <summary>Gets the facts of an example.</summary>
    public static MapShape Given { get; } = new("givet", "`givet` i ett exempel", [])
    {
        Others = new OtherKeys(
            WordKind.Fact,
            new Either(ValueWord, new ListOf(ValueWord) { MayBeEmpty = true }, Nested),
            "Ett faktum och dess värde."),
        Least = 0,
    };

    /// <summary>Gets the answer that an example expects.</summary>
    public static MapShape Expected { get; } = new("väntat-svar", "`svar` i ett exempel", [])
    {
        Others = new OtherKeys(
            WordKind.Field,
            new Either(ValueWord, new ListOf(new Either(ValueWord, Nested)) { MayBeEmpty = true }, new Keys(() => SomeRows!), Nested),
            "Ett svarsfält och dess värde."),
    };

    /// <summary>Gets some of the rows that an example expects.</summary>
    public static MapShape SomeRows { get; } = new(
        "väntade-rader",
        "ett svarsfält av typen rader i ett exempel",
        new("innehåller", new Either(Nested, new ListOf(Nested)), "Rader som ska finnas i svaret."),
        new("saknar", new Either(Nested, new ListOf(Nested)), "Rader som inte får finnas i svaret."))
    {
        FirstKeys = ["innehåller", "saknar"],
    };

    /// <summary>Gets readings by interpretation.</summary>
    public static MapShape Readings { get; } = new(
        "valda-läsningar",
        "`tolkning` i ett villkor, `läsning` i ett exempel, `efterverkan`, `äldre-lydelse`",
        [])
    {
        Others = new OtherKeys(WordKind.Interpretation, Reading, "En tolkning och läsningen."),
    };

    /// <summary>Gets a condition.</summary>
    public static MapShape Conditions { get; } = new(
        "villkor",
        "`när`, `att` och `presumeras-när`",
        new("alla", new ListOf(Condition), "Villkor som alla ska stämma."),
        new("någon", new ListOf(Condition), "Villkor av vilka minst ett ska stämma."),
        new("inte", Condition, "Ett villkor som inte får stämma."),
        new("tolkning", new Keys(() => Readings!), "Läsningar som ska vara valda."),
        new("hänvisning", new Word(WordKind.Reference), "En hänvisning som ska vara uppfylld."))
    {
        Others = new OtherKeys(
            WordKind.Fact,
            TestOf,
            "Ett faktum och vad det ska vara; en lista betyder ett av dessa. »tabell.term« prövar vilka som har termen."),
        IsFree = true,
    };

    /// <summary>Gets what a fact must be where that takes more than a word.</summary>
    public static MapShape Test { get; } = new(
        "prövning",
        "ett faktum i ett villkor",
        new("under", Value, "Talet ska vara mindre."),
        new("högst", Value, "Talet ska vara lika stort eller mindre."),
        new("minst", Value, "Talet ska vara lika stort eller större."),
        new("över", Value, "Talet ska vara större."),
        new("före", Value, "Dagen ska ligga före."),
        new("senast", Value, "Dagen ska vara den dagen eller tidigare."),
        new("tidigast", Value, "Dagen ska vara den dagen eller senare."),
        new("efter", Value, "Dagen ska ligga efter."),
        new(Is, Value, "Värdet ska vara just det."),
        new("inom", Value, "Dagen ska ligga inom en tid; med `från`."),
        new("från", Value, "Dagen som tiden räknas från, den medräknad."),
        new("inte", Value, "Termen får inte vara någon av dessa."),
        new("alla", Value, "Alla de nämnda ska finnas med."),
        new("någon", Value, "Minst en av de nämnda ska finnas med."),
        new("saknas", Flag, "Ja när faktumet inte ska vara angivet; nej gör det till tillval."),
        new("om-lämnat", TestOf, "Stämmer när faktumet saknas eller är det som står här."),
        new("lämnat", new Keys(() => Test!), "Prövar bara dem som finns med i en ofullständig tabell."))
    {
        IsFree = true,
        Relations = [new(All, "från") { When = "inom" }, new(All, "inom") { When = "från" }],
    };

    /// <summary>Gets what can be tested of a term.</summary>
    public static MapShape TermTest { get; } = Operators("inte", "saknas", "om-lämnat");

    /// <summary>Gets what can be tested of terms, and of the keys of a table.</summary>
    public static MapShape TermsTest { get; } = Operators("alla", "någon", "saknas", "om-lämnat");

    /// <summary>Gets what can be tested of the keys of a table that have one term.</summary>
    public static MapShape ColumnTest { get; } = Operators("alla", "någon");

    /// <summary>Gets what can be tested of a number.</summary>
    public static MapShape NumberTest { get; } = Operators("under", "högst", "minst", "över", Is, "saknas", "om-lämnat");

    /// <summary>Gets what can be tested of a day.</summary>
    public static MapShape DayTest { get; } = Operators("före", "senast", "tidigast", "efter", Is, "inom", "från", "saknas", "om-lämnat");

    /// <summary>Gets what can be tested of everything else.</summary>
    public static MapShape OtherTest { get; } = Operators(Is, "saknas", "om-lämnat");

    /// <summary>Gets an allotment.</summary>
    public static MapShape Allotment { get; } = new(
        "fördelning",
        "en beräkning",
        new("fördela", Value, "Beloppet att dela.", true),
        new("efter", Value, "Tabellen med vikter.", true),
        new("i-steg-om", Amount, "Det minsta steget.", true),
        new("metod", new Word(WordKind.Choice, ComputationBinder.MethodWords), "Hur det som blir över fördelas.", true))
    {
        FirstKeys = ["fördela"],
    };

    /// <summary>Gets shares of an amount.</summary>
    public static MapShape Share { get; } = new(
        "andel",
        "en beräkning",
        new("andel", Value, "Tabellen med procenttal.", true),
        new(Of, Value, "Beloppet.", true),
        new("avrundat-till", Amount, "Enheten att avrunda till; 0 för ingen avrundning.", true))
    {
        FirstKeys = ["andel"],
    };

    /// <summary>Gets a sum.</summary>
    public static MapShape Sum { get; } = new(
        "summa",
        "en beräkning",
        new KeyDefinition("summa", new Either(Value, new ListOf(Value)), "En tabell, eller en lista med belopp.", true))
    {
        FirstKeys = ["summa"],
    };

    /// <summary>Gets an uprating.</summary>
    public static MapShape Uprating { get; } = new(
        "uppräkning",
        "en beräkning",
        new("räkna-upp", Value, "Talet eller tabellen.", true),
        new("med", Value, "Procent för varje år.", true),
        new("från", Value, "Året som talet gäller.", true),
        new("till", Value, "Året att räkna upp till.", true),
        new("avrundat-till", Amount, "Enheten att avrunda till varje gång; 0 för ingen avrundning.", true))
    {
        FirstKeys = ["räkna-upp"],
    };

    /// <summary>Gets a difference.</summary>
    public static MapShape Difference { get; } = new(
        "skillnad",
        "en beräkning",
        new("skillnad", Value, "Det som det dras ifrån.", true),
        new("mot", Value, "Det som dras.", true))
    {
        FirstKeys = ["skillnad"],
    };

    /// <summary>Gets one figure of a table.</summary>
    public static MapShape Entry { get; } = new(
        "post",
        "en beräkning",
        new("post", Term, "Nyckeln i tabellen.", true),
        new("ur", Value, "Tabellen.", true),
        new(List, TermList, "Listan som nyckeln hör till.", true))
    {
        FirstKeys = ["post"],
    };

    /// <summary>Gets the answer to another question.</summary>
    public static MapShape Answer { get; } = new(
        "annat-svar",
        "där ett värde väntas",
        new(Question, new Word(WordKind.Question), "En annan fråga, ställd med samma fakta.", true),
        new("fält", new Word(WordKind.Field), "Fältet i dess svar.", true))
    {
        FirstKeys = [Question],
    };

    /// <summary>Gets the file of what is accepted as unanswered.</summary>
    public static MapShape Silences { get; } = new(
        "oreglerat",
        "oreglerat.yaml",
        new KeyDefinition("oreglerat", new ListOf(new Keys(() => Silence!)), "Frågor som handlingarna lämnar utan svar."));

    /// <summary>Gets what is accepted as unanswered.</summary>
    public static MapShape Silence { get; } = new(
        "tystnad",
        "en post i oreglerat.yaml",
        new(Questions, Words(WordKind.Question), "Frågorna utan svar.", true),
        From,
        Through,
        new(When, Condition, "När de är utan svar; utan nyckeln alltid."),
        new("skäl", Prose, "Varför det är rätt att svar saknas.", true));

    /// <summary>Gets the inventory of a document.</summary>
    public static MapShape Inventory { get; } = new(
        "inventering",
        "inventering.yaml hos en handling",
        new("dokument", new Word(WordKind.Document), "Handlingen.", true),
        new(
            "skäl",
            Named("inventeringsskäl", "`skäl` i en inventering", WordKind.Name, Prose, "Ett skäl som poster nämner."),
            "Skäl som flera poster delar, med namn."),
        new(
            "poster",
            Named(
                "inventerade-punkter",
                "`poster` i en inventering",
                WordKind.Clause,
                new Either(
                    Named(
                        "poster-i-punkt",
                        "en punkt under `poster`",
                        WordKind.Name,
                        new Either(Prose, new Keys(() => StatementKeys!)),
                        "En post: vad handlingen säger."),
                    Prose),
                "En punkt och dess poster, eller skälet till att den inga har; utan-punkt för det som står utanför punkterna."),
            "Vad handlingen säger, punkt för punkt.",
            true));

    /// <summary>Gets a statement that no rule encodes.</summary>
    public static MapShape StatementKeys { get; } = new(
        "inventeringspost",
        "en post i en inventering",
        new(Text, Prose, "Vad handlingen säger.", true),
        new("ej-normativ", Prose, "Varför posten inte ålägger någon något: ett namngivet skäl eller en mening."),
        new("ej-kodad", Prose, "Varför posten ändå inte har en regel: ett namngivet skäl eller en mening."),
        new("frågas", Flag, "Om någon skulle fråga om det utan att få svar."))
    {
        Relations = [new(NotAll, "ej-normativ", "ej-kodad"), new(All, "frågas") { When = "ej-kodad" }, new(
            All,
            "ej-kodad") { When = "frågas" }],
    };

    /// <summary>Gets the file of what was found in the documents.</summary>
    public static MapShape Observations { get; } = new("iakttagelser", "iakttagelser.yaml", [])
    {
        Others = new OtherKeys(
            WordKind.Text,
            Named(
                "iakttagelsegrupp",
                "en rubrik i iakttagelser.yaml",
                WordKind.Name,
                new Either(Prose, new Keys(() => Observation!)),
                "En iakttagelse."),
            "En rubrik och iakttagelserna under den."),
        Least = 0,
    };

    /// <summary>Gets something found that changes no answer.</summary>
    public static MapShape Observation { get; } = new(
        "iakttagelse",
        "en iakttagelse utan verkan",
        new(Text, Prose, "Vad läsningen fann.", true),
        new("utan-verkan", Prose, "Varför ingen fråga når den.", true));

    /// <summary>Gets the lock of decided versions.</summary>
    public static MapShape Lock { get; } = new(
        "frysta",
        "frysta.yaml, som programmet skriver",
        new(FrozenFiles.VersionCount, Integer, "Hur många versioner som är låsta.", true),
        new(FrozenFiles.FileCount, Integer, "Hur många filer de har.", true),
        new(FrozenFiles.Checksum, Name, "Kontrollsumman för resten av låset.", true))
    {
        Others = new OtherKeys(
            WordKind.Name,
            Named("frysta-filer", "en mapp i frysta.yaml", WordKind.Name, Name, "En fil och dess kontrollsumma; `poster` är de poster i inventeringen som filerna nämner."),
            "En låst versions mapp."),
    };

    /// <summary>Gets the file of what the vocabulary is called in C#.</summary>
    public static MapShape English { get; } = new(
        "engelska",
        "engelska.yaml",
        new(
            EnglishReader.Lists,
            Named(
                "engelska-listor",
                "under `listnamn`",
                WordKind.TermList,
                new Keys(() => EnglishList!),
                "En lista och vad den och dess termer heter."),
            "Vad listorna och deras termer heter."),
        new(
            EnglishReader.Facts,
            Named("engelska-fakta", "under `faktanamn`", WordKind.Fact, new Keys(() => EnglishKeys!), "Ett faktum och vad det heter."),
            "Vad fakta heter, samma i alla frågor."),
        new(
            EnglishReader.Questions,
            Named(
                "engelska-frågor",
                "under `frågenamn`",
                WordKind.Question,
                new Keys(() => EnglishQuestion!),
                "En fråga och vad den och dess svarsfält heter."),
            "Vad frågorna och deras svarsfält heter."));

    /// <summary>Gets what a list and its terms are called in C#.</summary>
    public static MapShape EnglishList { get; } = new(
        "engelsk-lista",
        "en lista under `listnamn`",
        new(EnglishName, Name, "Listans engelska namn.", true),
        new(
            EnglishReader.Terms,
            Named("engelska-termer", "`termer` under `listnamn`", WordKind.Term, Name, "En av listans egna termer och dess engelska namn."),
            "Vad listans egna termer heter; ett egennamn heter som det gör."));

    /// <summary>Gets what a fact or a column is called in C#.</summary>
    public static MapShape EnglishKeys { get; } = new(
        "engelskt-namn",
        "ett faktum eller en kolumn i engelska.yaml",
        new(EnglishName, Name, "Det engelska namnet: stor bokstav i varje ord, inga mellanrum.", true),
        new(Meaning, Prose, "Vad det är, i en engelsk mening.", true));

    /// <summary>Gets what a question is called in C#.</summary>
    public static MapShape EnglishQuestion { get; } = new(
        "engelsk-fråga",
        "en fråga under `frågenamn`",
        new(EnglishName, Name, "Frågans engelska namn, utan Question.", true),
        new(Meaning, Prose, "Vad frågan gäller, i en engelsk mening.", true),
        new(
            EnglishReader.Fields,
            Named(
                "engelska-svarsfält",
                "`svar` under `frågenamn`",
                WordKind.Field,
                new Keys(() => EnglishField!),
                "Ett svarsfält och vad det heter."),
            "Vad svarsfälten heter."));

    /// <summary>Gets what an answer field is called in C#.</summary>
    public static MapShape EnglishField { get; } = new(
        "engelskt-svarsfält",
        "ett svarsfält i engelska.yaml",
        new(EnglishName, Name, "Fältets engelska namn.", true),
        new(Meaning, Prose, "Vad fältet säger, i en engelsk mening.", true),
        new(EnglishReader.Row, Name, "Vad en rad heter, när fältet håller rader."),
        new(
            EnglishReader.Columns,
            Named(
                "engelska-kolumner",
                "`kolumner` i engelska.yaml",
                WordKind.Column,
                new Keys(() => EnglishKeys!),
                "En kolumn och vad den heter."),
            "Vad radernas kolumner heter."))
    {
        Relations =
        [
            new(All, EnglishReader.Row) { When = EnglishReader.Columns },
            new(All, EnglishReader.Columns) { When = EnglishReader.Row },
        ],
    };

    /// <summary>Gets the files, in the order of the guide.</summary>
    public static IReadOnlyList<MapShape> Files { get; } =
        [Clause, Head, Vocabulary, Register, Inventory, Observations, Silences, English, Lock];

    /// <summary>Gives the keys of a file.</summary>
    /// <param name="path">The path below the rule folder, with forward slashes.</param>
    public static MapShape FileAt(string path) => path switch
    {
        Declarations.VocabularyFile => Vocabulary,
        Declarations.RegisterFile => Register,
        Declarations.SilenceFile => Silences,
        Declarations.ObservationFile => Observations,
        Declarations.EnglishFile => English,
        FrozenFiles.LockFile => Lock,
        _ when path.EndsWith(Declarations.InventoryFile, StringComparison.Ordinal) => Inventory,
        _ when path.EndsWith("/" + Declarations.RegisterFile, StringComparison.Ordinal) => Head,
        _ => Clause,
    };

    /// <summary>Gives the keys of a file whose path does not tell: those of which it has most.</summary>
    public static MapShape FileLike(MapNode file) => Files.MaxBy(shape => file.Entries.Count(e => shape.Names.Contains(e.Key.Text)))!;

    /// <summary>Gives names that stand as keys, with what stands at each.</summary>
    private static Keys Named(string name, string place, WordKind kind, Content content, string about, int least = 1)
    {
        var shape = new MapShape(name, place, []) { Others = new OtherKeys(kind, content, about), Least = least };
        return new Keys(() => shape);
    }

    /// <summary>Gives a mapping of which all but the first keys may be left out, and so in the lists of named things that it has.</summary>
    private static MapShape InPart(MapShape shape, int required) => new(
        shape.Name + "-delvis",
        shape.Place + ", när bara det som ändras anges",
        [.. shape.Definitions.Select((d, i) => d with { Content = InPart(d.Content), IsRequired = d.IsRequired && i < required })]);

    private static Content InPart(Content content) => content switch
    {
        ListOf { Item: Keys { Shape: { Definitions: [{ IsRequired: true }, ..] } item } } => new ListOf(new Keys(() => InPart(item, 1))),
        Keys { Shape: { Definitions: [], Others: { Content: Keys { Shape: var one } } others } named } => new Keys(() => new MapShape(named.Name, named.Place)
        {
            Others = others with { Content = new Keys(() => InPart(one, 0)) },
        }),
        _ => content,
    };

    /// <summary>Gives a word or a list of words.</summary>
    private static Either Words(WordKind kind) => new(
        new Word(kind),
        new ListOf(new Word(kind)) { MayBeEmpty = true, IsSet = kind != WordKind.Value });

    /// <summary>Gives some of the tests of a fact.</summary>
    private static MapShape Operators(params IEnumerable<string> names) =>
        new(Test.Name, Test.Place, [.. names.Select(n => Test.Definitions.First(d => d.Name == n))]) { IsFree = true };

    /// <summary>Keeps a key to some of the types.</summary>
    private static KeyRelation Only(string key, IEnumerable<string> all, params IEnumerable<string> types) => new(None, key) { When = Type, Is = [.. all.Except(types)] };
}
