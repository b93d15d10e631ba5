using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>Compares the examples that stand beside the rules of two rulebooks, by file, provision and name.</summary>
internal static class ExampleComparison
{
    /// <summary>Gives the examples that are new, gone, or ask or expect something else, in the order of the new rules.</summary>
    public static IReadOnlyList<ExampleChange> Run(Rulebook old, Rulebook @new)
    {
        if (old.Fingerprint == @new.Fingerprint)
        {
            return [];
        }

        ILookup<(string, string, string), Example> was = old.Examples.ToLookup(KeyOf);
        ILookup<(string, string, string), Example> now = @new.Examples.ToLookup(KeyOf);
        return
        [
            .. @new.Examples.Where(e => !was[KeyOf(e)].Any(o => Said(o) == Said(e)))
                .Select(e => new ExampleChange(was.Contains(KeyOf(e)) ? ChangeKind.Changed : ChangeKind.Added, e)),
            .. old.Examples.Where(e => !now.Contains(KeyOf(e))).Select(e => new ExampleChange(ChangeKind.Removed, e)),
        ];
    }

    private static (string File, string Provision, string Name) KeyOf(Example example) =>
        (example.Span.File, example.Provision, example.Name);

    private static string Said(Example example) => string.Join('\n', (IEnumerable<string>)
    [
        $"{example.Question.Name} {IsoDay.Write(example.Day)} {EndOf(example)} {example.Outcome} {example.Refused}",
        .. example.Facts.Select(f => $"{f.Key}: {Text(f.Value)}"),
        .. example.Readings.Select(r => $"{r.Key}: {r.Value}"),
        .. example.Fields.Select(f => $"{f.Key.Name} = {f.Value}"),
        .. example.Rows.Select(r => $"{r.Key.Name} = {r.Value}"),
        .. example.Requirements.Select(r => $"{r.Key} = {r.Value}"),
        .. example.Missing.Select(m => $"{m.Key} lacks {Text(m.Value)}"),
        $"missing {Text(example.MissingFacts)} readings {Text(example.Interpretations)} remarks {Text(example.Remarks)}",
    ]);

    private static string EndOf(Example example) => example.AgreedEnd is { } end ? IsoDay.Write(end) : "-";

    private static string Text(object? value) => value switch
    {
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>())}]",
        _ => value?.ToString() ?? "-",
    };
}
