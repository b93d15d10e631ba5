using System.CommandLine;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli;

/// <summary>The options that are the same whatever is asked.</summary>
internal sealed class CommonOptions
{
    /// <summary>What a person types to see which program it is.</summary>
    public const string VersionName = "--version";

    public CommonOptions(Language language)
    {
        Json = new Option<bool>("--json") { Description = Phrases.AboutJson.In(language), Recursive = true, Arity = ArgumentArity.Zero };
        Format = Text(Phrases.AboutFormat, new Phrase(string.Join('|', CheckFormats.Names), string.Join('|', CheckFormats.Names)), "--format");
        Format.CompletionSources.Add(CheckFormats.Names);
        Day = Text(Phrases.AboutDay, Phrases.ValueDay, "--dag", "--as-of");
        Reading = Text(Phrases.AboutReading, Phrases.ValueReading, "--läsning", "--lasning", "--reading");
        Start = Text(Phrases.AboutStart, Phrases.ValueStart, "--avtalsstart", "--agreement-start");
        End = Text(Phrases.AboutEnd, Phrases.ValueStart, "--avtalsslut", "--agreement-end");
        Why = Text(Phrases.AboutWhy, Phrases.ValueRule, "--varför", "--varfor", "--why");
        Batch = Text(Phrases.AboutBatch, Phrases.ValueFile, "--batch");
        Rules = Text(Phrases.AboutFolder, Phrases.ValueFolder, "--regler", "--rules");
        Language = Text(Phrases.AboutLanguage, new Phrase("sv|en", "sv|en"), "--lang", "--språk", "--sprak");
        Language.CompletionSources.Add("sv", "en");
        Help = new Option<bool>("--help", "--hjälp", "--hjalp", "-h", "-?") { Description = Phrases.AboutHelp.In(language), Recursive = true, Arity = ArgumentArity.Zero };
        Version = new Option<bool>(VersionName) { Description = Phrases.AboutVersion.In(language), Arity = ArgumentArity.Zero };

        Option<string[]> Text(Phrase about, Phrase value, string name, params string[] aliases) => new(name, aliases)
        {
            Description = about.In(language),
            HelpName = value.In(language),
            Recursive = true,
            Arity = ArgumentArity.ZeroOrMore,
        };
    }

    public Option<bool> Json { get; }

    /// <summary>Gets the option that says how a check is written.</summary>
    public Option<string[]> Format { get; }

    public Option<string[]> Day { get; }

    public Option<string[]> Reading { get; }

    public Option<string[]> Why { get; }

    /// <summary>Gets the option that says from when a document applies.</summary>
    public Option<string[]> Start { get; }

    /// <summary>Gets the option that says until when a document applies.</summary>
    public Option<string[]> End { get; }

    /// <summary>Gets the common options that can be repeated.</summary>
    public IEnumerable<Option> Repeated => [Reading, Start, End];

    public Option<string[]> Batch { get; }

    public Option<string[]> Rules { get; }

    public Option<string[]> Language { get; }

    public Option<bool> Help { get; }

    public Option<bool> Version { get; }

    /// <summary>Gets the options that every command takes.</summary>
    public IEnumerable<Option> OfAll => [Rules, Language, Help];

    /// <summary>Gets the names that no fact can have as an option.</summary>
    public IReadOnlySet<string> TakenNames => OfAll.Concat(OfQuestions).SelectMany(CommandTree.NamesOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>Gets the options that every question takes besides.</summary>
    public IEnumerable<Option> OfQuestions => [Json, Day, Reading, Start, End, Why, Batch];
}
