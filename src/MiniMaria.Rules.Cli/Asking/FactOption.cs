using System.CommandLine;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>The option that gives one fact of a question.</summary>
internal sealed class FactOption : TextOption
{
    /// <param name="fact">The fact.</param>
    /// <param name="name">What the option is called.</param>
    /// <param name="aliases">Its other names.</param>
    /// <param name="language">The language of the help.</param>
    public FactOption(FactDefinition fact, string name, string[] aliases, Language language)
        : base(fact.Meaning, NameOfValue(fact.Type.Kind).In(language), name, aliases)
    {
        Fact = fact;
        Recursive = false;
        TakesSeveral = fact.Type.Kind is ValueKind.Terms or ValueKind.Table;
        AloneMeansYes = fact.Type.Kind == ValueKind.Boolean;

        // The day asked about has an option of its own; who gives it as a fact is told so.
        Hidden = fact.IsAskedDay;
        string[] words = fact.Type.Kind == ValueKind.Boolean ? ["ja", "nej"] : [.. TermNames];
        CompletionSources.Add(words);
    }

    /// <summary>Gets the fact.</summary>
    public FactDefinition Fact { get; }

    private IEnumerable<string> TermNames => Fact.Type.List?.Terms.Select(t => t.Name) ?? [];

    /// <summary>Gives the fact as the engine takes it.</summary>
    /// <param name="values">What stands after the option, in order.</param>
    /// <param name="language">The language in which to say that a table is written wrongly.</param>
    /// <exception cref="CallException">An entry of a table is not written as key and value.</exception>
    public object ValueOf(string[] values, Language language)
    {
        if (!TakesSeveral)
        {
            return values.Length == 0 && AloneMeansYes ? true : values[0];
        }

        string[] parts = [.. values.SelectMany(v => Parts(v, Fact.Type.Kind == ValueKind.Terms ? IsTerm : IsEntry))];
        return Fact.Type.Kind == ValueKind.Terms ? parts : parts.Select(p => Entry(p, language)).ToArray();
    }

    /// <summary>Says what the fact means and what it takes.</summary>
    public IEnumerable<string> Explain(Language language)
    {
        yield return Fact.Meaning;
        if (Fact.Type is { Kind: ValueKind.Table, Values: { } values })
        {
            yield return AskingPhrases.KeysAllowed.In(language, string.Join(", ", TermNames));
            if (values.List is { } list)
            {
                yield return AskingPhrases.Allowed.In(language, string.Join(", ", list.Terms.Select(t => t.Name)));
            }
        }
        else if (TermNames.Any())
        {
            yield return (TakesSeveral ? AskingPhrases.SeveralAllowed : AskingPhrases.Allowed).In(language, string.Join(", ", TermNames));
        }

        if (Fact is { Minimum: { } least, Maximum: { } greatest })
        {
            yield return AskingPhrases.FromTo.In(language, least, greatest);
        }

        if (Fact.NeedsJudgement)
        {
            string[] toWeigh = Fact.ToWeigh.Count > 0 ? [AskingPhrases.ToWeigh.In(language, string.Join(", ", Fact.ToWeigh))] : [];
            yield return string.Join(' ', toWeigh.Prepend(AskingPhrases.ToJudge.In(language)));
        }
    }

    /// <summary>Parts a text at its commas, but for those of a term or a number.</summary>
    private static IEnumerable<string> Parts(string text, Func<string, bool> isWhole)
    {
        string[] pieces = text.Split(',');
        for (int from = 0; from < pieces.Length;)
        {
            int until = pieces.Length;
            while (until > from + 1 && !isWhole(Joined(from, until)))
            {
                until--;
            }

            if (Joined(from, until) is { Length: > 0 } part)
            {
                yield return part;
            }

            from = until;
        }

        string Joined(int from, int until) => string.Join(',', pieces[from..until]).Trim();
    }

    private bool IsTerm(string text) => Fact.Type.List!.TryUnderstand(text, out _);

    private bool IsEntry(string text) => Signs(text).Any(i => IsKeyAndValue(text[..i].Trim(), text[(i + 1)..].Trim()));

    private bool IsKeyAndValue(string key, string value) => IsTerm(key) && (Fact.Type.Values!.List is { } list
        ? list.TryUnderstand(value, out _)
        : WrittenNumber.TryRead(value, out _) || WrittenNumber.WaysToWrite(value).Length > 0);

    private static IEnumerable<int> Signs(string text) => Enumerable.Range(0, text.Length).Where(i => text[i] == '=');

    /// <summary>Takes a key and a value apart; a key may hold the sign that stands between them.</summary>
    private KeyValuePair<string, string> Entry(string text, Language language)
    {
        int[] signs = [.. Signs(text)];
        int known = Array.Find(signs, i => IsTerm(text[..i].Trim()));
        int sign = known > 0 ? known : signs.Length > 0 ? signs[0] : -1;
        string key = sign < 0 ? string.Empty : text[..sign].Trim();
        string value = sign < 0 ? string.Empty : text[(sign + 1)..].Trim();
        return key.Length > 0 && value.Length > 0
            ? KeyValuePair.Create(key, value)
            : throw new CallException(AskingPhrases.NotAnEntry.In(language, text));
    }

    private static Phrase NameOfValue(ValueKind kind) => kind switch
    {
        ValueKind.Term => AskingPhrases.ValueTerm,
        ValueKind.Terms => AskingPhrases.ValueTerms,
        ValueKind.Table => AskingPhrases.ValueTable,
        ValueKind.Integer => AskingPhrases.ValueInteger,
        ValueKind.Decimal => AskingPhrases.ValueDecimal,
        ValueKind.Date => ArgumentPhrases.ValueDay,
        ValueKind.Boolean => AskingPhrases.ValueBoolean,
        _ => AskingPhrases.ValueText,
    };
}
