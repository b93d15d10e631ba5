using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace MiniMaria.Rules.Tests.Snapshots;

/// <summary>
/// Compares a text with the approved one beside the test file, <c>Class.Method.verified.txt</c>. It has the call shape and the
/// file form of the package Verify, so that the package can take over. A person approves, by renaming the received file or, for all
/// that differ, by running the tests once more with <c>MINIMARIA_ACCEPT=1</c>.
/// </summary>
internal static class Verifier
{
    private const int ShownLines = 30;

    /// <summary>Compares <paramref name="text"/> with the approved text; nothing happens before the result is awaited.</summary>
    public static Verification Verify(string text, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new(Path.GetDirectoryName(sourceFile)!, Path.GetFileNameWithoutExtension(sourceFile), method, text);

    /// <summary>Whether what an earlier run received is approved: whoever runs the tests says so, and a build server never does.</summary>
    /// <param name="variable">Gives a variable of the environment.</param>
    public static bool Accepts(Func<string, string?> variable) =>
        variable("MINIMARIA_ACCEPT") == "1" && string.IsNullOrEmpty(variable("CI")) && string.IsNullOrEmpty(variable("TF_BUILD"));

    /// <summary>Compares <paramref name="text"/> with <c>name.verified.txt</c> in <paramref name="folder"/>.</summary>
    public static Task CompareAsync(string folder, string name, string text) =>
        CompareAsync(folder, name, text, Accepts(Environment.GetEnvironmentVariable));

    /// <summary>
    /// Compares <paramref name="text"/> with <c>name.verified.txt</c> in <paramref name="folder"/>. When <paramref name="accepts"/>,
    /// a text that an earlier run laid beside it becomes the approved one; one that nobody can have read does not.
    /// </summary>
    public static async Task CompareAsync(string folder, string name, string text, bool accepts)
    {
        var verifiedPath = Path.Combine(folder, name + ".verified.txt");
        var receivedPath = Path.Combine(folder, name + ".received.txt");
        var received = Normalise(text);
        var verified = File.Exists(verifiedPath) ? Normalise(await File.ReadAllTextAsync(verifiedPath)) : null;
        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }

        if (accepts && File.Exists(receivedPath) && Normalise(await File.ReadAllTextAsync(receivedPath)) == received)
        {
            File.Move(receivedPath, verifiedPath, overwrite: true);
            return;
        }

        await File.WriteAllTextAsync(receivedPath, received + "\n");
        Assert.Fail(verified is null
            ? $"{name}.verified.txt does not exist. Read {name}.received.txt; if it is right, approve it."
            : $"{name}.received.txt differs from {name}.verified.txt (- approved, + received). If it is right, approve it.\n{Difference(verified, received)}");
    }

    // One line ending, and one final newline more or less does not count.
    private static string Normalise(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        return lines.EndsWith('\n') ? lines[..^1] : lines;
    }

    private static string Difference(string verified, string received)
    {
        var report = new StringBuilder();
        var changed = new InlineDiffBuilder(new Differ()).BuildDiffModel(verified, received).Lines.Where(line => line.Type != ChangeType.Unchanged).ToList();
        foreach (var line in changed.Take(ShownLines))
        {
            report.Append(line.Type == ChangeType.Deleted ? "- " : "+ ").Append(line.Text).Append('\n');
        }

        return changed.Count > ShownLines ? report.Append($"… and {changed.Count - ShownLines} lines more\n").ToString() : report.ToString();
    }
}
