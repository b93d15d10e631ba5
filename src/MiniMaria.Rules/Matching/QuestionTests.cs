using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Matching;

/// <summary>
/// The tests of which the conditions of a question's rules are made, each once: what they come to, one after the other,
/// tells everything about a case that its rules can tell.
/// </summary>
internal sealed class QuestionTests
{
    private const int PerWord = 32;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Condition> _tests = [];

    /// <summary>Gets how many words the truths of all tests take, two bits each.</summary>
    public int WordCount => (_tests.Count + PerWord - 1) / PerWord;

    /// <summary>Gives the place of a test, which is taken in when it is new: tests that say the same have one place.</summary>
    public int PlaceOf(Condition test)
    {
        if (!_places.TryGetValue(test.Signature, out int place))
        {
            _places.Add(test.Signature, place = _tests.Count);
            _tests.Add(test);
        }

        return place;
    }

    /// <summary>Writes what each test comes to for a case.</summary>
    public void Evaluate(Case facts, Span<ulong> truths)
    {
        truths.Clear();
        for (int i = 0; i < _tests.Count; i++)
        {
            truths[i / PerWord] |= (ulong)ConditionEvaluator.Evaluate(_tests[i], facts) << (2 * (i % PerWord));
        }
    }

    /// <summary>Reads what the test at a place comes to.</summary>
    public static Truth Read(ReadOnlySpan<ulong> truths, int place) => (Truth)((truths[place / PerWord] >> (2 * (place % PerWord))) & 3);
}
