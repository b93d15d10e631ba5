using System.IO.Enumeration;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// Finds the rule files of a folder on disk, each once: regular files in folders whose names begin with no dot. A link is
/// followed within the folder, also by way of a folder with a dot, and refused when it leads out.
/// </summary>
internal sealed class FolderListing
{
    /// <summary>Gets how the names of rule files end; that only the first is right is told.</summary>
    private static readonly string[] Extensions = [".yaml", ".yml"];

    private readonly string _root;
    private readonly DiagnosticBag _bag;
    private readonly List<ListedFile> _files = [];
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);
    private readonly Queue<(string Shown, string Real)> _folders = new();
    private readonly List<(string Shown, string Full)> _links = [];
    private int _entries;

    private FolderListing(string root, DiagnosticBag bag)
    {
        _root = root;
        _bag = bag;
    }

    /// <summary>Lists the rule files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="bag">Takes what is wrong with links.</param>
    /// <exception cref="IOException">The folder does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static IReadOnlyList<ListedFile> Of(string folder, DiagnosticBag bag)
    {
        string root = RealPath.Of(folder) ?? throw new DirectoryNotFoundException(folder);
        var listing = new FolderListing(root, bag);
        listing.Enter(string.Empty, root);
        return listing.Run() ? listing._files : TooMany(folder, bag);
    }

    private static ListedFile[] TooMany(string folder, DiagnosticBag bag)
    {
        bag.Report(Messages.TooManyFiles, new SourceSpan(folder, 1, 1, 1), Limits.Entries);
        return [];
    }

    /// <summary>Tells whether a file of this name is read.</summary>
    public static bool IsRuleFile(string name) => !IsHidden(name) && Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells whether a file or folder of this name belongs to an editor or another tool.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.');

    /// <summary>Walks the plain folders, then, link by link, what only links lead to.</summary>
    /// <returns>Whether all was seen.</returns>
    private bool Run()
    {
        while (true)
        {
            while (_folders.TryDequeue(out (string Shown, string Real) folder))
            {
                foreach (Entry entry in Entries(folder.Real))
                {
                    if (++_entries > Limits.Entries)
                    {
                        return false;
                    }

                    Take(folder.Shown.Length == 0 ? entry.Name : $"{folder.Shown}/{entry.Name}", Path.Combine(folder.Real, entry.Name), entry);
                }
            }

            if (_links.Count == 0)
            {
                return true;
            }

            (string shown, string full) = _links.MinBy(l => l.Shown, StringComparer.Ordinal);
            _links.Remove((shown, full));
            Follow(shown, full);
        }
    }

    private void Take(string shown, string full, Entry entry)
    {
        if (IsHidden(entry.Name))
        {
            return;
        }

        if (entry.MayBeLink && new FileInfo(full).LinkTarget is not null)
        {
            if (entry.IsFolder || IsRuleFile(entry.Name))
            {
                _links.Add((shown, full));
            }
        }
        else if (entry.IsFolder)
        {
            Enter(shown, full);
        }
        else if (IsRuleFile(entry.Name))
        {
            Add(shown, full, entry.Length);
        }
    }

    private void Follow(string shown, string full)
    {
        var span = new SourceSpan(shown, 1, 1, 1);
        if (RealPath.Of(full) is not { } real || !(File.Exists(real) || Directory.Exists(real)))
        {
            _bag.Report(Messages.MissingFile, span, shown);
        }
        else if (!RealPath.IsWithin(real, _root))
        {
            _bag.Report(Messages.LinkLeadsOut, span, shown);
        }
        else if (RealPath.IsWithin(full, real))
        {
            // A folder that holds the link; what is in it is read already.
        }
        else if (_shown.TryGetValue(real, out string? known))
        {
            _bag.Report(Messages.LinkedTwice, span, shown, known);
        }
        else if (Directory.Exists(real))
        {
            Enter(shown, real);
        }
        else
        {
            Add(shown, real, new FileInfo(real).Length);
        }
    }

    private void Enter(string shown, string real)
    {
        if (_shown.TryAdd(real, shown))
        {
            _folders.Enqueue((shown, real));
        }
    }

    private void Add(string shown, string real, long length)
    {
        _shown[real] = shown;
        _files.Add(new ListedFile(shown, length, () => new RuleFile(shown, PlainFile.Read(real, Limits.FileBytes))));
    }

    private static FileSystemEnumerable<Entry> Entries(string folder) => new(
        folder,
        (ref FileSystemEntry e) => new Entry(e.FileName.ToString(), e.IsDirectory, e.Attributes.HasFlag(FileAttributes.ReparsePoint), e.IsDirectory ? 0 : e.Length),
        new EnumerationOptions { RecurseSubdirectories = false, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None });

    private readonly record struct Entry(string Name, bool IsFolder, bool MayBeLink, long Length);
}
