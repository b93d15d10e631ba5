using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Layout;

/// <summary>
/// Lays out rule files in the one way: keys in the order of the <see cref="KeyTable"/>, two blanks a level. Texts, comments, single blank
/// lines and what stands in braces stay as they are; what the file says does not change.
/// </summary>
internal static class RuleLayout
{
    /// <summary>Lays out a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="shape">Its keys; <see langword="null"/> when the file does not stand in a rule folder, and its keys tell.</param>
    /// <param name="bag">Takes what is wrong with the file.</param>
    /// <returns>The whole file as it is to be; <see langword="null"/> when it cannot be read and must stay as it is.</returns>
    public static string? Of(RuleFile file, MapShape? shape, DiagnosticBag bag)
    {
        var findings = new DiagnosticBag();
        MapNode? before = YamlReader.Read(file, findings);
        foreach (Diagnostic fault in findings.ToList().Where(d => d.Severity == Severity.Error))
        {
            bag.Add(fault);
        }

        if (before is null || findings.HasErrors)
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        LaidOutItem root = LayoutReader.Read(text, out IReadOnlyList<string> comments);
        var content = new Keys(() => shape ?? KeyTable.FileLike(before));
        LayoutOrder.Apply(root.Value, before, content);
        string laidOut = LayoutWriter.Write(root);
        if (SaysTheSame(laidOut, file.Path, before, content, comments))
        {
            return laidOut;
        }

        bag.Report(Messages.NotLaidOut, new SourceSpan(file.Path, 1, 1, 1));
        return null;
    }

    /// <summary>
    /// Tells whether a file says what it said, with all its comments: nothing may be lost to a text written in an unforeseen way.
    /// </summary>
    private static bool SaysTheSame(string laidOut, string path, MapNode before, Content content, IReadOnlyList<string> comments)
    {
        var findings = new DiagnosticBag();
        return YamlReader.Read(new RuleFile(path, Encoding.UTF8.GetBytes(laidOut)), findings) is { } after
            && !findings.HasErrors
            && Fingerprint.Of(after, content) == Fingerprint.Of(before, content)
            && LayoutReader.Read(laidOut, out IReadOnlyList<string> kept) is not null
            && kept.Order(StringComparer.Ordinal).SequenceEqual(comments.Order(StringComparer.Ordinal));
    }
}
