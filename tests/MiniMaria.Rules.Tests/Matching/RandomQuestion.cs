using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Matching;

/// <summary>A random question about the embedded rules; shown as the JSON line that asks it.</summary>
internal sealed record RandomQuestion(QuestionDefinition Definition, DateOnly Day, IReadOnlyList<(string Name, object Value)> Facts, IReadOnlyDictionary<string, string> Readings)
{
    private static readonly DateOnly[] Days =
    [
        new(2020, 1, 1), new(2025, 4, 10), new(2025, 4, 11), new(2025, 11, 16), new(2025, 11, 17), new(2026, 3, 1),
        new(2027, 2, 28), new(2027, 12, 31), new(2028, 2, 28), new(2028, 2, 29), new(2090, 6, 30),
    ];

    public Question ToQuestion() => new()
    {
        Name = Definition.Name,
        AsOf = Day,
        Facts = Facts.ToDictionary(f => f.Name, f => (object?)f.Value, StringComparer.Ordinal),
        Readings = Readings,
    };

    /// <summary>Gives the question with more facts; a table that need not be whole is filled.</summary>
    public RandomQuestion With(IEnumerable<(string Name, object Value)> more)
    {
        (string Name, object Value)[] added = [.. more];
        return this with { Facts = [.. Facts.Where(f => Array.TrueForAll(added, a => a.Name != f.Name)), .. added] };
    }

    /// <summary>Whether the facts go together: no day lies before one that it cannot lie before, and the like.</summary>
    public bool CanBeAsked => Asking.Engine.TryAsk(ToQuestion(), out _, out _);

    public bool Has(string fact) => Facts.Any(f => f.Name == fact);

    public override string ToString() => JsonSerializer.Serialize(
        new
        {
            question = Definition.Name,
            asOf = Day,
            facts = Facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
            readings = Readings,
        },
        Asking.Plain);

    /// <summary>Random questions with about half the facts missing; smaller ones have fewer facts and readings.</summary>
    public static Arbitrary<RandomQuestion> Any(string? question = null, int missingPercent = 50) =>
        Arb.From(Generator(question, missingPercent).Where(q => q.CanBeAsked), q => Smaller(q).Where(s => s.CanBeAsked));

    private static Gen<RandomQuestion> Generator(string? name, int missingPercent) =>
        from question in Gen.Elements(Asking.Engine.Rulebook.Lexicon.Questions.Where(q => name is null || q.Name == name))
        from day in Gen.Elements(Days)
        from first in Gen.Elements(SampleValues.Days(day, []))
        from facts in FactsOf(question, day, first, missingPercent)
        from readings in ReadingsOf(Asking.Engine.Rulebook.EditionOn(day))
        select new RandomQuestion(question, day, facts, readings);

    private static Gen<IReadOnlyList<(string, object)>> FactsOf(QuestionDefinition question, DateOnly day, DateOnly first, int missingPercent) =>
        from facts in Gen.CollectToArray(question.Facts.Where(f => !f.IsAskedDay), f => Fact(f, day, first, missingPercent))
        from order in Gen.Shuffle(Enumerable.Range(0, facts.Length).ToArray())
        select (IReadOnlyList<(string, object)>)[.. SampleValues.Consistent(order.Select(i => facts[i]).OfType<(string, object)>())];

    private static Gen<(string, object)?> Fact(FactDefinition fact, DateOnly day, DateOnly first, int missingPercent) =>
        from missing in Gen.Choose(1, 100)
        from value in Gen.Elements(SampleValues.Of(fact, day, [first]))
        select missing <= missingPercent ? null : ((string, object)?)(fact.Name, value);

    private static Gen<IReadOnlyDictionary<string, string>> ReadingsOf(Edition edition) =>
        from own in Gen.Choose(1, 2)
        from chosen in Gen.CollectToArray(edition.Interpretations, Reading)
        select (IReadOnlyDictionary<string, string>)chosen.Where(_ => own == 1).OfType<(string Id, string Reading)>().ToDictionary(c => c.Id, c => c.Reading, StringComparer.Ordinal);

    private static Gen<(string Id, string Reading)?> Reading(Interpretation interpretation) =>
        from dice in Gen.Choose(1, 6)
        from reading in Gen.Elements(interpretation.Readings.AsEnumerable())
        select dice > 1 ? null : ((string, string)?)(interpretation.Id, reading.Id);

    private static IEnumerable<RandomQuestion> Smaller(RandomQuestion question)
    {
        foreach (var fact in question.Facts)
        {
            yield return question with { Facts = [.. question.Facts.Where(f => f != fact)] };
        }

        foreach (string id in question.Readings.Keys)
        {
            yield return question with { Readings = question.Readings.Where(r => r.Key != id).ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal) };
        }
    }
}
