using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands <c>övergångar</c>: which wording applies to what was done before an amendment.</summary>
internal sealed class TransitionBinder(Scope scope, ExpressionBinder expressions, ConditionBinder conditions, IReadOnlyList<DocumentVersion> versions)
{
    private readonly List<Transition> _transitions = [];

    /// <summary>Gets the transitions, in the order of the documents.</summary>
    public IReadOnlyList<Transition> Transitions => _transitions;

    /// <summary>Binds one entry.</summary>
    public void Bind(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, scope.Bag, KeyTable.TransitionKeys);
        ScalarNode id = reader.Scalar("id") ?? new ScalarNode(node.Span, string.Empty);
        scope.ClaimId(id.Text, id.Span);
        Citation citation = RuleBinder.Cite(id.Text, expressions.Texts.Read(reader), clause);
        IReadOnlyList<QuestionDefinition> questions = [.. reader.Words("frågor").Select(GoingByWording).OfType<QuestionDefinition>()];
        string? amendment = reader.Find("ändring") is null ? null : Amendment(reader, clause.Version.Document);
        Condition? earlier = KeepsEarlier(reader);
        scope.Sources(reader.Words("underlag"));
        if (_transitions.Find(t => Overlap(t)) is { } other)
        {
            scope.Bag.Report(Messages.TransitionsOverlap, id.Span, id.Text, other.Id);
        }

        _transitions.Add(new Transition(id.Text, citation, questions, amendment, earlier, earlier?.Tests.OfType<ReadingIs>().FirstOrDefault()?.Interpretation, id.Span));

        bool Overlap(Transition t) => t.Citation.Document == citation.Document
            && t.Amendment == amendment
            && (t.Questions.Count == 0) == (questions.Count == 0)
            && (questions.Count == 0 || t.Questions.Intersect(questions).Any());
    }

    private QuestionDefinition? GoingByWording(ScalarNode name)
    {
        if (scope.FindQuestion(name) is not { } question)
        {
            return null;
        }

        if (question.WordingBy is null)
        {
            scope.Bag.Report(Messages.NoWordingBy, name.Span, question.Name);
        }

        return question;
    }

    private string? Amendment(MapReader reader, DocumentEntry document)
    {
        if (reader.Scalar("ändring") is not { } name)
        {
            return null;
        }

        string[] known = [.. versions.Where(v => v.Document == document && v.Amends is not null).Select(v => v.Id).Distinct()];
        if (!known.Contains(name.Text))
        {
            scope.Bag.ReportUndeclared(Messages.UnknownVersion, name.Span, name.Text, known, document.Name);
        }

        return name.Text;
    }

    private Condition? KeepsEarlier(MapReader reader) => reader.Require(ClauseOutline.EarlierWording) is MapNode readings
        ? conditions.BindReading(readings)
        : reader.Find(ClauseOutline.EarlierWording) is not null && reader.Flag(ClauseOutline.EarlierWording) ? Always.Instance : null;
}
