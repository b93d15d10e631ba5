using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>How the parties share the cost.</summary>
public sealed class CostSharingAnswer : TypedAnswer
{
    internal CostSharingAnswer(Answer answer)
        : base(answer)
    {
        Shares =
        [
            .. RowsAt("fördelning").Select(row => new CostShare(
                row["kommun"].Term,
                row["folkmängd"].Integer,
                row["andel-procent"].Decimal,
                row["kostnad"].Decimal)),
        ];
    }

    /// <summary>The shares, in the order of the vocabulary; empty when a fact is missing.</summary>
    public IReadOnlyList<CostShare> Shares { get; }

    /// <summary>The sum of the costs in kronor; <see langword="null"/> when a fact is missing.</summary>
    public decimal? Sum => DecimalAt("summa");

    /// <summary>The amount shared, in kronor; <see langword="null"/> when the answer does not tell.</summary>
    public decimal? Amount => DecimalAt("att-fördela");

    /// <summary>
    /// What rounding leaves of the amount, in kronor; negative when the costs exceed it; <see langword="null"/> when a fact
    /// is missing.
    /// </summary>
    public decimal? Residue => DecimalAt("rest");

    /// <summary>The day on which the population counts; <see langword="null"/> when the answer does not tell.</summary>
    public DateOnly? PopulationDay => DateAt("folkmängdsdag");

    /// <summary>
    /// Where the amount comes from, a term of the list <c>talkälla</c>; <see langword="null"/> when the answer does not
    /// tell.
    /// </summary>
    public Term? AmountFrom => TermAt("beloppet-från");

    /// <summary>
    /// Where the population comes from, a term of the list <c>talkälla</c>; <see langword="null"/> when the answer does not
    /// tell.
    /// </summary>
    public Term? PopulationFrom => TermAt("folkmängden-från");
}
