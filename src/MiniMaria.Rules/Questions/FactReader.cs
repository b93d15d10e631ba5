using System.Collections;
using System.Globalization;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>Reads what a host gives for a fact into a value of the fact's type.</summary>
internal static class FactReader
{
    /// <summary>The days that a fact may hold, both inclusive; others are slips of the keyboard.</summary>
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    public static Value Read(FactDefinition fact, object given) => fact.Type.Kind switch
    {
        ValueKind.Term => given switch
        {
            string text => Value.Of(ReadTerm(fact, text)),
            Term term => Value.Of(ReadTerm(fact, term.Name)),
            _ => throw NotOfType(fact, given),
        },
        ValueKind.Terms => ReadTerms(fact, given),
        ValueKind.Integer => ReadInteger(fact, given),
        ValueKind.Date => ReadDate(fact, given),
        ValueKind.Boolean => ReadBoolean(fact, given),
        ValueKind.Decimal => ReadDecimal(fact, given),
        _ => given is string free ? Value.Of(free) : throw NotOfType(fact, given),
    };

    private static Term ReadTerm(FactDefinition fact, string text)
    {
        TermList list = fact.Type.List!;
        return list.TryFind(text, out Term? term)
            ? term
            : throw new QuestionException(new QuestionError(Messages.NoSuchTerm, [text, fact.Name], fact.Name, [.. list.Terms.Select(t => t.Name)], list.Suggest(text)));
    }

    private static Value ReadTerms(FactDefinition fact, object given)
    {
        switch (given)
        {
            case string text:
                return Value.Of(ReadTerm(fact, text).Alone);
            case IEnumerable items:
                var terms = new List<Term>();
                foreach (object? item in items)
                {
                    Term term = ReadTerm(fact, item switch
                    {
                        string text => text,
                        Term known => known.Name,
                        _ => throw NotOfType(fact, item ?? "null"),
                    });
                    if (!terms.Contains(term))
                    {
                        terms.Add(term);
                    }
                }

                return Value.Of(terms.ToArray());
            default:
                throw NotOfType(fact, given);
        }
    }

    private static Value ReadInteger(FactDefinition fact, object given)
    {
        int number = given switch
        {
            int i => i,
            long l and >= int.MinValue and <= int.MaxValue => (int)l,
            short s => s,
            byte b => b,
            decimal d when d == decimal.Truncate(d) && d is >= int.MinValue and <= int.MaxValue => (int)d,
            string text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int parsed) => parsed,
            _ => throw NotOfType(fact, given),
        };
        if (number < (fact.Minimum ?? number) || number > (fact.Maximum ?? number))
        {
            throw OutOfRange(fact, number, fact.Minimum ?? int.MinValue, fact.Maximum ?? int.MaxValue);
        }

        return Value.Of(number);
    }

    private static Value ReadDate(FactDefinition fact, object given)
    {
        DateOnly day = given switch
        {
            DateOnly d => d,
            string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed) => parsed,
            _ => throw NotOfType(fact, given),
        };
        return day >= FirstDay && day <= LastDay ? Value.Of(day) : throw OutOfRange(fact, Iso(day), Iso(FirstDay), Iso(LastDay));

        static string Iso(DateOnly d) => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static Value ReadBoolean(FactDefinition fact, object given) => given switch
    {
        bool yes => Value.Of(yes),
        string text when text.Equals("ja", StringComparison.OrdinalIgnoreCase) || text.Equals("true", StringComparison.OrdinalIgnoreCase) => Value.Of(true),
        string text when text.Equals("nej", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase) => Value.Of(false),
        _ => throw NotOfType(fact, given),
    };

    private static Value ReadDecimal(FactDefinition fact, object given) => given switch
    {
        decimal d => Value.Of(d),
        int i => Value.Of((decimal)i),
        long l => Value.Of((decimal)l),
        string text when decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal parsed) => Value.Of(parsed),
        _ => throw NotOfType(fact, given),
    };

    private static QuestionException NotOfType(FactDefinition fact, object given)
    {
        (string swedish, string english) = NameOf(fact.Type.Kind);
        string shown = given switch
        {
            string text => text,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            IEnumerable items => "[" + string.Join(", ", items.Cast<object?>()) + "]",
            _ => given.ToString() ?? string.Empty,
        };
        return new QuestionException(new QuestionError(Messages.NotOfType, [shown, fact.Name, swedish, english], fact.Name, fact.Type.List?.Terms.Select(t => t.Name).ToArray()));
    }

    private static QuestionException OutOfRange(FactDefinition fact, object given, object least, object greatest) =>
        new(new QuestionError(Messages.OutOfRange, [given, fact.Name, least, greatest], fact.Name));

    private static (string Swedish, string English) NameOf(ValueKind kind) => kind switch
    {
        ValueKind.Term => ("en av termerna", "one of the terms"),
        ValueKind.Terms => ("termer ur listan", "terms of the list"),
        ValueKind.Integer => ("ett heltal", "a whole number"),
        ValueKind.Date => ("en dag, ÅÅÅÅ-MM-DD", "a day, YYYY-MM-DD"),
        ValueKind.Boolean => ("ja eller nej", "true or false"),
        ValueKind.Decimal => ("ett tal", "a number"),
        _ => ("en text", "a text"),
    };
}
