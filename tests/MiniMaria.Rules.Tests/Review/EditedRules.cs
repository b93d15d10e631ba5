using System.Text;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>A copy of the rule files of the repository, in memory, to be edited.</summary>
internal sealed class EditedRules
{
    public const string Agreement = "underavtal-nedre-dalarna";
    public const string Clause16 = "16-fortida-upphorande.yaml";
    public static readonly string[] Parties = ["Falun", "Avesta", "Borlänge", "Gagnef", "Hedemora", "Ludvika", "Säter"];

    public EditedRules()
    {
        string rules = Path.Combine(SourceFile.Repository, "rules");
        Files = Directory.EnumerateFiles(rules, "*.yaml", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(rules, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    public RuleSource Source => RuleSource.Files(Files.Select(f => new RuleFile(f.Key, Encoding.UTF8.GetBytes(f.Value))));

    /// <summary>Gets the content of the files by path.</summary>
    public Dictionary<string, string> Files { get; }

    /// <summary>Writes a file.</summary>
    public EditedRules Set(string file, string content)
    {
        Files[file] = content;
        return this;
    }

    /// <summary>Replaces what must stand in a file.</summary>
    public EditedRules Replace(string file, string what, string by)
    {
        Assert.Contains(what, Files[file], StringComparison.Ordinal);
        Files[file] = Files[file].Replace(what, by, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Gives twenty days to rectify a breach instead of thirty.</summary>
    public EditedRules TwentyDays() => Replace($"{Agreement}/2025-11-17/{Clause16}", "är: 30 dagar", "är: 20 dagar");

    /// <summary>Gives twenty days from 2027 on, by a version that amends the agreement and that some have approved.</summary>
    public EditedRules TwentyDaysFrom2027(string status, string form, params string[] approved)
    {
        string approvals = string.Concat(approved.Select(p => $"  - {{ av: {p}, dag: 2026-10-01, form: {form}, handling: KF § 1 }}\n"));
        Files[$"{Agreement}/2027-01-01/dokument.yaml"] =
            $"dokument: {Agreement}\nversion: 2027-01-01\nstatus: {status}\ngäller-från: 2027-01-01\nändrar: 2025-11-17\n" + (approvals.Length > 0 ? "godkännanden:\n" + approvals : string.Empty);
        Files[$"{Agreement}/2027-01-01/{Clause16}"] = new EditedRules().TwentyDays().Files[$"{Agreement}/2025-11-17/{Clause16}"];
        return Replace($"{Agreement}/2025-11-17/dokument.yaml", "gäller-från: 2025-11-17\n", "gäller-från: 2025-11-17\ngäller-till: 2026-12-31\n");
    }

    /// <summary>Writes the files into a folder.</summary>
    public string WriteTo(string folder)
    {
        foreach ((string path, string content) in Files)
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }

        return folder;
    }

    public Rulebook Load()
    {
        LoadResult loaded = RulebookLoader.Load(Source);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        return loaded.Rulebook;
    }
}
