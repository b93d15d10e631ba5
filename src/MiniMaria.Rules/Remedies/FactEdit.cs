using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Remedies;

/// <summary>
/// One change in a <see cref="RemedyPlan"/>: a fact as a whole, one more term of a list, or what stands at a key of a table.
/// </summary>
/// <param name="Slot">The place of the fact among the question's.</param>
/// <param name="Key">The term that the list gains, or the key of the table; <see langword="null"/> when the whole fact is set.</param>
/// <param name="Value">The value of the whole or at the key; none for a term of a list.</param>
/// <param name="IsAct">Whether somebody does it; otherwise a missing fact is supposed to have the value.</param>
internal readonly record struct FactEdit(int Slot, Term? Key, Value Value, bool IsAct)
{
    /// <summary>Gets what two edits share that come to the same; which day is chosen is left open.</summary>
    public (int Slot, int Key, Value Value) Identity => (Slot, Key?.Ordinal ?? -1, Value.Kind == ValueKind.Date ? default : Value);
}
