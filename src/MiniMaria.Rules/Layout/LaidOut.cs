namespace MiniMaria.Rules.Layout;

/// <summary>A part of a rule file as it is written: its texts as they stand, its comments and its breaks. The family is closed.</summary>
internal abstract class LaidOut;

/// <summary>A text, number or word.</summary>
/// <param name="text">What the file says, on one line; of a block of text the signs that open it.</param>
internal sealed class LaidOutText(string text) : LaidOut
{
    public static LaidOutText Nothing { get; } = new(string.Empty);

    public string Text { get; } = text;

    /// <summary>Gets the lines of a block of text, without what they all stand in; none for other texts.</summary>
    public IReadOnlyList<string> Block { get; init; } = [];
}

/// <summary>A list, or keys with values.</summary>
/// <param name="isMap">Whether it holds keys with values.</param>
/// <param name="isFlow">Whether it stands in brackets.</param>
internal sealed class LaidOutItems(bool isMap, bool isFlow) : LaidOut
{
    public bool IsMap { get; } = isMap;

    public bool IsFlow { get; } = isFlow;

    public List<LaidOutItem> Items { get; set; } = [];

    /// <summary>Gets the comments behind the last item; an empty one is a blank line.</summary>
    public List<string> Tail { get; } = [];
}
