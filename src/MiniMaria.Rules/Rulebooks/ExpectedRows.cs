using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>The rows that an example expects of a field.</summary>
/// <param name="Rows">The rows that must be there; a column without a value may hold anything.</param>
/// <param name="IsWhole">Whether there must be no other rows and the order must be this.</param>
/// <param name="Absent">Rows that must not be there.</param>
internal sealed record ExpectedRows(IReadOnlyList<Row> Rows, bool IsWhole, IReadOnlyList<Row> Absent)
{
    /// <summary>Tells whether a field holds the rows that it should.</summary>
    public bool AgreeWith(Value field)
    {
        IReadOnlyList<Row> found = field.HasValue ? field.Rows : [];
        return Absent.All(a => !found.Any(a.IsPartOf))
            && (IsWhole
                ? Rows.Count == found.Count && Rows.Zip(found).All(pair => pair.First.IsPartOf(pair.Second))
                : Rows.All(r => found.Any(r.IsPartOf)));
    }

    /// <summary>Gives the rows as an example writes them.</summary>
    public override string ToString()
    {
        string rows = List(Rows);
        string absent = Absent.Count > 0 ? ", saknar: " + List(Absent) : string.Empty;
        return IsWhole ? rows : "{ innehåller: " + rows + absent + " }";

        static string List(IReadOnlyList<Row> rows) => "[" + string.Join(", ", rows) + "]";
    }
}
