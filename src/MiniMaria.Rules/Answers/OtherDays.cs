using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Answers;

/// <summary>
/// Tells, where nothing answers on the day asked about, what answered before and until when, and what answers later and
/// from when. What has run out is never used; it is only told.
/// </summary>
/// <param name="editions">The editions of the rulebook, in the order of days.</param>
/// <param name="versions">All versions of its documents.</param>
/// <param name="decide">Decides a question in one of the editions.</param>
internal sealed class OtherDays(IReadOnlyList<Edition> editions, IReadOnlyList<DocumentVersion> versions, Func<int, Case, Decision> decide)
{
    /// <summary>The id of the remark on what has ended.</summary>
    public const string Ended = "upphört";

    /// <summary>The id of the remark on what is to come.</summary>
    public const string Later = "senare";

    /// <summary>The id of the remark on a later version that is decided.</summary>
    public const string Decided = "beslutad-ändring";

    /// <summary>The id of the remark on a version that is proposed.</summary>
    public const string Proposed = "föreslagen-ändring";

    /// <summary>
    /// Tells whether an agreement has ended by what the host says, so that also an answer may lack what it said, or is to be
    /// amended.
    /// </summary>
    public bool AreToldBesideAnswers(Edition edition) => edition.Pending.Count > 0 || versions.Any(v => v.AgreedEnd < edition.From);

    /// <summary>
    /// Gives the remarks on what answered as well, until its agreement, or what it builds on, ended, and on other versions.
    /// </summary>
    public IReadOnlyList<Remark> RemarksBesideAnswer(Case facts, IReadOnlyList<Citation> citations) =>
        [.. EndedBeside(facts), .. PendingFor(facts, citations)];

    /// <summary>
    /// Gives a remark on each version to come of a document cited. Also a clause that is not cited can change the answer, by a
    /// value that it names.
    /// </summary>
    private static IEnumerable<Remark> PendingFor(Case facts, IReadOnlyList<Citation> citations)
    {
        Edition edition = facts.Edition;
        foreach (DocumentVersion version in edition.Pending)
        {
            string[] cited = [.. citations.Where(c => c.Document == version.Document.Name).Select(c => c.Clause)];
            if (cited.Length == 0)
            {
                continue;
            }

            string[] touched = [.. version.Clauses.Where(cited.Contains)];
            string[] clauses = touched.Length > 0 ? touched : [.. version.Clauses];
            string from = IsoDay.Write(version.From!.Value);
            string change = $"{version.Document.InText} från {from} ({Clauses(clauses)}): versionen {version.Id}.";
            bool isDecided = edition.Lexicon.IsDecided(version.Status);
            string text = isDecided
                ? $"Det är beslutat att ändra {change}"
                : $"Det finns ett förslag att ändra {change} Det är inte beslutat, och svaret bygger inte på det.";
            string id = isDecided ? Decided : Proposed;
            Citation[] concerned =
                [.. clauses.Select(c => new Citation(id, version.Document.Name, version.Id, c, version.Status.Name, text))];
            yield return new Remark(id, text, Always.Instance, concerned, [], default);
        }
    }

    /// <summary>Gives the remark on what answered as well, until its agreement, or what it builds on, ended.</summary>
    private IReadOnlyList<Remark> EndedBeside(Case facts)
    {
        for (int i = PlaceOf(facts.Edition) - 1; i >= 0; i--)
        {
            DateOnly last = editions[i].Through!.Value;
            Citation[] ended =
            [
                .. Speaking(i, facts).Where(c => (IsAgreedEnd(c, last) || facts.Edition.Dormant.ContainsKey(c.Rule)) && !GoesOn(c, facts)),
            ];
            if (ended.Length > 0)
            {
                return
                [
                    ToRemark(
                        Ended,
                        ended,
                        c => EndOf(c, facts.Edition, last),
                        (end, clauses) => $"{end} Till och med den dagen gällde också {clauses} för frågan."),
                ];
            }
        }

        return [];
    }

    /// <summary>Gives the remarks on the nearest days before and after on which the same question has an answer.</summary>
    public IReadOnlyList<Remark> RemarksFor(Case facts)
    {
        int here = PlaceOf(facts.Edition);
        var remarks = new List<Remark>();
        for (int i = here - 1; i >= 0; i--)
        {
            Citation[] before = [.. Speaking(i, facts).Where(c => !GoesOn(c, facts))];
            if (before.Length > 0)
            {
                DateOnly last = editions[i].Through!.Value;
                remarks.Add(ToRemark(
                    Ended,
                    before,
                    c => EndOf(c, facts.Edition, last),
                    (end, clauses) => $"{end} Till och med den dagen svarade {clauses} på frågan."));
                break;
            }
        }

        for (int i = here + 1; i < editions.Count; i++)
        {
            if (Speaking(i, facts) is { Count: > 0 } after)
            {
                string first = IsoDay.Write(editions[i].From);
                remarks.Add(
                    ToRemark(Later, after, InText, (document, clauses) => $"{document} svarar på frågan från {first} ({clauses})."));
                break;
            }
        }

        return remarks;
    }

    private int PlaceOf(Edition edition)
    {
        // Most questions are about the last days, and what is not looked at need not be made.
        int here = editions.Count - 1;
        while (editions[here] != edition)
        {
            here--;
        }

        return here;
    }

    private bool IsAgreedEnd(Citation rule, DateOnly last) =>
        versions.Any(v => v.Document.Name == rule.Document && v.Id == rule.Version && v.AgreedEnd == last);

    /// <summary>Tells whether a rule has effect after the end of its agreement, so that it has not ended.</summary>
    private static bool GoesOn(Citation rule, Case facts) => Array.Exists(
        facts.Edition.RulesFor(facts.Question).Rules,
        r => r.Id == rule.Rule && r.AfterEffect is { } reading && ConditionEvaluator.Evaluate(reading, facts) == Truth.True);

    /// <summary>Says what ended with a rule: its document, what it builds on, or the provision alone.</summary>
    private string EndOf(Citation rule, Edition here, DateOnly last)
    {
        if (here.Versions.All(v => v.Document.Name != rule.Document || v.Id != rule.Version))
        {
            return $"{InText(rule)} upphörde {IsoDay.Write(last)}{(IsAgreedEnd(rule, last) ? " enligt inställningarna" : string.Empty)}.";
        }

        return here.Dormant.TryGetValue(rule.Rule, out string? name)
            ? $"Det som {InText(rule)} bygger på, »{name}«{HomeOf(name, rule.Document, last)}, upphörde {IsoDay.Write(last)}."
            : $"Bestämmelsen i {InText(rule)} upphörde {IsoDay.Write(last)}.";
    }

    /// <summary>Says in which other document a name stood that ended; nothing when it was the rule's own.</summary>
    private string HomeOf(string name, string document, DateOnly last) =>
        editions.Single(e => e.Through == last).Named
            .Where(n => n.Name == name)
            .OrderBy(n => n.Document != document)
            .FirstOrDefault() is { } home
        && home.Document != document
            ? $" i {DocumentInText(home.Document)}"
            : string.Empty;

    /// <summary>Says each thing once, with all clauses that it concerns.</summary>
    private static Remark ToRemark(
        string id,
        IReadOnlyList<Citation> rules,
        Func<Citation, string> subject,
        Func<string, string, string> say)
    {
        IEnumerable<string> sentences = rules.GroupBy(subject).Select(g => say(g.Key, Clauses([.. g.Select(c => c.Clause).Distinct()])));
        return new Remark(id, string.Join(' ', sentences.Select(s => Sentences.Begin(s))), Always.Instance, rules, [], default);
    }

    /// <summary>Names clauses: those with names of their own, and then those that go by their number.</summary>
    private static string Clauses(string[] clauses)
    {
        string[] numbers = Array.FindAll(clauses, Citation.IsNumber);
        string[] named = Array.FindAll(clauses, c => !Citation.IsNumber(c));
        string called = (numbers.Length == 1 ? "punkt " : "punkterna ") + Sentences.Join(numbers, "och");
        return Sentences.Join(numbers.Length == 0 ? named : [.. named, called], "och");
    }

    private string InText(Citation citation) => $"{DocumentInText(citation.Document)} {citation.Version}";

    private string DocumentInText(string name) =>
        editions[0].Lexicon.TryFindDocument(name, out DocumentEntry? document) ? document.InText : name;

    /// <summary>Gives the question's own rules that answer it with the same facts in another edition; none when it does not.</summary>
    private IReadOnlyList<Citation> Speaking(int index, Case facts)
    {
        Case moved = facts.In(editions[index]);
        if (!moved.IsPossible)
        {
            return [];
        }

        Decision decision = decide(index, moved);
        if (decision.Outcome is Outcome.Silent or Outcome.OutsideScope)
        {
            return [];
        }

        HashSet<string> own = [.. editions[index].RulesFor(facts.Question).Rules.Select(r => r.Id)];
        return [.. decision.Citations.Where(c => own.Contains(c.Rule))];
    }
}
