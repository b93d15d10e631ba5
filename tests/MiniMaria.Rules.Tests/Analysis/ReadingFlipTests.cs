using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Analysis;

/// <summary>A reading that a host can choose changes some answer, and the answer says so.</summary>
public sealed class ReadingFlipTests
{
    private static readonly Rulebook Rules = Asking.Engine.Rulebook;

    /// <summary>Every reading that the rules do not choose, of wording that some question reaches.</summary>
    public static TheoryData<string, string, string> OtherReadings
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            foreach (Interpretation interpretation in All())
            {
                foreach (Reading reading in interpretation.Readings.Where(r => r != interpretation.Chosen))
                {
                    all.Add(Name(interpretation), interpretation.Id, reading.Id);
                }
            }

            return all;
        }
    }

    [Trait("Judges", "Rules")]
    [Theory]
    [MemberData(nameof(OtherReadings))]
    public void Ask_OtherReading_ChangesTheAnswerToAnExampleAndSaysSo(string document, string id, string reading) =>
        Assert.True(Rules.Examples.Any(e => Changes(e, document, id, reading)), $"No example of {document} shows {id} read as {reading}.");

    [Fact]
    public void OtherReadings_OfAllDocumentsWithOpenWording_AreTried() =>
        Assert.True(OtherReadings.Count > 20, "Too few readings are tried for this test to mean anything.");

    /// <summary>What only says which wording applies over an amendment changes nothing before there is one; <c>TransitionTests</c> makes one.</summary>
    private static IEnumerable<Interpretation> All() => Rules.Editions
        .SelectMany(e => e.Interpretations.Where(i => i.NoEffect is null && !e.Transitions.Any(t => t.Interpretation == i)))
        .DistinctBy(i => (Name(i), i.Id));

    private static string Name(Interpretation interpretation) => $"{interpretation.Citation.Document} {interpretation.Citation.Version}";

    /// <summary>Asks the example with the rules' own reading and with the other one.</summary>
    private static bool Changes(Example example, string document, string id, string reading)
    {
        if (example.Refused is not null)
        {
            return false;
        }

        if (Asking.Engine.Under(example).Rulebook.EditionOn(example.Day).Interpretations.FirstOrDefault(i => i.Id == id && Name(i) == document) is not { } interpretation)
        {
            return false;
        }

        Answer own = Ask(example, id, interpretation.Chosen.Id);
        Answer other = Ask(example, id, reading);
        return !Same(own, other) && other.Interpretations.Any(i => i.Interpretation.Id == id && i.Reading.Id == reading && i.ChosenByHost);
    }

    private static Answer Ask(Example example, string id, string reading) => Asking.Engine.Under(example).Ask(new Question
    {
        Name = example.Question.Name,
        AsOf = example.Day,
        Facts = example.Facts.ToDictionary(f => f.Key, f => (object?)f.Value, StringComparer.Ordinal),
        Readings = new Dictionary<string, string>(example.Readings, StringComparer.OrdinalIgnoreCase) { [id] = reading },
    });

    /// <summary>Tells whether two answers say the same, apart from the readings that they name.</summary>
    private static bool Same(Answer a, Answer b) =>
        a.Outcome == b.Outcome
        && a.Question.Fields.All(f => a[f.Name] == b[f.Name])
        && a.MissingFacts.SequenceEqual(b.MissingFacts)
        && a.Requirements.Select(Told).SequenceEqual(b.Requirements.Select(Told));

    private static string Told(RequirementResult result) => $"{result.Requirement.Id} {result.Met} {string.Join(',', result.Missing)}";
}
