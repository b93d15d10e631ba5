using System.CommandLine;
using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;

namespace MiniMaria.Rules.Cli;

/// <summary>The whole program: reads a call, does it, and says how it went.</summary>
internal static class CommandLine
{
    /// <summary>What a person types to start the program.</summary>
    public const string Name = "minimaria";

    // What a write to a pipe fails with when its reader has gone: EPIPE on Linux and macOS. Windows says nothing.
    private const int BrokenPipe = 32;

    /// <summary>Does what a call asks for. Nothing is thrown.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="streams">Where to read and write.</param>
    /// <returns>How it went; an output that nobody reads any more ends the call early and is no fault.</returns>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> args, Streams streams)
    {
        Language language = Language.Swedish;
        bool wantsJson = WantsJson(args);
        ExitCode code = await GuardAsync(async () =>
        {
            string[] words = [.. args.Select(Compose)];
            Preview preview = Preview.Of(words);
            language = preview.Language;
            return await RunAsync(words, preview, streams);
        });
        code = await GuardAsync(async () =>
        {
            await streams.Output.FlushAsync();
            return code;
        });
        return await GuardAsync(async () =>
        {
            await streams.Error.FlushAsync();
            return code;
        });

        async Task<ExitCode> GuardAsync(Func<Task<ExitCode>> step)
        {
            try
            {
                return await step();
            }
            catch (CallException e)
            {
                return WriteFaults(e, wantsJson, streams, language);
            }
            catch (QuestionException e)
            {
                return WriteFaults(new CallException(e.Error.Message(language), e.Error.Suggestion), wantsJson, streams, language);
            }
            catch (IOException e) when (e.HResult == BrokenPipe)
            {
                return ExitCode.Done;
            }
            catch (OperationCanceledException)
            {
                NewErrorPage(streams).Write(Phrases.Interrupted.In(language), Page.Caution);
                return ExitCode.Interrupted;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                NewErrorPage(streams).Write(Phrases.NotWritten.In(language, e.Message), Page.Fault);
                return ExitCode.Failed;
            }
            catch (Exception e)
            {
                // A person gets a sentence, never a stack trace.
                NewErrorPage(streams).Write(Phrases.Failed.In(language, $"{e.GetType().Name}: {e.Message}"), Page.Fault);
                return ExitCode.Failed;
            }
        }
    }

    private static async Task<ExitCode> RunAsync(string[] words, Preview preview, Streams streams)
    {
        // A comparison looks for the folder in revisions.
        bool isDiff = preview.Verb == CommandTree.NewDiff().Name;
        RuleSource source = SourceOf(isDiff ? null : preview.Folder, preview.Language);
        bool isAsk = preview.Verb == CommandTree.NewAsk().Name || preview.Verb == CommandTree.NewDeadlines().Name;
        bool needsRules = isAsk || (preview.Verb is null && words is not [CommonOptions.VersionName]);
        LoadResult? rules = needsRules ? RulebookLoader.Load(source) : null;
        if (isAsk && rules is { Succeeded: false } && !preview.WantsCompletions)
        {
            if (WantsJson(words))
            {
                Diagnostic first = rules.Diagnostics.First(d => d.Severity == Severity.Error);
                streams.Output.WriteLine(AnswerJson.WriteError(first.Code, $"{Phrases.RulesUnusable.In(preview.Language)} {first.ToString(preview.Language)}", suggestion: first.Suggestion));
            }

            new DiagnosticPage(NewErrorPage(streams), preview.Language).Write(rules.Diagnostics);
            NewErrorPage(streams).Write(Phrases.RulesUnusable.In(preview.Language), Page.Fault);
            return ExitCode.FaultyRules;
        }

        var tree = new CommandTree(rules?.Rulebook, preview.Language);
        ParseResult parse = tree.Root.Parse(words, CommandTree.Parsing);
        if (preview.WantsCompletions)
        {
            return (ExitCode)await parse.InvokeAsync(new InvocationConfiguration { Output = streams.Output, Error = streams.Error, EnableDefaultExceptionHandler = false });
        }

        try
        {
            return await RunAsync(parse, tree, source, streams);
        }
        catch (CallException e)
        {
            e.Command ??= tree.PathOf(parse.CommandResult.Command);
            throw;
        }
    }

    private static async Task<ExitCode> RunAsync(ParseResult parse, CommandTree tree, RuleSource source, Streams streams)
    {
        Command command = parse.CommandResult.Command;
        bool isBare = command == tree.Root && parse.UnmatchedTokens.Count == 0 && !parse.GetValue(tree.Common.Version);
        if (parse.GetValue(tree.Common.Help) || isBare)
        {
            new Help(tree, new Page(streams.Output, streams.OutputTerminal)).Write(command);
            return ExitCode.Done;
        }

        if (command == tree.Root && parse.GetValue(tree.Common.Version))
        {
            await streams.Output.WriteLineAsync($"{Name} {ProgramVersion()}");
            return ExitCode.Done;
        }

        if (command == tree.Ask && Ask.UnknownQuestion(parse, tree) is { } unknown)
        {
            return Ask.WriteError(unknown, parse, tree, streams);
        }

        if (CallFaults.Find(parse, tree) is { Count: > 0 } faults)
        {
            throw new CallException(faults);
        }

        return command switch
        {
            QuestionCommand question => Ask.Run(question, parse, tree, streams),
            _ when command == tree.Check => Check.Run(parse, tree, source, streams),
            _ when command == tree.Coverage => Cover.Run(parse, tree, source, streams),
            _ when command == tree.Freeze => Freeze.Run(parse, tree, streams),
            _ when command == tree.Diff => Diff.Run(parse, tree, streams),
            _ when command == tree.Mutate => Mutate.Run(parse, tree, source, streams),
            _ => await Batch.RunAsync(parse, tree, streams),
        };
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

    private static RuleSource SourceOf(string? folder, Language language) => folder switch
    {
        null => RuleSource.Embedded,
        _ when Directory.Exists(folder) => RuleSource.Folder(folder),
        _ => throw new CallException(Phrases.NoSuchFolder.In(language, folder)),
    };

    /// <summary>Gives the version of the program.</summary>
    public static string ProgramVersion() =>
        typeof(CommandLine).Assembly.GetName().Version?.ToString(3) ?? string.Empty;

    private static Page NewErrorPage(Streams streams) => new(streams.Error, streams.ErrorTerminal);

    /// <summary>Tells whether a call asks for JSON, however wrong the rest of it is.</summary>
    private static bool WantsJson(IReadOnlyList<string> words) =>
        words.Contains("--json") || words.Contains("--format=json") || words.Zip(words.Skip(1)).Contains(("--format", "json"));

    private static ExitCode WriteFaults(CallException e, bool asJson, Streams streams, Language language)
    {
        if (asJson)
        {
            string message = string.Join(' ', e.Faults.Select(f => f.Text).Prepend(Messages.WrongCall.Text(language, [])));
            streams.Output.WriteLine(AnswerJson.WriteError(Messages.WrongCall.Code, Utf16.Mend(message), suggestion: e.Faults.Select(f => f.Suggestion).FirstOrDefault(s => s is not null)));
            return ExitCode.WrongCall;
        }

        Page page = NewErrorPage(streams);
        foreach (CallFault fault in e.Faults)
        {
            WriteFault(page, fault.Text, language);
        }

        page.Write(Phrases.SeeHelp.In(language, e.Command ?? Name));
        return ExitCode.WrongCall;
    }

    /// <summary>Writes one fault of a call or a question.</summary>
    public static void WriteFault(Page page, string fault, Language language)
    {
        string prefix = Phrases.Fault.In(language) + " ";
        page.Write([(fault, Page.Plain)], prefix, Page.Fault, prefix.Length);
    }
}
