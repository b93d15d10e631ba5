using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Finds the days between two versions of a document on which neither applies; that two apply the loader refuses.</summary>
internal static class VersionGaps
{
    public static void Find(Rulebook rulebook, FindingList findings)
    {
        foreach (IGrouping<DocumentEntry, DocumentVersion> document
            in rulebook.Versions.Where(v => v.From is not null).GroupBy(v => v.Document))
        {
            DocumentVersion[] versions = [.. document.OrderBy(v => v.From)];
            DateOnly covered = LastDayOf(versions[0]);
            foreach (DocumentVersion version in versions[1..])
            {
                if (covered < DateOnly.MaxValue && version.From > covered.AddDays(1))
                {
                    findings.Note(
                        Messages.NoVersion,
                        version.FromSpan.ToString(),
                        version.FromSpan,
                        [],
                        null,
                        0,
                        document.Key.InText,
                        IsoDay.Write(covered.AddDays(1)),
                        IsoDay.Write(version.From.Value.AddDays(-1)));
                }

                covered = covered > LastDayOf(version) ? covered : LastDayOf(version);
            }
        }
    }

    private static DateOnly LastDayOf(DocumentVersion version) => version.Through ?? DateOnly.MaxValue;
}
