using MiniMaria.Rules.Cli.Asking;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Review.Mutation;

namespace MiniMaria.Rules.Cli.Verbs.Mutate;

/// <summary>Lays out for a person what became of mutants: those that survive, those that change nothing, and a sum.</summary>
internal sealed class MutationPage(Page page, Language language)
{
    private const int Indent = 4;

    /// <summary>Writes the result.</summary>
    public void Write(MutationResult mutation)
    {
        foreach (SurvivingMutant survivor in mutation.Survivors)
        {
            string text = MutatePhrases.Survives.In(language, Change(survivor.Mutant));
            page.WriteFinding(
                [(survivor.Mutant.Span.ToString(), Page.Strong), (text, Page.Fault)], [[(Shown(survivor.Change), Page.Plain)]], Indent);
        }

        foreach (RuleMutant same in mutation.Equivalent)
        {
            string text = MutatePhrases.ChangesNothing.In(language, Change(same));
            page.WriteFinding([(same.Span.ToString(), Page.Strong), (text, Page.Plain)], [], Indent);
        }

        page.Write(
            MutatePhrases.MutationSum.In(
                language, mutation.Count, mutation.Caught, mutation.Refused, mutation.Equivalent.Count, mutation.Survivors.Count),
            Page.Strong);
    }

    private string Shown(AnswerChange? change) => change switch
    {
        null => MutatePhrases.SurvivesUnknown.In(language),
        { Example: { } example } => MutatePhrases.SurvivesExample.In(language, change.Question.Name, QuestionText.WordsOf(example)),
        _ => MutatePhrases.SurvivesReckoned.In(language, change.Question.Name),
    };

    private string Change(RuleMutant mutant) => mutant.To.Length == 0
        ? MutatePhrases.Without.In(language, mutant.From)
        : MutatePhrases.InsteadOf.In(language, mutant.To, mutant.From);
}
