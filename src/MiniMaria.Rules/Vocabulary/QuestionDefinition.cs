using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>A question that the rules answer: which facts it takes and which fields its answer has.</summary>
public sealed class QuestionDefinition
{
    /// <summary>The greatest number of facts that one question can take.</summary>
    internal const int MaximumFacts = 64;

    private readonly sbyte[] _slots;
    private readonly Dictionary<string, int> _slotsByName;
    private readonly string[] _names;
    private readonly string[] _fieldNames;

    internal QuestionDefinition(
        string name,
        string title,
        IReadOnlyList<string> synonyms,
        IReadOnlyList<FactDefinition> facts,
        IReadOnlyList<FieldDefinition> fields,
        int factCount,
        int ordinal)
    {
        Name = string.Intern(name);
        Title = title;
        Synonyms = synonyms;
        Facts = facts;
        Fields = fields;
        Ordinal = ordinal;
        _slotsByName = new Dictionary<string, int>(facts.Count, StringComparer.Ordinal);
        _names = [.. facts.Select(f => string.Intern(f.Name))];
        _fieldNames = [.. fields.Select(f => string.Intern(f.Name))];
        FactArray = [.. facts];
        FieldArray = [.. fields];
        _slots = new sbyte[factCount];
        Array.Fill(_slots, (sbyte)-1);
        for (int i = 0; i < facts.Count; i++)
        {
            _slotsByName.Add(facts[i].Name, i);
            _slots[facts[i].Ordinal] = (sbyte)i;
        }

        // A program starts sooner without iterators over pairs of numbers, which are compiled as it starts.
        var defaulted = new List<int>();
        var counted = new List<(int, int)>();
        var askedDays = new List<int>();
        var ordered = new List<(int, int)>();
        var presupposing = new List<(int, int, Value[])>();
        for (int i = 0; i < FactArray.Length; i++)
        {
            FactDefinition fact = FactArray[i];
            if (fact.Default is not null)
            {
                defaulted.Add(i);
            }

            if (fact.CountedFrom is { } from && SlotOf(from) is var start and >= 0)
            {
                counted.Add((i, start));
                CheckedSlots |= FactSet.Of(start);
            }

            if (fact.IsAskedDay)
            {
                askedDays.Add(i);
                AskedDays |= FactSet.Of(i);
            }

            if (fact.Type is { Kind: ValueKind.Integer or ValueKind.Decimal } or { Values.Kind: ValueKind.Integer or ValueKind.Decimal })
            {
                FigureSlots |= FactSet.Of(i);
            }

            foreach (FactDefinition earlier in fact.NotBefore)
            {
                if (SlotOf(earlier) is var slot and >= 0)
                {
                    ordered.Add((i, slot));
                    CheckedSlots |= FactSet.Of(fact.IsAskedDay ? slot : i);
                }
            }

            foreach ((FactDefinition presupposed, Value[] values) in fact.Presupposes)
            {
                if (SlotOf(presupposed) is var slot and >= 0)
                {
                    presupposing.Add((i, slot, values));
                    CheckedSlots |= FactSet.Of(i);
                }
            }
        }

        DocumentFact = Array.Find(FactArray, f => f.NamesDocument);
        DefaultedSlots = [.. defaulted];
        CountedSlots = [.. counted];
        AskedDaySlots = [.. askedDays];
        OrderedSlots = [.. ordered];
        PresupposingSlots = [.. presupposing];
    }

    /// <summary>The name of the question, in Swedish.</summary>
    public string Name { get; }

    /// <summary>The question as a Swedish sentence.</summary>
    public string Title { get; }

    /// <summary>Other ways of writing the name that hosts may use.</summary>
    public IReadOnlyList<string> Synonyms { get; }

    /// <summary>The facts, in the order in which missing ones are asked for.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>The answer's fields, in order.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>
    /// Gets a value indicating whether a rule answers only about its own document, and besides where the question names none.
    /// </summary>
    internal bool IsByDocument { get; init; }

    /// <summary>
    /// Gets the fact, a day or a year, that decides by which wording the question is answered when a document is amended
    /// (<c>lydelse-efter</c>); <see langword="null"/> when the day asked about does.
    /// </summary>
    internal FactDefinition? WordingBy { get; init; }

    /// <summary>Where the question is declared.</summary>
    internal SourceSpan Span { get; init; }

    /// <summary>
    /// A number that is unique among all questions of the vocabulary; below zero for one that only serves to reckon with and
    /// stands in none.
    /// </summary>
    internal int Ordinal { get; }

    /// <summary>Gets the facts without the detour of an interface.</summary>
    internal FactDefinition[] FactArray { get; }

    /// <summary>Gets the fields without the detour of an interface.</summary>
    internal FieldDefinition[] FieldArray { get; }

    /// <summary>Gets the places of the facts that the host's word on a document can fill.</summary>
    internal int[] DefaultedSlots { get; }

    /// <summary>Gets the fact that says which document the question is about; <see langword="null"/> when none does.</summary>
    internal FactDefinition? DocumentFact { get; }

    /// <summary>Gets the places of the facts that are counted, each with the place of the date from which it is.</summary>
    internal (int Slot, int From)[] CountedSlots { get; }

    /// <summary>Gets the places of the facts that are the day asked about.</summary>
    internal int[] AskedDaySlots { get; }

    /// <summary>Gets the places of the facts that are the day asked about.</summary>
    internal FactSet AskedDays { get; }

    /// <summary>Gets the places of the facts of which one is given where facts do not agree with each other.</summary>
    internal FactSet CheckedSlots { get; }

    /// <summary>Gets the places of the facts that are numbers or tables of numbers.</summary>
    internal FactSet FigureSlots { get; }

    /// <summary>Gets the places of the days that cannot lie before another, each with the place of that other.</summary>
    internal (int Later, int Earlier)[] OrderedSlots { get; }

    /// <summary>
    /// Gets the places of the facts that presuppose another, each with the place of that other and the values that it may
    /// have.
    /// </summary>
    internal (int Slot, int Presupposed, Value[] Values)[] PresupposingSlots { get; }

    /// <summary>Gives the facts of a set, in their order.</summary>
    internal IEnumerable<FactDefinition> FactsIn(FactSet set) => FactArray.Where((_, slot) => set.Contains(slot));

    /// <summary>Gives the place of a fact among this question's facts, or -1 when the question does not take it.</summary>
    internal int SlotOf(FactDefinition fact) => _slots[fact.Ordinal];

    /// <summary>Gives the place of the fact with exactly this name, or -1.</summary>
    internal int SlotOf(string fact) => _slotsByName.GetValueOrDefault(fact, -1);

    /// <summary>Gives the place of the fact with exactly this name, or -1; sooner when it does not lie before a place.</summary>
    internal int SlotOf(string fact, int from)
    {
        // The names of facts are interned, and so are the literals of the typed questions.
        string[] names = _names;
        for (int i = from; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], fact))
            {
                return i;
            }
        }

        return SlotOf(fact);
    }

    /// <summary>Gives the fact with exactly this name; <see langword="null"/> when the question does not take it.</summary>
    internal FactDefinition? FactNamed(string name) => SlotOf(name) is var slot and >= 0 ? FactArray[slot] : null;

    /// <summary>Gives the field with exactly this name; <see langword="null"/> when the answer has none.</summary>
    internal FieldDefinition? FieldNamed(string name) => FieldIndex(name) is var index and >= 0 ? FieldArray[index] : null;

    /// <summary>Gives the place of a field among this question's fields, or -1.</summary>
    internal int FieldIndex(string name)
    {
        // The names of fields are interned too.
        for (int i = 0; i < _fieldNames.Length; i++)
        {
            if (ReferenceEquals(_fieldNames[i], name))
            {
                return i;
            }
        }

        return Array.IndexOf(_fieldNames, name);
    }

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
