using System.IO.Enumeration;
using System.Reflection;

namespace MiniMaria.Rules.Loading;

/// <summary>Where rule files come from: the package itself, a folder, or the host.</summary>
public sealed class RuleSource
{
    private const string ResourcePrefix = "rules/";

    private static readonly string[] Extensions = [".yaml", ".yml"];

    private readonly Func<IEnumerable<(string Path, Func<RuleFile> Read)>> _list;

    private RuleSource(string name, Func<IEnumerable<(string Path, Func<RuleFile> Read)>> list)
    {
        Name = name;
        _list = list;
    }

    /// <summary>The rule files embedded in the library.</summary>
    public static RuleSource Embedded { get; } = new("embedded", ListEmbedded);

    /// <summary>What the source is called in logs.</summary>
    public string Name { get; }

    /// <summary>Takes every <c>.yaml</c> file of a folder and the folders below it; a link to a folder is not followed.</summary>
    /// <param name="path">The folder that holds <c>begrepp.yaml</c> and <c>dokument.yaml</c>.</param>
    /// <returns>The source; the folder is read each time rules are loaded from it.</returns>
    public static RuleSource Folder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new RuleSource(path, () => ListFolder(path));
    }

    /// <summary>Takes the files that the host has.</summary>
    /// <param name="files">The files; paths are relative to the rule folder.</param>
    public static RuleSource Files(IEnumerable<RuleFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        RuleFile[] all = [.. files];
        return new RuleSource("files", () => all.Select(f => (f.Path, (Func<RuleFile>)(() => f))));
    }

    /// <summary>Lists the files, each to be read on its own.</summary>
    /// <exception cref="IOException">The folder does not exist or cannot be read; a file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be read.</exception>
    internal IReadOnlyList<(string Path, Func<RuleFile> Read)> List() => [.. _list().OrderBy(f => f.Path, StringComparer.Ordinal)];

    private static IEnumerable<(string Path, Func<RuleFile> Read)> ListEmbedded()
    {
        Assembly assembly = typeof(RuleSource).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(n => n[ResourcePrefix.Length..])
            .Select(path => (path, (Func<RuleFile>)(() => Read(path, assembly.GetManifestResourceStream(ResourcePrefix + path)!))));
    }

    private static IEnumerable<(string Path, Func<RuleFile> Read)> ListFolder(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };
        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry e) => e.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) =>
                !e.IsDirectory && Extensions.Contains(Path.GetExtension(e.FileName.ToString()), StringComparer.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry e) => !e.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return files.Select(file =>
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            return (path, (Func<RuleFile>)(() => Read(path, File.OpenRead(file))));
        });
    }

    /// <summary>Reads a file, but of one that is too large no more than shows that it is.</summary>
    private static RuleFile Read(string path, Stream stream)
    {
        using (stream)
        {
            byte[] content = new byte[YamlReader.MaximumBytes + 1];
            int length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return new RuleFile(path, content.AsMemory(0, length).ToArray());
        }
    }
}
