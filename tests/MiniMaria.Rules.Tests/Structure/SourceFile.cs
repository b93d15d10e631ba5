using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>One parsed C# file under <c>src/</c>; its path is relative to the repository, with forward slashes.</summary>
internal sealed record SourceFile(string Path, CompilationUnitSyntax Root)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<SourceFile>>> Read = [];

    /// <summary>The root folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Parses a text as if it stood in the file <paramref name="path"/>.</summary>
    public static SourceFile Parse(string path, string text) =>
        new(path, CSharpSyntaxTree.ParseText(text, Options).GetCompilationUnitRoot());

    /// <summary>Gives every C# file below <paramref name="folder"/>, sorted by path; each folder is read once.</summary>
    public static IReadOnlyList<SourceFile> ReadAll(string folder) => Read.GetOrAdd(folder, static f => new(() => ReadAnew(f))).Value;

    private static SourceFile[] ReadAnew(string folder) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Repository, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(Repository, file).Replace('\\', '/')))
            .Where(file => !file.Path.Split('/').Any(part => part is "bin" or "obj"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => Parse(file.Path, File.ReadAllText(file.File)))];

    /// <summary>Gives <c>file:line</c> of a place in this file.</summary>
    public string At(Microsoft.CodeAnalysis.Location location) =>
        $"{Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";

    private static string FindRepository([CallerFilePath] string sourceFile = "")
    {
        var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(sourceFile)!);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"{sourceFile} is not in the repository.");
        }

        return folder.FullName;
    }
}
