using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Mutation;

/// <summary>
/// Makes the mutants of a clause file: each figure, day, yes or no, term and operator of what it provides is changed once;
/// texts, sources, readings' words and examples are left alone.
/// </summary>
internal sealed class MutantFiles(Lexicon lexicon)
{
    private static readonly string[] Sections =
    [
        "värden",
        "dagar",
        "beräkningar",
        "härleds",
        "tolkningar",
        "förutsättningar",
        "begränsas",
        "regler",
        "uppfyller",
        "övergångar",
        "anmärkningar",
    ];

    /// <summary>Keys whose content says nothing that an answer could change by, or that must be unique.</summary>
    private static readonly string[] Untouched =
    [
        "id", "text", "not", "underlag", "exempel", "ord", "innebär", "skäl", "utan-verkan", "tolkning", "fråga", "frågor",
        "undantag-från", "kompletterar", "hänvisning", "fält", "svar-på", "plikt", "faktum",
    ];

    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["under"] = "högst",
        ["högst"] = "under",
        ["minst"] = "över",
        ["över"] = "minst",
        ["före"] = "senast",
        ["senast"] = "före",
        ["tidigast"] = "efter",
        ["efter"] = "tidigast",
        ["alla"] = "någon",
        ["någon"] = "alla",
    };

    /// <summary>Gives the files of clauses in the order of their paths, of all documents or of one.</summary>
    public static IEnumerable<KeyValuePair<string, MapNode?>> ClausesOf(IReadOnlyDictionary<string, MapNode?> files, string? document)
    {
        string[] folders =
        [
            .. files.Where(f => f.Value is { } head
                && head["punkt"] is null
                && head["dokument"] is ScalarNode name
                && name.Text == document)
                .Select(f => FolderOf(f.Key)),
        ];
        return files.Where(f => f.Value?["punkt"] is not null && (document is null || folders.Contains(FolderOf(f.Key))))
            .OrderBy(f => f.Key, StringComparer.Ordinal);

        static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
    }

    /// <summary>Gives every mutant of a file with the whole file as it then is.</summary>
    /// <param name="file">The file.</param>
    /// <param name="only">The only section to change; <see langword="null"/> for all.</param>
    public IEnumerable<(RuleMutant Mutant, MapNode File)> Of(MapNode file, string? only = null)
    {
        foreach ((ScalarNode key, Node value) in file.Entries)
        {
            if (only is null ? Sections.Contains(key.Text) : key.Text == only)
            {
                foreach ((RuleMutant mutant, Node changed) in Change(value, null))
                {
                    yield return (mutant, Replace(file, key, changed));
                }
            }
        }
    }

    private static MapNode Replace(MapNode map, ScalarNode key, Node value) =>
        new(map.Span, [.. map.Entries.Select(e => e.Key == key ? new KeyValuePair<ScalarNode, Node>(key, value) : e)]);

    private IEnumerable<(RuleMutant Mutant, Node Changed)> Change(Node node, TermList? list) => node switch
    {
        ScalarNode scalar => ChangeWord(scalar, list, []),
        ListNode items => ChangeList(items, list),
        MapNode map => ChangeMap(map, list),
        _ => [],
    };

    private IEnumerable<(RuleMutant, Node)> ChangeMap(MapNode map, TermList? list)
    {
        foreach ((ScalarNode key, Node value) in map.Entries)
        {
            if (Untouched.Contains(key.Text))
            {
                continue;
            }

            if (Operators.TryGetValue(key.Text, out string? other) && map[other] is null)
            {
                var renamed = new ScalarNode(key.Span, other);
                yield return (new RuleMutant(key.Span, key.Text, other), new MapNode(
                    map.Span,
                    [.. map.Entries.Select(e => e.Key == key ? new KeyValuePair<ScalarNode, Node>(renamed, e.Value) : e)]));
            }

            if (key.Text == "inte" && value is MapNode negated && map.Entries.Length == 1)
            {
                yield return (new RuleMutant(key.Span, key.Text, string.Empty), negated);
            }

            foreach ((RuleMutant mutant, Node changed) in Change(
                value,
                ListOf(key.Text) ?? (map["lista"] is ScalarNode { Text: var name } ? ListNamed(name) : null) ?? list))
            {
                yield return (mutant, Replace(map, key, changed));
            }
        }
    }

    private IEnumerable<(RuleMutant, Node)> ChangeList(ListNode items, TermList? list)
    {
        string[] words = [.. items.Items.OfType<ScalarNode>().Select(s => s.Text)];
        for (int i = 0; i < items.Items.Length; i++)
        {
            if (items.Items[i] is ScalarNode word && items.Items.Length > 1)
            {
                yield return (new RuleMutant(word.Span, word.Text, string.Empty), new ListNode(
                    items.Span,
                    [.. items.Items.Where((_, at) => at != i)]));
            }

            IEnumerable<(RuleMutant, Node)> changes = items.Items[i] is ScalarNode scalar
                ? ChangeWord(scalar, list, words)
                : Change(items.Items[i], list);
            foreach ((RuleMutant mutant, Node changed) in changes)
            {
                yield return (mutant, new ListNode(items.Span, [.. items.Items.Select((item, at) => at == i ? changed : item)]));
            }
        }
    }

    private static IEnumerable<(RuleMutant, Node)> ChangeWord(ScalarNode word, TermList? list, string[] beside) =>
        Others(word.Text, list, beside)
            .Select(other => (new RuleMutant(word.Span, word.Text, other), (Node)new ScalarNode(word.Span, other)));

    private static IEnumerable<string> Others(string word, TermList? list, string[] beside)
    {
        if (list is not null && list.TryFind(word, out Term? term))
        {
            // The next term of the list that does not stand beside already.
            int at = Enumerable.Range(0, list.Terms.Count).First(i => list.Terms[i] == term);
            Term? other = Enumerable.Range(1, list.Terms.Count - 1)
                .Select(i => list.Terms[(at + i) % list.Terms.Count])
                .FirstOrDefault(t => !beside.Contains(t.Name));
            return other is null ? [] : [other.Name];
        }

        if (word is "ja" or "nej")
        {
            return [word == "ja" ? "nej" : "ja"];
        }

        string[] parts = word.Split(' ');
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] is "plus" or "minus")
            {
                return [string.Join(' ', parts.Select((p, at) => at == i ? (p == "plus" ? "minus" : "plus") : p))];
            }
        }

        return Figures(word);
    }

    /// <summary>A number or a period is made one more and one less, a day one later and one earlier.</summary>
    private static IEnumerable<string> Figures(string word)
    {
        Value value = Literals.Read(word);
        return value.Kind switch
        {
            ValueKind.Integer => [Value.Of(value.Integer + 1).ToString(), Value.Of(value.Integer - 1).ToString()],
            ValueKind.Date => ((int[])[1, -1])
                .Select(d => value.Date.DayNumber + d)
                .Where(n => n >= 0 && n <= DateOnly.MaxValue.DayNumber)
                .Select(n => Value.Of(DateOnly.FromDayNumber(n)).ToString()),
            ValueKind.Decimal => [Value.Of(value.Decimal * 2).ToString().Replace('.', ',')],
            ValueKind.Period when word.Split(' ') is [var count, var unit]
                && int.TryParse(count, System.Globalization.CultureInfo.InvariantCulture, out int number) =>
                [
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number + 1} {unit}"),
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number - 1} {unit}"),
                ],
            _ => [],
        };
    }

    private TermList? ListOf(string key)
    {
        if (lexicon.Facts.FirstOrDefault(f => f.Name == key) is { } fact)
        {
            return fact.Type.List;
        }

        return lexicon.Questions.SelectMany(q => q.Fields).FirstOrDefault(f => f.Name == key)?.Type.List;
    }

    private TermList? ListNamed(string name) => lexicon.TryFindList(name, out TermList? list) ? list : null;
}
