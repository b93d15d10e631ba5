using System.Text.Json;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Tests.Loading;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>Whatever rules may be called, a call can say it.</summary>
public sealed class NameTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("names").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The fact that these rules call as the option for the day asked about is called.</summary>
    [Fact]
    public async Task Ask_FactNamedAsAnOption_HasALongerName()
    {
        Write(Valid);

        Run run = await Ask("uppsägning", "--form", "skriftlig", "--slutdag", "2026-12-31", "--faktum-dag", "2026-09-30", "--json", "--dag", "2026-03-01");
        Run wrong = await Ask("uppsägning", "--dag", "5");
        Run check = await Run.Of("check", _folder, "--lang", "en");

        Assert.Contains("\"giltig\":true", run.Output, StringComparison.Ordinal);
        Assert.Contains("--dag kan inte vara »5«; där ska stå en dag, ÅÅÅÅ-MM-DD. Faktumet dag anges med --faktum-dag.", wrong.Unwrapped, StringComparison.Ordinal);
        Assert.DoesNotMatch("--dag [0-9-]+ .*--dag ", check.Output);
    }

    /// <summary>The call that a check prints is the one that can be made, whatever the facts are called.</summary>
    [Theory]
    [InlineData("json", "faktum-json")]
    [InlineData("faktum-json", "json")]
    public async Task Check_FactsNamedAsOptionsOfOthers_PrintsACallThatRuns(string first, string second)
    {
        Write(Valid
            .Replace(Words, "\nfrågor:\n", $$"""

                  {{first}}: { typ: heltal, betyder: Ett., minst: 0, högst: 9 }
                  {{second}}: { typ: heltal, betyder: Två., minst: 0, högst: 9 }

                frågor:
                  vilken:
                    rubrik: Vilken form?
                    fakta: [{{first}}, {{second}}]
                    svar:
                      form: { typ: term, lista: form, betyder: Formen. }

                """.ReplaceLineEndings("\n"))
            .Replace(Notice, "\nregler:\n", $"\nregler:\n  - {{ id: r-vilken, text: Då är den skriftlig., fråga: vilken, när: {{ {first}: {{ minst: 4 }}, {second}: {{ minst: 5 }} }}, svar: {{ form: skriftlig }}, underlag: [AV-2-01] }}\n"));
        string finding = (await Run.Of("check", _folder)).Lines.First(l => l.Contains("minimaria ask vilken", StringComparison.Ordinal));
        string[] call = [.. finding[(finding.IndexOf("minimaria ", StringComparison.Ordinal) + 10)..].Split(' ').TakeWhile(w => !char.IsUpper(w[0]))];

        Run run = await Run.Of([.. call, "--rules", _folder]);

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(call.Where(w => w.StartsWith("--", StringComparison.Ordinal)).Distinct(), call.Where(w => w.StartsWith("--", StringComparison.Ordinal)));
    }

    /// <summary>However a person writes the names of verbs, questions and facts, the same is asked.</summary>
    [Theory]
    [InlineData("ask VÄRDKOMMUN --hemkommun Gagnef")]
    [InlineData("ask vårdkommun --HEMKOMMUN gagnef")]
    [InlineData("ask Vårdkommun --Hemkommun=GAGNEF")]
    [InlineData("ASK VARDKOMMUN --hemkommun Gagnefs")]
    [InlineData("--LANG sv Fråga värdkommun --hemkommun Gagnef")]
    public async Task Ask_NamesInCapitalsOrSynonyms_AskTheSame(string call)
    {
        Run run = await Run.Of($"{call} --dag {Run.Day}");

        string asked = (await Run.Of($"ask värdkommun --hemkommun Gagnef --dag {Run.Day}")).Output;
        Assert.Equal(asked, Regex.Replace(run.Output, "(?<=- hemkommun: ).+", "Gagnef", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(ExitCode.Done, run.Code);
    }

    /// <summary>What an option is given is not taken for the name of something.</summary>
    [Fact]
    public async Task Ask_ValueLikeTheNameOfAQuestion_StaysAsItIs() =>
        Assert.Contains("»ANSVAR«", (await Run.Of("ask värdkommun --hemkommun ANSVAR")).Unwrapped, StringComparison.Ordinal);

    [Theory]
    [InlineData("Orsa, Älvdalen", "Orsa, Älvdalen")]
    [InlineData("Mora,Orsa, Älvdalen,Falun", "Mora|Orsa, Älvdalen|Falun")]
    [InlineData("A=B", "A=B")]
    [InlineData("Mora, Falun", "Mora|Falun")]
    [InlineData("Mora,,", "Mora")]
    public async Task Ask_TermsWithCommasAndSigns_AreTakenWhole(string given, string expected)
    {
        Write(Odd(Valid));

        Run run = await Ask("uppsägning", "--godkänd-av", given);

        Assert.Contains($"godkänd-av: {expected.Replace("|", ", ", StringComparison.Ordinal)}", run.Unwrapped, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, run.Code);
    }

    [Theory]
    [InlineData("Orsa, Älvdalen=godkänt,A=B=avslag", "Orsa, Älvdalen=godkänt, A=B=avslag")]
    [InlineData("Mora=godkänt, Falun = avslag", "Mora=godkänt, Falun=avslag")]
    public async Task Ask_TableWithOddKeys_IsTakenWhole(string given, string expected)
    {
        Write(Odd(WithTables));

        Run run = await Ask("ansvar", "--hemkommun", "Mora", "--beslut", given);

        Assert.Contains("beslut: " + expected, run.Unwrapped, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, run.Code);
    }

    [Fact]
    public async Task Ask_TableOfNumbersWithDecimals_IsTakenWhole()
    {
        Write(WithTables.Replace(Words, "folkmängd: { typ: tabell, nyckel: kommun, värde: heltal,", "folkmängd: { typ: tabell, nyckel: kommun, värde: belopp,"));

        Run run = await Ask("ansvar", "--hemkommun", "Mora", "--folkmängd", "Mora=1,5,Falun=630,25");

        Assert.Contains("folkmängd: Mora=1,5, Falun=630,25", run.Unwrapped, StringComparison.Ordinal);
    }

    /// <summary>The call that the help shows is one that can be made, also with a table.</summary>
    [Fact]
    public async Task Help_ExampleWithATable_IsACallThatRuns()
    {
        Write(Odd(WithTables.Replace(
            Responsibility,
            "givet: { hemkommun: Mora, ålder: 17 }",
            "givet: { hemkommun: Mora, ålder: 17, beslut: { Mora: godkänt, Falun: avslag }, folkmängd: { Mora: 20 } }")));

        Run help = await Ask("ansvar", "--help");
        const string Facts = "--hemkommun Mora --ålder 17 --beslut Mora=godkänt,Falun=avslag --folkmängd Mora=20";
        Run run = await Ask("ansvar", Facts.Split(' '));

        Assert.Equal($"  minimaria ask ansvar {Facts}", help.Lines[^1]);
        Assert.Equal(ExitCode.Done, run.Code);
    }

    /// <summary>Without diacritics two names may be one; then each is called by its own.</summary>
    [Fact]
    public async Task Ask_NamesAlikeWithoutDiacritics_AreToldApart()
    {
        Write(Valid
            .Replace(Words, "fakta: [hemkommun, ålder, födelsedatum]", "fakta: [hemkommun, ålder, födelsedatum, alder]")
            .Replace(Words, "\nfrågor:\n", "\n  alder: { typ: heltal, betyder: Något annat., minst: 500, högst: 600 }\n\nfrågor:\n  vårt:\n    rubrik: Ett?\n    fakta: [form]\n    svar:\n      ett: { typ: ja-nej, betyder: Ett. }\n  vart:\n    rubrik: Två?\n    fakta: [form]\n    svar:\n      två: { typ: ja-nej, betyder: Två. }\n"));

        Run facts = await Ask("ansvar", "--alder", "555", "--ålder", "17", "--json");
        Run first = await Ask("vart", "--json");
        Run second = await Ask("vårt", "--json");

        Assert.Equal((ExitCode.Done, "ansvar"), (facts.Code, Question(facts)));
        Assert.Equal(("vart", "vårt"), (Question(first), Question(second)));
    }

    [Theory]
    [InlineData("ask", "fråga-ask")]
    [InlineData("fråga", "fråga-fråga")]
    [InlineData("fraga", "fråga-fraga")]
    [InlineData("check", "check")]
    [InlineData("fråga-ask", "fråga-ask")]
    public async Task Ask_QuestionNamedAsAVerb_HasALongerWordWhereItIsTaken(string name, string word)
    {
        Write(Valid.Replace(Words, "\nfrågor:\n", $"\nfrågor:\n  {name}:\n    rubrik: Ett?\n    fakta: [form]\n    svar:\n      ett: {{ typ: ja-nej, betyder: Ett. }}\n"));

        Assert.Equal(name, Question(await Ask(word, "--json")));
        Assert.Contains($"minimaria ask {word} --dag", (await Run.Of("check", _folder)).Output, StringComparison.Ordinal);
    }

    private static RuleFiles Odd(RuleFiles files) =>
        files.Replace(Words, "      Mora: {", "      \"Orsa, Älvdalen\": { betyder: Två kommuner. }\n      \"A=B\": { betyder: Ett tecken. }\n      Mora: {");

    private static string? Question(Run run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("question").GetString();

    private Task<Run> Ask(string question, params string[] more) => Run.Of(["ask", question, "--rules", _folder, .. more]);

    private void Write(RuleFiles files)
    {
        foreach (string path in files.Paths)
        {
            string file = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, files[path]);
        }
    }
}
