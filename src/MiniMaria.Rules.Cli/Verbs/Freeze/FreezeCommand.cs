using System.CommandLine;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Verbs.Freeze;

/// <summary><c>minimaria freeze FOLDER [DOCUMENT/VERSION…]</c>: writes the lock of versions that have been decided.</summary>
internal sealed class FreezeCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("freeze", ["frys"], s => new FreezeCommand(s));

    private readonly WordArgument _folder;
    private readonly Argument<string[]> _versions;

    private FreezeCommand(CommandSetting setting)
        : base(Verb, FreezePhrases.About, setting)
    {
        _folder = new WordArgument(ArgumentPhrases.ValueFolder.In(Language), FreezePhrases.AboutFolder.In(Language));
        _versions = new Argument<string[]>(FreezePhrases.ValueVersion.In(Language))
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = FreezePhrases.AboutVersions.In(Language),
        };
        Add(_folder);
        Add(_versions);
    }

    /// <summary>Writes the lock file into the folder; nothing is written when a version may not be frozen.</summary>
    public override Task<ExitCode> RunAsync(Call call) => Task.FromResult(Run(call));

    private ExitCode Run(Call call)
    {
        string folder = call.Parse.GetValue(_folder) ?? throw new CallException(FreezePhrases.NeedsFolder.In(Language));
        if (!Directory.Exists(folder))
        {
            throw new CallException(ArgumentPhrases.NoSuchFolder.In(Language, folder));
        }

        string[] named = call.Parse.GetValue(_versions) ?? [];
        string content;
        IReadOnlyList<string> frozen;
        try
        {
            (content, frozen) = RuleFreeze.Run(RuleSource.Folder(folder), named);
        }
        catch (ArgumentException)
        {
            Rulebook rulebook = RulebookLoader.Load(RuleSource.Folder(folder)).Rulebook!;
            string[] known = [.. rulebook.Versions.Select(v => $"{v.Document.Name}/{v.Id}")];
            string unknown = Array.Find(named, n => !known.Contains(n))!;
            throw CallException.Unknown(FreezePhrases.NoSuchVersion.In(Language, unknown), unknown, known, Language);
        }
        catch (RulesLoadException e)
        {
            Page errors = call.Streams.NewErrorPage();
            new DiagnosticPage(errors, Language).Write(e.Diagnostics);
            errors.Write(FreezePhrases.NothingFrozen.In(Language), Page.Fault);
            return ExitCode.FaultyRules;
        }

        Page page = call.Streams.NewPage();
        if (frozen.Count == 0)
        {
            page.Write(FreezePhrases.NoneToFreeze.In(Language));
            return ExitCode.Done;
        }

        WholeFile.Replace(Path.Combine(folder, RuleFreeze.LockFile), content);
        page.Write(FreezePhrases.Frozen.In(Language, string.Join(", ", frozen), RuleFreeze.LockFile));
        return ExitCode.Done;
    }
}
