using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads a table that stands in a rule file: <c>{ Avesta: 22 417, Borlänge: 51 425 }</c>.</summary>
internal static class TableReader
{
    /// <summary>What the figures of a table are read as where no rule says more: whole numbers are amounts too.</summary>
    private static readonly FactType Amount = new(ValueKind.Decimal, null);

    /// <summary>Reads a table of figures whose keys are terms of a list.</summary>
    public static Value Read(MapNode map, TermList keys, DiagnosticBag bag) => Read(map, new FactType(ValueKind.Table, keys) { Values = Amount }, bag);

    /// <summary>Reads a table of a type; what does not fit is reported and left out.</summary>
    public static Value Read(MapNode map, FactType type, DiagnosticBag bag)
    {
        if (map.Entries.Length == 0)
        {
            bag.Report(Messages.Empty, map.Span);
        }

        var entries = new List<KeyValuePair<Term, Value>>(map.Entries.Length);
        foreach ((ScalarNode key, Node node) in map.Entries)
        {
            Term? term = TermFinder.Find(type.List!, key, bag);
            Value value = Literals.Expect(node, type.Values!, bag);
            if (term is not null && value.HasValue)
            {
                entries.Add(new(term, value));
            }
        }

        return Value.Of(new Table(entries));
    }
}
