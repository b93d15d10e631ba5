using System.Diagnostics;
using System.Text;
using MiniMaria.Rules.Cli;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Tests.Loading;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>A git repository of its own in a folder of its own, which goes away with it.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("repository").FullName;

    public GitRepository()
    {
        Top = Directory.CreateDirectory(Path.Combine(_folder, "top")).FullName;
        Marker = Path.Combine(_folder, "executed");
        Git("init", "--quiet", "--initial-branch", "main");
    }

    /// <summary>Gets the top of the work tree.</summary>
    public string Top { get; }

    /// <summary>Gets the file that <see cref="Trap"/> leaves when it is run.</summary>
    public string Marker { get; }

    /// <summary>Gets a folder beside the work tree.</summary>
    public string Beside(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    public void Dispose()
    {
        // Git keeps its objects read-only.
        foreach (string file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    public void Write(string path, string content)
    {
        string file = Path.Combine(Top, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    /// <summary>Writes an executable that leaves the marker and fails.</summary>
    public string Trap(string path)
    {
        Write(path, $"#!/bin/sh\ntouch '{Marker}'\nexit 1\n");
        string file = Path.Combine(Top, path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }

        return file;
    }

    public void WriteRules(RuleFiles rules, string folder = "rules")
    {
        foreach (string path in rules.Paths)
        {
            Write($"{folder}/{path}", rules.TextOf(path));
        }
    }

    public void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--allow-empty", "--message", message);
    }

    public string Git(params string[] args) => GitReading(string.Empty, args);

    /// <summary>Runs git with something to read.</summary>
    public string GitReading(string input, params string[] args)
    {
        (int code, string output, string error) = Start("git", Top, input, new() { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1" }, args);
        Assert.True(code == 0, error);
        return output;
    }

    /// <summary>Calls the program as a process: the folder that it stands in belongs to the whole process.</summary>
    public Run Call(string folder, Dictionary<string, string> environment, params string[] args)
    {
        (int code, string output, string error) = Start("dotnet", Path.Combine(Top, folder), string.Empty, environment, [typeof(CommandLine).Assembly.Location, .. args]);
        return new Run(string.Join(' ', args), (ExitCode)code, output, error);
    }

    private static (int Code, string Output, string Error) Start(string program, string folder, string input, Dictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
