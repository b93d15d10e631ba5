using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Check;

/// <summary>The texts of a check, Swedish and English side by side.</summary>
internal static class CheckPhrases
{
    // What is wrong with a call.
    public static readonly Phrase TwoFolders = new(
        "Ange mappen en gång: som ord eller efter --regler.",
        "Name the folder once: as a word or after --rules.");
    public static readonly Phrase SinceNeedsFolder = new(
        "Ange mappen med reglerna när --sedan ska jämföra med en tidigare version.",
        "Name the folder of the rules when --since is to compare with an earlier revision.");
    public static readonly Phrase SinceNeedsGit = new(
        "Mappen {0} ligger inte i något git-arkiv, så --sedan har inget att jämföra med.",
        "The folder {0} does not lie in a git repository, so --since has nothing to compare with.");
    public static readonly Phrase SinceFaulty = new(
        "Reglerna i {0} har fel, så det går inte att se vad som var beslutat där.",
        "The rules of {0} have faults, so what was decided there cannot be seen.");
    public static readonly Phrase AboutSince = new(
        "Pröva också att det som var beslutat i en tidigare git-version står som det beslutades.",
        "Also see that what was decided in an earlier git revision stands as it was decided.");
    public static readonly Phrase ValueSince = new("git-version", "revision");

    // Its result.
    public static readonly Phrase Incomplete = new(
        "Alla lägen hann inte prövas; det som inte står här kan ändå finnas.",
        "Not every region could be tried; what is not told here may exist all the same.");
    public static readonly Phrase Cut = new(
        "Bara de {0} första fynden av varje slag visas; summan räknar alla.",
        "Only the first {0} findings of each kind are shown; the sum counts all.");
    public static readonly Phrase Example = new("Exempel:", "Example:");
    public static readonly Phrase Rules = new("Regler:", "Rules:");
    public static readonly Phrase Sum = new(
        "Filer: {0}. Regler: {1}. Exempel: {2}. Kodade poster: {3}/{4}. Prövade lägen: {5}. Fel: {6}. Varningar: {7}. Upplysningar: {8}.",
        "Files: {0}. Rules: {1}. Examples: {2}. Statements encoded: {3}/{4}. Regions tried: {5}. Errors: {6}. Warnings: {7}. Notes: {8}.");
    public static readonly Phrase SumUnloaded = new(
        "Filer: {0}. Fel: {1}. Varningar: {2}. Reglerna är inte prövade mot exemplen.",
        "Files: {0}. Errors: {1}. Warnings: {2}. The examples have not been asked.");
    public static readonly Phrase Time = new("Tid: {0} s.", "Time: {0} s.");

    // Where files stand.
    public static readonly Phrase RepositoryTop = new("Repots översta mapp.", "The top of the repository.");
    public static readonly Phrase RuleFolder = new("Mappen med regelfilerna.", "The folder of the rule files.");

    // Help.
    public static readonly Phrase About = new(
        "Läser regelfilerna, prövar exemplen, täckningen och varje läge som en fråga kan ställas i och visar alla fel.",
        "Reads the rule files, asks their examples, checks the coverage and every region of the questions and shows every fault.");
    public static readonly Phrase AboutFormat = new(
        "Hur resultatet skrivs; sarif visas på raden i en ändringsbegäran.",
        "How the result is written; sarif is shown at the line in a pull request.");
}
