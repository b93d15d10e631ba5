using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Space;

/// <summary>
/// Tells what is left of the provisions on a question once some facts are set: which are settled and how, which tests of the
/// others are open, under every reading, and which of the facts set are still compared or reckoned with. Where the same is left
/// and those facts have the same values, a question is answered alike whatever else is set.
/// </summary>
internal sealed class Residue
{
    private readonly SpaceSide _side;
    private readonly Left[] _provisions;
    private readonly bool _tellsValues;
    private readonly Dictionary<string, int> _names;

    // By slot the provisions that a fact and those that follow from it touch.
    private readonly int[][] _touched;

    // By slot the limits with which a fact is compared, or which move with it, each with the provisions that hold it.
    private readonly (Compare Limit, int[] Provisions)[][] _limits;

    // Pairs of facts of which one bounds what the other can be.
    private readonly (int Slot, int Other)[] _bounds;
    private readonly Dictionary<string, Tested> _testsBySignature = new(StringComparer.Ordinal);
    private readonly Dictionary<Test, Tested> _tests = new(ReferenceEqualityComparer.Instance);
    private readonly Writer _writer;
    private readonly List<int> _written = [];
    private readonly Dictionary<Value, int> _values = [];
    private FactSet _leftOut;
    private FactSet _known;
    private int _time;
    private FactSet _read;

    /// <summary>Initializes a new instance of the <see cref="Residue"/> class.</summary>
    /// <param name="side">The side whose provisions they are.</param>
    /// <param name="tellsValues">
    /// Whether it matters which value is concluded also where only one can stand in a place of the answer.
    /// </param>
    /// <param name="names">Gives places in answers and what can stand there a number each, the same for all sides.</param>
    public Residue(SpaceSide side, bool tellsValues, Dictionary<string, int> names)
    {
        _names = names;
        _side = side;
        _tellsValues = tellsValues;
        _writer = new Writer(this);
        QuestionDefinition question = side.Question;
        _provisions = [.. ProvisionsOf(side)];
        _touched =
        [
            .. question.FactArray.Select((_, slot) => _provisions.Index()
                .Where(p => p.Item.Touched.Overlaps(side.FollowingFrom(slot)))
                .Select(p => p.Index)
                .ToArray()),
        ];
        _limits =
        [
            .. question.FactArray.Select(fact => (
                from provision in _provisions.Index()
                from test in provision.Item.Conditions.SelectMany(c => c?.Tests ?? []).OfType<Compare>()
                where ValueClasses.IsMeasured(test.Fact) && question.SlotOf(test.Fact) >= 0 && Array.IndexOf(test.Facts, fact) >= 0
                group (Test: test, provision.Index) by test.Signature into same
                select (same.First().Test, same.Select(p => p.Index).Distinct().ToArray())).ToArray()),
        ];
        _bounds =
        [
            .. question.OrderedSlots.SelectMany(o => ((int, int)[])[(o.Later, o.Earlier), (o.Earlier, o.Later)]),
            .. question.PresupposingSlots.SelectMany(p => ((int, int)[])[(p.Item1, p.Item2), (p.Item2, p.Item1)]),
        ];
    }

    /// <summary>Gets for each provision what it says, in a fixed form, and which readings are chosen in it.</summary>
    public string[] Signatures => [.. _provisions.Select(p => p.Signature + QuestionSignature.ChosenIn(_side.Edition, p.Signature))];

    /// <summary>
    /// Gets what is taken for granted of the facts whatever the provisions say, in a fixed form: which follow from others,
    /// and what they can be.
    /// </summary>
    public string Presumed => string.Join('\n', _side.Derivations
        .Select(d => $"{d.Fact} {d.From} {d.Test.Signature}")
        .Concat(_side.AskedRules.SelectMany(r => r.Limits).Select(l => l.Signature)));

    /// <summary>Gives for each provision a number for what is left of it; zero when nothing is, so that it takes no part.</summary>
    public int[] Begin()
    {
        int[] left = new int[_provisions.Length];
        (_leftOut, _known, _time) = (_side.LeftOut, _side.WithValue, _time + 1);
        for (int i = 0; i < left.Length; i++)
        {
            left[i] = Write(_provisions[i]);
        }

        return left;
    }

    /// <summary>Gives what is left once more facts are set or left out.</summary>
    /// <param name="before">What was left before.</param>
    /// <param name="slots">The slots of the facts.</param>
    public int[] Continue(int[] before, IEnumerable<int> slots)
    {
        int[] left = [.. before];
        (_leftOut, _known, _time) = (_side.LeftOut, _side.WithValue, _time + 1);
        foreach (int i in slots.SelectMany(slot => _touched[slot]).Distinct())
        {
            // What takes no part takes none whatever is set besides.
            left[i] = before[i] == 0 ? 0 : Write(_provisions[i]);
        }

        return left;
    }

    /// <summary>Adds on which side a fact lies of each limit of what may hold, as open wording is read.</summary>
    /// <param name="left">What is left of the provisions.</param>
    /// <param name="slot">The slot of the fact.</param>
    /// <param name="key">Takes the sides.</param>
    public void AddSides(int[] left, int slot, List<int> key)
    {
        foreach ((Compare limit, int[] provisions) in _limits[slot])
        {
            key.Add(Array.Exists(provisions, p => left[p] != 0)
                ? (int)ConditionEvaluator.Evaluate(limit, _side.Facts)
                : (int)Truth.Unknown);
        }
    }

    /// <summary>
    /// Adds what may yet stand in each place of the answer: what says the same on all sides comes to the same, whatever the
    /// facts are.
    /// </summary>
    /// <param name="left">What is left of the provisions.</param>
    /// <param name="conclusions">By place the number of what may stand there; less than zero for more than one.</param>
    public void AddConclusions(int[] left, int[] conclusions)
    {
        for (int i = 0; i < left.Length; i++)
        {
            foreach (Conclusion conclusion in left[i] == 0 ? [] : _provisions[i].Conclusions)
            {
                ref int known = ref conclusions[conclusion.Place];
                known = known == 0 || known == conclusion.Content ? conclusion.Content : -1;
            }
        }
    }

    /// <summary>Adds the values of the facts set that still matter, each with its slot.</summary>
    /// <param name="left">What is left of the provisions.</param>
    /// <param name="determined">The slots of the facts set or left out.</param>
    /// <param name="all">Whether all facts set matter.</param>
    /// <param name="conclusions">By place the number of what may stand there on any side; less than zero for more than one.</param>
    /// <param name="key">Takes them.</param>
    public void AddValues(int[] left, FactSet determined, bool all, int[] conclusions, List<int> key)
    {
        FactSet read = all ? FactSet.All : default;
        for (int i = 0; i < left.Length && !all; i++)
        {
            read |= _provisions[i].ReadWhen(left[i]);
            foreach (Conclusion conclusion in left[i] == 0 ? [] : _provisions[i].Conclusions)
            {
                read |= conclusion.IsTold || conclusions[conclusion.Place] < 0 ? conclusion.Slots : default;
            }
        }

        foreach ((int slot, int other) in _bounds)
        {
            read |= !determined.Contains(other) ? FactSet.Of(slot) : default;
        }

        Case facts = _side.Facts;
        for (int slot = 0; slot < facts.Question.FactArray.Length; slot++)
        {
            if (read.Contains(slot) && facts.ValueAt(slot) is { HasValue: true } value)
            {
                if (!_values.TryGetValue(value, out int number))
                {
                    _values.Add(value, number = _values.Count);
                }

                // What is given may rule out another fact that the same value, where it only follows from others, does not.
                key.Add(slot);
                key.Add(_side.IsSet(slot) ? number : ~number);
            }
        }
    }

    private IEnumerable<Left> ProvisionsOf(SpaceSide side)
    {
        QuestionDefinition question = side.Question;
        foreach ((FactDefinition fact, FactDefinition from, Condition test) in side.Derivations)
        {
            yield return MakeLeft($"{fact} {from} {test.Signature}", [test], []);
        }

        foreach (QuestionRules rules in side.AskedRules)
        {
            foreach (Presupposition presupposition in rules.Presuppositions)
            {
                yield return MakeLeft(
                    QuestionSignature.Of(presupposition),
                    [presupposition.When, presupposition.Condition],
                    [.. presupposition.Expected
                        .Select(e => new Conclusion(NumberOf(string.Empty), 1, SlotsOf(question, e.Value.Facts), IsTold: true))
                        .Where(c => !c.Slots.IsEmpty)]);
            }

            foreach (Rule rule in rules.Rules)
            {
                yield return MakeLeft(
                    QuestionSignature.Of(side.Edition, rule),
                    [rule.When, .. rule.RequirementArray.SelectMany(r => (Condition?[])[r.When, r.Test, r.PresumedWhen])],
                    [.. ((Assignment[])[.. rule.Always, .. rule.Fulfilled, .. rule.Unfulfilled]).Select(a => ConclusionOf(rule, a))]);
            }
        }

        foreach (Condition when in side.Noted)
        {
            yield return MakeLeft(string.Empty, [when], []);
        }
    }

    private Left MakeLeft(string signature, Condition?[] conditions, Conclusion[] conclusions)
    {
        FactSet touched = default;
        foreach (Test test in conditions.SelectMany(c => c?.Tests ?? []))
        {
            if (!_testsBySignature.TryGetValue(test.Signature, out Tested? tested))
            {
                _testsBySignature.Add(test.Signature, tested = new Tested(test, _side.Question));
            }

            _tests[test] = tested;
            touched |= tested.Slots;
        }

        return new Left(signature, conditions, conclusions, touched);
    }

    /// <summary>What other questions answer may be compared, and what is reckoned may be refused: those values matter always.</summary>
    private Conclusion ConclusionOf(Rule rule, Assignment assignment)
    {
        FieldDefinition field = rule.Question.Fields[assignment.Field];
        string place = field.IsCollected ? $"{rule.Question.Name}.{field.Name} {rule.Id}" : $"{rule.Question.Name}.{field.Name}";
        bool isTold =
            _tellsValues || rule.Question != _side.Question || assignment.Value.All.Any(v => v.Kind == ExpressionKind.Computation);
        return new Conclusion(
            NumberOf(place),
            NumberOf(assignment.Value.Signature),
            SlotsOf(_side.Question, assignment.Value.Facts),
            isTold);
    }

    private int NumberOf(string name)
    {
        if (!_names.TryGetValue(name, out int number))
        {
            _names.Add(name, number = _names.Count + 1);
        }

        return number;
    }

    private static FactSet SlotsOf(QuestionDefinition question, IEnumerable<FactDefinition> facts) =>
        FactSet.Of(facts.Select(question.SlotOf).Where(slot => slot >= 0));

    /// <summary>
    /// Gives the slots of the facts whose values an open test compares; none where one of them is left out, for then it
    /// stays open.
    /// </summary>
    private FactSet ReadBy(Tested tested) => tested.Slots.Overlaps(_leftOut) ? default : tested.Slots;

    private int Write(Left provision)
    {
        _written.Clear();
        _read = default;
        for (int i = 0; i < provision.Conditions.Length; i++)
        {
            if (provision.Conditions[i] is { } condition)
            {
                int place = _written.Count;
                _written.Add(i);
                Truth truth = condition.Accept(_writer, provision);
                if (i == 0 && truth == Truth.False)
                {
                    return 0;
                }

                _written[place] = (int)truth;
            }
        }

        return provision.NumberOf(_written, _read);
    }

    /// <summary>What a provision concludes.</summary>
    /// <param name="Place">The number of the place in the answer where it stands.</param>
    /// <param name="Content">The number of what it is.</param>
    /// <param name="Slots">The slots of the facts whose values it is concluded from.</param>
    /// <param name="IsTold">Whether it matters which value it comes to even if nothing else can stand in the place.</param>
    private sealed record Conclusion(int Place, int Content, FactSet Slots, bool IsTold);

    /// <summary>What is known of tests that say the same.</summary>
    private sealed class Tested
    {
        private readonly Test _test;
        private readonly (Interpretation Interpretation, int Reading)[][] _read;
        private readonly int[] _measured;

        // By the numbers or days of its facts, where there are few of them, what it came to.
        private readonly Dictionary<(long, long, bool), Truth[]> _outcomesBefore = [];
        private Truth[] _outcomes;
        private int _time;

        public Tested(Test test, QuestionDefinition question)
        {
            _test = test;
            ValueExpression[] against = [.. test.Against?.All ?? []];
            _read = WaysToRead([.. against.OfType<ValueByReading>().Select(v => v.Interpretation).Distinct()]);
            _outcomes = new Truth[_read.Length];
            Slots = SlotsOf(question, test.Facts);
            int[] slots = [.. Enumerable.Range(0, question.FactArray.Length).Where(slot => Slots.Contains(slot))];
            _measured = slots.Length <= 2
                && test is Compare
                && Array.TrueForAll(slots, s => question.FactArray[s] is { Type.Kind: ValueKind.Integer or ValueKind.Date })
                ? slots
                : [];

            // What is reckoned may come out otherwise for numbers that no test tells from these.
            IsOpen = test is ReadingIs || Array.Exists(against, v => v.Kind == ExpressionKind.Computation);
        }

        /// <summary>Gets the slots of its facts.</summary>
        public FactSet Slots { get; }

        /// <summary>Gets a value indicating whether it stays open even when they are set.</summary>
        public bool IsOpen { get; }

        /// <summary>Gets a value indicating whether it hangs on how open wording is read.</summary>
        public bool IsRead => _read.Length > 1;

        /// <summary>Gives what it comes to for each way to read the open wording on which it hangs; once where it hangs on none.</summary>
        /// <param name="side">The side on which facts have been set.</param>
        /// <param name="time">Another number for every other facts.</param>
        public ReadOnlySpan<Truth> Outcomes(SpaceSide side, int time)
        {
            if (_time == time)
            {
                return _outcomes;
            }

            _time = time;
            if (_measured.Length > 0 && side.Facts is var facts && Array.TrueForAll(_measured, slot => facts.ValueAt(slot).HasValue))
            {
                // The day asked about has a value also before it is set.
                var numbers = (facts.ValueAt(_measured[0]).Bits, facts.ValueAt(_measured[^1]).Bits, side.IsDaySet);
                if (!_outcomesBefore.TryGetValue(numbers, out Truth[]? known))
                {
                    _outcomesBefore.Add(numbers, known = Array.ConvertAll(_read, read => side.Outcome(_test, read)));
                }

                return _outcomes = known;
            }

            return _outcomes = Array.ConvertAll(_read, read => side.Outcome(_test, read));
        }

        private static (Interpretation, int)[][] WaysToRead(Interpretation[] interpretations) =>
            interpretations.Aggregate(
                ((Interpretation, int)[][])[[]],
                (ways, interpretation) =>
                    [.. ways.SelectMany(way => interpretation.Readings
                        .Select((_, reading) => ((Interpretation, int)[])[.. way, (interpretation, reading)]))]);
    }

    /// <summary>One provision, and what can be left of it.</summary>
    private sealed class Left(string signature, Condition?[] conditions, Conclusion[] conclusions, FactSet touched)
    {
        private readonly Dictionary<int[], int> _numbers = new(IntegersComparer.Instance);
        private readonly List<FactSet> _read = [default];

        public string Signature => signature;

        /// <summary>Gets the conditions; the provision takes part only where the first may hold.</summary>
        public Condition?[] Conditions => conditions;

        public Conclusion[] Conclusions => conclusions;

        /// <summary>Gets the slots of the facts that are tested.</summary>
        public FactSet Touched => touched;

        /// <summary>Gives the number of what is left, from one on.</summary>
        /// <param name="written">What is left.</param>
        /// <param name="read">The slots of the facts whose values matter to it.</param>
        public int NumberOf(List<int> written, FactSet read)
        {
            int[] key = [.. written, read.Halves.Low, read.Halves.High];
            if (!_numbers.TryGetValue(key, out int number))
            {
                _numbers.Add(key, number = _read.Count);
                _read.Add(read);
            }

            return number;
        }

        /// <summary>Gives the slots of the facts whose values matter when so much is left.</summary>
        public FactSet ReadWhen(int number) => _read[number];
    }

    /// <summary>
    /// Tells whether a condition is settled under every reading, and writes what is left of it where it is not: of what is made of
    /// parts those that are not settled, each behind its place, then an end; of a test nothing, for it is known from its place, or
    /// what it comes to under each reading.
    /// </summary>
    private sealed class Writer(Residue residue) : PartsVisitor<Left, Truth>
    {
        private const int End = -1;

        public override Truth Visit(Always always, Left provision) => Truth.True;

        public override Truth Visit(All all, Left provision) => VisitParts(all.Parts, Truth.False, provision);

        public override Truth Visit(Any any, Left provision) => VisitParts(any.Parts, Truth.True, provision);

        public override Truth Visit(Not not, Left provision) => Truth.True - (int)not.Part.Accept(this, provision);

        public override Truth Visit(ConditionByReading byReading, Left provision)
        {
            (int mark, FactSet read) = (residue._written.Count, residue._read);
            Truth least = Truth.True;
            Truth most = Truth.False;
            foreach (Condition part in byReading.ByReading)
            {
                int place = residue._written.Count;
                residue._written.Add(0);
                Truth truth = part.Accept(this, provision);
                residue._written[place] = (int)truth;
                least = truth < least ? truth : least;
                most = truth > most ? truth : most;
            }

            return least == most && least != Truth.Unknown ? Settled(least, mark, read) : Truth.Unknown;
        }

        protected override Truth VisitTest(Test test, Left provision)
        {
            Tested tested = residue._tests[test];
            if (tested.IsOpen || (tested.IsRead && !(tested.Slots - residue._known).IsEmpty))
            {
                // Under some reading it may be settled although a fact is missing: then the values tell.
                residue._read |= tested.Slots;
                return Truth.Unknown;
            }

            ReadOnlySpan<Truth> outcomes = tested.Outcomes(residue._side, residue._time);
            if (!outcomes.ContainsAnyExcept(outcomes[0]))
            {
                residue._read |= outcomes[0] != Truth.Unknown ? default : tested.IsRead ? tested.Slots : residue.ReadBy(tested);
                return outcomes[0];
            }

            foreach (Truth outcome in outcomes)
            {
                residue._written.Add(End - 1 - (int)outcome);
                residue._read |= outcome == Truth.Unknown ? tested.Slots : default;
            }

            return Truth.Unknown;
        }

        private Truth VisitParts(Condition[] parts, Truth deciding, Left provision)
        {
            (int mark, FactSet read) = (residue._written.Count, residue._read);
            Truth whole = Truth.True - (int)deciding;
            for (int i = 0; i < parts.Length; i++)
            {
                int place = residue._written.Count;
                residue._written.Add(i);
                Truth truth = parts[i].Accept(this, provision);
                if (truth == deciding)
                {
                    return Settled(truth, mark, read);
                }

                if (truth == Truth.Unknown)
                {
                    whole = truth;
                }
                else
                {
                    residue._written.RemoveRange(place, residue._written.Count - place);
                }
            }

            if (whole == Truth.Unknown)
            {
                residue._written.Add(End);
            }

            return whole;
        }

        /// <summary>Of what is settled nothing is left.</summary>
        private Truth Settled(Truth truth, int mark, FactSet read)
        {
            residue._written.RemoveRange(mark, residue._written.Count - mark);
            residue._read = read;
            return truth;
        }
    }
}
