using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Analysis;

/// <summary>Every example that stands beside a rule is a test case of its own.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Names
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (Example example in Asking.Engine.Rulebook.Examples)
            {
                names.Add(NameOf(example));
            }

            return names;
        }
    }

    [Trait("Judges", "Rules")]
    [Theory]
    [MemberData(nameof(Names))]
    public void Example_EmbeddedRules_Holds(string name)
    {
        Example example = Assert.Single(Asking.Engine.Rulebook.Examples, e => NameOf(e) == name);

        IReadOnlyList<Diagnostic> differences = ExampleCheck.Run(Asking.Engine, example);

        Assert.True(differences.Count == 0, string.Join('\n', differences.Select(d => d.ToString(Language.Swedish))));
    }

    [Trait("Judges", "Rules")]
    [Fact]
    public void Examples_EveryRule_HasOne()
    {
        var provisions = Asking.Engine.Rulebook.Examples.Select(e => e.Provision).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Asking.Engine.Rulebook.Editions.SelectMany(e => e.Rules),
            rule => Assert.True(provisions.Contains(rule.Id) || provisions.Contains(rule.Table), $"{rule.Id} has no example."));
    }

    [Fact]
    public void Run_WrongExample_SaysWhatDiffersAndWhere()
    {
        var engine = Asking.Changed(("6.3-region.yaml", "svar: { ansvarig: region, utförs-av: [Region Dalarna], i-samverkan-med: [] }", "svar: { ansvarig: delat, utförs-av: [Region Dalarna], i-samverkan-med: [] }"));

        Example example = Assert.Single(engine.Rulebook.Examples, e => e.Name == "En 17-åring från Gagnef ska få sin suicidrisk bedömd");
        Diagnostic difference = Assert.Single(ExampleCheck.Run(engine, example));

        Assert.Equal("MM0602", difference.Code);
        Assert.Equal("verksamhetsbeskrivning/2025-04-11/6.3-region.yaml", difference.Span.File);
        Assert.Equal("Exemplet »En 17-åring från Gagnef ska få sin suicidrisk bedömd« ska ge ansvarig = delat men ger region.", difference.Message(Language.Swedish));
    }

    private static string NameOf(Example example) => $"{example.Provision}: {example.Name}";
}
