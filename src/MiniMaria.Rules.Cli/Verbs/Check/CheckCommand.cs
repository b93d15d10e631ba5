using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Git;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Verbs.Check;

/// <summary>
/// <c>minimaria check [FOLDER]</c>: loads rule files, asks their examples, walks through all questions and prints every finding.
/// </summary>
internal sealed class CheckCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("check", ["granska"], s => new CheckCommand(s));

    private readonly WordArgument _folder;
    private readonly FormatOption<CheckFormat> _format;
    private readonly FlagOption _json;
    private readonly TextOption _since;

    private CheckCommand(CommandSetting setting)
        : base(Verb, CheckPhrases.About, setting)
    {
        _folder = new WordArgument(ArgumentPhrases.ValueFolder.In(Language), ArgumentPhrases.AboutFolder.In(Language));
        _format = new FormatOption<CheckFormat>(CheckPhrases.AboutFormat.In(Language), Language);
        _json = CommonOptions.NewJson(Language);
        _since = new TextOption(CheckPhrases.AboutSince.In(Language), CheckPhrases.ValueSince.In(Language), "--sedan", "--since");
        Add(_folder);
        AddOptions(_format, _json, _since);
    }

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(Call call)
    {
        CheckFormat format = _format.ReadFrom(call.Parse, call.Parse.GetValue(_json) ? CheckFormat.Json : null);
        (string? folder, RuleSource source) = Rules(call);
        long start = call.Streams.Clock?.GetTimestamp() ?? 0;
        CheckReport report;
        using (var work = new LongWork(call.Streams, Language))
        {
            report = CheckReport.Of(source, work, Since(call, folder));
        }

        switch (format)
        {
            case CheckFormat.Json:
                CheckJson.Write(report, Language, call.Streams.Output);
                break;
            case CheckFormat.Sarif:
                (string? path, string? root) = PathOf(folder, Directory.GetCurrentDirectory());
                new CheckSarif(report, Language, path, root).Write(call.Streams.Output);
                break;
            default:
                new CheckPage(call.Streams.NewPage(), Language).Write(report, call.Streams.Clock?.GetElapsedTime(start));
                break;
        }

        return Task.FromResult(
            report.Count(Severity.Error) > 0 ? ExitCode.FaultyRules
            : report.Analysis is { IsComplete: false } ? ExitCode.Incomplete
            : ExitCode.Done);
    }

    /// <summary>Gives the rules as they were in the revision that the call names; <see langword="null"/> when it names none.</summary>
    private Rulebook? Since(Call call, string? folder)
    {
        if (_since.FirstIn(call.Parse) is not { } revision)
        {
            return null;
        }

        string full = Path.GetFullPath(folder ?? throw new CallException(CheckPhrases.SinceNeedsFolder.In(Language)));
        var git = new GitRevision(full, Environment.GetEnvironmentVariable("PATH"), Language);
        string path = GitProgram.TopOf(full) is { } top
            ? Below(full, top)!
            : throw new CallException(CheckPhrases.SinceNeedsGit.In(Language, folder));
        return RulebookLoader.Load(git.Read(revision, path)).Rulebook
            ?? throw new CallException(CheckPhrases.SinceFaulty.In(Language, revision));
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
        string? root = GitProgram.TopOf(full) ?? (Below(full, here) is null ? null : here);
        if (root is null)
        {
            return (null, full);
        }

        bool isHere = Path.TrimEndingDirectorySeparator(root) == Path.TrimEndingDirectorySeparator(here);
        return (Below(full, root), isHere ? null : root);
    }

    private static string? Below(string folder, string root)
    {
        string path = Path.GetRelativePath(root, folder).Replace('\\', '/');
        return Path.IsPathRooted(path) || path == ".." || path.StartsWith("../", StringComparison.Ordinal) ? null : path;
    }

    /// <summary>Gives the folder that the call names as a word or with the option of any call, and its files.</summary>
    private (string? Folder, RuleSource Source) Rules(Call call) => call.Parse.GetValue(_folder) switch
    {
        null => (call.RulesFolder, call.Source),
        _ when call.RulesFolder is not null => throw new CallException(CheckPhrases.TwoFolders.In(Language)),
        var named when Directory.Exists(named) => (named, RuleSource.Folder(named)),
        var named => throw new CallException(ArgumentPhrases.NoSuchFolder.In(Language, named)),
    };
}
