using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Compiler;

/// <summary>Compiles rule files into the form that <see cref="CompiledRules"/> reads, and their vocabulary into C#.</summary>
internal static class RuleCompiler
{
    /// <summary>Compiles the files of a source.</summary>
    public static CompilerOutput Compile(RuleSource source)
    {
        var bag = new DiagnosticBag();
        IReadOnlyList<ListedFile> listed = source.List(bag);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, MapNode?> files = SourceReader.Read(listed, bag, hashes);
        if (files.GetValueOrDefault(FrozenFiles.LockFile) is { } frozen)
        {
            FrozenFiles.Check(frozen, files, hashes, bag);
        }

        IReadOnlyList<Diagnostic> read = bag.ToList();
        (string? code, IReadOnlyList<Diagnostic> errors) = WriteCode(files, read);
        return new CompilerOutput(WriteForm(files, listed.Count, bag, read.Count == 0), code, errors);
    }

    private static byte[]? WriteForm(Dictionary<string, MapNode?> files, int fileCount, DiagnosticBag bag, bool isRead) =>
        isRead && RulebookLoader.Bind(files, fileCount, bag, checksWords: false).Rulebook is { } rulebook
            ? FormWriter.Write(ServedBy(files), fileCount, rulebook)
            : null;

    /// <summary>Gives what the library loads: the names in C# have served when it is built.</summary>
    private static Dictionary<string, MapNode?> ServedBy(Dictionary<string, MapNode?> files) =>
        files.Where(f => f.Key != Declarations.EnglishFile).ToDictionary(StringComparer.Ordinal);

    /// <summary>Faults elsewhere in the rules do not keep C# from being written: the library is built, and tells of them.</summary>
    private static (string? Code, IReadOnlyList<Diagnostic> Errors) WriteCode(
        Dictionary<string, MapNode?> files,
        IReadOnlyList<Diagnostic> read)
    {
        var bag = new DiagnosticBag();
        Declarations? declared = Declarations.Read(files, bag, checksWords: false);
        Diagnostic[] errors =
        [
            .. read.Concat(bag.ToList()).Where(d => d.Severity == Severity.Error
                && d.Span.File is Declarations.VocabularyFile or Declarations.RegisterFile or Declarations.EnglishFile),
        ];
        if (declared is null || errors.Length > 0)
        {
            return (null, errors);
        }

        EnglishNames names = files.GetValueOrDefault(Declarations.EnglishFile) is { } english
            ? new EnglishReader(files[Declarations.VocabularyFile]!, declared.Lexicon, bag).Read(english)
            : new EnglishNames();
        return (TypedFormWriter.Write(declared.Lexicon, names), errors);
    }
}
