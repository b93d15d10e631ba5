using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>A closed list of terms, such as the municipalities or the kinds of change.</summary>
public sealed class TermList
{
    private readonly NameTable<Term> _byName;
    private readonly FrozenDictionary<string, Term> _bySpelling;

    // By spelling without diacritics; no term where two are spelt so.
    private readonly Lazy<Dictionary<string, Term?>> _byPlainSpelling;

    internal TermList(string name, string meaning, IReadOnlyList<Term> terms, Term? lastResort)
    {
        Name = name;
        Meaning = meaning;
        Terms = terms;
        LastResort = lastResort;
        _byName = new NameTable<Term>(terms, t => t.Name);
        var spellings = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (Term term in terms)
        {
            foreach (string spelling in Spellings(term))
            {
                spellings.TryAdd(Spelling.Fold(spelling), term);
            }
        }

        _bySpelling = spellings.ToFrozenDictionary(StringComparer.Ordinal);
        _byPlainSpelling = new(() => spellings.GroupBy(s => Spelling.WithoutDiacritics(s.Key), s => s.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Distinct().ToArray() is [var only] ? only : null, StringComparer.Ordinal));
    }

    /// <summary>The name of the list.</summary>
    public string Name { get; }

    /// <summary>What the terms have in common, in one Swedish sentence.</summary>
    public string Meaning { get; }

    /// <summary>The terms, in the order of the vocabulary.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The term to suggest when a word resembles no term; <see langword="null"/> when there is none.</summary>
    internal Term? LastResort { get; }

    /// <summary>Finds a term by its name, label or synonym, whatever the case and Unicode form.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="term">The term, when found.</param>
    /// <returns>Whether the list has such a term.</returns>
    public bool TryFind(string text, [NotNullWhen(true)] out Term? term)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _byName.TryFind(text, out term) || _bySpelling.TryGetValue(Spelling.Fold(text), out term);
    }

    /// <summary>
    /// Finds the term that a person means: by its name, label or synonym, also without diacritics or in the genitive where that
    /// leaves no doubt.
    /// </summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="term">The term, when found.</param>
    /// <returns>Whether the list has such a term, and only one.</returns>
    public bool TryUnderstand(string text, [NotNullWhen(true)] out Term? term) =>
        TryFind(text, out term) || TryFindPlain(text, out term) || TryFindOwner(text, out term);

    private bool TryFindPlain(string text, [NotNullWhen(true)] out Term? term)
    {
        string folded = Spelling.Fold(text);
        term = null;
        return folded == Spelling.WithoutDiacritics(folded) && _byPlainSpelling.Value.TryGetValue(folded, out term) && term is not null;
    }

    /// <summary>Finds the term of which a text is the genitive.</summary>
    private bool TryFindOwner(string text, [NotNullWhen(true)] out Term? term)
    {
        string name = text.TrimEnd();
        term = null;
        return name.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            && (TryFind(name[..^1], out term) || TryFindPlain(name[..^1], out term));
    }

    /// <summary>Gives the term of exactly this name; <see langword="null"/> when there is none.</summary>
    internal Term? Named(string name) => _byName.TryFind(name, out Term? term) ? term : null;

    /// <summary>
    /// Gives the terms in whose name, label or a synonym all words of a text stand, in the order of the list; none when
    /// <paramref name="text"/> has no word.
    /// </summary>
    /// <param name="text">What somebody wrote.</param>
    internal IReadOnlyList<Term> Naming(string text)
    {
        string[] words = WordsOf(text);
        return words.Length == 0 ? [] : [.. Terms.Where(t => Spellings(t).Any(s => !words.Except(WordsOf(s)).Any()))];
    }

    private static string[] Spellings(Term term) => [term.Name, term.Label, .. term.Synonyms];

    private static string[] WordsOf(string text) =>
        Spelling.WithoutDiacritics(Spelling.Fold(text)).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gives the name of the term that <paramref name="text"/> was probably meant to be.</summary>
    internal string? Suggest(string text) =>
        NearestMatch.Find(text, Terms.SelectMany(t => (string[])[t.Name, .. t.Synonyms])) is { } near && TryFind(near, out Term? term)
            ? term.Name
            : Naming(text) is [var only] ? only.Name : LastResort?.Name;

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
