using System.Collections;
using System.Globalization;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Questions;

/// <summary>Reads what a host gives for a fact into a value of the fact's type.</summary>
internal readonly struct FactReader
{
    /// <summary>Numbers beyond this, either way, are slips of the keyboard.</summary>
    private const decimal GreatestAmount = 1_000_000_000_000_000;

    /// <summary>The days that a fact may hold, both inclusive; others are slips of the keyboard.</summary>
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    /// <summary>A word that stands in the names of more terms means none of them in particular.</summary>
    private const int MostNamed = 9;

    private readonly FactDefinition _fact;
    private readonly FactType _type;

    /// <summary>The key of the fact's table at which the value stands, if it is one of a table.</summary>
    private readonly Term? _key;

    private FactReader(FactDefinition fact, FactType type, Term? key)
    {
        _fact = fact;
        _type = type;
        _key = key;
    }

    /// <summary>Gets what the value is called in messages: the fact, or one key of its table.</summary>
    private string Name => _key is null ? _fact.Name : $"{_fact.Name} ({_key.Name})";

    /// <summary>Reads a fact.</summary>
    /// <exception cref="QuestionException">What was given does not fit the fact.</exception>
    public static Value Read(FactDefinition fact, object given) => new FactReader(fact, fact.Type, key: null).Read(given);

    /// <summary>Reads a whole number, without boxing.</summary>
    /// <exception cref="QuestionException">It does not fit the fact.</exception>
    public static Value Read(FactDefinition fact, int number) => new FactReader(fact, fact.Type, key: null).Read(number);

    /// <summary>Reads an amount, without boxing.</summary>
    /// <exception cref="QuestionException">It does not fit the fact.</exception>
    public static Value Read(FactDefinition fact, decimal number) => new FactReader(fact, fact.Type, key: null).Read(number);

    /// <summary>Reads a day, without boxing.</summary>
    /// <exception cref="QuestionException">It does not fit the fact.</exception>
    public static Value Read(FactDefinition fact, DateOnly day) =>
        fact.Type.Kind == ValueKind.Date && IsPossible(day) ? Value.Of(day) : Read(fact, (object)day);

    private Value Read(int number) =>
        _type.Kind == ValueKind.Integer && number >= (_fact.Minimum ?? number) && number <= (_fact.Maximum ?? number)
            ? Value.Of(number)
            : Read((object)number);

    private Value Read(decimal number) =>
        _type.Kind == ValueKind.Decimal && number >= Least && number <= Greatest ? Value.Of(number) : Read((object)number);

    private decimal Least => _fact.Minimum ?? -GreatestAmount;

    private decimal Greatest => _fact.Maximum ?? GreatestAmount;

    private static bool IsPossible(DateOnly day) => day >= FirstDay && day <= LastDay;

    private Value Read(object given) => given is Value known ? Read(known) : _type.Kind switch
    {
        ValueKind.Term => given switch
        {
            string text => Value.Of(ReadTerm(text)),
            Term term => Value.Of(ReadTerm(term.Name)),
            _ => throw NotOfType(given),
        },
        ValueKind.Terms => ReadTerms(given),
        ValueKind.Integer => ReadInteger(given),
        ValueKind.Date => ReadDate(given),
        ValueKind.Boolean => ReadBoolean(given),
        ValueKind.Decimal => ReadDecimal(given),
        ValueKind.Table => ReadTable(given),
        _ => given is string free && Utf16.IsWhole(free) ? Value.Of(free) : throw NotOfType(given),
    };

    /// <summary>Reads a value that comes from an answer, such as a remedy's.</summary>
    private Value Read(Value known) => Read(known.Kind switch
    {
        ValueKind.Term => known.Term,
        ValueKind.Terms => known.Terms,
        ValueKind.Integer => known.Integer,
        ValueKind.Date => known.Date,
        ValueKind.Boolean => known.Boolean,
        ValueKind.Decimal => known.Decimal,
        ValueKind.Table => known.Table.Entries.Select(e => KeyValuePair.Create(e.Key.Name, (object?)e.Value)),
        _ => (object)known.ToString(),
    });

    private Term ReadTerm(string text)
    {
        TermList list = _type.List!;
        return list.TryUnderstand(text, out Term? term)
            ? term
            : throw new QuestionException(NoSuchTerm(list, text));
    }

    /// <summary>Says that a word is no term; when it is part of the names of a few, which.</summary>
    private QuestionError NoSuchTerm(TermList list, string text)
    {
        string[] named = [.. list.Naming(text).Select(t => t.Name)];
        string[] allowed = [.. list.Terms.Select(t => t.Name)];
        return named.Length is > 1 and <= MostNamed
            ? new QuestionError(
                Messages.SeveralTerms,
                [text, Name, Sentences.Join(named, "eller"), Sentences.Join(named, "or")],
                _fact.Name,
                allowed)
            : new QuestionError(Messages.NoSuchTerm, [text, Name], _fact.Name, allowed, list.Suggest(text));
    }

    private Value ReadTerms(object given)
    {
        switch (given)
        {
            case string text:
                return Value.Of(ReadTerm(text).Alone);
            case IEnumerable items:
                var terms = new List<Term>();
                foreach (object? item in items)
                {
                    Term term = ReadTerm(item switch
                    {
                        string text => text,
                        Term known => known.Name,
                        _ => throw NotOfType(item ?? "null"),
                    });
                    if (!terms.Contains(term))
                    {
                        terms.Add(term);
                    }
                }

                return Value.Of(terms.ToArray());
            default:
                throw NotOfType(given);
        }
    }

    /// <summary>Reads a table from whatever dictionary it is; a key whose value is not known counts as left out.</summary>
    private Value ReadTable(object given) => given switch
    {
        IEnumerable<KeyValuePair<string, object?>> pairs =>
            ReadTable(pairs, static (reader, value) => value is null ? default : reader.Read(value)),
        IEnumerable<KeyValuePair<string, string>> pairs =>
            ReadTable(pairs, static (reader, value) => value is null ? default : reader.Read((object)value)),
        IEnumerable<KeyValuePair<string, int>> pairs => ReadTable(pairs, static (reader, value) => reader.Read(value)),
        IEnumerable<KeyValuePair<string, decimal>> pairs => ReadTable(pairs, static (reader, value) => reader.Read(value)),
        IDictionary dictionary when dictionary.Keys.Cast<object>().All(k => k is string) =>
            ReadTable(
                dictionary.Keys.Cast<string>().Select(k => KeyValuePair.Create(k, dictionary[k])),
                static (reader, value) => value is null ? default : reader.Read(value)),
        _ => throw NotOfType(given),
    };

    private Value ReadTable<T>(IEnumerable<KeyValuePair<string, T>> given, Func<FactReader, T, Value> read)
    {
        TermList keys = _type.List!;
        var entries = new List<KeyValuePair<Term, Value>>(given.TryGetNonEnumeratedCount(out int count) ? count : 0);
        foreach ((string name, T value) in given)
        {
            if (!keys.TryUnderstand(name, out Term? key))
            {
                throw new QuestionException(new QuestionError(
                    Messages.NoSuchKey,
                    [name, _fact.Name],
                    _fact.Name,
                    [.. keys.Terms.Select(t => t.Name)],
                    keys.Suggest(name)));
            }

            if (read(new FactReader(_fact, _type.Values!, key), value) is { HasValue: true } known && !Table.TryAdd(entries, key, known))
            {
                throw new QuestionException(new QuestionError(Messages.KeyTwice, [key.Name, _fact.Name], _fact.Name));
            }
        }

        return Value.Of(Table.Of([.. entries]));
    }

    private Value ReadInteger(object given)
    {
        int number = given switch
        {
            int i => i,
            long l and >= int.MinValue and <= int.MaxValue => (int)l,
            short s => s,
            byte b => b,
            decimal d when d == decimal.Truncate(d) && d is >= int.MinValue and <= int.MaxValue => (int)d,
            string text when WrittenNumber.TryRead(text, out decimal parsed)
                && parsed == decimal.Truncate(parsed)
                && parsed is >= int.MinValue and <= int.MaxValue =>
                (int)parsed,
            _ => throw NotOfType(given),
        };
        if (number < (_fact.Minimum ?? number) || number > (_fact.Maximum ?? number))
        {
            throw OutOfRange(number, _fact.Minimum ?? int.MinValue, _fact.Maximum ?? int.MaxValue);
        }

        return Value.Of(number);
    }

    private Value ReadDate(object given)
    {
        DateOnly day = given switch
        {
            DateOnly d => d,
            string text when WrittenDay.TryRead(text, out DateOnly parsed) => parsed,
            string text => throw new QuestionException(QuestionError.NotADay(Name, text, _fact.Name)),
            _ => throw NotOfType(given),
        };
        return IsPossible(day) ? Value.Of(day) : throw OutOfRange(IsoDay.Write(day), IsoDay.Write(FirstDay), IsoDay.Write(LastDay));
    }

    private Value ReadBoolean(object given) => given switch
    {
        bool yes => Value.Of(yes),
        string text when text.Equals("ja", StringComparison.OrdinalIgnoreCase) || text.Equals("true", StringComparison.OrdinalIgnoreCase) =>
            Value.Of(true),
        string text when text.Equals("nej", StringComparison.OrdinalIgnoreCase)
            || text.Equals("false", StringComparison.OrdinalIgnoreCase) =>
            Value.Of(false),
        _ => throw NotOfType(given),
    };

    private Value ReadDecimal(object given)
    {
        decimal number = given switch
        {
            decimal d => d,
            int i => i,
            long l => l,
            string text when WrittenNumber.TryRead(text, out decimal parsed) => parsed,
            _ => throw NotOfType(given),
        };
        return number >= Least && number <= Greatest ? Value.Of(number) : throw OutOfRange(number, Least, Greatest);
    }

    private QuestionException NotOfType(object given)
    {
        string[] numbers = given is string text && _type.Kind is (ValueKind.Integer or ValueKind.Decimal)
            ? WrittenNumber.WaysToWrite(text)
            : [];
        if (numbers is [var first, var second])
        {
            return new QuestionException(new QuestionError(Messages.TwoReadings, [Show(given), Name, first, second], _fact.Name));
        }

        (string swedish, string english) = NameOf(_type.Kind);
        return new QuestionException(new QuestionError(
            Messages.NotOfType,
            [Show(given), Name, swedish, english],
            _fact.Name,
            _type.List?.Terms.Select(t => t.Name).ToArray(),
            numbers.FirstOrDefault()));
    }

    private static string Show(object? given) => given switch
    {
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        KeyValuePair<string, object?> pair => $"{pair.Key}: {Show(pair.Value)}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Show)) + "]",
        _ => given?.ToString() ?? string.Empty,
    };

    private QuestionException OutOfRange(object given, object least, object greatest) =>
        new(new QuestionError(Messages.OutOfRange, [given, Name, least, greatest], _fact.Name));

    private static (string Swedish, string English) NameOf(ValueKind kind) => kind switch
    {
        ValueKind.Term => ("en av termerna", "one of the terms"),
        ValueKind.Terms => ("termer ur listan", "terms of the list"),
        ValueKind.Integer => ("ett heltal", "a whole number"),
        ValueKind.Date => ("en dag, ÅÅÅÅ-MM-DD", "a day, YYYY-MM-DD"),
        ValueKind.Boolean => ("ja eller nej", "true or false"),
        ValueKind.Decimal => ("ett tal", "a number"),
        ValueKind.Table => ("en tabell med nycklar och värden", "a table of keys and values"),
        _ => ("en text", "a text"),
    };
}
