using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli;

/// <summary>Writes a comparison as the Markdown of a comment on a pull request: short first, the details folded.</summary>
internal sealed class DiffMarkdown(DiffReport report, Language language)
{
    /// <summary>So many answers of a clause stand in the short part; the others are folded.</summary>
    private const int Shown = 2;

    private readonly DiffWords _words = new(report.Result, language);

    public void Write(TextWriter output)
    {
        var text = new StringBuilder();
        text.Append("### ").Append(MarkdownText.Escape(_words.Headline().TrimEnd('.'))).Append("\n\n");
        if (report.Result.Step != VersionStep.None)
        {
            AppendLines(text, _words.Notes().Select(MarkdownText.Escape));
            foreach (ClauseChange clause in report.Amended)
            {
                AppendClause(text, clause);
            }

            AppendLines(text, Tail());
            AppendDetails(text);
        }

        output.Write(text.ToString().TrimEnd('\n') + "\n");
    }

    private void AppendClause(StringBuilder text, ClauseChange clause)
    {
        text.Append("**").Append(MarkdownText.Escape(_words.Clause(clause))).Append(" · ").Append(_words.Step(clause.Step)).Append("**  \n");
        string[] answers = [.. clause.Answers.Take(Shown).Select(a => $"{Changes(a)} {Example(a)} {_words.Days(a.From, a.Through)}")];
        string[] others = [.. clause.Answers.Skip(Shown).Select(a => $"*{MarkdownText.Escape(a.Question.Title)}*").Except(clause.Answers.Take(Shown).Select(a => $"*{MarkdownText.Escape(a.Question.Title)}*"))];
        string more = others.Length > 0 ? _words.In(DiffPhrases.AndMore, string.Join(' ', others)) : string.Empty;
        string[] lines = [MarkdownText.Escape(_words.Said(clause)), .. answers, more];
        text.AppendJoin("  \n", lines.Where(l => l.Length > 0)).Append("\n\n");
    }

    /// <summary>Gives an example in one line, with the first things that differ, or that none was found.</summary>
    private string Example(AnswerChange change)
    {
        if (change.Example is not { } example)
        {
            return _words.In(DiffPhrases.NoExample);
        }

        IEnumerable<string> differences = _words.SideBySide(change).Take(Shown).Select(d => $"{MarkdownText.Escape(Sentences.Inside(d.What.TrimEnd('.')))} **{MarkdownText.Escape(d.Before.TrimEnd('.'))} → {MarkdownText.Escape(d.Now.TrimEnd('.'))}**");
        return $"{_words.In(DiffPhrases.Example)}: {MarkdownText.Escape(DiffWords.Facts(change, example))} – {string.Join(", ", differences)}.";
    }

    private IEnumerable<string> Tail()
    {
        if (report.Authority is not null)
        {
            foreach (string line in AuthorityLines())
            {
                yield return line;
            }
        }

        if (report.Result.Step == VersionStep.Amending)
        {
            string deadlines = report.Result.Deadlines.Count == 0 ? _words.NoDeadlines : string.Join("; ", report.Result.Deadlines.Take(Shown + 1).Select(_words.Deadline)) + (report.Result.Deadlines.Count > Shown + 1 ? " …" : ".");
            yield return $"**{_words.In(DiffPhrases.Deadlines)}** {MarkdownText.Escape(deadlines)}";
        }

        if (_words.Unchanged() is var (which, what))
        {
            yield return $"**{which}** {what}";
        }
    }

    private IEnumerable<string> AuthorityLines()
    {
        var authority = new AuthorityWords(report, _words);
        foreach (var document in authority.Needs)
        {
            foreach ((string called, AuthorityNeed need) in document.Value)
            {
                yield return $"**{MarkdownText.Escape(_words.In(DiffPhrases.AuthorityFor, document.Key))}** {MarkdownText.Escape(called + authority.InShort(need))}";
            }
        }

        foreach (string silence in authority.Silences)
        {
            yield return $"**{_words.In(DiffPhrases.Authority)}:** {MarkdownText.Escape(silence)}";
        }
    }

    private void AppendDetails(StringBuilder text)
    {
        foreach (ClauseChange clause in report.Amended)
        {
            text.Append("<details><summary>").Append(MarkdownText.Escape(_words.In(DiffPhrases.Details, _words.Clause(clause)))).Append("</summary>\n\n");
            AppendList(text, DiffWords.Worth(clause.Provisions).Select(_words.Provision));
            foreach (AnswerChange change in clause.Answers)
            {
                text.Append(Changes(change)).Append(' ').Append(_words.Days(change.From, change.Through));
                text.Append(change.Rule.Length > 0 ? $" ({MarkdownText.Code(change.Rule)})" : string.Empty).Append("  \n");
                if (change.Example is not { } example)
                {
                    text.Append(_words.In(DiffPhrases.NoExample)).Append("\n\n");
                    continue;
                }

                text.Append(_words.In(DiffPhrases.Example)).Append(": ").Append(MarkdownText.Escape(DiffWords.Facts(change, example))).Append(".\n\n");
                text.Append("| | ").Append(_words.In(DiffPhrases.Before)).Append(" | ").Append(_words.In(DiffPhrases.Now)).Append(" |\n| --- | --- | --- |\n");
                foreach ((string what, string before, string now) in _words.SideBySide(change))
                {
                    text.Append("| ").Append(MarkdownText.Escape(what)).Append(" | ").Append(MarkdownText.Escape(before)).Append(" | ").Append(MarkdownText.Escape(now)).Append(" |\n");
                }

                text.Append('\n');
            }

            text.Append("</details>\n\n");
        }

        if (report.Result.Deadlines.Count > Shown + 1)
        {
            AppendFold(text, _words.In(DiffPhrases.Deadlines), report.Result.Deadlines.Select(_words.Deadline));
        }

        if (report.WithoutEffect.Any())
        {
            AppendFold(text, _words.WithoutEffect, report.WithoutEffect.Select(p => $"{_words.Short(p.Document, p.Clause)}: {_words.Provision(p)}"));
        }

        if (report.OnlyUnderReadings.Count > 0)
        {
            AppendFold(text, _words.In(DiffPhrases.UnderReadings), report.OnlyUnderReadings.Select(_words.Reading));
        }

        var authority = new AuthorityWords(report, _words);
        if (authority.Day is { } day)
        {
            IEnumerable<string> demands = authority.Needs.SelectMany(clauses => clauses.Value.SelectMany(n =>
                authority.Demands(n.Need).Append(authority.Verdict(n.Need)).Select(d => $"{clauses.Key}: {n.Called}{d}")));
            AppendFold(text, _words.In(DiffPhrases.AuthorityOn, IsoDay.Write(day)), demands.Append(_words.In(DiffPhrases.AuthorityNote)));
        }
    }

    private static void AppendFold(StringBuilder text, string summary, IEnumerable<string> items)
    {
        text.Append("<details><summary>").Append(MarkdownText.Escape(summary.TrimEnd(':'))).Append("</summary>\n\n");
        AppendList(text, items);
        text.Append("</details>\n\n");
    }

    private static void AppendList(StringBuilder text, IEnumerable<string> items)
    {
        foreach (string item in items)
        {
            text.Append("- ").Append(MarkdownText.Escape(item)).Append('\n');
        }

        text.Append('\n');
    }

    /// <summary>Appends lines that follow each other without a gap.</summary>
    private static void AppendLines(StringBuilder text, IEnumerable<string> lines)
    {
        string all = string.Join("  \n", lines);
        text.Append(all).Append(all.Length > 0 ? "\n\n" : string.Empty);
    }

    private string Changes(AnswerChange change) => _words.Changes(change, $"*{MarkdownText.Escape(change.Question.Title)}*");
}
