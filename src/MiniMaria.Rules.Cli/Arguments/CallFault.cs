using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>What is wrong with a call.</summary>
/// <param name="Text">It in a sentence or two, in the language of the call.</param>
/// <param name="Suggestion">What was probably meant; <see langword="null"/> when nothing is near.</param>
internal sealed record CallFault(string Text, string? Suggestion = null)
{
    /// <summary>Writes it for a person.</summary>
    public void Write(Page page, Language language)
    {
        string prefix = ArgumentPhrases.Fault.In(language) + " ";
        page.Write([(Text, Page.Plain)], prefix, Page.Fault, prefix.Length);
    }
}
