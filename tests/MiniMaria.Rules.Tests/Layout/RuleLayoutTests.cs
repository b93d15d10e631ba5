using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Layout;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Tests.Loading;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Layout;

/// <summary>A rule file is laid out in one way, whoever wrote it, and says what it said.</summary>
public sealed class RuleLayoutTests
{
    public static TheoryData<string, string> Written => new()
    {
        // Keys in their order, with what is said of them.
        { "rubrik: Ansvar # som i registret\n# Numret\npunkt: \"1\"\n", "# Numret\npunkt: \"1\"\nrubrik: Ansvar # som i registret\n" },
        { "punkt: \"1\"\nregler:\n  - text: En text.\n    id: a\n", "punkt: \"1\"\nregler:\n  - id: a\n    text: En text.\n" },
        { "punkt: \"1\"\nvärden: { a: { underlag: [x], är: 3 } }\n", "punkt: \"1\"\nvärden: { a: { är: 3, underlag: [x] } }\n" },
        { "punkt: \"1\"\nregler:\n  - kräver: []\n    svar: { brister: {}, alltid: {} }\n", "punkt: \"1\"\nregler:\n  - kräver: []\n    svar: { alltid: {}, brister: {} }\n" },

        // Names keep the order that the author gave them.
        { "punkt: \"1\"\nvärden:\n  b: 1\n  a: 2\n", "punkt: \"1\"\nvärden:\n  b: 1\n  a: 2\n" },
        { "punkt: \"1\"\nregler:\n  - svar: { brister: 1, alltid: 2 }\n", "punkt: \"1\"\nregler:\n  - svar: { brister: 1, alltid: 2 }\n" },

        // Levels and blanks.
        { "värden:\n      a:\n        är:   1\nregler:\n- id: a\n", "värden:\n  a:\n    är: 1\nregler:\n  - id: a\n" },
        { "värden: {a: {är: [1,2,   3]}, b: {}, c: []}\n", "värden: { a: { är: [1, 2, 3] }, b: {}, c: [] }\n" },
        { "regler:\n  - när: {någon: [{a: b},{c: d}]}\n", "regler:\n  - när: { någon: [ { a: b }, { c: d } ] }\n" },
        { "regler:\n  -   - a\n      - b\n", "regler:\n  - - a\n    - b\n" },

        // Lines stay together, breaks within braces stay breaks, blank lines stay single.
        { "\n\npunkt: \"1\"\n\n\n\nrubrik: A\n\n\n", "punkt: \"1\"\n\nrubrik: A\n" },
        { "regler:\n\n  - id: a\n\n\n  - id: b\n", "regler:\n  - id: a\n\n  - id: b\n" },
        { "värden: { a: 1,\n  b: 2,\n\n  c: 3 }\n", "värden: { a: 1,\n          b: 2,\n          c: 3 }\n" },
        { "värden:\n  { a: 1 }\n", "värden: { a: 1 }\n" },

        // Texts as they are written, on one line.
        { "rubrik: 'Det är »så«'\n", "rubrik: \"Det är »så«\"\n" },
        { "rubrik: 'Det är \"så\"'\n", "rubrik: 'Det är \"så\"'\n" },
        { "rubrik: En text\n  på två rader\n", "rubrik: En text på två rader\n" },
        { "rubrik: \"En text\n\n  i två stycken\"\n", "rubrik: \"En text\\ni två stycken\"\n" },
        { "rubrik: >-\n        En text\n        på två rader\npunkt: \"1\"\n", "punkt: \"1\"\nrubrik: >-\n  En text\n  på två rader\n" },
        { "rubrik: |2\n   in\n  ut\n", "rubrik: |2\n   in\n  ut\n" },
        { "rubrik: A\u030Alder\n", "rubrik: Ålder\n" },
        { "rubrik: A # b\r\n", "rubrik: A # b\n" },
        { "\uFEFF%YAML 1.2\n---\nrubrik: A\n...\n", "rubrik: A\n" },
        { "rubrik:\n", "rubrik:\n" },
        { "? rubrik\n: A\n", "rubrik: A\n" },

        // Comments.
        { "# Om filen\n\n# Om rubriken\nrubrik: A\npunkt: \"1\"\n# sist\n", "# Om filen\n\npunkt: \"1\"\n# Om rubriken\nrubrik: A\n# sist\n" },
        { "regler:   # alla\n     # den första\n   - id: a\n     # inne i den\n   # den andra\n   - id: b # b\n", "regler: # alla\n  # den första\n  - id: a\n    # inne i den\n  # den andra\n  - id: b # b\n" },
        { "regler:\n  - # om den\n    id: a\n  -\n    # om b\n    id: b\n", "regler:\n  - # om den\n    id: a\n    # om b\n  - id: b\n" },
        { "regler:\n- id: a\n# om punkten\npunkt: \"1\"\n", "# om punkten\npunkt: \"1\"\nregler:\n  - id: a\n" },
        { "värden: { a: 1, # om a\n  # om b\n  b: 2 } # allt\n", "värden: { a: 1, # om a\n          # om b\n          b: 2 } # allt\n" },
        { "rubrik: | # om den\n  # ingen kommentar\n# en kommentar\n", "rubrik: | # om den\n  # ingen kommentar\n# en kommentar\n" },
        { "rubrik:\n  # om texten\n  En text.\n", "# om texten\nrubrik: En text.\n" },
        { "rubrik: \"# ingen\"\n", "rubrik: \"# ingen\"\n" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Of_File_IsLaidOut(string written, string expected)
    {
        Assert.Equal(expected, LayOut(written));
        Assert.Equal(expected, LayOut(expected));
    }

    [Theory]
    [InlineData("punkt: [1\nrubrik: A\n", "MM0112")]
    [InlineData("punkt: \"1\"\npunkt: \"2\"\n", "MM0102")]
    [InlineData("punkt: &a \"1\"\n", "MM0106")]
    [InlineData("punkt: \"1\"\n---\npunkt: \"2\"\n", "MM0108")]
    [InlineData("- a\n", "MM0103")]
    [InlineData("", "MM0103")]
    public void Of_FileThatCannotBeRead_IsLeftWithWhatIsWrong(string written, string code)
    {
        var bag = new DiagnosticBag();

        Assert.Null(RuleLayout.Of(FileOf(written), KeyTable.Clause, bag));
        Assert.Equal(code, Assert.Single(bag.ToList()).Code);
    }

    /// <summary>What would be more than can be read stays as it is.</summary>
    [Fact]
    public void Of_FileThatWouldBeTooLarge_IsLeft()
    {
        var bag = new DiagnosticBag();
        string flow = string.Join(',', Enumerable.Repeat("{a: b}", (Limits.FileBytes - 100) / 7));

        Assert.Null(RuleLayout.Of(FileOf($"regler: [{flow}]\n"), KeyTable.Clause, bag));
        Assert.Equal(
            "MM0142 Error The file cannot be laid out without something being lost, perhaps; it is as it was.",
            string.Join('\n', bag.ToList().Select(d => $"{d.Code} {d.Severity} {d.Message(Language.English)}")));
    }

    /// <summary>The keys tell what file it is when no folder does.</summary>
    [Fact]
    public void Of_FileOutsideAFolder_IsToldByItsKeys()
    {
        Assert.Equal("dokument: avtal\nversion: 1\nstatus: a\n", Of("status: a\nversion: 1\ndokument: avtal\n", shape: null));
        Assert.Equal("version: 1\nexempeldag: a\ndokument: {}\n", Of("dokument: {}\nexempeldag: a\nversion: 1\n", shape: null));
    }

    /// <summary>However the rules are written, they are laid out as they stand, and their fingerprint is the same.</summary>
    [Fact]
    public void Of_EveryFileOfTheRules_StandsAsItIsLaidOut() => Assert.All(
        Embedded.Paths,
        p => Assert.Equal(Embedded.TextOf(p), Of(Embedded.TextOf(p), KeyTable.FileAt(p))));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    /// <summary>Files written at random in other ways, with comments put in at random, are laid out without loss.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_FileWrittenInAnotherWay_KeepsFingerprintAndComments(int seed)
    {
        var random = new Random(seed);
        RuleFiles rewritten = WithReckoning;
        int comments = 0;
        foreach (string path in WithReckoning.Paths)
        {
            rewritten = rewritten.With(path, Rewrite(WithReckoning.TextOf(path), random, ref comments));
        }

        RuleFiles laidOut = rewritten.Paths.Aggregate(
            rewritten,
            (files, path) => files.With(path, Of(files.TextOf(path), KeyTable.FileAt(path))));

        Assert.Equal(WithReckoning.Load().Rulebook!.Fingerprint, laidOut.Load().Rulebook!.Fingerprint);
        Assert.Equal(comments, laidOut.Paths.Sum(p => laidOut.TextOf(p).Split("# k").Length - 1));
        Assert.All(laidOut.Paths, p => Assert.Equal(laidOut.TextOf(p), Of(laidOut.TextOf(p), KeyTable.FileAt(p))));
        Assert.DoesNotContain(laidOut.Load().Diagnostics, d => d.Code == "MM0113");
    }

    /// <summary>
    /// Widens levels, puts comments and blank lines between lines and behind them, and turns neighbouring keys of one line each round.
    /// </summary>
    private static string Rewrite(string text, Random random, ref int comments)
    {
        var lines = new List<string>();
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            int indent = line.Length - line.TrimStart(' ').Length;
            if (line.Length > 0 && random.Next(8) == 0)
            {
                lines.Add(new string(' ', random.Next(indent + 1)) + $"# k{comments++}");
            }

            if (random.Next(8) == 0)
            {
                lines.Add(string.Empty);
            }

            bool endsText = line.Length > 0 && line[^1] is '}' or ']' or ':' or '.' or '"';
            lines.Add(endsText && random.Next(8) == 0 ? $"{line}  # k{comments++}" : line);
        }

        for (int i = 1; i < lines.Count; i++)
        {
            if (random.Next(2) == 0 && IsWhole(lines[i]) && IsWhole(lines[i - 1]) && Indent(lines[i]) == Indent(lines[i - 1]))
            {
                (lines[i - 1], lines[i]) = (lines[i], lines[i - 1]);
            }
        }

        int step = random.Next(1, 4);
        return string.Join(
            random.Next(2) == 0 ? "\n" : "\r\n",
            lines.Select(l => new string(' ', Indent(l) * step) + Widen(l.TrimStart(' '), step))) + "\n";

        static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

        // A key of a provision, of which the table has the order.
        static bool IsWhole(string line) => line.TrimStart(' ') is var key && (key.StartsWith(
            "fråga: ",
            StringComparison.Ordinal) || key.StartsWith("text: ", StringComparison.Ordinal)
            || key.StartsWith("status: ", StringComparison.Ordinal) || key.StartsWith(
                "version: 2",
                StringComparison.Ordinal) || key.StartsWith("rubrik: ", StringComparison.Ordinal)
            || key.StartsWith("innebär: ", StringComparison.Ordinal) || key.StartsWith("skäl: ", StringComparison.Ordinal) || key.StartsWith("underlag: [", StringComparison.Ordinal));

        // What follows the sign of an item stands as far in as the keys below it.
        static string Widen(string content, int step) => content.StartsWith("- ", StringComparison.Ordinal) ? "-" + new string(' ', (2 * step) - 1) + content[2..] : content;
    }

    private static string LayOut(string written) => Of(written, KeyTable.Clause);

    private static string Of(string written, MapShape? shape)
    {
        var bag = new DiagnosticBag();
        string? laidOut = RuleLayout.Of(FileOf(written), shape, bag);
        Assert.True(laidOut is not null, string.Join('\n', bag.ToList()));
        return laidOut;
    }

    private static RuleFile FileOf(string text) => new("avtal/2026/1.yaml", Encoding.UTF8.GetBytes(text));
}
