using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Matching;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.MissingFacts;

/// <summary>Fills in what a question lacks, in every way that could matter, and asks again.</summary>
internal static class Completions
{
    /// <summary>So many ways are tried one by one; of more, a sample.</summary>
    private const int Most = 400;

    /// <summary>
    /// Gives the facts that can still be given: not those that another given fact decides, nor those that are presumed, nor
    /// those that matter only when somebody brings them up.
    /// </summary>
    public static FactDefinition[] Missing(RandomQuestion question, Answer answer)
    {
        string[] presumed = PresumedFacts(answer);

        // A fact from which the presumed one would follow says otherwise too.
        string[] settled = [.. presumed, .. OptionalFacts(answer), .. answer.Facts.Edition.Derivations.Where(d => presumed.Contains(d.Fact.Name)).Select(d => d.From.Name)];
        return
        [
            .. question.Definition.Facts.Where(f => !question.Has(f.Name) && !f.IsAskedDay && !settled.Contains(f.Name)
                && !(f.Name == "födelsedatum" && question.Definition.Facts.Any(o => o.Name == "ålder"))
                && !(f.Name == "ålder" && question.Has("födelsedatum"))
                && !answer.Facts.Edition.Derivations.Any(d => (d.Fact == f && question.Has(d.From.Name)) || (d.From == f && question.Has(d.Fact.Name)))
                && CanBeGiven(f, question)),
        ];
    }

    /// <summary>Tells whether any value of a fact is accepted beside those given: some facts presuppose that another is not as it is.</summary>
    private static bool CanBeGiven(FactDefinition fact, RandomQuestion question)
    {
        DateOnly[] known = [.. question.Facts.Select(f => f.Value).OfType<DateOnly>()];
        object[] values = SampleValues.Of(fact, question.Day, known);
        return values.Length == 0 || Array.Exists(values, v => question.With([(fact.Name, v)]).CanBeAsked);
    }

    /// <summary>Gives complete facts: all ways when they are few, otherwise random ones.</summary>
    public static IEnumerable<(string Name, object Value)[]> Of(RandomQuestion question, IReadOnlyList<FactDefinition> missing, Random random, int most = Most)
    {
        DateOnly[] known = [.. question.Facts.Select(f => f.Value).OfType<DateOnly>()];
        object[][] values = [.. missing.Select(f => Array.FindAll(question.Has(f.Name) ? Filled(f, question) : SampleValues.Of(f, question.Day, known), v => IsWhole(f, v)))];
        long all = values.Aggregate(1L, (product, v) => Math.Min(product * v.Length, int.MaxValue));
        for (long i = 0; i < Math.Min(all, most); i++)
        {
            long rest = i;
            var facts = new (string, object)[missing.Count];
            for (int f = 0; f < facts.Length; f++)
            {
                facts[f] = (missing[f].Name, values[f][all <= most ? rest % values[f].Length : random.Next(values[f].Length)]);
                rest /= values[f].Length;
            }

            (string, object)[] consistent = [.. SampleValues.Consistent(facts)];
            if (question.With(consistent).CanBeAsked)
            {
                yield return consistent;
            }
        }
    }

    public static Answer Ask(RandomQuestion question, IEnumerable<(string Name, object Value)> more) =>
        Asking.Engine.Ask(question.With(more).ToQuestion());

    /// <summary>Tells whether two answers have the same outcome and the same fields.</summary>
    public static bool Same(Answer a, Answer b) =>
        a.Outcome == b.Outcome && a.Question.Fields.All(f => a[f.Name] == b[f.Name]);

    /// <summary>Gives the facts that may be left out: those that rules test for being given at all, and those that a presumption stands in for.</summary>
    public static string[] CanBeLeftOut(Answer answer) =>
    [
        .. OptionalFacts(answer),
        .. answer.Facts.Edition.Rules.Where(r => Leans(answer.Question, answer.Facts.Edition).Contains(r.Question))
            .SelectMany(r => r.Requirements).Where(r => r.PresumedWhen is not null).SelectMany(FactsOf),
    ];

    /// <summary>Tells whether nothing is left out of a table that need not be whole: what it lacks is not known yet.</summary>
    private static bool IsWhole(FactDefinition fact, object value) =>
        !fact.IsPartial || value is not Dictionary<string, int> table || Array.TrueForAll(Law.Parties, table.ContainsKey);

    /// <summary>Gives whole tables that hold what a table that need not be whole holds already.</summary>
    private static object[] Filled(FactDefinition fact, RandomQuestion question)
    {
        object given = question.Facts.First(f => f.Name == fact.Name).Value;
        return [.. SampleValues.Of(fact, question.Day, []).Select(v => (v, given) switch
        {
            (Dictionary<string, int> sample, Dictionary<string, int> has) => (object)sample.Concat(has).GroupBy(e => e.Key).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal),
            (Dictionary<string, string> sample, Dictionary<string, string> has) => sample.Concat(has).GroupBy(e => e.Key).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal),
            _ => v,
        })];
    }

    /// <summary>The facts that rules test for being given at all, those of the questions leaned on included.</summary>
    private static IEnumerable<string> OptionalFacts(Answer answer) =>
        from rule in answer.Facts.Edition.Rules
        where Leans(answer.Question, answer.Facts.Edition).Contains(rule.Question)
        from condition in rule.Requirements.SelectMany(r => (Condition?[])[r.When, r.Test]).OfType<Condition>().Prepend(rule.When)
        from given in condition.Tests.OfType<Given>()
        select given.Fact.Name;

    /// <summary>The facts that requirements among the assumptions would have tested: a presumption holds until somebody says otherwise.</summary>
    private static string[] PresumedFacts(Answer answer) =>
    [
        .. answer.Facts.Edition.Rules.SelectMany(r => r.Requirements).Where(r => answer.Assumptions.Contains(r.Id)).SelectMany(FactsOf),
    ];

    private static IEnumerable<string> FactsOf(Requirement requirement) => requirement.Test!.Tests
        .Select(t => t switch
        {
            TermIn term => term.Fact.Name,
            Contains contains => contains.Fact.Name,
            Compare compare => compare.Fact.Name,
            _ => null,
        })
        .OfType<string>();

    private static IEnumerable<QuestionDefinition> Leans(QuestionDefinition question, Edition edition) =>
        edition.Rules.Where(r => r.Question == question)
            .SelectMany(r => r.Always.Concat(r.Fulfilled).Concat(r.Unfulfilled))
            .SelectMany(a => a.Value.All.OfType<AnswerTo>().Select(v => v.Question))
            .Concat(edition.RulesFor(question).Presuppositions.Select(p => p.Asks).OfType<QuestionDefinition>())
            .SelectMany(asked => Leans(asked, edition))
            .Append(question)
            .Distinct();
}
