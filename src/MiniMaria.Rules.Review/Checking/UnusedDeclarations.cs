using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Finds terms, facts, values and days that are declared and that no provision of any day uses.</summary>
internal sealed class UnusedDeclarations(Rulebook rulebook, FindingList findings)
{
    private readonly Dictionary<QuestionDefinition, UsedWords> _used =
        rulebook.Lexicon.Questions.ToDictionary(q => q, q => new UsedWords(rulebook, q));

    public void Find()
    {
        FindFacts();
        FindTerms();
        foreach (DeclaredName name in rulebook.Names.Where(n => !n.IsUsed))
        {
            Note(Messages.UnusedName, name.Span, name.Name, name.Name);
        }
    }

    private void FindFacts()
    {
        foreach (FactDefinition fact in rulebook.Lexicon.Facts)
        {
            QuestionDefinition[] asking = [.. rulebook.Lexicon.Questions.Where(q => q.SlotOf(fact) >= 0)];
            QuestionDefinition[] idle = [.. asking.Where(q => HasRules(q) && !_used[q].Facts.Contains(fact))];
            if (asking.Length == 0)
            {
                Note(Messages.UnaskedFact, fact.Span, fact.Name, fact.Name);
            }
            else if (fact.NoEffect is { } reason)
            {
                Note(idle.Length == 0 ? Messages.NeedlessNoEffect : Messages.AcceptedFact, fact.Span, fact.Name, fact.Name, reason);
            }
            else
            {
                Array.ForEach(idle, q => Note(Messages.UnusedFact, fact.Span, q.Name, fact.Name, q.Name));
            }
        }
    }

    /// <summary>A question without rules is a gap as a whole.</summary>
    private bool HasRules(QuestionDefinition question) => rulebook.Editions.Any(e => e.RulesFor(question).Rules.Length > 0);

    /// <summary>
    /// A term is used when a provision names it, or tells terms of a list apart that holds it: then it may be what is meant
    /// by the rest.
    /// </summary>
    private void FindTerms()
    {
        var used = new HashSet<Term>(rulebook.Lexicon.Amendment?.Statuses ?? []);
        foreach (UsedWords words in _used.Values)
        {
            used.UnionWith(words.Terms);
            used.UnionWith(words.Facts.SelectMany(f => f.Type.List?.Terms ?? []));
            used.UnionWith(words.Facts.SelectMany(f => f.Type.Values?.List?.Terms ?? []));
        }

        foreach (Reconciliation reconciliation in rulebook.Editions.SelectMany(e => e.Reconciliations))
        {
            used.UnionWith(reconciliation.Reckoned.All
                .Concat(reconciliation.Stated.All)
                .OfType<Literal>()
                .SelectMany(l => UsedWords.TermsIn(l.Value)));
        }

        // The versions bear the statuses, and may come to bear those that none bears yet.
        var seen = new HashSet<Term>();
        foreach (TermList list in rulebook.Lexicon.Lists.Where(l => l.Name != VersionLoader.StatusList))
        {
            foreach (Term term in list.Terms.Where(t => !used.Contains(t) && seen.Add(t)))
            {
                Note(Messages.UnusedTerm, term.Span, term.Name, term.Name, list.Name);
            }
        }
    }

    private void Note(Message message, SourceSpan span, string where, params object[] arguments) =>
        findings.Note(message, $"{span} {where}", span, [], null, 0, arguments);
}
