using System.CommandLine;
using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review;

namespace MiniMaria.Rules.Cli;

/// <summary><c>minimaria freeze FOLDER [DOCUMENT/VERSION…]</c>: writes the lock of versions that have been decided.</summary>
internal static class Freeze
{
    /// <summary>Writes the lock file into the folder; nothing is written when a version may not be frozen.</summary>
    public static ExitCode Run(ParseResult parse, CommandTree tree, Streams streams)
    {
        string folder = parse.GetValue(tree.FrozenFolder) ?? throw new CallException(Phrases.FreezeNeedsFolder.In(tree.Language));
        if (!Directory.Exists(folder))
        {
            throw new CallException(Phrases.NoSuchFolder.In(tree.Language, folder));
        }

        string[] named = parse.GetValue(tree.FrozenVersions) ?? [];
        string content;
        IReadOnlyList<string> frozen;
        try
        {
            (content, frozen) = RuleFreeze.Run(RuleSource.Folder(folder), named);
        }
        catch (ArgumentException)
        {
            string[] known = [.. RulebookLoader.Load(RuleSource.Folder(folder)).Rulebook!.Versions.Select(v => $"{v.Document.Name}/{v.Id}")];
            string unknown = Array.Find(named, n => !known.Contains(n))!;
            string? near = NearestMatch.Find(unknown, known);
            throw new CallException($"{Phrases.NoSuchVersion.In(tree.Language, unknown)} {Messages.Help(tree.Language, known, near)}", near);
        }
        catch (RulesLoadException e)
        {
            var errors = new Page(streams.Error, streams.ErrorTerminal);
            new DiagnosticPage(errors, tree.Language).Write(e.Diagnostics);
            errors.Write(Phrases.NothingFrozen.In(tree.Language), Page.Fault);
            return ExitCode.FaultyRules;
        }

        var page = new Page(streams.Output, streams.OutputTerminal);
        if (frozen.Count == 0)
        {
            page.Write(Phrases.NoneToFreeze.In(tree.Language));
            return ExitCode.Done;
        }

        Replace(Path.Combine(folder, RuleFreeze.LockFile), content);
        page.Write(Phrases.Frozen.In(tree.Language, string.Join(", ", frozen), RuleFreeze.LockFile));
        return ExitCode.Done;
    }

    /// <summary>Puts a file in the place of another, whole or not at all.</summary>
    private static void Replace(string path, string content)
    {
        // A name that begins with a dot is no rule file, should it be left behind.
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew))
            {
                file.Write(Encoding.UTF8.GetBytes(content));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
