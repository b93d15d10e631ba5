using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Analysis;

/// <summary>Asks every example once and remembers which provisions show in its answer: that they are cited, required, read or refuse; what is only taken for granted does not show.</summary>
internal sealed class ExampleTraces
{
    private readonly Dictionary<string, Example> _shownIn = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _users;

    public ExampleTraces(RulesEngine engine)
    {
        _users = engine.Rulebook.UsersOf;
        foreach (Example example in engine.Rulebook.Examples)
        {
            foreach (string provision in Shown(engine.Under(example), example))
            {
                // An example that stands beside the provision shows it best.
                if (!_shownIn.TryGetValue(provision, out Example? known) || (known.Provision != provision && example.Provision == provision))
                {
                    _shownIn[provision] = example;
                }
            }
        }
    }

    /// <summary>Gives an example in whose answer a provision shows; of a name one in which a provision that uses it does.</summary>
    public Example? For(string provision) =>
        _shownIn.GetValueOrDefault(provision) ?? _users[provision].Select(u => _shownIn.GetValueOrDefault(u)).FirstOrDefault(e => e is not null);

    private static IEnumerable<string> Shown(RulesEngine engine, Example example)
    {
        if (!engine.TryAsk(ExampleCheck.QuestionOf(example), out Answer? answer, out QuestionError? error))
        {
            return error.Fact is { } refused ? [refused] : [];
        }

        IEnumerable<string> tables = answer.Facts.Edition.Rules.Where(r => answer.Citations.Any(c => c.Rule == r.Id)).Select(r => r.Table);
        return
        [
            .. answer.Citations.Select(c => c.Rule),
            .. tables,
            .. answer.Requirements.Select(r => r.Requirement.Id),
            .. answer.Interpretations.Select(i => i.Interpretation.Id),
        ];
    }
}
