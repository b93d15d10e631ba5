using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>A clause as it reads on a day, amendments worked in, with what became of each provision when it was last amended.</summary>
/// <param name="Document">The document.</param>
/// <param name="Number">The clause number as printed.</param>
/// <param name="Version">The version that the clause is cited as; that of the document when it states nothing.</param>
/// <param name="Amended">The version before it; <see langword="null"/> when none is amended, or it did not apply.</param>
/// <param name="Provisions">What it states, in the order of the file within each kind; then what is repealed.</param>
internal sealed record ConsolidatedClause(
    DocumentEntry Document,
    string Number,
    DocumentVersion Version,
    DocumentVersion? Amended,
    IReadOnlyList<ClauseProvision> Provisions)
{
    /// <summary>Gives a clause on a day; <see langword="null"/> when no version of the document applies that day.</summary>
    public static ConsolidatedClause? On(DateOnly day, DocumentEntry document, string number, Rulebook rulebook)
    {
        Edition edition = rulebook.EditionOn(day);
        if (edition.Versions.FirstOrDefault(v => v.Document.Name == document.Name) is not { } applying)
        {
            return null;
        }

        DocumentVersion[] versions = [.. rulebook.Versions.Where(v => v.Document.Name == document.Name)];
        Citation[] citations = [.. CitationsIn(edition).Where(c => c.Document == document.Name && c.Clause == number)];
        DocumentVersion version = Array.Find(versions, v => citations.Any(c => c.Version == v.Id)) ?? applying;
        DocumentVersion? amended = Array.Find(versions, v => v.Id == version.Amends && v.From is not null);
        Edition? before = amended is not null && version.From > DateOnly.MinValue
            ? rulebook.EditionOn(version.From.Value.AddDays(-1))
            : null;
        ClauseProvision[] provisions = [.. ProvisionsOf(edition, before, document.Name, number, rulebook)];
        return new ConsolidatedClause(document, number, version, before is null ? null : amended, provisions);
    }

    private static IEnumerable<ClauseProvision> ProvisionsOf(
        Edition edition,
        Edition? before,
        string document,
        string number,
        Rulebook rulebook)
    {
        var now = In(edition);
        var was = before is null ? null : In(before);
        ILookup<string, string> examples = rulebook.Examples
            .Where(e => e.Document == document && edition.Files.Contains(e.Span.File))
            .ToLookup(e => e.Provision, e => e.Name, StringComparer.Ordinal);
        foreach (var group in now.OrderBy(g => g.Key.Kind))
        {
            Provision[] olds = [.. was?[group.Key] ?? []];
            ProvisionChange? change = was is null ? null : ProvisionComparison.Compare(olds, [.. group]);
            bool isStatedAnew = olds.Length == 0 || olds[0].Span != group.First().Span;
            yield return new ClauseProvision(group.Key.Kind, group.Key.Id, group.First().Said, [.. examples[group.Key.Id].Distinct()])
            {
                Change = change?.Change,
                IsAffected = change is not null && !isStatedAnew,
                Was = change is null || olds.Length == 0 ? string.Empty : olds[0].Said,
                Rule = RuleIn(edition, group.Key),
                Earlier = before is null ? null : RuleIn(before, group.Key),
                Interpretation = group.Key.Kind == ProvisionKind.Interpretation
                    ? edition.Interpretations.FirstOrDefault(i => i.Id == group.Key.Id && i.Document.Name == document)
                    : null,
            };
        }

        foreach (var gone in was?.Where(g => !now.Contains(g.Key)) ?? [])
        {
            yield return new ClauseProvision(gone.Key.Kind, gone.Key.Id, string.Empty, [])
            {
                Change = ChangeKind.Removed,
                Was = gone.First().Said,
            };
        }

        ILookup<(ProvisionKind Kind, string Id), Provision> In(Edition stated) => Provision.Of(stated)
            .Where(p => p.Document == document && p.Clause == number)
            .ToLookup(p => (p.Kind, p.Id));
    }

    private static Rule? RuleIn(Edition edition, (ProvisionKind Kind, string Id) provision) =>
        provision.Kind == ProvisionKind.Rule ? edition.Rules.FirstOrDefault(r => r.Id == provision.Id) : null;

    private static IEnumerable<Citation> CitationsIn(Edition edition) =>
    [
        .. edition.Rules.Select(r => r.Citation),
        .. edition.Interpretations.Select(i => i.Citation),
        .. edition.Lexicon.Questions.SelectMany(q => edition.RulesFor(q).Presuppositions).Select(p => p.Citation),
    ];
}
