using System.Globalization;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>Names the parts of a rule that say something else than they did.</summary>
internal static class RuleDifferences
{
    public static readonly Phrase TheRequirements = new("kraven", "the requirements");

    private static readonly Phrase TheQuestion = new("frågan", "the question");
    private static readonly Phrase TheCondition = new("villkoret", "the condition");
    private static readonly Phrase TheException = new("vad den är undantag från", "what it is an exception to");
    private static readonly Phrase TheAddition = new("vad den bygger på", "what it adds to");
    private static readonly Phrase TheAnswer = new("svaret", "the answer");
    private static readonly Phrase TheAfterEffect = new("verkan efter avtalets slut", "the effect after the end of the agreement");

    private static readonly (Phrase Phrase, Func<Rule, string> Said)[] Parts =
    [
        (TheQuestion, r => r.Question.Name),
        (TheCondition, r => r.When.Signature),
        (TheException, r => Ids(r.ExceptionTo)),
        (TheAddition, r => Ids(r.AddsTo)),
        (TheRequirements, r => string.Join('|', r.RequirementArray.Select(SaidBy))),
        (TheAnswer, r => string.Join('|', r.Always.Concat(r.Fulfilled).Concat(r.Unfulfilled).Select(Concluded))),
        (TheAfterEffect, r => r.AfterEnd),
    ];

    /// <summary>Gives the parts that differ, in the order in which a rule states them.</summary>
    public static IEnumerable<Phrase> Of(Rule rule, Rule earlier) =>
        Parts.Where(p => p.Said(rule) != p.Said(earlier)).Select(p => p.Phrase);

    /// <summary>Gives the names of rules in a line.</summary>
    public static string Ids(IEnumerable<Rule> rules) => string.Join(", ", rules.Select(r => r.Id));

    private static string SaidBy(Requirement r) => $"{r.Id} {r.IsDuty} {r.When.Signature} {r.Test?.Signature} {r.PresumedWhen?.Signature}";

    private static string Concluded(Assignment a) => string.Create(CultureInfo.InvariantCulture, $"{a.Field} {a.Value.Signature}");
}
