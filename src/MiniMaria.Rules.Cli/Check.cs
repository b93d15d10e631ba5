using System.CommandLine;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Cli;

/// <summary><c>minimaria check [FOLDER]</c>: loads rule files, asks their examples, walks through all questions and prints every finding.</summary>
internal static class Check
{
    /// <summary>Checks.</summary>
    public static ExitCode Run(ParseResult parse, CommandTree tree, RuleSource source, Streams streams)
    {
        CheckFormat format = CheckFormats.Of(parse, tree);
        string? folder = Ask.ValueOf(parse, tree.Common.Rules);
        if (parse.GetValue(tree.Folder) is { } named)
        {
            source = folder is not null ? throw new CallException(Phrases.TwoFolders.In(tree.Language))
                : Directory.Exists(named) ? RuleSource.Folder(named)
                : throw new CallException(Phrases.NoSuchFolder.In(tree.Language, named));
            folder = named;
        }

        long start = streams.Clock?.GetTimestamp() ?? 0;
        CheckReport report;
        using (var work = new LongWork(streams, tree.Language))
        {
            report = CheckReport.Of(source, work);
        }

        switch (format)
        {
            case CheckFormat.Json:
                CheckJson.Write(report, tree.Language, streams.Output);
                break;
            case CheckFormat.Sarif:
                (string? path, string? root) = PathOf(folder, Directory.GetCurrentDirectory());
                new CheckSarif(report, tree.Language, path, root).Write(streams.Output);
                break;
            default:
                new CheckPage(new Page(streams.Output, streams.OutputTerminal), tree.Language).Write(report, streams.Clock?.GetElapsedTime(start));
                break;
        }

        return report.Count(Severity.Error) > 0 ? ExitCode.FaultyRules : report.Analysis is { IsComplete: false } ? ExitCode.Incomplete : ExitCode.Done;
    }

    /// <summary>
    /// Gives the way to the folder from the top of its repository, or outside any from where the program was called, and that top
    /// when it lies elsewhere; no way to a folder that does not lie below.
    /// </summary>
    internal static (string? Path, string? Root) PathOf(string? folder, string here)
    {
        if (folder is null)
        {
            return (null, null);
        }

        string full = Path.GetFullPath(folder, here);
        string? root = Git.TopOf(full) ?? (Below(full, here) is null ? null : here);
        return root is null ? (null, full) : (Below(full, root), Path.TrimEndingDirectorySeparator(root) == Path.TrimEndingDirectorySeparator(here) ? null : root);
    }

    private static string? Below(string folder, string root)
    {
        string path = Path.GetRelativePath(root, folder).Replace('\\', '/');
        return Path.IsPathRooted(path) || path == ".." || path.StartsWith("../", StringComparison.Ordinal) ? null : path;
    }
}
