using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>Tells which of the approvals in a version's head count, and why others do not.</summary>
internal static class RecordedApprovals
{
    /// <summary>Gives the approvals that count: of the text as it stands, on a day that has been and on which there was a text, in a form.</summary>
    /// <param name="rulebook">The rules that hold the version.</param>
    /// <param name="version">The version.</param>
    /// <param name="today">The last day on which somebody can have approved.</param>
    /// <param name="bag">Takes why others do not count, and what cannot be tried.</param>
    public static IReadOnlyList<Approval> Of(Rulebook rulebook, DocumentVersion version, DateOnly today, DiagnosticBag bag)
    {
        if (version.Approvals.Count == 0 || !IsOfThisText(version, version.Approvals, bag))
        {
            return [];
        }

        DateOnly? earliest = version.Written ?? rulebook.Versions.FirstOrDefault(v => v.Document == version.Document && v.Id == version.Amends)?.From;
        Approval[] counted = [.. version.Approvals.Where(a => Counts(a, earliest, today, bag))];
        CheckCounted(version, counted, a => a.Body is null && rulebook.Lexicon.Amendment?.Bodies?.TryFind(a.By.Name, out _) == false, bag);
        return counted;
    }

    /// <summary>Gives the signatures that count.</summary>
    public static IReadOnlyList<Approval> SignaturesOf(DocumentVersion version, DateOnly today, DiagnosticBag bag)
    {
        if (version.Signatures.Count == 0 || !IsOfThisText(version, version.Signatures, bag))
        {
            return [];
        }

        Approval[] counted = [.. version.Signatures.Where(s => HasDay(s, version.Written, today, bag, formIsLacking: false))];
        CheckCounted(version, counted, _ => false, bag);
        return counted;
    }

    /// <summary>Reports what counts but cannot be tried afterwards, and a version that begins before it.</summary>
    private static void CheckCounted(DocumentVersion version, Approval[] counted, Predicate<Approval> lacksBody, DiagnosticBag bag)
    {
        foreach (Approval approval in counted)
        {
            string[] lacking = [.. Names(("organ", lacksBody(approval)), ("handling", approval.Reference.Length == 0))];
            if (lacking.Length > 0)
            {
                bag.Report(Messages.ApprovalNotTraceable, approval.Span, approval.By.Label, Sentences.Join(lacking, "och"), Sentences.Join(lacking, "and"));
            }
        }

        if (counted.Length > 0 && counted.Max(a => a.Day) is { } last && version.From < last)
        {
            bag.Report(Messages.BeginsBeforeApproval, version.FromSpan, version.Id, IsoDay.Write(version.From.Value), IsoDay.Write(last));
        }
    }

    private static bool IsOfThisText(DocumentVersion version, IReadOnlyList<Approval> recorded, DiagnosticBag bag)
    {
        if (version.ApprovedText == version.Text.Value)
        {
            return true;
        }

        Message message = version.ApprovedText.Length == 0 ? Messages.ApprovedTextNotSaid : Messages.OtherTextApproved;
        bag.Report(message, version.ApprovedText.Length == 0 ? recorded[0].Span : version.ApprovedTextSpan, version.Id, version.Text.Value);
        return false;
    }

    private static bool Counts(Approval approval, DateOnly? earliest, DateOnly today, DiagnosticBag bag) =>
        HasDay(approval, earliest, today, bag, approval.Form is null);

    private static bool HasDay(Approval approval, DateOnly? earliest, DateOnly today, DiagnosticBag bag, bool formIsLacking)
    {
        string[] lacking = [.. Names(("dag", approval.Day is null), ("form", formIsLacking))];
        if (lacking.Length > 0)
        {
            bag.Report(Messages.ApprovalIncomplete, approval.Span, approval.By.Label, Sentences.Join(lacking, "och"), Sentences.Join(lacking, "and"));
            return false;
        }

        if (approval.Day > today)
        {
            bag.Report(Messages.ApprovalToCome, approval.Span, approval.By.Label, IsoDay.Write(approval.Day!.Value));
            return false;
        }

        if (approval.Day < earliest)
        {
            bag.Report(Messages.ApprovalBeforeText, approval.Span, approval.By.Label, IsoDay.Write(approval.Day!.Value), IsoDay.Write(earliest.Value));
            return false;
        }

        return true;
    }

    private static IEnumerable<string> Names(params (string Name, bool IsLacking)[] parts) => parts.Where(p => p.IsLacking).Select(p => p.Name);
}
