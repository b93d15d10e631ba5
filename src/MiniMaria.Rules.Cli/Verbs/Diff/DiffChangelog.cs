using System.Text;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Drafts the entry of the jurists' changelog, in its form: for each clause the days, what is other, and which answers.</summary>
internal sealed class DiffChangelog(DiffReport report)
{
    private readonly DiffWords _words = new(report, Language.Swedish);

    public void Write(TextWriter output)
    {
        string version = report.Result.New.Version;
        string heading = version == report.Result.Old.Version ? _words.In(DiffPhrases.NextVersion) : MarkdownText.Escape(version);
        StringBuilder text = new StringBuilder("## ").Append(heading).Append("\n\n");
        text.Append(_words.Headline()).Append("\n\n");
        foreach (string line in _words.Edited().Concat(_words.Notes()).Concat(report.Amended.SelectMany(Amended)).Concat(WithoutEffect()))
        {
            text.Append("- ").Append(MarkdownText.Escape(line)).Append('\n');
        }

        if (report.Result.Answers.Count > 0 && report.Result.IsComplete)
        {
            text.Append("- ").Append(_words.In(DiffPhrases.NoOtherAnswers)).Append('\n');
        }

        output.Write(text.ToString().TrimEnd('\n') + "\n");
    }

    /// <summary>Gives a line for each stretch of days on which answers change because of a clause.</summary>
    private IEnumerable<string> Amended(ClauseChange clause)
    {
        string name = _words.Clauses.Name(clause);
        foreach (var days in clause.Answers.GroupBy(a => (a.From, a.Through)))
        {
            string[] sentences = [_words.Clauses.Said(clause), .. days.Select(_words.Answers.Changes)];
            yield return $"{name} ({Days(days.Key.From, days.Key.Through)}): {string.Join(' ', sentences.Where(s => s.Length > 0))}";
        }
    }

    private IEnumerable<string> WithoutEffect()
    {
        string[] amended = [.. report.Amended.Select(c => _words.Clauses.Short(c.Document?.Name ?? string.Empty, c.Clause))];
        Phrase ofOthers = report.Result.IsComplete ? DiffPhrases.SameAnswers : DiffPhrases.AnswersUnknown;
        foreach (bool reworded in (bool[])[false, true])
        {
            string[] clauses =
            [
                .. report.WithoutEffect.Where(p => p.Change == ChangeKind.Reworded == reworded)
                    .Select(p => _words.Clauses.Short(p.Document, p.Clause)).Distinct().Except(amended),
            ];
            if (clauses.Length > 0)
            {
                yield return _words.In(reworded ? DiffPhrases.OnlyWords : ofOthers, Sentences.Join(clauses, _words.In(DiffPhrases.And)));
            }
        }
    }

    private string Days(DateOnly from, DateOnly? through) => (from == DateOnly.MinValue, through) switch
    {
        (true, null) => _words.In(DiffPhrases.AnswersAlways),
        (true, { } last) => _words.In(DiffPhrases.AnswersThrough, IsoDay.Write(last)),
        (_, null) => _words.In(DiffPhrases.AnswersFrom, IsoDay.Write(from)),
        (_, { } last) => _words.In(DiffPhrases.AnswersFromThrough, IsoDay.Write(from), IsoDay.Write(last)),
    };
}
