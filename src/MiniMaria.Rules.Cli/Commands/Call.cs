using System.CommandLine;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>A call that has been read, with what it is about.</summary>
/// <param name="Parse">The words of the call.</param>
/// <param name="Setting">What its commands are made from.</param>
/// <param name="Source">The rule files that it names; the embedded ones when it names none.</param>
/// <param name="Streams">Where to read and write.</param>
internal sealed record Call(ParseResult Parse, CommandSetting Setting, RuleSource Source, Streams Streams)
{
    /// <summary>Gets the language of texts.</summary>
    public Language Language => Setting.Language;

    /// <summary>Gets the folder of the rules as the call writes it; <see langword="null"/> when it names none.</summary>
    public string? RulesFolder => Setting.Common.Rules.FirstIn(Parse);

    /// <summary>Says that the rules cannot be used, and why.</summary>
    public ExitCode RefuseRules(IEnumerable<Diagnostic> findings) => RefuseRules(findings, Streams, Language);

    /// <summary>Says that the rules cannot be used, and why.</summary>
    public static ExitCode RefuseRules(IEnumerable<Diagnostic> findings, Streams streams, Language language)
    {
        Page page = streams.NewErrorPage();
        new DiagnosticPage(page, language).Write(findings);
        page.Write(CommandPhrases.RulesUnusable.In(language), Page.Fault);
        return ExitCode.FaultyRules;
    }
}
