using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Cli.Verbs.Fmt;

/// <summary>A file to lay out.</summary>
/// <param name="Path">The file, as the call names it.</param>
/// <param name="Shape">Its keys; <see langword="null"/> when it stands in no rule folder, and its keys tell.</param>
/// <param name="Frozen">The folder of the frozen version to which it belongs; <see langword="null"/> when it may be changed.</param>
internal sealed record FmtFile(string Path, MapShape? Shape, string? Frozen)
{
    /// <summary>Looks for the rule folder in which a file stands: the nearest above it that holds the vocabulary.</summary>
    public static FmtFile Of(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        for (string? folder = System.IO.Path.GetDirectoryName(full); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, Declarations.VocabularyFile)))
            {
                string below = System.IO.Path.GetRelativePath(folder, full).Replace('\\', '/');
                string version = FrozenFiles.FolderOf(below);

                // The program writes the lock itself.
                bool isFrozen = below == FrozenFiles.LockFile || FrozenIn(folder).Contains(version);
                return new FmtFile(path, KeyTable.FileAt(below), isFrozen ? (version.Length > 0 ? version : below) : null);
            }
        }

        return new FmtFile(path, null, null);
    }

    private static IEnumerable<string> FrozenIn(string folder)
    {
        string path = System.IO.Path.Combine(folder, FrozenFiles.LockFile);
        return File.Exists(path) && YamlReader.Read(
            new RuleFile(path, PlainFile.Read(path, Limits.FileBytes)),
            new DiagnosticBag()) is { } frozen
            ? FrozenFiles.FoldersOf(frozen).Select(f => f.Key.Text)
            : [];
    }
}
