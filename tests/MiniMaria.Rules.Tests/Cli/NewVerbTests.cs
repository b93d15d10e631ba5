using MiniMaria.Rules.Cli;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>What src/README.md says of adding a verb: a command and its line in the list are all that it takes.</summary>
public sealed class NewVerbTests
{
    [Theory]
    [InlineData("count-words ett två", "2\n")]
    [InlineData("räkna ett", "1\n")]
    [InlineData("rakna", "0\n")]
    [InlineData("räkna ett --dubbelt", "2\n")]
    [InlineData("räkna ett --lang en --twice", "2\n")]
    public async Task Call_OfANewVerb_IsRun(string call, string expected) =>
        Assert.Equal((ExitCode.Done, expected, string.Empty), await RunAsync(call));

    [Fact]
    public async Task Help_OfTheProgram_ListsIt()
    {
        (ExitCode code, string output, _) = await RunAsync("--help");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("  count-words, räkna          Räknar ord.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfIt_ShowsAllThatItSays() => Assert.Equal(
        """
        Counts words.

        Usage:
          minimaria count-words [WORD] [options]

        Arguments:
          WORD                        What is counted.

        Options:
          --dubbelt, --twice          Counts each twice.
          --regler, --rules FOLDER    The folder of rule files; without it, those that come with the program.
          --lang, --språk sv|en       Language: sv or en.
          --help, --hjälp, -h, -?     Show help.

        Example:
          minimaria count-words one

        """,
        (await RunAsync("räkna --help --lang en")).Output);

    [Theory]
    [InlineData("räkna ett --dubelt", "Fel: Flaggan »--dubelt« finns inte. Menade du »--dubbelt«?\nSe minimaria count-words --help.\n")]
    [InlineData("rakna fel", "Fel: Ordet »fel« räknas inte.\nSe minimaria count-words --help.\n")]
    [InlineData("count-word", "Fel: Kommandot »count-word« finns inte. Menade du »count-words«?\nSe minimaria --help.\n")]
    public async Task Call_ThatIsWrong_IsToldAsOfAnyVerb(string call, string error) =>
        Assert.Equal((ExitCode.WrongCall, string.Empty, error), await RunAsync(call));

    private static async Task<(ExitCode Code, string Output, string Error)> RunAsync(string call)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        Verb[] verbs = [.. AllVerbs.InOrder, CountCommand.Verb];
        ExitCode code = await CommandLine.RunAsync(call.Split(' '), new Streams(Stream.Null, output, error), verbs);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>A verb as another folder of the tool would hold it.</summary>
    private sealed class CountCommand : ToolCommand
    {
        public static readonly Verb Verb = new("count-words", ["räkna", "rakna"], s => new CountCommand(s));

        private readonly System.CommandLine.Argument<string[]> _words = new("WORD")
        {
            Arity = System.CommandLine.ArgumentArity.ZeroOrMore,
            Description = "What is counted.",
        };

        private readonly FlagOption _twice;

        private CountCommand(CommandSetting setting)
            : base(Verb, new Phrase("Räknar ord.", "Counts words."), setting)
        {
            _twice = new FlagOption("Counts each twice.", "--dubbelt", "--twice");
            Add(_words);
            Add(_twice);
        }

        public override string Example => CommandTree.PathOf(this) + " one";

        public override Task<ExitCode> RunAsync(Call call)
        {
            string[] words = call.Parse.GetValue(_words) ?? [];
            if (words.Contains("fel"))
            {
                throw new CallException("Ordet »fel« räknas inte.");
            }

            call.Streams.Output.WriteLine(words.Length * (call.Parse.GetValue(_twice) ? 2 : 1));
            return Task.FromResult(ExitCode.Done);
        }
    }
}
