using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Fmt;

/// <summary>All texts of the laying out of rule files, Swedish and English side by side.</summary>
internal static class FmtPhrases
{
    public static readonly Phrase About = new(
        "Lägger ut regelfiler på det enda sättet: nycklarna i ordning, två blanksteg per nivå. Innehåll och kommentarer ändras inte.",
        "Lays out rule files in the one way: keys in order, two blanks a level. Content and comments do not change.");
    public static readonly Phrase AboutPaths = new("Mappar och filer att lägga ut.", "Folders and files to lay out.");
    public static readonly Phrase AboutCheck = new(
        "Ändra inget; visa vilka filer som är utlagda på något annat sätt.",
        "Change nothing; show which files are laid out otherwise.");
    public static readonly Phrase AboutFolder =
        new("Mappen att lägga ut, när ingen sökväg är angiven.", "The folder to lay out, when no path is given.");
    public static readonly Phrase ValuePath = new("SÖKVÄG…", "PATH…");
    public static readonly Phrase NeedsPath = new("Ange mappen eller filerna.", "Name the folder or the files.");
    public static readonly Phrase NoSuchPath = new("Det finns ingen mapp eller fil »{0}«.", "There is no folder or file '{0}'.");
    public static readonly Phrase ToDo = new("Filer att lägga ut på nytt: {0} av {1}.", "Files to lay out anew: {0} of {1}.");
    public static readonly Phrase Done = new("Filer utlagda på nytt: {0} av {1}.", "Files laid out anew: {0} of {1}.");
    public static readonly Phrase Frozen = new("Frysta filer är orörda: {0}.", "Frozen files are as they were: {0}.");
}
