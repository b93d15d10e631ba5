using System.Text.RegularExpressions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Holds the vocabulary to one term for one thing, and keeps words to avoid out of all files.</summary>
internal sealed partial class DictionaryCheck(DiagnosticBag bag)
{
    private const string Lists = "listor";
    private const string OwnTerms = "termer";
    private const string Synonyms = "synonymer";

    /// <summary>The key under which <c>begrepp.yaml</c> lists beginnings of words to avoid, each with the right one.</summary>
    public const string Avoided = "undvik";

    /// <summary>Checks the terms of the vocabulary against each other.</summary>
    /// <param name="lexicon">The vocabulary.</param>
    /// <param name="vocabulary">Where it stands.</param>
    public void CheckTerms(Lexicon lexicon, MapNode vocabulary)
    {
        List<Entry> entries = [.. Entries(lexicon, vocabulary)];
        CheckMeanings(entries);
        Dictionary<Term, Entry> byTerm = entries.ToDictionary(e => e.Term);
        foreach (QuestionDefinition question in lexicon.Questions)
        {
            CheckQuestion(question, byTerm);
        }
    }

    /// <summary>Reports every word in a file that begins as one to avoid; synonyms may, for that is what they are for.</summary>
    /// <param name="files">The files.</param>
    /// <param name="vocabulary">The file that lists the words.</param>
    public void CheckWords(IEnumerable<MapNode> files, MapNode vocabulary)
    {
        var words = new List<(string Wrong, string Right)>();
        foreach ((ScalarNode wrong, Node right) in (vocabulary[Avoided] as MapNode)?.Entries ?? [])
        {
            if (right is ScalarNode { IsEmpty: false } text)
            {
                words.Add((Spelling.Fold(wrong.Text), text.Text));
            }
            else
            {
                bag.Report(Messages.WrongType, right.Span, right.Kind.Swedish, "ett ord", right.Kind.English, "a word");
            }
        }

        if (words.Count > 0)
        {
            foreach (MapNode file in files)
            {
                CheckWords(file, words);
            }
        }
    }

    private static IEnumerable<Entry> Entries(Lexicon lexicon, MapNode vocabulary)
    {
        foreach ((ScalarNode name, Node node) in (vocabulary[Lists] as MapNode)?.Entries ?? [])
        {
            if (lexicon.TryFindList(name.Text, out TermList? list))
            {
                Dictionary<string, Term> terms = list.Terms.ToDictionary(t => t.Name, StringComparer.Ordinal);
                foreach ((ScalarNode own, _) in ((node as MapNode)?[OwnTerms] as MapNode)?.Entries ?? [])
                {
                    yield return new Entry(terms[own.Text], list, own.Span);
                }
            }
        }
    }

    private void CheckMeanings(List<Entry> entries)
    {
        var labels = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var meanings = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (Entry entry in entries)
        {
            if (!labels.TryAdd(Spelling.Fold(entry.Term.Label), entry) && labels[Spelling.Fold(entry.Term.Label)] is var other && !IsSame(entry.Term, other.Term))
            {
                bag.Report(Messages.TwoMeanings, entry.Span, entry.Term.Label, entry.List.Name, other.List.Name);
            }
            else if (!meanings.TryAdd(Spelling.Fold(entry.Term.Meaning), entry) && meanings[Spelling.Fold(entry.Term.Meaning)] is var twin && !IsSame(entry.Term, twin.Term))
            {
                bag.Report(Messages.TwoLabels, entry.Span, entry.Term.Label, entry.List.Name, twin.Term.Label, twin.List.Name);
            }
        }
    }

    /// <summary>What is read in a question, and what can be written in its facts, stands for one thing.</summary>
    private void CheckQuestion(QuestionDefinition question, Dictionary<Term, Entry> entries)
    {
        var taken = new Dictionary<string, Term>(StringComparer.Ordinal);
        IEnumerable<(Term Term, string Word)> written = ListsOf(question.Facts.Select(f => f.Type)).SelectMany(l => l.Terms)
            .SelectMany(t => t.Synonyms.Prepend(t.Label).Select(w => (t, w)));
        IEnumerable<(Term Term, string Word)> read = ListsOf(question.Fields.SelectMany(f => f.Type.Columns.Select(c => c.Type).Prepend(f.Type))).SelectMany(l => l.Terms).Select(t => (t, t.Label));
        foreach ((Term term, string word) in written.Concat(read))
        {
            if (!taken.TryAdd(Spelling.Fold(word), term) && taken[Spelling.Fold(word)] is var other && !IsSame(term, other) && entries.TryGetValue(term, out Entry? entry))
            {
                bag.Report(Messages.SharedWord, entry.Span, word, question.Name, entries[other].List.Name, entry.List.Name);
            }
        }
    }

    private static IEnumerable<TermList> ListsOf(IEnumerable<FactType> types) => types.Select(t => t.List).OfType<TermList>().Distinct();

    private static bool IsSame(Term a, Term b) => a.Name == b.Name && a.Label == b.Label && a.Meaning == b.Meaning;

    private void CheckWords(Node node, List<(string Wrong, string Right)> words)
    {
        switch (node)
        {
            case ScalarNode scalar:
                Find(scalar, words);
                break;
            case ListNode list:
                foreach (Node item in list.Items)
                {
                    CheckWords(item, words);
                }

                break;
            case MapNode map:
                foreach ((ScalarNode key, Node value) in map.Entries.Where(e => e.Key.Text is not (Synonyms or Avoided)))
                {
                    Find(key, words);
                    CheckWords(value, words);
                }

                break;
        }
    }

    private void Find(ScalarNode node, List<(string Wrong, string Right)> words)
    {
        foreach (Match match in Words().Matches(node.Text))
        {
            string folded = Spelling.Fold(match.Value);
            (string wrong, string right) = words.Find(w => folded.StartsWith(w.Wrong, StringComparison.Ordinal));
            if (wrong is not null)
            {
                bag.Add(new Diagnostic(Messages.AvoidedWord, node.Part(match.Index..(match.Index + match.Length)).Span, [match.Value], allowed: null, right + match.Value[wrong.Length..]));
            }
        }
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    /// <summary>A term where it is declared.</summary>
    private sealed record Entry(Term Term, TermList List, SourceSpan Span);
}
