using System.Text;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>
/// Writes a comparison as the Markdown of a comment on a pull request: the verdict first, then what is changed and what follows from
/// it, nothing twice; only what is too long for that is folded.
/// </summary>
internal sealed class DiffMarkdown(DiffReport report, Language language)
{
    /// <summary>So many answers of a clause, and differences of an example, are told; the others are folded.</summary>
    private const int Shown = 2;

    /// <summary>So many changed provisions of a clause, and so many clauses, are told; the others are folded.</summary>
    private const int ShownChanges = 6;

    /// <summary>So many of anything else are told.</summary>
    private const int ShownOthers = 4;

    /// <summary>What ends a line that another follows without a gap.</summary>
    private const string NextLine = "  \n";

    private readonly DiffWords _words = new(report, language);
    private readonly StringBuilder _text = new();
    private bool _tellsPositions;

    /// <summary>Gets the clauses that are themselves stated otherwise or of which answers change, those with answers first.</summary>
    private ClauseChange[] Clauses =>
    [
        .. report.Result.Clauses.Where(c => c.Answers.Count > 0 || Touched(c).Any()).OrderBy(c => c.Answers.Count > 0 ? 0 : 1),
    ];

    /// <summary>Gets the days on which all answers change, where these are the same ones for all.</summary>
    private AnswerChange? SameDays =>
        report.Result.Answers.DistinctBy(a => (a.From, a.Through)).ToArray() is [var only] ? only : null;

    /// <summary>Writes it.</summary>
    public void Write(TextWriter output)
    {
        AppendVerdict();
        ClauseChange[] clauses = Clauses;
        foreach (ClauseChange clause in clauses.Take(ShownChanges))
        {
            AppendClause(clause);
        }

        AppendLines([.. Deadlines(), .. Examples(), .. Unchanged()]);
        foreach (ClauseChange clause in clauses.Take(ShownChanges))
        {
            AppendMore(clause);
        }

        AppendFolds(clauses);
        if (_tellsPositions)
        {
            Append($"<sub>{_words.In(DiffPhrases.WhatAPositionIs)}</sub>\n\n");
        }

        output.Write(_text.ToString().TrimEnd('\n') + "\n");
    }

    /// <summary>Appends what is to be decided: what is not in order, then what the change is, takes and has recorded.</summary>
    private void AppendVerdict()
    {
        AppendLines(_words.Edited().Select(Escape));
        var authority = new AuthorityWords(report, _words);
        CheckWords? check = report.Check is null ? null : new CheckWords(report.Check, language);
        string sum = _words.Headline().TrimEnd('.');
        string[] verdict =
        [
            .. report.NoLongerAsDecided.Any(d => d.Severity == Severity.Error) ? [_words.In(DiffPhrases.VerdictEdited)] : (string[])[],
            .. authority.InAll is { } valid && report.Result.Step != VersionStep.None ? [valid] : (string[])[],
            .. check is { Errors: > 0 } ? [_words.In(DiffPhrases.VerdictFaults, check.Count)] : (string[])[],
        ];
        string heading = string.Join("; ", verdict.Select((v, i) => i > 0 ? Sentences.Inside(v) : v));
        Append($"### {Escape(heading.Length > 0 ? heading : sum)}\n\n");
        string days = SameDays is { } same ? " " + _words.Days(same) : string.Empty;
        AppendLines(verdict.Length > 0 ? [Escape(sum + "." + days)] : days.Length > 0 ? [Escape(days.Trim())] : []);
        foreach (string line in (IEnumerable<string>)[.. Authority(authority), .. _words.Notes().Concat(_words.InPlace()).Select(Escape)])
        {
            Append($"- {line}\n");
        }

        if (check is not null)
        {
            Append($"- **{_words.In(DiffPhrases.Checked)}** {Escape(check.Sum)}\n");
            Append(string.Concat(check.First.Select(f => $"  - {Escape(f)}\n")));
        }

        Append(_text[^2] == '\n' ? string.Empty : "\n");
    }

    private IEnumerable<string> Authority(AuthorityWords authority)
    {
        if (report.Authority is null || report.Result.Step == VersionStep.None)
        {
            yield break;
        }

        bool demands = false;
        foreach ((string clauses, IReadOnlyList<(string Called, AuthorityNeed Need)> needs) in authority.Needs)
        {
            foreach ((string called, AuthorityNeed need) in needs)
            {
                string by = _words.In(DiffPhrases.AuthorityBy, clauses, IsoDay.Write(authority.Day!.Value));
                yield return $"**{Escape(by)}** {Escape(called + authority.InShort(need))}";
                demands = true;
            }
        }

        foreach (string silence in authority.Silences.Where(_ => authority.TellsSilences))
        {
            yield return $"**{_words.In(DiffPhrases.Authority)}:** {Escape(silence)}";
        }

        if (demands && report.Result.Versions.All(v => v.New?.Amends is null))
        {
            yield return Escape(_words.In(DiffPhrases.AuthorityNote));
        }
    }

    private void AppendClause(ClauseChange clause)
    {
        Append($"**{Escape(_words.Clauses.Name(clause))}**\n\n");
        string[] changes = [.. Changes(clause)];
        foreach (string change in changes.Take(ShownChanges))
        {
            Append($"- {change}\n");
        }

        if (changes.Length > ShownChanges)
        {
            Append($"- {Escape(_words.In(DiffPhrases.MoreDifferences, changes.Length - ShownChanges))}\n");
        }

        Append(changes.Length > 0 ? "\n" : string.Empty);
        IEnumerable<string> answers = clause.Answers.Take(Shown).Select(a => string.Join(' ', Answer(a)));
        string[] others = [.. clause.Answers.Skip(Shown).Select(Title).Except(clause.Answers.Take(Shown).Select(Title))];
        string more = others.Length > 0 ? _words.In(DiffPhrases.AndMore, string.Join(' ', others)) : string.Empty;
        AppendLines(answers.Append(more).Where(l => l.Length > 0));
    }

    /// <summary>Gives first what is itself stated otherwise, then a sentence that the clause says otherwise because of it.</summary>
    private IEnumerable<string> Changes(ClauseChange clause)
    {
        foreach (string told in Touched(clause).SelectMany(_words.Clauses.Told))
        {
            yield return Escape(told);
        }

        ProvisionChange[] follow = [.. clause.Provisions.Where(Follows)];
        foreach (TextChange change in follow.Take(1).Select(p => TextChange.Of(p.Old, p.New)))
        {
            yield return $"{_words.In(DiffPhrases.ClauseNow)} {change.Write(Escape, Strong)}";
        }
    }

    private static bool Follows(ProvisionChange provision) =>
        provision is { IsAffected: true, Provision: ProvisionKind.Rule } && provision.Old != provision.New;

    private static IEnumerable<ProvisionChange> Touched(ClauseChange clause) =>
        ClauseWords.Worth(clause.Provisions).Where(p => !p.IsAffected);

    /// <summary>Gives a question's change in sentences: how often, an example with the first things that differ, the days.</summary>
    private IEnumerable<string> Answer(AnswerChange change)
    {
        _tellsPositions |= change.PositionsInAll > 1;
        yield return _words.Answers.Changes(change, Title(change), counts: false);
        if (change.Example is not { } example)
        {
            yield return Escape(_words.In(DiffPhrases.NoExample));
        }
        else
        {
            IEnumerable<string> differences = _words.Answers.SideBySide(change).Take(Shown).Select(d =>
            {
                var values = TextChange.Of(d.Before.TrimEnd('.'), d.Now.TrimEnd('.'));
                return $"{Escape(Sentences.Inside(d.What.TrimEnd('.')))} {values.Write(Escape, Strong)}";
            });
            string facts = _words.Answers.Facts(change, example);
            yield return $"{_words.In(DiffPhrases.Example)}: {Escape(facts)} – {Ended(string.Join(", ", differences))}";
        }

        if (SameDays is null)
        {
            yield return _words.Days(change);
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
            : Ended(string.Join("; ", moved.Take(ShownOthers).Select(_words.Deadline)) + (moved.Count > ShownOthers ? " …" : string.Empty));
        return [$"**{_words.In(DiffPhrases.Deadlines)}** {Escape(deadlines)}"];
    }

    private IEnumerable<string> Examples()
    {
        (ChangeKind Kind, Phrase Phrase)[] kinds =
        [
            (ChangeKind.Added, DiffPhrases.ExamplesNew),
            (ChangeKind.Changed, DiffPhrases.ExamplesChanged),
            (ChangeKind.Removed, DiffPhrases.ExamplesGone),
        ];
        string[] told =
        [
            .. from kind in kinds
               let examples = report.Examples.Where(e => e.Change == kind.Kind).Select(e => e.Example)
               let names = examples.Select(e => $"»{e.Name}« ({e.Provision})").Distinct().ToArray()
               where names.Length > 0
               let shown = string.Join(", ", names.Take(ShownOthers))
               let rest = names.Length - ShownOthers
               select _words.In(kind.Phrase, rest > 0 ? _words.In(DiffPhrases.NotNamed, shown, rest) : shown),
        ];
        return told.Length > 0 ? [$"**{_words.In(DiffPhrases.Examples)}** {Escape(string.Join("; ", told))}."] : [];
    }

    private IEnumerable<string> Unchanged() =>
        report.Result.Step == VersionStep.Amending && _words.Unchanged() is var (which, what) ? [$"**{which}** {what}"] : [];

    /// <summary>Appends what of a clause the short part leaves out.</summary>
    private void AppendMore(ClauseChange clause)
    {
        string[] affected = [.. clause.Provisions.Where(p => p.IsAffected).Select(p => p.Id)];
        string[] items =
        [
            .. Changes(clause).Skip(ShownChanges),
            .. clause.Provisions.Where(Follows).Skip(1).Select(p => $"{Escape(p.Id)}: {TextChange.Of(p.Old, p.New).Write(Escape, Strong)}"),
            .. affected.Length > 0 ? [Escape(_words.In(DiffPhrases.AllAffected, string.Join(", ", affected)))] : (string[])[],
        ];
        AppendFold(
            _words.In(DiffPhrases.Details, _words.Clauses.Name(clause)),
            items,
            string.Concat(clause.Answers.Select((a, i) => Rest(a, isShown: i < Shown))));
    }

    /// <summary>Gives what the short part leaves out of a question's change: its rule, how often parts change, what else differs.</summary>
    private string Rest(AnswerChange change, bool isShown)
    {
        var differences = _words.Answers.SideBySide(change).Skip(isShown ? Shown : 0).ToArray();
        string parts = _words.Answers.Parts(change, counts: true);
        bool counts = parts != _words.Answers.Parts(change, counts: false);
        if (isShown && differences.Length == 0 && !counts)
        {
            return string.Empty;
        }

        string rule = change.Rule.Length > 0 ? $" ({MarkdownText.Code(change.Rule)})" : string.Empty;
        bool tellsFacts = !isShown && change.Example is not null;
        string[] lines =
        [
            isShown ? Title(change) + rule : string.Join(' ', Answer(change).Take(1)) + rule,
            .. counts ? [Escape(_words.In(DiffPhrases.PositionsOfParts, parts)) + "."] : (string[])[],
            .. tellsFacts
                ? [$"{_words.In(DiffPhrases.Example)}: {Escape(_words.Answers.Facts(change, change.Example!))}."]
                : (string[])[],
        ];
        string[] head = [$"| | {_words.In(DiffPhrases.Before)} | {_words.In(DiffPhrases.Now)} |", "| --- | --- | --- |"];
        string[] rows = [.. differences.Take(ShownChanges).Select(d => $"| {Escape(d.What)} | {Escape(d.Before)} | {Escape(d.Now)} |")];
        int rest = differences.Length - rows.Length;
        string[] more = rest > 0 ? [$"| {_words.In(DiffPhrases.MoreDifferences, rest)} | | |"] : [];
        string table = rows.Length == 0 || change.Example is null
            ? string.Empty
            : string.Concat(head.Concat(rows).Concat(more).Select(r => r + "\n")) + "\n";
        return string.Join(NextLine, lines) + "\n\n" + table;
    }

    private void AppendFolds(ClauseChange[] clauses)
    {
        AppendFold(
            _words.In(DiffPhrases.InClauses),
            clauses.Skip(ShownChanges).SelectMany(c => Touched(c).SelectMany(_words.Clauses.InClause).Select(Escape)));
        AppendFold(_words.In(DiffPhrases.Deadlines), report.Result.Deadlines.Skip(ShownOthers).Select(_words.Deadline).Select(Escape));
        AppendFold(_words.In(DiffPhrases.UnderReadings), report.OnlyUnderReadings.Select(_words.Reading).Select(Escape));
    }

    /// <summary>Appends what is shown only to those who unfold it: a list, and what follows it; nothing when there is neither.</summary>
    private void AppendFold(string summary, IEnumerable<string> items, string more = "")
    {
        string list = string.Concat(items.Select(i => $"- {i}\n"));
        if (list.Length + more.Length > 0)
        {
            string gap = list.Length > 0 ? "\n" : string.Empty;
            Append($"<details><summary>{Escape(summary.TrimEnd(':'))}</summary>\n\n{list}{gap}{more}</details>\n\n");
        }
    }

    /// <summary>Appends lines that follow each other without a gap.</summary>
    private void AppendLines(IEnumerable<string> lines)
    {
        string all = string.Join(NextLine, lines);
        Append(all.Length > 0 ? all + "\n\n" : string.Empty);
    }

    private void Append(string text) => _text.Append(text);

    private static string Ended(string sentence) => sentence.EndsWith('…') ? sentence : sentence + ".";

    private static string Title(AnswerChange change) => $"*{Escape(change.Question.Title)}*";

    private static string Strong(string text) => $"**{Escape(text)}**";

    private static string Escape(string text) => MarkdownText.Escape(text);
}
