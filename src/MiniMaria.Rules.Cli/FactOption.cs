using System.CommandLine;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli;

/// <summary>The option that gives one fact of a question.</summary>
internal sealed class FactOption : Option<string[]>
{
    public FactOption(FactDefinition fact, string name, string[] aliases, Language language)
        : base(name, aliases)
    {
        Fact = fact;
        Description = fact.Meaning;
        HelpName = NameOfValue(fact.Type.Kind).In(language);
        Arity = ArgumentArity.ZeroOrMore;
        string[] words = fact.Type.Kind == ValueKind.Boolean ? ["ja", "nej"] : [.. TermNames];
        CompletionSources.Add(words);
    }

    public FactDefinition Fact { get; }

    /// <summary>Whether several values may be given.</summary>
    public bool TakesSeveral => Fact.Type.Kind is ValueKind.Terms or ValueKind.Table;

    /// <summary>Whether the option alone, without a value, says yes.</summary>
    public bool AloneMeansYes => Fact.Type.Kind == ValueKind.Boolean;

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

        string[] parts = [.. values.SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return Fact.Type.Kind == ValueKind.Terms ? parts : parts.Select(p => Entry(p, language)).ToArray();
    }

    /// <summary>Says what the fact means and what it takes.</summary>
    public IEnumerable<string> Explain(Language language)
    {
        yield return Fact.Meaning;
        if (Fact.Type is { Kind: ValueKind.Table, Values: { } values })
        {
            yield return Phrases.KeysAllowed.In(language, string.Join(", ", TermNames));
            if (values.List is { } list)
            {
                yield return Phrases.Allowed.In(language, string.Join(", ", list.Terms.Select(t => t.Name)));
            }
        }
        else if (TermNames.Any())
        {
            yield return (TakesSeveral ? Phrases.SeveralAllowed : Phrases.Allowed).In(language, string.Join(", ", TermNames));
        }

        if (Fact is { Minimum: { } least, Maximum: { } greatest })
        {
            yield return Phrases.FromTo.In(language, least, greatest);
        }

        if (Fact.NeedsJudgement)
        {
            yield return Phrases.ToJudge.In(language) + (Fact.ToWeigh.Count > 0 ? " " + Phrases.ToWeigh.In(language, string.Join(", ", Fact.ToWeigh)) : string.Empty);
        }
    }

    private static KeyValuePair<string, string> Entry(string text, Language language) =>
        text.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } key, { Length: > 0 } value]
            ? KeyValuePair.Create(key, value)
            : throw new CallException(Phrases.NotAnEntry.In(language, text));

    private static Phrase NameOfValue(ValueKind kind) => kind switch
    {
        ValueKind.Term => Phrases.ValueTerm,
        ValueKind.Terms => Phrases.ValueTerms,
        ValueKind.Table => Phrases.ValueTable,
        ValueKind.Integer => Phrases.ValueInteger,
        ValueKind.Decimal => Phrases.ValueDecimal,
        ValueKind.Date => Phrases.ValueDay,
        ValueKind.Boolean => Phrases.ValueBoolean,
        _ => Phrases.ValueText,
    };
}
