using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>An example that differs between two rulebooks.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Example">The example in the new rules; in the old ones when it is gone.</param>
internal sealed record ExampleChange(ChangeKind Change, Example Example);
