using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A day from which a document reads otherwise.</summary>
/// <param name="Day">The first day of the later wording.</param>
/// <param name="Before">The version that applies until then.</param>
/// <param name="After">The version that takes its place.</param>
internal sealed record Turn(DateOnly Day, DocumentVersion Before, DocumentVersion After)
{
    /// <summary>Gets the document.</summary>
    public DocumentEntry Document => After.Document;

    /// <summary>Gives the turns between stretches of days.</summary>
    /// <param name="stretches">The first day of each stretch and the versions that apply on it, in the order of days.</param>
    public static IReadOnlyList<Turn> Between(IEnumerable<(DateOnly From, IReadOnlyList<DocumentVersion> Applying)> stretches)
    {
        var turns = new List<Turn>();
        IReadOnlyList<DocumentVersion> earlier = [];
        foreach ((DateOnly from, IReadOnlyList<DocumentVersion> applying) in stretches)
        {
            foreach (DocumentVersion after in applying)
            {
                if (earlier.FirstOrDefault(v => v.Document == after.Document) is { } before && before.Id != after.Id)
                {
                    turns.Add(new Turn(from, before, after));
                }
            }

            earlier = applying;
        }

        return turns;
    }
}
