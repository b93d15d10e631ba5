using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Finds the terms that rule files name, which they do exactly.</summary>
internal static class TermFinder
{
    /// <summary>Stands for a list that does not exist, which is reported once where it is named.</summary>
    public static readonly TermList NoList = new(string.Empty, string.Empty, [], null);

    /// <summary>Gives the term of exactly this name; reports one that the list lacks.</summary>
    public static Term? Find(TermList list, ScalarNode word, DiagnosticBag bag)
    {
        Term? term = list.Named(word.Text);
        if (term is null && list != NoList)
        {
            bag.ReportUndeclared(Messages.UnknownTerm, word.Span, word.Text, [.. list.Terms.Select(t => t.Name)], list.Name);
        }

        return term;
    }

    /// <summary>Reads one term, or a list of terms, as the type wants it; reports anything else.</summary>
    public static Value Read(FactType type, Node node, DiagnosticBag bag)
    {
        TermList list = type.List!;
        switch (node)
        {
            case ScalarNode word:
                return Find(list, word, bag) is not { } term ? default : type.Kind == ValueKind.Term ? Value.Of(term) : Value.Of(term.Alone);
            case ListNode items when type.Kind == ValueKind.Terms:
                return Value.Of([.. MapReader.Words(items, bag).Select(w => Find(list, w, bag)).OfType<Term>()]);
            default:
                (string swedish, string english) = Literals.Name(type.Kind);
                bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, swedish, node.Kind.English, english);
                return default;
        }
    }
}
