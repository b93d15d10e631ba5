using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands <c>oreglerat.yaml</c>: questions that the documents leave unanswered, each with the reason.</summary>
internal sealed class SilenceBinder(Scope scope, ConditionBinder conditions)
{
    private const string List = "oreglerat";

    private readonly List<Silence> _silences = [];
    private readonly List<Silence> _inForce = [];

    /// <summary>Gets all that the file accepts, on whichever days.</summary>
    public IReadOnlyList<Silence> Silences => _silences;

    /// <summary>Gets what the file accepts on all of the days being read.</summary>
    public IReadOnlyList<Silence> InForce => _inForce;

    /// <summary>Reads the file for a stretch of days.</summary>
    /// <param name="file">The file; <see langword="null"/> when there is none.</param>
    /// <param name="from">The first day.</param>
    /// <param name="through">The last day, inclusive; <see langword="null"/> when there is no end.</param>
    public void Bind(MapNode? file, DateOnly from, DateOnly? through)
    {
        if (file is null)
        {
            return;
        }

        foreach (Node item in new MapReader(file, scope.Bag, KeyTable.Silences).List(List)?.Items ?? [])
        {
            if (item is MapNode map)
            {
                Bind(map, from, through ?? DateOnly.MaxValue);
            }
            else
            {
                scope.Bag.Report(Messages.WrongType, item.Span, item.Kind.Swedish, "nycklar med värden", item.Kind.English, "keys with values");
            }
        }
    }

    private void Bind(MapNode map, DateOnly from, DateOnly through)
    {
        var reader = new MapReader(map, scope.Bag, KeyTable.Silence);
        reader.Stretch();
        string reason = reader.Text("skäl");
        bool applies = ClauseOutline.AppliesOn(map, from) && ClauseOutline.AppliesOn(map, through);
        foreach (ScalarNode name in reader.Words("frågor"))
        {
            if (scope.FindQuestion(name) is not { } question)
            {
                continue;
            }

            // A condition on a name that does not apply on these days accepts nothing on them.
            Condition when = conditions.Bind(reader.Map("när"), question);
            var silence = new Silence(question, scope.Bag.TakeMissed() is null ? when : null, reason, name.Span);
            _silences.Add(silence);
            if (applies && silence.When is not null)
            {
                _inForce.Add(silence);
            }
        }
    }
}
