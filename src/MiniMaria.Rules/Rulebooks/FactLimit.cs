using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>That a fact of a question can concern only some terms of its list, such as the parties of an agreement.</summary>
/// <param name="Fact">The fact: a term, a list of terms or a table, whose keys are meant.</param>
/// <param name="Allowed">The terms.</param>
/// <param name="Citation">The clause that says so.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record FactLimit(FactDefinition Fact, Term[] Allowed, Citation Citation, SourceSpan Span)
{
    private readonly HashSet<Term> _allowed = [.. Allowed];

    /// <summary>Tells whether no term or key of a value lies outside.</summary>
    public bool Includes(Value value)
    {
        foreach (Term term in value.TermSpan)
        {
            if (!_allowed.Contains(term))
            {
                return false;
            }
        }

        return value.TableOrNull is not { } table || table.Entries.All(e => _allowed.Contains(e.Key));
    }

    /// <summary>Gives the terms or keys of a value that lie outside.</summary>
    public Term[] Outside(Value value) => [.. TermsOf(value).Except(Allowed)];

    /// <summary>Gives a list or a table without what lies outside; a single term as it is.</summary>
    public Value Restrict(Value value) => value.Kind switch
    {
        ValueKind.Terms => Value.Of([.. value.Terms.Where(Allowed.Contains)]),
        ValueKind.Table => Value.Of(new Table(value.Table.Entries.Where(e => Allowed.Contains(e.Key)))),
        _ => value,
    };

    private static Term[] TermsOf(Value value) => value.Kind == ValueKind.Table ? value.Table.KeysOf(null) : value.TermSpan.ToArray();
}
