using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Coverage;

/// <summary>
/// What became, in the rules of all versions, of everything that the documents say and of everything that was found in them.
/// </summary>
public sealed class RulebookCoverage
{
    private RulebookCoverage(
        IReadOnlyList<DocumentCoverage> documents,
        IReadOnlyList<ObservationCoverage> observations,
        IReadOnlyList<Diagnostic> findings)
    {
        Documents = documents;
        Observations = observations;
        Findings = findings;
        Totals = CoverageTotals.Of(documents.SelectMany(d => d.Clauses).SelectMany(c => c.Statements));
    }

    /// <summary>The documents that are among the sources, in the order of the register.</summary>
    public IReadOnlyList<DocumentCoverage> Documents { get; }

    /// <summary>The observations, in the order of their list.</summary>
    public IReadOnlyList<ObservationCoverage> Observations { get; }

    /// <summary>How many of all statements became what.</summary>
    public CoverageTotals Totals { get; }

    /// <summary>What is not accounted for, or is so twice; empty when nothing is lost.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Goes through the inventory of a rulebook.</summary>
    /// <param name="rulebook">The rulebook.</param>
    public static RulebookCoverage Of(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return Of(new ExampleAnswers(RulesEngine.ForFewQuestions(rulebook)));
    }

    /// <summary>Goes through the inventory of the rulebook whose examples are asked.</summary>
    internal static RulebookCoverage Of(ExampleAnswers answers)
    {
        Rulebook rulebook = answers.Engine.Rulebook;
        var bag = new DiagnosticBag();
        var shown = new Lazy<ExampleTraces>(() => new ExampleTraces(answers));
        ILookup<string, SourceUse> uses = rulebook.SourceUses.ToLookup(u => u.Id, StringComparer.Ordinal);
        DocumentCoverage[] documents =
        [
            .. rulebook.Lexicon.Documents.Where(d => d.MissingBecause is null).Select(d => CoverageOf(d, rulebook, uses, shown, bag)),
        ];
        ObservationCoverage[] observations = [.. rulebook.Lexicon.Inventory.Observations.Select(o => CoverageOf(o, uses, bag))];
        FindUnknown(rulebook, bag);
        return new RulebookCoverage(documents, observations, bag.ToList());
    }

    private static DocumentCoverage CoverageOf(
        DocumentEntry document,
        Rulebook rulebook,
        ILookup<string, SourceUse> uses,
        Lazy<ExampleTraces> shown,
        DiagnosticBag bag)
    {
        Inventory inventory = rulebook.Lexicon.Inventory;
        ILookup<string, Statement> statements =
            inventory.Statements.Where(s => s.Document == document).ToLookup(s => s.Clause, StringComparer.Ordinal);
        if (statements.Count == 0)
        {
            bag.Report(Messages.NoInventory, document.Span, document.Name);
        }

        var clauses = new List<ClauseCoverage>();
        foreach (string number in document.ClauseOrder.Prepend(string.Empty))
        {
            var clause = new ClauseCoverage(
                number,
                document.Clauses.GetValueOrDefault(number, string.Empty),
                inventory.WhySilent(document, number),
                [.. statements[number].Select(s => CoverageOf(s, rulebook, uses, shown, bag))]);
            if (clause.Statements.Count > 0 || clause.WhySilent is not null)
            {
                clauses.Add(clause);
            }
            else if (number.Length > 0 && statements.Count > 0)
            {
                bag.Report(Messages.UncoveredClause, document.Span, number, document.Name);
            }
        }

        return new DocumentCoverage(document, clauses);
    }

    private static StatementCoverage CoverageOf(
        Statement statement,
        Rulebook rulebook,
        ILookup<string, SourceUse> uses,
        Lazy<ExampleTraces> shown,
        DiagnosticBag bag)
    {
        string[] provisions = [.. uses[statement.Id].Where(u => u.Decides).Select(u => u.Provision).Distinct()];
        string[] remarks = [.. uses[statement.Id].Where(u => !u.Decides).Select(u => u.Provision).Distinct()];
        bool isAccounted = statement.NotNormative is not null || statement.NotEncoded is not null;
        if (provisions.Length > 0)
        {
            if (isAccounted)
            {
                bag.Report(Messages.NeedlessAccount, statement.Span, statement.Id, provisions[0]);
            }

            if (!StatementWords.AreShared(statement, uses[statement.Id].Where(u => u.Decides), rulebook))
            {
                bag.Report(Messages.NotSaid, statement.Span, statement.Id, string.Join(", ", provisions));
                return new StatementCoverage(statement, CoverageState.NotShown, provisions, remarks);
            }

            if (shown.Value.For(statement, uses[statement.Id].Where(u => u.Decides)) is { } example)
            {
                return new StatementCoverage(statement, CoverageState.Encoded, provisions, remarks) { ShownIn = example };
            }

            bag.Report(Messages.NotShown, statement.Span, statement.Id, string.Join(", ", provisions));
            return new StatementCoverage(statement, CoverageState.NotShown, provisions, remarks);
        }

        if (!isAccounted)
        {
            bag.Report(Messages.Unaccounted, statement.Span, statement.Id);
        }

        CoverageState state = statement.NotNormative is not null ? CoverageState.NotNormative
            : statement.NotEncoded is not null ? statement.IsAsked ? CoverageState.NotEncoded : CoverageState.NotAsked
            : CoverageState.Unaccounted;
        return new StatementCoverage(statement, state, [], remarks);
    }

    private static ObservationCoverage CoverageOf(Observation observation, ILookup<string, SourceUse> uses, DiagnosticBag bag)
    {
        string[] places = [.. uses[observation.Id].Select(u => u.Clause.Length > 0 ? $"{u.Document} {u.Clause}" : u.Document).Distinct()];
        if (places.Length == 0 && observation.NoEffect is null)
        {
            bag.Report(Messages.UnusedObservation, observation.Span, observation.Id);
        }
        else if (places.Length > 0 && observation.NoEffect is not null)
        {
            bag.Report(Messages.NeedlessReason, observation.Span, observation.Id);
        }

        return new ObservationCoverage(observation, places);
    }

    /// <summary>An interpretation or a remark that nobody has found in the documents is one that the list lacks.</summary>
    private static void FindUnknown(Rulebook rulebook, DiagnosticBag bag)
    {
        string[] known = [.. rulebook.Lexicon.Inventory.Observations.Select(o => o.Id)];
        foreach (SourceUse use in rulebook.SourceUses.Where(u => u.Id == u.Provision && !known.Contains(u.Id)))
        {
            bag.ReportUnknown(Messages.UnknownObservation, use.Span, use.Id, known);
        }
    }
}
