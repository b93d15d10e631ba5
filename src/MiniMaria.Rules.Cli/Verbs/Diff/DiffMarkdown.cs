using System.Text;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Writes a comparison as the Markdown of a comment on a pull request: short first, the details folded.</summary>
internal sealed class DiffMarkdown(DiffReport report, Language language)
{
    /// <summary>So many answers of a clause stand in the short part; the others are folded.</summary>
    private const int Shown = 2;

    /// <summary>What ends a line that another follows without a gap.</summary>
    private const string NextLine = "  \n";

    private readonly DiffWords _words = new(report, language);
    private readonly StringBuilder _text = new();

    /// <summary>Writes it.</summary>
    public void Write(TextWriter output)
    {
        AppendLines(_words.Edited().Select(Escape));
        Append($"### {Escape(_words.Headline().TrimEnd('.'))}\n\n");
        AppendLines(_words.Notes().Select(Escape));
        if (report.Result.Step != VersionStep.None)
        {
            foreach (ClauseChange clause in report.Amended)
            {
                AppendClause(clause);
            }

            AppendLines([.. Authority(), .. Deadlines(), .. Unchanged()]);
            foreach (ClauseChange clause in report.Amended)
            {
                AppendDetails(clause);
            }

            AppendFolds();
        }

        output.Write(_text.ToString().TrimEnd('\n') + "\n");
    }

    private void AppendClause(ClauseChange clause)
    {
        Append($"**{Escape(_words.Clauses.Name(clause))} · {_words.Step(clause.Step)}**{NextLine}");
        IEnumerable<string> answers = clause.Answers.Take(Shown).Select(a => $"{Changes(a)} {Example(a)} {_words.Days(a)}");
        string[] others = [.. clause.Answers.Skip(Shown).Select(Title).Except(clause.Answers.Take(Shown).Select(Title))];
        string more = others.Length > 0 ? _words.In(DiffPhrases.AndMore, string.Join(' ', others)) : string.Empty;
        string[] lines = [Escape(_words.Clauses.Said(clause)), .. answers, more];
        AppendLines(lines.Where(l => l.Length > 0));
    }

    /// <summary>Gives an example in one line, with the first things that differ, or that none was found.</summary>
    private string Example(AnswerChange change)
    {
        if (change.Example is null)
        {
            return _words.In(DiffPhrases.NoExample);
        }

        IEnumerable<string> differences = _words.Answers.SideBySide(change).Take(Shown).Select(d =>
        {
            string what = Escape(Sentences.Inside(d.What.TrimEnd('.')));
            return $"{what} **{Escape(d.Before.TrimEnd('.'))} → {Escape(d.Now.TrimEnd('.'))}**";
        });
        return $"{Facts(change)} – {string.Join(", ", differences)}.";
    }

    private IEnumerable<string> Authority()
    {
        if (report.Authority is null)
        {
            yield break;
        }

        var authority = new AuthorityWords(report, _words);
        foreach ((string clauses, IReadOnlyList<(string Called, AuthorityNeed Need)> needs) in authority.Needs)
        {
            foreach ((string called, AuthorityNeed need) in needs)
            {
                yield return $"**{Escape(_words.In(DiffPhrases.AuthorityFor, clauses))}** {Escape(called + authority.InShort(need))}";
            }
        }

        foreach (string silence in authority.Silences)
        {
            yield return $"**{_words.In(DiffPhrases.Authority)}:** {Escape(silence)}";
        }
    }

    private IEnumerable<string> Deadlines()
    {
        if (report.Result.Step != VersionStep.Amending)
        {
            return [];
        }

        IReadOnlyList<MovedDeadline> moved = report.Result.Deadlines;
        string deadlines = moved.Count == 0
            ? _words.NoDeadlines
            : string.Join("; ", moved.Take(Shown + 1).Select(_words.Deadline)) + (moved.Count > Shown + 1 ? " …" : ".");
        return [$"**{_words.In(DiffPhrases.Deadlines)}** {Escape(deadlines)}"];
    }

    private IEnumerable<string> Unchanged() => _words.Unchanged() is var (which, what) ? [$"**{which}** {what}"] : [];

    private void AppendDetails(ClauseChange clause)
    {
        IEnumerable<string> provisions = ClauseWords.Worth(clause.Provisions).Select(_words.Clauses.Provision);
        AppendFold(_words.In(DiffPhrases.Details, _words.Clauses.Name(clause)), provisions, string.Concat(clause.Answers.Select(Details)));
    }

    private string Details(AnswerChange change)
    {
        string rule = change.Rule.Length > 0 ? $" ({MarkdownText.Code(change.Rule)})" : string.Empty;
        string example = change.Example is null ? $"{_words.In(DiffPhrases.NoExample)}\n\n" : $"{Facts(change)}.\n\n{Table(change)}\n";
        return $"{Changes(change)} {_words.Days(change)}{rule}{NextLine}{example}";
    }

    private string Table(AnswerChange change)
    {
        string[] head = [$"| | {_words.In(DiffPhrases.Before)} | {_words.In(DiffPhrases.Now)} |", "| --- | --- | --- |"];
        IEnumerable<string> rows = _words.Answers.SideBySide(change)
            .Select(d => $"| {Escape(d.What)} | {Escape(d.Before)} | {Escape(d.Now)} |");
        return string.Concat(head.Concat(rows).Select(r => r + "\n"));
    }

    private void AppendFolds()
    {
        if (report.Result.Deadlines.Count > Shown + 1)
        {
            AppendFold(_words.In(DiffPhrases.Deadlines), report.Result.Deadlines.Select(_words.Deadline));
        }

        if (report.WithoutEffect.Any())
        {
            AppendFold(_words.WithoutEffect, report.WithoutEffect.Select(_words.Clauses.InClause));
        }

        if (report.OnlyUnderReadings.Count > 0)
        {
            AppendFold(_words.In(DiffPhrases.UnderReadings), report.OnlyUnderReadings.Select(_words.Reading));
        }

        var authority = new AuthorityWords(report, _words);
        if (authority.Day is { } day)
        {
            IEnumerable<string> demands =
                from clauses in authority.Needs
                from need in clauses.Value
                from demand in authority.Demands(need.Need).Append(authority.Verdict(need.Need))
                select $"{clauses.Key}: {need.Called}{demand}";
            AppendFold(
                _words.In(DiffPhrases.AuthorityOn, IsoDay.Write(day)), demands.Append(_words.In(DiffPhrases.AuthorityNote)));
        }
    }

    /// <summary>Appends what is shown only to those who unfold it: a list, and what follows it.</summary>
    private void AppendFold(string summary, IEnumerable<string> items, string more = "")
    {
        Append($"<details><summary>{Escape(summary.TrimEnd(':'))}</summary>\n\n");
        foreach (string item in items)
        {
            Append($"- {Escape(item)}\n");
        }

        Append($"\n{more}</details>\n\n");
    }

    /// <summary>Appends lines that follow each other without a gap.</summary>
    private void AppendLines(IEnumerable<string> lines)
    {
        string all = string.Join(NextLine, lines);
        Append(all.Length > 0 ? all + "\n\n" : string.Empty);
    }

    private void Append(string text) => _text.Append(text);

    private string Facts(AnswerChange change) =>
        $"{_words.In(DiffPhrases.Example)}: {Escape(AnswerWords.Facts(change, change.Example!))}";

    private string Changes(AnswerChange change) => _words.Answers.Changes(change, Title(change));

    private static string Title(AnswerChange change) => $"*{Escape(change.Question.Title)}*";

    private static string Escape(string text) => MarkdownText.Escape(text);
}
