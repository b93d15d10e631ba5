using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>Compares the content of a hand-written answer with that of the library.</summary>
internal static class SameAnswer
{
    public static void Check(ResponsibilityQuestion question, HandWrittenAnswer expected, ResponsibilityAnswer found, bool withReadings)
    {
        string a = string.Join(" | ", expected.Outcome, expected.Responsible, Join(expected.CarriedOutBy), Join(expected.InCooperationWith), expected.Unit, Join(expected.Citations.Select(c => c.Rule)), Join(expected.Assumptions), withReadings ? Join(expected.Interpretations.Select(i => i.Id)) : string.Empty, Join(expected.Remarks.Select(r => r.Id)));
        string b = string.Join(" | ", found.Outcome, found.Responsible, Join(found.CarriedOutBy.Select(t => t.Name)), Join(found.InCooperationWith.Select(t => t.Name)), found.Unit, Join(found.Citations.Select(c => c.Rule)), Join(found.Answer.Assumptions), withReadings ? Join(found.Answer.Interpretations.Select(i => i.Interpretation.Id)) : string.Empty, Join(found.Answer.Remarks.Select(r => r.Id)));
        if (a != b)
        {
            throw new InvalidOperationException($"{question}\n  {a}\n  {b}");
        }
    }

    private static string Join(IEnumerable<string> texts) => "[" + string.Join(", ", texts) + "]";
}
