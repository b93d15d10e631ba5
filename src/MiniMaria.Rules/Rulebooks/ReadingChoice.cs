namespace MiniMaria.Rules.Rulebooks;

/// <summary>How the open wording of an edition is read: one reading of each of its interpretations. Where nothing is chosen, a <see langword="null"/> stands for the rules' own readings.</summary>
internal sealed class ReadingChoice
{
    // By the ordinal of the interpretation.
    private readonly byte[] _readings;

    private ReadingChoice(byte[] readings) => _readings = readings;

    /// <summary>Gets the place of the reading chosen among those of an interpretation.</summary>
    public int this[Interpretation interpretation] => _readings[interpretation.Ordinal];

    /// <summary>Gives the rules' own readings.</summary>
    public static ReadingChoice Own(Edition edition) => new([.. edition.Interpretations.Select(i => (byte)i.ChosenIndex)]);

    /// <summary>Gives the same choice but for one interpretation.</summary>
    public ReadingChoice With(Interpretation interpretation, int reading)
    {
        byte[] readings = [.. _readings];
        readings[interpretation.Ordinal] = (byte)reading;
        return new ReadingChoice(readings);
    }
}
