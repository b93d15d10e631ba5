using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Mutation;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Verbs.Mutate;

/// <summary>
/// <c>minimaria mutate [DOCUMENT]</c>: changes the rule files in one small place at a time and tells which changes no example notices;
/// or takes away what carries statements instead.
/// </summary>
internal sealed class MutateCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("mutate", ["mutera"], s => new MutateCommand(s));

    private readonly DocumentArgument _document;
    private readonly FlagOption _removals;
    private readonly FlagOption _json;

    private MutateCommand(CommandSetting setting)
        : base(Verb, MutatePhrases.About, setting)
    {
        _document = new DocumentArgument(MutatePhrases.AboutDocument.In(Language), Language);
        _removals = new FlagOption(MutatePhrases.AboutRemovals.In(Language), "--borttagning", "--removals");
        _json = CommonOptions.NewJson(Language);
        Add(_document);
        AddOptions(_removals, _json);
    }

    /// <summary>Tries the mutants or the removals; one that nothing notices makes the rules faulty.</summary>
    public override Task<ExitCode> RunAsync(Call call) => Task.FromResult(Run(call));

    private ExitCode Run(Call call)
    {
        LoadResult result = RulebookLoader.Load(call.Source);
        if (result.Rulebook is not { } rulebook)
        {
            return call.RefuseRules(result.Diagnostics);
        }

        string? document = _document.FindIn(call.Parse, rulebook)?.Name;
        try
        {
            return call.Parse.GetValue(_removals) ? Remove(call, rulebook, document) : Mutate(call, document);
        }
        catch (RulesLoadException e)
        {
            return call.RefuseRules(e.Diagnostics);
        }
    }

    private ExitCode Mutate(Call call, string? document)
    {
        MutationResult result = Try(call, work => MutationTest.Run(call.Source, document, work, work.Cancellation));
        if (call.Parse.GetValue(_json))
        {
            MutationJson.Write(result, call.Streams.Output);
        }
        else
        {
            new MutationPage(call.Streams.NewPage(), Language).Write(result);
        }

        return result.Survivors.Count == 0 ? ExitCode.Done : ExitCode.FaultyRules;
    }

    private ExitCode Remove(Call call, Rulebook rulebook, string? document)
    {
        RemovalResult result = Try(call, work => RemovalTest.Run(call.Source, document, work, work.Cancellation));
        if (call.Parse.GetValue(_json))
        {
            RemovalJson.Write(result, call.Streams.Output);
        }
        else
        {
            new RemovalPage(rulebook, call.Streams.NewPage(), Language).Write(result);
        }

        return result.Unnoticed.Count == 0 && result.Refused.Count == 0 ? ExitCode.Done : ExitCode.FaultyRules;
    }

    private static T Try<T>(Call call, Func<LongWork, T> run)
    {
        using var work = new LongWork(call.Streams, call.Language);
        work.Cancellation.ThrowIfCancellationRequested();
        return run(work);
    }
}
