using System.Numerics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>A set of the facts of one question, by their slots: their places among the question's facts.</summary>
internal readonly record struct FactSet
{
    private readonly ulong _slots;

    private FactSet(ulong slots) => _slots = slots;

    /// <summary>Gets the set of every fact that a question can have.</summary>
    public static FactSet All => new(ulong.MaxValue);

    /// <summary>Gets a value indicating whether no fact is in it, as in the default.</summary>
    public bool IsEmpty => _slots == 0;

    /// <summary>Gets the first slot; only of a set that is not empty.</summary>
    public int First => BitOperations.TrailingZeroCount(_slots);

    /// <summary>Gets the set as two numbers, for a key.</summary>
    public (int Low, int High) Halves => ((int)(uint)_slots, (int)(uint)(_slots >> 32));

    /// <summary>Gives the set of one fact.</summary>
    public static FactSet Of(int slot) => new(1UL << slot);

    /// <summary>Gives the set of several facts.</summary>
    public static FactSet Of(IEnumerable<int> slots) => slots.Aggregate(default(FactSet), (set, slot) => set | Of(slot));

    public bool Contains(int slot) => (_slots & (1UL << slot)) != 0;

    /// <summary>Tells whether two sets have a fact in common.</summary>
    public bool Overlaps(FactSet other) => (_slots & other._slots) != 0;

    /// <summary>Gives the slots, in their order.</summary>
    public Enumerator GetEnumerator() => new(_slots);

    public static FactSet operator |(FactSet a, FactSet b) => new(a._slots | b._slots);

    public static FactSet operator &(FactSet a, FactSet b) => new(a._slots & b._slots);

    /// <summary>Gives the facts of the first set that are not in the second.</summary>
    public static FactSet operator -(FactSet a, FactSet b) => new(a._slots & ~b._slots);

    public struct Enumerator(ulong left)
    {
        private ulong _left = left;

        public int Current { readonly get; private set; }

        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            Current = BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }
}
