using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// Reads which facts somebody can act on: <c>åtgärd</c>, the words for it, and <c>åtgärdsdag</c>, the days on which it is
/// done; and which facts tell something about such an act: <c>avser</c>.
/// </summary>
internal sealed class ActReader(DiagnosticBag bag)
{
    private const string Act = "åtgärd";
    private const string Day = "åtgärdsdag";
    private const string Told = "avser";

    private readonly List<(FactDefinition Fact, ScalarNode Day)> _days = [];
    private readonly List<(FactDefinition Fact, ScalarNode Act)> _told = [];

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

    /// <summary>Reads the days on which an act is done and the acts that a fact tells of; they are bound when all facts are known.</summary>
    public void ReadOthers(MapReader reader, FactDefinition fact)
    {
        _told.AddRange(reader.Words(Told).Select(act => (fact, act)));
        if (fact.Act is not null)
        {
            _days.AddRange(reader.Words(Day).Select(day => (fact, day)));
        }
    }

    /// <summary>Binds the days and the acts, which must be facts that somebody can act on.</summary>
    public void Bind(IReadOnlyDictionary<string, FactDefinition> facts)
    {
        FactDefinition[] acts = [.. facts.Values.Where(f => f.Act is not null)];
        foreach ((FactDefinition fact, ScalarNode day) in _days)
        {
            if (Find(day, facts, [.. acts.Where(f => f.Type.Kind == ValueKind.Date)], ("ett faktum av typen datum med åtgärd", "a fact of the type datum with åtgärd")) is { } found)
            {
                fact.ActDays = [.. fact.ActDays, found];
            }
        }

        foreach ((FactDefinition fact, ScalarNode act) in _told)
        {
            if (Find(act, facts, [.. acts.Where(f => f != fact)], ("ett annat faktum med åtgärd", "another fact with åtgärd")) is { } found)
            {
                fact.TellsOf = [.. fact.TellsOf, found];
            }
        }
    }

    private FactDefinition? Find(ScalarNode name, IReadOnlyDictionary<string, FactDefinition> facts, FactDefinition[] allowed, (string Swedish, string English) wanted)
    {
        if (Array.Find(allowed, f => f.Name == name.Text) is { } found)
        {
            return found;
        }

        if (facts.ContainsKey(name.Text))
        {
            bag.Report(Messages.WrongType, name.Span, $"»{name.Text}«", wanted.Swedish, $"'{name.Text}'", wanted.English);
        }
        else
        {
            bag.ReportUndeclared(Messages.UnknownDeclaredFact, name.Span, name.Text, [.. allowed.Select(f => f.Name)]);
        }

        return null;
    }
}
