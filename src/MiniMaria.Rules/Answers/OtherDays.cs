using System.Globalization;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>
/// Tells, where nothing answers on the day asked about, what answered before and until when, and what answers later and
/// from when. What has run out is never used; it is only told.
/// </summary>
internal sealed class OtherDays(IReadOnlyList<Edition> editions, Func<int, Concluder> concluderOf)
{
    /// <summary>The id of the remark on what has ended.</summary>
    public const string Ended = "upphört";

    /// <summary>The id of the remark on what is to come.</summary>
    public const string Later = "senare";

    /// <summary>Gives the remarks on the nearest days before and after on which the same question has an answer.</summary>
    public IReadOnlyList<Remark> RemarksFor(Case facts)
    {
        int here = 0;
        while (editions[here] != facts.Edition)
        {
            here++;
        }

        var remarks = new List<Remark>();
        for (int i = here - 1; i >= 0; i--)
        {
            if (Speaking(i, facts) is { Count: > 0 } before)
            {
                DateOnly last = editions[i].Through!.Value;
                remarks.Add(ToRemark(Ended, before, c => EndOf(c, facts.Edition, last)));
                break;
            }
        }

        for (int i = here + 1; i < editions.Count; i++)
        {
            if (Speaking(i, facts) is { Count: > 0 } after)
            {
                DateOnly first = editions[i].From;
                remarks.Add(ToRemark(Later, after, c => $"{InText(c)} svarar på frågan från {Iso(first)} ({ClauseOf(c)})."));
                break;
            }
        }

        return remarks;
    }

    private static string EndOf(Citation rule, Edition here, DateOnly last)
    {
        string until = $"Till och med den dagen svarade {ClauseOf(rule)} på frågan.";
        if (here.Versions.All(v => v.Document.Name != rule.Document || v.Id != rule.Version))
        {
            return $"{InText(rule)} upphörde {Iso(last)}. {until}";
        }

        return here.Resting.TryGetValue(rule.Rule, out string? name)
            ? $"Det som {InText(rule)} bygger på, »{name}«, upphörde {Iso(last)}. {until}"
            : $"Bestämmelsen i {InText(rule)} upphörde {Iso(last)}. {until}";

        string InText(Citation citation) => OtherDays.InText(citation, here.Lexicon);
    }

    private static string InText(Citation citation, Lexicon lexicon) =>
        lexicon.TryFindDocument(citation.Document, out DocumentEntry? document) ? $"{document.InText} {citation.Version}" : $"{citation.Document} {citation.Version}";

    private static string ClauseOf(Citation citation) => $"punkt {citation.Clause}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Says each document once, however many of its rules answer.</summary>
    private static Remark ToRemark(string id, IReadOnlyList<Citation> rules, Func<Citation, string> say)
    {
        IEnumerable<string> sentences = rules.DistinctBy(r => (r.Document, r.Version, r.Clause)).Select(say).Select(s => char.ToUpperInvariant(s[0]) + s[1..]);
        return new Remark(id, string.Join(' ', sentences), Always.Instance, rules, [], default);
    }

    private string InText(Citation citation) => InText(citation, editions[0].Lexicon);

    /// <summary>Gives the question's own rules that answer it with the same facts in another edition; none when it does not.</summary>
    private IReadOnlyList<Citation> Speaking(int index, Case facts)
    {
        Answer answer = concluderOf(index).Conclude(facts.In(editions[index]));
        if (answer.Outcome is Outcome.Silent or Outcome.OutsideScope)
        {
            return [];
        }

        HashSet<string> own = [.. editions[index].RulesFor(facts.Question).Rules.Select(r => r.Id)];
        return [.. answer.Citations.Where(c => own.Contains(c.Rule))];
    }
}
