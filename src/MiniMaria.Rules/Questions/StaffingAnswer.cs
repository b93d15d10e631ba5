using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>How much staff there is, and who employs it.</summary>
public sealed class StaffingAnswer : TypedAnswer
{
    internal StaffingAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>
    /// All posts of the profession in per cent of one full-time post; <see langword="null"/> when the answer does not tell.
    /// </summary>
    public int? Percent => IntegerAt("procent");

    /// <summary>Who employs: the region, the municipality or both; <see langword="null"/> when the answer does not tell.</summary>
    public Term? Employer => TermAt("huvudman");

    /// <summary>
    /// Whether the profession shall be part of the service, where the documents do not say how much; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public bool? IsIncluded => BooleanAt("ingår");

    /// <summary>
    /// The town of the main reception whose staff works at the satellite; <see langword="null"/> when the answer does not
    /// tell.
    /// </summary>
    public Term? StaffedFrom => TermAt("bemannas-från");

    /// <summary>How often the satellite has times to book; <see langword="null"/> when the answer does not tell.</summary>
    public Term? Times => TermAt("tider");

    /// <summary>Whether the employee may start to work; <see langword="null"/> when the answer does not tell.</summary>
    public bool? MayWork => BooleanAt("får-arbeta");
}
