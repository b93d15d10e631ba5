using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Review;

/// <summary>A provision that differs between two rulebooks.</summary>
/// <param name="Provision">The kind of provision.</param>
/// <param name="Change">What happened to it.</param>
/// <param name="Document">The document's name in the register.</param>
/// <param name="Clause">The clause number as printed.</param>
/// <param name="Id">The provision's id.</param>
/// <param name="Span">Where it stands in the new rule files; in the old ones when it is gone.</param>
public sealed record ProvisionChange(ProvisionKind Provision, ChangeKind Change, string Document, string Clause, string Id, SourceSpan Span);
