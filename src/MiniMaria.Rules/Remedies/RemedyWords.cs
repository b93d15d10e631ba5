using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Remedies;

/// <summary>Says in Swedish what to do, in the words of the vocabulary, and why nothing can be done.</summary>
internal static class RemedyWords
{
    private const string MustBe = "Detta måste stämma: ";

    /// <summary>Puts the sentences of several circumstances together in one.</summary>
    public static string Circumstances(IReadOnlyList<string> steps) =>
        MustBe + Sentences.Join([.. steps.Select(s => s[MustBe.Length..].TrimEnd('.'))], "och") + ".";

    /// <summary>Says a step in one sentence.</summary>
    /// <param name="step">What is changed.</param>
    /// <param name="isAct">Whether somebody can do it.</param>
    /// <param name="origin">The facts as they were.</param>
    /// <param name="met">The requirements that it serves; where a reference stands in one, what is done is said as that says it.</param>
    public static string Step(IReadOnlyList<FactChange> step, bool isAct, Case origin, IReadOnlyList<Requirement> met)
    {
        if (!isAct)
        {
            return $"{MustBe}{ClaimWords.Supposed(step[^1].Fact, step[^1].Value, Supposed(step[^1], origin))}.";
        }

        // An act of which the day is said as well is said once.
        string[] acts =
        [
            .. step.SelectMany(c => ActsOf(c.Fact, met)
                .Select(a => a.Replace(FactDefinition.ActValue.ToString(), Values(c, origin), StringComparison.Ordinal).TrimEnd()))
                .Distinct(),
        ];
        string words =
            string.Join("; ", acts.Where(a => !Array.Exists(acts, o => o.Length > a.Length && o.StartsWith(a, StringComparison.Ordinal)))
                .Select((w, i) => i == 0 ? w : Sentences.Inside(w)));
        bool isAnew = step.Any(c => origin[c.Fact] is { Kind: ValueKind.Date } before && before.Date < origin.AsOf);
        return isAnew ? $"Gör om: {Sentences.Inside(words)}." : words + ".";
    }

    /// <summary>Gives the words for an act: those of the references for which it is done, or the fact's own.</summary>
    private static IEnumerable<string> ActsOf(FactDefinition fact, IReadOnlyList<Requirement> met) =>
        met.SelectMany(r => r.Test?.Tests ?? [])
            .OfType<Compare>()
            .Where(t => t.Reference?.Fact == fact)
            .Select(t => t.Reference!.Act ?? fact.Act!)
            .DefaultIfEmpty(fact.Act!)
            .Distinct();

    /// <summary>Says that a requirement cannot be met, why, and what its rule then says.</summary>
    public static string Obstacle(Answer answer, Rule rule, Requirement requirement, DateOnly? lastDay)
    {
        string text = lastDay is { } day
            ? $"Det går inte längre att uppfylla kravet »{requirement.Text.TrimEnd('.')}«: sista dagen var {IsoDay.Write(day)}."
            : $"Det går inte att uppfylla kravet »{requirement.Text.TrimEnd('.')}«.";
        string[] found = lastDay is null && answer.Requirements.Any(r => r.Requirement == requirement && r.Met != true)
            ? [.. Found(ConditionParts.Of(requirement.Test!, answer.Facts)).Distinct()]
            : [];
        string[] then =
        [
            .. rule.Unfulfilled.Select(a => answer.Question.Fields[a.Field])
                .Where(f => answer[f.Name] is { HasValue: true, Kind: not ValueKind.Boolean })
                .Select(f => $"{Sentences.Inside(f.Label)} {answer[f.Name].ToLabel()}"),
        ];
        return text
            + (found.Length > 0 ? " " + Sentences.Whole(Sentences.Join(found, "och")) : string.Empty)
            + (then.Length > 0 ? $" Då gäller: {Sentences.Join(then, "och")}." : string.Empty);
    }

    /// <summary>
    /// Says the circumstances on which a requirement falls; what only another reading could mend is left out, since the
    /// readings stay.
    /// </summary>
    private static IEnumerable<string> Found(IEnumerable<ConditionFinding> parts) => parts.SelectMany(part => part switch
    {
        { Alternatives.Count: > 0 } => part.Alternatives.SelectMany(Found),
        { Fact: null } => [],
        _ => [part.Circumstance()],
    });

    /// <summary>Gives the words for what must be so: nobody does it, so that the day asked about is a limit as any other.</summary>
    private static string Supposed(FactChange change, Case origin) => change switch
    {
        { Value.Kind: not ValueKind.Date } => Values(change, origin),
        { Earliest: null, Latest: null } => change.Value.ToLabel(),
        _ => Days(change.Earliest, change.Latest, asOf: null),
    };

    private static string Values(FactChange change, Case origin) => change.Value.Kind == ValueKind.Date
        ? Days(change.Earliest, change.Latest, origin.AsOf)
        : Or([.. change.Alternatives.Prepend(change.Value).Select(v => ValueOf(change.Fact, v, origin[change.Fact]))]);

    /// <summary>Joins alternatives; a comma keeps those apart that are lists themselves.</summary>
    private static string Or(string[] alternatives) =>
        Array.Exists(alternatives, a => a.Contains(" och ", StringComparison.Ordinal))
            ? string.Join(", eller ", alternatives)
            : Sentences.Join(alternatives, "eller");

    /// <summary>Says the days; nothing when any day from the one asked about will do.</summary>
    private static string Days(DateOnly? earliest, DateOnly? latest, DateOnly? asOf) => (earliest == asOf ? null : earliest, latest) switch
    {
        (null, null) => string.Empty,
        ({ } first, null) => $"tidigast {IsoDay.Write(first)}",
        (null, { } last) => $"senast {IsoDay.Write(last)}",
        ({ } first, { } last) when first == last => IsoDay.Write(last),
        ({ } first, { } last) => $"tidigast {IsoDay.Write(first)} och senast {IsoDay.Write(last)}",
    };

    /// <summary>Gives a term; of a list what it gains, of a table what is new with the keys at which it stands.</summary>
    private static string ValueOf(FactDefinition fact, Value value, Value before) => value.Kind switch
    {
        ValueKind.Terms when value.Terms.Count > 0 => NeededWords.And(value.Terms.Where(t => !before.TermSpan.Contains(t))),
        ValueKind.Table when value.Table.Entries.Count > 0 => Sentences.Join(
            [
                .. value.Table.Entries.Where(e => !before.HasValue || before.Table[e.Key] != e.Value)
                    .GroupBy(e => e.Value)
                    .Select(g => $"»{g.Key.ToLabel()}« från {NeededWords.And(g.Select(e => e.Key))}"),
            ],
            "och"),
        ValueKind.Terms or ValueKind.Table => "ingen",
        _ => value.ToLabel(),
    };
}
