using System.Reflection;

namespace MiniMaria.Rules.Loading;

/// <summary>Where rule files come from: the package itself, a folder, or the host.</summary>
public sealed class RuleSource
{
    private const string ResourcePrefix = "rules/";

    private readonly Func<IReadOnlyList<RuleFile>> _read;

    private RuleSource(string name, Func<IReadOnlyList<RuleFile>> read)
    {
        Name = name;
        _read = read;
    }

    /// <summary>The rule files embedded in the library.</summary>
    public static RuleSource Embedded { get; } = new("embedded", ReadEmbedded);

    /// <summary>What the source is called in logs.</summary>
    public string Name { get; }

    /// <summary>Takes every <c>.yaml</c> file of a folder and the folders below it.</summary>
    /// <param name="path">The folder that holds <c>begrepp.yaml</c> and <c>dokument.yaml</c>.</param>
    /// <returns>The source; the folder is read each time rules are loaded from it.</returns>
    public static RuleSource Folder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new RuleSource(path, () => ReadFolder(path));
    }

    /// <summary>Takes the files that the host has.</summary>
    /// <param name="files">The files; paths are relative to the rule folder.</param>
    public static RuleSource Files(IEnumerable<RuleFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        RuleFile[] all = [.. files];
        return new RuleSource("files", () => all);
    }

    /// <summary>Reads the files.</summary>
    /// <exception cref="IOException">The folder does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be read.</exception>
    internal IReadOnlyList<RuleFile> Read() => _read();

    private static RuleFile[] ReadEmbedded()
    {
        Assembly assembly = typeof(RuleSource).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Select(Read)];

        RuleFile Read(string name)
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new RuleFile(name[ResourcePrefix.Length..], content);
        }
    }

    private static RuleFile[] ReadFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"The rule folder '{path}' does not exist.");
        }

        return
        [
            .. Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories)
                .Select(f => new RuleFile(Path.GetRelativePath(path, f).Replace('\\', '/'), File.ReadAllBytes(f))),
        ];
    }
}
