using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.MissingFacts;

/// <summary>Gives one table of every kind that tests on its keys tell apart.</summary>
internal static class TableValues
{
    /// <summary>
    /// Keys that are always tested together form a group. What tests can see of a group is whether none, some or all of its
    /// keys hold a term or any value; each choice of what its keys hold gives one state of the group.
    /// </summary>
    /// <param name="fact">The table.</param>
    /// <param name="tests">The tests on it.</param>
    /// <param name="most">The greatest number of tables.</param>
    /// <returns>The tables, the emptiest first; <see langword="null"/> when there would be too many.</returns>
    public static Value[]? Of(FactDefinition fact, Contains[] tests, int most)
    {
        Value[] marks = Marks(fact, tests);
        if (tests.Length == 0)
        {
            return [Value.Of(new Table(fact.Type.List!.Terms.Select(k => KeyValuePair.Create(k, marks[^1]))))];
        }

        List<KeyValuePair<Term, Value>[]> tables = [[]];
        foreach (Term[] group in tests.SelectMany(t => t.Terms)
            .Distinct()
            .GroupBy(k => string.Concat(tests.Select(t => t.Terms.Contains(k) ? '1' : '0')))
            .Select(g => g.ToArray()))
        {
            KeyValuePair<Term, Value>[][] states = [.. Choices(marks, group.Length).Select(c => Fill(group, c))];
            if (tables.Count * states.Length > most)
            {
                return null;
            }

            tables = [.. tables.SelectMany(table => states.Select(state => (KeyValuePair<Term, Value>[])[.. table, .. state]))];
        }

        return [.. tables.Select(t => Value.Of(new Table(t)))];
    }

    /// <summary>Gives what a key can hold as far as tests can tell: nothing, each term looked for, something else.</summary>
    private static Value[] Marks(FactDefinition fact, Contains[] tests)
    {
        Term[] columns = [.. tests.Select(t => t.Column).OfType<Term>().Distinct()];
        bool isPresenceSeen = tests.Length == 0 || Array.Exists(tests, t => t.Column is null);
        Value other = fact.Type.Values!.List is { } terms
            ? terms.Terms.FirstOrDefault(t => !columns.Contains(t)) is { } term ? Value.Of(term) : default
            : fact.Type.Values.Kind == ValueKind.Decimal ? Value.Of((decimal)(fact.Minimum ?? fact.Maximum ?? 1))
            : Value.Of(fact.Minimum ?? fact.Maximum ?? 1);
        return [default, .. columns.Select(Value.Of), .. isPresenceSeen && other.HasValue ? [other] : (Value[])[]];
    }

    /// <summary>Gives every choice of at least one and at most so many of the marks.</summary>
    private static IEnumerable<Value[]> Choices(Value[] marks, int most) =>
        Enumerable.Range(1, (1 << marks.Length) - 1)
            .Select(bits => marks.Where((_, i) => (bits & (1 << i)) != 0).ToArray())
            .Where(c => c.Length <= most);

    /// <summary>Gives each mark chosen to one key of a group, and the last to the rest.</summary>
    private static KeyValuePair<Term, Value>[] Fill(Term[] group, Value[] marks) =>
        [.. group.Select((key, i) => KeyValuePair.Create(key, marks[Math.Min(i, marks.Length - 1)])).Where(e => e.Value.HasValue)];
}
