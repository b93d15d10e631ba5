using System.Globalization;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Verbs.NewVersion;

/// <summary>Tells a person what has been begun: the files, the examples to look at, the approvals to get, and what comes next.</summary>
internal sealed class NewVersionPage(Page page, Language language)
{
    private const string Item = "  - ";

    /// <param name="draft">The version.</param>
    /// <param name="examples">The examples that no longer hold; <see langword="null"/> when that could not be tried.</param>
    /// <param name="file">Where the form was written; <see langword="null"/> when it is to stand here.</param>
    /// <param name="form">The form.</param>
    public void Write(AmendmentDraft draft, IReadOnlyList<Example>? examples, string? file, string form)
    {
        page.Write(
            NewVersionPhrases.Begun.In(language, draft.Id, draft.Amended.Document.InText, draft.Amended.Id, draft.Amended.Status.Label),
            Page.Strong);
        foreach (string path in draft.Written.Keys.Order(StringComparer.Ordinal))
        {
            page.Write(path, prefix: Item, hang: Item.Length);
        }

        page.Blank();
        Phrase hold = examples switch
        {
            null => NewVersionPhrases.NotTried,
            [] => NewVersionPhrases.AllHold,
            _ => NewVersionPhrases.NoLongerHold,
        };
        page.Write(hold.In(language, examples?.Count ?? 0));
        foreach (Example example in examples ?? [])
        {
            string line = example.Span.Line.ToString(CultureInfo.InvariantCulture);
            page.Write($"{example.Provision}: {example.Name} ({example.Span.File}, {line})", prefix: Item, hang: Item.Length);
        }

        page.Blank();
        page.Write(NewVersionPhrases.Next.In(language));
        page.Blank();
        if (file is not null)
        {
            page.Write(NewVersionPhrases.FormIn.In(language, file));
            return;
        }

        foreach (string line in form.TrimEnd().Split('\n'))
        {
            page.Write(string.Empty, prefix: line);
        }
    }
}
