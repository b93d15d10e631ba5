using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Compiler;

/// <summary>Compiles rule files into the form that <see cref="CompiledRules"/> reads.</summary>
internal static class RuleCompiler
{
    /// <summary>Compiles the files of a source.</summary>
    /// <returns>
    /// The form; <see langword="null"/> when anything in the files is to be told before they are bound, or is wrong with the
    /// rules.
    /// </returns>
    public static byte[]? Compile(RuleSource source)
    {
        var bag = new DiagnosticBag();
        IReadOnlyList<ListedFile> listed = source.List(bag);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, MapNode?> files = SourceReader.Read(listed, bag, hashes);
        if (files.GetValueOrDefault(FrozenFiles.LockFile) is { } frozen)
        {
            FrozenFiles.Check(frozen, hashes, bag);
        }

        return bag.ToList().Count == 0 && RulebookLoader.Bind(files, listed.Count, bag, checksWords: false).Rulebook is { } rulebook
            ? FormWriter.Write(files, listed.Count, rulebook)
            : null;
    }
}
