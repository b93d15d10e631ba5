using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>Freezes versions: writes down the SHA-256 of their files, so that the loader refuses any later edit.</summary>
public static class RuleFreeze
{
    /// <summary>The name of the lock file, in the folder of the rules.</summary>
    public const string LockFile = FrozenFiles.LockFile;

    /// <summary>Freezes what has been decided, and versions that are named.</summary>
    /// <param name="source">The rule files, with the lock that there is.</param>
    /// <param name="named">Versions to freeze whatever their status, as <c>document/version</c>.</param>
    /// <returns>The content of the new lock file and the folders that are newly frozen, in order.</returns>
    /// <exception cref="RulesLoadException">The rule files have errors, a frozen version is changed, or a version bears a status that it may not.</exception>
    /// <exception cref="ArgumentException">A named version does not exist.</exception>
    public static (string Lock, IReadOnlyList<string> Frozen) Run(RuleSource source, IReadOnlyCollection<string> named)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(named);
        LoadResult loaded = RulebookLoader.Load(source);
        Rulebook rulebook = loaded.Rulebook ?? throw new RulesLoadException(loaded.Diagnostics);
        Diagnostic[] refused = [.. AmendmentAuthority.Check(rulebook).Where(d => d.Severity == Severity.Error)];
        if (refused.Length > 0)
        {
            throw new RulesLoadException(refused);
        }

        if (named.FirstOrDefault(n => !rulebook.Versions.Any(v => NameOf(v) == n)) is { } unknown)
        {
            string[] known = [.. rulebook.Versions.Select(NameOf)];
            throw new ArgumentException($"There is no version '{unknown}'. {Messages.Help(Language.English, known, NearestMatch.Find(unknown, known))}", nameof(named));
        }

        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, MapNode?> files = RulebookLoader.Read(source, hashes);
        string[] before = [.. files.GetValueOrDefault(FrozenFiles.LockFile) is { } old ? FrozenFiles.FoldersOf(old).Select(e => e.Key.Text) : []];
        string[] folders =
        [
            .. rulebook.Versions
                .Where(v => named.Contains(NameOf(v)) || rulebook.Lexicon.IsDecided(v.Status))
                .SelectMany(v => WithBases(v, rulebook))
                .Select(v => FrozenFiles.FolderOf(v.StatusSpan.File))
                .Concat(before).Distinct().Order(StringComparer.Ordinal),
        ];
        string content = FrozenFiles.Write(folders, files, hashes);
        return (content, [.. folders.Except(before)]);
    }

    /// <summary>Gives a version and, in turn, what it amends: without that its clauses say something else.</summary>
    private static IEnumerable<DocumentVersion> WithBases(DocumentVersion version, Rulebook rulebook) =>
        rulebook.Versions.Where(v => v.Document == version.Document && v.Id == version.Amends).SelectMany(v => WithBases(v, rulebook)).Prepend(version);

    /// <summary>Gives the name of a version as <c>document/version</c>.</summary>
    private static string NameOf(DocumentVersion version) => $"{version.Document.Name}/{version.Id}";
}
