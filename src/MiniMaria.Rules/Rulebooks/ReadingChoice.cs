namespace MiniMaria.Rules.Rulebooks;

/// <summary>
/// How open wording is read: one reading of each interpretation of an edition. Where nothing is chosen, a
/// <see langword="null"/> stands for the rules' own readings.
/// </summary>
internal sealed class ReadingChoice
{
    // By the ordinal of the interpretation.
    private readonly byte[] _readings;

    private ReadingChoice(byte[] readings) => _readings = readings;

    /// <summary>Gets the place of the reading chosen among those of an interpretation.</summary>
    public int this[Interpretation interpretation] => _readings[interpretation.Ordinal];

    /// <summary>Gives the rules' own readings.</summary>
    /// <param name="interpretations">All those of an edition.</param>
    public static ReadingChoice Own(IReadOnlyList<Interpretation> interpretations) =>
        new([.. interpretations.Select(i => (byte)i.ChosenIndex)]);

    /// <summary>Gives the same choice but for one interpretation.</summary>
    public ReadingChoice With(Interpretation interpretation, int reading)
    {
        byte[] readings = [.. _readings];
        readings[interpretation.Ordinal] = (byte)reading;
        return new ReadingChoice(readings);
    }
}
