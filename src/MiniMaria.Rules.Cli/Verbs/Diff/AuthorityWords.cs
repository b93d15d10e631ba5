using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Says in sentences what a change takes by the rules in force, and what is recorded of it.</summary>
internal sealed class AuthorityWords(DiffReport report, DiffWords words)
{
    /// <summary>So many who have not approved are named in a heading.</summary>
    private const int Few = 3;

    /// <summary>
    /// Gets by clauses what their change takes, and as what it then counts: several where that is for a person to judge and
    /// makes a difference.
    /// </summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<(string Called, AuthorityNeed Need)>>> Needs =>
        from need in report.Authority ?? []
        where need.Demands.Count > 0
        group need by string.Join(", ", need.Clauses.Select(need.Document.Abbreviate)) into ofClauses
        select KeyValuePair.Create(ofClauses.Key, Alike([.. ofClauses]));

    /// <summary>Gets the day whose rules are asked; <see langword="null"/> when they are asked nothing.</summary>
    public DateOnly? Day => report.Authority is [var first, ..] ? first.Answer.AsOf : null;

    /// <summary>Gets what is to be told of documents of which the rules are asked nothing.</summary>
    public IEnumerable<string> Silences
    {
        get
        {
            if (Changed.Length == 0)
            {
                yield return words.In(DiffPhrases.AuthorityNothing);
            }

            foreach (DocumentEntry document in Changed.Where(d => report.Authority!.All(n => n.Document != d || n.Demands.Count == 0)))
            {
                yield return words.In(DiffPhrases.AuthoritySilent, document.InText);
            }
        }
    }

    /// <summary>Gets whether the change is valid as a whole, and who has not approved if these are few; nothing if nobody asks.</summary>
    public string? InAll
    {
        get
        {
            if (report.Authority is null)
            {
                return null;
            }

            return Open.Length > 0 ? IsUnknown ? words.In(DiffPhrases.VerdictUnknown) : Verdict(WhatLacks)
                : ByClauses.Any() ? words.In(Silences.Any() ? DiffPhrases.VerdictUnknown : DiffPhrases.VerdictValid)
                : words.In(Changed.Length > 0 ? DiffPhrases.VerdictUnknown : DiffPhrases.VerdictNothingNeeded);
        }
    }

    /// <summary>Gets a value indicating whether <see cref="Silences"/> says more than <see cref="InAll"/>.</summary>
    public bool TellsSilences => Changed.Length > 0;

    /// <summary>Gets a value indicating whether <see cref="InAll"/> names all that is missing.</summary>
    private bool NamesAll => Open.Length > 0 && !IsUnknown && WhatLacks.AreAllNamed;

    /// <summary>Gets the needs that are not known to be met, those of the same clauses together.</summary>
    private AuthorityNeed[][] Open => [.. ByClauses.Where(n => Array.TrueForAll(n, a => a.IsValid != true))];

    private bool IsUnknown => Array.TrueForAll(Open, n => Array.TrueForAll(n, a => a.IsValid is null));

    private Lack WhatLacks
    {
        get
        {
            AuthorityDemand[] demands = [.. Open.SelectMany(n => n[0].Demands).Where(d => !d.Result.Requirement.IsDuty)];
            string[] lacking = [.. demands.SelectMany(d => d.Lacking).Distinct()];

            // Ways that each suffice lack different things.
            return new Lack(
                Array.TrueForAll(Open, n => Alike(n).Count == 1),
                lacking,
                [.. lacking.Where(IsName)],
                demands.SelectMany(d => d.Wanted).Distinct().Count(IsName));
        }
    }

    private IEnumerable<AuthorityNeed[]> ByClauses =>
        (report.Authority ?? []).Where(n => n.Demands.Count > 0)
            .GroupBy(n => (n.Document, string.Join(", ", n.Clauses)))
            .Select(g => g.ToArray());

    /// <summary>Gets the documents of which something says something else.</summary>
    private DocumentEntry[] Changed =>
        [.. report.Result.Old.Lexicon.Documents.Where(d => AmendmentAuthority.ClausesToAgreeOn(d, report.Result).Count > 0)];

    public string Verdict(AuthorityNeed need) => words.In(need.IsValid switch
    {
        true => DiffPhrases.Valid,
        false => DiffPhrases.NotValid,
        null => DiffPhrases.VerdictUnknown,
    });

    private string Verdict(Lack lack)
    {
        string and = words.In(DiffPhrases.And);
        return !lack.IsOne || lack.All.Length == 0 ? words.In(DiffPhrases.VerdictNotValid)
            : lack.AreAllNamed ? words.In(DiffPhrases.VerdictLacking, Sentences.Join(lack.All, and))
            : lack.Names.Length is > 0 and <= Few ? words.In(DiffPhrases.VerdictLacking, Sentences.Join(lack.Names, and))
            : lack.Names.Length > Few ? words.In(DiffPhrases.VerdictLackingMany, lack.Names.Length, lack.WantedNames)
            : words.In(DiffPhrases.VerdictNotValid);
    }

    private bool IsName(string wanted) =>
        report.Result.New.Lexicon.Amendment?.Approvals.Type.List?.TryFind(wanted, out _) == true;

    /// <summary>Gives the demands in short, with who is recorded of each, and who is missing if the verdict does not name them.</summary>
    public string InShort(AuthorityNeed need) => string.Join("; ", Same(need).Select(same =>
    {
        (string[] wanted, string[] missing) = WantedOf(same);
        string text = $"{same.Key.TrimEnd('.')} ({ClausesOf(same)})";
        if (same.All(d => d.Result.Requirement.IsDuty))
        {
            return words.In(DiffPhrases.ToDo, text);
        }

        int recorded = Recorded(wanted, missing);
        string[] who = [.. wanted.Except(missing).Where(IsName)];
        string count = recorded > 0 && who.Length > 0
            ? words.In(DiffPhrases.RecordedWho, text, recorded, wanted.Length, string.Join(", ", who))
            : words.In(DiffPhrases.RecordedShort, text, recorded, wanted.Length);
        return missing.Length == 0 || NamesAll ? count : words.In(DiffPhrases.WithMissing, count, string.Join(", ", missing));
    })) + ".";

    /// <summary>Gives a sentence for each thing demanded; what two documents demand in the same words is said once.</summary>
    public IEnumerable<string> Demands(AuthorityNeed need) => Same(need).Select(same =>
    {
        string text = $"{same.Key.TrimEnd('.')} ({ClausesOf(same)}).";
        if (same.All(d => d.Result.Requirement.IsDuty))
        {
            return words.In(DiffPhrases.ToDo, text);
        }

        (string[] wanted, string[] missing) = WantedOf(same);
        string recorded = words.In(DiffPhrases.Recorded, Recorded(wanted, missing), wanted.Length);
        string wanting = missing.Length == 0 ? string.Empty : " " + words.In(DiffPhrases.Missing, string.Join(", ", missing));
        return $"{text} {recorded}{wanting}";
    });

    private static (string[] Wanted, string[] Missing) WantedOf(IEnumerable<AuthorityDemand> demands) =>
        ([.. demands.SelectMany(d => d.Wanted).Distinct()], [.. demands.SelectMany(d => d.Result.Missing).Distinct()]);

    /// <summary>Counts what is recorded; a sentence that has become shorter because part of it is recorded is missing still.</summary>
    private static int Recorded(string[] wanted, string[] missing) => Math.Max(0, wanted.Length - missing.Length);

    private static IEnumerable<IGrouping<string, AuthorityDemand>> Same(AuthorityNeed need) =>
        need.Demands.GroupBy(d => d.Result.Requirement.Text);

    private string ClausesOf(IEnumerable<AuthorityDemand> demands) => string.Join(
        ", ", demands.Select(d => d.Result.Requirement.Citation).Select(c => words.Clauses.Short(c.Document, c.Clause)).Distinct());

    /// <summary>Puts needs together that demand the same; when all do, it does not matter as what the change counts.</summary>
    private IReadOnlyList<(string Called, AuthorityNeed Need)> Alike(AuthorityNeed[] needs)
    {
        AuthorityNeed[][] groups = [.. needs.GroupBy(n => string.Join('\n', Demands(n))).Select(g => g.ToArray())];
        return [.. groups.Select(g => (groups.Length == 1 ? string.Empty : Called(g), g[0]))];

        string Called(AuthorityNeed[] group)
        {
            string values = Sentences.Join([.. group.Select(n => ValuesOf(n.CalledAs))], words.In(DiffPhrases.Or));
            return words.In(DiffPhrases.CalledAs, values) + " ";
        }
    }

    /// <summary>Gives the values of <c>fact: value, fact: value</c>.</summary>
    private static string ValuesOf(string calledAs) => string.Join(
        ", ", calledAs.Split(", ").Select(c => c[(c.IndexOf(": ", StringComparison.Ordinal) + 1)..].Trim()));

    /// <summary>What lacks for a change to be valid.</summary>
    /// <param name="IsOne">Whether it is the same whichever way is taken.</param>
    /// <param name="All">All that lacks.</param>
    /// <param name="Names">Those who have not approved.</param>
    /// <param name="WantedNames">How many are to approve.</param>
    private sealed record Lack(bool IsOne, string[] All, string[] Names, int WantedNames)
    {
        /// <summary>Gets a value indicating whether it is so little that the verdict names it all.</summary>
        public bool AreAllNamed => IsOne && All.Length is > 0 and <= Few && (Names.Length == All.Length || Names.Length == 0);
    }
}
