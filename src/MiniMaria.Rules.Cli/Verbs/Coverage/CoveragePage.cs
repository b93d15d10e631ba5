using System.Globalization;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Coverage;

namespace MiniMaria.Rules.Cli.Verbs.Coverage;

/// <summary>Lays out a coverage for a person: clause by clause, then the observations and a table of totals.</summary>
internal sealed class CoveragePage(Page page, Language language)
{
    private const int Indent = 4;
    private const int NameWidth = 25;
    private const string Gap = " ";

    /// <param name="coverage">The coverage.</param>
    /// <param name="only">The document to write; <see langword="null"/> for all, with the observations.</param>
    public void Write(RulebookCoverage coverage, DocumentCoverage? only)
    {
        IReadOnlyList<DocumentCoverage> documents = only is null ? coverage.Documents : [only];
        foreach (DocumentCoverage document in documents)
        {
            Write(document);
        }

        if (only is null)
        {
            WriteObservations(coverage.Observations);
        }

        WriteTable(documents, only is null ? coverage.Totals : null);
        if (only is null)
        {
            int told = coverage.Observations.Count(o => o.Places.Count > 0);
            page.Blank();
            page.Write(CoveragePhrases.Observations.In(language, coverage.Observations.Count, told, coverage.Observations.Count - told));
        }

        if (coverage.Findings.Count > 0)
        {
            page.Blank();
            new DiagnosticPage(page, language).Write(coverage.Findings);
        }
    }

    private void Write(DocumentCoverage document)
    {
        page.Write($"{document.Document.Name}: {document.Document.Title}", Page.Strong);
        page.Blank();
        foreach (ClauseCoverage clause in document.Clauses)
        {
            string heading = clause.Number.Length == 0 ? CoveragePhrases.Outside.In(language) : $"{clause.Number} {clause.Heading}";
            page.Write(heading, Page.Strong, hang: Indent);
            if (clause.WhySilent is { } reason)
            {
                page.Write(reason, prefix: "  ", hang: Indent);
            }

            foreach (StatementCoverage statement in clause.Statements)
            {
                Write(statement);
            }

            page.Blank();
        }
    }

    private void Write(StatementCoverage statement)
    {
        page.Write([(statement.Statement.Id, Page.Name), (statement.Statement.Text, Page.Plain)], "  ", Page.Plain, Indent);
        Phrase state = StateOf(statement.State);
        string because = statement.State is CoverageState.Encoded or CoverageState.NotShown
            ? string.Join(", ", statement.Provisions)
            : statement.Reason ?? string.Empty;
        string line = because.Length == 0 ? state.In(language) : $"{state.In(language)}: {because}";
        WriteBelow(line, StyleOf(statement.State));
        if (statement.ShownIn is { } example)
        {
            WriteBelow(CoveragePhrases.ShownIn.In(language, example.Question.Name, example.Name));
        }

        if (statement.Remarks.Count > 0)
        {
            WriteBelow(CoveragePhrases.Remarks.In(language, string.Join(", ", statement.Remarks)));
        }
    }

    private void WriteBelow(string line, Spectre.Console.Style? style = null) =>
        page.Write(line, style, new string(' ', Indent), Indent + 2);

    private void WriteObservations(IReadOnlyList<ObservationCoverage> observations)
    {
        foreach (IGrouping<string, ObservationCoverage> group in observations.GroupBy(o => o.Observation.Group, StringComparer.Ordinal))
        {
            page.Write(group.Key, Page.Strong);
            foreach (ObservationCoverage observation in group)
            {
                page.Write([(observation.Observation.Id, Page.Name), (observation.Observation.Text, Page.Plain)], "  ", Page.Plain, Indent);
                string line = observation.Places.Count > 0
                    ? CoveragePhrases.Told.In(language, string.Join("; ", observation.Places))
                    : CoveragePhrases.NoEffect.In(language, observation.Observation.NoEffect ?? string.Empty);
                WriteBelow(line);
            }

            page.Blank();
        }
    }

    private void WriteTable(IReadOnlyList<DocumentCoverage> documents, CoverageTotals? sum)
    {
        string[] heads = [.. CoveragePhrases.Heads.In(language).Split('|')];
        page.Write(string.Empty, Page.Strong, new string(' ', NameWidth) + string.Concat(heads.Select(h => Gap + h)));
        foreach (DocumentCoverage document in documents)
        {
            WriteRow(document.Document.Name, document.Totals, heads);
        }

        if (sum is not null)
        {
            WriteRow(CoveragePhrases.Sum.In(language), sum, heads);
        }
    }

    private void WriteRow(string name, CoverageTotals totals, string[] heads)
    {
        int[] numbers =
            [totals.All, totals.Encoded, totals.NotNormative, totals.NotAsked, totals.NotEncoded, totals.NotShown, totals.Unaccounted];
        IEnumerable<string> cells = numbers.Zip(heads, (n, h) => Gap + n.ToString(CultureInfo.InvariantCulture).PadLeft(h.Length));
        page.Write(string.Empty, prefix: name.PadRight(NameWidth) + string.Concat(cells));
    }

    private static Phrase StateOf(CoverageState state) => state switch
    {
        CoverageState.Encoded => CoveragePhrases.Encoded,
        CoverageState.NotNormative => CoveragePhrases.NotNormative,
        CoverageState.NotEncoded => CoveragePhrases.NotEncoded,
        CoverageState.NotAsked => CoveragePhrases.NotAsked,
        CoverageState.NotShown => CoveragePhrases.NotShown,
        _ => CoveragePhrases.Unaccounted,
    };

    private static Spectre.Console.Style StyleOf(CoverageState state) => state switch
    {
        CoverageState.Unaccounted => Page.Fault,
        CoverageState.NotShown => Page.Caution,
        _ => Page.Plain,
    };
}
