using System.Collections;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>Lays out an answer for a person: the answer, why, what it rests on, and what was asked.</summary>
internal sealed class AnswerPage(Page page, Language language)
{
    private const string Item = "- ";
    private const int FingerprintShown = 19;

    public void Write(Answer answer, RuleFinding? why, Question question, QuestionCommand command, Rulebook rulebook)
    {
        WriteExplanation(Explanation.Write(answer, answer.FindRemedies(), language, page.Width));
        if (why is not null)
        {
            page.Blank();
            page.Write(AskingPhrases.AboutRule.In(language, why.Rule.Id), Page.Strong);
            foreach (string line in why.Explain(language).Split('\n'))
            {
                WriteLine(line);
            }
        }

        if (answer.MissingFacts.Count > 0)
        {
            WriteMissing(answer.MissingFacts, command);
        }

        page.Blank();
        page.Write(AskingPhrases.Asked.In(language), Page.Strong);
        WriteItem(answer.Question.Title);
        string facts = string.Join("; ", question.Facts.Select(f => $"{f.Key}: {Show(f.Value)}"));
        WriteItem(question.Facts.Count == 0 ? AskingPhrases.NoFacts.In(language) : facts);
        string day = IsoDay.Write(answer.AsOf);
        WriteItem(AskingPhrases.AskedOn.In(language, day, rulebook.Version, rulebook.Fingerprint[..FingerprintShown]));
    }

    /// <summary>
    /// Lays out the text of <see cref="Explanation.Explain"/>: its first paragraph is the answer, the others have a heading and items.
    /// </summary>
    private void WriteExplanation(string text)
    {
        bool isAnswer = true;
        bool isFirst = true;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0)
            {
                page.Blank();
                isAnswer = false;
                isFirst = true;
                continue;
            }

            if (line.TrimStart(' ').StartsWith(Item, StringComparison.Ordinal))
            {
                WriteLine(line);
            }
            else if (line.StartsWith(RowTable.Indent, StringComparison.Ordinal))
            {
                page.Write(string.Empty, prefix: line);
            }
            else if (isFirst)
            {
                page.Write(line, Page.Strong);
            }
            else if (isAnswer && line.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0)
            {
                page.Write([(line[..(colon + 1)], Page.Plain), (line[(colon + 2)..], Page.Name)], string.Empty, Page.Plain, hang: 2);
            }
            else
            {
                page.Write(line);
            }

            isFirst = false;
        }
    }

    private void WriteMissing(IEnumerable<FactDefinition> facts, QuestionCommand command)
    {
        page.Blank();
        page.Write(AskingPhrases.AskAgainWith.In(language), Page.Strong);
        foreach (FactOption option in facts.Select(f => command.FactOptions.First(o => o.Fact.Name == f.Name)))
        {
            WriteItem($"{option.Name} {option.HelpName}");
        }
    }

    /// <summary>Writes a line, or an item that may stand under another.</summary>
    private void WriteLine(string line)
    {
        int indent = line.Length - line.TrimStart(' ').Length;
        string prefix = line[indent..].StartsWith(Item, StringComparison.Ordinal) ? line[..(indent + Item.Length)] : string.Empty;
        page.Write(line[prefix.Length..], prefix: prefix, hang: prefix.Length);
    }

    private void WriteItem(string text) => page.Write(text, prefix: Item, hang: Item.Length);

    private static string Show(object? value) => value switch
    {
        string text => text,
        true => "ja",
        KeyValuePair<string, string>[] entries => string.Join(", ", entries.Select(e => $"{e.Key}={e.Value}")),
        IEnumerable items when items.Cast<object>().Any() => string.Join(", ", items.Cast<object>()),
        _ => "–",
    };
}
