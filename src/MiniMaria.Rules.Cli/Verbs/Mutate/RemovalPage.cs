using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Mutation;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Verbs.Mutate;

/// <summary>Tells a person which provisions that carry statements of the inventory can be taken away without an example noticing.</summary>
internal sealed class RemovalPage(Rulebook rulebook, Page page, Language language)
{
    private const int Indent = 4;

    /// <summary>Writes the result.</summary>
    public void Write(RemovalResult result)
    {
        foreach (Removal removal in result.Unnoticed)
        {
            Write(removal, MutatePhrases.RemovalUnnoticed);
        }

        foreach (Removal removal in result.Refused)
        {
            Write(removal, MutatePhrases.RemovalRefused);
        }

        if (result.Uncovered.Count > 0)
        {
            page.Write(MutatePhrases.RemovalUncovered.In(language, string.Join(", ", result.Uncovered)), Page.Fault, hang: Indent);
        }

        page.Write(
            MutatePhrases.RemovalSum.In(language, result.Count, result.Noticed, result.Refused.Count, result.Unnoticed.Count), Page.Strong);
    }

    private void Write(Removal removal, Phrase fault)
    {
        string text = fault.In(language, removal.Provision);
        page.Write([(removal.Span.ToString(), Page.Strong), (text, Page.Fault)], string.Empty, Page.Plain, Indent);
        foreach (string id in removal.Statements)
        {
            page.Write([(id, Page.Name), (TextOf(id), Page.Plain)], new string(' ', Indent), Page.Plain, Indent + 2);
        }
    }

    private string TextOf(string id) => rulebook.Lexicon.Inventory.TryFind(id, out var statement) ? statement.Text : string.Empty;
}
