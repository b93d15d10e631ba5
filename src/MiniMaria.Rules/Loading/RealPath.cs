using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>Paths with every link followed, to tell what lies where.</summary>
internal static class RealPath
{
    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Gives the path to which links lead in the end; <see langword="null"/> when they lead round and round.</summary>
    public static string? Of(string path)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        var names = new Stack<string>();
        Push(full[real.Length..], names);
        int links = 0;
        while (names.TryPop(out string? name))
        {
            if (name == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            string next = Path.Combine(real, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > Limits.Links)
            {
                return null;
            }

            string root = Path.GetPathRoot(target) ?? string.Empty;
            real = root.Length > 0 ? Path.GetPathRoot(Path.GetFullPath(target))! : real;
            Push(target[root.Length..], names);
        }

        return real;
    }

    /// <summary>Tells whether a real path is a real folder or lies in it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        string prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.Equals(Path.TrimEndingDirectorySeparator(folder), Comparison) || path.StartsWith(prefix, Comparison);
    }

    private static void Push(string path, Stack<string> names)
    {
        foreach (string name in path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(n => n != ".").Reverse())
        {
            names.Push(name);
        }
    }
}
