using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>Who is responsible for an intervention.</summary>
public sealed class ResponsibilityAnswer : TypedAnswer
{
    internal ResponsibilityAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>
    /// Who is responsible: the region, the municipality, both or the parties; <see langword="null"/> when the answer does
    /// not tell.
    /// </summary>
    public Term? Responsible => TermAt("ansvarig");

    /// <summary>The parties that carry it out; empty when the answer does not tell.</summary>
    public IReadOnlyList<Term> CarriedOutBy => TermsAt("utförs-av");

    /// <summary>The parties to cooperate with; empty when there are none.</summary>
    public IReadOnlyList<Term> InCooperationWith => TermsAt("i-samverkan-med");

    /// <summary>The ward, for inpatient care; <see langword="null"/> when the answer does not tell.</summary>
    public Term? Unit => TermAt("enhet");

    /// <summary>Whether the intervention is to be offered; <see langword="null"/> when the answer does not tell.</summary>
    public bool? IsOffered => BooleanAt("erbjuds");
}
