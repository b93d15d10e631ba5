using System.Runtime.CompilerServices;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Matching;

/// <summary>The matchers to choose from; all give the same answers.</summary>
public static class Matchers
{
    /// <summary>
    /// The one used unless the host chooses: <see cref="NRules"/>, or where the program cannot make code as it runs (native
    /// AOT) <see cref="Index"/>.
    /// </summary>
    /// <param name="edition">The provisions to serve.</param>
    public static IMatcher Default(Edition edition) => RuntimeFeature.IsDynamicCodeSupported ? NRules(edition) : Index(edition);

    /// <summary>
    /// The NRules engine: the rules of a question are compiled when it is first asked, and what was found for one case is
    /// kept for all that are alike.
    /// </summary>
    /// <param name="edition">The provisions to serve.</param>
    public static IMatcher NRules(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return new NRulesMatcher(edition);
    }

    /// <summary>
    /// An index on the terms that rules test, then the conditions one by one: nothing to compile, so that the first answer
    /// comes sooner.
    /// </summary>
    /// <param name="edition">The provisions to serve.</param>
    public static IMatcher Index(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return new IndexedMatcher(edition);
    }
}
