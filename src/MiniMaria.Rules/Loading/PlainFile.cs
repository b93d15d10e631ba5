using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads regular files, and never waits at a pipe or a device that bears a file's name.</summary>
internal static class PlainFile
{
    /// <summary>What opening a socket, or a device that is not there, fails with: ENXIO and ENODEV.</summary>
    private static readonly int[] NoFile = [6, 19];

    /// <summary>Reads a file, but of one that is longer than wanted no more than shows that it is.</summary>
    /// <param name="path">The path, without links.</param>
    /// <param name="maximum">The wanted length, inclusive.</param>
    /// <exception cref="NotAFileException">It is a pipe, a socket or a device.</exception>
    public static byte[] Read(string path, int maximum)
    {
        if (!IsPlain(path))
        {
            throw new NotAFileException(path);
        }

        using FileStream stream = File.OpenRead(path);
        return Read(stream, maximum, stream.Length);
    }

    /// <summary>Reads a stream to its end, but of one that is longer than wanted no more than shows that it is.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="maximum">The wanted length, inclusive.</param>
    /// <param name="expected">The length that it seems to have.</param>
    public static byte[] Read(Stream stream, int maximum, long expected)
    {
        // One byte more than expected shows the end without another buffer.
        byte[] content = new byte[Math.Min(expected, maximum) + 1];
        int length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        while (length == content.Length && length <= maximum)
        {
            Array.Resize(ref content, (int)Math.Min(length * 2L, maximum + 1L));
            length += stream.ReadAtLeast(content.AsSpan(length), content.Length - length, throwOnEndOfStream: false);
        }

        return length == content.Length ? content : content[..length];
    }

    /// <summary>Tells whether a path is no pipe, socket or device; that it cannot be opened is told by whoever opens it.</summary>
    private static bool IsPlain(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        try
        {
            using SafeFileHandle handle = Open(Encoding.UTF8.GetBytes(path + '\0'), WithoutWaiting);
            if (handle.IsInvalid)
            {
                return !NoFile.Contains(Marshal.GetLastPInvokeError());
            }

            RandomAccess.GetLength(handle);
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return true;
        }
    }

    // O_NONBLOCK and O_CLOEXEC, to read only.
    private static int WithoutWaiting => OperatingSystem.IsLinux() ? 0x800 | 0x80000 : OperatingSystem.IsFreeBSD() ? 0x4 | 0x100000 : 0x4 | 0x1000000;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern SafeFileHandle Open(byte[] path, int flags);
}
