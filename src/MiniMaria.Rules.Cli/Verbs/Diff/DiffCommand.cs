using System.CommandLine;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Git;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary><c>minimaria diff OLD NEW</c>: tells which answers change between two sets of rules.</summary>
internal sealed class DiffCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("diff", ["jämför", "jamfor"], s => new DiffCommand(s)) { ReadsRevisions = true };

    /// <summary>The folder of the rules in a revision, unless the call names another.</summary>
    private const string UsualFolder = "rules";

    private const string Text = "text";
    private const string Json = "json";
    private const string Markdown = "markdown";
    private const string Changelog = "changelog";

    private readonly WordArgument _old;
    private readonly WordArgument _new;
    private readonly TextOption _format;
    private readonly FlagOption _authority;
    private readonly FlagOption _check;
    private readonly FlagOption _changelog;
    private readonly FlagOption _proposals;
    private readonly DayOption _day;

    private DiffCommand(CommandSetting setting)
        : base(Verb, DiffPhrases.About, setting)
    {
        _old = new WordArgument(DiffPhrases.ValueOld.In(Language), DiffPhrases.AboutOld.In(Language));
        _new = new WordArgument(DiffPhrases.ValueNew.In(Language), DiffPhrases.AboutNew.In(Language));
        _format = new TextOption(DiffPhrases.AboutFormat.In(Language), DiffPhrases.ValueFormat.In(Language), "--format");
        _authority = new FlagOption(DiffPhrases.AboutAuthority.In(Language), "--behörighet", "--behorighet", "--authority");
        _check = new FlagOption(DiffPhrases.AboutCheck.In(Language), "--granskning", "--check");
        _changelog = new FlagOption(DiffPhrases.AboutChangelog.In(Language), "--ändringslogg", "--andringslogg", "--changelog");
        _proposals = new FlagOption(DiffPhrases.AboutProposals.In(Language), "--förslag", "--forslag", "--proposals");
        _day = new DayOption(DiffPhrases.AboutDay.In(Language), Language);
        Add(_old);
        Add(_new);
        AddOptions(_format, _authority, _check, _changelog, _proposals, _day);
    }

    /// <summary>Gets the two sides, which cannot be left out.</summary>
    public override string Usage => $"{_old.Name} {_new.Name}";

    /// <inheritdoc/>
    public override string Describe(Option option) =>
        option == Setting.Common.Rules ? DiffPhrases.AboutFolder.In(Language) : base.Describe(option);

    /// <summary>Compares; that something differs is no fault, but that not all was compared is told.</summary>
    public override Task<ExitCode> RunAsync(Call call) => Task.FromResult(Run(call));

    private ExitCode Run(Call call)
    {
        if (call.Parse.GetValue(_old) is not { } old || call.Parse.GetValue(_new) is not { } @new)
        {
            throw new CallException(DiffPhrases.TwoSides.In(Language));
        }

        string format = FormatOf(call.Parse);
        DateOnly? day = _day.ReadFrom(call.Parse);
        string folder = call.RulesFolder ?? UsualFolder;
        var git = new Lazy<GitRevision>(
            () => new GitRevision(Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable("PATH"), Language));
        RuleSource[] sources = [SourceOf(old, folder, git), SourceOf(@new, folder, git)];
        LoadResult[] loaded = [.. sources.Select(RulebookLoader.Load)];
        if (loaded is not [{ Rulebook: { } before }, { Rulebook: not null }])
        {
            if (format == Markdown)
            {
                new UnreadableMarkdown(loaded, [old, @new], Language).Write(call.Streams.Output);
            }

            return RefuseRules(loaded, [old, @new], call);
        }

        DiffReport report = Compare(call, (old, before), (@new, loaded[1]), day);
        switch (format)
        {
            case Json:
                DiffJson.Write(report, Language, call.Streams.Output);
                break;
            case Markdown:
                new DiffMarkdown(report, Language).Write(call.Streams.Output);
                break;
            case Changelog:
                new DiffChangelog(report).Write(call.Streams.Output);
                break;
            default:
                new DiffPage(report, call.Streams.NewPage(), Language).Write();
                break;
        }

        return report.NoLongerAsDecided.Any(d => d.Severity == Severity.Error) || report.Check?.Count(Severity.Error) > 0
            ? ExitCode.FaultyRules
            : report.IsComplete && report.Check?.Analysis is not { IsComplete: false } ? ExitCode.Done
            : ExitCode.Incomplete;
    }

    private DiffReport Compare(Call call, (string Name, Rulebook Rules) old, (string Name, LoadResult Loaded) @new, DateOnly? day)
    {
        using var work = new LongWork(call.Streams, Language);
        DiffReport report = DiffReport.Of(
            old,
            (@new.Name, @new.Loaded.Rulebook!),
            call.Parse.GetValue(_proposals),
            call.Parse.GetValue(_authority) ? () => day : null,
            work);
        return call.Parse.GetValue(_check) ? report with { Check = CheckReport.Of(@new.Loaded, work) } : report;
    }

    private string FormatOf(ParseResult parse)
    {
        string? format = _format.FirstIn(parse);
        if (parse.GetValue(_changelog))
        {
            return format is null or Changelog ? Changelog : throw new CallException(DiffPhrases.TwoFormats.In(Language));
        }

        return format is null or Text or Json or Markdown or Changelog
            ? format ?? Text
            : throw new CallException(DiffPhrases.NoSuchFormat.In(Language, format));
    }

    /// <summary>Gives the folder or revision that a side names; what could be both is refused, but for a folder without rules.</summary>
    private RuleSource SourceOf(string side, string folder, Lazy<GitRevision> git)
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
            ? throw new CallException(DiffPhrases.FolderOrRevision.In(Language, side))
            : git.Value.Read(side, folder);
    }

    private static bool IsWrittenAsPath(string side) =>
        Path.IsPathRooted(side) || side[0] == '.' || Path.EndsInDirectorySeparator(side);

    private ExitCode RefuseRules(LoadResult[] loaded, string[] names, Call call)
    {
        Page page = call.Streams.NewErrorPage();
        foreach ((LoadResult side, string name) in loaded.Zip(names).Where(s => !s.First.Succeeded))
        {
            page.Write(DiffPhrases.FaultySide.In(Language, name), Page.Fault);
            new DiagnosticPage(page, Language).Write(side.Diagnostics);
        }

        return call.RefuseRules([]);
    }
}
