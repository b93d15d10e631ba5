using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Coverage;

/// <summary>
/// Tells whether what carries a statement says anything of it, by the words that they share; whether it says all of it a
/// person must judge.
/// </summary>
internal static class StatementWords
{
    private const int Stem = 4;

    /// <summary>Words that stand in sentences about anything.</summary>
    private static readonly HashSet<string> Anywhere = new(
        [
            "alla", "andra", "behöver", "blir", "både", "denna", "deras", "detta", "efter", "eget", "eller", "enligt", "finns",
            "från", "genom", "gäller", "inte", "kunna", "mellan", "måste", "någon", "något", "också", "samt", "sina", "själv",
            "själva", "till", "under", "utan", "vara", "varje", "över",
        ],
        StringComparer.Ordinal);

    /// <summary>Tells whether the provisions share a word with the statement, in whatever form; numbers count whole.</summary>
    public static bool AreShared(Statement statement, IEnumerable<SourceUse> provisions, Rulebook rulebook)
    {
        string[] said = [.. provisions.SelectMany(p => rulebook.WordsOf[p.Key])];
        return ProvisionWords.Split(statement.Text)
            .Where(w => !Anywhere.Contains(w))
            .Any(w => char.IsDigit(w[0])
                ? said.Contains(w)
                : w.Length >= Stem && said.Any(s => s.StartsWith(w[..Stem], StringComparison.Ordinal)));
    }
}
