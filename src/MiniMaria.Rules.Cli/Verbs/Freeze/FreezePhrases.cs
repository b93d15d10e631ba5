using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Freeze;

/// <summary>The texts of freezing, Swedish and English side by side.</summary>
internal static class FreezePhrases
{
    // What is wrong with a call.
    public static readonly Phrase NeedsFolder = new("Ange mappen med reglerna.", "Name the folder of the rules.");
    public static readonly Phrase NoSuchVersion = new("Versionen »{0}« finns inte.", "The version '{0}' does not exist.");

    // Its result.
    public static readonly Phrase NothingFrozen = new("Ingenting är fryst.", "Nothing is frozen.");
    public static readonly Phrase NoneToFreeze = new(
        "Ingen ny version är beslutad; låset är oförändrat.",
        "No new version has been decided; the lock is as it was.");
    public static readonly Phrase Frozen = new("Fryst: {0}. Låset står i {1}.", "Frozen: {0}. The lock stands in {1}.");

    // Help.
    public static readonly Phrase About = new(
        "Fryser versioner som är beslutade, så att ingen kan ändra dem i efterhand.",
        "Freezes versions that have been decided, so that nobody can change them afterwards.");
    public static readonly Phrase AboutFolder = new(
        "Mappen med regelfilerna; låset skrivs dit.",
        "The folder of rule files; the lock is written there.");
    public static readonly Phrase AboutVersions = new(
        "Versioner att frysa vilken status de än har, som handling/version.",
        "Versions to freeze whatever their status, as document/version.");
    public static readonly Phrase ValueVersion = new("VERSION", "VERSION");
}
