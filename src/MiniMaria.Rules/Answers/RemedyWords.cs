using System.Globalization;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>Says in Swedish what to do, in the words of the vocabulary, and why nothing can be done.</summary>
internal static class RemedyWords
{
    /// <summary>Says a step in one sentence.</summary>
    public static string Step(IReadOnlyList<FactChange> step, bool isAct, Case origin)
    {
        if (!isAct)
        {
            return Sentence(NeededWords.Sentence(step[^1].Fact.Label, default, Values(step[^1], origin), swedish: true));
        }

        string words = string.Join("; ", step.Select(c => c.Fact.Act!.Replace(FactDefinition.ActValue.ToString(), Values(c, origin), StringComparison.Ordinal)).Select((w, i) => i == 0 ? w : Small(w)));
        bool isAnew = step.Any(c => origin[c.Fact] is { Kind: ValueKind.Date } before && before.Date < origin.AsOf);
        return isAnew ? $"Gör om: {Small(words)}." : words + ".";
    }

    /// <summary>Says why a requirement cannot be met, and what its rule then says.</summary>
    public static string Obstacle(Answer answer, Rule rule, Requirement requirement, DateOnly? lastDay)
    {
        IEnumerable<string> why = lastDay is { } day
            ? [$"Sista dag var {Iso(day)}."]
            : answer.Requirements.Any(r => r.Requirement == requirement && r.Met != true) ? ConditionParts.Of(requirement.Test!, answer.Facts).Select(c => Sentence(Why(c))) : [];
        IEnumerable<string> then = rule.Unfulfilled.Select(a => answer.Question.Fields[a.Field])
            .Where(f => answer[f.Name] is { HasValue: true, Kind: not ValueKind.Boolean })
            .Select(f => $"{f.Label} {answer[f.Name].ToLabel()}.");
        return string.Join(' ', [requirement.Text, .. why, .. then]);
    }

    /// <summary>Says what is wrong on one line; what only another reading could mend is left out, since the readings stay.</summary>
    private static string Why(ConditionFinding part)
    {
        if (part.Alternatives.Count == 0)
        {
            return part.Explain();
        }

        ConditionFinding[][] facts = [.. part.Alternatives.Select(a => a.ToArray()).Where(a => Array.TrueForAll(a, p => p.Fact is not null || p.Alternatives.Count > 0))];
        return string.Join(", eller ", facts.Select(a => string.Join(", och ", a.Select(Why))).Distinct());
    }

    private static string Values(FactChange change, Case origin) => change.Earliest is { } earliest
        ? Days(earliest, change.Latest, origin.AsOf)
        : NeededWords.Join([.. change.Alternatives.Prepend(change.Value).Select(v => ValueOf(change.Fact, v, origin[change.Fact]))], "eller");

    private static string Days(DateOnly earliest, DateOnly? latest, DateOnly asOf) => (latest, earliest > asOf) switch
    {
        (null, _) => $"tidigast {Iso(earliest)}",
        ({ } last, false) => $"senast {Iso(last)}",
        ({ } last, true) when last == earliest => Iso(last),
        ({ } last, true) => $"tidigast {Iso(earliest)} och senast {Iso(last)}",
    };

    /// <summary>Gives a term; of a list what it gains, of a table what is new with the keys at which it stands.</summary>
    private static string ValueOf(FactDefinition fact, Value value, Value before) => value.Kind switch
    {
        ValueKind.Terms when value.Terms.Count > 0 => And(value.Terms.Where(t => !before.TermSpan.Contains(t))),
        ValueKind.Table when value.Table.Entries.Count > 0 => NeededWords.Join(
            [
                .. value.Table.Entries.Where(e => !before.HasValue || before.Table[e.Key] != e.Value)
                    .GroupBy(e => e.Value)
                    .Select(g => $"{g.Key.ToLabel()} från {And(g.Select(e => e.Key))}"),
            ],
            "och"),
        ValueKind.Terms or ValueKind.Table => "ingen",
        _ => value.ToLabel(),
    };

    private static string And(IEnumerable<Term> terms) => NeededWords.Join([.. terms.Select(t => t.Label)], "och");

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] == '.' ? string.Empty : ".");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
