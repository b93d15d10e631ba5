using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Answers;

/// <summary>A reading of open wording that an answer rests on.</summary>
/// <param name="Interpretation">The open wording.</param>
/// <param name="Reading">The reading used.</param>
/// <param name="ChosenByHost">Whether the host chose it instead of the rules' own reading.</param>
public sealed record ReadingUsed(Interpretation Interpretation, Reading Reading, bool ChosenByHost)
{
    /// <summary>The other ways of reading the wording.</summary>
    public IEnumerable<Reading> Alternatives => Interpretation.Readings.Where(r => r != Reading);
}
