using System.Globalization;
using System.Text;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Matrices;

/// <summary>Writes every answer of chosen questions as stable Swedish text, for a snapshot test that a host keeps.</summary>
/// <remarks>
/// The text covers the whole space of a question: of numbers and days those on both sides of every limit stand for all.
/// Equal answers stand together, and a fact that makes no difference is left out. Each answer names its clauses and rules.
/// </remarks>
public static class DecisionMatrix
{
    private const string Nothing = "  Ingen handling reglerar frågan.";

    /// <summary>Renders the matrix.</summary>
    /// <param name="rulebook">The rules, such as those of <see cref="Questions.RulesEngine.Rulebook"/>.</param>
    /// <param name="options">What to show; <see langword="null"/> for everything.</param>
    /// <param name="progress">
    /// Is told the name of each question before it is walked through; <see langword="null"/> when nobody waits.
    /// </param>
    /// <param name="cancellation">Ends the rendering.</param>
    /// <returns>Lines that end with a line feed; the same on any machine, culture and time zone.</returns>
    /// <exception cref="ArgumentException">
    /// The options name a question, a document or a reading that does not exist; the message names the nearest.
    /// </exception>
    /// <exception cref="OperationCanceledException">The rendering was ended.</exception>
    public static string Render(
        Rulebook rulebook,
        DecisionMatrixOptions? options = null,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        options ??= new DecisionMatrixOptions();
        Lexicon lexicon = rulebook.Lexicon;
        IEnumerable<QuestionDefinition> questions = options.Questions is null
            ? lexicon.Questions
            : [.. options.Questions.Select(name => lexicon.TryFindQuestion(name, out QuestionDefinition? question)
                ? question
                : throw new ArgumentException(NotFound("question", name, lexicon.Questions.Select(q => q.Name)), nameof(options)))];
        if (options.Document is { } document && !lexicon.TryFindDocument(document, out _))
        {
            throw new ArgumentException(NotFound("document", document, lexicon.Documents.Select(d => d.Name)), nameof(options));
        }

        CheckReadings(rulebook, options);
        var lines = new MatrixLines(withRequirements: true, withRules: true);
        var text = new StringBuilder();
        foreach (QuestionDefinition question in questions)
        {
            progress?.Report(question.Name);
            Append(text, question.Title.ToUpperInvariant());
            Append(text, $"Fråga: {question.Name}.{Said(options)} Lika svar står ihop; vad som inte står på en rad spelar ingen roll där.");
            text.Append('\n').Append(options.AsOf is { } day
                ? Answers(rulebook.EditionOn(day), question, day, options, lines, cancellation) + "\n"
                : MatrixLines.Stretches(
                    rulebook,
                    edition => Answers(edition, question, DayIn(edition, rulebook), options, lines, cancellation)));
            text.Append('\n');
        }

        return text.Append(lines.Explanations()).ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Said(DecisionMatrixOptions options)
    {
        string day = options.AsOf is { } asOf ? $" Dag: {IsoDay.Write(asOf)}." : string.Empty;
        string document = options.Document is { } name ? $" Bara svar som bygger på {name}." : string.Empty;
        IEnumerable<string> chosen = options.Readings.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key}={r.Value}");
        string readings = options.Readings.Count > 0 ? $" Läsningar: {string.Join(", ", chosen)}." : string.Empty;
        return day + document + readings;
    }

    private static string Answers(
        Edition edition,
        QuestionDefinition question,
        DateOnly day,
        DecisionMatrixOptions options,
        MatrixLines lines,
        CancellationToken cancellation)
    {
        if (edition.RulesFor(question).Rules.Length == 0)
        {
            return Nothing;
        }

        var answers = new List<(string? Answer, int Rank)>();
        var decider = new Decider(edition, new IndexedMatcher(edition), keep: false);
        var decisions = new DecisionStore(decider, keep: false);
        var side = new SpaceSide(decider, question, day, ReadingsIn(edition, options), tellsRemarks: true);
        var space = new QuestionSpace(
            [side],
            region => answers.Add(AnswerIn(region, decisions, options, lines)),
            most: options.MaximumCases,
            cancellation: cancellation)
        {
            TellsValues = true,
        };
        space.Walk();
        return space.IsComplete
            ? MatrixTree.Write(space.Graph, answers) ?? Nothing
            : string.Create(
                CultureInfo.InvariantCulture,
                $"  Frågan har minst {options.MaximumCases} lägen och visas inte. Gränsen kan höjas.");
    }

    private static (string? Answer, int Rank) AnswerIn(
        Region region,
        DecisionStore decisions,
        DecisionMatrixOptions options,
        MatrixLines lines)
    {
        var answer = new Answer(region.Cases[0]!, decisions);
        bool isShown = options.Document is null || answer.Citations.Any(c => c.Document == options.Document);
        return (isShown ? string.Join('\n', MatrixLines.Rows(answer).Prepend(lines.Say(answer, rows: false))) : null, RankOf(answer));
    }

    /// <summary>Gives the place of the first rule of the question in the order of the documents; what no rule decides comes last.</summary>
    private static int RankOf(Answer answer)
    {
        Rule? first = answer.Facts.Edition.RulesFor(answer.Question).Rules.FirstOrDefault(r => answer.Citations.Contains(r.Citation));
        return first?.Ordinal ?? int.MaxValue;
    }

    private static ReadingChoice? ReadingsIn(Edition edition, DecisionMatrixOptions options)
    {
        ReadingChoice readings = ReadingChoice.Own(edition.Interpretations);
        foreach (Interpretation interpretation in edition.Interpretations)
        {
            if (options.Readings.FirstOrDefault(r => interpretation.IsCalled(r.Key)).Value is { } reading
                && interpretation.IndexOf(reading) is var index and >= 0)
            {
                readings = readings.With(interpretation, index);
            }
        }

        return options.Readings.Count == 0 ? null : readings;
    }

    private static void CheckReadings(Rulebook rulebook, DecisionMatrixOptions options)
    {
        Interpretation[] all = [.. rulebook.Editions.SelectMany(e => e.Interpretations)];
        foreach ((string id, string reading) in options.Readings)
        {
            Interpretation[] named = [.. all.Where(i => i.IsCalled(id))];
            if (named.Length == 0)
            {
                throw new ArgumentException(NotFound("interpretation", id, all.Select(i => i.Name)), nameof(options));
            }

            if (Array.TrueForAll(named, i => i.IndexOf(reading) < 0))
            {
                throw new ArgumentException(
                    NotFound($"reading of {id}", reading, named.SelectMany(i => i.Readings).Select(r => r.Id)),
                    nameof(options));
            }
        }
    }

    /// <summary>Gives a day of the edition, the rulebook's own example day if it can.</summary>
    private static DateOnly DayIn(Edition edition, Rulebook rulebook) =>
        rulebook.ExampleDay < edition.From
            ? edition.From
            : rulebook.ExampleDay > edition.Through ? edition.Through.Value
            : rulebook.ExampleDay;

    private static string NotFound(string kind, string name, IEnumerable<string> known)
    {
        string[] allowed = [.. known.Distinct()];
        return $"The {kind} '{name}' does not exist. {Messages.Help(Language.English, allowed, NearestMatch.Find(name, allowed))}";
    }
}
