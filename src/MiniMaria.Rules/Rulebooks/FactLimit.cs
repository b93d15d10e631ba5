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

    /// <summary>Gets the documents whose questions it does not concern, for they limit the fact themselves; none for most limits.</summary>
    public Term[] Unless { get; init; } = [];

    /// <summary>Gets what it says in a fixed form.</summary>
    public string Signature => $"{Fact} in {Said(Allowed)}{(Unless.Length > 0 ? $" unless {Said(Unless)}" : string.Empty)}";

    /// <summary>
    /// Tells whether it concerns a question about a document; about none in particular only when no other limits the fact.
    /// </summary>
    public bool Concerns(Value document) =>
        Unless.Length == 0 || (document.TermOrNull is { } named && !Unless.Contains(named));

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

    private static string Said(Term[] terms) => string.Join(", ", terms.Select(t => t.Name));

    private static Term[] TermsOf(Value value) => value.Kind == ValueKind.Table ? value.Table.KeysOf(null) : value.TermSpan.ToArray();
}
