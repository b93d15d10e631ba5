using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Reasons;

/// <summary>A part of a condition that does not hold, or that waits for a missing fact. Immutable.</summary>
public sealed class ConditionFinding
{
    private readonly Func<Language, string> _needed;
    private readonly Func<Language, string> _text;
    private readonly Func<string> _circumstance;

    internal ConditionFinding(
        string label,
        Value found,
        Truth truth,
        Func<Language, string> needed,
        Func<Language, string> text,
        Func<string>? circumstance = null)
    {
        Label = label;
        Found = found;
        Truth = truth;
        _needed = needed;
        _text = text;
        _circumstance = circumstance ?? (() => text(Language.Swedish));
    }

    /// <summary>The fact that is tested; <see langword="null"/> for a reading, a field of another answer and for alternatives.</summary>
    public FactDefinition? Fact { get; internal init; }

    /// <summary>What is tested, as running Swedish text calls it; empty for alternatives.</summary>
    public string Label { get; }

    /// <summary>The value found; no value when the fact is missing, for a reading and for alternatives.</summary>
    public Value Found { get; }

    /// <summary>
    /// The value needed, in Swedish, such as <c>Falun eller Mora</c> or <c>senast 2026-12-31</c>; empty for alternatives.
    /// </summary>
    public string Needed => _needed(Language.Swedish);

    /// <summary>Whether it does not hold, or a missing fact decides.</summary>
    public Truth Truth { get; }

    /// <summary>The open wording on whose reading it hangs; <see langword="null"/> when it hangs on none.</summary>
    public Interpretation? Interpretation { get; internal init; }

    /// <summary>The requirement that it is a part of; <see langword="null"/> for a condition of the rule itself.</summary>
    public Requirement? Requirement { get; internal init; }

    /// <summary>Where one of several would do: for each of them the parts that do not hold; empty for a single test.</summary>
    public IReadOnlyList<IReadOnlyList<ConditionFinding>> Alternatives { get; internal init; } = [];

    /// <summary>
    /// Says in one line what was found and what is needed, without a full stop. Alternatives stand on lines of their own.
    /// </summary>
    /// <param name="language">The language of the framing words; the vocabulary's words are always Swedish.</param>
    public string Explain(Language language = Language.Swedish) => _text(language);

    /// <summary>Says in Swedish what was found, and of days and numbers what is needed, without a full stop.</summary>
    internal string Circumstance() => _circumstance();
}
