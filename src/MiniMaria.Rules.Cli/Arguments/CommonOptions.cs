using System.CommandLine;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>The options that every command takes, and the one that shows which program it is.</summary>
internal sealed class CommonOptions
{
    /// <summary>What a person types to see which program it is.</summary>
    public const string VersionName = "--version";

    /// <summary>The names of the languages in a call, in the order of <see cref="Diagnostics.Language"/>.</summary>
    public static readonly string[] Languages = ["sv", "en"];

    /// <param name="language">The language of the help.</param>
    public CommonOptions(Language language)
    {
        Rules = new TextOption(
            ArgumentPhrases.AboutFolder.In(language), ArgumentPhrases.ValueFolder.In(language), "--regler", "--rules");
        Language = new TextOption(ArgumentPhrases.AboutLanguage.In(language), string.Join('|', Languages), "--lang", "--språk", "--sprak");
        Language.CompletionSources.Add(Languages);
        Help = new FlagOption(ArgumentPhrases.AboutHelp.In(language), "--help", "--hjälp", "--hjalp", "-h", "-?") { Recursive = true };
        Version = new FlagOption(ArgumentPhrases.AboutVersion.In(language), VersionName);
    }

    /// <summary>Gets the option that names the folder of the rule files.</summary>
    public TextOption Rules { get; }

    /// <summary>Gets the option that names the language of texts and help.</summary>
    public TextOption Language { get; }

    /// <summary>Gets the option that asks for help.</summary>
    public FlagOption Help { get; }

    /// <summary>Gets the option that asks which program it is; no command takes it.</summary>
    public FlagOption Version { get; }

    /// <summary>Gets the options that every command takes.</summary>
    public IReadOnlyList<Option> OfAll => [Rules, Language, Help];

    /// <summary>Makes the option that asks for JSON, for a verb that can give it.</summary>
    public static FlagOption NewJson(Language language) => new(ArgumentPhrases.AboutJson.In(language), "--json") { Recursive = true };
}
