using System.Reflection;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>Where rule files come from: the package itself, a folder, or the host.</summary>
public sealed class RuleSource
{
    private const string ResourcePrefix = "rules/";

    private readonly Func<DiagnosticBag, IEnumerable<ListedFile>> _list;

    private RuleSource(string name, Func<DiagnosticBag, IEnumerable<ListedFile>> list)
    {
        Name = name;
        _list = list;
    }

    /// <summary>The rule files embedded in the library.</summary>
    public static RuleSource Embedded { get; } = new("embedded", _ => ListEmbedded());

    /// <summary>What the source is called in logs.</summary>
    public string Name { get; }

    /// <summary>
    /// Takes every regular <c>.yaml</c> file of a folder and the folders below it, each once; names that begin with a dot are passed
    /// over. A link is followed within the folder and refused when it leads out.
    /// </summary>
    /// <param name="path">The folder that holds <c>begrepp.yaml</c> and <c>dokument.yaml</c>.</param>
    /// <returns>The source; the folder is read each time rules are loaded from it.</returns>
    public static RuleSource Folder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new RuleSource(path, bag => FolderListing.Of(path, bag));
    }

    /// <summary>Takes the files that the host has.</summary>
    /// <param name="files">The files; paths are relative to the rule folder.</param>
    public static RuleSource Files(IEnumerable<RuleFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        ListedFile[] all = [.. files.Select(f => new ListedFile(f.Path, f.Content.Length, () => f))];
        return new RuleSource("files", _ => all);
    }

    /// <summary>Takes files that are read when they are needed.</summary>
    /// <param name="name">What the source is called.</param>
    /// <param name="list">Lists the files and reports what is wrong with them.</param>
    internal static RuleSource Listed(string name, Func<DiagnosticBag, IEnumerable<ListedFile>> list) => new(name, list);

    /// <summary>Lists the files, each to be read on its own.</summary>
    /// <param name="bag">Takes what is wrong with what bears the name of a rule file.</param>
    /// <exception cref="IOException">The folder does not exist or cannot be read; a file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be read.</exception>
    internal IReadOnlyList<ListedFile> List(DiagnosticBag? bag = null) => [.. _list(bag ?? new DiagnosticBag()).OrderBy(f => f.Path, StringComparer.Ordinal)];

    private static IEnumerable<ListedFile> ListEmbedded()
    {
        Assembly assembly = typeof(RuleSource).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            string path = name[ResourcePrefix.Length..];
            yield return new ListedFile(path, 0, () =>
            {
                using Stream stream = assembly.GetManifestResourceStream(name)!;
                return new RuleFile(path, PlainFile.Read(stream, Limits.FileBytes, stream.Length));
            });
        }
    }
}
