using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Cli.Git;

/// <summary>
/// The git of this machine, asked for what a repository holds and nothing else. The repository may be anybody's: no program in
/// it is started, and nothing that its configuration names either (hooks, filters, monitors, pagers, transports).
/// </summary>
internal sealed class GitProgram
{
    private const string Marker = ".git";
    private const string Variables = "GIT_";

    /// <summary>What git itself says of a fault, without the level.</summary>
    private static readonly string[] Levels = ["fatal: ", "error: "];

    /// <summary>What only asks git to read: nothing is fetched, and no program or place that a configuration names is used.</summary>
    private static readonly string[] ReadOnly =
    [
        "--no-pager", "--no-replace-objects", "--literal-pathspecs",
        .. Set("protocol.allow=never"), .. Set("safe.bareRepository=explicit"),
        .. Set("core.fsmonitor=false"), .. Set("core.hooksPath=/dev/null"), .. Set("core.sshCommand=false"), .. Set("core.gitProxy=false"),
        .. Set("core.askPass=false"), .. Set("core.alternateRefsCommand=false"), .. Set("core.pager=cat"), .. Set("core.editor=false"),
        .. Set("credential.helper="), .. Set("diff.external=false"), .. Set("gc.auto=0"), .. Set("maintenance.auto=false"),
    ];

    private readonly string _program;
    private readonly string _top;
    private readonly string _path;

    private GitProgram(string program, string top, string path)
    {
        _program = program;
        _top = top;
        _path = path;
    }

    /// <summary>Finds git, and the repository that a folder belongs to.</summary>
    /// <param name="here">The folder.</param>
    /// <param name="path">The folders to look for git in, as <c>PATH</c> holds them.</param>
    /// <param name="refusal">Why there is none to be had.</param>
    /// <returns>The program for the repository; <see langword="null"/> when one of them is lacking.</returns>
    public static GitProgram? Find(string here, string? path, out Phrase? refusal)
    {
        string[] repositories = [.. Upwards(here).Where(f => Path.Exists(Path.Combine(f, Marker)))];
        string[] reviewed = [.. repositories.TakeLast(1).Append(here).Select(f => RealPath.Of(f) ?? f)];
        string[] folders = [.. (path ?? string.Empty).Split(Path.PathSeparator).Where(Path.IsPathFullyQualified)];
        string[] safe = [.. folders.Where(f => !IsWithin(f, reviewed))];
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        string? program = safe.Select(f => Path.Combine(f, name)).FirstOrDefault(f => IsProgram(f) && !IsWithin(f, reviewed));
        refusal = program is not null
            ? repositories.Length > 0 ? null : GitPhrases.NoRepository
            : folders.Any(f => IsProgram(Path.Combine(f, name))) ? GitPhrases.OnlyGitUnderReview : GitPhrases.NoGit;
        return refusal is null ? new GitProgram(program!, repositories[0], string.Join(Path.PathSeparator, safe)) : null;
    }

    /// <summary>Gives the top of the repository that a folder belongs to; <see langword="null"/> when it belongs to none.</summary>
    public static string? TopOf(string folder) => Upwards(folder).FirstOrDefault(f => Path.Exists(Path.Combine(f, Marker)));

    /// <summary>Asks git.</summary>
    /// <param name="args">What is asked.</param>
    /// <param name="maximum">The longest answer that is wanted, in bytes; of a longer one no more is read.</param>
    /// <param name="input">What git reads.</param>
    public GitAnswer Run(string[] args, int maximum, string input = "")
    {
        try
        {
            return Start(args, maximum, input);
        }
        catch (Win32Exception e)
        {
            return new GitAnswer(false, [], e.Message);
        }
    }

    private GitAnswer Start(string[] args, int maximum, string input)
    {
        using Process git = Process.Start(Info(args))!;
        bool late = false;
        using var clock = new Timer(
            _ =>
            {
                late = true;
                Kill(git);
            },
            null,
            TimeSpan.FromSeconds(Limits.GitSeconds),
            Timeout.InfiniteTimeSpan);
        Task<string> complaints = git.StandardError.ReadToEndAsync();
        Task writing = Task.Run(() => Feed(git, input));
        byte[] output = PlainFile.Read(git.StandardOutput.BaseStream, maximum, expected: 1 << 12);
        if (output.Length > maximum)
        {
            Kill(git);
        }

        git.WaitForExit();
        Task.WaitAll(complaints, writing);
        return output.Length > maximum ? new GitAnswer(false, output, string.Empty)
            : late ? new GitAnswer(false, [], string.Create(CultureInfo.InvariantCulture, $"no answer within {Limits.GitSeconds} seconds"))
            : new GitAnswer(git.ExitCode == 0, output, Reason(complaints.Result));
    }

    private ProcessStartInfo Info(string[] args)
    {
        var start = new ProcessStartInfo(_program, [.. ReadOnly, .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = _top,
        };
        string[] variables = [.. start.Environment.Keys.Where(k => k.StartsWith(Variables, StringComparison.OrdinalIgnoreCase))];
        foreach (string variable in variables)
        {
            start.Environment.Remove(variable);
        }

        start.Environment["PATH"] = _path;
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(_top) ?? string.Empty;
        start.Environment["GIT_NO_LAZY_FETCH"] = "true";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "false";
        start.Environment["GIT_TERMINAL_PROMPT"] = "false";
        return start;
    }

    private static void Feed(Process git, string input)
    {
        try
        {
            using Stream stdin = git.StandardInput.BaseStream;
            stdin.Write(Encoding.UTF8.GetBytes(input));
        }
        catch (IOException)
        {
            // It has ended before it has read all, and says why.
        }
    }

    private static void Kill(Process git)
    {
        try
        {
            git.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }

    private static string Reason(string complaints) => string.Join(
        ' ',
        complaints.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(l => Array.Find(Levels, v => l.StartsWith(v, StringComparison.Ordinal)) is { } level ? l[level.Length..] : l));

    private static IEnumerable<string> Upwards(string folder)
    {
        for (string? at = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)); at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }

    private static bool IsWithin(string path, string[] folders) =>
        RealPath.Of(path) is not { } real || Array.Exists(folders, f => RealPath.IsWithin(real, f));

    private static bool IsProgram(string file)
    {
        const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Executable) != UnixFileMode.None);
    }

    private static string[] Set(string setting) => ["-c", setting];
}
