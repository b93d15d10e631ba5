using System.Globalization;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.NRules.Tests;

/// <summary>Makes seeded random questions over the whole vocabulary; about every fourth fact is left out.</summary>
internal sealed class RandomQuestions(Lexicon lexicon, int seed)
{
    private static readonly DateOnly FirstDay = new(2025, 1, 1);

    private readonly Random _random = new(seed);

    public Question Next()
    {
        QuestionDefinition question = lexicon.Questions[_random.Next(lexicon.Questions.Count)];
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (FactDefinition fact in question.Facts)
        {
            bool counted = question.Facts.Any(f => f.CountedFrom == fact);
            if (_random.Next(4) > 0 && !counted)
            {
                facts[fact.Name] = ValueOf(fact);
            }
        }

        return new Question { Name = question.Name, AsOf = FirstDay.AddDays(_random.Next(800)), Facts = facts };
    }

    private object ValueOf(FactDefinition fact) => fact.Type.Kind switch
    {
        ValueKind.Term => TermOf(fact),
        ValueKind.Terms => fact.Type.List!.Terms.Where(_ => _random.Next(3) > 0).Select(t => t.Name).ToArray(),
        ValueKind.Boolean => _random.Next(2) == 0,
        ValueKind.Date => FirstDay.AddDays(_random.Next(800)),
        ValueKind.Integer => NumberOf(fact),
        ValueKind.Decimal => (decimal)_random.Next(1_000_000),
        ValueKind.Table => TableOf(fact),
        _ => _random.Next(1000).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Gives a small number, or a year around the days asked about where only years are allowed.</summary>
    private int NumberOf(FactDefinition fact) => fact.Minimum > FirstDay.Year - 1000
        ? FirstDay.Year + _random.Next(-2, 6)
        : _random.Next(fact.Minimum ?? 0, Math.Min(fact.Maximum ?? 40, 40));

    /// <summary>Gives a value to about two keys of three.</summary>
    private Dictionary<string, object?> TableOf(FactDefinition fact)
    {
        FactType values = fact.Type.Values!;
        return fact.Type.List!.Terms.Where(_ => _random.Next(3) > 0).ToDictionary(
            key => key.Name,
            _ => values.List is { } list ? list.Terms[_random.Next(list.Terms.Count)].Name : (object?)_random.Next(1, 60_000),
            StringComparer.Ordinal);
    }

    private string TermOf(FactDefinition fact) => fact.Type.List!.Terms[_random.Next(fact.Type.List.Terms.Count)].Name;
}
