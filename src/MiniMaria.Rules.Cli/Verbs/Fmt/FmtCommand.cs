using System.CommandLine;
using System.Text;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Layout;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Cli.Verbs.Fmt;

/// <summary>
/// <c>minimaria fmt [PATH…] [--check]</c>: lays out rule files in the one way, or names those that are laid out otherwise.
/// </summary>
internal sealed class FmtCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("fmt", ["formatera"], s => new FmtCommand(s));

    private readonly Argument<string[]> _paths;
    private readonly FlagOption _check;

    private FmtCommand(CommandSetting setting)
        : base(Verb, FmtPhrases.About, setting)
    {
        _paths = new Argument<string[]>(FmtPhrases.ValuePath.In(Language))
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = FmtPhrases.AboutPaths.In(Language),
        };
        _check = new FlagOption(FmtPhrases.AboutCheck.In(Language), "--check", "--granska");
        Add(_paths);
        Add(_check);
    }

    /// <inheritdoc/>
    public override string Describe(Option option) =>
        option == Setting.Common.Rules ? FmtPhrases.AboutFolder.In(Language) : base.Describe(option);

    /// <summary>Lays out the files; one that cannot be read stays as it is, and the others are laid out all the same.</summary>
    public override Task<ExitCode> RunAsync(Call call) => Task.FromResult(Run(call));

    private ExitCode Run(Call call)
    {
        bool checks = call.Parse.GetValue(_check);
        var bag = new DiagnosticBag();
        var frozen = new SortedSet<string>(StringComparer.Ordinal);
        List<string> other = [];
        int count = 0;
        foreach (FmtFile file in FilesOf(call, bag).DistinctBy(f => f.Path))
        {
            if (file.Frozen is { } version)
            {
                frozen.Add(version);
                continue;
            }

            count++;
            if (LaidOut(file, bag) is { } laidOut)
            {
                other.Add(file.Path);
                if (!checks)
                {
                    WholeFile.Replace(file.Path, laidOut);
                }
            }
        }

        Page page = call.Streams.NewPage();
        other.ForEach(path => page.Write(path));
        page.Write((checks ? FmtPhrases.ToDo : FmtPhrases.Done).In(Language, other.Count, count));
        if (frozen.Count > 0)
        {
            page.Write(FmtPhrases.Frozen.In(Language, string.Join(", ", frozen)));
        }

        new DiagnosticPage(call.Streams.NewErrorPage(), Language).Write(bag.ToList());
        return bag.HasErrors || (checks && other.Count > 0) ? ExitCode.FaultyRules : ExitCode.Done;
    }

    /// <summary>Gives a file as it should be; nothing when it is so already, or cannot be read.</summary>
    private static string? LaidOut(FmtFile file, DiagnosticBag bag)
    {
        byte[]? content = SourceReader.Try(() => PlainFile.Read(file.Path, Limits.FileBytes), new SourceSpan(file.Path, 1, 1, 1), bag);
        return content is not null
            && RuleLayout.Of(new RuleFile(file.Path, content), file.Shape, bag) is { } laidOut
            && !content.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(laidOut))
                ? laidOut
                : null;
    }

    /// <summary>Gives the files that a call names: each, or those of a folder.</summary>
    private IEnumerable<FmtFile> FilesOf(Call call, DiagnosticBag bag)
    {
        string[] paths = call.Parse.GetValue(_paths) is [_, ..] named ? named
            : call.RulesFolder is { } folder ? [folder]
            : throw new CallException(FmtPhrases.NeedsPath.In(Language));
        return Array.Find(paths, p => !Path.Exists(p)) is { } unknown
            ? throw new CallException(FmtPhrases.NoSuchPath.In(Language, unknown))
            : paths.SelectMany(p => File.Exists(p) ? [FmtFile.Of(p)] : FilesIn(p, bag));
    }

    private static IEnumerable<FmtFile> FilesIn(string folder, DiagnosticBag bag) =>
        (SourceReader.Try(() => RuleSource.Folder(folder).List(bag), new SourceSpan(folder, 1, 1, 1), bag) ?? [])
            .Select(file => FmtFile.Of(Path.Combine(folder, file.Path).Replace('\\', '/')));
}
