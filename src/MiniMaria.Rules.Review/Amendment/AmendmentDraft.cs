using System.Text;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>The beginning of a version that amends another: its files, what they do to the examples, and the rules with it.</summary>
internal sealed partial class AmendmentDraft
{
    private const string HeadFile = "dokument.yaml";

    private readonly RuleFile[] _files;
    private readonly string _folder;
    private readonly DateOnly _drawnUp;

    private AmendmentDraft(RuleFile[] files, DocumentVersion amended, DateOnly from, DateOnly drawnUp, IEnumerable<KeyValuePair<string, string>> clauses)
    {
        _files = files;
        _drawnUp = drawnUp;
        Amended = amended;
        Id = IsoDay.Write(from);
        _folder = FolderFor(amended, Id);
        Written = clauses.Append(KeyValuePair.Create(HeadFile, Head(from))).ToDictionary(c => $"{_folder}/{c.Key}", c => c.Value, StringComparer.Ordinal);
        Loaded = With(Written);
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
        Dictionary<string, NamedText> known = ValuesOf(source, rulebook, amended, from);
        Dictionary<string, string> named = FilesOf(source, rulebook.EditionOn(from.AddDays(-1)), amended.Document);
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string number in amended.Document.ClauseOrder.Where(c => clauses.Contains(c) || values.Keys.Any(v => known[v].Clause == c)))
        {
            string[] stated = [.. values.Where(v => known[v.Key].Clause == number).Select(v => $"  {v.Key}: {{ är: {v.Value} }}")];
            string section = stated.Length > 0 ? $"\nvärden:\n{string.Join('\n', stated)}\n" : string.Empty;

            // A clause of which nothing is in force can only be stated whole.
            bool isPart = named.TryGetValue(number, out string? name);
            content[name ?? $"{number.Replace(' ', '-')}.yaml"] =
                $"punkt: \"{number}\"\nrubrik: {Scalar(amended.Document.Clauses[number])}\n{(isPart ? "delvis: ja\n" : string.Empty)}{section}";
        }

        return new AmendmentDraft(files, amended, from, written, content);
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
    /// from its first day on; <see langword="null"/> when that cannot be tried. Of examples that do not hold as it is nothing is told.
    /// </summary>
    public IReadOnlyList<Example>? ExamplesThatNoLongerHold()
    {
        if (Amended.From is not { } from || from == DateOnly.MinValue
            || With(new Dictionary<string, string>(Written, StringComparer.Ordinal) { [$"{_folder}/{HeadFile}"] = Head(from) }).Rulebook is not { } supposed)
        {
            return null;
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

    private string Head(DateOnly from) =>
        $"""
        dokument: {Amended.Document.Name}
        version: {Id}
        status: förslag
        gäller-från: {IsoDay.Write(from)}
        ändrar: {Amended.Id}
        upprättad: {IsoDay.Write(_drawnUp)}

        """.ReplaceLineEndings("\n");

    private LoadResult With(IReadOnlyDictionary<string, string> written) => RulebookLoader.Load(RuleSource.Files(_files.Concat(written.Select(FileOf))));

    /// <summary>Gives by the number of each clause of a document in force what its file is called.</summary>
    private static Dictionary<string, string> FilesOf(RuleSource source, Edition edition, DocumentEntry document)
    {
        Dictionary<string, MapNode?> nodes = RulebookLoader.Read(source);
        return edition.Files
            .Where(f => nodes.GetValueOrDefault($"{FrozenFiles.FolderOf(f)}/{HeadFile}")?["dokument"] is ScalarNode { Text: var name } && name == document.Name)
            .Order(StringComparer.Ordinal)
            .GroupBy(f => (nodes[f]!["punkt"] as ScalarNode)!.Text, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First()[(FrozenFiles.FolderOf(g.First()).Length + 1)..], StringComparer.Ordinal);
    }

    /// <summary>Writes a text as YAML reads it back.</summary>
    private static string Scalar(string text) =>
        Plain().IsMatch(text) ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N} ,.()/–-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    private static RuleFile FileOf(KeyValuePair<string, string> file) => new(file.Key, Encoding.UTF8.GetBytes(file.Value));
}
