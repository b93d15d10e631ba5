using System.Text;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Writes the comment on a pull request of which a side cannot be read: how many faults, and the first few.</summary>
internal sealed class UnreadableMarkdown(LoadResult[] sides, string[] names, Language language)
{
    /// <summary>Writes it.</summary>
    public void Write(TextWriter output)
    {
        var text = new StringBuilder();
        int faults = sides.Sum(s => s.Diagnostics.Count(d => d.Severity == Severity.Error));
        string heading = DiffPhrases.VerdictUnreadable.In(language, CheckWords.FaultsIn(faults, language));
        text.Append("### ").Append(heading).Append("\n\n").Append(DiffPhrases.NotCompared.In(language)).Append("\n\n");
        foreach ((LoadResult side, string name) in sides.Zip(names).Where(s => !s.First.Succeeded))
        {
            var check = new CheckWords(CheckReport.Of(side), language);
            text.Append("**").Append(MarkdownText.Escape(DiffPhrases.FaultySide.In(language, name))).Append("** ")
                .Append(check.Sum).Append("\n\n");
            foreach (string fault in check.First)
            {
                text.Append("- ").Append(MarkdownText.Escape(fault)).Append('\n');
            }

            text.Append('\n');
        }

        output.Write(text.ToString().TrimEnd('\n') + "\n");
    }
}
