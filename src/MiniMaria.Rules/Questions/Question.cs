using System.Collections.ObjectModel;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>A question by name, with facts by name, as the vocabulary declares them.</summary>
public sealed record Question
{
    /// <summary>
    /// The name of the question, such as <c>ansvar</c>; <see langword="null"/> is taken as empty, which no question is
    /// named.
    /// </summary>
    public required string Name { get; init => field = value ?? string.Empty; }

    /// <summary>An id of the host's own; <see langword="null"/> for none. <c>AnswerJson.Write</c> echoes the id that it is given.</summary>
    public string? Id { get; init; }

    /// <summary>The day asked about, which selects the versions that apply; <see langword="null"/> for today in Stockholm.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// The facts by name: a text, a whole number, a <see cref="DateOnly"/>, a <see cref="bool"/>, a <see cref="decimal"/>,
    /// several texts, for a table a dictionary, or the <see cref="Value"/> of an answer or a remedy. A
    /// <see langword="null"/> value means that the fact is not known, and <see langword="null"/> for them all that none is.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Facts
    {
        get;
        init => field = value ?? ReadOnlyDictionary<string, object?>.Empty;
    } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>
    /// Readings of open wording to use instead of the rules' own, by interpretation id; none by default, or for
    /// <see langword="null"/>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Readings
    {
        get;
        init => field = value ?? ReadOnlyDictionary<string, string>.Empty;
    } = ReadOnlyDictionary<string, string>.Empty;
}
