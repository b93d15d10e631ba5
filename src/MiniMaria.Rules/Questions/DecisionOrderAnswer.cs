using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>Who decides a matter, and what the decision requires.</summary>
public sealed class DecisionOrderAnswer : TypedAnswer
{
    internal DecisionOrderAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>The parties and bodies that decide; empty when the answer does not tell.</summary>
    public IReadOnlyList<Term> DecidedBy => TermsAt("beslutas-av");

    /// <summary>The bodies that make the proposal; empty when there is none.</summary>
    public IReadOnlyList<Term> ProposedBy => TermsAt("förslag-av");

    /// <summary>The parties and bodies to tell; empty when there are none.</summary>
    public IReadOnlyList<Term> NotifiedTo => TermsAt("meddelas-till");

    /// <summary>What else the decision requires; empty when nothing.</summary>
    public IReadOnlyList<Term> Requires => TermsAt("kräver");
}
