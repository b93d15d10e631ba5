using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Looks for open wording on whose reading an outcome rests.</summary>
internal static class OtherReadings
{
    /// <summary>Gives the first interpretation with a reading under which the question has another outcome but stays in scope.</summary>
    /// <param name="decider">What decides the question.</param>
    /// <param name="facts">The case.</param>
    /// <param name="outcome">Its outcome with the rules' own readings.</param>
    /// <returns>The interpretation; <see langword="null"/> when there is none.</returns>
    public static Interpretation? Find(Decider decider, Case facts, Outcome outcome)
    {
        foreach (Interpretation interpretation in decider.Edition.Interpretations.Where(i => i.NoEffect is null))
        {
            for (int reading = 0; reading < interpretation.Readings.Count; reading++)
            {
                if (reading != interpretation.ChosenIndex
                    && OutcomeOf(facts.Read(interpretation, reading)) is var other
                    && other != outcome
                    && other != Outcome.OutsideScope)
                {
                    return interpretation;
                }
            }
        }

        return null;

        Outcome OutcomeOf(Case read)
        {
            using Draft draft = decider.Decide(read.Question, read);
            return draft.Outcome;
        }
    }
}
