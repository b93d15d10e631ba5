using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>The beginning of a version that amends another: its files, what they do to the examples, and the rules with it.</summary>
internal sealed class AmendmentDraft
{
    private const string HeadFile = "dokument.yaml";

    private readonly RuleFile[] _files;

    private AmendmentDraft(RuleFile[] files, DocumentVersion amended, string id, Dictionary<string, string> written)
    {
        _files = files;
        Amended = amended;
        Id = id;
        Written = written;
        Loaded = RulebookLoader.Load(RuleSource.Files(_files.Concat(Written.Select(FileOf))));
    }

    /// <summary>Gets the version that is amended.</summary>
    public DocumentVersion Amended { get; }

    /// <summary>Gets the name of the version.</summary>
    public string Id { get; }

    /// <summary>Gets the new files by path.</summary>
    public IReadOnlyDictionary<string, string> Written { get; }

    /// <summary>Gets what comes of loading the rules with the new files.</summary>
    public LoadResult Loaded { get; }

    /// <summary>Gets the version, once the rules have been loaded with it.</summary>
    public DocumentVersion Version => Loaded.Rulebook!.Versions.Single(v => v.Document.Name == Amended.Document.Name && v.Id == Id);

    /// <summary>Begins a version.</summary>
    /// <param name="source">The rules.</param>
    /// <param name="rulebook">The rules, loaded.</param>
    /// <param name="amended">The version that it amends.</param>
    /// <param name="from">Its first day, which is also its name.</param>
    /// <param name="written">The day on which its text is drawn up.</param>
    /// <param name="values">What named values are to be, by name; each must be one of <see cref="ValuesOf"/>.</param>
    /// <param name="clauses">Clauses of which the version is to state something besides.</param>
    public static AmendmentDraft Begin(
        RuleSource source,
        Rulebook rulebook,
        DocumentVersion amended,
        DateOnly from,
        DateOnly written,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyCollection<string> clauses)
    {
        RuleFile[] files = [.. source.List().Select(f => f.Read())];
        string id = IsoDay.Write(from);
        string folder = FolderFor(amended, id);
        Dictionary<string, NamedText> known = ValuesOf(source, rulebook, amended, from);
        var content = new Dictionary<string, string>(StringComparer.Ordinal) { [$"{folder}/{HeadFile}"] = HeadOf(amended, id, from, written) };
        foreach (string number in amended.Document.ClauseOrder.Where(c => clauses.Contains(c) || values.Keys.Any(v => known[v].Clause == c)))
        {
            string[] stated = [.. values.Where(v => known[v.Key].Clause == number).Select(v => $"  {v.Key}: {{ är: {v.Value} }}")];
            string section = stated.Length > 0 ? $"\nvärden:\n{string.Join('\n', stated)}\n" : string.Empty;
            content[$"{folder}/{FileNameOf(amended, number, files)}"] =
                $"punkt: \"{number}\"\nrubrik: {amended.Document.Clauses[number]}\ndelvis: ja\n{section}";
        }

        return new AmendmentDraft(files, amended, id, content);
    }

    /// <summary>Gives the folder of a version that amends another: beside it.</summary>
    public static string FolderFor(DocumentVersion amended, string id)
    {
        string folder = FrozenFiles.FolderOf(amended.StatusSpan.File);
        int parent = folder.LastIndexOf('/');
        return parent < 0 ? id : $"{folder[..parent]}/{id}";
    }

    /// <summary>Gives the version of a document that applies the day before another begins; <see langword="null"/> when none does.</summary>
    public static DocumentVersion? AmendedBy(DocumentEntry document, DateOnly from, Rulebook rulebook) =>
        from == DateOnly.MinValue
            ? null
            : rulebook.EditionOn(from.AddDays(-1)).Versions.FirstOrDefault(v => v.Document.Name == document.Name);

    /// <summary>Gives the values that the clauses of a document name the day before a version begins.</summary>
    public static Dictionary<string, NamedText> ValuesOf(RuleSource source, Rulebook rulebook, DocumentVersion amended, DateOnly from)
    {
        Dictionary<string, MapNode?> nodes = RulebookLoader.Read(source);
        return rulebook.EditionOn(from.AddDays(-1)).Named
            .Where(n => n.Document == amended.Document.Name && nodes.GetValueOrDefault(n.Span.File)?["värden"] is MapNode named && named[n.Name] is not null)
            .ToDictionary(n => n.Name, StringComparer.Ordinal);
    }

    /// <summary>
    /// Gives the examples that would not hold if the version had applied as long as what it amends: what they show reads otherwise
    /// from its first day on. None when that has no first day.
    /// </summary>
    public IReadOnlyList<Example> ExamplesThatNoLongerHold()
    {
        if (Amended.From is not { } from || from == DateOnly.MinValue)
        {
            return [];
        }

        IEnumerable<RuleFile> earlier = Written.Select(f => FileOf(f.Key.EndsWith(HeadFile, StringComparison.Ordinal)
            ? KeyValuePair.Create(f.Key, f.Value.Replace($"gäller-från: {Id}", $"gäller-från: {IsoDay.Write(from)}", StringComparison.Ordinal))
            : f));
        if (RulebookLoader.Load(RuleSource.Files(_files.Concat(earlier))).Rulebook is not { } supposed)
        {
            return [];
        }

        var engine = RulesEngine.ForFewQuestions(supposed.Proposed ?? supposed);
        var before = RulesEngine.ForFewQuestions(Loaded.Rulebook!);
        HashSet<SourceSpan> held = [.. Loaded.Rulebook!.Examples.Where(e => ExampleCheck.Run(before, e).Count == 0).Select(e => e.Span)];
        return
        [
            .. engine.Rulebook.Examples.Where(e => held.Contains(e.Span) && ExampleCheck.Run(engine, e).Count > 0)
                .OrderBy(e => e.Span.File, StringComparer.Ordinal)
                .ThenBy(e => e.Span.Line),
        ];
    }

    private static string HeadOf(DocumentVersion amended, string id, DateOnly from, DateOnly written) =>
        $"""
        dokument: {amended.Document.Name}
        version: {id}
        status: förslag
        gäller-från: {IsoDay.Write(from)}
        ändrar: {amended.Id}
        upprättad: {IsoDay.Write(written)}

        """.ReplaceLineEndings("\n");

    /// <summary>Names the file of a clause as the amended version does.</summary>
    private static string FileNameOf(DocumentVersion amended, string number, RuleFile[] files)
    {
        string folder = FrozenFiles.FolderOf(amended.StatusSpan.File) + "/";
        RuleFile? same = Array.Find(files, f => f.Path.StartsWith(folder, StringComparison.Ordinal)
            && Encoding.UTF8.GetString(f.Content.Span).Contains($"punkt: \"{number}\"", StringComparison.Ordinal));
        return same is null ? $"{number}.yaml" : same.Path[folder.Length..];
    }

    private static RuleFile FileOf(KeyValuePair<string, string> file) => new(file.Key, Encoding.UTF8.GetBytes(file.Value));
}
