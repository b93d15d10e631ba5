using System.Globalization;
using System.Text;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>The embedded rules with many times as many rules of responsibility, the new ones in clauses of their own.</summary>
internal static class MultipliedRules
{
    public const string Prefix = "övning-";

    private const string Document = "slutrapport";
    private const string Folder = Document + "/2025-04-11/";

    /// <summary>Loads them.</summary>
    /// <param name="original">The embedded rules.</param>
    /// <param name="times">How many times as many rules of responsibility there shall be.</param>
    public static Rulebook Load(Rulebook original, int times)
    {
        Edition edition = original.EditionOn(new DateOnly(2026, 3, 1));
        int rules = edition.Rules.Count(r => r.Question.Name == "ansvar");
        DocumentEntry document = original.Lexicon.Documents.Single(d => d.Name == Document);

        // Clauses of which no version says anything, so that nothing is replaced.
        string[] clauses = [.. document.ClauseOrder.Where(c => char.IsDigit(c[0]) && !Files().Any(f => f.Path.StartsWith(Document, StringComparison.Ordinal) && Path.GetFileName(f.Path).StartsWith(c + "-", StringComparison.Ordinal)))];
        string[] homes = QuestionSet.Names(original.Lexicon, "hemkommun");
        string[] relations = QuestionSet.Names(original.Lexicon, "relation");
        int more = rules * (times - 1);
        int terms = (more / (homes.Length * relations.Length)) + 1;
        List<RuleFile> files = [.. Files().Select(f => f.Path == "begrepp.yaml" ? AddTerms(f, terms) : f)];
        int perClause = (int)Math.Ceiling((double)more / clauses.Length);
        (string Term, string Home, string Relation)[][] shares =
        [
            .. Enumerable.Range(0, more)
                .Select(i => ($"{Prefix}{(i / homes.Length / relations.Length).ToString(CultureInfo.InvariantCulture)}", homes[i % homes.Length], relations[i / homes.Length % relations.Length]))
                .Chunk(perClause),
        ];
        files.AddRange(shares.Zip(clauses, (share, clause) => Clause(clause, document.Clauses[clause], share)));

        LoadResult result = RulebookLoader.Load(RuleSource.Files(files));
        return result.Rulebook ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static IEnumerable<RuleFile> Files()
    {
        System.Reflection.Assembly assembly = typeof(RuleSource).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("rules/", StringComparison.Ordinal)))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new RuleFile(name["rules/".Length..], bytes);
        }
    }

    private static RuleFile AddTerms(RuleFile vocabulary, int count)
    {
        string text = Encoding.UTF8.GetString(vocabulary.Content.Span);
        int terms = text.IndexOf("    termer:\n", text.IndexOf("\n  insats:\n", StringComparison.Ordinal), StringComparison.Ordinal) + "    termer:\n".Length;
        var added = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            added.Append(CultureInfo.InvariantCulture, $"      {Prefix}{i}: {{ betyder: Övningsinsats {i}. }}\n");
        }

        return vocabulary with { Content = Encoding.UTF8.GetBytes(text.Insert(terms, added.ToString())) };
    }

    private static RuleFile Clause(string number, string heading, (string Term, string Home, string Relation)[] share)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"punkt: \"{number}\"\nrubrik: {heading}\nregler:\n  - id: {Prefix}{number}\n    text: Övningsregel.\n    fråga: ansvar\n    svar: {{ ansvarig: region, utförs-av: [Region Dalarna] }}\n    underlag: [VB-6.3-01]\n    rader:\n");
        foreach ((int i, (string term, string home, string relation)) in share.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"      - {{ id: {Prefix}{number}-{i}, insats: {term}, hemkommun: {home}, relation: {relation} }}\n");
        }

        return new RuleFile(Folder + number + "-ovning.yaml", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
