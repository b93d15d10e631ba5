using System.Globalization;
using System.Text;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>The embedded rules with ten times as many rules of responsibility, the new ones in clauses of their own.</summary>
internal static class TenfoldRules
{
    public const string Prefix = "övning-";

    private const string Folder = "verksamhetsbeskrivning/2025-04-11/";

    public static Rulebook Load(Rulebook original)
    {
        QuestionDefinition responsibility = original.Lexicon.Questions.Single(q => q.Name == "ansvar");
        int rules = original.EditionOn(new DateOnly(2026, 3, 1)).Rules.Count(r => r.Question == responsibility);
        DocumentEntry document = original.Lexicon.Documents.Single(d => d.Name == "verksamhetsbeskrivning");
        string[] free = [.. document.ClauseOrder.Where(c => !original.EditionOn(new DateOnly(2026, 3, 1)).Rules.Any(r => r.Citation.Document == document.Name && r.Citation.Clause == c))];
        string[] clauses = [.. free.Where(c => !Files().Any(f => f.Path.StartsWith(Folder + c + "-", StringComparison.Ordinal)))];
        List<RuleFile> files = [.. Files().Select(f => f.Path == "begrepp.yaml" ? AddTerms(f, rules * 9) : f)];
        int perClause = (int)Math.Ceiling(rules * 9.0 / clauses.Length);
        int[][] shares = [.. Enumerable.Range(0, rules * 9).Chunk(perClause)];
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

    private static RuleFile Clause(string number, string heading, int[] share)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"punkt: \"{number}\"\nrubrik: {heading}\nregler:\n  - id: {Prefix}{number}\n    text: Övningsregel.\n    fråga: ansvar\n    svar: {{ ansvarig: region, utförs-av: [Region Dalarna] }}\n    rader:\n");
        foreach (int i in share)
        {
            text.Append(CultureInfo.InvariantCulture, $"      - {{ id: {Prefix}regel-{i}, insats: {Prefix}{i}, underlag: [VB-6.3-01] }}\n");
        }

        return new RuleFile(Folder + number + "-ovning.yaml", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
