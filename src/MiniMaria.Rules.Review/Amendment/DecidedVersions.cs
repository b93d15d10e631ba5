using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>Holds rules to what was decided before: a decided version is never edited, and its lock stays.</summary>
public static class DecidedVersions
{
    /// <summary>Tells which versions that were decided in earlier rules say something else now, are no longer decided, or are gone.</summary>
    /// <param name="old">The earlier rules.</param>
    /// <param name="new">The rules as they are.</param>
    /// <returns>An error for each version and for each lock that is gone; none when all stands as it was decided.</returns>
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
        }

        foreach (string folder in old.Frozen.Except(@new.Frozen))
        {
            bag.Report(Messages.LockGone, new SourceSpan(RuleFreeze.LockFile, 1, 1, 1), folder);
        }

        return bag.ToList();
    }

    private static bool IsDecided(DocumentVersion version, Rulebook rulebook) => rulebook.Lexicon.Amendment?.Statuses.Contains(version.Status) == true;
}
