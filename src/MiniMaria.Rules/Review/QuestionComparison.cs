using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

/// <summary>Compares the answers of one question under two editions, region by region.</summary>
/// <param name="sides">The old edition and the new.</param>
/// <param name="readings">The readings used instead of the rules' own, by interpretation id.</param>
/// <param name="attribution">Puts what differs down to provisions.</param>
/// <param name="provisions">Is told which provisions have an effect.</param>
/// <param name="deadlines">Takes the days and things to do that move, each once.</param>
internal sealed class QuestionComparison(SpaceSide[] sides, IReadOnlyDictionary<string, string> readings, Attribution attribution, ProvisionComparison provisions, Dictionary<(string Question, string Label), MovedDeadline> deadlines)
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
        Answer? was = AnswerOf(0, region);
        Answer? now = AnswerOf(1, region);
        string[] differing = [.. Differing(was, now)];
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

        Show(region, was, now, differing, cause, found, NotAnExample);
    }

    /// <summary>Offers an example that stands beside the rules: it shows a change that is found better than what the walk makes up.</summary>
    public void Offer(Region example)
    {
        Answer? was = AnswerOf(0, example);
        Answer? now = AnswerOf(1, example);
        string[] differing = [.. Differing(was, now)];
        if (differing.Length > 0 && CauseOf(example) is var cause && _found.TryGetValue((cause.Document, cause.Id), out Found? found))
        {
            Show(example, was, now, differing, cause, found, malus: 0);
        }
    }

    private void Show(Region region, Answer? was, Answer? now, string[] differing, (string Document, string Clause, string Id) cause, Found found, int malus)
    {
        int score = Score(was, now, differing) + malus + differing.Length + region.Set.Count;
        bool isBest = found.Change is null || score < found.Score;
        bool moves = differing.Any(Moves);
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
                Example = region.ToQuestion(Question.Name, (region.Cases[1] ?? region.Cases[0])!.AsOf) with { Readings = readings },
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
        foreach (AnswerDifference difference in fields.SelectMany(f => MovedIn(Question.Fields[Question.FieldIndex(f)], was, now)))
        {
            var key = (Question.Name, difference.Label);
            if (isExample || !deadlines.ContainsKey(key))
            {
                deadlines[key] = new MovedDeadline(Question, difference.Label, cause.Document, cause.Clause, difference.Old, difference.New);
            }
        }
    }

    private static IEnumerable<AnswerDifference> MovedIn(FieldDefinition field, Answer was, Answer now)
    {
        if (field.Type.Kind == ValueKind.Rows)
        {
            return RowDifferences.Moved(field, RowsOf(field, was), RowsOf(field, now));
        }

        // A day that only one of two verdicts has is no day that moves.
        return AnswerDifferences.OfField(field.Name, was, now).Where(d => d.Old is not null && d.New is not null);
    }

    private static IReadOnlyList<Row> RowsOf(FieldDefinition field, Answer answer) =>
        answer.Question.FieldIndex(field.Name) >= 0 && answer[field.Name] is { Kind: ValueKind.Rows } value ? value.Rows : [];

    /// <summary>An example is the better, the more both sides answer and the more a verdict changes and not only a day.</summary>
    private int Score(Answer? was, Answer? now, string[] differing)
    {
        bool verdict = Array.Exists(differing, d => Question.FieldIndex(d) is var field and >= 0 && Question.Fields[field].Type.Kind is ValueKind.Boolean or ValueKind.Term);
        int faults = (was?.Outcome == Outcome.Answered ? 0 : 1) + (now?.Outcome == Outcome.Answered ? 0 : 1) + (verdict ? 0 : 1);
        return faults * Fault;
    }

    /// <summary>Gives the provision to which a differing answer is put down, and notes all that take part.</summary>
    private (string Document, string Clause, string Id) CauseOf(Region region)
    {
        // A rule that differs by a value of another clause is as it was: the value is the cause.
        ProvisionChange[] involved = [.. attribution.Of(Question, region, sides).SelectMany(Attribution.SourcesOf).Distinct()];
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
    private static IEnumerable<string> Differing(Answer? was, Answer? now)
    {
        if (was is null || now is null || was.Outcome != now.Outcome)
        {
            return was is not null || now is not null ? [AnswerDifferences.OutcomePart] : [];
        }

        return
        [
            .. was.Requirements.Concat(now.Requirements).Select(r => r.Requirement.Id).Distinct().Where(id => MetIn(was, id) != MetIn(now, id)),
            .. was.Question.Fields.Concat(now.Question.Fields).Select(f => f.Name).Distinct().Where(f => !AnswerDifferences.Same(ValueIn(was, f), ValueIn(now, f))),
        ];
    }

    private static (bool Applies, bool? Met) MetIn(Answer answer, string requirement) =>
        answer.Requirements.FirstOrDefault(r => r.Requirement.Id == requirement) is { } result ? (true, result.Met) : default;

    private static Value ValueIn(Answer answer, string field) => answer.Question.FieldIndex(field) >= 0 ? answer[field] : default;

    /// <summary>What is known so far of the answers put down to one provision.</summary>
    private sealed class Found
    {
        public AnswerChange? Change { get; set; }

        public int Score { get; set; }

        public HashSet<string> Positions { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, HashSet<string>> Parts { get; } = new(StringComparer.Ordinal);
    }
}
