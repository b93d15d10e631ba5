using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Coverage;

/// <summary>
/// Looks at the answer to every example and remembers which provisions show in its answer: that they are cited, required,
/// read or refuse; what is only taken for granted does not show.
/// </summary>
internal sealed class ExampleTraces
{
    private readonly Dictionary<string, List<Trace>> _traces = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _users;

    public ExampleTraces(ExampleAnswers answers)
    {
        _users = answers.Engine.Rulebook.UsersOf;
        foreach (Example example in answers.Engine.Rulebook.Examples)
        {
            foreach ((string provision, Way way) in Shown(answers, example).DistinctBy(s => s.Provision))
            {
                if (!_traces.TryGetValue(provision, out List<Trace>? traces))
                {
                    _traces.Add(provision, traces = []);
                }

                traces.Add(new Trace(example, way));
            }
        }
    }

    /// <summary>In what way a provision shows, the best first.</summary>
    private enum Way
    {
        Itself,
        WhereItIsUsed,
        AsReading,
    }

    /// <summary>
    /// Gives the example that best shows a statement in its answer by one of the provisions that carry it: those of its own clause
    /// first, what is decided before how it was read, and of the examples the one that stands nearest below.
    /// </summary>
    public Example? For(Statement statement, IEnumerable<SourceUse> uses) => uses
        .SelectMany(u => TracesOf(u.Key).Select(t => (Use: u, Trace: t)))
        .OrderBy(s => s.Use.Document != statement.Document.Name || s.Use.Clause != statement.Clause)
        .ThenBy(s => s.Trace.Way)
        .ThenBy(s => s.Trace.Example.Span.File != s.Use.Span.File)
        .ThenBy(s => s.Trace.Example.Span.Line < s.Use.Span.Line)
        .ThenBy(s => Math.Abs(s.Trace.Example.Span.Line - s.Use.Span.Line))
        .Select(s => s.Trace.Example)
        .FirstOrDefault();

    private IEnumerable<Trace> TracesOf(string provision) => _traces.GetValueOrDefault(provision, [])
        .Concat(_users[provision].SelectMany(u => _traces.GetValueOrDefault(u, [])
            .Where(t => t.Way == Way.Itself)
            .Select(t => t with { Way = Way.WhereItIsUsed })));

    private static IEnumerable<(string Provision, Way Way)> Shown(ExampleAnswers answers, Example example)
    {
        if (!answers.TryAsk(example, out Answer? answer, out QuestionError? error))
        {
            return error.Fact is { } refused ? [(DocumentEntry.Qualify(example.Document, refused), Way.Itself)] : [];
        }

        var cited = answer.Citations.Select(c => c.Rule).ToHashSet(StringComparer.Ordinal);
        Rule[] rules = [.. answer.Facts.Edition.Rules.Where(r => cited.Contains(r.Id))];
        HashSet<Requirement> required = [.. answer.Requirements.Select(r => r.Requirement)];
        return
        [
            .. answer.Citations.Select(c => (DocumentEntry.Qualify(c.Document, c.Rule), Way.Itself)),
            .. rules.Select(r => (DocumentEntry.Qualify(r.Citation.Document, r.Table), Way.Itself)),
            .. rules.SelectMany(
                r => r.RequirementArray.Where(required.Contains),
                (r, requirement) => (DocumentEntry.Qualify(r.Citation.Document, requirement.Id), Way.Itself)),
            .. answer.Remarks.Where(r => r.Id == AmendedAnswers.Transitional).SelectMany(r => r.Citations)
                .Select(c => (DocumentEntry.Qualify(c.Document, c.Rule), Way.Itself)),
            .. answer.Interpretations.Select(i => (i.Interpretation.Key, Way.AsReading)),
        ];
    }

    private sealed record Trace(Example Example, Way Way);
}
