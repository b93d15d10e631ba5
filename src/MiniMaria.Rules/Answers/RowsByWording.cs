using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>Gives each row of a day by the wording that applies on that day, whichever day is asked about.</summary>
/// <param name="rulebook">The rules.</param>
/// <param name="storeOf">Gives the decisions of an edition by its place.</param>
internal sealed class RowsByWording(Rulebook rulebook, Func<int, DecisionStore> storeOf)
{
    /// <summary>Gives an answer with the rows of other wordings; the answer itself when they add and change nothing.</summary>
    public Answer Answer(Answer answer, DecisionStore decisions)
    {
        Case facts = answer.Facts;
        FieldDefinition[] fields = facts.Question.FieldArray;
        int field = Array.FindIndex(fields, f => f.WordingBy is not null);
        if (field < 0)
        {
            return answer;
        }

        Decision own = decisions.For(facts);
        (DateOnly first, DateOnly last) = SameWording(facts.AsOf);
        Value rows = Within(own.Values[field], fields[field], first, last);
        var others = new List<(Edition Edition, Decision Decision)>();
        for (int i = 0; i < rulebook.Editions.Count; i++)
        {
            Edition edition = rulebook.Editions[i];
            DateOnly through = edition.Through ?? DateOnly.MaxValue;
            if ((edition.From >= first && edition.From <= last) || facts.In(edition) is not { IsPossible: true } moved)
            {
                continue;
            }

            Decision decision = storeOf(i).For(moved);
            if (Within(decision.Values[field], fields[field], edition.From, through) is { HasValue: true } more)
            {
                rows = CollectedRows.Add(rows, more);
                others.Add((edition, decision));
            }
        }

        rows = rows.HasValue ? CollectedRows.Sort(rows, fields[field].Order) : rows;
        return rows == own.Values[field]
            ? answer
            : answer.With(decisions, Remarks(others), [], decision: Join(own, others, field, rows, facts));
    }

    /// <summary>Gives the days around a day on which no document reads otherwise.</summary>
    private (DateOnly First, DateOnly Last) SameWording(DateOnly day) => (
        rulebook.Turns.LastOrDefault(t => t.Day <= day)?.Day ?? DateOnly.MinValue,
        rulebook.Turns.FirstOrDefault(t => t.Day > day)?.Day.AddDays(-1) ?? DateOnly.MaxValue);

    private Remark[] Remarks(List<(Edition Edition, Decision Decision)> others) =>
    [
        .. rulebook.Turns
            .Where(t => others.Exists(o => o.Edition.Versions.Contains(t.After) || o.Edition.Versions.Contains(t.Before)))
            .Select(WordingRemarks.Rows),
    ];

    private static Decision Join(Decision own, List<(Edition Edition, Decision Decision)> others, int field, Value rows, Case facts)
    {
        Decision[] all = [own, .. others.Select(o => o.Decision)];
        Value[] values = [.. own.Values];
        values[field] = rows;
        return new Decision
        {
            Values = values,
            Outcome = own.Outcome == Outcome.Answered && Array.Exists(all, d => d.Outcome == Outcome.NeedsFacts)
                ? Outcome.NeedsFacts
                : own.Outcome,
            Citations = [.. all.SelectMany(d => d.Citations).Distinct()],
            Settled = Array.Exists(all, d => d.Settled is not null) ? [.. all.SelectMany(d => d.Settled ?? d.Citations).Distinct()] : null,
            Assumptions = [.. all.SelectMany(d => d.Assumptions).Distinct()],
            MissingFacts = [.. facts.Question.Facts.Where(f => Array.Exists(all, d => d.MissingFacts.Contains(f)))],
            Requirements = own.Requirements,
            Wording = own.Wording,
            Remarks = own.Remarks,
            Obstacle = all.Select(d => d.Obstacle).FirstOrDefault(o => o is not null),
        };
    }

    private static Value Within(Value value, FieldDefinition field, DateOnly first, DateOnly last)
    {
        Row[] rows = value.HasValue
            ? [.. value.Rows.Where(r => r[field.WordingBy!.Name] is not { Kind: ValueKind.Date } day || Lies(day.Date, first, last))]
            : [];
        return rows.Length == 0 ? default : Value.Of(rows);
    }

    private static bool Lies(DateOnly day, DateOnly first, DateOnly last) => day >= first && day <= last;
}
