using System.Globalization;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Explanations;

/// <summary>The framing words of an explanation in one language.</summary>
internal sealed class ExplanationWords
{
    private static readonly ExplanationWords Swedish = new()
    {
        Outcomes =
        [
            "Handlingarna ger svar.",
            "Det behövs fler uppgifter.",
            "Frågan ligger utanför överenskommelsen.",
            "Handlingarna reglerar inte detta.",
            "Två bestämmelser säger emot varandra.",
        ],
        SilentOnTheDay = "Handlingarna reglerar inte detta den dagen.",
        EndedOnTheDay = "Det som reglerade detta har upphört och gäller inte den dagen.",
        Because = "Därför:",
        MayApply = "Gäller kanske, beroende på uppgifter som saknas:",
        Reckoned = "Så är det räknat:",
        Requirements = "Krav:",
        Remedy = "Så blir kraven uppfyllda:",
        RemedyOneOf = "Så blir kraven uppfyllda, ett av detta räcker:",
        NoRemedy = "Hinder:",
        MoreRemedies = "Det finns fler sätt.",
        RemedyHangsOn = "Vad som kan göras beror på:",
        MissingFacts = "Uppgifter som behövs:",
        Assumed = "Svaret utgår från:",
        Readings = "Svaret bygger på en tolkning:",
        Remarks = "Att känna till:",
        Reservations = "Med förbehåll:",
        AgreedFrom = "{0} gäller från {1} enligt inställningarna.",
        AgreedUntil = "{0} gäller till och med {1} enligt inställningarna.",
        AgreedFromUntil = "{0} gäller från {1} till och med {2} enligt inställningarna.",
        AgreedEnded = "{0} upphörde {1} enligt inställningarna; det som svaret bygger på gäller ändå.",
        AgreedButTested = "Om handlingens egna villkor är uppfyllda prövas ändå mot besluten i frågan; säger inställningen och besluten "
            + "olika är något av dem fel.",
        FilledFact = "{0} är {1} enligt inställningarna.",
        ByOptions = "enligt inställningarna",
        AllMissingMatter = "Alla uppgifter som saknas kan ändra svaret: de är för många för att alla sätt att fylla i dem ska ha prövats.",
        NotAmongSources = "Finns inte bland underlagen",
        LookUp = "Slå upp",
        OfDocument = "i",
        WhichIsMissing = "som inte finns bland underlagen",
        WhichDoesNotApply = "som inte gäller den dagen",
        Status = "Handlingarnas status:",
        Ended = "Upphört",
        Clause = "punkt",
        Met = "Uppfyllt",
        Presumed = "Antaget",
        NotDecisive = "Inte avgörande",
        NotMet = "Inte uppfyllt",
        NotKnown = "Inte känt",
        Duty = "Att göra",
        DutyDone = "Gjort",
        DutyNotDone = "Inte gjort",
        Needs = "Det som krävs",
        And = "och",
        Or = "eller",
        MayBe = "Det kan vara",
        Judgement = "Detta måste en människa bedöma.",
        ToWeigh = "Väg in",
        ChosenByHost = "(valt av den som frågar)",
        Otherwise = "Annan läsning",
    };

    private static readonly ExplanationWords English = new()
    {
        Outcomes =
        [
            "The documents decide.",
            "More facts are needed.",
            "The question lies outside the agreement.",
            "The documents do not regulate this.",
            "Two provisions contradict each other.",
        ],
        SilentOnTheDay = "The documents do not regulate this on that day.",
        EndedOnTheDay = "What regulated this has ended and does not apply on that day.",
        Because = "Because:",
        MayApply = "May apply, depending on missing facts:",
        Reckoned = "Reckoned so:",
        Requirements = "Requirements:",
        Remedy = "How to meet the requirements:",
        RemedyOneOf = "How to meet the requirements, any one of these will do:",
        NoRemedy = "In the way:",
        MoreRemedies = "There are more ways.",
        RemedyHangsOn = "What can be done hangs on:",
        MissingFacts = "Facts needed:",
        Assumed = "Taken for granted:",
        Readings = "Rests on a reading:",
        Remarks = "To know:",
        Reservations = "With a reservation:",
        AgreedFrom = "{0} applies from {1}, by the options.",
        AgreedUntil = "{0} applies through {1}, by the options.",
        AgreedFromUntil = "{0} applies from {1} through {2}, by the options.",
        AgreedEnded = "{0} ended on {1}, by the options; what the answer rests on applies all the same.",
        AgreedButTested = "Whether its own conditions are met is tested by the decisions in the question all the same; where the option "
            + "and the decisions differ, one of them is wrong.",
        FilledFact = "{0} is {1}, by the options.",
        ByOptions = "by the options",
        AllMissingMatter = "Every missing fact can change the answer: they are too many for every way to fill them in to have been tried.",
        NotAmongSources = "Not among the sources",
        LookUp = "Look up",
        OfDocument = "of",
        WhichIsMissing = "which is not among the sources",
        WhichDoesNotApply = "which does not apply on the day",
        Status = "Status of the documents:",
        Ended = "Ended",
        Clause = "clause",
        Met = "Met",
        Presumed = "Presumed",
        NotDecisive = "Not decisive",
        NotMet = "Not met",
        NotKnown = "Not known",
        Duty = "To do",
        DutyDone = "Done",
        DutyNotDone = "Not done",
        Needs = "Needed",
        And = "and",
        Or = "or",
        MayBe = "It may be",
        Judgement = "A person must judge this.",
        ToWeigh = "Weigh",
        ChosenByHost = "(chosen by the host)",
        Otherwise = "Otherwise",
    };

    public required string[] Outcomes { get; init; }

    public required string SilentOnTheDay { get; init; }

    public required string EndedOnTheDay { get; init; }

    public required string Because { get; init; }

    public required string MayApply { get; init; }

    public required string Reckoned { get; init; }

    public required string Requirements { get; init; }

    public required string Remedy { get; init; }

    public required string RemedyOneOf { get; init; }

    public required string NoRemedy { get; init; }

    public required string MoreRemedies { get; init; }

    public required string RemedyHangsOn { get; init; }

    public required string MissingFacts { get; init; }

    public required string Assumed { get; init; }

    public required string Readings { get; init; }

    public required string Remarks { get; init; }

    public required string Reservations { get; init; }

    public required string AgreedFrom { get; init; }

    public required string AgreedUntil { get; init; }

    public required string AgreedFromUntil { get; init; }

    public required string AgreedEnded { get; init; }

    public required string AgreedButTested { get; init; }

    public required string FilledFact { get; init; }

    public required string ByOptions { get; init; }

    public required string AllMissingMatter { get; init; }

    public required string NotAmongSources { get; init; }

    public required string LookUp { get; init; }

    public required string OfDocument { get; init; }

    public required string WhichIsMissing { get; init; }

    public required string WhichDoesNotApply { get; init; }

    public required string Status { get; init; }

    public required string Ended { get; init; }

    public required string Clause { get; init; }

    public required string Met { get; init; }

    public required string Presumed { get; init; }

    public required string NotDecisive { get; init; }

    public required string NotMet { get; init; }

    public required string NotKnown { get; init; }

    public required string Duty { get; init; }

    public required string DutyDone { get; init; }

    public required string DutyNotDone { get; init; }

    public required string Needs { get; init; }

    public required string And { get; init; }

    public required string Or { get; init; }

    public required string MayBe { get; init; }

    public required string Judgement { get; init; }

    public required string ToWeigh { get; init; }

    public required string ChosenByHost { get; init; }

    public required string Otherwise { get; init; }

    /// <summary>Gives a document as running text names it.</summary>
    public static string NameOf(Citation citation, Lexicon lexicon) =>
        lexicon.TryFindDocument(citation.Document, out DocumentEntry? document) ? document.InText : citation.Document;

    public static ExplanationWords In(Language language) => language == Language.Swedish ? Swedish : English;

    /// <summary>
    /// Names a clause as running text does: by its number, or by the name that it has of its own, such as a cover or a
    /// decision.
    /// </summary>
    public string ClauseCalled(string clause) => Citation.IsNumber(clause) ? Clause + " " + clause : clause;

    public string Outcome(Outcome outcome) => Outcomes[(int)outcome];

    /// <summary>Gives a document and clause as running text names them.</summary>
    public string Where(Citation citation, Lexicon lexicon)
    {
        string clause = citation.Clause.Length > 0 ? ", " + ClauseCalled(citation.Clause) : string.Empty;
        return $"{NameOf(citation, lexicon)}{(citation.Version.Length > 0 ? " " : string.Empty)}{citation.Version}{clause}";
    }

    /// <summary>Says how a requirement or a duty fares.</summary>
    /// <param name="result">How it fares.</param>
    /// <param name="assumptions">What the answer takes for granted.</param>
    /// <param name="anyFails">Whether a requirement fails, so that none presumed beside it decides.</param>
    public string State(RequirementResult result, IReadOnlyList<string> assumptions, bool anyFails) =>
        (result.Requirement.IsDuty, result.Met) switch
        {
            (false, true) when assumptions.Contains(result.Requirement.Id) => anyFails ? NotDecisive : Presumed,
            (false, true) => Met,
            (false, false) => NotMet,
            (false, null) => NotKnown,
            (true, true) => DutyDone,
            (true, false) => DutyNotDone,
            (true, null) => Duty,
        };

    /// <summary>Says from when to when the host's options let a document apply.</summary>
    public string Agreed(DocumentVersion version, DateOnly asOf)
    {
        string name = Sentences.Begin($"{version.Document.InText} {version.Id}");
        return (version.AgreedStart, version.AgreedEnd) switch
        {
            (_, { } ended) when ended < asOf => string.Format(CultureInfo.InvariantCulture, AgreedEnded, name, IsoDay.Write(ended)),
            ({ } start, { } end) =>
                string.Format(CultureInfo.InvariantCulture, AgreedFromUntil, name, IsoDay.Write(start), IsoDay.Write(end)),
            ({ } start, null) => string.Format(CultureInfo.InvariantCulture, AgreedFrom, name, IsoDay.Write(start)),
            (_, { } end) => string.Format(CultureInfo.InvariantCulture, AgreedUntil, name, IsoDay.Write(end)),
            _ => name,
        };
    }

    /// <summary>Says what the host's options let a fact be.</summary>
    public string Filled(FactDefinition fact, Value value) =>
        string.Format(CultureInfo.InvariantCulture, FilledFact, Sentences.Begin(fact.Label), value.ToLabel());
}
