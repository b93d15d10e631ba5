using System.Text.RegularExpressions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Review;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>
/// Made up: an agreement for the municipalities around Mora beside that of the repository. No such text is known; this one has the
/// clauses, names of values, interpretations, requirements and remarks of the other, with the municipalities exchanged.
/// </summary>
internal static partial class SecondAgreement
{
    public const string Name = "underavtal-mora";
    public const string Abbreviation = "UM";
    public const string Folder = Name + "/2025-11-17";

    /// <summary>The municipalities of the one area and those that stand in their places, those with a clinic beside each other.</summary>
    private static readonly (string, string)[] Exchanged =
        [.. Law.Parties.Zip(ClinicsFirst(Law.Names("moras-område"))), ("faluns", "moras")];

    private static readonly Dictionary<string, string> Others = Exchanged.Concat(Exchanged.Select(e => (e.Item2, e.Item1)))
        .ToDictionary(e => e.Item1, e => e.Item2, StringComparer.Ordinal);

    private static readonly Regex Municipality = new(
        $@"(?<![\w-])({string.Join('|', Others.Keys.OrderByDescending(k => k.Length))})(?=s?(?![\wåäö])|-område)",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>Gives the municipality of the second agreement that stands where another does in the first.</summary>
    public static string InPlaceOf(string municipality) => Others[municipality];

    /// <summary>Gives the parties of the second agreement, in the order of the vocabulary.</summary>
    public static string[] Parties { get; } = [.. Law.InOrder(Law.Parties.Select(InPlaceOf))];

    /// <summary>Adds the second agreement, with the examples of the first.</summary>
    public static EditedRules Beside(EditedRules rules)
    {
        HashSet<string> ids = [.. Asking.Engine.Rulebook.Editions.SelectMany(IdsOf)];
        string folder = EditedRules.Agreement + "/";
        foreach ((string path, string content) in rules.Files.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)).ToArray())
        {
            rules.Set(path.Replace(EditedRules.Agreement, Name, StringComparison.Ordinal), Copy(content, ids));
        }

        string register = rules.Files["dokument.yaml"];
        string entry = Entry(EditedRules.Agreement).Match(register).Value;
        string other = Entry(Name).Match(register).Value;
        rules.Replace("dokument.yaml", other, Copy(entry, ids).Replace("nedre Dalarna", "Moras område", StringComparison.Ordinal));
        return rules.Replace(
            "begrepp.yaml",
            "      budget-falun: {",
            $$"""
                  {{Name}}: { etikett: underavtalet för Moras område, betyder: Ett påhittat avtal mellan kommunerna kring Mora. }
                  budget-mora: { etikett: budgeten för Mora, betyder: En påhittad budget för Mora. }
                  budget-falun: {
            """.TrimEnd('\n'));
    }

    /// <summary>Adds the second agreement, without examples, with a shorter time of notice of its own.</summary>
    /// <param name="notice">The time of notice.</param>
    public static EditedRules WithNotice(string notice)
    {
        EditedRules rules = Beside(new EditedRules());
        foreach (string path in rules.Files.Keys.Where(f => f.StartsWith(Folder, StringComparison.Ordinal)).ToArray())
        {
            rules.Set(path, Examples().Replace(rules.Files[path], string.Empty));
        }

        string clause4 = $"{Folder}/4-avtalstid-och-uppsagning-av-avtal.yaml";
        return rules.Replace(clause4, $"uppsägningstid: {{ är: {Law.Text("uppsägningstid")},", $"uppsägningstid: {{ är: {notice},");
    }

    private static IEnumerable<string> ClinicsFirst(string[] municipalities)
    {
        string[] clinics = Law.Terms("ort");
        return municipalities.OrderBy(m => Array.IndexOf(clinics, m) is var place and >= 0 ? place : clinics.Length);
    }

    private static IEnumerable<string> IdsOf(Edition edition) =>
    [
        .. edition.Rules.Where(r => r.Citation.Document == EditedRules.Agreement).SelectMany(r => (string[])[r.Id, r.Table]),
        .. edition.References.Where(r => r.Citation.Document == EditedRules.Agreement).Select(r => r.Id),
    ];

    private static string Copy(string text, HashSet<string> ids)
    {
        string copy = Municipality.Replace(text, m => Others[m.Value])
            .Replace(EditedRules.Agreement, Name, StringComparison.Ordinal)
            .Replace("budget-falun", "budget-mora", StringComparison.Ordinal)
            .Replace("förkortning: SA", "förkortning: " + Abbreviation, StringComparison.Ordinal);
        copy = Short().Replace(copy, Abbreviation);
        return Word().Replace(copy, m => ids.Contains(m.Value) ? "um-" + m.Value[3..] : m.Value);
    }

    private static Regex Entry(string document) =>
        new($@"^  {document}:\n(    .*\n|\n(?=    ))+", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(
        @"^(?<indent> +)exempel:\n(\k<indent> .*\n|\n(?=\k<indent> ))+",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Examples();

    [GeneratedRegex(@"\bSA(?=[- ][0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Short();

    [GeneratedRegex(@"(?<![\w-])sa-[\w.-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
