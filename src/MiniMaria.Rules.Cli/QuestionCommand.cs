using System.CommandLine;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli;

/// <summary>The command of one question of the vocabulary, with an option for each of its facts.</summary>
internal sealed class QuestionCommand : Command
{
    private const string PrefixWhereTaken = "--faktum-";
    private const string WordWhereTaken = "fråga-";

    /// <param name="question">The question.</param>
    /// <param name="taken">The names of the options that every question has; a fact of such a name gets a longer one.</param>
    /// <param name="language">The language of the help.</param>
    /// <param name="others">The words that call the questions beside it.</param>
    /// <param name="verb">The verb that asks this question by itself, with its aliases; <see langword="null"/> below the verb that asks any.</param>
    public QuestionCommand(QuestionDefinition question, IEnumerable<string> taken, Language language, IReadOnlySet<string> others, Command? verb = null)
        : base(verb?.Name ?? WordOf(question.Name, others), question.Title)
    {
        Question = question;
        string[] synonyms = [.. question.Synonyms.Where(s => !s.Contains(' ', StringComparison.Ordinal))];
        IEnumerable<string> also = ((string[])[.. synonyms, Spelling.WithoutDiacritics(Name), .. synonyms.Select(Spelling.WithoutDiacritics)]).Distinct().Where(a => a != Name && !others.Contains(a));
        foreach (string alias in verb?.Aliases ?? [.. also])
        {
            Aliases.Add(alias);
        }

        // Every fact has its own name before any has one without diacritics.
        (FactDefinition Fact, string Name)[] options = [.. NamesOf(question, taken)];
        var names = new HashSet<string>([.. taken, .. options.Select(o => o.Name)], StringComparer.Ordinal);
        foreach ((FactDefinition fact, string name) in options)
        {
            string withoutDiacritics = Spelling.WithoutDiacritics(name);
            Options.Add(new FactOption(fact, name, names.Add(withoutDiacritics) ? [withoutDiacritics] : [], language));
        }
    }

    /// <summary>Gives the word that asks a question; a longer one, which is no other question's, where the verb that asks any is called so itself.</summary>
    /// <param name="question">The question's name.</param>
    /// <param name="others">The names of all questions.</param>
    public static string WordOf(string question, IReadOnlySet<string> others)
    {
        string word = question;
        if (CommandTree.NamesOf(CommandTree.NewAsk()).Contains(question))
        {
            do
            {
                word = WordWhereTaken + word;
            }
            while (others.Contains(word));
        }

        return word;
    }

    /// <summary>Gives the name of the option for each fact; a longer one where the name is taken.</summary>
    public static IEnumerable<(FactDefinition Fact, string Name)> NamesOf(QuestionDefinition question, IEnumerable<string> taken)
    {
        var names = new HashSet<string>(taken, StringComparer.Ordinal);
        foreach (FactDefinition fact in question.Facts)
        {
            string name = "--" + fact.Name;
            while (!names.Add(name))
            {
                name = PrefixWhereTaken + name[2..];
            }

            yield return (fact, name);
        }
    }

    public QuestionDefinition Question { get; }

    public IEnumerable<FactOption> FactOptions => Options.OfType<FactOption>();
}
