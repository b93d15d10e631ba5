using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Vocabulary;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Rendering;

/// <summary>
/// The schema by which editors complete and check rule files takes what the loader takes, and refuses what a schema can refuse.
/// </summary>
public sealed class RuleSchemaTests
{
    /// <summary>
    /// What the loader finds and a schema cannot, with the reason: by code, and where the same code is also for what a schema can find,
    /// by the message. A schema sees one file, and in it one place at a time.
    /// </summary>
    private static readonly (string Codes, string? Message, string Reason)[] Beyond =
    [
        ("MM0102|MM0106|MM0107|MM0108|MM0111|MM0112|MM0119", null, "how the YAML is written; an editor tells of it without a schema"),
        ("MM0140|MM0141|MM0901|MM0902|MM0903|MM0905", null, "words are compared with all other words"),
        (
            "MM0201|MM0302|MM0303|MM0309|MM0310|MM0313|MM0408|MM0802|MM0105",
            null,
            "a name may stand there that this file or another declares"),
        ("MM0103", "(decimal number|whole number|day|table).*not '", "a name may stand there that this file or another declares"),
        ("MM0103", "a fact|another fact|ja or nej, not form", "it hangs on how another fact is declared"),
        ("MM0101", "'åtgärd'", "it hangs on how the fact is declared"),
        (
            "MM0206|MM0210|MM0211|MM0401|MM0402|MM0403|MM0404|MM0406|MM0407|MM0411|MM0416|MM0417|MM0418|MM0804",
            null,
            "it hangs on the folder, or on other versions and documents"),
        ("MM0209|MM0301|MM0308|MM0331|MM0332|MM0904", null, "names are compared with all other names"),
        ("MM0213|MM0231|MM0304|MM0305|MM0306|MM0318|MM0326", null, "it is followed from name to name"),
        ("MM0214|MM0215|MM0217|MM0232|MM0233|MM0319|MM0405|MM0412", null, "two declarations, or two numbers, are compared"),
        (
            "MM0218|MM0219|MM0241|MM0252|MM0322|MM0324",
            null,
            "what is read in a text: a sentence's signs, a day of every year, how much an amount is"),
        ("MM0204|MM0101", "^engelska.yaml", "which fields and columns there are hangs on the question"),
        ("MM0320|MM0336", null, "what a name leads to, or what stands beside it, decides"),
    ];

    [Fact]
    public void Write_RulesOfTheDocuments_AreAccepted()
    {
        string whole = SchemaOf(RulebookLoader.Load(RuleSource.Embedded).Rulebook!);

        Assert.Empty(Embedded.Paths.SelectMany(p => CheckedBySchema.Faults(whole, Embedded.TextOf(p)).Select(f => $"{p} {f}")));
    }

    [Theory]
    [InlineData("fråga: ansvar\n    svar: { ansvarig: Regionen }", "fråga: answar\n    svar: { ansvarig: Regionen }", "a question that does not exist")]
    [InlineData("när: { hemkommun: södra }", "när: { form: skriftlig }", "a fact of another question")]
    [InlineData("när: { hemkommun: södra }", "när: { hemkommun: { minst: 3 } }", "a test of numbers on a term")]
    [InlineData("svar: { ansvarig: Falun }\n    underlag", "svar: { giltig: ja }\n    underlag", "an answer field of another question")]
    [InlineData("svar: { ansvarig: Falun }\n    underlag", "svar: { ansvarig: Falun }\n    underlagg", "a misspelt key")]
    [InlineData("    text: I söder ansvarar Falun.\n", "", "a missing key")]
    [InlineData("undantag-från: r-region", "undantag-från: { regel: r-region }", "keys where a word belongs")]
    [InlineData("givet: { hemkommun: Falun, ålder: 17 }", "givet: { hemkommun: Falun, ålder: sjutton }", "a text where a number belongs")]
    [InlineData("          svar: { ansvarig: Falun }\n", "          svar: { ansvarig: Fallun }\n", "an unknown term where no name may stand")]
    [InlineData("underlag: [AV-1-02]\n\nförut", "underlag: [VB-1-02]\n\nförut", "a statement of no document")]
    public void Write_WhatAJuristMayMistype_IsRefused(string right, string wrong, string why)
    {
        string schema = SchemaOf(Valid.Load().Rulebook!);

        Assert.Empty(CheckedBySchema.Faults(schema, Valid.TextOf(Responsibility)));
        Assert.True(CheckedBySchema.Faults(schema, Valid.Replace(Responsibility, right, wrong).TextOf(Responsibility)).Count > 0, why);
    }

    [Fact]
    public void Write_Words_StandWithWhatTheyMean()
    {
        JsonObject definitions = JsonNode.Parse(SchemaOf(Accounted.Load().Rulebook!))!["$defs"]!.AsObject();

        Assert.Equal("Vem ansvarar?", MeaningOf("fragor", "ansvar"));
        Assert.Equal("Var den unge bor.", MeaningOf("fakta", "hemkommun"));
        Assert.Equal("Falu kommun.", MeaningOf("termer-kommun", "Falun"));
        Assert.Equal("Uppsägningen är skriftlig.", MeaningOf("poster", "AV-2-02"));
        Assert.Equal("Regelns namn: handling, punkt, ord.", definitions["regel"]!["properties"]!["id"]!["description"]!.GetValue<string>());
        Assert.Equal("Var den unge bor.", definitions["villkor-ansvar"]!["properties"]!["hemkommun"]!["description"]!.GetValue<string>());
        Assert.Equal(
            "Före födelsedagen.",
            definitions["valda-lasningar"]!["properties"]!["T-1"]!["anyOf"]![0]!["enumDescriptions"]![0]!.GetValue<string>());

        string MeaningOf(string definition, string word)
        {
            JsonNode words = definitions[definition]!;
            return words["enumDescriptions"]![words["enum"]!.AsArray().Select(w => w!.GetValue<string>()).ToList().IndexOf(word)]!.GetValue<string>();
        }
    }

    /// <summary>Every reference leads somewhere, and every key of the table has what it is for.</summary>
    [Fact]
    public void Write_References_LeadToDefinitions()
    {
        string schema = SchemaOf(WithReckoning.Load().Rulebook!);
        JsonObject definitions = JsonNode.Parse(schema)!["$defs"]!.AsObject();

        Assert.All(
            Regex.Matches(schema, "\"#/\\$defs/(?<name>[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)),
            m => Assert.True(definitions.ContainsKey(m.Groups["name"].Value), m.Value));
        ILookup<string, string?> about = definitions.Select(d => d.Value!["properties"] as JsonObject).OfType<JsonObject>().SelectMany(p => p)
            .ToLookup(p => p.Key, p => (p.Value as JsonObject)?["description"]?.GetValue<string>());
        Assert.All(KeyTable.Files.SelectMany(f => f.Definitions), k => Assert.Contains(k.About, about[k.Name]));
    }

    /// <summary>
    /// All that the tests of the loader try: what has no fault is accepted, and each fault that a schema can find is refused.
    /// </summary>
    [Fact]
    public void Write_FaultsOfTheLoadersTests_AreRefusedOrBeyondASchema()
    {
        var wrong = new List<string>();
        var beyond = new HashSet<int>();
        var judged = new HashSet<(string, string)>();
        int refused = 0;
        foreach ((RuleFiles files, LoadResult result) in Gather())
        {
            Diagnostic[] errors = [.. result.Diagnostics.Where(d => d.Severity == Severity.Error)];
            if (errors.Any(e => e.Span.File == Words) && files.Paths.Contains(Words))
            {
                // The vocabulary itself is faulty: the schema in the editor is that of the vocabulary before.
                Judge(files, Words, errors, Valid.Load().Rulebook!.Lexicon);
                continue;
            }

            Lexicon lexicon = LexiconOf(files);
            foreach (string path in files.Paths.Where(p => p.EndsWith(".yaml", StringComparison.Ordinal)))
            {
                Judge(files, path, errors, lexicon);
            }
        }

        void Judge(RuleFiles files, string path, Diagnostic[] errors, Lexicon lexicon)
        {
            Diagnostic[] here = [.. errors.Where(e => e.Span.File == path)];
            int[] reasons = [.. here.Select(BeyondFor)];
            string schema = RuleSchema.Write(lexicon, [], KeyTable.FileAt(path).Name);
            if (here.Length == 0 && !judged.Add((schema, files.TextOf(path))))
            {
                return;
            }

            bool isRefused = IsRefused(files.TextOf(path), schema);
            if (here.Length == 0 && isRefused)
            {
                wrong.Add($"{path} has no fault and is refused beside {string.Join(' ', errors.Select(e => e.ToString()))}");
            }
            else if (!isRefused && Array.Exists(reasons, r => r < 0))
            {
                wrong.Add($"accepted: {here[Array.FindIndex(reasons, r => r < 0)]}");
            }

            refused += here.Length > 0 && isRefused ? 1 : 0;
            beyond.UnionWith(isRefused ? [] : reasons);
        }

        Assert.Equal([], wrong.Distinct());
        Assert.True(refused > 100, $"Only {refused} faulty files are refused.");
        Assert.Equal(Enumerable.Range(0, Beyond.Length), beyond.Order());
    }

    private static int BeyondFor(Diagnostic error) => Array.FindIndex(
        Beyond,
        b => b.Codes.Split('|').Contains(error.Code) && (b.Message is null || Regex.IsMatch(
            $"{error.Span.File} {error.Message(Language.English)}",
            b.Message,
            RegexOptions.None,
            TimeSpan.FromSeconds(1))));

    /// <summary>Tells whether an editor refuses a file, because of its YAML or by the schema.</summary>
    private static bool IsRefused(string text, string schema)
    {
        try
        {
            return CheckedBySchema.Faults(schema, text.TrimStart('\uFEFF')).Count > 0;
        }
        catch (Exception e) when (e is YamlDotNet.Core.YamlException or InvalidOperationException or ArgumentException)
        {
            return true;
        }
    }

    private static string SchemaOf(Rulebook rulebook) => RuleSchema.Write(
        rulebook.Lexicon,
        [.. rulebook.Editions.SelectMany(e => e.Interpretations).DistinctBy(i => i.Id)]);

    private static Lexicon LexiconOf(RuleFiles files)
    {
        var bag = new DiagnosticBag();
        return Declarations.Read(
            SourceReader.Read(files.ToSource().List(bag), bag, []),
            bag,
            checksWords: false)?.Lexicon ?? Valid.Load().Rulebook!.Lexicon;
    }

    /// <summary>Gives the rule sets that the tests of the loader's faults make.</summary>
    private static List<(RuleFiles Files, LoadResult Result)> Gather()
    {
        var found = new List<(RuleFiles, LoadResult)>();
        Found.Value = found;
        foreach (Type type in typeof(RuleFiles).Assembly.GetTypes().Where(t => t.Namespace == typeof(RuleFiles).Namespace && t.Name.EndsWith("FaultTests", StringComparison.Ordinal)))
        {
            foreach (MethodInfo test in type.GetMethods().Where(m => m.IsDefined(typeof(FactAttribute), inherit: true)))
            {
                object?[][] rows = [.. test.GetCustomAttributes<InlineDataAttribute>().Select(d => d.Data)];
                int count = test.GetParameters().Length;
                foreach (object?[] row in rows.Where(r => r.Length == count).Concat(count == 0 ? [[]] : []))
                {
                    test.Invoke(Activator.CreateInstance(type), row);
                }
            }
        }

        Found.Value = null;
        return found;
    }
}
