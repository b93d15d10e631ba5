using System.Collections.Concurrent;
using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>A copy of the rule files of the repository, in memory, to be edited.</summary>
internal sealed class EditedRules
{
    public const string Agreement = "underavtal-nedre-dalarna";
    public const string Clause13 = "13-ersattning-och-fakturering.yaml";
    public const string Clause16 = "16-fortida-upphorande.yaml";
    public static readonly string[] Parties = ["Falun", "Avesta", "Borlänge", "Gagnef", "Hedemora", "Ludvika", "Säter"];

    private static readonly Dictionary<string, string> Unedited = ReadAll();
    private static readonly Lazy<Dictionary<string, MapNode?>> UneditedNodes = new(() => RulebookLoader.Read(new EditedRules().Source));
    private static readonly ConcurrentDictionary<string, Lazy<Rulebook>> Loaded = [];
    private static readonly ConcurrentDictionary<string, Lazy<ComparisonResult>> Compared = [];

    public RuleSource Source => RuleSource.Files(Files.Select(FileOf));

    /// <summary>Gets the content of the files by path.</summary>
    public Dictionary<string, string> Files { get; } = new(Unedited, StringComparer.Ordinal);

    /// <summary>Gets what is edited; the same edits make the same text.</summary>
    private string Edits => string.Join(
        '\0',
        Unedited.Keys.Union(Files.Keys).Where(IsEdited).Order(StringComparer.Ordinal).Select(f => $"{f}\0{Files.GetValueOrDefault(f)}"));

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

    /// <summary>Gives a later day of the invoice, on which fewer answers hang.</summary>
    public EditedRules LaterInvoice() => Replace($"{Agreement}/2025-11-17/{Clause13}", "fakturadag: 31 januari år\n", "fakturadag: 28 februari år\n");

    /// <summary>Gives twenty days from 2027 on, by a version that amends the agreement and that some have approved.</summary>
    public EditedRules TwentyDaysFrom2027(string status, string form, params string[] approved) => From2027(Clause16, new EditedRules().TwentyDays(), status, form, approved);

    /// <summary>Gives a later day of the invoice from 2027 on, by such a version.</summary>
    public EditedRules LaterInvoiceFrom2027(string status, string form, params string[] approved) => From2027(Clause13, new EditedRules().LaterInvoice(), status, form, approved);

    private EditedRules From2027(string clause, EditedRules edited, string status, string form, string[] approved)
    {
        string approvals = string.Concat(approved.Select(p => $"  - {{ av: {p}, dag: 2026-10-01, form: {form}, handling: KF § 1 }}\n"));
        Files[$"{Agreement}/2027-01-01/dokument.yaml"] =
            $"dokument: {Agreement}\nversion: 2027-01-01\nstatus: {status}\ngäller-från: 2027-01-01\nändrar: 2025-11-17\n" + (approvals.Length > 0 ? "godkännanden:\n" + approvals : string.Empty);
        Files[$"{Agreement}/2027-01-01/{clause}"] = edited.Files[$"{Agreement}/2025-11-17/{clause}"];
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

    /// <summary>Loads the rules, once for all tests that edit them alike.</summary>
    public Rulebook Load() => Loaded.GetOrAdd(Edits, _ => new(LoadAnew)).Value;

    /// <summary>Compares the rules of the repository with these, once for all tests that edit them alike.</summary>
    public ComparisonResult Compare() => Compared.GetOrAdd(Edits, _ => new(() => RulebookComparison.Compare(new EditedRules().Load(), Load()))).Value;

    /// <summary>Loads what is edited; files that are as they were are read once. Words that look alike are looked for in the rules of the repository.</summary>
    private Rulebook LoadAnew()
    {
        var bag = new DiagnosticBag();
        var nodes = Files.ToDictionary(f => f.Key, f => IsEdited(f.Key) ? YamlReader.Read(FileOf(f), bag) : UneditedNodes.Value[f.Key], StringComparer.Ordinal);
        LoadResult loaded = RulebookLoader.Bind(nodes, nodes.Count, bag, checksWords: false);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        return loaded.Rulebook;
    }

    private bool IsEdited(string file) => Files.GetValueOrDefault(file) != Unedited.GetValueOrDefault(file);

    private static RuleFile FileOf(KeyValuePair<string, string> file) => new(file.Key, Encoding.UTF8.GetBytes(file.Value));

    private static Dictionary<string, string> ReadAll()
    {
        string rules = Path.Combine(SourceFile.Repository, "rules");
        return Directory.EnumerateFiles(rules, "*.yaml", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(rules, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }
}
