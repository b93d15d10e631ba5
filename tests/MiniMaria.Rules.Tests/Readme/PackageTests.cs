using System.Diagnostics;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Readme;

/// <summary>The package works for one who has nothing else.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minimaria-package-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Trait("Category", "Long")]
    [Fact]
    public void Pack_UsedFromAFreshProject_AnswersAQuestion()
    {
        string repository = SourceFile.Repository;
        string packages = Path.Combine(_folder.FullName, "packages");
        Run(repository, "pack", "src/MiniMaria.Rules", "-c", "Release", "-o", packages, "-p:ArtifactsPath=" + Path.Combine(_folder.FullName, "artifacts"));
        string package = Path.GetFileNameWithoutExtension(Directory.GetFiles(packages, "*.nupkg").Single());
        string version = package["MiniMaria.Rules.".Length..];
        Assert.Single(Directory.GetFiles(packages, "*.snupkg"));

        string project = Path.Combine(_folder.FullName, "app");
        Directory.CreateDirectory(project);
        File.Copy(Path.Combine(repository, ".ci", "fresh-project", "Program.cs"), Path.Combine(project, "Program.cs"));
        File.WriteAllText(Path.Combine(project, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="made-here" value="{packages}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder.FullName, "cache")}" /></config>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(project, "app.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MiniMaria.Rules" Version="[{version}]" />
                <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="10.0.14" />
              </ItemGroup>
            </Project>
            """);
        string output = Run(project, "run");

        Assert.Contains("Utförs av: Region Dalarna", output, StringComparison.Ordinal);
    }

    private static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.Result);
        return output;
    }
}
