using System.Text.Json.Serialization;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>A question that shows something, in a report, as the contract has it.</summary>
/// <param name="Question">The name of the question.</param>
/// <param name="AsOf">The day asked about; left out when the example says none.</param>
/// <param name="Facts">The facts by name.</param>
internal sealed record ExampleJson(
    string Question,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? AsOf,
    FactsJson Facts)
{
    /// <summary>Gives the report of a question; <see langword="null"/> of none.</summary>
    public static ExampleJson? Of(Question? question) =>
        question is null ? null : new ExampleJson(question.Name, question.AsOf, new FactsJson(question.Facts));
}
