using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>What a person reads, in both languages, to be read by a person before it is approved.</summary>
public sealed class TextTests
{
    private static readonly Terminal Usual = new(80, Colour: false);

    private const string Notice = "ask ändring --avtal underavtal-nedre-dalarna --ändringstyp ändring --form skriftlig --godkänd-av Falun,Gagnef,Avesta --godkänd-av Ludvika,Säter";

    /// <summary>Gets the calls in both languages; each has an approved text of its own.</summary>
    public static TheoryData<string, string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string, string>();
            foreach (string language in (string[])["sv", "en"])
            {
                calls.Add("answered", language, "ask ansvar --insats suicidriskbedömning --hemkommun Gagnef --ålder 17");
                calls.Add("needsFacts", language, "ask ansvar --insats kriminalitet --alder 17");
                calls.Add("outsideScope", language, "ask ansvar --insats kartläggning --hemkommun Ludvika --fodelsedatum 2000-05-17");
                calls.Add("missingParties", language, Notice);
                calls.Add("why", language, Notice + " --varför sa-14-ändring");
                calls.Add("whyAlternatives", language, "ask force-majeure --händelse arbetskonflikt --verkan försenas --skada-begränsas nej --underrättelse ingen --why sa-17-befrielse");
                calls.Add("whyUnknown", language, "ask tvist --förhandling-genomförd ja --why sa-18-domstål");
                calls.Add("deadlines", language, "frister --avtalets-slut 2028-02-29 --ar 2027");
                calls.Add("deadlinesNeedFacts", language, "deadlines --år 2027");
                calls.Add("obligations", language, "ask skyldigheter --part personalen");
                calls.Add("unknownTerm", language, "ask ansvar --insats suicidriskbedömning --hemkommun Gangef");
                calls.Add("unknownQuestion", language, "ask ansvr --hemkommun Gagnef");
                calls.Add("unknownOption", language, "ask ansvar --hemkomun Gagnef --ålder 17");
            }

            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Ask_OnATerminal_IsReadable(string name, string language, string call)
    {
        Run run = await Run.Of($"{call} --dag {Run.Day} --lang {language}".Split(' ', StringSplitOptions.RemoveEmptyEntries), [], Usual);

        AssertPlainAndNarrow(run);
        await Verifier.Verify(run.ToString()).UseMethodName($"Ask_{name}_{language}");
    }

    [Theory]
    [InlineData("program", "")]
    [InlineData("ask", "ask --help")]
    [InlineData("question", "ask fortida-upphorande --help")]
    [InlineData("check", "granska -h")]
    [InlineData("deadlines", "frister --help")]
    [InlineData("diff", "jämför --help")]
    [InlineData("fmt", "formatera --help")]
    [InlineData("schema", "schema --help")]
    [InlineData("search", "sök --help")]
    public async Task Help_OnATerminal_IsReadable(string name, string call)
    {
        foreach (string language in (string[])["sv", "en"])
        {
            Run run = await Run.Of($"{call} --lang {language}".Split(' ', StringSplitOptions.RemoveEmptyEntries), [], Usual);

            AssertPlainAndNarrow(run);
            Assert.Equal(ExitCode.Done, run.Code);
            await Verifier.Verify(run.ToString()).UseMethodName($"Help_{name}_{language}");
        }
    }

    /// <summary>What is captured is not broken into lines: a word of a fault, a call or a path stays where it can be found.</summary>
    [Theory]
    [InlineData("ask kostnadsfördelning --år 2026 --dag 2026-03-01")]
    [InlineData("ask ansvar --insats suicidriskbedömning --hemkommun Gangef")]
    [InlineData("frister --år 2027 --dag 2026-03-01")]
    [InlineData("ask --help")]
    [InlineData("diff en-gren-som-inte-finns-alls-i-det-här-repot en-gren-till-som-inte-heller-finns")]
    public async Task AnyCall_Captured_IsNotWrapped(string call)
    {
        Run captured = await Run.Of(call);
        Run wide = await Run.Of(call.Split(' '), [], new Terminal(5_000, Colour: false));

        Assert.Equal(wide.Output + wide.Error, captured.Output + captured.Error);
        Assert.Contains((captured.Output + captured.Error).Split('\n'), line => line.Length > 80);
    }

    [Fact]
    public async Task Ask_DayAskedAboutAsAFact_IsNotOfferedAndSaysWhatToGive()
    {
        Assert.DoesNotContain("frågedag", (await Run.Of("ask målgrupp --help")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("frågedag", (await Run.Of(["[suggest]", "ask målgrupp --"], [])).ToString(), StringComparison.Ordinal);
        Assert.Contains("(--dag)", (await Run.Of("ask målgrupp --ålder 20 --frågedag 2026-02-01")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_NarrowTerminal_WrapsAtItsWidth()
    {
        Run run = await Run.Of(["ask", "målgrupp", "--ålder", "20", "--dag", Run.Day], [], new Terminal(40, Colour: false));

        Assert.All(run.Lines, line => Assert.InRange(line.Length, 1, 40));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(30)]
    public async Task Ask_RowsOnNarrowTerminal_KeepToItsWidth(int width)
    {
        Run run = await Run.Of(["frister", "--år", "2027", "--dag", Run.Day], [], new Terminal(width, Colour: false));

        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Contains(run.Lines, line => line.StartsWith("  2027-01-31", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_ColourTerminal_SaysTheSameInColour()
    {
        string[] args = ["ask", "målgrupp", "--ålder", "20", "--dag", Run.Day];

        Run coloured = await Run.Of(args, [], new Terminal(80, Colour: true));

        Assert.Contains('\e', coloured.Output);
        Assert.Equal((await Run.Of(args, [], Usual)).Output, System.Text.RegularExpressions.Regex.Replace(coloured.Output, "\e\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Ask_MarkupAndControlCharacters_AreShownHarmless()
    {
        Run run = await Run.Of("ask", "ansvar", "--insats", "[red]x[/]\e[31m\u202Ey");

        Assert.Contains("»[red]x[/]", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Error);
        Assert.DoesNotContain('\u202E', run.Error);
    }

    [Fact]
    public void Page_ControlAndDirectionCharacters_AreReplaced()
    {
        using var text = new StringWriter();

        new Page(text, Terminal.None).Write("[red]x[/]\e[31m\u202Ey");

        Assert.Equal("[red]x[/]\uFFFD[31m\uFFFDy", text.ToString().TrimEnd());
    }

    [Fact]
    public void Page_WordLongerThanTheLine_IsBroken()
    {
        using var text = new StringWriter();

        new Page(text, new Terminal(20, Colour: false)).Write("ett abcdefghijklmnopqrstuvwxyzåäö två", prefix: "- ", hang: 2);

        Assert.Equal("- ett\n  abcdefghijklmnopqr\n  stuvwxyzåäö två\n", text.ToString().ReplaceLineEndings("\n"));
    }

    private static void AssertPlainAndNarrow(Run run)
    {
        Assert.DoesNotContain('\e', run.Output + run.Error);
        Assert.All((run.Output + run.Error).Split('\n'), line =>
        {
            Assert.InRange(line.Length, 0, 80);
            Assert.Equal(line.TrimEnd(), line);
        });
    }
}
