using System.Text;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>Writes files whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Makes a folder with files; none of them is there unless all are.</summary>
    /// <param name="folder">The folder; it does not exist.</param>
    /// <param name="files">The contents, by the names of the files; written as UTF-8.</param>
    /// <exception cref="IOException">It cannot be written; there is no such folder.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; there is no such folder.</exception>
    public static void CreateFolder(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        // What begins with a dot is passed over, should it be left behind.
        string temporary = Path.Combine(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}.{Path.GetRandomFileName()}");
        Directory.CreateDirectory(temporary);
        try
        {
            foreach ((string name, string content) in files)
            {
                File.WriteAllText(Path.Combine(temporary, name), content);
            }

            Directory.Move(temporary, folder);
        }
        catch
        {
            Directory.Delete(temporary, recursive: true);
            throw;
        }
    }

    /// <summary>Puts a content in the place of a file, which keeps its permissions; of a link, in the place of what it leads to.</summary>
    /// <param name="path">The file; it need not exist.</param>
    /// <param name="content">The content; written as UTF-8.</param>
    /// <exception cref="IOException">It cannot be written; the file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; the file is as it was.</exception>
    public static void Replace(string path, string content)
    {
        string target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

        // A name that begins with a dot is no rule file, should it be left behind.
        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew))
            {
                file.Write(Encoding.UTF8.GetBytes(content));
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
