using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Git;

/// <summary>What is said when a git revision cannot be read, Swedish and English side by side.</summary>
internal static class GitPhrases
{
    public static readonly Phrase NoSuchSide = new(
        "»{0}« är varken en mapp eller en git-version här.",
        "'{0}' is neither a folder nor a git revision here.");
    public static readonly Phrase NotInRevision = new(
        "Mappen »{0}« finns inte i git-versionen {1}.",
        "The folder '{0}' does not exist in the git revision {1}.");
    public static readonly Phrase NoGit = new(
        "Programmet git finns inte i någon mapp på PATH.",
        "The program git is in no folder on PATH.");
    public static readonly Phrase OnlyGitUnderReview = new(
        "Programmet git finns bara i det som granskas och körs inte därifrån; lägg ett annat på PATH.",
        "The program git is only in what is under review and is not run from there; put another on PATH.");
    public static readonly Phrase NoRepository = new("Mappen hör inte till något git-repo.", "The folder belongs to no git repository.");
    public static readonly Phrase GitSays = new("Git säger: {0}", "Git says: {0}");
    public static readonly Phrase Shallow = new(
        "Klonen är grund och har inte all historik; hämta resten med git fetch --unshallow (i CI: fetch-depth: 0).",
        "The clone is shallow and lacks history; fetch the rest with git fetch --unshallow (in CI: fetch-depth: 0).");
}
