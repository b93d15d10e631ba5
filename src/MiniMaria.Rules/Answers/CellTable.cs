using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>
/// Keeps what has been answered. The rules of a question cut the space of its facts into cells (each term, each stretch
/// of numbers between two limits, yes, no, missing) within which the answer says the same, so it is worked out once a cell.
/// </summary>
internal sealed class CellTable
{
    /// <summary>A question whose space has more cells than this is answered anew each time.</summary>
    private const int MaximumCells = 1 << 18;

    private readonly Axis[] _axes;

    // Invariant: a place is filled when its cell is first asked for, always with content that says the same.
    private readonly AnswerContent?[] _contents;

    private readonly int[] _uncut;

    private CellTable(Axis[] axes, int[] uncut, int cells)
    {
        _axes = axes;
        _uncut = uncut;
        _contents = new AnswerContent?[cells];
    }

    /// <summary>Makes a table, or gives <see langword="null"/> for a question whose facts cannot be cut into few cells.</summary>
    public static CellTable? For(Edition edition, QuestionDefinition question)
    {
        var cuts = new FactCuts(edition, question);
        Axis[] axes = [.. cuts.Facts.Where(f => question.SlotOf(f.Key) >= 0 && !cuts.Uncut.Contains(f.Key)).OrderBy(f => f.Key.Ordinal).Select(f => new Axis(f.Key, question.SlotOf(f.Key), [.. f.Value]))];
        int[] uncut = [.. cuts.Uncut.Select(question.SlotOf).Where(slot => slot >= 0)];
        long cells = axes.Aggregate(1L, (product, axis) => Math.Min(product * axis.Size, int.MaxValue));
        return cells <= MaximumCells ? new CellTable(axes, uncut, (int)cells) : null;
    }

    /// <summary>Tells whether the facts lie in a cell: no fact is given that the cells do not tell apart, such as a day.</summary>
    public bool Holds(Case facts)
    {
        foreach (int slot in _uncut)
        {
            if (facts.ValueAt(slot).HasValue)
            {
                return false;
            }
        }

        return true;
    }

    public ref AnswerContent? ContentFor(Case facts)
    {
        int cell = 0;
        foreach (Axis axis in _axes)
        {
            cell = (cell * axis.Size) + axis.PlaceOf(facts.ValueAt(axis.Slot));
        }

        return ref _contents[cell];
    }

    /// <summary>One fact and the stretches into which the rules cut its values; place 0 is for a missing fact.</summary>
    private sealed class Axis
    {
        private readonly int _first;
        private readonly int[] _limits;

        public Axis(FactDefinition fact, int slot, int[] limits)
        {
            Slot = slot;
            _limits = limits;
            switch (fact.Type.Kind)
            {
                case ValueKind.Term:
                    IReadOnlyList<Term> terms = fact.Type.List!.Terms;
                    _first = terms.Min(t => t.Ordinal);
                    Size = terms.Max(t => t.Ordinal) - _first + 2;
                    break;
                case ValueKind.Boolean:
                    Size = 3;
                    break;
                default:
                    Size = limits.Length + 2;
                    break;
            }
        }

        public int Slot { get; }

        public int Size { get; }

        public int PlaceOf(Value value)
        {
            if (value.TermOrNull is { } term)
            {
                return term.Ordinal - _first + 1;
            }

            return value.Kind switch
            {
                ValueKind.None => 0,
                ValueKind.Boolean => value.Boolean ? 2 : 1,
                ValueKind.Date => PlaceOf(value.Date.DayNumber),
                _ => PlaceOf(value.Integer),
            };
        }

        /// <summary>A limit is the first number of a stretch.</summary>
        private int PlaceOf(int number)
        {
            int place = 1;
            foreach (int limit in _limits)
            {
                if (number >= limit)
                {
                    place++;
                }
            }

            return place;
        }
    }
}
