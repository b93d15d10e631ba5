using System.CommandLine;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review;

namespace MiniMaria.Rules.Cli;

/// <summary><c>minimaria diff OLD NEW</c>: tells which answers change between two sets of rules.</summary>
internal static class Diff
{
    /// <summary>The folder of the rules in a revision, unless the call names another.</summary>
    private const string UsualFolder = "rules";

    private const string Text = "text";
    private const string Json = "json";
    private const string Markdown = "markdown";
    private const string Changelog = "changelog";

    /// <summary>Compares; that something differs is no fault, but that not all was compared is told.</summary>
    public static ExitCode Run(ParseResult parse, CommandTree tree, Streams streams)
    {
        Language language = tree.Language;
        if (parse.GetValue(tree.Old) is not { } old || parse.GetValue(tree.New) is not { } @new)
        {
            throw new CallException(DiffPhrases.TwoSides.In(language));
        }

        string format = FormatOf(parse, tree);
        DateOnly? day = Ask.DayOf(parse, tree);
        string folder = Ask.ValueOf(parse, tree.Common.Rules) ?? UsualFolder;
        var git = new Lazy<GitRevision>(() => new GitRevision(Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable("PATH"), language));
        RuleSource[] sources = [SourceOf(old, folder, git, language), SourceOf(@new, folder, git, language)];
        LoadResult[] loaded = [.. sources.Select(RulebookLoader.Load)];
        if (loaded is not [{ Rulebook: { } before }, { Rulebook: { } after }])
        {
            WriteFaults(loaded, [old, @new], new Page(streams.Error, streams.ErrorTerminal), language);
            return ExitCode.FaultyRules;
        }

        DiffReport report;
        using (var work = new LongWork(streams, language))
        {
            ComparisonResult result = RulebookComparison.Compare(before, after, progress: work, cancellation: work.Cancellation);
            ReadingChange[] onlyUnderReadings = [.. RulebookComparison.UnderOtherReadings(result, work, work.Cancellation)];
            report = new DiffReport(old, @new, result, parse.GetValue(tree.Authority) ? AmendmentAuthority.Of(result, day) : null) { OnlyUnderReadings = onlyUnderReadings };
        }

        switch (format)
        {
            case Json:
                DiffJson.Write(report, language, streams.Output);
                break;
            case Markdown:
                new DiffMarkdown(report, language).Write(streams.Output);
                break;
            case Changelog:
                new DiffChangelog(report).Write(streams.Output);
                break;
            default:
                new DiffPage(report, new Page(streams.Output, streams.OutputTerminal), language).Write();
                break;
        }

        return report.IsComplete ? ExitCode.Done : ExitCode.Incomplete;
    }

    private static string FormatOf(ParseResult parse, CommandTree tree)
    {
        string? format = Ask.ValueOf(parse, tree.Format);
        if (parse.GetValue(tree.Changelog))
        {
            return format is null or Changelog ? Changelog : throw new CallException(DiffPhrases.TwoFormats.In(tree.Language));
        }

        return format is null or Text or Json or Markdown or Changelog ? format ?? Text : throw new CallException(DiffPhrases.NoSuchFormat.In(tree.Language, format));
    }

    /// <summary>Gives the folder or the revision that a side names; what could be both is refused, but for a folder without rules.</summary>
    private static RuleSource SourceOf(string side, string folder, Lazy<GitRevision> git, Language language)
    {
        if (!Directory.Exists(side))
        {
            return git.Value.Read(side, folder);
        }

        if (IsWrittenAsPath(side) || !git.Value.Has(side))
        {
            return RuleSource.Folder(side);
        }

        return File.Exists(Path.Combine(side, Declarations.VocabularyFile))
            ? throw new CallException(DiffPhrases.FolderOrRevision.In(language, side))
            : git.Value.Read(side, folder);
    }

    private static bool IsWrittenAsPath(string side) =>
        Path.IsPathRooted(side) || side[0] == '.' || Path.EndsInDirectorySeparator(side);

    private static void WriteFaults(LoadResult[] loaded, string[] names, Page page, Language language)
    {
        foreach ((LoadResult side, string name) in loaded.Zip(names).Where(s => !s.First.Succeeded))
        {
            page.Write(DiffPhrases.FaultySide.In(language, name), Page.Fault);
            new DiagnosticPage(page, language).Write(side.Diagnostics);
        }

        page.Write(Phrases.RulesUnusable.In(language), Page.Fault);
    }
}
