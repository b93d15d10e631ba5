using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Says how the answers of a question change.</summary>
internal sealed class AnswerWords(Language language)
{
    /// <summary>Gives the facts of a change's example, in the order of the question.</summary>
    public string Facts(AnswerChange change, Question example)
    {
        Answer asked = (change.New ?? change.Old)!;
        string[] facts =
        [
            .. asked.Question.Facts.Where(f => example.Facts.ContainsKey(f.Name)).Select(f => $"{f.Label} {asked.Facts[f].ToLabel()}"),
        ];
        return facts.Length > 0 ? string.Join(", ", facts) : In(DiffPhrases.WithoutFacts);
    }

    /// <summary>Says in how many positions a question changes or may change its answer, and what of it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="title">What the question is called in the text.</param>
    /// <param name="counts">Whether it is told in how many positions each part of the answer changes.</param>
    public string Changes(AnswerChange change, string title, bool counts = true)
    {
        string inAll = In(DiffPhrases.Positions, change.PositionsInAll);
        (Phrase some, Phrase all, Phrase always) = change.IsCertain
            ? (DiffPhrases.Changes, DiffPhrases.ChangesInAll, DiffPhrases.ChangesAlways)
            : (DiffPhrases.MayChange, DiffPhrases.MayChangeInAll, DiffPhrases.MayChangeAlways);
        string sentence = change.Positions < change.PositionsInAll ? In(some, title, change.Positions, inAll)
            : change.PositionsInAll > 1 ? In(all, title, inAll)
            : In(always, title);
        string parts = Parts(change, counts);
        return parts.Length > 0 ? $"{sentence}: {parts}." : sentence + ".";
    }

    /// <summary>Says the same with the question's title in quotation marks.</summary>
    public string Changes(AnswerChange change) => Changes(change, Quoted(change.Question.Title));

    /// <summary>Puts a title in quotation marks.</summary>
    public string Quoted(string title) => In(DiffPhrases.Quoted, title);

    /// <summary>Lays the example's answers side by side: what, before, now.</summary>
    public IEnumerable<(string What, string Before, string Now)> SideBySide(AnswerChange change) => change.Differences(language).Select(d =>
    {
        string what = d.Label.Length > 0 ? d.Label : Sentences.Begin(In(DiffPhrases.Outcome));
        return (what, Cell(d.Old, change.Old), Cell(d.New, change.New));
    });

    /// <summary>Gives what of an answer changes, the rarest first; nothing when that is the outcome alone.</summary>
    /// <param name="change">The change.</param>
    /// <param name="counts">Whether it is told in how many positions.</param>
    public string Parts(AnswerChange change, bool counts)
    {
        (string Label, long Count)[] parts = [.. Outcome(change), .. Fields(change)];
        parts = parts.Length > 0 ? parts : [.. change.Parts.Select(p => (In(DiffPhrases.Demand, Requirement(change, p.Key)), p.Value))];
        bool isOutcome = change.Parts.GetValueOrDefault(AnswerDifferences.OutcomePart) > 0;
        return parts is [(_, var only)] && only == change.Positions && (isOutcome || change.Question.Fields.Count == 1)
            ? string.Empty
            : string.Join(", ", parts.GroupBy(p => p.Count, p => p.Label).OrderBy(g => g.Key).Select(Group));

        // That it is in all positions goes without saying where it is so of every part.
        string Group(IGrouping<long, string> group)
        {
            string labels = Sentences.Join([.. group], In(DiffPhrases.And));
            bool inAll = group.Key == change.Positions && parts.All(p => p.Count == group.Key);
            return inAll || !counts ? labels : In(DiffPhrases.PartsIn, labels, group.Key);
        }
    }

    private IEnumerable<(string Label, long Count)> Outcome(AnswerChange change) =>
        change.Parts.TryGetValue(AnswerDifferences.OutcomePart, out long count) ? [(In(DiffPhrases.Outcome), count)] : [];

    private static IEnumerable<(string Label, long Count)> Fields(AnswerChange change) =>
        change.Question.Fields.Where(f => change.Parts.ContainsKey(f.Name)).Select(f => (Sentences.Inside(f.Label), change.Parts[f.Name]));

    private static string Requirement(AnswerChange change, string id) =>
        (change.New?.Requirements ?? []).Concat(change.Old?.Requirements ?? [])
            .FirstOrDefault(r => r.Requirement.Id == id)?.Requirement.Text ?? id;

    private string Cell(string? text, Answer? answer) => text ?? In(answer is null ? DiffPhrases.CannotBeAsked : DiffPhrases.Nothing);

    private string In(Phrase phrase, params object[] arguments) => phrase.In(language, arguments);
}
