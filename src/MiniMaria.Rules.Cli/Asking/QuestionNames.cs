using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>What a question and its facts are called in a call, whatever the rules call them.</summary>
internal static class QuestionNames
{
    /// <summary>The verb that asks any question.</summary>
    public const string Ask = "ask";

    private const string PrefixWhereTaken = "--faktum-";
    private const string WordWhereTaken = "fråga-";

    /// <summary>The other words for that verb.</summary>
    public static readonly IReadOnlyList<string> AskAliases = ["fråga", "fraga"];

    /// <summary>
    /// Gives the word that asks a question; a longer one, which is no other question's, where the verb that asks any is called so
    /// itself.
    /// </summary>
    /// <param name="question">The question's name.</param>
    /// <param name="others">The names of all questions.</param>
    public static string WordOf(string question, IReadOnlySet<string> others)
    {
        string word = question;
        if (AskAliases.Prepend(Ask).Contains(question))
        {
            do
            {
                word = WordWhereTaken + word;
            }
            while (others.Contains(word));
        }

        return word;
    }

    /// <summary>Gives the other words that ask a question: its synonyms, and each name without diacritics; none that is taken.</summary>
    /// <param name="question">The question.</param>
    /// <param name="word">The word that asks it.</param>
    /// <param name="taken">The words that call the questions beside it.</param>
    public static IEnumerable<string> AliasesOf(QuestionDefinition question, string word, IReadOnlySet<string> taken)
    {
        string[] synonyms = [.. question.Synonyms.Where(s => !s.Contains(' ', StringComparison.Ordinal))];
        string[] all = [.. synonyms, Spelling.WithoutDiacritics(word), .. synonyms.Select(Spelling.WithoutDiacritics)];
        return all.Distinct().Where(a => a != word && !taken.Contains(a));
    }

    /// <summary>Gives the name of the option for each fact; a longer one where the name is taken.</summary>
    public static IEnumerable<(FactDefinition Fact, string Name)> OptionsOf(QuestionDefinition question)
    {
        var names = new HashSet<string>(QuestionOptions.TakenNames, StringComparer.Ordinal);
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
}
