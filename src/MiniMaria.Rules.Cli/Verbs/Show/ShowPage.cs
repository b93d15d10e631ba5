using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Show;

/// <summary>Lays out a clause for a person: what it states, kind by kind, each with what hangs on it.</summary>
internal sealed class ShowPage(Page page, Language language)
{
    /// <summary>So many examples are told beside each provision unless all are asked for.</summary>
    private const int Telling = 3;

    private const int Indent = 2;
    private const string Below = "    ";
    private const string Item = "    - ";

    /// <param name="clause">The clause.</param>
    /// <param name="day">The day on which it reads so.</param>
    /// <param name="marksChanges">Whether what was amended is marked.</param>
    /// <param name="allExamples">Whether all examples are told.</param>
    public void Write(ConsolidatedClause clause, DateOnly day, bool marksChanges, bool allExamples)
    {
        string title = Sentences.Begin($"{clause.Document.InText}, punkt {clause.Number}");
        page.Write($"{title} {clause.Document.Clauses[clause.Number]}", Page.Strong);
        page.Write(ShowPhrases.InForce.In(language, IsoDay.Write(day), clause.Version.Id, clause.Version.Status.Label));
        if (marksChanges)
        {
            page.Write(
                clause.Amended is { } amended
                    ? ShowPhrases.Amends.In(language, amended.Id)
                    : ShowPhrases.AmendsNothing.In(language));
        }

        bool marks = marksChanges && clause.Amended is not null;
        ClauseProvision[] stated = [.. clause.Provisions.Where(p => p.Change != ChangeKind.Removed)];
        if (stated.Length == 0)
        {
            page.Write(ShowPhrases.SaysNothing.In(language));
        }

        foreach (IGrouping<ProvisionKind, ClauseProvision> kind in stated.GroupBy(p => p.Kind))
        {
            page.Blank();
            page.Write(HeadingOf(kind.Key).In(language), Page.Strong);
            foreach (ClauseProvision provision in kind)
            {
                Write(provision, marks, allExamples);
            }
        }

        ClauseProvision[] gone = marks ? [.. clause.Provisions.Except(stated)] : [];
        if (gone.Length > 0)
        {
            page.Blank();
            page.Write(ShowPhrases.Repealed.In(language), Page.Strong);
            foreach (ClauseProvision provision in gone)
            {
                page.Write([($"{provision.Id}:", Page.Name), (provision.Was, Page.Plain)], "  ", Page.Plain, Below.Length);
            }
        }
    }

    private void Write(ClauseProvision provision, bool marks, bool allExamples)
    {
        (string, Spectre.Console.Style)[] mark = marks && MarkOf(provision) is { } phrase
            ? [(Marked(phrase).TrimEnd(), Page.Caution)]
            : [];
        string said = provision.Interpretation is { } open ? $"»{open.Wording}« {open.Question}" : provision.Said;
        page.Write([($"{provision.Id}:", Page.Name), .. mark, (said, Page.Plain)], "  ", Page.Plain, Below.Length);
        if (marks && provision.Was.Length > 0 && provision.Was != provision.Said)
        {
            WriteBelow(ShowPhrases.Was.In(language, provision.Was), Page.Caution);
        }

        if (provision.Rule is { } rule)
        {
            Write(rule, marks ? provision.Earlier : null);
        }

        foreach (Reading reading in provision.Interpretation?.Readings ?? [])
        {
            Phrase kind = reading == provision.Interpretation!.Chosen ? ShowPhrases.Chosen : ShowPhrases.Other;
            page.Write(kind.In(language, reading.Id, reading.Meaning), prefix: Item, hang: Item.Length);
        }

        int more = allExamples ? 0 : Math.Max(0, provision.Examples.Count - Telling);
        WriteList(
            ShowPhrases.Shown,
            [.. provision.Examples.SkipLast(more), .. more > 0 ? [ShowPhrases.MoreExamples.In(language, more)] : (string[])[]]);
    }

    private void Write(Rule rule, Rule? earlier)
    {
        string[] lines =
        [
            ShowPhrases.Question.In(language, rule.Question.Name),
            .. rule.ExceptionTo.Count > 0 ? [ShowPhrases.Exception.In(language, RuleDifferences.Ids(rule.ExceptionTo))] : (string[])[],
            .. rule.AddsTo.Count > 0 ? [ShowPhrases.AddsTo.In(language, RuleDifferences.Ids(rule.AddsTo))] : (string[])[],
            .. rule.Tags.Length > 0 ? [ShowPhrases.Rests.In(language, string.Join(", ", rule.Tags.Select(t => t.Id)))] : (string[])[],
            .. rule.Sources.Count > 0 ? [ShowPhrases.Sources.In(language, string.Join(", ", rule.Sources))] : (string[])[],
            ShowPhrases.Stands.In(language, rule.Span.File, rule.Span.Line),
        ];
        WriteBelow(string.Join(' ', lines));
        string[] differing = earlier is null ? [] : [.. RuleDifferences.Of(rule, earlier).Select(p => p.In(language))];
        if (differing.Length > 0)
        {
            WriteBelow(ShowPhrases.Differs.In(language, string.Join(", ", differing)), Page.Caution);
        }

        IEnumerable<Requirement> gone = earlier?.Requirements.Where(e => rule.Requirements.All(r => r.Id != e.Id)) ?? [];
        WriteList(
            ShowPhrases.Requires,
            [
                .. rule.Requirements.Select(r => MarkOf(r, earlier) + (r.IsDuty ? ShowPhrases.Duty.In(language, r.Text) : r.Text)),
                .. gone.Select(r => Marked(ShowPhrases.Repealed) + r.Text),
            ]);
    }

    private string MarkOf(Requirement requirement, Rule? earlier) =>
        earlier is null ? string.Empty
        : earlier.Requirements.FirstOrDefault(r => r.Id == requirement.Id) is not { } was ? Marked(ShowPhrases.New)
        : was.Span != requirement.Span ? Marked(ShowPhrases.Changed)
        : string.Empty;

    private string Marked(Phrase phrase) => $"[{phrase.In(language)}] ";

    private void WriteList(Phrase heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        WriteBelow(heading.In(language));
        foreach (string item in items)
        {
            page.Write(item, prefix: Item, hang: Item.Length);
        }
    }

    private void WriteBelow(string text, Spectre.Console.Style? style = null) => page.Write(text, style, Below, Below.Length + Indent);

    private static Phrase? MarkOf(ClauseProvision provision) => provision.IsAffected ? ShowPhrases.Affected : provision.Change switch
    {
        ChangeKind.Added => ShowPhrases.New,
        ChangeKind.Changed => ShowPhrases.Changed,
        ChangeKind.Reworded => ShowPhrases.Reworded,
        _ => null,
    };

    private static Phrase HeadingOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Value => ShowPhrases.Values,
        ProvisionKind.Rule => ShowPhrases.Rules,
        ProvisionKind.Presupposition => ShowPhrases.Presuppositions,
        ProvisionKind.Interpretation => ShowPhrases.Interpretations,
        ProvisionKind.Transition => ShowPhrases.Transitions,
        _ => ShowPhrases.Remarks,
    };
}
