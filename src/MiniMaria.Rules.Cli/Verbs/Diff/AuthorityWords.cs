using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Says in sentences what a change takes by the rules in force, and what is recorded of it.</summary>
internal sealed class AuthorityWords(DiffReport report, DiffWords words)
{
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
            DocumentEntry[] changed =
                [.. report.Result.Old.Lexicon.Documents.Where(d => AmendmentAuthority.ClausesToAgreeOn(d, report.Result).Count > 0)];
            if (changed.Length == 0)
            {
                yield return words.In(DiffPhrases.AuthorityNothing);
            }

            foreach (DocumentEntry document in changed.Where(d => report.Authority!.All(n => n.Document != d || n.Demands.Count == 0)))
            {
                yield return words.In(DiffPhrases.AuthoritySilent, document.InText);
            }
        }
    }

    public string Verdict(AuthorityNeed need) => words.In(need.IsValid == true ? DiffPhrases.Valid : DiffPhrases.NotValid);

    /// <summary>Gives the demands in short, with what is recorded of each.</summary>
    public string InShort(AuthorityNeed need) => string.Join("; ", Same(need).Select(same =>
    {
        (string[] wanted, string[] missing) = WantedOf(same);
        string text = $"{same.Key.TrimEnd('.')} ({ClausesOf(same)})";
        return same.All(d => d.Result.Requirement.IsDuty)
            ? words.In(DiffPhrases.ToDo, text)
            : words.In(DiffPhrases.RecordedShort, text, Recorded(wanted, missing), wanted.Length);
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
}
