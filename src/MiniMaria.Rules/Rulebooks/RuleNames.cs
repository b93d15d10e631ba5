using System.Diagnostics.CodeAnalysis;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Finds rules by their ids, also those that are not in force on a day.</summary>
internal static class RuleNames
{
    /// <summary>Finds a rule by its id, or by the id of a requirement that it makes, whatever the case and Unicode form.</summary>
    /// <param name="editions">Where to look, the nearest first.</param>
    /// <param name="id">The id.</param>
    /// <param name="rule">The rule, when found.</param>
    public static bool TryFind(IEnumerable<Edition> editions, string id, [NotNullWhen(true)] out Rule? rule)
    {
        string wanted = Spelling.Fold(id);
        Rule[] rules = [.. editions.SelectMany(e => e.Rules)];
        rule = Array.Find(rules, r => Spelling.Fold(r.Id) == wanted)
            ?? Array.Find(rules, r => r.Requirements.Any(q => Spelling.Fold(q.Id) == wanted));
        return rule is not null;
    }

    /// <summary>Gives the rules that are meant by an id that none has: the rows of a table of that id, or the nearest match.</summary>
    public static (IReadOnlyList<string> Rows, string? Nearest) Near(IEnumerable<Edition> editions, string id)
    {
        Rule[] rules = [.. editions.SelectMany(e => e.Rules)];
        string wanted = Spelling.Fold(id);
        string[] rows = [.. rules.Where(r => Spelling.Fold(r.Table) == wanted).Select(r => r.Id).Distinct()];
        return (rows, rows.Length > 0 ? null : NearestMatch.Find(id, rules.Select(r => r.Id).Distinct()));
    }
}
