using System.Text.Json;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Cli;

public sealed class CallTests
{
    [Theory]
    [InlineData("ask ansvar", ExitCode.Done)]
    [InlineData("fråga ansvar --json", ExitCode.Done)]
    [InlineData("fraga malgrupp --alder 20 --problem alkohol,narkotika --problem läkemedel --niva riskbruk", ExitCode.Done)]
    [InlineData("ask --json --lang en målgrupp --reading T-01=till-och-med-21 --ålder 21", ExitCode.Done)]
    [InlineData("ask ansvar --komplex-problematik --insats kriminalitet", ExitCode.Done)]
    [InlineData("ask uppsagning --form=skriftlig --uppsagningsdag:2026-01-01", ExitCode.Done)]
    [InlineData("ask giltighet --avtal beslut-gagnef --beslut Falun=godkänt,Säter=avslag --beslut Gagnef=godkänd", ExitCode.Done)]
    [InlineData("ask giltighet --avtal beslut-gagnef --beslut Falun", ExitCode.WrongCall)]
    [InlineData("ask giltighet --avtal beslut-gagnef --beslut Falun=", ExitCode.WrongCall)]
    [InlineData("ask giltighet --avtal beslut-gagnef --beslut Faln=godkänt", ExitCode.WrongCall)]
    [InlineData("ask giltighet --avtal beslut-gagnef --beslut Falun=godkänt,Falu=avslag", ExitCode.WrongCall)]
    [InlineData("--lang en --version", ExitCode.Done)]
    [InlineData("ask --hjälp", ExitCode.Done)]
    [InlineData("ask", ExitCode.WrongCall)]
    [InlineData("ask ansvar --ålder 17 --alder 18", ExitCode.WrongCall)]
    [InlineData("ask ansvar --insats", ExitCode.WrongCall)]
    [InlineData("ask ansvar --insats --hemkommun Mora", ExitCode.WrongCall)]
    [InlineData("ask ansvar --insats --finns-inte", ExitCode.WrongCall)]
    [InlineData("ask ansvar --ålder sjutton", ExitCode.WrongCall)]
    [InlineData("ask ansvar --ålder -1", ExitCode.WrongCall)]
    [InlineData("ask ansvar --dag 1/3/2026", ExitCode.WrongCall)]
    [InlineData("ask ansvar --dag 2026-03-01 --as-of 2026-03-02", ExitCode.WrongCall)]
    [InlineData("ask ansvar --läsning T-01", ExitCode.WrongCall)]
    [InlineData("ask ansvar --läsning T-01=x", ExitCode.WrongCall)]
    [InlineData("ask ansvar --läsning T-01=till-och-med-21 --reading t-01=inte-fyllt-21", ExitCode.WrongCall)]
    [InlineData("ask tvist --avtalsstart underavtal-nedre-dalarna=2026-01-01 --avtalsslut underavtal-nedre-dalarna=2027-12-31", ExitCode.Done)]
    [InlineData("ask tvist --agreement-start underavtal-nedre-dalarna=2026-01-01 --agreement-start verksamhetsbeskrivning=2026-01-01", ExitCode.Done)]
    [InlineData("ask tvist --avtalsstart 2026-01-01", ExitCode.WrongCall)]
    [InlineData("ask tvist --avtalsslut underavtal-nedre-dalarna=2026-13-01", ExitCode.WrongCall)]
    [InlineData("ask tvist --avtalsslut underavtal-nedre-dalarna=2026-01-01 --avtalsslut Underavtal-nedre-dalarna=2026-01-02", ExitCode.WrongCall)]
    [InlineData("ask tvist --avtalsstart underavtalet=2026-01-01", ExitCode.WrongCall)]
    [InlineData("ask tvist --avtalsstart underavtal-nedre-dalarna=2026-01-02 --avtalsslut underavtal-nedre-dalarna=2026-01-01", ExitCode.WrongCall)]
    [InlineData("ask ansvar Mora", ExitCode.WrongCall)]
    [InlineData("ask --insats kartläggning", ExitCode.WrongCall)]
    [InlineData("ask ansvar --batch -", ExitCode.WrongCall)]
    [InlineData("ask --batch", ExitCode.WrongCall)]
    [InlineData("ask --batch finns/inte", ExitCode.WrongCall)]
    [InlineData("ask ansvar --rules finns/inte", ExitCode.WrongCall)]
    [InlineData("ask ansvar --json=true", ExitCode.WrongCall)]
    [InlineData("ask ansvar @fil", ExitCode.WrongCall)]
    [InlineData("check finns/inte", ExitCode.WrongCall)]
    [InlineData("check a b", ExitCode.WrongCall)]
    [InlineData("check --finns-inte", ExitCode.WrongCall)]
    [InlineData("ansvar", ExitCode.WrongCall)]
    [InlineData("--finns-inte", ExitCode.WrongCall)]
    [InlineData("--lang de ask", ExitCode.WrongCall)]
    [InlineData("ask ansvar --lang", ExitCode.WrongCall)]
    public async Task RunAsync_Call_ExitsWithItsCode(string call, object code)
    {
        Run run = await Run.Of(call);

        Assert.Equal(code, run.Code);
        Assert.Equal(code is ExitCode.Done, run.Error.Length == 0);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ansvar", "Fel: Kommandot »ansvar« finns inte. Menade du »ask ansvar«? Se minimaria --help.")]
    [InlineData("ask giltighet --beslut Falun", "Fel: »Falun« hör inte till en tabell; skriv nyckel=värde.")]
    [InlineData("ask giltighet --beslut Falun=bifall --lang en", "Error: beslut (Falun) cannot be 'bifall'. Allowed: godkänt, avvikande, avslag.")]
    [InlineData("chek", "Fel: Kommandot »chek« finns inte. Menade du »check«? Se minimaria --help.")]
    [InlineData("ask ansvar --lasninng T-01=x", "Menade du »--lasning«?")]
    [InlineData("ask --insats kartläggning --lang en", "Error: The option '--insats' belongs to a question; write the question's name before it. See minimaria ask --help.")]
    [InlineData("ask ansvar --ålder 17 --alder 18 --insats", "Fel: Flaggan »--insats« saknar värde. Se minimaria ask ansvar --help.")]
    [InlineData("ask ansvar --ålder 17 --alder 18", "är angiven två gånger men tar ett enda värde. Se minimaria ask ansvar --help.")]
    public async Task RunAsync_WrongCall_SaysWhatIsWrong(string call, string text) =>
        Assert.Contains(text, (await Run.Of(call)).Unwrapped, StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_TableTwoWays_IsTheSameFact()
    {
        const string Call = "ask giltighet --avtal beslut-gagnef --dag 2026-03-01 --beslut";

        Run commas = await Run.Of(Call + " Falun=avslag,Säter=godkänt");
        Run repeated = await Run.Of(Call + " Falun=avslag --beslut Säter=godkänt");

        Assert.Contains("; beslut: Falun=avslag, Säter=godkänt", commas.Unwrapped, StringComparison.Ordinal);
        Assert.Equal(commas.Output, repeated.Output);
    }

    [Fact]
    public async Task RunAsync_SeveralValuesThreeWays_AreTheSameFact()
    {
        Run commas = await Run.Of("ask målgrupp --ålder 20 --problem alkohol,läkemedel --json --dag 2026-03-01");
        Run repeated = await Run.Of("ask malgrupp --alder 20 --problem läkemedel --problem alkohol --json --dag 2026-03-01");
        Run spaced = await Run.Of("ask", "målgrupp", "--ålder", "20", "--problem", "alkohol, läkemedel", "--json", "--dag", "2026-03-01");

        Assert.Equal(commas.Output, repeated.Output);
        Assert.Equal(commas.Output, spaced.Output);
    }

    [Fact]
    public async Task RunAsync_LooseAccents_AreReadAsWholeLetters()
    {
        string[] args = ["ask", "målgrupp", "--ålder", "20", "--json", "--dag", "2026-03-01"];

        Run loose = await Run.Of([.. args.Select(a => a.Normalize(System.Text.NormalizationForm.FormD))]);

        Assert.Equal((await Run.Of(args)).Output, loose.Output);
    }

    [Fact]
    public async Task RunAsync_Json_IsTheAnswerOnOneLine()
    {
        Run run = await Run.Of("ask ansvar --insats suicidriskbedömning --hemkommun Gagnef --ålder 17 --dag 2026-03-01 --json");

        using var answer = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal("answered", answer.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("region", answer.RootElement.GetProperty("answer").GetProperty("ansvarig").GetString());
    }

    [Theory]
    [InlineData("ask tvist --förhandling-genomförd nej --läsning t-10=dagen-före", "Läsningen t-10=dagen-före ändrar inte svaret.\n")]
    [InlineData("ask tvist --förhandling-genomförd nej --läsning T-10=dagen-före --lang en", "The reading T-10=dagen-före does not change the answer.\n")]
    [InlineData("ask frister --avtalets-slut 2027-12-31 --år 2026 --läsning t-10=dagen-före", "")]
    public async Task RunAsync_ReadingThatTheAnswerDoesNotRestOn_IsTold(string call, string expected)
    {
        Run run = await Run.Of($"{call} --dag {Run.Day}");

        Assert.Equal((ExitCode.Done, expected), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("ask ansvr --json", "MM0501", "ansvar")]
    [InlineData("ask ansvar --hemkommun Gangef --json", "MM0503", "Gagnef")]
    public async Task RunAsync_JsonOfWrongQuestion_IsTheErrorOnOneLine(string call, string code, string suggestion)
    {
        Run run = await Run.Of(call);

        using var answer = JsonDocument.Parse(Assert.Single(run.Lines));
        JsonElement error = answer.RootElement.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(suggestion, error.GetProperty("suggestion").GetString());
        Assert.Equal(ExitCode.WrongCall, run.Code);
    }

    [Theory]
    [InlineData("ask värdkommun --json --hemkommunn Orsa", "MM0543 : Anropet är fel. Flaggan »--hemkommunn« finns inte. Menade du »--hemkommun«? Frågan värdkommun tar --hemkommun.", "--hemkommun")]
    [InlineData("ask värdkommun --hemkommun --json", "MM0543 : Anropet är fel. Flaggan »--hemkommun« saknar värde.", null)]
    [InlineData("ask tvist --json --dag i-går --lang en", "MM0543 : The call is wrong. --dag cannot be 'i-går'; expected a day, YYYY-MM-DD.", null)]
    [InlineData("ask --json", "MM0543 : Anropet är fel. Ange en fråga, eller en fil med frågor efter --batch.", null)]
    [InlineData("ask --json --batch finns/inte", "MM0543 : Anropet är fel. Filen »finns/inte« finns inte.", null)]
    [InlineData("ask tvist --rules finns/inte --json", "MM0543 : Anropet är fel. Mappen »finns/inte« finns inte.", null)]
    [InlineData("chek --json", "MM0543 : Anropet är fel. Kommandot »chek« finns inte. Menade du »check«?", "check")]
    [InlineData("coverage VBB --json", "MM0543 : Anropet är fel. Dokumentet »VBB« finns inte bland underlagen.", null)]
    [InlineData("diff a --format json", "MM0543 : Anropet är fel. Ange två sidor att jämföra: mappar eller git-versioner.", null)]
    [InlineData("check --format=json --lang en x y", "MM0543 : The call is wrong. 'y' belongs to no option.", null)]
    public async Task RunAsync_JsonOfWrongCall_IsTheErrorOnOneLine(string call, string expected, string? suggestion)
    {
        Run run = await Run.Of(call);

        JsonElement error = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("error");
        Assert.StartsWith(expected, $"{error.GetProperty("code")} {error.GetProperty("fact")}: {error.GetProperty("message")}", StringComparison.Ordinal);
        Assert.Equal(suggestion, error.GetProperty("suggestion").GetString());
        Assert.Equal((ExitCode.WrongCall, ""), (run.Code, run.Error));
    }

    [Fact]
    public async Task RunAsync_JsonOfFaultyRules_IsTheErrorOnOneLine()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            Run run = await Run.Of("ask", "tvist", "--json", "--rules", folder.FullName);

            JsonElement error = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("error");
            Assert.Equal("MM0116", error.GetProperty("code").GetString());
            Assert.StartsWith("Regelfilerna går inte att använda. begrepp.yaml:1:1 fel MM0116: ", error.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Equal(ExitCode.FaultyRules, run.Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task RunAsync_Suggest_CompletesTermsOfTheFact()
    {
        const string typed = "minimaria ask ansvar --hemkommun Mo";

        Run run = await Run.Of($"[suggest:{typed.Length}]", typed);

        Assert.Contains("Mora", run.Lines);
    }

    [Theory]
    [InlineData("2026-03-01", "Gällande enligt inställningarna: underavtalet för nedre Dalarna 2025-11-17.")]
    [InlineData("2025-12-31", "Förslag: underavtalet för nedre Dalarna 2025-11-17.")]
    [InlineData("2028-01-01", "Underavtalet för nedre Dalarna 2025-11-17 upphörde 2027-12-31")]
    public async Task RunAsync_AgreementStated_StatusFollowsTheDay(string day, string expected)
    {
        Run run = await Run.Of($"ask uppsägning --form skriftlig --avtalsstart underavtal-nedre-dalarna=2026-01-01 --avtalsslut underavtal-nedre-dalarna=2027-12-31 --dag {day}");

        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ChosenReading_IsUsed()
    {
        string call = $"ask målgrupp --ålder {Law.Number("övre-ålder")} --problem alkohol --nivå beroende --dag 2026-03-01 --json";

        Assert.NotEqual((await Run.Of(call)).Output, (await Run.Of(call + " --läsning T-01=till-och-med-21")).Output);
    }
}
