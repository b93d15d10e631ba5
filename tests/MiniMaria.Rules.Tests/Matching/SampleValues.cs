using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Matching;

/// <summary>Values to try for a fact: every term, yes and no, both sides of every limit that the documents draw.</summary>
internal static class SampleValues
{
    private static readonly int[] Ages = [0, 12, 13, 17, 18, 19, 20, 21, 22, 25, 120];
    private static readonly int[] BudgetYears = [2024, 2025, 2026, 2027, 2028, 2029, 2030];
    private static readonly int Cure = Law.Number("rättelsetid");
    private static readonly int[] Offsets = [-400, -30, -1, 0, 1, Cure - 1, Cure, Cure + 1, Cure + 2, 400];

    /// <summary>Gives the values to try.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="known">The days that other facts hold; limits are counted from them.</param>
    public static object[] Of(FactDefinition fact, DateOnly day, IReadOnlyCollection<DateOnly> known) => fact.Type.Kind switch
    {
        ValueKind.Boolean => [true, false],
        ValueKind.Term => [.. fact.Type.List!.Terms.Select(t => t.Name)],
        ValueKind.Terms => [.. Lists(fact.Type.List!).Cast<object>()],
        ValueKind.Table when fact.Type.Values!.List is not null => [.. Decisions(fact.Type.List!)],
        ValueKind.Table => [.. Populations()],
        ValueKind.Decimal => [0m, 1m, 100m, 1_234_567m, Law.Number("budgetsumma")],
        ValueKind.Integer when fact.Minimum > Ages[^1] => [.. ((int[])[fact.Minimum!.Value, day.Year - 1, day.Year, day.Year + 1, fact.Maximum!.Value, .. BudgetYears]).Distinct().Cast<object>()],
        ValueKind.Integer => [.. Ages.Cast<object>()],
        ValueKind.Date when fact.Name == "födelsedatum" => [.. BirthDays(day)],
        ValueKind.Date => [.. Days(day, known).Select(d => (object)d)],
        ValueKind.Text => ["punkt 9", "den tredje bestämmelsen"],
        _ => throw new NotSupportedException(fact.Name),
    };

    /// <summary>Leaves out a fact that another given one decides: the age beside a date of birth, the finding beside its day.</summary>
    public static IEnumerable<(string Name, object Value)> Consistent(IEnumerable<(string Name, object Value)> facts)
    {
        (string Name, object Value)[] all = [.. facts];
        return all.Where(f =>
            !(f.Name == "ålder" && all.Any(o => o.Name == "födelsedatum"))
            && !Asking.Engine.Rulebook.EditionOn(Asking.Day).Derivations.Any(d => d.Fact.Name == f.Name && all.Any(o => o.Name == d.From.Name)));
    }

    /// <summary>Gives days around the known ones and around the day asked about, and months, the time to rectify and a year off.</summary>
    public static IEnumerable<DateOnly> Days(DateOnly day, IReadOnlyCollection<DateOnly> known)
    {
        DateOnly[] from = known.Count > 0 ? [.. known] : [day, new(2028, 2, 29), new(2027, 12, 31)];
        return from.SelectMany(Around).Distinct().Where(d => d.Year is >= 1901 and <= 2198);
    }

    private static IEnumerable<DateOnly> Around(DateOnly day) =>
    [
        .. Offsets.Select(day.AddDays),
        .. Offsets.Where(o => o is >= -1 and <= 1).SelectMany(o => (DateOnly[])[day.AddMonths(-12).AddDays(o), day.AddMonths(12).AddDays(o)]),
    ];

    private static IEnumerable<object> BirthDays(DateOnly day)
    {
        foreach (int years in (int[])[12, 18, 21, 22])
        {
            foreach (int offset in (int[])[-1, 0, 1])
            {
                yield return day.AddYears(-years).AddDays(offset);
            }
        }

        DateOnly leapDay = new(day.Year - (day.Year % 4) - 20, 2, 29);
        yield return leapDay;
    }

    /// <summary>Gives what parties decide: nobody, everybody, all but one, one deviating, one refusing; of the county, the agreement, the issuers.</summary>
    private static IEnumerable<Dictionary<string, string>> Decisions(TermList parties)
    {
        string[] all = [.. parties.Terms.Select(t => t.Name)];
        string[][] groups = [all, Law.Parties, ["Region Dalarna", "Falun", "Mora"], ["Region Dalarna", "Falun"], ["Region Dalarna", .. Law.Parties, "Smedjebacken"], ["Region Dalarna", .. Law.Parties]];
        yield return [];
        foreach (string[] group in groups)
        {
            yield return Approved(group);
            foreach (string party in group)
            {
                yield return Approved(group.Except([party]));
            }

            yield return new(Approved(group)) { [group[^1]] = "avvikande" };
            yield return new(Approved(group)) { [group[0]] = "avslag" };
        }

        yield return all.ToDictionary(p => p, _ => "avvikande");
        yield return all.ToDictionary(p => p, _ => "avslag");

        static Dictionary<string, string> Approved(IEnumerable<string> who) => who.ToDictionary(p => p, _ => "godkänt");
    }

    /// <summary>Gives populations: of the parties, in other proportions, without one party, with another municipality, of one alone.</summary>
    private static IEnumerable<Dictionary<string, int>> Populations()
    {
        Dictionary<string, int> all = Law.Parties.Index().ToDictionary(p => p.Item, p => 10_000 + (p.Index * 7_001));
        yield return all;
        yield return Law.Parties.Index().ToDictionary(p => p.Item, p => 60_000 - (p.Index * 7_001));
        yield return all.Where(p => p.Key != Law.Parties[^1]).ToDictionary();
        yield return new(all) { ["Smedjebacken"] = 10_500 };
        yield return new() { ["Gagnef"] = 1 };
    }

    private static string[][] Lists(TermList list)
    {
        string[] names = [.. list.Terms.Select(t => t.Name)];
        if (names.Contains("läkemedel"))
        {
            return [[], .. names.Select(n => (string[])[n]), ["läkemedel", "alkohol"], ["tobak", "annat"], ["tobak", "läkemedel"], names];
        }

        string[][] lists = [[], ["Region Dalarna"], Law.Parties, [.. Law.Parties.Reverse(), "Mora"], .. Law.Parties.Select(absent => Law.Parties.Except([absent]).ToArray())];
        return names.Contains("styrgruppen") ? [.. lists, .. lists.Select(l => (string[])["styrgruppen", .. l])] : lists;
    }
}
