using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Snapshots;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Matrices;

/// <summary>The same questions on days of the four stages, approved line by line: recommendation, letter of intent, description, sub-agreement.</summary>
public sealed class DayMatrixTests
{
    /// <summary>Before everything, then one day in each stage and the first and last day of the inquiry.</summary>
    private static readonly string[] Days = ["2023-10-25", "2023-10-26", "2023-12-01", "2024-04-30", "2024-06-01", "2025-04-10", "2025-04-11", "2025-06-01", "2025-11-17", "2026-06-01"];

    [Fact]
    public async Task Days_SameQuestions()
    {
        var matrix = new Matrix();
        matrix.Line("VAD GÄLLDE DEN DAGEN?");
        matrix.Line("Samma frågor på olika dagar. Dagar med lika svar står ihop.");
        foreach ((string title, string question, (string, object?)[] facts) in Questions())
        {
            matrix.Line();
            matrix.Line($"{title} ({question})");
            foreach ((string[] days, string answer) in Matrix.Group(Days, day => matrix.Say(Asking.Ask(DateOnly.Parse(day), question, facts))))
            {
                matrix.Line($"  {string.Join(", ", days)}");
                matrix.Line($"    {answer}");
            }
        }

        await Verifier.Verify(matrix.Close());
    }

    private static IEnumerable<(string Title, string Question, (string Name, object? Value)[] Facts)> Questions()
    {
        foreach (int age in (int[])[12, 13, 20, 21])
        {
            yield return ($"En {age}-åring med riskbruk av alkohol", "målgrupp", [("ålder", age), ("problem", "alkohol"), ("nivå", "riskbruk")]);
        }

        yield return ("En 17-åring från Gagnef och suicidriskbedömning", "ansvar", [("insats", "suicidriskbedömning"), ("hemkommun", "Gagnef"), ("ålder", 17)]);
        yield return ("En 17-åring från Gagnef och heldygnsvård", "ansvar", [("insats", "heldygnsvård"), ("hemkommun", "Gagnef"), ("ålder", 17)]);
        yield return ("En 17-åring från Gagnef och tillnyktring", "ansvar", [("insats", "tillnyktring"), ("hemkommun", "Gagnef"), ("ålder", 17)]);
        yield return ("En 17-åring från Gagnef som behöver mer stöd", "ansvar", [("insats", "ytterligare-stöd"), ("hemkommun", "Gagnef"), ("ålder", 17)]);
        foreach (string home in (string[])["Gagnef", "Orsa", "Smedjebacken"])
        {
            yield return ($"Värdkommun för {home}", "värdkommun", [("hemkommun", home)]);
        }

        foreach (string profession in (string[])["läkare", "barnmorska"])
        {
            yield return ($"Bemanning i Falun, {profession}", "bemanning", [("ort", "Falun"), ("profession", profession)]);
        }

        yield return ("Ett digitalt besök av en ung från Orsa", "besök", [("hemkommun", "Orsa"), ("plats", "digitalt")]);
        yield return ($"Styrgruppen och alla {Law.Word(Law.Parties.Length)} ändrar beskrivningen skriftligt", "ändring", [("avtal", "verksamhetsbeskrivning"), ("ändringstyp", "ändring"), ("form", "skriftlig"), ("godkänd-av", (string[])["styrgruppen", .. Law.Parties])]);
        yield return ($"Alla {Law.Word(Law.Parties.Length)} ändrar underavtalet skriftligt", "ändring", [("avtal", "underavtal-nedre-dalarna"), ("ändringstyp", "ändring"), ("form", "skriftlig"), ("godkänd-av", Law.Parties)]);
        yield return ("En skriftlig uppsägning ett år i förväg", "uppsägning", [("avtalets-slut", "2027-12-31"), ("uppsägningsdag", "2026-12-31"), ("form", "skriftlig"), ("delgiven", true)]);
        yield return ("Muntligt samtycke från den unge", "sekretess", [("samtycke", "muntligt"), ("samtycke-av", "den-enskilde")]);
        yield return ("Vem som beslutar om att starta", "beslutsordning", [("ärende", "etablering")]);
        yield return ("Vem som beslutar årets budget", "beslutsordning", [("ärende", "årlig-budget")]);
        yield return ("Avsiktsförklaringen utan några beslut", "giltighet", [("avtal", "avsiktsförklaring"), ("beslut", new Dictionary<string, object?>(StringComparer.Ordinal))]);
        yield return ("Avsiktsförklaringen när alla sexton har godkänt den", "giltighet", [("avtal", "avsiktsförklaring"), ("beslut", AllApprove())]);
    }

    private static Dictionary<string, object?> AllApprove()
    {
        Assert.True(Asking.Engine.Rulebook.Lexicon.TryFindList("part", out TermList? parties));
        return parties.Terms.ToDictionary(t => t.Name, object? (_) => "godkänt", StringComparer.Ordinal);
    }
}
