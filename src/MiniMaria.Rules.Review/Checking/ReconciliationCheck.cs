using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Reckons the figures of the documents anew and compares them with what the documents state.</summary>
public static class ReconciliationCheck
{
    /// <summary>Reckons every reconciliation of every version.</summary>
    /// <param name="rulebook">The rules.</param>
    /// <returns>
    /// An error where figures differ otherwise than is known, a note on each deviation that is known; in the order of the
    /// documents.
    /// </returns>
    public static IReadOnlyList<Diagnostic> Run(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var bag = new DiagnosticBag();
        var seen = new HashSet<SourceSpan>();
        foreach (Edition edition in rulebook.Editions)
        {
            var question = new QuestionDefinition(string.Empty, string.Empty, [], [], [], edition.Lexicon.Facts.Count, -1);
            var facts = new Case(edition, question, edition.From, [], null);
            foreach (Reconciliation reconciliation in edition.Reconciliations.Where(r => seen.Add(r.Span)))
            {
                Check(reconciliation, facts, bag);
            }
        }

        return bag.ToList();
    }

    private static void Check(Reconciliation reconciliation, Case facts, DiagnosticBag bag)
    {
        Value reckoned = ConditionEvaluator.Evaluate(reconciliation.Reckoned, facts);
        Value stated = ConditionEvaluator.Evaluate(reconciliation.Stated, facts);
        if (!reckoned.HasValue || !stated.HasValue)
        {
            bag.Report(Messages.NotReckoned, reconciliation.Span, reconciliation.Id);
            return;
        }

        Value deviation = WithoutZeros(Arithmetic.Subtract(reckoned, stated));
        Value known = reconciliation.KnownDeviation.HasValue
            ? WithoutZeros(reconciliation.KnownDeviation)
            : deviation.Kind == ValueKind.Table ? Value.Of(new Table([]))
            : Value.Of(0m);
        if (deviation != known && reconciliation.IsWhole)
        {
            (string swedish, string english) = deviation.Decimal < 0
                ? ($"det fattas {Shown(Value.Of(-deviation.Decimal))}", $"{Shown(Value.Of(-deviation.Decimal))} is missing")
                : ($"det är {Shown(deviation)} för mycket", $"{Shown(deviation)} is too much");
            bag.Report(
                Messages.NotWhole,
                reconciliation.Span,
                reconciliation.Id,
                reckoned.ToLabel(),
                stated.ToLabel(),
                swedish,
                english);
        }
        else if (deviation != known)
        {
            bag.Report(
                Messages.Unreconciled,
                reconciliation.Span,
                reconciliation.Id,
                reckoned.ToLabel(),
                stated.ToLabel(),
                Shown(deviation),
                Shown(known));
        }
        else if (reconciliation.KnownDeviation.HasValue)
        {
            string see = reconciliation.SeeAlso.Count > 0 ? " (" + string.Join(", ", reconciliation.SeeAlso) + ")" : string.Empty;
            bag.Report(Messages.KnownDeviation, reconciliation.Span, reconciliation.Id, reconciliation.Text, Shown(deviation), see);
        }
    }

    /// <summary>Keys that do not deviate are left out of a table, so that a file names only those that do.</summary>
    private static Value WithoutZeros(Value deviation) => deviation.Kind == ValueKind.Table
        ? Value.Of(new Table(deviation.Table.Entries
            .Select(e => KeyValuePair.Create(e.Key, Value.Of(Arithmetic.Number(e.Value))))
            .Where(e => e.Value.Decimal != 0)))
        : Value.Of(Arithmetic.Number(deviation));

    private static string Shown(Value deviation) =>
        deviation is { Kind: ValueKind.Table, Table.Entries.Count: 0 } ? "0" : deviation.ToLabel();
}
