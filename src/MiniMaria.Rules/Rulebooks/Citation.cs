namespace MiniMaria.Rules.Rulebooks;

/// <summary>Where a rule, a requirement or a remark comes from.</summary>
/// <param name="Rule">The id of the rule, requirement or remark.</param>
/// <param name="Document">The document's name in the register.</param>
/// <param name="Version">The document's version.</param>
/// <param name="Clause">The clause number as printed, such as <c>6.3</c>.</param>
/// <param name="Status">The version's status, such as <c>förslag</c>.</param>
/// <param name="Text">What the clause says, in the rule file's own short Swedish.</param>
public sealed record Citation(string Rule, string Document, string Version, string Clause, string Status, string Text)
{
    /// <summary>Tells whether a clause goes by its number, not by a name of its own, such as a cover or a decision.</summary>
    internal static bool IsNumber(string clause) => clause.Length > 0 && char.IsAsciiDigit(clause[0]);
}
