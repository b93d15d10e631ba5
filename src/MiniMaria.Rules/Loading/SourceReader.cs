using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads the files of a source, and reports those that cannot be read.</summary>
internal static class SourceReader
{
    private const string Extension = ".yaml";

    /// <summary>Tells whether there is no more than can be read; of a file that is too large by itself nothing is.</summary>
    public static bool IsBounded(IReadOnlyList<ListedFile> listed, SourceSpan whole, DiagnosticBag bag)
    {
        if (listed.Count > Limits.Files)
        {
            bag.Report(Messages.TooManyFiles, whole, Limits.Files);
        }
        else if (listed.Where(f => f.Length <= Limits.FileBytes).Sum(f => f.Length) > Limits.SourceBytes)
        {
            bag.Report(Messages.TooManyBytes, whole, Limits.SourceBytes);
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>Reads every file; one that cannot be read, or holds nothing to work with, is kept without content.</summary>
    public static Dictionary<string, MapNode?> Read(IReadOnlyList<ListedFile> listed, DiagnosticBag bag, Dictionary<string, string> hashes)
    {
        var files = new Dictionary<string, MapNode?>(StringComparer.Ordinal);
        foreach ((string path, long length, Func<RuleFile> read) in listed)
        {
            var start = new SourceSpan(path, 1, 1, 1);
            if (!path.EndsWith(Extension, StringComparison.Ordinal))
            {
                string right = Path.ChangeExtension(path, Extension);
                bag.Add(new Diagnostic(Messages.StrayFile, start, [], allowed: null, right));
            }
            else if (files.ContainsKey(path))
            {
                bag.Report(Messages.DuplicateFile, start, path);
            }
            else if (length > Limits.FileBytes)
            {
                bag.Report(Messages.TooLarge, start, Limits.FileBytes);
                files[path] = null;
                hashes[path] = string.Empty;
            }
            else
            {
                RuleFile? file = Try(read, start, bag);
                files[path] = file is null ? null : YamlReader.Read(file, bag);
                if (file is not null)
                {
                    hashes[path] = FrozenFiles.HashOf(file.Content);
                }
            }
        }

        return files;
    }

    public static T? Try<T>(Func<T> read, SourceSpan span, DiagnosticBag bag)
        where T : class
    {
        try
        {
            return read();
        }
        catch (DirectoryNotFoundException)
        {
            bag.Report(Messages.MissingFolder, span, span.File);
        }
        catch (FileNotFoundException)
        {
            bag.Report(Messages.MissingFile, span, span.File);
        }
        catch (NotAFileException)
        {
            bag.Report(Messages.NotAFile, span, span.File);
        }
        catch (UnauthorizedAccessException)
        {
            bag.Report(Messages.UnreadableFile, span, "den får inte öppnas.", "it may not be opened.");
        }
        catch (IOException e)
        {
            bag.Report(Messages.UnreadableFile, span, e.Message, e.Message);
        }

        return null;
    }
}
