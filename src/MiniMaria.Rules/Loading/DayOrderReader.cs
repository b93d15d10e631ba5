using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads which days cannot lie before which: <c>inte-före</c>.</summary>
internal sealed class DayOrderReader(DiagnosticBag bag)
{
    /// <summary>The key.</summary>
    public const string Key = "inte-före";

    private readonly List<(FactDefinition Fact, ScalarNode Earlier)> _pairs = [];

    /// <summary>Reads the days before which a fact cannot lie; they are bound when all facts are known.</summary>
    public void Read(MapReader reader, FactDefinition fact)
    {
        if (fact.Type.Kind is ValueKind.Date or ValueKind.None)
        {
            _pairs.AddRange(reader.Words(Key).Select(earlier => (fact, earlier)));
        }
        else
        {
            reader.Refuse(Key);
        }
    }

    /// <summary>Binds the days, which must be facts of days, and follows them from one to the next.</summary>
    public void Bind(IReadOnlyDictionary<string, FactDefinition> facts)
    {
        string[] days = [.. facts.Values.Where(f => f.Type.Kind == ValueKind.Date).Select(f => f.Name)];
        var cycles = new CycleSearch<FactDefinition>();
        foreach ((FactDefinition fact, ScalarNode earlier) in _pairs)
        {
            if (days.Contains(earlier.Text))
            {
                fact.NotBefore = [.. fact.NotBefore, facts[earlier.Text]];
                cycles.Add(fact, facts[earlier.Text], earlier.Span);
            }
            else if (facts.ContainsKey(earlier.Text))
            {
                bag.Report(Messages.WrongType, earlier.Span, $"»{earlier.Text}«", "ett faktum av typen datum", $"'{earlier.Text}'", "a fact of the type datum");
            }
            else
            {
                bag.ReportUndeclared(Messages.UnknownDeclaredFact, earlier.Span, earlier.Text, days);
            }
        }

        foreach ((FactDefinition[] path, SourceSpan span) in cycles.Find())
        {
            bag.Report(Messages.DayOrderCycle, span, path[0].Name);
        }

        foreach (FactDefinition fact in facts.Values.Where(f => f.NotBefore.Count > 0).ToArray())
        {
            fact.NotBefore = AllBefore(fact);
        }
    }

    private static List<FactDefinition> AllBefore(FactDefinition fact)
    {
        var all = new List<FactDefinition>(fact.NotBefore);
        for (int i = 0; i < all.Count; i++)
        {
            all.AddRange(all[i].NotBefore.Where(f => f != fact && !all.Contains(f)).ToArray());
        }

        return all;
    }
}
