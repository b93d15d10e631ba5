using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>A fact of a question without an answer.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">Its value; none when it is left out.</param>
/// <param name="Next">The other facts.</param>
internal sealed record GapStep(FactDefinition Fact, Value Value, GapStep? Next)
{
    /// <summary>Gets this fact and the others.</summary>
    public IEnumerable<(FactDefinition Fact, Value Value)> All => (Next?.All ?? []).Prepend((Fact, Value));
}
