using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads which facts somebody can act on: <c>åtgärd</c>, the words for it, and <c>åtgärdsdag</c>, the days on which it is done.</summary>
internal sealed class ActReader(DiagnosticBag bag)
{
    private const string Act = "åtgärd";
    private const string Day = "åtgärdsdag";

    private readonly List<(FactDefinition Fact, ScalarNode Day)> _days = [];

    /// <summary>Reads the words; yes or no has no value to name, everything else has.</summary>
    /// <returns>The words, or <see langword="null"/> when nobody can act on the fact.</returns>
    public string? Read(MapReader reader, FactType type)
    {
        bool isOfTerms = type.Kind is ValueKind.Term or ValueKind.Terms || type.Values?.Kind == ValueKind.Term;
        if (type.Kind is not (ValueKind.Boolean or ValueKind.Date or ValueKind.None) && !isOfTerms)
        {
            Array.ForEach([Act, Day], reader.Refuse);
            return null;
        }

        if (reader.Scalar(Act) is not { } words)
        {
            reader.Refuse(Day);
            return null;
        }

        int wanted = type.Kind == ValueKind.Boolean ? 0 : 1;
        if (type.Kind != ValueKind.None && words.Text.Split(FactDefinition.ActValue).Length - 1 != wanted)
        {
            bag.Report(Messages.ActPlaceholder, words.Span, words.Text, wanted == 0 ? "ingenstans" : "en gång, för värdet", wanted == 0 ? "nowhere" : "once, for the value");
        }

        return words.Text;
    }

    /// <summary>Reads the days on which an act is done; they are bound when all facts are known.</summary>
    public void ReadDays(MapReader reader, FactDefinition fact)
    {
        if (fact.Act is not null)
        {
            _days.AddRange(reader.Words(Day).Select(day => (fact, day)));
        }
    }

    /// <summary>Binds the days, which must be facts that somebody can act on.</summary>
    public void Bind(IReadOnlyDictionary<string, FactDefinition> facts)
    {
        string[] allowed = [.. facts.Values.Where(f => f.Type.Kind == ValueKind.Date && f.Act is not null).Select(f => f.Name)];
        foreach ((FactDefinition fact, ScalarNode day) in _days)
        {
            if (allowed.Contains(day.Text))
            {
                fact.ActDays = [.. fact.ActDays, facts[day.Text]];
            }
            else if (facts.ContainsKey(day.Text))
            {
                bag.Report(Messages.WrongType, day.Span, $"»{day.Text}«", "ett faktum av typen datum med åtgärd", $"'{day.Text}'", "a fact of the type datum with åtgärd");
            }
            else
            {
                bag.ReportUndeclared(Messages.UnknownDeclaredFact, day.Span, day.Text, allowed);
            }
        }
    }
}
