using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>Compares the content of a hand-written answer with that of the library, all but the wording of texts.</summary>
internal static class SameAnswer
{
    public static void Check(ResponsibilityQuestion question, HandWrittenAnswer expected, ResponsibilityAnswer found, bool withReadings)
    {
        string a = string.Join(
            " | ",
            [
                expected.Question, Day(expected.AsOf), expected.Outcome, expected.Responsible, Join(expected.CarriedOutBy), Join(expected.InCooperationWith), expected.Unit,
                Join(expected.Citations.Select(c => $"{c.Rule} {c.Document} {c.Version} {c.Clause} {c.Status}")),
                Join(expected.Requirements),
                Join(expected.Assumptions),
                Join(expected.MissingFacts),
                Join(withReadings ? expected.Interpretations.Select(i => $"{i.Id} {i.Reading} {Join(i.Alternatives)}") : []),
                Join(expected.Remarks.Select(r => r.Id)),
            ]);
        string b = string.Join(
            " | ",
            [
                found.Answer.Question.Name, Day(found.Answer.AsOf), found.Outcome.ToString(), found.Responsible?.Name, Join(found.CarriedOutBy.Select(t => t.Name)), Join(found.InCooperationWith.Select(t => t.Name)), found.Unit?.Name,
                Join(found.Citations.Select(c => $"{c.Rule} {c.Document} {c.Version} {c.Clause} {c.Status}")),
                Join(found.Answer.Requirements.Select(r => r.Requirement.Id)),
                Join(found.Answer.Assumptions),
                Join(found.Answer.MissingFacts.Select(f => f.Name)),
                Join(withReadings ? found.Answer.Interpretations.Select(i => $"{i.Interpretation.Id} {i.Reading.Id} {Join(i.Alternatives.Select(o => o.Id))}") : []),
                Join(found.Answer.Remarks.Select(r => r.Id)),
            ]);
        if (a != b)
        {
            throw new InvalidOperationException($"{question}\n  {a}\n  {b}");
        }
    }

    private static string Day(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string> texts) => "[" + string.Join(", ", texts) + "]";
}
