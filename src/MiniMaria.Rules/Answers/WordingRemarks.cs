using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Answers;

/// <summary>Tells by which wording a question is answered over an amendment, and who says so.</summary>
internal static class WordingRemarks
{
    /// <summary>The id of these remarks.</summary>
    public const string Id = "övergång";

    private const string NotSaid = "Handlingarna säger inte vilken lydelse som gäller för det som ligger före ändringen.";

    /// <summary>Tells of something that was done before an amendment.</summary>
    public static Remark Done(FactDefinition by, Value value, AmendmentPassed passed)
    {
        Turn turn = passed.Turn;
        string follows = passed.KeepsEarlier
            ? $"Svaret följer den äldre lydelsen, versionen {turn.Before.Id}; det som görs på nytt prövas enligt den nya."
            : $"Svaret följer den nya lydelsen, versionen {turn.After.Id}.";
        return Remark(
            $"{Shown(by, value)} är före {IsoDay.Write(turn.Day)}, då {turn.Document.InText} fick ny lydelse. "
                + $"{follows} {TextOf(passed)}",
            turn,
            passed.Transition);
    }

    /// <summary>Tells that something may have been done before an amendment.</summary>
    public static Remark Undated(FactDefinition by, AmendmentPassed passed) => Remark(
        $"Gäller frågan något från före {IsoDay.Write(passed.Turn.Day)} kan svaret vara ett annat; ange {by.Label}. {TextOf(passed)}",
        passed.Turn,
        passed.Transition);

    /// <summary>Tells of something that is to be done when an amendment applies.</summary>
    public static Remark ToBeDone(FactDefinition by, Value value, Turn turn) => Remark(
        $"{Shown(by, value)} är inte före {IsoDay.Write(turn.Day)}, då {turn.Document.InText} får ny lydelse. "
            + $"Svaret följer den, versionen {turn.After.Id}.",
        turn);

    /// <summary>Tells that rows go by two wordings.</summary>
    public static Remark Rows(Turn turn) => Remark(
        $"{Sentences.Begin(turn.Document.InText)} har en lydelse före {IsoDay.Write(turn.Day)} (versionen {turn.Before.Id}) och en annan "
            + $"från den dagen (versionen {turn.After.Id}); varje dag följer den lydelse som gäller den dagen.",
        turn);

    private static string TextOf(AmendmentPassed passed) => passed.Transition?.Citation.Text ?? NotSaid;

    private static string Shown(FactDefinition by, Value value) =>
        $"{Sentences.Begin(by.Label)} {(value.Kind == ValueKind.Date ? IsoDay.Write(value.Date) : value.ToString())}";

    /// <summary>Cites what says so, otherwise the clauses that read otherwise.</summary>
    private static Remark Remark(string text, Turn turn, Transition? transition = null)
    {
        DocumentVersion after = turn.After;
        Citation[] citations = transition is not null
            ? [transition.Citation]
            : [.. after.Clauses.Select(c => new Citation(Id, after.Document.Name, after.Id, c, after.Status.Name, text))];
        return new Remark(Id, text, Always.Instance, citations, [], default);
    }
}
