using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Questions without an answer, told together: all whose facts have one of the values named.</summary>
/// <param name="Cause">Why no rule answers.</param>
/// <param name="Conditions">
/// The facts on which it hangs, each with the values for which no rule answers; a fact left out has no value.
/// </param>
/// <param name="Example">The facts of one of the questions; <see langword="null"/> when it has none.</param>
/// <param name="Regions">How many regions of the space they take.</param>
internal sealed record Gap(GapCause Cause, IReadOnlyList<(FactDefinition Fact, Value[] Values)> Conditions, GapStep? Example, long Regions)
{
    private const string NoValue = "saknas";

    /// <summary>Gets what the gap is, in a fixed form: two that are the same have the same signature.</summary>
    public string Signature =>
        Cause.Key + "; " + string.Join("; ", Conditions.Select(c => $"{c.Fact.Name}: {string.Join(" | ", c.Values.Select(Text))}"));

    /// <summary>Gets the facts, each with its values as a person reads them; of numbers, days and lists the first stands for all.</summary>
    public IEnumerable<(string Fact, string Value)> Words =>
        Conditions.Select(c => (c.Fact.Name, c.Fact.Type.Kind is ValueKind.Term or ValueKind.Boolean
            ? Situation.OneOf([.. c.Values.Select(Text)])
            : Text(c.Values[0])));

    private static string Text(Value value) => value.Kind switch
    {
        ValueKind.None => NoValue,
        ValueKind.Terms => $"[{value}]",
        _ => value.ToString(),
    };
}
