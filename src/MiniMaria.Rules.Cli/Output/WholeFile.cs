using System.Text;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>Writes files whole or not at all.</summary>
internal static class WholeFile
{
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
