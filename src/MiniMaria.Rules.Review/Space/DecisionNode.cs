using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Space;

/// <summary>A point on the ways through a question's space.</summary>
internal sealed class DecisionNode
{
    /// <summary>Gets or sets the place of the node in its graph.</summary>
    public int Number { get; set; } = -1;

    /// <summary>Gets or sets the number of the region that ends here, in the order of the visits; less than zero where none does.</summary>
    public int Leaf { get; set; } = -1;

    /// <summary>Gets or sets the fact by which the way goes on.</summary>
    public FactDefinition? Fact { get; set; }

    /// <summary>
    /// Gets the ways on, in the order in which they were walked. Two days or numbers with the same side lie on the same
    /// sides of all limits met so far; other values have none, less than zero.
    /// </summary>
    public List<(Value Value, int Side, DecisionNode Next)> Branches { get; } = [];

    /// <summary>Gets the ways on that tell nothing more of the answer, but which rules hold and what is met.</summary>
    public List<DecisionNode> Deeper { get; } = [];

    /// <summary>Gets all nodes that this one leads to.</summary>
    public IEnumerable<DecisionNode> Next => Branches.Select(b => b.Next).Concat(Deeper);
}
