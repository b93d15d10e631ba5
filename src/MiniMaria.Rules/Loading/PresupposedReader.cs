using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads what another fact must be for a fact to be given at all: <c>förutsätter</c>.</summary>
internal sealed class PresupposedReader(DiagnosticBag bag)
{
    /// <summary>The key.</summary>
    public const string Key = "förutsätter";

    private readonly List<(FactDefinition Fact, ScalarNode Other, Node Values)> _read = [];

    /// <summary>Reads the values that other facts may have beside a fact; they are bound when all facts are known.</summary>
    public void Read(MapReader reader, FactDefinition fact)
    {
        if (reader.Map(Key) is { } map)
        {
            _read.AddRange(map.Entries.Select(e => (fact, e.Key, e.Value)));
        }
    }

    /// <summary>Binds the facts, which must be yes or no or a term.</summary>
    public void Bind(IReadOnlyDictionary<string, FactDefinition> facts)
    {
        string[] allowed = [.. facts.Values.Where(f => f.Type.Kind is ValueKind.Boolean or ValueKind.Term).Select(f => f.Name)];
        foreach ((FactDefinition fact, ScalarNode other, Node values) in _read)
        {
            if (allowed.Contains(other.Text))
            {
                FactDefinition presupposed = facts[other.Text];
                fact.Presupposes = [.. fact.Presupposes, (presupposed, [.. ValuesOf(presupposed, values).Where(v => v.HasValue)])];
            }
            else if (facts.ContainsKey(other.Text))
            {
                bag.Report(Messages.WrongType, other.Span, $"»{other.Text}«", "ett faktum som är ja eller nej eller en term", $"'{other.Text}'", "a fact that is yes or no or a term");
            }
            else
            {
                bag.ReportUndeclared(Messages.UnknownDeclaredFact, other.Span, other.Text, allowed);
            }
        }
    }

    private IEnumerable<Value> ValuesOf(FactDefinition fact, Node node) => node is ListNode list
        ? MapReader.Words(list, bag).Select(word => Literals.Expect(word, fact.Type, bag))
        : [Literals.Expect(node, fact.Type, bag)];
}
