using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review;

namespace MiniMaria.Rules.Cli;

/// <summary><c>minimaria mutate [DOCUMENT]</c>: changes the rule files in one small place at a time and tells which changes no example notices.</summary>
internal static class Mutate
{
    private const int Indent = 4;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Tries the mutants; a survivor makes the rules faulty.</summary>
    public static ExitCode Run(ParseResult parse, CommandTree tree, RuleSource source, Streams streams)
    {
        LoadResult result = RulebookLoader.Load(source);
        if (result.Rulebook is not { } rulebook)
        {
            return Refuse(result.Diagnostics, tree, streams);
        }

        string? document = parse.GetValue(tree.Mutated) is { } name ? Cover.FindDocument(name, rulebook, tree.Language).Name : null;
        MutationResult? mutation = null;
        RemovalResult? removal = null;
        try
        {
            using var work = new LongWork(streams, tree.Language);
            work.Cancellation.ThrowIfCancellationRequested();
            if (parse.GetValue(tree.Removals))
            {
                removal = RemovalTest.Run(source, document, work, work.Cancellation);
            }
            else
            {
                mutation = MutationTest.Run(source, document, work, work.Cancellation);
            }
        }
        catch (RulesLoadException e)
        {
            return Refuse(e.Diagnostics, tree, streams);
        }

        if (removal is not null)
        {
            new RemovalPage(rulebook).Write(removal, parse.GetValue(tree.Common.Json), tree.Language, streams);
            return removal.Unnoticed.Count == 0 && removal.Refused.Count == 0 ? ExitCode.Done : ExitCode.FaultyRules;
        }

        if (parse.GetValue(tree.Common.Json))
        {
            WriteJson(mutation!, streams.Output);
        }
        else
        {
            Write(mutation!, tree.Language, new Page(streams.Output, streams.OutputTerminal));
        }

        return mutation!.Survivors.Count == 0 ? ExitCode.Done : ExitCode.FaultyRules;
    }

    private static ExitCode Refuse(IReadOnlyList<Diagnostic> findings, CommandTree tree, Streams streams)
    {
        var errors = new Page(streams.Error, streams.ErrorTerminal);
        new DiagnosticPage(errors, tree.Language).Write(findings);
        errors.Write(Phrases.RulesUnusable.In(tree.Language), Page.Fault);
        return ExitCode.FaultyRules;
    }

    private static void Write(MutationResult mutation, Language language, Page page)
    {
        foreach (SurvivingMutant survivor in mutation.Survivors)
        {
            page.WriteFinding(
                [(survivor.Mutant.Span.ToString(), Page.Strong), (Phrases.Survives.In(language, Change(survivor.Mutant, language)), Page.Fault)],
                [[(Shown(survivor.Change, language), Page.Plain)]],
                Indent);
        }

        foreach (RuleMutant same in mutation.Equivalent)
        {
            page.WriteFinding([(same.Span.ToString(), Page.Strong), (Phrases.ChangesNothing.In(language, Change(same, language)), Page.Plain)], [], Indent);
        }

        page.Write(
            Phrases.MutationSum.In(language, mutation.Count, mutation.Caught, mutation.Refused, mutation.Equivalent.Count, mutation.Survivors.Count),
            Page.Strong);
    }

    private static string Shown(AnswerChange? change, Language language) => change switch
    {
        null => Phrases.SurvivesUnknown.In(language),
        { Example: { } example } => Phrases.SurvivesExample.In(language, change.Question.Name, ExampleText.Words(example)),
        _ => Phrases.SurvivesReckoned.In(language, change.Question.Name),
    };

    private static string Change(RuleMutant mutant, Language language) =>
        mutant.To.Length == 0 ? Phrases.Without.In(language, mutant.From) : Phrases.InsteadOf.In(language, mutant.To, mutant.From);

    private static void WriteJson(MutationResult mutation, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("mutants", mutation.Count);
            json.WriteNumber("caught", mutation.Caught);
            json.WriteNumber("refused", mutation.Refused);
            json.WriteStartArray("equivalent");
            foreach (RuleMutant same in mutation.Equivalent)
            {
                WriteMutant(json, same, null);
            }

            json.WriteEndArray();
            json.WriteStartArray("survivors");
            foreach (SurvivingMutant survivor in mutation.Survivors)
            {
                WriteMutant(json, survivor.Mutant, survivor.Change);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n");
    }

    private static void WriteMutant(Utf8JsonWriter json, RuleMutant mutant, AnswerChange? change)
    {
        json.WriteStartObject();
        json.WriteString("file", mutant.Span.File);
        json.WriteNumber("line", mutant.Span.Line);
        json.WriteNumber("column", mutant.Span.Column);
        json.WriteString("from", mutant.From);
        json.WriteString("to", mutant.To);
        if (change is not null)
        {
            json.WriteString("question", change.Question.Name);
            if (change.Example is { } example)
            {
                ExampleText.WriteFacts(json, "facts", example);
            }
        }

        json.WriteEndObject();
    }
}
