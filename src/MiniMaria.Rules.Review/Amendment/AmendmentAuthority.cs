using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>Applies the agreements' own rules on amendment to changes of the rule files.</summary>
public static class AmendmentAuthority
{
    /// <summary>Tells for every document that a comparison finds changed what the rules in force demand of the change.</summary>
    /// <param name="comparison">What changed.</param>
    /// <param name="day">The day whose rules decide, of the old rulebook; <see langword="null"/> for today in Sweden.</param>
    /// <param name="today">The last day on which somebody can have approved; <see langword="null"/> for today in Sweden.</param>
    /// <returns>
    /// The needs, by document, for clauses that say something else or that a new version states; none for a clause that only
    /// uses other words, nor for a document whose change the register does not let the rules be asked about.
    /// </returns>
    public static IReadOnlyList<AuthorityNeed> Of(ComparisonResult comparison, DateOnly? day = null, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        DateOnly last = today ?? RulesEngine.Today(TimeProvider.System);
        var before = new Asked(RulesEngine.ForFewQuestions(comparison.Old.InForce), day ?? last);
        return
        [
            .. comparison.Old.Lexicon.Documents.SelectMany(document =>
            {
                DocumentVersion? recorded = RecordedFor(document, comparison);
                return Of(before, After(comparison.New, recorded, day ?? last), document, ClausesToAgreeOn(document, comparison), RecordOf(comparison.New, recorded, last, new DiagnosticBag()));
            }),
        ];
    }

    /// <summary>Tells what the rules of the day before a version begins demand of it, and whether its head records enough.</summary>
    /// <param name="rulebook">The rules that hold the version and the one that it amends.</param>
    /// <param name="version">The version.</param>
    /// <param name="today">The last day on which somebody can have approved; <see langword="null"/> for today in Sweden.</param>
    /// <returns>The needs; none for a version that amends no other.</returns>
    public static IReadOnlyList<AuthorityNeed> Of(Rulebook rulebook, DocumentVersion version, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(version);
        return Of(rulebook, version, today ?? RulesEngine.Today(TimeProvider.System), new DiagnosticBag());
    }

    /// <summary>
    /// Reports every version that bears a status that it may bear only when it has come about as the agreement says, and has not;
    /// and the approvals of any version that do not count.
    /// </summary>
    /// <param name="rulebook">The rules.</param>
    /// <param name="today">The last day on which somebody can have approved; <see langword="null"/> for today in Sweden.</param>
    /// <returns>An error for each version, at the status in its head, and a warning for each approval that does not count.</returns>
    public static IReadOnlyList<Diagnostic> Check(Rulebook rulebook, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        DateOnly last = today ?? RulesEngine.Today(TimeProvider.System);
        var bag = new DiagnosticBag();
        foreach (DocumentVersion version in rulebook.Versions)
        {
            if (!rulebook.Lexicon.IsDecided(version.Status))
            {
                RecordedApprovals.Of(rulebook, version, last, bag);
            }
            else if (version.Amends is null)
            {
                CheckAdoption(rulebook, version, last, bag);
            }
            else
            {
                CheckAmendment(rulebook, version, last, bag);
            }
        }

        return bag.ToList();
    }

    private static void CheckAmendment(Rulebook rulebook, DocumentVersion version, DateOnly today, DiagnosticBag bag)
    {
        DocumentVersion[] amended = [.. rulebook.Versions.Where(v => v.Document == version.Document && v.Id == version.Amends)];
        if (Array.TrueForAll(amended, v => !rulebook.Lexicon.IsDecided(v.Status)))
        {
            bag.Report(Messages.AmendsAProposal, version.StatusSpan, version.Document.InText, version.Id, version.Status.Label, amended[0].Id, amended[0].Status.Label);
        }

        // Of what the change can be called, one that is valid suffices; which it is, a person has judged by deciding it.
        foreach (IGrouping<string, AuthorityNeed> needs in Of(rulebook, version, today, bag).GroupBy(n => string.Join(", ", n.Clauses)).Where(g => g.All(n => n.IsValid != true)))
        {
            string[][] swedish = [.. needs.Select(n => Lacking(n, Language.Swedish)).DistinctBy(w => string.Join('\n', w))];
            string[][] english = [.. needs.Select(n => Lacking(n, Language.English)).DistinctBy(w => string.Join('\n', w))];
            bag.Report(
                Messages.AmendmentNotValid,
                version.StatusSpan,
                version.Document.InText,
                version.Id,
                version.Status.Label,
                Either(swedish, "antingen ", "eller "),
                Either(english, "either ", "or "));
        }
    }

    /// <summary>A version that amends no other has come about when the document's own conditions are met.</summary>
    private static void CheckAdoption(Rulebook rulebook, DocumentVersion version, DateOnly today, DiagnosticBag bag)
    {
        IReadOnlyList<Approval> approvals = RecordedApprovals.Of(rulebook, version, today, bag);
        IReadOnlyList<Approval> signatures = RecordedApprovals.SignaturesOf(version, today, bag);
        if (rulebook.Lexicon.Adoption is not { } process || version.Document.AdoptedAs.Count == 0 || version.From is not { } from)
        {
            return;
        }

        var facts = version.Document.AdoptedAs.ToDictionary(f => f.Key.Name, f => (object?)f.Value.Name, StringComparer.Ordinal);
        TermList keys = process.Decisions.Type.List!;
        facts[process.Decisions.Name] = approvals.Where(a => keys.TryFind(a.By.Name, out _)).Select(a => KeyValuePair.Create(a.By.Name, (object?)process.Approved.Name)).ToArray();
        if (process.Signatures is { } signed)
        {
            facts[signed.Name] = signatures.Select(s => s.By.Name).ToArray();
        }

        Answer answer = RulesEngine.ForFewQuestions(rulebook).Ask(new Question { Name = process.Question.Name, AsOf = from, Facts = facts });
        if (answer[process.Valid.Name] is { HasValue: true, Boolean: true })
        {
            return;
        }

        RequirementResult[] lacking = [.. answer.Requirements.Where(r => r.Met != true && !r.Requirement.IsDuty)];
        bag.Report(
            Messages.AdoptionNotValid,
            version.StatusSpan,
            version.Document.InText,
            version.Id,
            version.Status.Label,
            LackingOf(answer, lacking.Select(r => (r, r.Missing)), Language.Swedish),
            LackingOf(answer, lacking.Select(r => (r, r.Missing)), Language.English));
    }

    /// <summary>Puts ways together each of which suffices.</summary>
    private static string[] Either(string[][] ways, string either, string or) =>
        ways.Length == 1 ? ways[0] : [.. ways.SelectMany((w, i) => w.Select((l, j) => j > 0 ? l : (i == 0 ? either : or) + l))];

    /// <summary>Says what a change lacks, by the clauses that demand it.</summary>
    private static string[] Lacking(AuthorityNeed need, Language language)
    {
        string[] lacking = LackingOf(need.Answer, need.Demands.Where(d => !d.Result.Requirement.IsDuty && d.Lacking.Any()).Select(d => (d.Result, (IReadOnlyList<string>)[.. d.Lacking])), language);
        return need.CalledAs.Length > 0 ? [$"({need.CalledAs}) {lacking[0]}", .. lacking[1..]] : lacking;
    }

    private static string[] LackingOf(Answer answer, IEnumerable<(RequirementResult Result, IReadOnlyList<string> Lacking)> demands, Language language)
    {
        bool isSwedish = language == Language.Swedish;
        string[] lacking =
        [
            .. demands.Select(d =>
                $"»{d.Result.Requirement.Text.TrimEnd('.')}« ({answer.Facts.Edition.Abbreviate(d.Result.Requirement.Citation)}), {(isSwedish ? "fattas" : "lacking")}: {Sentences.Join(d.Lacking, isSwedish ? "och" : "and")}"),
        ];
        return lacking.Length > 0 ? lacking : [isSwedish ? "reglerna säger inte om det är gjort" : "the rules do not tell whether it is done"];
    }

    private static IReadOnlyList<AuthorityNeed> Of(Rulebook rulebook, DocumentVersion version, DateOnly today, DiagnosticBag bag) =>
        version.Amends is null || version.From is not { } from || from == DateOnly.MinValue
            ? []
            : [.. Of(new Asked(RulesEngine.ForFewQuestions(rulebook), from.AddDays(-1)), After(rulebook, version, from), version.Document, version.Clauses, RecordOf(rulebook, version, today, bag))];

    /// <summary>The rules as they are once the change applies, whatever its status.</summary>
    private static Asked After(Rulebook rulebook, DocumentVersion? version, DateOnly day) =>
        new(RulesEngine.ForFewQuestions(rulebook.Proposed ?? rulebook), version?.From is { } from && from > day ? from : day);

    private static Record RecordOf(Rulebook rulebook, DocumentVersion? version, DateOnly today, DiagnosticBag bag) =>
        version is null ? Record.Nothing : new Record(RecordedApprovals.Of(rulebook, version, today, bag), version.Notices);

    /// <summary>
    /// Gives the clauses of a document that say something else, and those that a version states which is new, or decided now and
    /// was not before; a remark on them is nothing that they say.
    /// </summary>
    internal static IReadOnlyList<string> ClausesToAgreeOn(DocumentEntry document, ComparisonResult comparison) =>
    [
        .. comparison.Provisions.Where(p => p.Document == document.Name && p.Change != ChangeKind.Reworded && p.Provision != ProvisionKind.Remark).Select(p => p.Clause)
            .Concat(comparison.Versions
                .Where(v => v is { New.Amends: not null } && v.New.Document.Name == document.Name && (v.Old is null || IsDecidedNow(v, comparison)))
                .SelectMany(v => v.New!.Clauses))
            .Distinct(),
    ];

    private static bool IsDecidedNow(VersionChange change, ComparisonResult comparison) =>
        comparison.New.Lexicon.IsDecided(change.New!.Status) && !comparison.Old.Lexicon.IsDecided(change.Old!.Status);

    /// <summary>
    /// Gives the version of the new rules whose head records who has agreed to the change: the one that the old rules lack; else
    /// the last; where its text differs, with what its head did not record before, for that was agreed of the text as it was.
    /// </summary>
    private static DocumentVersion? RecordedFor(DocumentEntry document, ComparisonResult comparison)
    {
        DocumentVersion[] versions = [.. comparison.New.Versions.Where(v => v.Document.Name == document.Name && v.From is not null)];
        return Array.FindLast(versions, v => Before(v) is null) ?? versions.Select(v => Since(v, Before(v)!)).LastOrDefault();

        DocumentVersion? Before(DocumentVersion version) => comparison.Old.Versions.FirstOrDefault(o => o.Document.Name == document.Name && o.Id == version.Id);

        static DocumentVersion Since(DocumentVersion version, DocumentVersion before) =>
            version.Text.Value == before.Text.Value ? version : version with { Approvals = New(version.Approvals, before.Approvals), Notices = New(version.Notices, before.Notices) };

        static IReadOnlyList<Approval> New(IReadOnlyList<Approval> recorded, IReadOnlyList<Approval> before) =>
            [.. recorded.Where(a => !before.Any(b => (b.By.Name, b.Day, b.Form?.Name, b.Reference) == (a.By.Name, a.Day, a.Form?.Name, a.Reference)))];
    }

    private static IEnumerable<AuthorityNeed> Of(Asked before, Asked after, DocumentEntry document, IReadOnlyList<string> clauses, Record recorded)
    {
        if (before.Engine.Rulebook.Lexicon.Amendment is not { } process)
        {
            yield break;
        }

        // A clause belongs to the first case that names it, or that names none.
        foreach (IGrouping<AmendmentCase, string> called in clauses
            .Select(clause => (Clause: clause, Case: document.AmendedAs.FirstOrDefault(c => c.Clauses.Count == 0 || c.Clauses.Contains(clause))))
            .Where(c => c.Case is not null)
            .GroupBy(c => c.Case!, c => c.Clause))
        {
            foreach (Dictionary<string, Term> facts in Combinations(called.Key))
            {
                Answer answer = Ask(before, process, facts, recorded);
                Value valid = answer[process.Valid.Name];
                string name = string.Join(", ", called.Key.Facts.Where(f => f.Value.Count > 1).Select(f => $"{f.Key.Label}: {facts[f.Key.Name].Label}"));
                AuthorityDemand[] demands = [.. DemandsOf(answer, Ask(before, process, facts, Record.Nothing)), .. DemandsOfAdded(before, after, process, facts, recorded)];
                bool? isValid = valid.HasValue ? valid.Boolean && demands.All(d => d.Result.Met == true || !d.Lacking.Any() || d.Result.Requirement.IsDuty) : null;
                yield return new AuthorityNeed(document, [.. document.ClauseOrder.Concat(called).Distinct().Where(called.Contains)], name, answer, isValid) { Demands = demands };
            }
        }
    }

    /// <summary>What is missing when nothing is recorded is all that a requirement asks for, also one that only arises with what is recorded.</summary>
    private static IEnumerable<AuthorityDemand> DemandsOf(Answer answer, Answer unrecorded)
    {
        foreach (RequirementResult result in answer.Requirements)
        {
            IReadOnlyList<string> wanted = unrecorded.Requirements.FirstOrDefault(u => u.Requirement.Id == result.Requirement.Id)?.Missing ?? MissingWords.Of(result.Requirement, unrecorded.Facts);
            yield return new AuthorityDemand(result, wanted, result.Met == true ? wanted : [.. wanted.Except(result.Missing).Take(Math.Max(0, wanted.Count - result.Missing.Count))]);
        }
    }

    /// <summary>A party that the change adds must approve as well: one whose approval is asked for once the change applies, and not before it.</summary>
    private static IEnumerable<AuthorityDemand> DemandsOfAdded(Asked before, Asked after, AmendmentProcess process, Dictionary<string, Term> facts, Record recorded)
    {
        if (process.Parties is null || after.Engine.Rulebook.Lexicon.Amendment is not { } then || !Asked.Knows(then, facts))
        {
            yield break;
        }

        HashSet<string> asked = [.. Ask(before, process, facts, Record.Nothing).Requirements.SelectMany(r => r.Missing)];
        Answer answer = Ask(after, then, facts, recorded);
        foreach (RequirementResult wanting in Ask(after, then, facts, Record.Nothing).Requirements)
        {
            string[] added = [.. wanting.Missing.Where(name => process.Parties.TryFind(name, out _) && !asked.Contains(name))];
            if (added.Length > 0)
            {
                RequirementResult result = answer.Requirements.FirstOrDefault(r => r.Requirement.Id == wanting.Requirement.Id) ?? wanting;
                yield return new AuthorityDemand(result, added, result.Met == true ? added : [.. added.Except(result.Missing)]);
            }
        }
    }

    /// <summary>Asks with the approvals of each form by themselves, since the question takes one form, and keeps the answer that goes furthest.</summary>
    private static Answer Ask(Asked rules, AmendmentProcess process, Dictionary<string, Term> facts, Record recorded)
    {
        Term?[] forms = [.. recorded.Approvals.Select(a => a.Form).Distinct()];
        return forms.DefaultIfEmpty(null).Select(form => rules.Engine.Ask(new Question
        {
            Name = process.Question.Name,
            AsOf = rules.Day,
            Facts = FactsOf(form),
        })).MaxBy(a => a.Requirements.Count(r => r.Met == true))!;

        Dictionary<string, object?> FactsOf(Term? form)
        {
            var all = facts.ToDictionary(f => f.Key, f => (object?)f.Value.Name, StringComparer.Ordinal);
            all[process.Approvals.Name] = recorded.Approvals.Where(a => a.Form == form).Select(a => a.By.Name).ToArray();
            all[process.Form.Name] = form?.Name;
            if (process.Notices is { } notices)
            {
                all[notices.Name] = recorded.Notices.Select(n => n.By.Name).ToArray();
            }

            return all;
        }
    }

    private static IEnumerable<Dictionary<string, Term>> Combinations(AmendmentCase called)
    {
        IEnumerable<Dictionary<string, Term>> all = [new(StringComparer.Ordinal)];
        foreach ((FactDefinition fact, IReadOnlyList<Term> terms) in called.Facts)
        {
            all = [.. all.SelectMany(facts => terms.Select(term => new Dictionary<string, Term>(facts, StringComparer.Ordinal) { [fact.Name] = term }))];
        }

        return all;
    }

    /// <summary>Rules that are asked about a day.</summary>
    private sealed record Asked(RulesEngine Engine, DateOnly Day)
    {
        /// <summary>Tells whether the rules take these facts: a term that the change takes away cannot be asked about.</summary>
        public static bool Knows(AmendmentProcess process, Dictionary<string, Term> facts) =>
            facts.All(f => process.Question.FactNamed(f.Key) is { Type.List: { } list } && list.TryFind(f.Value.Name, out _));
    }

    /// <summary>What is recorded of a change.</summary>
    private sealed record Record(IReadOnlyList<Approval> Approvals, IReadOnlyList<Approval> Notices)
    {
        public static readonly Record Nothing = new([], []);
    }
}
