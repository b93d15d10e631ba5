namespace MiniMaria.Rules.Loading;

/// <summary>Names that stand as keys of a mapping.</summary>
/// <param name="Kind">What they name.</param>
/// <param name="Content">What stands at each.</param>
/// <param name="About">What they are, in one Swedish line.</param>
internal sealed record OtherKeys(WordKind Kind, Content Content, string About);
