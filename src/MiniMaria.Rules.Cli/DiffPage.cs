using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli;

/// <summary>Lays out a comparison for a person at a terminal.</summary>
internal sealed class DiffPage(DiffReport report, Page page, Language language)
{
    private const string Item = "- ";
    private const int Indent = 2;

    /// <summary>So many differences of an example are shown; the other forms show all.</summary>
    private const int Shown = 8;

    private readonly DiffWords _words = new(report.Result, language);

    public void Write()
    {
        page.Write(_words.Headline(), Page.Strong);
        if (report.Result.Step == VersionStep.None)
        {
            return;
        }

        WriteItems(_words.Notes());
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
            WriteItems(report.WithoutEffect.Select(p => $"{_words.Short(p.Document, p.Clause)}: {_words.Provision(p)}"));
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
        page.Write($"{_words.Clause(clause)} · {_words.Step(clause.Step)}", Page.Strong, hang: Indent);
        WriteItems(DiffWords.Telling(clause).Select(_words.Provision));
        foreach (AnswerChange change in clause.Answers)
        {
            page.Write($"{_words.Changes(change, _words.In(DiffPhrases.Quoted, change.Question.Title))} {_words.Days(change.From, change.Through)}{(change.Rule.Length > 0 ? $" [{change.Rule}]" : string.Empty)}", prefix: Item, hang: Indent);
            if (change.Example is not { } example)
            {
                page.Write(_words.In(DiffPhrases.NoExample), prefix: new string(' ', Indent), hang: Indent);
                continue;
            }

            page.Write($"{_words.In(DiffPhrases.Example)}: {DiffWords.Facts(change, example)}.", prefix: new string(' ', Indent), hang: Indent);
            ColumnDefinition[] columns = [Column(string.Empty), Column(_words.In(DiffPhrases.Before)), Column(_words.In(DiffPhrases.Now))];
            (string What, string Before, string Now)[] differences = [.. _words.SideBySide(change)];
            Row[] rows = [.. differences.Take(Shown).Select(d => new Row(columns, [Value.Of(d.What), Value.Of(d.Before), Value.Of(d.Now)]))];
            foreach (string line in RowTable.Lines(columns, rows, page.Width - Indent))
            {
                page.Write(string.Empty, prefix: new string(' ', Indent) + line);
            }

            if (differences.Length > Shown)
            {
                page.Write(_words.In(DiffPhrases.MoreDifferences, differences.Length - Shown), prefix: new string(' ', Indent + Indent));
            }
        }
    }

    private void WriteAuthority()
    {
        var authority = new AuthorityWords(report, _words);
        page.Blank();
        string heading = authority.Day is { } day ? _words.In(DiffPhrases.AuthorityOn, IsoDay.Write(day)) : _words.In(DiffPhrases.Authority) + ":";
        page.Write([(heading, Page.Strong), (string.Join(' ', authority.Silences), Page.Plain)], string.Empty, Page.Plain, Indent);
        bool demands = false;
        foreach (var document in authority.Needs)
        {
            foreach ((string called, AuthorityNeed need) in document.Value)
            {
                page.Write($"{document.Key}. {called}{authority.Verdict(need)}", need.IsValid == true ? Page.Plain : Page.Caution, Item, Indent);
                foreach (string demand in authority.Demands(need))
                {
                    page.Write(demand, prefix: new string(' ', Indent) + Item, hang: Indent + Indent);
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
        if (report.Result.Deadlines.Count == 0)
        {
            page.Write([(_words.In(DiffPhrases.Deadlines), Page.Strong), (_words.NoDeadlines, Page.Plain)], string.Empty, Page.Plain, Indent);
            return;
        }

        page.Write(_words.In(DiffPhrases.Deadlines), Page.Strong);
        WriteItems(report.Result.Deadlines.Select(_words.Deadline));
    }

    private void WriteItems(IEnumerable<string> items)
    {
        foreach (string item in items)
        {
            page.Write(item, prefix: Item, hang: Indent);
        }
    }

    private static ColumnDefinition Column(string label) => new(label, label, string.Empty, new FactType(ValueKind.Text, null), ColumnSource.Concluded);
}
