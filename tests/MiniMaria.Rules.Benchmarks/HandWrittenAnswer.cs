namespace MiniMaria.Rules.Benchmarks;

/// <summary>An answer with the content of the library's, as a programmer would write it by hand.</summary>
internal sealed class HandWrittenAnswer
{
    public required string Question { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string Outcome { get; init; }

    public string? Responsible { get; init; }

    public IReadOnlyList<string> CarriedOutBy { get; init; } = [];

    public IReadOnlyList<string> InCooperationWith { get; init; } = [];

    public string? Unit { get; init; }

    public required IReadOnlyList<HandWrittenCitation> Citations { get; init; }

    public IReadOnlyList<string> Assumptions { get; init; } = [];

    public IReadOnlyList<string> Requirements { get; init; } = [];

    public IReadOnlyList<string> MissingFacts { get; init; } = [];

    public IReadOnlyList<HandWrittenReading> Interpretations { get; init; } = [];

    public IReadOnlyList<HandWrittenRemark> Remarks { get; init; } = [];
}
