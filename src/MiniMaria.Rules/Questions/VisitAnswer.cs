using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>Whether the place may be chosen.</summary>
public sealed class VisitAnswer : TypedAnswer
{
    internal VisitAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>Whether the place may be chosen; <see langword="null"/> when the answer does not tell.</summary>
    public bool? MayBeChosen => BooleanAt("får-väljas");

    /// <summary>The places that are the rule of thumb instead; empty when the place itself is.</summary>
    public IReadOnlyList<Term> ReferredTo => TermsAt("hänvisas-till");
}
