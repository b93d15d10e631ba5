using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>Applies the agreements' own rules on amendment to changes of the rule files.</summary>
public static class AmendmentAuthority
{
    /// <summary>Tells for every document that a comparison finds changed what the rules in force demand of the change.</summary>
    /// <param name="comparison">What changed.</param>
    /// <param name="day">The day whose rules decide, of the old rulebook; <see langword="null"/> for today in Sweden.</param>
    /// <returns>
    /// The needs, by document, for clauses that say something else or that a new version states; none for a clause that only
    /// uses other words, nor for a document whose change the register does not let the rules be asked about.
    /// </returns>
    public static IReadOnlyList<AuthorityNeed> Of(ComparisonResult comparison, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var engine = RulesEngine.ForFewQuestions(comparison.Old);
        return
        [
            .. comparison.Old.Lexicon.Documents.SelectMany(document => Of(
                engine,
                document,
                ClausesToAgreeOn(document, comparison),
                RecordedFor(document, comparison),
                day)),
        ];
    }

    /// <summary>Tells what the rules of the day before a version begins demand of it, and whether its head records enough.</summary>
    /// <param name="rulebook">The rules that hold the version and the one that it amends.</param>
    /// <param name="version">The version.</param>
    /// <returns>The needs; none for a version that amends no other.</returns>
    public static IReadOnlyList<AuthorityNeed> Of(Rulebook rulebook, DocumentVersion version)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(version);
        return version.Amends is null || version.From is not { } from || from == DateOnly.MinValue
            ? []
            : [.. Of(RulesEngine.ForFewQuestions(rulebook), version.Document, version.Clauses, version, from.AddDays(-1))];
    }

    /// <summary>Reports every version that bears a status that it may bear only when its change is valid, and is not.</summary>
    /// <param name="rulebook">The rules.</param>
    /// <returns>An error for each, at the status in the version's head.</returns>
    public static IReadOnlyList<Diagnostic> Check(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var bag = new DiagnosticBag();
        foreach (DocumentVersion version in rulebook.Versions.Where(v => rulebook.Lexicon.Amendment?.Statuses.Contains(v.Status) == true))
        {
            // Of what the change can be called, one that is valid suffices; which it is, a person has judged by deciding it.
            foreach (IGrouping<string, AuthorityNeed> needs in Of(rulebook, version).GroupBy(n => string.Join(", ", n.Clauses)).Where(g => g.All(n => n.IsValid != true)))
            {
                string lacking = string.Join(" ", needs.First().Answer.Requirements.Where(r => r.Met != true && !r.Requirement.IsDuty).Select(Lacks));
                bag.Report(Messages.AmendmentNotValid, version.StatusSpan, version.Document.InText, version.Id, version.Status.Label, lacking.Length > 0 ? lacking : needs.Key);
            }
        }

        return bag.ToList();
    }

    private static string Lacks(RequirementResult result) =>
        result.Missing.Count == 0 ? result.Requirement.Text : $"{result.Requirement.Text} ({string.Join(", ", result.Missing)})";

    /// <summary>Gives the clauses of a document that say something else, and those that a new version states; a remark on them is nothing that they say.</summary>
    internal static IReadOnlyList<string> ClausesToAgreeOn(DocumentEntry document, ComparisonResult comparison) =>
    [
        .. comparison.Provisions.Where(p => p.Document == document.Name && p.Change != ChangeKind.Reworded && p.Provision != ProvisionKind.Remark).Select(p => p.Clause)
            .Concat(comparison.Versions.Where(v => v is { Old: null, New.Amends: not null } && v.New.Document.Name == document.Name).SelectMany(v => v.New!.Clauses))
            .Distinct(),
    ];

    /// <summary>
    /// Gives the version of the new rules whose head records who has agreed to the change: the one that the old rules lack; else
    /// the last, with what its head did not record before, for that was agreed of the text as it was.
    /// </summary>
    private static DocumentVersion? RecordedFor(DocumentEntry document, ComparisonResult comparison)
    {
        DocumentVersion[] versions = [.. comparison.New.Versions.Where(v => v.Document.Name == document.Name && v.From is not null)];
        return Array.FindLast(versions, v => Before(v) is null) ?? versions.Select(v => Since(v, Before(v)!)).LastOrDefault();

        DocumentVersion? Before(DocumentVersion version) => comparison.Old.Versions.FirstOrDefault(o => o.Document.Name == document.Name && o.Id == version.Id);

        static DocumentVersion Since(DocumentVersion version, DocumentVersion before) =>
            version with { Approvals = New(version.Approvals, before.Approvals), Notices = New(version.Notices, before.Notices) };

        static IReadOnlyList<Approval> New(IReadOnlyList<Approval> recorded, IReadOnlyList<Approval> before) =>
            [.. recorded.Where(a => !before.Any(b => (b.By.Name, b.Day, b.Form?.Name, b.Reference) == (a.By.Name, a.Day, a.Form?.Name, a.Reference)))];
    }

    private static IEnumerable<AuthorityNeed> Of(RulesEngine engine, DocumentEntry document, IReadOnlyList<string> clauses, DocumentVersion? recorded, DateOnly? day)
    {
        if (engine.Rulebook.Lexicon.Amendment is not { } process)
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
                Answer answer = Ask(engine, process, facts, recorded, day);
                Value valid = answer[process.Valid.Name];
                string name = string.Join(", ", called.Key.Facts.Where(f => f.Value.Count > 1).Select(f => $"{f.Key.Label}: {facts[f.Key.Name].Label}"));
                yield return new AuthorityNeed(document, [.. document.ClauseOrder.Where(called.Contains)], name, answer, valid.HasValue ? valid.Boolean : null)
                {
                    Demands = DemandsOf(answer, Ask(engine, process, facts, recorded: null, day)),
                };
            }
        }
    }

    /// <summary>What is missing when nothing is recorded is all that a requirement asks for, also one that only arises with what is recorded.</summary>
    private static IReadOnlyList<AuthorityDemand> DemandsOf(Answer answer, Answer unrecorded) =>
    [
        .. answer.Requirements.Select(r => new AuthorityDemand(r, unrecorded.Requirements.FirstOrDefault(u => u.Requirement.Id == r.Requirement.Id)?.Missing ?? Lacking.Of(r.Requirement, unrecorded.Facts))),
    ];

    /// <summary>Asks with the approvals of each form by themselves, since the question takes one form, and keeps the answer that goes furthest.</summary>
    private static Answer Ask(RulesEngine engine, AmendmentProcess process, Dictionary<string, Term> facts, DocumentVersion? recorded, DateOnly? day)
    {
        IReadOnlyList<Approval> approvals = recorded?.Approvals ?? [];
        Term?[] forms = [.. approvals.Select(a => a.Form).Where(f => f is not null).Distinct()];
        return forms.DefaultIfEmpty(null).Select(form => engine.Ask(new Question
        {
            Name = process.Question.Name,
            AsOf = day,
            Facts = FactsOf(form),
        })).MaxBy(a => a.Requirements.Count(r => r.Met == true))!;

        Dictionary<string, object?> FactsOf(Term? form)
        {
            var all = facts.ToDictionary(f => f.Key, f => (object?)f.Value.Name, StringComparer.Ordinal);
            all[process.Approvals.Name] = approvals.Where(a => a.Form is null || a.Form == form).Select(a => a.By.Name).ToArray();
            all[process.Form.Name] = form?.Name;
            if (process.Notices is { } notices)
            {
                all[notices.Name] = recorded?.Notices.Select(n => n.By.Name).ToArray() ?? [];
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
}
