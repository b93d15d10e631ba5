using System.CommandLine;
using System.Text;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;

namespace MiniMaria.Rules.Cli;

/// <summary>The whole program: reads a call, does it, and says how it went.</summary>
internal sealed class CommandLine
{
    // What a write to a pipe fails with when its reader has gone: EPIPE on Linux and macOS. Windows says nothing.
    private const int BrokenPipe = 32;

    private readonly string[] _words;
    private readonly IReadOnlyList<Verb> _verbs;
    private readonly Streams _streams;
    private readonly bool _wantsJson;

    // Swedish until the call has said something else.
    private Language _language = Language.Swedish;

    private CommandLine(IEnumerable<string> args, Streams streams, IReadOnlyList<Verb> verbs)
    {
        _words = [.. args.Select(Compose)];
        _verbs = verbs;
        _streams = streams;

        // However wrong the rest of the call is.
        _wantsJson = _words.Any(w => w.ToLowerInvariant() is "--json" or "--format=json")
            || _words.Zip(_words.Skip(1)).Any(w => w.First.ToLowerInvariant() is "--format" && w.Second is "json");
    }

    /// <summary>Does what a call asks for. Nothing is thrown.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="streams">Where to read and write.</param>
    /// <param name="verbs">The verbs that can be called; <see langword="null"/> for all of the program.</param>
    /// <returns>How it went; an output that nobody reads any more ends the call early and is no fault.</returns>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> args, Streams streams, IReadOnlyList<Verb>? verbs = null)
    {
        var call = new CommandLine(args, streams, verbs ?? AllVerbs.InOrder);
        ExitCode code = await call.GuardAsync(call.RunAsync);
        foreach (TextWriter writer in (TextWriter[])[streams.Output, streams.Error])
        {
            code = await call.GuardAsync(async () =>
            {
                await writer.FlushAsync();
                return code;
            });
        }

        return code;
    }

    private async Task<ExitCode> GuardAsync(Func<Task<ExitCode>> step)
    {
        try
        {
            return await step();
        }
        catch (CallException e)
        {
            return WriteFaults(e);
        }
        catch (QuestionException e)
        {
            return WriteFaults(new CallException(e.Error.Message(_language), e.Error.Suggestion));
        }
        catch (IOException e) when (e.HResult == BrokenPipe)
        {
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            _streams.NewErrorPage().Write(CommandPhrases.Interrupted.In(_language), Page.Caution);
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _streams.NewErrorPage().Write(CommandPhrases.NotWritten.In(_language, e.Message), Page.Fault);
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            // A person gets a sentence, never a stack trace.
            _streams.NewErrorPage().Write(CommandPhrases.Failed.In(_language, $"{e.GetType().Name}: {e.Message}"), Page.Fault);
            return ExitCode.Failed;
        }
    }

    private async Task<ExitCode> RunAsync()
    {
        var basics = CallBasics.Of(_words, _verbs);
        _language = basics.Language;
        RuleSource source = SourceOf(basics);

        // Without a verb it is the help that shows a question.
        bool wantsRules = basics.Verb?.NeedsRules ?? _words is not [CommonOptions.VersionName];
        LoadResult? rules = wantsRules ? RulebookLoader.Load(source) : null;
        if (basics is { Verb.NeedsRules: true, WantsCompletions: false } && rules is { Succeeded: false })
        {
            return RefuseRules(rules);
        }

        var tree = new CommandTree(_verbs, new CommandSetting(rules?.Rulebook, _language, new CommonOptions(_language)));
        ParseResult parse = tree.Root.Parse(NamesInCall.AsDeclared(tree.Root, _words), CommandTree.Parsing);
        if (basics.WantsCompletions)
        {
            return (ExitCode)await parse.InvokeAsync(
                new InvocationConfiguration { Output = _streams.Output, Error = _streams.Error, EnableDefaultExceptionHandler = false });
        }

        try
        {
            return await RunAsync(tree, new Call(parse, tree.Setting, source, _streams));
        }
        catch (CallException e)
        {
            e.Command ??= CommandTree.PathOf(parse.CommandResult.Command);
            throw;
        }
    }

    private async Task<ExitCode> RunAsync(CommandTree tree, Call call)
    {
        CommonOptions common = tree.Setting.Common;
        var command = call.Parse.CommandResult.Command as ToolCommand;
        bool wantsVersion = command is null && call.Parse.GetValue(common.Version);
        bool isBare = command is null && call.Parse.UnmatchedTokens.Count == 0 && !wantsVersion;
        if (call.Parse.GetValue(common.Help) || isBare)
        {
            new Help(tree, _streams.NewPage()).Write(call.Parse.CommandResult.Command);
            return ExitCode.Done;
        }

        if (wantsVersion)
        {
            await _streams.Output.WriteLineAsync($"{Tool.Name} {Tool.Version}");
            return ExitCode.Done;
        }

        if (command?.Refuse(call) is { } refused)
        {
            return refused;
        }

        IReadOnlyList<CallFault> faults = CallFaults.Find(call.Parse, tree);
        return command is null || faults.Count > 0 ? throw new CallException(faults) : await command.RunAsync(call);
    }

    /// <summary>Says that the rules cannot be used; in JSON as well where the call wants that.</summary>
    private ExitCode RefuseRules(LoadResult rules)
    {
        if (_wantsJson)
        {
            Diagnostic first = rules.Diagnostics.First(d => d.Severity == Severity.Error);
            string message = $"{CommandPhrases.RulesUnusable.In(_language)} {first.ToString(_language)}";
            _streams.Output.WriteLine(AnswerJson.WriteError(first.Code, message, suggestion: first.Suggestion));
        }

        return Call.RefuseRules(rules.Diagnostics, _streams, _language);
    }

    /// <summary>Puts a name together that was typed with loose accents, but leaves the path of a file as it is.</summary>
    private static string Compose(string word)
    {
        try
        {
            return word.IsNormalized() || File.Exists(word) || Directory.Exists(word) ? word : word.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair, which becomes a replacement character.
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(word));
        }
    }

    private static RuleSource SourceOf(CallBasics basics) => basics.Folder switch
    {
        null => RuleSource.Embedded,
        _ when basics.Verb is { ReadsRevisions: true } => RuleSource.Embedded,
        var folder when Directory.Exists(folder) => RuleSource.Folder(folder),
        var folder => throw new CallException(ArgumentPhrases.NoSuchFolder.In(basics.Language, folder)),
    };

    private ExitCode WriteFaults(CallException e)
    {
        if (_wantsJson)
        {
            string message = string.Join(' ', e.Faults.Select(f => f.Text).Prepend(Messages.WrongCall.Text(_language, [])));
            string? suggestion = e.Faults.Select(f => f.Suggestion).FirstOrDefault(s => s is not null);
            _streams.Output.WriteLine(AnswerJson.WriteError(Messages.WrongCall.Code, Utf16.Mend(message), suggestion: suggestion));
            return ExitCode.WrongCall;
        }

        Page page = _streams.NewErrorPage();
        foreach (CallFault fault in e.Faults)
        {
            fault.Write(page, _language);
        }

        page.Write(CommandPhrases.SeeHelp.In(_language, e.Command ?? Tool.Name));
        return ExitCode.WrongCall;
    }
}
