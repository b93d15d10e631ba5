using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Explanations;

/// <summary>Every sentence that the embedded rules can give can be read: what is missing, remedies, obstacles and explanations.</summary>
public sealed class WordsTests
{
    private static readonly WordFaults Words = new(Asking.Engine.Rulebook.Lexicon);

    [Trait("Category", "Long")]
    [Fact]
    public void Words_OfEveryStateUnderEveryReading_CanBeRead()
    {
        var faults = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var told = new SortedSet<string>(StringComparer.Ordinal);
        new WordsWalk(Asking.Engine.Rulebook, answer =>
        {
            foreach (RequirementResult result in answer.Requirements)
            {
                Note(result.Requirement.Id, result.Missing, Words.OfEntry);
                Note(result.Requirement.Id, result.MissingInSentences, Words.OfEntry);
                Assert.True(result.Missing.All(IsSentence) || !result.Missing.Any(IsSentence), $"{result.Requirement.Id} mixes names and sentences: {string.Join("; ", result.Missing)}");
            }

            Note(answer.Question.Name, answer.FindRemedies().Ways.SelectMany(w => w.Steps).Select(s => s.Text), Words.OfLine);
            Note(answer.Question.Name, answer.FindRemedies().Obstacles.Select(o => o.Text), Words.OfLine);
            Note(answer.Question.Name, answer.Explain().Split('\n').Where(l => !l.StartsWith(RowTable.Indent, StringComparison.Ordinal) && !l.EndsWith(':')), Words.OfLine);

            void Note(string where, IEnumerable<string> lines, Func<string, IEnumerable<string>> faultsOf)
            {
                foreach (string line in lines.Where(told.Add))
                {
                    foreach (string fault in faultsOf(line))
                    {
                        faults.TryAdd(fault, $"{where}: {line}");
                    }
                }
            }
        }).Run();

        Assert.True(told.Count > 1000, "the walk says next to nothing");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(f => $"{f.Key}\n  in {f.Value}")));
    }

    private static bool IsSentence(string entry) => entry.StartsWith("att ", StringComparison.Ordinal);

    [Theory]
    [InlineData("- Inte uppfyllt: I tid (SA 4). Det som krävs: att uppsägningen är lämnad senast.", "a limit without an end: senast.")]
    [InlineData("- Formen är skriftlig skriftlig.", "a doubled word: skriftlig skriftlig")]
    [InlineData("- Formen är skriftlig..", "a doubled mark: ..")]
    [InlineData("- I samverkan med: –", "a placeholder:  –")]
    [InlineData("- formen är skriftlig.", "a sentence that begins small: - f")]
    [InlineData("- Uppsägningen kom i tid. sista dag var 2026-12-31.", "a sentence that begins small: . s")]
    [InlineData("- Det som krävs: att delgiven är ja.", "yes or no instead of a sentence: är ja")]
    [InlineData("- Det som krävs: rättelse-vidtagen.", "the name rättelse-vidtagen")]
    [InlineData("- Form is muntlig.", "English: is")]
    public void Words_Nonsense_IsFound(string line, string fault) => Assert.Contains(fault, Words.OfLine(line));

    [Theory]
    [InlineData("- Uppfyllt: Alla sexton parter har fattat beslut (AF 3).")]
    [InlineData("- Alla parter har beslutat. (af-3-alla-beslutat)")]
    [InlineData("- Det som krävs: att uppsägningen är lämnad senast 12 månader före avtalets slut.")]
    public void Words_Sentence_IsLeftAlone(string line) => Assert.Empty(Words.OfLine(line));
}
