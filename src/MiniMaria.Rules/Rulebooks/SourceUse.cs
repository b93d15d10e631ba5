using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A place in the rules that names a statement of the inventory or an observation on the documents.</summary>
/// <param name="Id">The id that it names, such as <c>VB-6.3-07</c> or <c>K-01</c>.</param>
/// <param name="Provision">The id or name of the rule, requirement, value, interpretation or remark.</param>
/// <param name="Document">The document whose clause holds the provision.</param>
/// <param name="Clause">The clause number as printed; empty outside the clauses.</param>
/// <param name="Decides">Whether answers can hang on it; a remark and an interpretation without effect decide nothing.</param>
/// <param name="Span">Where the provision stands.</param>
internal sealed record SourceUse(string Id, string Provision, string Document, string Clause, bool Decides, SourceSpan Span)
{
    /// <summary>Gets the provision with its document, for documents may call what they hold alike.</summary>
    public string Key => DocumentEntry.Qualify(Document, Provision);
}
