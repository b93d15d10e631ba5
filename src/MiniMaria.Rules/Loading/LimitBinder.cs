using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands <c>begränsas</c>: that a fact of some questions can concern only some terms while the clause applies.</summary>
internal sealed class LimitBinder(Scope scope, ExpressionBinder expressions, DormantProvisions dormant)
{
    private readonly List<(QuestionDefinition Question, FactLimit Limit)> _limits = [];

    /// <summary>Gives the limits of a question.</summary>
    public FactLimit[] For(QuestionDefinition question) => [.. _limits.Where(l => l.Question == question).Select(l => l.Limit)];

    /// <summary>Gets or sets what tells which documents a question may mean that names none.</summary>
    public MeantDocuments? Documents { get; set; }

    /// <summary>Binds one entry of <c>begränsas</c>.</summary>
    public void Bind(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, scope.Bag, KeyTable.Limit);
        ScalarNode? name = reader.Scalar("faktum");
        Node? terms = reader.Require("till");
        scope.Sources(reader.Words("underlag"));
        foreach (ScalarNode word in reader.Words("frågor"))
        {
            if (name is null || terms is null || scope.FindQuestion(word) is not { } question || FindFact(name, question) is not { } fact)
            {
                continue;
            }

            Term[] allowed = expressions.Terms(terms, fact.Type.List!);
            if (!dormant.Settle(name.Span, name.Text, scope.Bag.TakeMissed(), scope.Day))
            {
                _limits.Add((question, new FactLimit(fact, allowed, RuleBinder.Cite(name.Text, string.Empty, clause), name.Span)
                {
                    Unless = Documents?.RivalsOf(clause.Version.Document, question) ?? [],
                }));
            }
        }
    }

    private FactDefinition? FindFact(ScalarNode name, QuestionDefinition question)
    {
        FactDefinition[] facts = [.. question.Facts.Where(f => f.Type.List is not null)];
        if (Array.Find(facts, f => f.Name == name.Text) is { } fact)
        {
            return fact;
        }

        scope.Bag.ReportUndeclared(Messages.UnknownFact, name.Span, name.Text, [.. facts.Select(f => f.Name)], question.Name);
        return null;
    }
}
