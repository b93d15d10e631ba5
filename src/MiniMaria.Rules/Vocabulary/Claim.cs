using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>
/// How a fact is said in a Swedish sentence (<c>påstående</c>): <c>Uppsägningen är (inte) delgiven</c>, with <c>…</c> where
/// a value goes. The mark <c>(inte)</c> stands right after the verb. Immutable.
/// </summary>
internal sealed class Claim
{
    /// <summary>Stands where a value goes.</summary>
    public const char Value = '…';

    private const string Mark = "(inte)";
    private const string Negation = "inte";

    private readonly string[] _words;
    private readonly int _verb;

    private Claim(string[] words, int verb)
    {
        _words = words;
        _verb = verb;
    }

    /// <summary>Gets how many values the sentence takes.</summary>
    public int ValueCount => _words.Sum(w => w.Count(c => c == Value));

    /// <summary>Gets a value indicating whether a value is what the sentence is about, as in <c>… har (inte) godkänt</c>.</summary>
    public bool BeginsWithValue => _words[0][0] == Value;

    /// <summary>Reads the words; <see langword="null"/> when the mark does not stand once, after a word.</summary>
    public static Claim? Read(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int mark = Array.IndexOf(words, Mark);
        return mark < 1 || Array.LastIndexOf(words, Mark) != mark ? null : new Claim([.. words[..mark], .. words[(mark + 1)..]], mark - 1);
    }

    /// <summary>Says it as a main clause, without full stop, the first letter small: <c>uppsägningen är inte delgiven</c>.</summary>
    /// <param name="holds">Whether it is so.</param>
    /// <param name="values">The words for the values, in order.</param>
    public string Main(bool holds, params ReadOnlySpan<string> values) => Say(holds ? -1 : _verb + 1, values);

    /// <summary>Says it as it stands after <c>att</c> or <c>om</c>: <c>uppsägningen inte är delgiven</c>.</summary>
    /// <param name="holds">Whether it is so.</param>
    /// <param name="values">The words for the values, in order.</param>
    public string Subordinate(bool holds, params ReadOnlySpan<string> values) => Say(holds ? -1 : _verb, values);

    private string Say(int negation, ReadOnlySpan<string> values)
    {
        IEnumerable<string> words = negation < 0 ? _words : [.. _words[..negation], Negation, .. _words[negation..]];
        string[] parts = string.Join(' ', words).Split(Value);
        string text = Sentences.Inside(parts[0]);
        for (int i = 1; i < parts.Length; i++)
        {
            text += (i <= values.Length ? values[i - 1] : string.Empty) + parts[i];
        }

        return text;
    }
}
