using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Decisions;

/// <summary>
/// Keeps what has been found out about a question, such as its answers. The rules cut the values of each fact into stretches
/// (each term, each stretch of numbers between two limits, yes, no, missing) within which it is the same. The tree goes by
/// one fact after another, at last by several small ones at once. It grows as far as has been asked, so that it costs the
/// same however many rules there are.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class DecisionTree<T>
    where T : class
{
    /// <summary>The facts gone by at once are cut into no more places than this together.</summary>
    private const int MaximumPlaces = 1024;

    private readonly Level[] _levels;
    private readonly Level[] _last;
    private readonly int _places;
    private readonly int[] _uncut;

    // Invariant, on which reading without a check rests: where there are levels below, a place holds the places of the next,
    // otherwise the number of what is kept (half as wide, so that more of the tree stays near). A place is filled when it is
    // first asked for, always with what says the same.
    private readonly Array _root;

    // A root for each day asked on, where something is reckoned from that day; null where it only lies before or after others.
    private readonly ConcurrentDictionary<DateOnly, Array>? _roots;

    // What is kept, each once, and the number of each; the number 0 stands for nothing. A number is written after what it stands for.
    private readonly Dictionary<T, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private T?[] _found = new T?[1];

    private int _kept;
    private long _made;

    /// <summary>Initializes a new instance of the <see cref="DecisionTree{T}"/> class, in which nothing is kept yet.</summary>
    public DecisionTree(Edition edition, QuestionDefinition question)
    {
        var cuts = new FactCuts(edition, question);
        Level[] all =
        [
            .. cuts.Facts.Where(f => question.SlotOf(f.Key) >= 0 && !cuts.Uncut.Contains(f.Key))
                .Select(f => new Level(f.Key, question.SlotOf(f.Key), [.. f.Value])).OrderByDescending(l => l.Size).ThenBy(l => l.Slot),
        ];

        // The widest first: the places of the others are made for those of its values alone that have been asked for.
        int first = all.Length;
        _places = 1;
        while (first > 0 && _places * all[first - 1].Size <= MaximumPlaces)
        {
            _places *= all[--first].Size;
        }

        // The one with most places last, so that what differs in it alone lies together.
        _levels = all[..first];
        _last = [.. all[first..].Reverse()];
        _uncut = [.. cuts.Uncut.Where(f => !f.IsAskedDay).Select(question.SlotOf).Where(slot => slot >= 0)];
        _root = MakePlaces(0);
        _roots = cuts.Uncut.Any(f => f.IsAskedDay) ? [] : null;
    }

    /// <summary>
    /// Gives what is kept of questions that no rule tells from this one; <see langword="null"/> when nothing is, or when a
    /// fact is given by which they are not cut, such as a day.
    /// </summary>
    public T? Find(Case facts)
    {
        if (!Holds(facts))
        {
            return null;
        }

        Array? places = _root;
        if (_roots?.TryGetValue(facts.AsOf, out places) == false)
        {
            return null;
        }

        foreach (Level level in _levels)
        {
            places = Unsafe.As<Array?[]>(places!)[level.PlaceOf(facts)];
            if (places is null)
            {
                return null;
            }
        }

        // The number first: what is looked at before it may not yet hold what it stands for.
        int number = Volatile.Read(ref Unsafe.As<int[]>(places!)[LastPlaceOf(facts)]);
        return Volatile.Read(ref _found)[number];
    }

    /// <summary>Tells whether there is a place for the facts, and not too much kept already.</summary>
    public bool CanKeep(Case facts) => Volatile.Read(ref _kept) < Limits.Kept && Holds(facts);

    /// <summary>Keeps what was found out, where it can be kept, as long as there is room for more places.</summary>
    public void Keep(Case facts, T found)
    {
        Array? places = _root;
        if (_roots?.TryGetValue(facts.AsOf, out places) == false && MakeRoom(SizeOf(0)))
        {
            places = _roots.GetOrAdd(facts.AsOf, MakePlaces(0));
        }

        for (int i = 0; i < _levels.Length && places is not null; i++)
        {
            ref Array? place = ref ((Array?[])places)[_levels[i].PlaceOf(facts)];
            places = Volatile.Read(ref place) ?? Grow(ref place, i + 1);
        }

        if (places is int[] last)
        {
            lock (_numbers)
            {
                ref int place = ref last[LastPlaceOf(facts)];
                if (place == 0)
                {
                    Volatile.Write(ref place, NumberOf(found));
                    _kept++;
                }
            }
        }
    }

    private int NumberOf(T found)
    {
        if (!_numbers.TryGetValue(found, out int number))
        {
            number = _numbers.Count + 1;
            if (number == _found.Length)
            {
                T?[] more = new T?[number * 2];
                _found.CopyTo(more, 0);
                Volatile.Write(ref _found, more);
            }

            _found[number] = found;
            _numbers.Add(found, number);
        }

        return number;
    }

    private Array MakePlaces(int level) => level < _levels.Length ? new Array?[_levels[level].Size] : new int[_places];

    private int SizeOf(int level) => level < _levels.Length ? _levels[level].Size : _places;

    private Array? Grow(ref Array? place, int level)
    {
        if (!MakeRoom(SizeOf(level)))
        {
            return null;
        }

        Array below = MakePlaces(level);
        return Interlocked.CompareExchange(ref place, below, null) ?? below;
    }

    private bool MakeRoom(int places) => Interlocked.Add(ref _made, places) <= Limits.Places;

    private int LastPlaceOf(Case facts)
    {
        int place = 0;
        foreach (Level level in _last)
        {
            place = (place * level.Size) + level.PlaceOf(facts);
        }

        return place;
    }

    private bool Holds(Case facts)
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

    /// <summary>One fact and the stretches into which the rules cut its values; place 0 is for a missing fact.</summary>
    private readonly struct Level
    {
        private readonly bool _isTerm;
        private readonly int _first;
        private readonly int[] _limits;

        public Level(FactDefinition fact, int slot, int[] limits)
        {
            Slot = slot;
            _isTerm = fact.Type.Kind == ValueKind.Term;
            if (_isTerm)
            {
                IReadOnlyList<Term> terms = fact.Type.List!.Terms;
                _limits = [];
                _first = terms.Min(t => t.Ordinal);
                Size = terms.Max(t => t.Ordinal) - _first + 2;
            }
            else
            {
                // Of yes and no the one is cut off from the other.
                _limits = fact.Type.Kind == ValueKind.Boolean ? [1] : limits;
                Size = _limits.Length + 2;
            }
        }

        public int Slot { get; }

        public int Size { get; }

        public int PlaceOf(Case facts)
        {
            Value value = facts.ValueAt(Slot);
            return _isTerm
                ? value.TermOrNull is { } term ? term.Ordinal - _first + 1 : 0
                : value.HasValue ? PlaceOf(value.Bits) : 0;
        }

        /// <summary>
        /// A limit is the first number of a stretch. Added up without a jump, since nobody can foretell whether a number
        /// reaches a limit.
        /// </summary>
        private int PlaceOf(long number)
        {
            int place = 1;
            foreach (int limit in _limits)
            {
                place += number >= limit ? 1 : 0;
            }

            return place;
        }
    }
}
