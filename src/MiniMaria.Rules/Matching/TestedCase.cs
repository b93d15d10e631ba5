using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Matching;

/// <summary>The one fact of an NRules session: what the tests of a question come to for a case, and the rules found.</summary>
internal sealed class TestedCase(ulong[] truths)
{
    /// <summary>Gets the rules found, in the order in which they fired.</summary>
    public List<RuleMatch> Matches { get; } = [];

    /// <summary>Tells whether a test holds or may hold once missing facts are known.</summary>
    public bool May(int test) => QuestionTests.Read(truths, test) != Truth.False;

    /// <summary>Tells whether a test holds, whatever the missing facts are.</summary>
    public bool Must(int test) => QuestionTests.Read(truths, test) == Truth.True;

    /// <summary>Takes a rule whose condition may hold.</summary>
    public void Add(Rule rule, bool holds) => Matches.Add(new RuleMatch(rule, holds ? Truth.True : Truth.Unknown));
}
