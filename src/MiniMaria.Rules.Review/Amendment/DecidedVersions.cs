using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>Holds rules to what was decided before: a decided version is never edited, and its lock stays.</summary>
public static class DecidedVersions
{
    /// <summary>Tells which versions that were decided in earlier rules say something else now, are no longer decided, or are gone.</summary>
    /// <param name="old">The earlier rules.</param>
    /// <param name="new">The rules as they are.</param>
    /// <returns>
    /// An error for each version, for approvals that are not those of the text decided, and for each lock that is gone; a warning
    /// where the register says otherwise how a document is amended. None when all stands as it was decided.
    /// </returns>
    public static IReadOnlyList<Diagnostic> Check(Rulebook old, Rulebook @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var bag = new DiagnosticBag();
        foreach (DocumentVersion was in old.Versions.Where(v => IsDecided(v, old)))
        {
            DocumentVersion? now = @new.Versions.FirstOrDefault(v => v.Document.Name == was.Document.Name && v.Id == was.Id);
            if (now is null)
            {
                bag.Report(Messages.DecidedVersionGone, was.StatusSpan, was.Document.InText, was.Id, was.Status.Label);
            }
            else if (!IsDecided(now, @new))
            {
                bag.Report(Messages.DecidedVersionReopened, now.StatusSpan, was.Document.InText, was.Id, was.Status.Label, now.Status.Label);
            }
            else if (now.Text.Value != was.Text.Value)
            {
                bag.Report(Messages.DecidedVersionChanged, now.StatusSpan, was.Document.InText, was.Id, was.Status.Label);
            }
            else if (was.Written != now.Written || !Records(was).All(Records(now).Contains) || !Of(was.Notices).All(Of(now.Notices).Contains))
            {
                bag.Report(Messages.DecidedRecordChanged, now.StatusSpan, was.Document.InText, was.Id, was.Status.Label);
            }
        }

        foreach (DocumentVersion now in @new.Versions.Where(v => IsDecided(v, @new)))
        {
            DocumentVersion? was = old.Versions.FirstOrDefault(v => v.Document.Name == now.Document.Name && v.Id == now.Id);
            if (was is not null && !IsDecided(was, old) && was.Text.Value != now.Text.Value && Records(was).Any(Records(now).Contains))
            {
                bag.Report(Messages.ApprovedBeforeEdit, now.StatusSpan, now.Document.InText, now.Id);
            }
        }

        foreach (DocumentEntry document in old.Lexicon.Documents)
        {
            if (@new.Lexicon.TryFindDocument(document.Name, out DocumentEntry? same) && ProcessOf(document, old.Lexicon) != ProcessOf(same, @new.Lexicon))
            {
                bag.Report(Messages.ProcessChanged, same.Span, same.InText);
            }
        }

        foreach (string folder in old.Frozen.Except(@new.Frozen))
        {
            bag.Report(Messages.LockGone, new SourceSpan(RuleFreeze.LockFile, 1, 1, 1), folder);
        }

        return bag.ToList();
    }

    /// <summary>Gives what a head records of approvals and signatures, whatever the places where it stands.</summary>
    private static HashSet<(string, DateOnly?, string?, string?, string)> Records(DocumentVersion version) => Of(version.Approvals.Concat(version.Signatures));

    private static HashSet<(string, DateOnly?, string?, string?, string)> Of(IEnumerable<Approval> recorded) =>
        [.. recorded.Select(a => (a.By.Name, a.Day, a.Form?.Name, a.Body?.Name, a.Reference))];

    /// <summary>Says how the register lets the rules be asked about a change of a document, and about its coming about.</summary>
    private static string ProcessOf(DocumentEntry document, Lexicon lexicon)
    {
        string[] adopted = [.. document.AdoptedAs.Select(f => $"{f.Key.Name}: {f.Value.Name}")];
        IEnumerable<string> amended = document.AmendedAs.Select(c =>
            $"{string.Join(',', c.Clauses)} {string.Join(';', c.Facts.Select(f => $"{f.Key.Name}: {string.Join('/', f.Value.Select(t => t.Name))}"))}");
        return string.Join('\n', (string[])
        [
            lexicon.Amendment is { } a ? $"{a.Question.Name} {a.Valid.Name} {a.Approvals.Name} {a.Form.Name} {a.Notices?.Name} {a.Parties?.Name}" : string.Empty,
            string.Join(',', lexicon.Amendment?.Statuses.Select(s => s.Name) ?? []),
            lexicon.Adoption is { } b ? $"{b.Question.Name} {b.Valid.Name} {b.Decisions.Name} {b.Approved.Name} {b.Signatures?.Name}" : string.Empty,
            .. adopted,
            .. amended,
        ]);
    }

    private static bool IsDecided(DocumentVersion version, Rulebook rulebook) => rulebook.Lexicon.IsDecided(version.Status);
}
