using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Questions;

/// <summary>How a host wants its rules engine.</summary>
public sealed class RulesEngineOptions
{
    /// <summary>Where the rule files come from. <value>The files embedded in the library by default.</value></summary>
    public RuleSource Source { get; set; } = RuleSource.Embedded;

    /// <summary>Readings of open wording to use instead of the rules' own, by interpretation id. <value>None by default.</value></summary>
    public IDictionary<string, string> Readings { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What the host knows and the texts leave blank, by document such as <c>underavtal-nedre-dalarna</c>: start, end and
    /// decisions. Until a start is given, answers say that the text is a proposal. <value>None by default.</value>
    /// </summary>
    public IDictionary<string, AgreementTerm> Agreements { get; } = new Dictionary<string, AgreementTerm>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a proposal answers from its first day, in the place of the version in force, to see what it would change.
    /// <value>No by default: a proposal answers only where no version of its document is decided.</value>
    /// </summary>
    public bool WithProposals { get; set; }

    /// <summary>
    /// Makes the matcher for each edition of the rules, such as <see cref="Matchers.Index"/>. <value><see
    /// cref="Matchers.Default"/> by default.</value>
    /// </summary>
    public Func<Edition, IMatcher> Matcher { get; set; } = Matchers.Default;

    /// <summary>The clock behind the default day. <value>The system's clock by default.</value></summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;
}
