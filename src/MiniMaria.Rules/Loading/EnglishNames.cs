using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>What lists, terms, facts, questions, answer fields and columns of the vocabulary are called in C#.</summary>
internal sealed class EnglishNames
{
    private readonly Dictionary<object, EnglishName> _names = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gives what something declared is called; <see langword="null"/> when it has no name and C# lacks it.</summary>
    /// <param name="declared">A list, term, fact, question, answer field or column of the vocabulary.</param>
    public EnglishName? Of(object declared) => _names.GetValueOrDefault(declared);

    /// <summary>Gives what a term is called: a proper name as itself, without blanks and hyphens.</summary>
    public string? OfTerm(Term term) => Of(term)?.Name ?? (char.IsUpper(term.Name[0]) ? EnglishName.From(term.Name) : null);

    /// <summary>Names something declared.</summary>
    public void Add(object declared, EnglishName name) => _names[declared] = name;
}
