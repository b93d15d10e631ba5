using System.CommandLine;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>A clause after a verb: its number, alone or behind its document.</summary>
internal sealed class ClauseArgument : Argument<string[]>
{
    private readonly Language _language;

    /// <param name="about">What it is, in the language of the help.</param>
    /// <param name="language">The language.</param>
    public ClauseArgument(string about, Language language)
        : base(ArgumentPhrases.ValueClause.In(language))
    {
        _language = language;

        // What lacks is said here, in the language of the call.
        Arity = ArgumentArity.ZeroOrMore;
        Description = about;
    }

    /// <summary>Finds the clause in a call.</summary>
    /// <exception cref="CallException">The call names none, there is no such clause, or several documents have it.</exception>
    public (DocumentEntry Document, string Number) FindIn(ParseResult parse, Rulebook rulebook)
    {
        string[] words = [.. (parse.GetValue(this) ?? []).SelectMany(w => w.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        if (words.Length == 0)
        {
            throw new CallException(ArgumentPhrases.NeedsClause.In(_language));
        }

        string number = words[^1];
        string name = string.Join(' ', words.SkipLast(1));
        IReadOnlyList<DocumentEntry> documents = name.Length > 0 ? [DocumentNamed(name, rulebook)] : rulebook.Lexicon.Documents;
        DocumentEntry[] having = [.. documents.Where(d => d.Clauses.ContainsKey(number))];
        return having switch
        {
            [var only] => (only, number),
            [] => throw CallException.Unknown(
                ArgumentPhrases.NoSuchClause.In(_language, number),
                number,
                [.. documents.SelectMany(d => d.ClauseOrder).Distinct()],
                _language),
            _ => throw new CallException(ArgumentPhrases.ClauseOfSeveral.In(
                _language, number, string.Join(", ", having.Select(d => $"»{d.Abbreviate(number)}«")))),
        };
    }

    private DocumentEntry DocumentNamed(string name, Rulebook rulebook) =>
        DocumentArgument.Find(name, rulebook) ?? throw CallException.Unknown(
            ArgumentPhrases.NoSuchDocument.In(_language, name), name, [.. rulebook.Lexicon.Documents.Select(d => d.Name)], _language);
}
