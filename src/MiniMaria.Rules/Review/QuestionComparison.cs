using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

/// <summary>Compares the answers of one question under two editions, region by region.</summary>
/// <param name="sides">The old edition and the new.</param>
/// <param name="attribution">Puts what differs down to provisions.</param>
/// <param name="provisions">Is told which provisions have an effect.</param>
/// <param name="deadlines">Takes the days and things to do that move, each once.</param>
internal sealed class QuestionComparison(SpaceSide[] sides, Attribution attribution, ProvisionComparison provisions, Dictionary<(string Question, string Label), MovedDeadline> deadlines)
{
    // How much worse an example is in which a side does not answer or no verdict changes, and one that nobody wrote.
    private const int Fault = 10 * NotAnExample;
    private const int NotAnExample = 2 * QuestionDefinition.MaximumFacts;

    private readonly Positions _positions = new(sides);
    private readonly Dictionary<(string Document, string Id), Found> _found = [];

    private QuestionDefinition Question => sides[1].Question;

    /// <summary>Gives the changes, one for each provision to which answers are put down; the days are left open.</summary>
    public IEnumerable<AnswerChange> Changes => _found.Values.Select(f => f.Change! with
    {
        Positions = f.Positions.Count,
        PositionsInAll = _positions.Count,
        Parts = new SortedDictionary<string, int>(f.Parts.ToDictionary(p => p.Key, p => p.Value.Count), StringComparer.Ordinal),
    });

    /// <summary>Takes what a region tells.</summary>
    public void Visit(Region region)
    {
        string position = _positions.Of(region);
        string[] differing = [.. Differing(region.Drafts[0], region.Drafts[1])];
        if (differing.Length == 0)
        {
            return;
        }

        (string Document, string Clause, string Id) cause = CauseOf(region);
        var key = (cause.Document, cause.Id);
        if (!_found.TryGetValue(key, out Found? found))
        {
            _found[key] = found = new Found();
        }

        found.Positions.Add(position);
        foreach (string part in differing)
        {
            if (!found.Parts.TryGetValue(part, out HashSet<string>? positions))
            {
                found.Parts[part] = positions = new HashSet<string>(StringComparer.Ordinal);
            }

            positions.Add(position);
        }

        Show(region, differing, cause, found, NotAnExample);
    }

    /// <summary>Offers an example that stands beside the rules: it shows a change that is found better than what the walk makes up.</summary>
    public void Offer(Region example)
    {
        string[] differing = [.. Differing(example.Drafts[0], example.Drafts[1])];
        if (differing.Length > 0 && CauseOf(example) is var cause && _found.TryGetValue((cause.Document, cause.Id), out Found? found))
        {
            Show(example, differing, cause, found, malus: 0);
        }
    }

    private void Show(Region region, string[] differing, (string Document, string Clause, string Id) cause, Found found, int malus)
    {
        int score = Score(region.Drafts[0], region.Drafts[1], differing) + malus + differing.Length + region.Set.Count;
        bool isBest = found.Change is null || score < found.Score;
        bool moves = differing.Any(Moves);
        if (!isBest && !moves)
        {
            return;
        }

        Answer? was = AnswerOf(0, region);
        Answer? now = AnswerOf(1, region);
        if (moves && was?.Outcome == Outcome.Answered && now?.Outcome == Outcome.Answered)
        {
            Note(differing.Where(Moves), was, now, cause, isBest);
        }

        if (isBest)
        {
            found.Score = score;
            found.Change = new AnswerChange
            {
                Question = Question,
                Document = cause.Document,
                Clause = cause.Clause,
                Rule = cause.Id,
                Parts = new Dictionary<string, int>(),
                Positions = 0,
                PositionsInAll = 0,
                From = default,
                Through = null,
                Example = region.ToQuestion(Question.Name, (region.Cases[1] ?? region.Cases[0])!.AsOf),
                Old = was,
                New = now,
            };
        }
    }

    private Answer? AnswerOf(int side, Region region) => region.Cases[side] is { } facts ? new Answer(facts, sides[side].Answer(facts)) : null;

    private bool Moves(string part) =>
        Question.FieldIndex(part) is var index and >= 0 && (Question.Fields[index].Type.Kind == ValueKind.Date || RowDifferences.AreToDo(Question.Fields[index]));

    private void Note(IEnumerable<string> fields, Answer was, Answer now, (string Document, string Clause, string Id) cause, bool isExample)
    {
        foreach (AnswerDifference difference in fields.SelectMany(f => AnswerDifferences.OfField(f, was, now)))
        {
            // A day that only one of two verdicts has is no day that moves.
            bool isRow = RowDifferences.AreToDo(Question.Fields[Question.FieldIndex(difference.Part)]);
            if (isRow || (difference.Old is not null && difference.New is not null))
            {
                var key = (Question.Name, difference.Label);
                if (isExample || !deadlines.ContainsKey(key))
                {
                    deadlines[key] = new MovedDeadline(Question, difference.Label, cause.Document, cause.Clause, difference.Old, difference.New);
                }
            }
        }
    }

    /// <summary>An example is the better, the more both sides answer and the more a verdict changes and not only a day.</summary>
    private int Score(Draft? before, Draft? after, string[] differing)
    {
        bool verdict = Array.Exists(differing, d => Question.FieldIndex(d) is var field and >= 0 && Question.Fields[field].Type.Kind is ValueKind.Boolean or ValueKind.Term);
        int faults = (before?.Outcome == Outcome.Answered ? 0 : 1) + (after?.Outcome == Outcome.Answered ? 0 : 1) + (verdict ? 0 : 1);
        return faults * Fault;
    }

    /// <summary>Gives the provision to which a differing answer is put down, and notes all that take part.</summary>
    private (string Document, string Clause, string Id) CauseOf(Region region)
    {
        // A rule that differs by a value of another clause is as it was: the value is the cause.
        ProvisionChange[] involved = [.. attribution.Of(Question, region.Drafts[0], region.Drafts[1]).SelectMany(p => p.Through.Count > 0 ? p.Through : [p]).Distinct()];
        foreach (ProvisionChange provision in involved)
        {
            provisions.HasEffect(provision.Document, provision.Id);
        }

        if ((involved.Length > 0 ? involved[0] : attribution.Remaining()) is { } cause)
        {
            provisions.HasEffect(cause.Document, cause.Id);
            return (cause.Document, cause.Clause, cause.Id);
        }

        return (string.Empty, string.Empty, string.Empty);
    }

    /// <summary>Names what two answers say differently: the outcome, fields, requirements.</summary>
    private IEnumerable<string> Differing(Draft? before, Draft? after)
    {
        if (before is null || after is null || before.Outcome != after.Outcome || before.IsOpen != after.IsOpen)
        {
            return before is not null || after is not null ? [AnswerDifferences.OutcomePart] : [];
        }

        IEnumerable<string> requirements = before.Requirements.Concat(after.Requirements).Select(r => r.Requirement.Id).Distinct()
            .Where(id => MetOf(before, id) != MetOf(after, id));
        return before.Outcome != Outcome.Answered
            ? requirements
            : [
                .. requirements,
                .. sides.SelectMany(s => s.Question.Fields).Select(f => f.Name).Distinct()
                    .Where(f => !AnswerDifferences.Same(ValueOf(f, before, sides[0]), ValueOf(f, after, sides[1]))),
            ];
    }

    private static Truth? MetOf(Draft draft, string requirement)
    {
        int i = draft.Requirements.FindIndex(r => r.Requirement.Id == requirement);
        return i < 0 ? null : draft.Requirements[i].Met;
    }

    private static Value ValueOf(string field, Draft draft, SpaceSide side) =>
        side.Question.FieldIndex(field) is var index and >= 0 ? draft.Values[index] : default;

    /// <summary>What is known so far of the answers put down to one provision.</summary>
    private sealed class Found
    {
        public AnswerChange? Change { get; set; }

        public int Score { get; set; }

        public HashSet<string> Positions { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, HashSet<string>> Parts { get; } = new(StringComparer.Ordinal);
    }
}
