using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Tests.Answers;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Explanations;

/// <summary>How amounts and days were reckoned stands in the explanation, with the numbers.</summary>
public sealed class ReckoningTests
{
    private static readonly SmallRules Sharing = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause(
        "stadgar",
        "a",
        1,
        """
        värden:
          första-året: { är: 2026, underlag: [ST-1-01] }
          potten: { är: 1 000 kr, underlag: [ST-1-01] }
          ökning: { är: 3 %, underlag: [ST-1-01] }
          lånetid: { är: 30 dagar, underlag: [ST-1-01] }
        beräkningar:
          andelar: { fördela: 100 %, efter: poäng, i-steg-om: "0,01", metod: största-resten }
          årets-pott: { räkna-upp: potten, med: ökning, från: första-året, till: år, avrundat-till: 1 kr }
          belopp-till-var-och-en: { andel: andelar, av: belopp, avrundat-till: 1 kr }
        dagar:
          sista-dag: lånedag plus lånetid
        regler:
          - { id: delning, text: Potten delas efter poäng., fråga: delning, svar: { delning: { nyckel: vem, del: belopp-till-var-och-en }, summa: { summa: belopp-till-var-och-en }, senast: sista-dag } }
          - { id: pott, text: Potten ökar., fråga: belopp, svar: { belopp: årets-pott } }
        """);

    [Fact]
    public void Explain_AmountsAndDays_TellsEachStep()
    {
        Answer answer = Sharing.Ask("delning", ("år", 2028), ("lånedag", "2026-01-31"), ("poäng", new Dictionary<string, int> { ["vän"] = 1, ["granne"] = 2 }));

        Assert.Contains(
            """

            Så är det räknat:
            - Andelar: 100 fördelas efter poäng, som tillsammans är 3, i steg om 0,01; varje del avrundas nedåt, och det som är kvar går till de största resterna, här granne. För vän: 100 × 1 / 3 = 33,3333 → 33,33.
            - Beloppet: potten (1000) höjs med 3 % för varje år, avrundat till 1: 2026 1 000, 2027 1 030, 2028 1 061.
            - Belopp till var och en: andelar i procent av beloppet (1061), avrundat till 1. För vän: 33,33 % × 1 061 = 353,63 → 354.
            - Summa: 354 + 707 = 1 061.
            - Senast: 30 dagar efter lånedag (2026-01-31) är 2026-03-02.

            """.ReplaceLineEndings("\n").Replace("1 0", "1\u00A00", StringComparison.Ordinal).Replace("(1000)", "(1\u00A0000)", StringComparison.Ordinal).Replace("(1061)", "(1\u00A0061)", StringComparison.Ordinal),
            answer.Explain(),
            StringComparison.Ordinal);
        Assert.Contains("\nReckoned so:\n- Andelar: 100 is allotted by poäng, together 3,", answer.Explain(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OneEntryOfATable_IsReckonedByThatEntry()
    {
        string explained = Asking.Ask("budget", ("avtal", "budget-falun"), ("budgetpost", "it-och-larm")).Explain();

        Assert.Contains("För it och larm: 50\u00A0000 × 50 % = 25\u00A0000.", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("samordnartjänst", explained, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NothingReckoned_SaysNothingOfIt() =>
        Assert.DoesNotContain("räknat", SmallRules.With("- { id: ett, text: Ett., fråga: lån, svar: { tid: kort } }").Ask("lån").Explain(), StringComparison.Ordinal);

    [Fact]
    public void Explain_OutsideTheScope_SaysWhichFactAndLimit() => Assert.Contains(
        "\nDärför:\n- Boken är tunn. (stadgarna a, punkt 1)\n- Sidor är 301, inte högst 300.\n",
        (new SmallRules().Version("stadgar", "a", "2026-01-01").Clause(
            "stadgar",
            "a",
            1,
            """
            förutsättningar:
              - { id: tunn, text: Boken är tunn., frågor: [lån], att: { sidor: { högst: 300 } }, underlag: [ST-1-01] }
            regler:
              - { id: lån, text: Lån., fråga: lån, svar: { tid: kort } }
            """).Ask("lån", ("sidor", 301)).Explain() + "\n"),
        StringComparison.Ordinal);
}
