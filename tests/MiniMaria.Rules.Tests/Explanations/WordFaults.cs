using System.Text.RegularExpressions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Explanations;

/// <summary>Finds in the words of an answer what a jurist cannot read: names from the files, limits without an end, words of another language.</summary>
internal sealed partial class WordFaults(Lexicon lexicon)
{
    private readonly HashSet<string> _names =
    [
        .. lexicon.Facts.Select(f => f.Name),
        .. lexicon.Lists.SelectMany(l => l.Terms).Where(t => t.Label != t.Name).Select(t => t.Name),
        .. lexicon.Questions.Select(q => q.Name),
        .. lexicon.Questions.SelectMany(q => q.Fields).Select(f => f.Name),
    ];

    /// <summary>Gives what is wrong with an entry that tells what is missing.</summary>
    public IEnumerable<string> OfEntry(string entry)
    {
        if (entry.StartsWith("att ", StringComparison.Ordinal))
        {
            return entry.EndsWith('.') ? ["a full stop in an entry"] : [.. OpenEnd().Matches(entry).Select(m => $"a limit without an end: {m.Value}"), .. OfLine($"Det som krävs: {entry}.")];
        }

        return lexicon.Lists.Any(l => l.Terms.Any(t => t.Name == entry && t.Label.Equals(entry, StringComparison.OrdinalIgnoreCase))) ? [] : [$"neither a sentence nor a name: {entry}"];
    }

    /// <summary>Gives what is wrong with a line of an explanation, or with a sentence.</summary>
    public IEnumerable<string> OfLine(string line)
    {
        string text = Ids().Replace(line, "(A)");
        foreach (Match match in Hyphenated().Matches(text).Where(m => _names.Contains(m.Value)))
        {
            yield return $"the name {match.Value}";
        }

        foreach ((string fault, Regex pattern) in Patterns)
        {
            foreach (Match match in pattern.Matches(text))
            {
                yield return $"{fault}: {match.Value}";
            }
        }
    }

    private static readonly (string Fault, Regex Pattern)[] Patterns =
    [
        ("a limit without an end", LimitWithoutEnd()),
        ("a doubled word", DoubledWord()),
        ("a doubled mark", DoubledMark()),
        ("a placeholder", Placeholder()),
        ("a sentence that begins small", SmallStart()),
        ("yes or no instead of a sentence", BareAnswer()),
        ("English", English()),
        ("empty brackets", EmptyBrackets()),
        ("nothing to say", Unsaid()),
    ];

    /// <summary>What cannot end an entry, or a part of it, without what it is counted from.</summary>
    [GeneratedRegex(@"\b(?:före|efter|under|över|är|inte)(?= och | eller |[.,;)]|$)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OpenEnd();

    /// <summary>Ids of readings, remarks, assumptions and clauses stand in brackets.</summary>
    [GeneratedRegex(@"\((?:[a-zåäö0-9.]+(?:-[a-zåäö0-9.]+)+(?:, )?)+\)|»[^«]*«", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Hyphenated();

    [GeneratedRegex(@"\b(?:senast|tidigast|minst|högst|annat än|ska vara) ?(?:[.,;)]|$)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LimitWithoutEnd();

    [GeneratedRegex(@"\b(?<word>\p{L}+) \k<word>\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex DoubledWord();

    [GeneratedRegex(@"\.\.|,,|;;|::| [.,;:]|\( | \)|  \S", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex DoubledMark();

    [GeneratedRegex(@"(?:^|[ :(])–(?:$|[ .,;)])|…", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(?:- )?\p{Ll}|(?<!\b(?:t|ex|bl|a|dvs|m|s|k|ev|nr|kap|st))\. \p{Ll}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SmallStart();

    [GeneratedRegex(@"\b(?:är|vara|inte|att) (?:ja|nej)\b", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BareAnswer();

    [GeneratedRegex(@"\b(?:the|is|not|and|must|of|or|than|least|most|missing|needed|given|where|which)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex English();

    [GeneratedRegex(@"\(\)|»«|: *$", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@"\buppgifterna om\b|\buppgift om\b", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Unsaid();
}
