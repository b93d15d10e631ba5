using System.Globalization;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>Gathers the facts of one question into a case.</summary>
internal readonly struct FactBinder(Edition edition, QuestionDefinition question, DateOnly asOf)
{
    private readonly Value[] _values = new Value[question.Facts.Count];

    /// <summary>Adds a fact by exactly its name; <see langword="null"/> means that it is not known.</summary>
    public void Add(string name, object? given)
    {
        if (given is not null)
        {
            int slot = question.SlotOf(name);
            Add(slot >= 0 ? slot : FindSlot(name), given);
        }
    }

    public Case Bind(IReadOnlyDictionary<string, string>? readings, IReadOnlyDictionary<string, string>? defaults)
    {
        CheckCounted();
        return new Case(edition, question, asOf, _values, ReadingsOf(readings, defaults));
    }

    private void Add(int slot, object given)
    {
        FactDefinition fact = question.Facts[slot];
        if (_values[slot].HasValue)
        {
            throw new QuestionException(new QuestionError(Messages.FactTwice, [fact.Name], fact.Name));
        }

        _values[slot] = FactReader.Read(fact, given);
    }

    private int FindSlot(string name)
    {
        if (edition.Lexicon.TryFindFact(name, out FactDefinition? fact) && question.SlotOf(fact) is var slot and >= 0)
        {
            return slot;
        }

        string[] allowed = [.. question.Facts.Select(f => f.Name)];
        throw new QuestionException(new QuestionError(Messages.NoSuchFact, [name, question.Name], name, allowed, NearestMatch.Find(name, allowed)));
    }

    /// <summary>A number that is counted from a date must agree with it when both are given, and be possible.</summary>
    private void CheckCounted()
    {
        for (int slot = 0; slot < _values.Length; slot++)
        {
            FactDefinition fact = question.Facts[slot];
            if (fact.CountedFrom is not { } from || question.SlotOf(from) is not (var fromSlot and >= 0) || !_values[fromSlot].HasValue)
            {
                continue;
            }

            DateOnly date = _values[fromSlot].Date;
            int counted = Case.FullYears(date, asOf);
            if (counted < (fact.Minimum ?? 0) || counted > (fact.Maximum ?? int.MaxValue))
            {
                string latest = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                string earliest = (asOf.Year > (fact.Maximum ?? 0) ? asOf.AddYears(-(fact.Maximum ?? 0)) : DateOnly.MinValue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                throw new QuestionException(new QuestionError(Messages.OutOfRange, [_values[fromSlot].ToString(), from.Name, earliest, latest], from.Name));
            }

            if (_values[slot].HasValue && _values[slot].Integer != counted)
            {
                throw new QuestionException(new QuestionError(Messages.FactsContradict, [_values[slot].ToString(), fact.Name, from.Name, counted], fact.Name));
            }
        }
    }

    private byte[]? ReadingsOf(IReadOnlyDictionary<string, string>? readings, IReadOnlyDictionary<string, string>? defaults)
    {
        if (readings is not { Count: > 0 } && defaults is not { Count: > 0 })
        {
            return null;
        }

        byte[] chosen = [.. edition.Interpretations.Select(i => (byte)i.ChosenIndex)];
        foreach ((string id, string reading) in defaults ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            // A host's standing choice may concern a document that does not apply on every day.
            if (edition.Interpretations.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase)) is { } interpretation)
            {
                chosen[interpretation.Ordinal] = IndexOf(interpretation, reading);
            }
        }

        foreach ((string id, string reading) in readings ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            Interpretation interpretation = edition.Interpretations.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase))
                ?? throw NoSuchInterpretation(id);
            chosen[interpretation.Ordinal] = IndexOf(interpretation, reading);
        }

        return chosen;
    }

    private QuestionException NoSuchInterpretation(string id)
    {
        string[] allowed = [.. edition.Interpretations.Select(i => i.Id)];
        return new QuestionException(new QuestionError(Messages.NoSuchInterpretation, [id], null, allowed, NearestMatch.Find(id, allowed)));
    }

    private static byte IndexOf(Interpretation interpretation, string reading)
    {
        int index = interpretation.IndexOf(reading);
        string[] allowed = [.. interpretation.Readings.Select(r => r.Id)];
        return index >= 0
            ? (byte)index
            : throw new QuestionException(new QuestionError(Messages.NoSuchReading, [reading, interpretation.Id], null, allowed, NearestMatch.Find(reading, allowed)));
    }
}
