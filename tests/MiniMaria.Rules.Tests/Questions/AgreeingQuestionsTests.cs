using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>
/// Questions that touch the same clause never contradict each other: who decides a change, when it is valid, who are parties,
/// what the parties must do. On every stretch of days and under every reading.
/// </summary>
public sealed class AgreeingQuestionsTests
{
    private const string Written = "skriftligt-godkännande";

    /// <summary>What somebody must tell that it is done: the clause or the agreement that asks for it is not among the documents.</summary>
    private static readonly string[] Elsewhere = ["omförhandling", "huvudavtalets-krav"];

    /// <summary>The documents that lay duties on somebody.</summary>
    private static readonly string[] Binding = ["avsiktsförklaring", "verksamhetsbeskrivning", "underavtal-nedre-dalarna"];

    private static readonly Rulebook Rulebook = Asking.Engine.Rulebook;

    /// <summary>The matters of <c>beslutsordning</c> and the changes of <c>ändring</c> that they are.</summary>
    private static readonly (string Matter, string Document, string[] Changes)[] Matters =
    [
        ("ändring-av-verksamhetsbeskrivning", "verksamhetsbeskrivning", ["ändring", "tillägg", "justering-av-verksamhetsbeskrivning", "större-förändring-av-verksamhetsbeskrivning"]),
        ("ändring-av-verksamhetsbeskrivning", "underavtal-nedre-dalarna", ["justering-av-verksamhetsbeskrivning", "större-förändring-av-verksamhetsbeskrivning"]),
        ("justering-av-verksamhetsbeskrivning", "verksamhetsbeskrivning", ["justering-av-verksamhetsbeskrivning"]),
        ("justering-av-verksamhetsbeskrivning", "underavtal-nedre-dalarna", ["justering-av-verksamhetsbeskrivning"]),
        ("större-förändring-av-verksamhetsbeskrivning", "verksamhetsbeskrivning", ["större-förändring-av-verksamhetsbeskrivning"]),
        ("större-förändring-av-verksamhetsbeskrivning", "underavtal-nedre-dalarna", ["större-förändring-av-verksamhetsbeskrivning"]),
        ("mindre-justering-av-falubudgeten", "budget-falun", ["mindre-budgetjustering"]),
        ("större-förändring-av-falubudgeten", "budget-falun", ["större-budgetförändring"]),
        ("mindre-budgetjustering", "underavtal-nedre-dalarna", ["mindre-budgetjustering"]),
        ("större-budgetförändring", "underavtal-nedre-dalarna", ["större-budgetförändring"]),
        ("avtalsändring", "underavtal-nedre-dalarna", ["ändring", "tillägg"]),
    ];

    /// <summary>Every stretch of days, each with the rules' own readings and with each other reading in turn.</summary>
    public static TheoryData<string, string> Worlds()
    {
        var worlds = new TheoryData<string, string>();
        foreach (Edition edition in Rulebook.Editions)
        {
            string day = edition.From == DateOnly.MinValue ? "1900-01-01" : Text(edition.From);
            worlds.Add(day, string.Empty);
            foreach (Interpretation interpretation in edition.Interpretations.Where(i => i.NoEffect is null))
            {
                foreach (Reading reading in interpretation.Readings.Where(r => r != interpretation.Chosen))
                {
                    worlds.Add(day, $"{interpretation.Id}={reading.Id}");
                }
            }
        }

        return worlds;
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Beslutsordning_WhoDecides_IsWhatMakesTheChangeValid(string day, string reading)
    {
        foreach ((string matter, string document, string[] changes) in Matters)
        {
            Answer order = Ask(day, reading, "beslutsordning", ("ärende", matter));
            foreach (string change in changes)
            {
                // A reading may spare an adjustment what it asks of a larger change; the order of decision tells of both.
                bool spared = reading == "T-06=bara-större" && matter == "ändring-av-verksamhetsbeskrivning" && change == "justering-av-verksamhetsbeskrivning";
                Answer valid = Change(document, change, [], false, false);
                if (!valid.Facts.Edition.Versions.Any(v => v.Document.Name == document))
                {
                    continue;
                }

                if (order.Outcome == Outcome.Silent || valid.Outcome == Outcome.Silent)
                {
                    Assert.True(order.Outcome == Outcome.Silent && valid.Outcome == Outcome.Silent, Where(day, reading, matter, change, "one is silent, the other is not"));
                    continue;
                }

                string[] deciders = Names(order["beslutas-av"]);
                string[] demands = Names(order["kräver"]);
                Assert.True(IsValid(Change(document, change, deciders, demands.Contains(Written), demands.Any(Elsewhere.Contains))), Where(day, reading, matter, change, "those who decide do not make it valid"));
                foreach (string left in spared ? ["styrgruppen"] : deciders)
                {
                    Assert.False(IsValid(Change(document, change, [.. deciders.Except([left])], true, true)), Where(day, reading, matter, change, $"it is valid without {left}"));
                }

                if (!spared && demands.Contains(Written))
                {
                    Assert.False(IsValid(Change(document, change, deciders, written: false, renegotiated: true)), Where(day, reading, matter, change, "it is valid orally"));
                }

                if (!spared && demands.Any(Elsewhere.Contains))
                {
                    Assert.False(IsValid(Change(document, change, deciders, written: true, renegotiated: false)), Where(day, reading, matter, change, "it is valid without renegotiation"));
                }
            }
        }

        Answer Change(string document, string change, string[] approved, bool written, bool renegotiated) => Ask(
            day,
            reading,
            "ändring",
            ("avtal", document),
            ("ändringstyp", change),
            ("form", written ? "skriftlig" : "muntlig"),
            ("godkänd-av", approved),
            ("meddelad-till", Law.Parties),
            ("omförhandlad", renegotiated));
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Skyldigheter_WhoDecidesAndWhoCarriesOut_IsTheirDutyOrRight(string day, string reading)
    {
        var clauses = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var apart = new List<string>();
        foreach (Term matter in TermsOf("ärende"))
        {
            Check(Ask(day, reading, "beslutsordning", ("ärende", matter.Name)), "beslutas-av", matter.Name);
        }

        foreach (Term intervention in TermsOf("insats"))
        {
            Check(Ask(day, reading, "ansvar", ("insats", intervention.Name), ("hemkommun", "Gagnef"), ("ålder", 17), ("komplex-problematik", false)), "utförs-av", intervention.Name);
        }

        Assert.Empty(apart);

        void Check(Answer answer, string field, string about)
        {
            if (answer.Outcome != Outcome.Answered || !answer[field].HasValue)
            {
                return;
            }

            // What the final report or a proposal tells of is nobody's duty.
            string[] cited = [.. answer.Citations.Where(c => Binding.Contains(c.Document)).Select(c => answer.Facts.Edition.Abbreviate(c))];
            foreach (string body in cited.Length == 0 ? [] : Names(answer[field]))
            {
                if (!clauses.TryGetValue(body, out HashSet<string>? own))
                {
                    clauses[body] = own =
                    [
                        .. Clauses(Ask(day, reading, "skyldigheter", ("part", body)), "skyldigheter"),
                        .. Clauses(Ask(day, reading, "rättigheter", ("part", body)), "rättigheter"),
                    ];
                }

                if (!cited.Any(own.Contains))
                {
                    apart.Add(Where(day, reading, about, body, $"none of {string.Join(", ", cited)} is among its duties and rights"));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Giltighet_WhoMustSign_AreTheParties(string day, string reading)
    {
        Answer parties = Ask(day, reading, "parter", ("avtal", "underavtal-nedre-dalarna"));
        Answer validity = Ask(day, reading, "giltighet", ("avtal", "underavtal-nedre-dalarna"), ("undertecknat-av", Array.Empty<string>()));
        Assert.Equal(parties.Outcome == Outcome.Silent, validity.Outcome == Outcome.Silent);
        if (parties.Outcome == Outcome.Silent)
        {
            return;
        }

        string[] names = Names(parties["parter"]);
        foreach (string left in names)
        {
            Answer unsigned = Ask(day, reading, "giltighet", ("avtal", "underavtal-nedre-dalarna"), ("undertecknat-av", names.Except([left]).ToArray()));
            Assert.False(unsigned["bindande"] == Value.Of(true), Where(day, reading, "giltighet", left, "it binds unsigned"));
        }

        foreach (string party in names)
        {
            Assert.True(Ask(day, reading, "parter", ("avtal", "underavtal-nedre-dalarna"), ("part", party))["är-part"].Boolean, Where(day, reading, "parter", party, "is no party"));
        }
    }

    private static Answer Ask(string day, string reading, string question, params (string Name, object? Value)[] facts)
    {
        string[] parts = reading.Split('=');
        return Asking.Engine.Ask(new Question
        {
            Name = question,
            AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Facts = facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
            Readings = parts.Length < 2 ? new Dictionary<string, string>(StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal) { [parts[0]] = parts[1] },
        });
    }

    private static bool IsValid(Answer answer) => answer.Outcome == Outcome.Answered && answer["giltig"] == Value.Of(true);

    private static string[] Names(Value terms) => terms.HasValue ? [.. terms.Terms.Select(t => t.Name)] : [];

    private static IEnumerable<string> Clauses(Answer answer, string field) => answer[field].HasValue ? answer[field].Rows.Select(r => r["punkt"].Text) : [];

    private static IReadOnlyList<Term> TermsOf(string fact) => Rulebook.Lexicon.Facts.Single(f => f.Name == fact).Type.List!.Terms;

    private static string Where(string day, string reading, string matter, string change, string what) => $"{day} {reading} {matter} {change}: {what}.";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
