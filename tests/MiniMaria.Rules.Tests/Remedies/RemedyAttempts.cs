using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Tests.Matching;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Remedies;

/// <summary>Everything that could still be done about a question, and everything that its missing facts could be; without the search for remedies.</summary>
internal static class RemedyAttempts
{
    /// <summary>Gives the facts after each attempt: all ways when they are few, otherwise random ones.</summary>
    public static IEnumerable<Dictionary<string, object?>> Of(Answer answer, RandomQuestion asked, int most)
    {
        FactDefinition[] givable = [.. asked.Definition.Facts.Where(f => !f.IsAskedDay)];
        object?[][] values = [.. givable.Select(f => (object?[])[.. ValuesOf(f, answer, asked).Distinct()])];
        long all = values.Aggregate(1L, (product, v) => Math.Min(product * v.Length, int.MaxValue));
        var random = new Random(7);
        for (long i = 0; i < Math.Min(all, most); i++)
        {
            long rest = i;
            var facts = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach ((int place, FactDefinition fact) in givable.Index())
            {
                facts[fact.Name] = values[place][all <= most ? rest % values[place].Length : random.Next(values[place].Length)];
                rest /= values[place].Length;
            }

            if (CanBe(facts, answer, asked) && Asking.Engine.TryAsk(asked.ToQuestion() with { Facts = facts }, out _, out _))
            {
                yield return facts;
            }
        }
    }

    private static IEnumerable<object?> ValuesOf(FactDefinition fact, Answer answer, RandomQuestion asked)
    {
        object? given = asked.Facts.Where(f => f.Name == fact.Name).Select(f => f.Value).FirstOrDefault();
        yield return given;
        if (given is not null && fact.Act is null)
        {
            yield break;
        }

        DateOnly[] known = [.. asked.Facts.Select(f => f.Value).OfType<DateOnly>()];
        foreach (object value in SampleValues.Of(fact, asked.Day, known))
        {
            switch (value)
            {
                case bool yes when given is null || yes:
                case DateOnly day when fact.Act is null || day >= answer.AsOf:
                case string:
                    yield return value;
                    break;
                case string[] list:
                    yield return (given as string[] ?? []).Union(list).ToArray();
                    break;
                case Dictionary<string, string> table:
                    var decided = new Dictionary<string, string>(given as Dictionary<string, string> ?? [], StringComparer.Ordinal);
                    foreach ((string key, string term) in table)
                    {
                        decided[key] = term;
                    }

                    yield return decided;
                    break;
            }
        }

        if (fact.Type.Kind == ValueKind.Date)
        {
            yield return answer.AsOf;
        }
    }

    /// <summary>What was done on a day gone by cannot have been done otherwise on that day; what follows from a day is not said besides.</summary>
    private static bool CanBe(Dictionary<string, object?> facts, Answer answer, RandomQuestion asked)
    {
        foreach (FactDefinition fact in asked.Definition.Facts.Where(f => f.ActDays.Count > 0))
        {
            object? before = asked.Facts.Where(f => f.Name == fact.Name).Select(f => f.Value).FirstOrDefault();
            if (before is not null && !before.Equals(facts[fact.Name])
                && fact.ActDays.Any(d => facts.TryGetValue(d.Name, out object? day) && day is DateOnly same && same < answer.AsOf))
            {
                return false;
            }
        }

        // What nobody acts on and cannot lie before an act answers to that act as it is.
        foreach (FactDefinition act in asked.Definition.Facts.Where(f => f.Type.Kind == ValueKind.Date && asked.Has(f.Name)))
        {
            bool isAnswered = asked.Definition.Facts.Any(f => f.Act is null && asked.Has(f.Name) && f.NotBefore.Contains(act));
            if (isAnswered && !Equals(facts[act.Name], asked.Facts.First(f => f.Name == act.Name).Value))
            {
                return false;
            }
        }

        foreach ((FactDefinition derived, FactDefinition from, _) in answer.Facts.Edition.Derivations)
        {
            // What is said outright is not unsaid by a day that nobody has given.
            if (asked.Has(derived.Name) && !asked.Has(from.Name))
            {
                facts.Remove(from.Name);
            }
            else if (facts.TryGetValue(from.Name, out object? source) && source is not null)
            {
                facts.Remove(derived.Name);
            }
        }

        if (facts.GetValueOrDefault("födelsedatum") is not null)
        {
            facts.Remove(asked.Has("ålder") ? "födelsedatum" : "ålder");
        }

        return true;
    }
}
