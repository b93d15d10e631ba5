using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Lays out a comparison for a person at a terminal.</summary>
internal sealed class DiffPage(DiffReport report, Page page, Language language)
{
    private const string Item = "- ";
    private const string Margin = "  ";
    private const int Indent = 2;

    /// <summary>So many differences of an example are shown; the other forms show all.</summary>
    private const int Shown = 8;

    private readonly DiffWords _words = new(report, language);

    public void Write()
    {
        foreach (string edited in _words.Edited())
        {
            page.Write(edited, Page.Caution);
        }

        page.Write(_words.Headline(), Page.Strong);
        WriteItems(_words.Notes().Concat(_words.InPlace()));
        if (report.Result.Step == VersionStep.None)
        {
            return;
        }

        foreach (ClauseChange clause in report.Amended)
        {
            WriteClause(clause);
        }

        if (report.Authority is not null)
        {
            WriteAuthority();
        }

        page.Blank();
        if (report.Result.Step == VersionStep.Amending)
        {
            WriteDeadlines();
        }

        if (report.WithoutEffect.Any())
        {
            page.Write(_words.WithoutEffect, Page.Strong);
            WriteItems(report.WithoutEffect.SelectMany(_words.Clauses.InClause));
        }

        if (report.OnlyUnderReadings.Count > 0)
        {
            page.Write(_words.In(DiffPhrases.UnderReadings), Page.Strong);
            WriteItems(report.OnlyUnderReadings.Select(_words.Reading));
        }

        if (_words.Unchanged() is var (which, what))
        {
            page.Write([(which, Page.Strong), (what, Page.Plain)], string.Empty, Page.Plain, Indent);
        }
    }

    private void WriteClause(ClauseChange clause)
    {
        page.Blank();
        page.Write($"{_words.Clauses.Name(clause)} · {_words.Step(clause.Step)}", Page.Strong, hang: Indent);
        WriteItems(ClauseWords.Telling(clause).SelectMany(_words.Clauses.Told));
        foreach (AnswerChange change in clause.Answers)
        {
            string rule = change.Rule.Length > 0 ? $" [{change.Rule}]" : string.Empty;
            page.Write($"{_words.Answers.Changes(change)} {_words.Days(change)}{rule}", prefix: Item, hang: Indent);
            if (change.Example is not { } example)
            {
                page.Write(_words.In(DiffPhrases.NoExample), prefix: Margin, hang: Indent);
                continue;
            }

            page.Write($"{_words.In(DiffPhrases.Example)}: {_words.Answers.Facts(change, example)}.", prefix: Margin, hang: Indent);
            WriteTable(change);
        }
    }

    private void WriteTable(AnswerChange change)
    {
        ColumnDefinition[] columns = [Column(string.Empty), Column(_words.In(DiffPhrases.Before)), Column(_words.In(DiffPhrases.Now))];
        (string What, string Before, string Now)[] differences = [.. _words.Answers.SideBySide(change)];
        IEnumerable<Value[]> cells = differences.Take(Shown).Select(d => (Value[])[Value.Of(d.What), Value.Of(d.Before), Value.Of(d.Now)]);
        foreach (string line in RowTable.Lines(columns, [.. cells.Select(c => new Row(columns, c))], page.Width - Indent))
        {
            page.Write(string.Empty, prefix: Margin + line);
        }

        if (differences.Length > Shown)
        {
            page.Write(_words.In(DiffPhrases.MoreDifferences, differences.Length - Shown), prefix: Margin + Margin);
        }
    }

    private void WriteAuthority()
    {
        var authority = new AuthorityWords(report, _words);
        page.Blank();
        string heading = authority.Day is { } day
            ? _words.In(DiffPhrases.AuthorityOn, IsoDay.Write(day))
            : _words.In(DiffPhrases.Authority) + ":";
        page.Write([(heading, Page.Strong), (string.Join(' ', authority.Silences), Page.Plain)], string.Empty, Page.Plain, Indent);
        bool demands = false;
        foreach (var document in authority.Needs)
        {
            foreach ((string called, AuthorityNeed need) in document.Value)
            {
                Spectre.Console.Style style = need.IsValid == true ? Page.Plain : Page.Caution;
                page.Write($"{document.Key}. {called}{authority.Verdict(need)}", style, Item, Indent);
                foreach (string demand in authority.Demands(need))
                {
                    page.Write(demand, prefix: Margin + Item, hang: Indent + Indent);
                }

                demands = true;
            }
        }

        if (demands)
        {
            page.Write(_words.In(DiffPhrases.AuthorityNote));
        }
    }

    private void WriteDeadlines()
    {
        string heading = _words.In(DiffPhrases.Deadlines);
        if (report.Result.Deadlines.Count == 0)
        {
            page.Write([(heading, Page.Strong), (_words.NoDeadlines, Page.Plain)], string.Empty, Page.Plain, Indent);
            return;
        }

        page.Write(heading, Page.Strong);
        WriteItems(report.Result.Deadlines.Select(_words.Deadline));
    }

    private void WriteItems(IEnumerable<string> items)
    {
        foreach (string item in items)
        {
            page.Write(item, prefix: Item, hang: Indent);
        }
    }

    private static ColumnDefinition Column(string label) =>
        new(label, label, string.Empty, new FactType(ValueKind.Text, null), ColumnSource.Concluded);
}
