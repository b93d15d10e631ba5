using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Snapshots;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Matrices;

/// <summary>What everybody must do and which days are to be kept, approved line by line against the documents.</summary>
public sealed class RowMatrixTests
{
    private const int Width = 100;

    private static readonly DateOnly BeforeTheAgreement = new(2025, 6, 1);
    private static readonly Rulebook Rulebook = Asking.Engine.Rulebook;

    [Fact]
    public async Task Obligations()
    {
        var matrix = new Matrix();
        string[] actors = Terms("aktör");
        matrix.Line("VAD SKA PARTEN ELLER ORGANET GÖRA?");
        matrix.Line($"Fråga: skyldigheter. Dag: {Asking.Day:yyyy-MM-dd}. Varje part, organ och del av verksamheten.");
        matrix.Line("Lika svar står ihop. Skyldigheterna kommer i handlingarnas ordning.");
        foreach ((string[] same, string content) in Matrix.Group(actors, actor => Page(matrix, AskObligations(actor))))
        {
            matrix.Line();
            matrix.Line($"  {string.Join(", ", same)}");
            matrix.Line(content);
        }

        WriteDifferences(matrix, $"FÖRE UNDERAVTALET ({BeforeTheAgreement:yyyy-MM-dd})", actors, actor => AskObligations(actor), actor => AskObligations(actor, day: BeforeTheAgreement));
        foreach ((Interpretation interpretation, Reading reading) in OtherReadings(actors.Select(actor => AskObligations(actor))))
        {
            WriteDifferences(matrix, Heading(interpretation, reading), actors, actor => AskObligations(actor), actor => AskObligations(actor, interpretation, reading));
        }

        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task Deadlines()
    {
        var matrix = new Matrix();
        (string Name, DateOnly? Ends, int? Year)[] cases =
        [
            .. from year in (int[])[2026, 2027, 2028]
               select ($"År {year}, avtalets slut 2027-12-31", (DateOnly?)new DateOnly(2027, 12, 31), (int?)year),
            .. from ends in (DateOnly[])[new(2028, 2, 28), new(2028, 2, 29), new(2028, 3, 1)]
               select ($"År 2027, avtalets slut {ends:yyyy-MM-dd}", (DateOnly?)ends, (int?)2027),
            ("År 2027, avtalets slut inte känt", null, 2027),
            ("År inte känt, avtalets slut 2027-12-31", new(2027, 12, 31), null),
            ("Varken år eller slut är känt", null, null),
        ];
        matrix.Line("VILKA FRISTER GÄLLER?");
        matrix.Line($"Fråga: frister. Dag: {Asking.Day:yyyy-MM-dd}. Tre år, sedan slutdagar kring skottdagen, sedan en uppgift i taget.");
        foreach ((string name, DateOnly? ends, int? year) in cases)
        {
            matrix.Line();
            matrix.Line($"  {name}");
            matrix.Line(Page(matrix, AskDeadlines(ends, year)));
        }

        matrix.Line();
        matrix.Line($"  Före underavtalet ({BeforeTheAgreement:yyyy-MM-dd}): {matrix.Say(AskDeadlines(cases[0].Ends, cases[0].Year, day: BeforeTheAgreement))}");
        foreach ((Interpretation interpretation, Reading reading) in OtherReadings([AskDeadlines(cases[0].Ends, cases[0].Year)]))
        {
            WriteDifferences(matrix, Heading(interpretation, reading), cases[..2].Select(c => c.Name), Plain, name => Find(name, interpretation, reading));

            Answer Plain(string name) => Find(name);
        }

        await Verifier.Verify(matrix.Close());

        Answer Find(string name, Interpretation? interpretation = null, Reading? reading = null) =>
            cases.Where(c => c.Name == name).Select(c => AskDeadlines(c.Ends, c.Year, interpretation, reading)).Single();
    }

    private static Answer AskObligations(string actor, Interpretation? interpretation = null, Reading? reading = null, DateOnly? day = null) =>
        Asking.Engine.Ask(new ObligationsQuestion { Party = actor, Readings = Chosen(interpretation, reading), AsOf = day ?? Asking.Day }).Answer;

    private static Answer AskDeadlines(DateOnly? ends, int? year, Interpretation? interpretation = null, Reading? reading = null, DateOnly? day = null) =>
        Asking.Engine.Ask(new DeadlinesQuestion { AgreementEnds = ends, Year = year, Readings = Chosen(interpretation, reading), AsOf = day ?? Asking.Day }).Answer;

    private static Dictionary<string, string>? Chosen(Interpretation? interpretation, Reading? reading) =>
        interpretation is null ? null : new() { [interpretation.Id] = reading!.Id };

    private static IEnumerable<(Interpretation, Reading)> OtherReadings(IEnumerable<Answer> answers) =>
        from used in answers.SelectMany(a => a.Interpretations).DistinctBy(i => i.Interpretation.Id).OrderBy(i => i.Interpretation.Id, StringComparer.Ordinal)
        from reading in used.Alternatives
        select (used.Interpretation, reading);

    private static string Heading(Interpretation interpretation, Reading reading) => $"OM »{interpretation.Wording.ToUpperInvariant()}« LÄSES SOM {reading.Id.ToUpperInvariant()} ({interpretation.Id})";

    private static string Page(Matrix matrix, Answer answer)
    {
        string[] notes = [.. matrix.Notes(answer)];
        return string.Join('\n', Lines(answer).Append(answer.Outcome == Outcome.Answered ? string.Empty : "    " + Matrix.Result(answer, rows: false)).Concat(notes.Select(n => "    " + n)).Where(l => l.Length > 0));
    }

    private static IEnumerable<string> Lines(Answer answer) => answer.Question.Fields
        .Where(f => answer[f.Name].HasValue)
        .SelectMany(f => RowTable.Lines(f.Type.Columns, answer[f.Name].Rows, Width).Skip(1).Select(line => "  " + line));

    /// <summary>Writes for whom rows come and go.</summary>
    private static void WriteDifferences(Matrix matrix, string heading, IEnumerable<string> keys, Func<string, Answer> usual, Func<string, Answer> other)
    {
        matrix.Line();
        matrix.Line(heading);
        (string[] Keys, string Content)[] changed = [.. Matrix.Group(keys, key => Difference(usual(key), other(key))).Where(g => g.Content.Length > 0)];
        if (changed.Length == 0)
        {
            matrix.Line("  inga rader ändras");
        }

        foreach ((string[] same, string content) in changed)
        {
            matrix.Line($"  {string.Join(", ", same)}");
            matrix.Line(content);
        }
    }

    private static string Difference(Answer usual, Answer other)
    {
        Row[] before = RowsOf(usual);
        Row[] after = RowsOf(other);
        return string.Join('\n', before.Except(after).Select(r => "    bort: " + Say(r)).Concat(after.Except(before).Select(r => "    till: " + Say(r))));

        static Row[] RowsOf(Answer answer) => [.. answer.Question.Fields.Where(f => answer[f.Name].HasValue).SelectMany(f => answer[f.Name].Rows)];

        static string Say(Row row) => string.Join("; ", row.Columns.Where(c => c.Type.Kind != ValueKind.Terms).Select(c => row[c.Name].ToLabel().TrimEnd('.')));
    }

    private static string[] Terms(string list)
    {
        Assert.True(Rulebook.Lexicon.TryFindList(list, out TermList? terms));
        return [.. terms.Terms.Select(t => t.Name)];
    }
}
