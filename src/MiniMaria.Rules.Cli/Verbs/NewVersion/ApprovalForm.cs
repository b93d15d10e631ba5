using System.Text;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Verbs.NewVersion;

/// <summary>
/// Writes what an amendment still takes as a form to fill in, in Markdown: a row for each party, a line for anything else.
/// </summary>
internal sealed class ApprovalForm(Lexicon lexicon, Language language)
{
    /// <param name="version">The version.</param>
    /// <param name="needs">What it takes; none when the register does not let the rules be asked.</param>
    public string Write(DocumentVersion version, IReadOnlyList<AuthorityNeed> needs)
    {
        var text = new StringBuilder();
        Line($"# {NewVersionPhrases.FormTitle.In(language, MarkdownText.Escape(version.Document.InText), version.Id)}");
        if (needs.Count == 0)
        {
            Line(NewVersionPhrases.NoNeeds.In(language));
        }

        // Ways that demand the same are told once.
        foreach (IGrouping<string, AuthorityNeed> same in needs.GroupBy(Lacking))
        {
            if (needs.Count > 1)
            {
                string called = string.Join("; ", same.Select(n => n.CalledAs).Where(c => c.Length > 0).Distinct());
                Line($"## {NewVersionPhrases.Way.In(language, string.Join(", ", same.First().Clauses), called)}");
            }

            foreach (AuthorityDemand demand in Demands(same.First()))
            {
                Write(demand);
            }
        }

        Line(NewVersionPhrases.WhereToWrite.In(language));
        return text.ToString();

        void Line(string line) => text.Append(line).Append("\n\n");

        void Write(AuthorityDemand demand)
        {
            Requirement requirement = demand.Result.Requirement;
            string clause = lexicon.TryFindDocument(requirement.Citation.Document, out DocumentEntry? document)
                ? document.Abbreviate(requirement.Citation.Clause)
                : requirement.Citation.Clause;
            Line($"**{MarkdownText.Escape(requirement.Text.TrimEnd('.'))}** ({clause})");
            string[] parties = [.. demand.Lacking.Where(IsParty)];
            if (parties.Length > 0)
            {
                text.Append(NewVersionPhrases.Columns.In(language)).Append('\n').Append("| --- | --- | --- | --- | --- | --- |\n");
                foreach (string party in parties)
                {
                    text.Append("| ").Append(MarkdownText.Escape(party)).Append(" | | | | | |\n");
                }

                text.Append('\n');
            }

            foreach (string other in demand.Lacking.Except(parties))
            {
                Line($"- [ ] {MarkdownText.Escape(other)}");
            }
        }
    }

    private static string Lacking(AuthorityNeed need) =>
        string.Join('\n', Demands(need).Select(d => $"{d.Result.Requirement.Id} {string.Join(',', d.Lacking)}"));

    private static IEnumerable<AuthorityDemand> Demands(AuthorityNeed need) => need.Demands.Where(d => d.Lacking.Any());

    private bool IsParty(string name) =>
        lexicon.Amendment?.Approvals.Type.List?.Terms.Any(t => t.Name == name || t.Label == name) == true;
}
