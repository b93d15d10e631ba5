using System.CommandLine;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli;

/// <summary><c>minimaria coverage [DOCUMENT]</c>: tells what became, in the rules, of every statement of the documents.</summary>
internal static class Cover
{
    /// <summary>Goes through the inventory; what is not accounted for makes the rules faulty.</summary>
    public static ExitCode Run(ParseResult parse, CommandTree tree, RuleSource source, Streams streams)
    {
        LoadResult result = RulebookLoader.Load(source);
        if (result.Rulebook is not { } rulebook)
        {
            var errors = new Page(streams.Error, streams.ErrorTerminal);
            new DiagnosticPage(errors, tree.Language).Write(result.Diagnostics);
            errors.Write(Phrases.RulesUnusable.In(tree.Language), Page.Fault);
            return ExitCode.FaultyRules;
        }

        var coverage = Coverage.Of(rulebook);
        DocumentCoverage? only = parse.GetValue(tree.Document) is { } name ? coverage.Documents.First(d => d.Document == FindDocument(name, rulebook, tree.Language)) : null;
        if (parse.GetValue(tree.Common.Json))
        {
            CoverageJson.Write(coverage, only, streams.Output);
        }
        else
        {
            new CoveragePage(new Page(streams.Output, streams.OutputTerminal), tree.Language).Write(coverage, only);
        }

        return coverage.Findings.Count == 0 ? ExitCode.Done : ExitCode.FaultyRules;
    }

    /// <summary>Finds a document by its name or abbreviation, whatever the case.</summary>
    public static DocumentEntry FindDocument(string name, Rulebook rulebook, Language language)
    {
        string wanted = Spelling.Fold(name);
        DocumentEntry? found = rulebook.Lexicon.Documents.FirstOrDefault(d => Spelling.Fold(d.Name) == wanted || Spelling.Fold(d.Prefix ?? string.Empty) == wanted);
        if (found is not null)
        {
            return found;
        }

        string[] names = [.. rulebook.Lexicon.Documents.Select(d => d.Name)];
        string? near = NearestMatch.Find(name, names);
        throw new CallException($"{Phrases.NoSuchDocument.In(language, name)} {Messages.Help(language, names, near)}", near);
    }
}
