namespace MiniMaria.Rules.Review.Matrices;

/// <summary>What a decision matrix shows.</summary>
public sealed record DecisionMatrixOptions
{
    /// <summary>
    /// The questions, by name, shown in this order. <value>All questions in the order of the vocabulary by default.</value>
    /// </summary>
    public IReadOnlyList<string>? Questions { get; init; }

    /// <summary>The day asked about. <value>By default all days: each stretch with its answers, an unchanged one once.</value></summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// The document on which answers must rest, by its name in the register; others are left out. <value>None by
    /// default.</value>
    /// </summary>
    public string? Document { get; init; }

    /// <summary>Readings of open wording, by the id of the interpretation. <value>Those that the rules choose by default.</value></summary>
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The greatest number of cases of a question that are told apart on one stretch of days, exclusive; where there are more,
    /// a line says so in place of the answers. <value>100000 by default, more than a question of the agreements has.</value>
    /// </summary>
    public int MaximumCases { get; init; } = 100_000;
}
