using System.CommandLine;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli;

/// <summary>The command of one question of the vocabulary, with an option for each of its facts.</summary>
internal sealed class QuestionCommand : Command
{
    private const string PrefixWhereTaken = "--faktum-";

    /// <param name="question">The question.</param>
    /// <param name="taken">The names of the options that every question has; a fact of such a name gets a longer one.</param>
    /// <param name="language">The language of the help.</param>
    /// <param name="verb">The verb that asks this question by itself, with its aliases; <see langword="null"/> below the verb that asks any.</param>
    public QuestionCommand(QuestionDefinition question, IEnumerable<string> taken, Language language, Command? verb = null)
        : base(verb?.Name ?? question.Name, question.Title)
    {
        Question = question;
        string plain = Spelling.WithoutDiacritics(Name);
        foreach (string alias in verb?.Aliases ?? (plain != Name ? [plain] : []))
        {
            Aliases.Add(alias);
        }

        var names = new HashSet<string>(taken, StringComparer.Ordinal);
        foreach (FactDefinition fact in question.Facts.Where(f => !f.IsAskedDay))
        {
            string name = names.Add("--" + fact.Name) ? "--" + fact.Name : PrefixWhereTaken + fact.Name;
            names.Add(name);
            string withoutDiacritics = Spelling.WithoutDiacritics(name);
            Options.Add(new FactOption(fact, name, names.Add(withoutDiacritics) ? [withoutDiacritics] : [], language));
        }
    }

    public QuestionDefinition Question { get; }

    public IEnumerable<FactOption> FactOptions => Options.OfType<FactOption>();
}
