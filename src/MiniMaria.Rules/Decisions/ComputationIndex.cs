using System.Collections.Concurrent;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Decisions;

/// <summary>
/// Keeps what is found out of the computations of an edition: which of them reckon the same, and which go on with parts of a
/// whole.
/// </summary>
/// <param name="tellsAlike">Whether to find out which reckon the same.</param>
internal sealed class ComputationIndex(bool tellsAlike)
{
    // The first of the computations that reckon the same, by its signature and by each of them.
    private readonly ConcurrentDictionary<string, Computation> _firsts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Computation, Computation> _alike = [];

    /// <summary>
    /// Gets whether a rule reckons on with the parts of an allotment, under the rules' own readings, as far as that has been
    /// found out.
    /// </summary>
    public ConcurrentDictionary<(Allotment Allotment, Rule Rule), bool> ReckonsOn { get; } = [];

    /// <summary>Gives the one that stands for all computations that reckon the same, so that a decision reckons it once.</summary>
    public Computation FirstAlike(Computation computation)
    {
        if (!tellsAlike)
        {
            return computation;
        }

        if (!_alike.TryGetValue(computation, out Computation? alike))
        {
            Computation first = _firsts.GetOrAdd(computation.Signature, computation);
            _alike[computation] = alike = first.IsAlike(computation) ? first : computation;
        }

        return alike;
    }
}
