using System.Numerics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Analysis;

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

    // By slot the provisions that a fact and those that follow from it touch.
    private readonly int[][] _touched;

    // By slot the limits with which a fact is compared, or which move with it, each with the provisions that hold it.
    private readonly (Compare Limit, int[] Provisions)[][] _limits;

    // Pairs of facts of which one bounds what the other can be.
    private readonly (int Slot, int Other)[] _bounds;
    private readonly Writer _writer;
    private readonly List<int> _written = [];
    private readonly Dictionary<Value, int> _values = [];
    private ulong _read;

    /// <summary>Initializes a new instance of the <see cref="Residue"/> class.</summary>
    /// <param name="side">The side whose provisions they are.</param>
    /// <param name="tellsValues">Whether it matters which value is concluded also where only one can stand in a place of the answer.</param>
    public Residue(SpaceSide side, bool tellsValues)
    {
        _side = side;
        _tellsValues = tellsValues;
        _writer = new Writer(this);
        QuestionDefinition question = side.Question;
        _provisions = [.. ProvisionsOf(side)];
        _touched = [.. question.FactArray.Select((_, slot) => _provisions.Index().Where(p => (p.Item.Touched & side.FollowingFrom(slot)) != 0).Select(p => p.Index).ToArray())];
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

    /// <summary>Gets what is taken for granted of the facts whatever the provisions say, in a fixed form: which follow from others, and what they can be.</summary>
    public string Presumed => string.Join('\n', _side.Derivations.Select(d => $"{d.Fact} {d.From} {d.Test.Signature}").Concat(_side.AskedRules.SelectMany(r => r.Limits).Select(l => $"{l.Fact} in {string.Join(", ", l.Allowed.Select(t => t.Name))}")));

    /// <summary>Gives for each provision a number for what is left of it; zero when nothing is, so that it takes no part.</summary>
    public int[] Begin()
    {
        int[] left = new int[_provisions.Length];
        for (int i = 0; i < left.Length; i++)
        {
            left[i] = Write(_provisions[i]);
        }

        return left;
    }

    /// <summary>Gives what is left once one more fact is set or left out.</summary>
    /// <param name="before">What was left before.</param>
    /// <param name="slot">The slot of the fact; less than zero when the day asked on has been set, on which anything may hang.</param>
    public int[] Continue(int[] before, int slot)
    {
        if (slot < 0)
        {
            return Begin();
        }

        int[] left = [.. before];
        foreach (int i in _touched[slot])
        {
            left[i] = Write(_provisions[i]);
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
            key.Add(Array.Exists(provisions, p => left[p] != 0) ? (int)ConditionEvaluator.Evaluate(limit, _side.Facts) : (int)Truth.Unknown);
        }
    }

    /// <summary>Adds what may yet stand in each place of the answer: what says the same on all sides comes to the same, whatever the facts are.</summary>
    /// <param name="left">What is left of the provisions.</param>
    /// <param name="conclusions">By place what may stand there, <see langword="null"/> for more than one.</param>
    public void AddConclusions(int[] left, Dictionary<string, string?> conclusions)
    {
        for (int i = 0; i < left.Length; i++)
        {
            foreach (Conclusion conclusion in left[i] == 0 ? [] : _provisions[i].Conclusions)
            {
                if (!conclusions.TryAdd(conclusion.Place, conclusion.Signature) && conclusions[conclusion.Place] != conclusion.Signature)
                {
                    conclusions[conclusion.Place] = null;
                }
            }
        }
    }

    /// <summary>Adds the values of the facts set that still matter, each with its slot.</summary>
    /// <param name="left">What is left of the provisions.</param>
    /// <param name="determined">The slots of the facts set or left out.</param>
    /// <param name="all">Whether all facts set matter.</param>
    /// <param name="conclusions">By place what may stand there on any side, <see langword="null"/> for more than one.</param>
    /// <param name="key">Takes them.</param>
    public void AddValues(int[] left, ulong determined, bool all, Dictionary<string, string?> conclusions, List<int> key)
    {
        ulong read = all ? ulong.MaxValue : 0;
        for (int i = 0; i < left.Length && !all; i++)
        {
            read |= _provisions[i].ReadWhen(left[i]);
            foreach (Conclusion conclusion in left[i] == 0 ? [] : _provisions[i].Conclusions)
            {
                read |= conclusion.IsTold || conclusions[conclusion.Place] is null ? conclusion.Slots : 0;
            }
        }

        foreach ((int slot, int other) in _bounds)
        {
            read |= (determined & (1UL << other)) == 0 ? 1UL << slot : 0;
        }

        Case facts = _side.Facts;
        for (int slot = 0; slot < facts.Question.FactArray.Length; slot++)
        {
            if ((read & (1UL << slot)) != 0 && facts.ValueAt(slot) is { HasValue: true } value)
            {
                if (!_values.TryGetValue(value, out int number))
                {
                    _values.Add(value, number = _values.Count);
                }

                key.Add(slot);
                key.Add(number);
            }
        }
    }

    private IEnumerable<Left> ProvisionsOf(SpaceSide side)
    {
        QuestionDefinition question = side.Question;
        foreach ((FactDefinition fact, FactDefinition from, Condition test) in side.Derivations)
        {
            yield return new Left($"{fact} {from} {test.Signature}", question, [test]);
        }

        foreach (QuestionRules rules in side.AskedRules)
        {
            foreach (Presupposition presupposition in rules.Presuppositions)
            {
                yield return new Left(QuestionSignature.Of(presupposition), question, [presupposition.When, presupposition.Condition])
                {
                    Conclusions = [.. presupposition.Expected.Select(e => new Conclusion(string.Empty, string.Empty, SlotsOf(question, e.Value.Facts), IsTold: true)).Where(c => c.Slots != 0)],
                };
            }

            foreach (Rule rule in rules.Rules)
            {
                yield return new Left(QuestionSignature.Of(side.Edition, rule), question, [rule.When, .. rule.RequirementArray.SelectMany(r => (Condition?[])[r.When, r.Test, r.PresumedWhen])])
                {
                    Conclusions = [.. ((Assignment[])[.. rule.Always, .. rule.Fulfilled, .. rule.Unfulfilled]).Select(a => ConclusionOf(rule, a))],
                };
            }
        }

        QuestionRules own = side.Edition.RulesFor(question);
        foreach (Condition when in own.Remarks.Select(r => r.When).Concat(own.Silences.Select(s => s.When).OfType<Condition>()))
        {
            yield return new Left(string.Empty, question, [when]);
        }
    }

    /// <summary>What other questions answer may be compared, and what is reckoned may be refused: those values matter always.</summary>
    private Conclusion ConclusionOf(Rule rule, Assignment assignment)
    {
        FieldDefinition field = rule.Question.Fields[assignment.Field];
        string place = field.IsGathered ? $"{rule.Question.Name}.{field.Name} {rule.Id}" : $"{rule.Question.Name}.{field.Name}";
        bool isTold = _tellsValues || rule.Question != _side.Question || assignment.Value.All.Any(v => v.Kind == ExpressionKind.Computation);
        return new Conclusion(place, assignment.Value.Signature, SlotsOf(_side.Question, assignment.Value.Facts), isTold);
    }

    private static IReadOnlyList<(Interpretation Interpretation, int Reading)[]> WaysToRead(Interpretation[] interpretations) =>
        interpretations.Aggregate(
            (IReadOnlyList<(Interpretation, int)[]>)[[]],
            (ways, interpretation) => [.. ways.SelectMany(way => interpretation.Readings.Select((_, reading) => ((Interpretation, int)[])[.. way, (interpretation, reading)]))]);

    private static ulong SlotsOf(QuestionDefinition question, IEnumerable<FactDefinition> facts) =>
        facts.Aggregate(0UL, (slots, fact) => question.SlotOf(fact) is var slot and >= 0 ? slots | (1UL << slot) : slots);

    /// <summary>Gives the slots of the facts whose values an open test compares; none where one of them is left out, for then it stays open.</summary>
    private ulong ReadBy(Tested tested) => (tested.Slots & _side.LeftOut) != 0 ? 0 : tested.Slots;

    private int Write(Left provision)
    {
        _written.Clear();
        _read = 0;
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
    /// <param name="Place">Where it stands in the answer.</param>
    /// <param name="Signature">What it is, in a fixed form.</param>
    /// <param name="Slots">The slots of the facts whose values it is concluded from.</param>
    /// <param name="IsTold">Whether it matters which value it comes to even if nothing else can stand in the place.</param>
    private sealed record Conclusion(string Place, string Signature, ulong Slots, bool IsTold);

    /// <summary>What is known of a test.</summary>
    /// <param name="Slots">The slots of its facts.</param>
    /// <param name="IsOpen">Whether it stays open even when they are set.</param>
    /// <param name="Read">The ways to read the open wording on which it hangs, each a reading of every interpretation; none when it hangs on none.</param>
    private sealed record Tested(ulong Slots, bool IsOpen, IReadOnlyList<(Interpretation Interpretation, int Reading)[]> Read);

    /// <summary>One provision, and what can be left of it.</summary>
    private sealed class Left
    {
        private readonly Dictionary<int[], int> _numbers = new(IntegersComparer.Instance);
        private readonly Dictionary<Test, Tested> _tests = new(ReferenceEqualityComparer.Instance);
        private readonly List<ulong> _read = [0];

        public Left(string signature, QuestionDefinition question, Condition?[] conditions)
        {
            Signature = signature;
            Conditions = conditions;
            foreach (Test test in conditions.SelectMany(c => c?.Tests ?? []))
            {
                ValueExpression[] against = [.. test.Against?.All ?? []];
                Interpretation[] read = [.. against.OfType<ValueByReading>().Select(v => v.Interpretation).Distinct()];

                // What is reckoned may come out otherwise for numbers that no test tells from these.
                bool isOpen = test is ReadingIs || Array.Exists(against, v => v.Kind == ExpressionKind.Computation);
                _tests[test] = new Tested(SlotsOf(question, test.Facts), isOpen, isOpen || read.Length == 0 ? [] : WaysToRead(read));
            }

            Touched = _tests.Values.Aggregate(0UL, (all, test) => all | test.Slots);
        }

        public string Signature { get; }

        /// <summary>Gets the conditions; the provision takes part only where the first may hold.</summary>
        public Condition?[] Conditions { get; }

        public Conclusion[] Conclusions { get; init; } = [];

        /// <summary>Gets the slots of the facts that are tested.</summary>
        public ulong Touched { get; }

        /// <summary>Gives what is known of a test.</summary>
        public Tested this[Test test] => _tests[test];

        /// <summary>Gives the number of what is left, from one on.</summary>
        public int NumberOf(List<int> written, ulong read)
        {
            int[] key = [.. written];
            if (!_numbers.TryGetValue(key, out int number))
            {
                _numbers.Add(key, number = _read.Count);
                _read.Add(read);
            }

            return number;
        }

        /// <summary>Gives the slots of the facts whose values matter when so much is left.</summary>
        public ulong ReadWhen(int number) => _read[number];
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
            (int mark, ulong read) = (residue._written.Count, residue._read);
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
            Tested tested = provision[test];
            if (tested.Read.Count > 0)
            {
                return VisitRead(test, tested);
            }

            Truth truth = tested.IsOpen ? Truth.Unknown : residue._side.Outcome(test);
            residue._read |= truth == Truth.Unknown ? residue.ReadBy(tested) : 0;
            return truth;
        }

        private Truth VisitRead(Test test, Tested tested)
        {
            int mark = residue._written.Count;
            Truth first = residue._side.Outcome(test, tested.Read[0]);
            bool isSame = true;
            foreach ((Interpretation, int)[] read in tested.Read)
            {
                Truth truth = residue._side.Outcome(test, read);
                residue._written.Add((int)truth);
                residue._read |= truth == Truth.Unknown ? residue.ReadBy(tested) : 0;
                isSame &= truth == first;
            }

            if (isSame && first != Truth.Unknown)
            {
                residue._written.RemoveRange(mark, residue._written.Count - mark);
                return first;
            }

            return Truth.Unknown;
        }

        private Truth VisitParts(Condition[] parts, Truth deciding, Left provision)
        {
            (int mark, ulong read) = (residue._written.Count, residue._read);
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
        private Truth Settled(Truth truth, int mark, ulong read)
        {
            residue._written.RemoveRange(mark, residue._written.Count - mark);
            residue._read = read;
            return truth;
        }
    }
}
