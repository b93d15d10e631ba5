using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>Compares the answers of one question under two editions, region by region.</summary>
/// <param name="sides">The old edition and the new.</param>
/// <param name="readings">The readings used instead of the rules' own, by interpretation id.</param>
/// <param name="attribution">Puts what differs down to provisions.</param>
/// <param name="provisions">Is told which provisions have an effect.</param>
/// <param name="canAsk">Tells of a question whether the old rules can be asked it, and the new.</param>
/// <param name="deadlines">Takes the days and things to do that move, each once, by the example that shows it best.</param>
internal sealed class QuestionComparison(
    SpaceSide[] sides,
    IReadOnlyDictionary<string, string> readings,
    Attribution attribution,
    ProvisionComparison provisions,
    Func<Question, (bool Old, bool New)> canAsk,
    Dictionary<(string Question, string Label), (int Score, MovedDeadline Deadline)> deadlines)
{
    // How much worse an example is in which a side does not answer or no verdict changes, and one that nobody wrote.
    private const int Fault = 10 * NotAnExample;
    private const int NotAnExample = 2 * QuestionDefinition.MaximumFacts;

    /// <summary>So many positions of a cause without an example are searched for one.</summary>
    private const int Searched = 4;

    private readonly ReckoningSignature[] _reckoned = [.. sides.Select(s => new ReckoningSignature(s))];
    private readonly Dictionary<(string Document, string Id), Found> _found = [];

    // Positions reckoned in another way in which facts are left out that the answer asks for, told only when none is known in
    // which they are given.
    private readonly List<(ProvisionChange[] Involved, int Leaf, string[] Parts, (FactDefinition, Value)[] Set)> _waiting = [];

    private QuestionDefinition Question => sides[1].Question;

    private bool IsReckoned => Array.Exists(_reckoned, r => r.IsNeeded);

    /// <summary>Gets a value indicating whether a change is shown by answers that lack nothing.</summary>
    public bool HasShown => _found.Values.Any(f => f.Shown is { Old.Outcome: Outcome.Answered, New.Outcome: Outcome.Answered });

    /// <summary>Gives the changes, one for each provision to which answers are put down; the days are left open.</summary>
    /// <param name="graph">The ways to the regions.</param>
    public IEnumerable<AnswerChange> ChangesIn(DecisionGraph graph)
    {
        long all = graph.Positions(_ => true);
        return _found.Values.Select(found => new AnswerChange
        {
            Question = Question,
            Document = found.Cause.Document,
            Clause = found.Cause.Clause,
            Rule = found.Cause.Id,
            Parts = new SortedDictionary<string, long>(
                found.Parts.ToDictionary(p => p.Key, p => Positions(graph, p.Value)),
                StringComparer.Ordinal),
            IsCertain = found.IsCertain && found.Shown is not null,
            Positions = Positions(graph, found.Leaves),
            PositionsInAll = all,
            From = default,
            Through = null,
            Example = found.Shown?.Example,
            Old = found.Shown?.Old,
            New = found.Shown?.New,
        });
    }

    /// <summary>Takes what a region tells.</summary>
    public void Visit(Region region)
    {
        string[] otherwise = ReckonedOtherwise(region);
        if (otherwise.Length == 0 && AreSettledAlike(region.Drafts[0], region.Drafts[1]))
        {
            return;
        }

        Answer? was = AnswerOf(0, region);
        Answer? now = AnswerOf(1, region);
        string[] differing = [.. Differing(was, now)];
        if (differing.Length + otherwise.Length == 0)
        {
            return;
        }

        ProvisionChange[] involved = InvolvedIn(region);
        if (differing.Length == 0 && region.Drafts.All(d => d is { IsOpen: true, OpenFacts.IsEmpty: false }))
        {
            if (!_waiting.Exists(w => w.Involved.SequenceEqual(involved)))
            {
                _waiting.Add((involved, region.Leaf, otherwise, [.. region.Set]));
            }

            return;
        }

        Found found = FoundOf(involved);
        Add(found, region.Leaf, [.. differing, .. otherwise]);
        found.IsCertain &= otherwise.Length == 0;
        if (differing.Length > 0)
        {
            Show(region, was, now, differing, found, NotAnExample);
        }
        else if (found.Unshown.Count < Searched)
        {
            found.Unshown.Add([.. region.Set]);
        }
    }

    /// <summary>
    /// Offers an example that stands beside the rules: it shows a change better than what the walk makes up, also one that
    /// the walk did not find.
    /// </summary>
    public void Offer(Region example)
    {
        Answer? was = AnswerOf(0, example);
        Answer? now = AnswerOf(1, example);
        string[] differing = [.. Differing(was, now)];
        if (differing.Length == 0)
        {
            return;
        }

        Found found = FoundOf(InvolvedIn(example));
        found.IsCertain &= ReckonedOtherwise(example).Length == 0;
        if (found.Leaves.Count == 0)
        {
            Add(found, example.Leaf, differing);
        }

        Show(example, was, now, differing, found, malus: 0);
    }

    /// <summary>
    /// Looks, once the walk is done and the examples are offered, for questions that show what is reckoned in another way.
    /// </summary>
    public void Search()
    {
        foreach ((ProvisionChange[] involved, int leaf, string[] parts, (FactDefinition, Value)[] set) in _found.Count == 0 ? _waiting : [])
        {
            Found found = FoundOf(involved);
            found.IsCertain = false;
            Add(found, leaf, parts);
            found.Unshown.Add(set);
        }

        foreach (Found found in _found.Values.Where(f => f.Shown is null).ToArray())
        {
            Array.ForEach([.. found.Unshown], set => Search(found, set));
        }

        // Where no rule holds for want of a number, nothing is told beside what is told of the same clause.
        foreach (Found found in _found.Values
            .Where(f => f is { Shown: null, TakesPart: false }
                && _found.Values.Any(o => o.TakesPart && (o.Cause.Document, o.Cause.Clause) == (f.Cause.Document, f.Cause.Clause)))
            .ToArray())
        {
            _found.Remove(KeyOf(found.Cause));
        }
    }

    private void Search(Found found, (FactDefinition Fact, Value Value)[] set)
    {
        var numbers = new UnevenNumbers(sides, _reckoned.SelectMany(r => r.Facts).ToHashSet(StringComparer.Ordinal));
        foreach ((FactDefinition Fact, Value Value)[] facts in numbers.Around(set))
        {
            if (found.Shown is { Old.Outcome: Outcome.Answered, New.Outcome: Outcome.Answered })
            {
                return;
            }

            foreach ((FactDefinition Fact, Value Value) limit in Try(found, facts))
            {
                Try(found, [.. facts.Where(f => f.Fact.Name != limit.Fact.Name), limit]);
            }
        }
    }

    /// <summary>Shows the answers to a question when they differ.</summary>
    /// <returns>The limits that the sides reckon for these facts: at one of them the sides may differ.</returns>
    private (FactDefinition Fact, Value Value)[] Try(Found found, (FactDefinition Fact, Value Value)[] facts)
    {
        Action[] undo = [.. facts.SelectMany(f => sides.Select(s => s.Set(f.Fact.Name, f.Value)))];
        (FactDefinition, Value)[] limits = [];
        if (sides.All(s => s.CanAsk))
        {
            Case[] cases = [.. sides.Select(s => s.FactsAsAsked)];
            limits =
            [
                .. sides.SelectMany((s, i) => _reckoned[i].Tests.Select(t => (t.Fact, ConditionEvaluator.Evaluate(t.Operand, cases[i]))))
                    .Where(l => l.Item2.Kind == l.Fact.Type.Kind),
            ];
            Draft[] drafts = [.. sides.Select((s, i) => s.Decide(cases[i]))];
            var region = new Region(-1, facts, cases, drafts);
            Answer? was = AnswerOf(0, region);
            Answer? now = AnswerOf(1, region);
            string[] differing = [.. Differing(was, now)];
            ProvisionChange[] involved = InvolvedIn(region);
            if (differing.Length > 0
                && (CauseOf(involved) == found.Cause || Array.Exists(involved, p => (p.Document, p.Id) == KeyOf(found.Cause))))
            {
                Add(found, found.Leaves.First(), differing);
                Show(region, was, now, differing, found, NotAnExample);
            }

            Array.ForEach(drafts, d => d.Dispose());
        }

        Array.ForEach(undo, u => u());
        return limits;
    }

    /// <summary>Names the parts of the answer that the sides reckon in different ways; nothing more where only a condition is.</summary>
    private string[] ReckonedOtherwise(Region region)
    {
        if (!IsReckoned || region.Cases is not [{ } before, { } after])
        {
            return [];
        }

        IReadOnlyDictionary<string, string> was = _reckoned[0].Of(before, region.Drafts[0]!);
        IReadOnlyDictionary<string, string> now = _reckoned[1].Of(after, region.Drafts[1]!);
        return [.. was.Keys.Union(now.Keys).Where(part => was.GetValueOrDefault(part) != now.GetValueOrDefault(part))];
    }

    private static void Add(Found found, int leaf, string[] parts)
    {
        found.Leaves.Add(leaf);
        foreach (string part in parts.Where(p => p.Length > 0))
        {
            if (!found.Parts.TryGetValue(part, out HashSet<int>? leaves))
            {
                found.Parts[part] = leaves = [];
            }

            leaves.Add(leaf);
        }
    }

    /// <summary>Counts positions; an example that the walk did not reach is one by itself.</summary>
    private static long Positions(DecisionGraph graph, HashSet<int> leaves) => Math.Max(1, graph.Positions(leaves.Contains));

    private void Show(Region region, Answer? was, Answer? now, string[] differing, Found found, int malus)
    {
        int score = Score(was, now, differing) + malus + differing.Length + region.Set.Count;
        bool isBest = found.Shown is null || score < found.Shown.Score;
        if (differing.Any(Moves) && was?.Outcome == Outcome.Answered && now?.Outcome == Outcome.Answered)
        {
            Note(differing.Where(Moves), was, now, found.Cause, score);
        }

        Question question = region.ToQuestion(Question.Name, (region.Cases[1] ?? region.Cases[0])!.AsOf) with { Readings = readings };
        if (isBest && canAsk(question) == (was is not null, now is not null))
        {
            found.Shown = new Shown(score, question, was, now);
        }
        else if (isBest && found.Unshown.Count < Searched)
        {
            found.Unshown.Add([.. region.Set]);
        }
    }

    /// <summary>
    /// Gives what a side answers; nothing when it cannot be asked, or refuses for want of what the answer is reckoned from.
    /// </summary>
    private Answer? AnswerOf(int side, Region region) =>
        region.Cases[side] is { } facts && sides[side].Answer(facts) is { Obstacle: null } answer ? answer : null;

    private bool Moves(string part) =>
        Question.FieldIndex(part) is var index and >= 0
            && (Question.Fields[index].Type.Kind == ValueKind.Date || RowDifferences.AreToDo(Question.Fields[index]));

    private void Note(IEnumerable<string> fields, Answer was, Answer now, (string Document, string Clause, string Id) cause, int score)
    {
        foreach (FieldDefinition field in fields.Select(f => Question.Fields[Question.FieldIndex(f)]))
        {
            string? oldRule = Reckoning.RuleOf(was, field.Name);
            string? newRule = Reckoning.RuleOf(now, field.Name);
            if (oldRule is not null && newRule is not null && IsCountedAsBefore(was, now, field.Name))
            {
                continue;
            }

            foreach (AnswerDifference difference in MovedIn(field, was, now))
            {
                var key = (Question.Name, difference.Label);
                if (!deadlines.TryGetValue(key, out var noted) || score < noted.Score)
                {
                    deadlines[key] = (score, new MovedDeadline(
                        Question, difference.Label, cause.Document, cause.Clause, difference.Old, difference.New)
                    {
                        OldRule = oldRule,
                        NewRule = newRule,
                    });
                }
            }
        }
    }

    /// <summary>
    /// Tells whether both days are counted as they were, and only by another of the rules: then it is the answer that changes, and no
    /// deadline that moves.
    /// </summary>
    private static bool IsCountedAsBefore(Answer was, Answer now, string field)
    {
        return IsKnownTo(now, was) && IsKnownTo(was, now);

        bool IsKnownTo(Answer other, Answer answer)
        {
            HashSet<string> known =
            [
                .. other.Facts.Edition.RulesFor(other.Question).Rules
                    .SelectMany(r => (Assignment[])[.. r.Always, .. r.Fulfilled, .. r.Unfulfilled])
                    .Where(a => other.Question.Fields[a.Field].Name == field)
                    .Select(a => a.Value.Signature),
            ];
            return Reckoning.RuleOf(answer, field, v => known.Contains(v.Signature)) is not null;
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
        bool verdict = Array.Exists(
            differing,
            d => Question.FieldIndex(d) is var field and >= 0 && Question.Fields[field].Type.Kind is ValueKind.Boolean or ValueKind.Term);
        int faults = (was?.Outcome == Outcome.Answered ? 0 : 1) + (now?.Outcome == Outcome.Answered ? 0 : 1) + (verdict ? 0 : 1);
        return faults * Fault;
    }

    /// <summary>
    /// Tells whether both sides have decided, and in the same way: then their answers need not be written out to see that
    /// they are alike.
    /// </summary>
    private bool AreSettledAlike(Draft? was, Draft? now)
    {
        if (was is not { IsOpen: false, Obstacle: null }
            || now is not { IsOpen: false, Obstacle: null }
            || was.Outcome != now.Outcome
            || was.Requirements.Count != now.Requirements.Count)
        {
            return false;
        }

        for (int i = 0; i < was.Requirements.Count; i++)
        {
            if (was.Requirements[i].Requirement.Id != now.Requirements[i].Requirement.Id
                || was.Requirements[i].Met != now.Requirements[i].Met)
            {
                return false;
            }
        }

        FieldDefinition[] fields = Question.FieldArray;
        return fields.Length == sides[0].Question.FieldArray.Length
            && (was.Outcome != Outcome.Answered || Enumerable.Range(0, fields.Length)
                .All(i => fields[i].Name == sides[0].Question.FieldArray[i].Name && AnswerDifferences.Same(was.Values[i], now.Values[i])));
    }

    /// <summary>
    /// Gives the provisions that differ and take part in a region, the likeliest cause first; that of a value of another
    /// clause is the value.
    /// </summary>
    private ProvisionChange[] InvolvedIn(Region region)
    {
        if (!attribution.GoesByReadings)
        {
            return [.. attribution.Of(Question, region, sides).SelectMany(Attribution.SourcesOf).Distinct()];
        }

        Draft?[] drafts = [.. sides.Select((s, i) => region.Cases[i] is { } facts ? s.Trace(facts) : null)];
        ProvisionChange[] involved =
        [
            .. attribution.Of(Question, region with { Drafts = drafts }, sides).SelectMany(Attribution.SourcesOf).Distinct(),
        ];
        foreach (Draft draft in drafts.OfType<Draft>())
        {
            draft.Dispose();
        }

        return involved;
    }

    private (string Document, string Clause, string Id) CauseOf(ProvisionChange[] involved) =>
        (involved.Length > 0 ? involved[0] : attribution.Remaining()) is { } cause
            ? (cause.Document, cause.Clause, cause.Id)
            : (string.Empty, string.Empty, string.Empty);

    private static (string Document, string Id) KeyOf((string Document, string Clause, string Id) cause) => (cause.Document, cause.Id);

    /// <summary>Gives what is known of the provision to which a differing answer is put down, and notes all that take part.</summary>
    private Found FoundOf(ProvisionChange[] involved)
    {
        var cause = CauseOf(involved);
        foreach (ProvisionChange provision in involved)
        {
            provisions.HasEffect(provision.Document, provision.Id);
        }

        if (cause.Id.Length > 0)
        {
            provisions.HasEffect(cause.Document, cause.Id);
        }

        if (!_found.TryGetValue(KeyOf(cause), out Found? found))
        {
            _found[KeyOf(cause)] = found = new Found(cause);
        }

        found.TakesPart |= involved.Length > 0;
        return found;
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
            .. was.Requirements
                .Concat(now.Requirements)
                .Select(r => r.Requirement.Id)
                .Distinct()
                .Where(id => MetIn(was, id) != MetIn(now, id)),
            .. was.Question.Fields
                .Concat(now.Question.Fields)
                .Select(f => f.Name)
                .Distinct()
                .Where(f => !AnswerDifferences.Same(ValueIn(was, f), ValueIn(now, f))),
        ];
    }

    private static (bool Applies, bool? Met) MetIn(Answer answer, string requirement) =>
        answer.Requirements.FirstOrDefault(r => r.Requirement.Id == requirement) is { } result ? (true, result.Met) : default;

    private static Value ValueIn(Answer answer, string field) => answer.Question.FieldIndex(field) >= 0 ? answer[field] : default;

    /// <summary>What is known so far of the answers put down to one provision.</summary>
    private sealed class Found((string Document, string Clause, string Id) cause)
    {
        public (string Document, string Clause, string Id) Cause => cause;

        public Shown? Shown { get; set; }

        public bool IsCertain { get; set; } = true;

        /// <summary>Gets or sets a value indicating whether a provision that differs takes part in any of the answers.</summary>
        public bool TakesPart { get; set; }

        /// <summary>Gets the numbers of the regions in which answers differ.</summary>
        public HashSet<int> Leaves { get; } = [];

        /// <summary>Gets by part of the answer the numbers of the regions in which it differs.</summary>
        public Dictionary<string, HashSet<int>> Parts { get; } = new(StringComparer.Ordinal);

        /// <summary>Gets the facts of some regions that are reckoned in another way and in which the answers are the same.</summary>
        public List<(FactDefinition Fact, Value Value)[]> Unshown { get; } = [];
    }

    /// <summary>An example; the lower the score, the better it is.</summary>
    private sealed record Shown(int Score, Question Example, Answer? Old, Answer? New);
}
