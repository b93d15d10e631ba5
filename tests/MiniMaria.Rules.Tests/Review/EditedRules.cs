using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>A copy of the rule files of the repository, in memory, to be edited.</summary>
internal sealed class EditedRules
{
    public const string Agreement = "underavtal-nedre-dalarna";
    public const string Clause13 = "13-ersattning-och-fakturering.yaml";
    public const string Clause16 = "16-fortida-upphorande.yaml";

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

    /// <summary>Takes a stretch out of a file, from what stands in it up to what comes after.</summary>
    public EditedRules Cut(string file, string from, string to)
    {
        int start = Files[file].IndexOf(from, StringComparison.Ordinal);
        int end = Files[file].IndexOf(to, start, StringComparison.Ordinal);
        Files[file] = Files[file].Remove(start, end - start);
        return this;
    }

    /// <summary>Proposes a version of the agreement from 2027 on that states some clauses, by file, and that some have approved.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <param name="head">What else its head says, in whole lines.</param>
    /// <param name="approved">Who has approved.</param>
    public EditedRules Propose(IReadOnlyDictionary<string, string> clauses, string head = "", params string[] approved)
    {
        Files[$"{Agreement}/2027-01-01/dokument.yaml"] =
            $"dokument: {Agreement}\nversion: 2027-01-01\nstatus: förslag\ngäller-från: 2027-01-01\nändrar: 2025-11-17\n{head}"
            + "upprättad: 2026-09-01\n"
            + (approved.Length > 0 ? "godkännanden:\n" : string.Empty)
            + string.Concat(approved.Select(p => $"  - {{ av: {p}, organ: kommunfullmäktige, dag: 2026-10-01, form: skriftlig, handling: KF § 1 }}\n"));
        foreach ((string file, string content) in clauses)
        {
            Files[$"{Agreement}/2027-01-01/{file}"] = content;
        }

        return approved.Length > 0 ? Seal($"{Agreement}/2027-01-01") : this;
    }

    /// <summary>Gives a named value or day another content, whatever it is today; the name must have one place.</summary>
    public EditedRules Give(string name, string content)
    {
        string key = $"^  {Regex.Escape(name)}:";
        const string Content = @"(?<it>\[[^\]]*\]|\{[^}]*\}|""[^""]*""|[^,}\n]+)";
        return ReplaceOnce($@"{key}(?: \{{|\n   ) är: {Content}|{key} (?<it>[^{{\n]+)", content);
    }

    /// <summary>Chooses another reading of open wording.</summary>
    public EditedRules Choose(string interpretation, string reading) =>
        ReplaceOnce($@"^  - id: {Regex.Escape(interpretation)}\n(?:    .*\n)*?    vald: (?<it>.+)", reading);

    /// <summary>Gives ten days less to rectify a breach.</summary>
    public EditedRules FewerDays() => Give("rättelsetid", $"{Law.Number("rättelsetid") - 10} dagar");

    /// <summary>Gives a later day of the invoice, on which fewer answers hang.</summary>
    public EditedRules LaterInvoice() => Give("fakturadag", "28 februari år");

    /// <summary>Gives ten days less from 2027 on, by a version that amends the agreement and that some have approved.</summary>
    public EditedRules FewerDaysFrom2027(string status, string form, params string[] approved) => From2027(Clause16, new EditedRules().FewerDays(), status, form, approved);

    /// <summary>Gives ten days less from 2027 on, by a version that states nothing else.</summary>
    public EditedRules FewerDaysAloneFrom2027(string status, string form, params string[] approved)
    {
        From2027(Clause16, new EditedRules(), status, form, approved);
        string[] whole = Files[$"{Agreement}/2027-01-01/{Clause16}"].Split('\n');
        Files[$"{Agreement}/2027-01-01/{Clause16}"] =
            $"{whole[0]}\n{whole[1]}\ndelvis: ja\n\nvärden:\n  rättelsetid: {{ är: {Law.Number("rättelsetid") - 10} dagar }}\n";
        return Seal($"{Agreement}/2027-01-01");
    }

    /// <summary>Gives a later day of the invoice from 2027 on, by such a version.</summary>
    public EditedRules LaterInvoiceFrom2027(string status, string form, params string[] approved) => From2027(Clause13, new EditedRules().LaterInvoice(), status, form, approved);

    /// <summary>States a clause as it is edited elsewhere from 2027 on, by a version that all parties have approved.</summary>
    public EditedRules DecidedFrom2027(string clause, EditedRules edited) => From2027(clause, edited, "beslutad", "skriftlig", Law.Parties);

    /// <summary>Says in the version of 2027 which wording applies to what was done before it.</summary>
    public EditedRules WithTransition(string earlier, string version = "2027-01-01", string questions = "[förtida-upphörande]", bool twice = false)
    {
        string file = $"{Agreement}/2027-01-01/{Clause16}";
        string transition = $"    text: Anmaningar före ändringen.\n    frågor: {questions}\n    ändring: {version}\n    äldre-lydelse: {earlier}\n    underlag: [SA-16-01]\n";
        int at = Files[file].IndexOf("\nanmärkningar:", StringComparison.Ordinal);
        Files[file] = Files[file].Insert(
            at < 0 ? Files[file].Length : at,
            "\növergångar:\n  - id: sa-16-övergång\n" + transition + (twice ? "  - id: sa-16-övergång-2\n" + transition : string.Empty));
        return this;
    }

    /// <summary>Raises the municipalities' budget, and the last of its posts with it.</summary>
    public EditedRules RaiseBudget(int kronor)
    {
        KeyValuePair<string, string>[] posts = [.. Law.Rows("budgetposter")];
        string raised = $"{posts[^1].Key}: {Law.Table("budgetposter")[posts[^1].Key] + kronor}";
        return Give("budgetsumma", $"{Law.Number("budgetsumma") + kronor} kr")
            .Give("budgetposter", $"{{ {string.Join(", ", posts[..^1].Select(p => $"{p.Key}: {p.Value}").Append(raised))} }}");
    }

    /// <summary>Gives a term another name wherever the files name it.</summary>
    public EditedRules Rename(string term, string name)
    {
        var whole = new Regex($@"(?<![\w-]){Regex.Escape(term)}(?![\w-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        foreach (string file in Files.Keys.ToArray())
        {
            Files[file] = whole.Replace(Files[file], name);
        }

        return this;
    }

    /// <summary>Takes a party into the agreement from 2027 on, by a version that amends it and that some have approved.</summary>
    public EditedRules AddPartyFrom2027(string party, string[] approved) => From2027(
        "1-avtalsparter.yaml",
        new EditedRules().Give("parterna", $"[{string.Join(", ", Law.Names("parterna").Append(party))}]"),
        "beslutad",
        "skriftlig",
        approved);

    /// <summary>States a clause anew from 2027 on, by a version that nobody has approved.</summary>
    public EditedRules AmendFrom2027(string clause, string status) => From2027(clause, new EditedRules(), status, "skriftlig", []);

    /// <summary>Calls a term something else in running text.</summary>
    public EditedRules Relabel(string term, string label) =>
        ReplaceOnce($@"^      {Regex.Escape(term)}: \{{ etikett: (?<it>[^,]+),", label);

    /// <summary>Takes a party out of the agreement between the municipalities and out of its tables.</summary>
    public EditedRules LeaveOut(string party)
    {
        foreach (string list in (string[])["parterna", "parterna-utom-gagnef"])
        {
            Give(list, $"[{string.Join(", ", Law.Names(list).Where(p => p != party))}]");
        }

        foreach (string table in (string[])["folkmängd-2024", "tabellens-andelar", "tabellens-kostnader"])
        {
            Give(table, $"{{ {string.Join(", ", Law.Rows(table).Where(r => r.Key != party).Select(r => $"{r.Key}: {r.Value}"))} }}");
        }

        return this;
    }

    private EditedRules ReplaceOnce(string pattern, string by)
    {
        var found = new Regex(pattern, RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        string file = Assert.Single(Files, f => found.IsMatch(f.Value)).Key;
        Group it = Assert.Single(found.Matches(Files[file])).Groups["it"];
        Assert.NotEqual(by, it.Value);
        Files[file] = string.Concat(Files[file].AsSpan(0, it.Index), by, Files[file].AsSpan(it.Index + it.Length));
        return this;
    }

    private EditedRules From2027(string clause, EditedRules edited, string status, string form, string[] approved)
    {
        if (status != "förslag")
        {
            InForce();
        }

        string approvals = string.Concat(approved.Select(p => $"  - {{ av: {p}, organ: kommunfullmäktige, dag: 2026-10-01, form: {form}, handling: KF § 1 }}\n"));
        Files[$"{Agreement}/2027-01-01/dokument.yaml"] =
            $"dokument: {Agreement}\nversion: 2027-01-01\nstatus: {status}\ngäller-från: 2027-01-01\nändrar: 2025-11-17\n" + (approvals.Length > 0 ? "godkännanden:\n" + approvals : string.Empty);
        Files[$"{Agreement}/2027-01-01/{clause}"] = edited.Files[$"{Agreement}/2025-11-17/{clause}"];
        Replace($"{Agreement}/2025-11-17/dokument.yaml", "gäller-från: 2025-11-17\n", "gäller-från: 2025-11-17\ngäller-till: 2026-12-31\n");
        return Seal($"{Agreement}/2027-01-01").Seal($"{Agreement}/2025-11-17");
    }

    /// <summary>Puts the agreement in force: all parties have signed it.</summary>
    public EditedRules InForce()
    {
        string head = $"{Agreement}/2025-11-17/dokument.yaml";
        string signatures = string.Concat(Law.Parties.Select(p => $"  - {{ av: {p}, dag: 2025-11-17, handling: Avtalet }}\n"));
        return Replace(head, "status: förslag", "status: gällande").Replace(head, "\nnot:", $"\nundertecknanden:\n{signatures}not:").Seal($"{Agreement}/2025-11-17");
    }

    /// <summary>Writes into the head of a version that its text as it stands was approved, when the head records anybody.</summary>
    public EditedRules Seal(string folder)
    {
        string head = $"{folder}/dokument.yaml";
        Files[head] = Regex.Replace(Files[head], "^godkänd-text: .*\n", string.Empty, RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        if (Load().Versions.Single(v => v.StatusSpan.File == head).Text.Value is { Length: > 0 } text)
        {
            Files[head] += $"godkänd-text: {text}\n";
        }

        return this;
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

    /// <summary>Loads the rules with all that is found; they must load.</summary>
    public LoadResult LoadResult()
    {
        Rulebook rulebook = Load();
        return new LoadResult(rulebook, []) { FileCount = Files.Count };
    }

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
