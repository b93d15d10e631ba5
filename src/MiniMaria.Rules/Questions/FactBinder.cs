using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Questions;

/// <summary>Gathers the facts of one question into a case.</summary>
internal struct FactBinder(Edition edition, QuestionDefinition question, DateOnly asOf)
{
    private readonly Value[] _values = new Value[question.FactArray.Length];
    private FactSet _given;

    /// <summary>The place after the fact that was added last: typed questions add them in the order of the question.</summary>
    private int _next;

    /// <summary>Adds a fact by its name; <see langword="null"/> means that it is not known.</summary>
    public void Add(string name, object? given)
    {
        if (given is not null)
        {
            int slot = SlotOf(name);
            Set(slot, FactReader.Read(question.FactArray[slot], given));
        }
    }

    /// <summary>Adds a term, without searching when it is spelt as declared.</summary>
    public void Add(string name, string? given)
    {
        if (given is not null)
        {
            int slot = SlotOf(name);
            FactDefinition fact = question.FactArray[slot];
            Set(slot, fact.Type.Kind == ValueKind.Term && fact.Type.List!.TryUnderstand(given, out Term? term)
                ? Value.Of(term)
                : FactReader.Read(fact, given));
        }
    }

    /// <summary>Adds a number, without boxing.</summary>
    public void Add(string name, int? given)
    {
        if (given is { } number)
        {
            int slot = SlotOf(name);
            Set(slot, FactReader.Read(question.FactArray[slot], number));
        }
    }

    /// <summary>Adds an amount, without boxing.</summary>
    public void Add(string name, decimal? given)
    {
        if (given is { } number)
        {
            int slot = SlotOf(name);
            Set(slot, FactReader.Read(question.FactArray[slot], number));
        }
    }

    /// <summary>Adds a day, without boxing.</summary>
    public void Add(string name, DateOnly? given)
    {
        if (given is { } day)
        {
            int slot = SlotOf(name);
            Set(slot, FactReader.Read(question.FactArray[slot], day));
        }
    }

    /// <summary>Adds a yes or no, without boxing.</summary>
    public void Add(string name, bool? given)
    {
        if (given is { } yes)
        {
            int slot = SlotOf(name);
            Set(
                slot,
                question.FactArray[slot].Type.Kind == ValueKind.Boolean ? Value.Of(yes) : FactReader.Read(question.FactArray[slot], yes));
        }
    }

    /// <summary>Makes the case, once all facts are added.</summary>
    /// <param name="readings">The readings that the question chooses.</param>
    /// <param name="defaults">The readings that the host's options choose.</param>
    /// <param name="agreements">What the host's options say of documents.</param>
    public Case Bind(
        IReadOnlyDictionary<string, string>? readings,
        IReadOnlyDictionary<string, string>? defaults,
        AgreementDefaults agreements)
    {
        IReadOnlyList<FactDefinition>? filled = agreements.IsEmpty ? null : Fill(agreements);
        if (_given.Overlaps(question.CheckedSlots))
        {
            CheckAgainstEachOther();
        }

        CheckLimits();
        Value[]? given = IsDerivedGiven() ? [.. _values] : null;
        ReadingChoice? read = ReadingsOf(readings, defaults);
        FactSet known = _given | question.AskedDays;
        Case facts = filled is null
            ? new Case(edition, question, asOf, _values, known, read)
            : new Case(edition, question, asOf, _values, known, read) { FromAgreements = filled };
        if (given is not null)
        {
            CheckDerived(given, facts);
        }

        return facts;
    }

    private List<FactDefinition> Fill(AgreementDefaults agreements)
    {
        var filled = new List<FactDefinition>();
        foreach (int slot in question.DefaultedSlots)
        {
            FactDefinition fact = question.FactArray[slot];
            if (Said(fact, agreements) is not { HasValue: true } value)
            {
                continue;
            }

            if (!_values[slot].HasValue)
            {
                Set(slot, value);
                filled.Add(fact);
            }
            else if (value.Kind == ValueKind.Date && _values[slot] != value)
            {
                throw new QuestionException(new QuestionError(
                    Messages.OtherThanAgreed,
                    [fact.Name, _values[slot].ToString(), value.ToString()],
                    fact.Name,
                    [value.ToString()]));
            }
        }

        return filled;
    }

    /// <summary>
    /// Gives what the host says of the document that the question is about; where it names none, of the only one that it can
    /// mean.
    /// </summary>
    private readonly Value Said(FactDefinition fact, AgreementDefaults agreements)
    {
        string of = fact.Default!.Of;
        if (question.SlotOf(of) is not (var named and >= 0))
        {
            return agreements.Of(fact, of);
        }

        if (_values[named].TermOrNull is { } term)
        {
            return agreements.Of(fact, term.Name);
        }

        Value[] said = [.. edition.Implied.GetValueOrDefault(question.Name, []).Select(d => agreements.Of(fact, d)).Where(v => v.HasValue)];
        return said is [var only] ? only : default;
    }

    private void Set(int slot, Value value)
    {
        FactSet place = FactSet.Of(slot);
        if (_given.Overlaps(place))
        {
            string name = question.FactArray[slot].Name;
            throw new QuestionException(new QuestionError(Messages.FactTwice, [name], name));
        }

        _given |= place;
        _next = slot + 1;
        _values[slot] = value;
    }

    private readonly int SlotOf(string name)
    {
        int exact = question.SlotOf(name, _next);
        if (exact >= 0)
        {
            return Givable(exact);
        }

        if (edition.Lexicon.TryFindFact(name, out FactDefinition? fact) && question.SlotOf(fact) is var slot and >= 0)
        {
            return Givable(slot);
        }

        string[] allowed = [.. question.Facts.Where(f => !f.IsAskedDay).Select(f => f.Name)];
        throw new QuestionException(
            new QuestionError(Messages.NoSuchFact, [name, question.Name], name, allowed, NearestMatch.Find(name, allowed)));
    }

    private readonly void CheckAgainstEachOther()
    {
        CheckCounted();
        foreach (int slot in question.AskedDaySlots)
        {
            _values[slot] = Value.Of(asOf);
        }

        CheckOrder();
        CheckPresupposed();
    }

    /// <summary>A number that is counted from a date must agree with it when both are given, and be possible.</summary>
    private readonly void CheckCounted()
    {
        foreach ((int slot, int fromSlot) in question.CountedSlots)
        {
            if (!_values[fromSlot].HasValue)
            {
                continue;
            }

            FactDefinition fact = question.FactArray[slot];
            FactDefinition from = question.FactArray[fromSlot];
            DateOnly date = _values[fromSlot].Date;
            int counted = Case.FullYears(date, asOf);
            if (counted < (fact.Minimum ?? 0) || counted > (fact.Maximum ?? int.MaxValue))
            {
                string latest = IsoDay.Write(asOf);
                string earliest = IsoDay.Write(asOf.AddYears(-Math.Min(fact.Maximum ?? 0, asOf.Year - 1)));
                throw new QuestionException(new QuestionError(
                    Messages.OutOfRange,
                    [_values[fromSlot].ToString(), from.Name, earliest, latest],
                    from.Name));
            }

            if (_values[slot].HasValue && _values[slot].Integer != counted)
            {
                throw new QuestionException(new QuestionError(
                    Messages.FactsContradict,
                    [_values[slot].ToString(), fact.Name, from.Name, counted],
                    fact.Name));
            }
        }
    }

    /// <summary>The day asked about is given once, not as a fact besides.</summary>
    private readonly int Givable(int slot)
    {
        if (!question.AskedDays.Contains(slot))
        {
            return slot;
        }

        string name = question.FactArray[slot].Name;
        throw new QuestionException(new QuestionError(Messages.AskedDayGiven, [name], name));
    }

    /// <summary>A day may not lie before one that it cannot lie before.</summary>
    private readonly void CheckOrder()
    {
        foreach ((int later, int earlier) in question.OrderedSlots)
        {
            if (_values[later].HasValue && _values[earlier].HasValue && _values[later].Date < _values[earlier].Date)
            {
                string name = question.FactArray[later].Name;
                throw new QuestionException(new QuestionError(
                    Messages.DaysInWrongOrder,
                    [name, _values[later].ToString(), question.FactArray[earlier].Name, _values[earlier].ToString()],
                    name));
            }
        }
    }

    /// <summary>A fact may not be given beside one that rules it out.</summary>
    private readonly void CheckPresupposed()
    {
        foreach ((int slot, int presupposed, Value[] values) in question.PresupposingSlots)
        {
            if (Case.Presupposes(_values[slot]) && _values[presupposed].HasValue && !values.Contains(_values[presupposed]))
            {
                string name = question.FactArray[slot].Name;
                throw new QuestionException(new QuestionError(
                    Messages.FactRuledOut,
                    [name, question.FactArray[presupposed].Name, _values[presupposed].ToString()],
                    name));
            }
        }
    }

    private readonly bool IsDerivedGiven()
    {
        foreach ((int slot, _) in edition.DerivedSlotsOf(question))
        {
            if (_given.Contains(slot))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What follows from a fact must agree with it when both are given.</summary>
    private readonly void CheckDerived(Value[] given, Case facts)
    {
        foreach ((FactDefinition fact, FactDefinition from, _) in edition.Derivations)
        {
            if (question.SlotOf(fact) is var slot and >= 0 && given[slot].HasValue && given[slot] != facts.ValueAt(slot))
            {
                throw new QuestionException(new QuestionError(
                    Messages.FactsContradict,
                    [given[slot].ToString(), fact.Name, from.Name, facts.ValueAt(slot).ToString()],
                    fact.Name));
            }
        }
    }

    /// <summary>A fact may not concern what it cannot concern on the day.</summary>
    private readonly void CheckLimits()
    {
        Value document = question.DocumentFact is { } naming ? _values[question.SlotOf(naming)] : default;
        foreach (FactLimit limit in Case.LimitsOf(edition.RulesFor(question).Limits, document))
        {
            Value value = _values[question.SlotOf(limit.Fact)];
            if (!limit.Includes(value))
            {
                Term[] outside = limit.Outside(value);
                string[] allowed = [.. limit.Allowed.Select(t => t.Name)];
                string day = IsoDay.Write(asOf);
                object[] arguments =
                [
                    string.Join(", ", outside.Select(t => t.Name)),
                    limit.Fact.Name,
                    edition.Abbreviate(limit.Citation),
                    day,
                ];
                throw new QuestionException(new QuestionError(Messages.OutsideLimit, arguments, limit.Fact.Name, allowed));
            }
        }
    }

    private readonly ReadingChoice? ReadingsOf(IReadOnlyDictionary<string, string>? readings, IReadOnlyDictionary<string, string>? defaults)
    {
        if (readings is not { Count: > 0 } && defaults is not { Count: > 0 })
        {
            return null;
        }

        ReadingChoice chosen = ReadingChoice.Own(edition.Interpretations);
        foreach ((string id, string reading) in defaults ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            // A host's standing choice may concern a document that does not apply on every day.
            if (Called(id, edition.Interpretations) is { } interpretation)
            {
                chosen = chosen.With(interpretation, IndexOf(interpretation, reading));
            }
        }

        foreach ((string id, string reading) in readings ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            Interpretation interpretation = Called(id, edition.Interpretations) ?? throw NoSuchInterpretation(id);
            chosen = chosen.With(interpretation, IndexOf(interpretation, reading));
        }

        return chosen;
    }

    private readonly QuestionException NoSuchInterpretation(string id)
    {
        string[] allowed = [.. edition.Interpretations.Select(i => i.Name)];
        return new QuestionException(new QuestionError(Messages.NoSuchInterpretation, [id], null, allowed, NearestMatch.Find(id, allowed)));
    }

    /// <summary>Gives the interpretation that somebody means; <see langword="null"/> when there is none.</summary>
    /// <param name="said">What it is called.</param>
    /// <param name="known">Those it may be, on whichever days.</param>
    /// <exception cref="QuestionException">Interpretations of several documents may be meant.</exception>
    public static Interpretation? Called(string said, IReadOnlyList<Interpretation> known)
    {
        Interpretation[] called = [.. known.Where(i => i.IsCalled(said)).DistinctBy(i => i.Key)];
        if (called.Length < 2)
        {
            return called.FirstOrDefault();
        }

        string[] names = [.. called.Select(i => i.Name)];
        throw new QuestionException(new QuestionError(Messages.AmbiguousInterpretation, [said], null, names));
    }

    /// <summary>Gives the place of a reading.</summary>
    /// <exception cref="QuestionException">The interpretation has no such reading.</exception>
    public static int IndexOf(Interpretation interpretation, string reading)
    {
        int index = interpretation.IndexOf(reading);
        string[] allowed = [.. interpretation.Readings.Select(r => r.Id)];
        return index >= 0
            ? index
            : throw new QuestionException(new QuestionError(
                Messages.NoSuchReading,
                [reading, interpretation.Name],
                null,
                allowed,
                NearestMatch.Find(reading, allowed)));
    }
}
