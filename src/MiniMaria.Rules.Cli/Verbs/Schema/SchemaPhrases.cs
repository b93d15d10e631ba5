using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Schema;

/// <summary>All texts of the schema's command, Swedish and English side by side.</summary>
internal static class SchemaPhrases
{
    public static readonly Phrase About = new(
        "Skriver det JSON-schema som redigeringsprogram fyller i och granskar regelfiler med.",
        "Writes the JSON Schema by which editors complete and check rule files.");
    public static readonly Phrase AboutKind =
        new("Filslaget; utan ordet alla slag i ett schema.", "The kind of file; without it all kinds in one schema.");
    public static readonly Phrase ValueKind = new("SLAG", "KIND");
    public static readonly Phrase NotAKind = new("»{0}« är inget slag av regelfil.", "'{0}' is no kind of rule file.");
}
