namespace MiniMaria.Rules.Layout;

/// <summary>An item of a list, a key with its value, or the whole of a file.</summary>
/// <param name="key">The key; <see langword="null"/> when there is none.</param>
internal sealed class LaidOutItem(LaidOutText? key)
{
    /// <summary>Gets the comments before it; an empty one is a blank line.</summary>
    public List<string> Before { get; } = [];

    public LaidOutText? Key { get; } = key;

    public LaidOut Value { get; set; } = LaidOutText.Nothing;

    /// <summary>Gets or sets the comment on its line; <see langword="null"/> when there is none.</summary>
    public string? Comment { get; set; }

    /// <summary>Gets or sets a value indicating whether it begins a line, where it stands in brackets.</summary>
    public bool BeginsLine { get; set; }

    /// <summary>Gets the comments behind all else, where the item is the whole of a file; an empty one is a blank line.</summary>
    public List<string> After { get; } = [];
}
