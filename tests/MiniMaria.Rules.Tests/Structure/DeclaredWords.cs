using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>The words of the law that <c>rules/begrepp.yaml</c> and <c>rules/dokument.yaml</c> declare.</summary>
internal sealed partial class DeclaredWords
{
    private static readonly string[] LawLists = ["insats", "kommun", "part", "organ", "avtal", "ändringstyp", "händelse", "profession"];

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _clauses = new(StringComparer.Ordinal);
    private readonly List<string> _names;

    private DeclaredWords(YamlMappingNode vocabulary, YamlMappingNode register)
    {
        foreach (var list in LawLists)
        {
            foreach (var (name, term) in Entries(vocabulary, "listor", list, "termer"))
            {
                Add([name, .. Texts(term, "etikett"), .. Texts(term, "synonymer")]);
            }
        }

        foreach (var (name, document) in Entries(register, "dokument"))
        {
            Add([name, .. Texts(document, "titel"), .. Texts(document, "diarienummer")]);
            Add(Texts(document, "titel").SelectMany(title => NamesInside().Matches(title)).Select(match => match.Value));
            _clauses.UnionWith(Entries(document, "punkter").Select(clause => clause.Name));
        }

        // The contract fixes the names of questions, facts and answer fields, so code may use them.
        var contract = Entries(vocabulary, "fakta").Concat(Entries(vocabulary, "frågor"))
            .Concat(Entries(vocabulary, "frågor").SelectMany(question => Entries(question.Node, "svar")));
        _words.ExceptWith(contract.Select(entry => entry.Name));

        // A misspelling of a municipality that is also a key of the rule language.
        _words.Remove("sätter");
        _names = [.. _words.Where(IsName).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
    }

    /// <summary>Reads both files below <paramref name="repository"/>.</summary>
    public static DeclaredWords Read(string repository) =>
        new(Load(Path.Combine(repository, "rules", "begrepp.yaml")), Load(Path.Combine(repository, "rules", "dokument.yaml")));

    /// <summary>
    /// Gives the first word of the law in a text. The whole text counts, each part of a path or a list, and inside a sentence
    /// the clause numbers with a dot and the words that no common word resembles: with a capital, a hyphen or a space.
    /// </summary>
    public string? FindIn(string text)
    {
        var whole = text.Normalize().Trim();
        if (_words.TryGetValue(whole, out var word) || _clauses.TryGetValue(whole, out word))
        {
            return word;
        }

        var parts = Separators().Split(whole).Select(part => part.Trim('.')).ToList();
        return (whole.Contains(' ', StringComparison.Ordinal) ? null : parts.Find(_words.Contains))
            ?? _names.Find(name => whole.Contains(name, StringComparison.Ordinal) && Regex.IsMatch(whole, $@"(?<![\p{{L}}\d-]){Regex.Escape(name)}(?![\p{{L}}\d-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            ?? parts.Find(part => part.Contains('.', StringComparison.Ordinal) && _clauses.Contains(part));
    }

    /// <summary>Gives the clause that a number with a decimal point, as written in C#, spells.</summary>
    public string? FindClause(string number)
    {
        var digits = number.TrimEnd('m', 'M', 'd', 'D', 'f', 'F');
        return digits.Contains('.', StringComparison.Ordinal) && _clauses.Contains(digits) ? digits : null;
    }

    private static bool IsName(string word) => word.Any(letter => char.IsUpper(letter) || letter is '-' or ' ');

    private static YamlMappingNode Load(string path)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(path);
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<(string Name, YamlNode Node)> Entries(YamlNode node, params string[] path)
    {
        foreach (var key in path)
        {
            if (node is not YamlMappingNode parent || !parent.Children.TryGetValue(key, out node!))
            {
                return [];
            }
        }

        return node is YamlMappingNode mapping ? mapping.Select(entry => (entry.Key.ToString(), entry.Value)) : [];
    }

    private static IEnumerable<string> Texts(YamlNode node, string key) =>
        node is not YamlMappingNode mapping || !mapping.Children.TryGetValue(key, out var value) ? []
        : value is YamlSequenceNode list ? list.Select(item => item.ToString())
        : [value.ToString()];

    [GeneratedRegex(@"[^\p{L}\d.-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();

    /// <summary>Finds the names in a title, such as that of the service: words with a capital after the first.</summary>
    [GeneratedRegex(@"(?<= )\p{Lu}[\p{L}-]*\p{Ll}[\p{L}-]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamesInside();

    private void Add(IEnumerable<string> words) => _words.UnionWith(words.Select(word => word.Normalize(NormalizationForm.FormC)));
}
