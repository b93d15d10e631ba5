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
    public bool TakesSeveral => Fact.Type.Kind == ValueKind.Terms;

    /// <summary>Whether the option alone, without a value, says yes.</summary>
    public bool AloneMeansYes => Fact.Type.Kind == ValueKind.Boolean;

    private IEnumerable<string> TermNames => Fact.Type.List?.Terms.Select(t => t.Name) ?? [];

    /// <summary>Gives the fact as the engine takes it.</summary>
    /// <param name="values">What stands after the option, in order.</param>
    public object ValueOf(string[] values)
    {
        if (TakesSeveral)
        {
            return values.SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray();
        }

        return values.Length == 0 && AloneMeansYes ? true : values[0];
    }

    /// <summary>Says what the fact means and what it takes.</summary>
    public IEnumerable<string> Explain(Language language)
    {
        yield return Fact.Meaning;
        if (TermNames.Any())
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

    private static Phrase NameOfValue(ValueKind kind) => kind switch
    {
        ValueKind.Term => Phrases.ValueTerm,
        ValueKind.Terms => Phrases.ValueTerms,
        ValueKind.Integer => Phrases.ValueInteger,
        ValueKind.Decimal => Phrases.ValueDecimal,
        ValueKind.Date => Phrases.ValueDay,
        ValueKind.Boolean => Phrases.ValueBoolean,
        _ => Phrases.ValueText,
    };
}
