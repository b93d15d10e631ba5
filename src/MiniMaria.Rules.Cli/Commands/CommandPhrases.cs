using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>The texts around any call, Swedish and English side by side.</summary>
internal static class CommandPhrases
{
    // What is wrong with a call.
    public static readonly Phrase UnknownOption = new("Flaggan »{0}« finns inte.", "The option '{0}' does not exist.");
    public static readonly Phrase UnknownVerb = new("Kommandot »{0}« finns inte.", "The command '{0}' does not exist.");
    public static readonly Phrase StrayWord = new("»{0}« hör inte till någon flagga.", "'{0}' belongs to no option.");
    public static readonly Phrase GivenTwice = new(
        "Flaggan »{0}« är angiven två gånger men tar ett enda värde.",
        "The option '{0}' is given twice but takes one value.");
    public static readonly Phrase NoValue = new("Flaggan »{0}« saknar värde.", "The option '{0}' lacks a value.");
    public static readonly Phrase NotALanguage = new(
        "»{0}« är inget språk här; välj sv eller en.",
        "'{0}' is no language here; choose sv or en.");
    public static readonly Phrase SeeHelp = new("Se {0} --help.", "See {0} --help.");

    // How a call ended.
    public static readonly Phrase RulesUnusable = new("Regelfilerna går inte att använda.", "The rule files cannot be used.");
    public static readonly Phrase NotWritten = new(
        "Det gick inte att läsa eller skriva färdigt: {0}",
        "Reading or writing could not be finished: {0}");
    public static readonly Phrase Failed = new(
        "Programmet gick fel: {0} Rapportera gärna vad du skrev.",
        "The program failed: {0} Please report what you typed.");
    public static readonly Phrase Interrupted = new("Avbrutet. Inget är skrivet.", "Interrupted. Nothing has been written.");
}
