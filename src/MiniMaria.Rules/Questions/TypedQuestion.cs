using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>A question with its facts as properties. A fact that is left <see langword="null"/> is not known.</summary>
/// <typeparam name="TAnswer">The type of its answer.</typeparam>
public abstract record TypedQuestion<TAnswer>
{
    private protected TypedQuestion()
    {
    }

    /// <summary>The day asked about, which selects the versions that apply; <see langword="null"/> for today in Stockholm.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Readings of open wording to use instead of the rules' own, by interpretation id; <see langword="null"/> for none.</summary>
    public IReadOnlyDictionary<string, string>? Readings { get; init; }

    internal abstract string Name { get; }

    internal abstract void AddFacts(ref FactBinder facts);

    internal abstract TAnswer Wrap(Answer answer);
}
