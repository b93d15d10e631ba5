using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Explanations;

/// <summary>Rows with subjects are printed under headings, what several clauses say in the same words once.</summary>
public sealed class RowGroupTests
{
    private static readonly SmallRules Duties = new SmallRules().Version("stadgar", "a", "2026-01-01")
        .Clause(
            "stadgar",
            "a",
            1,
            """
            tolkningar:
              - id: T-1
                ord: vårda
                fråga: Vad är vård?
                läsningar:
                  varsamt: { innebär: Varsamt., skäl: Ett. }
                  alls: { innebär: Alls., skäl: Två. }
                vald: varsamt
                underlag: [ST-1-01]
            regler:
              - { id: vårda, text: Den som lånar vårdar boken., fråga: plikter, när: { tolkning: { T-1: varsamt } }, svar: { plikter: { slag: roman, när: jämt } } }
              - { id: kartor, text: "Den som lånar en karta över länet och dess omgivningar viker den så som den var vikt, och inte på något annat sätt.", fråga: plikter, svar: { plikter: { slag: karta, när: när den lämnas åter } } }
            """)
        .Clause("stadgar", "a", 2, "regler:\n  - { id: vårda-också, text: Den som lånar vårdar boken., fråga: plikter, svar: { plikter: { slag: roman, när: jämt } } }")
        .Clause("stadgar", "a", 3, "regler:\n  - { id: vårda-ibland, text: Den som lånar vårdar boken., fråga: plikter, svar: { plikter: { slag: roman, när: i regn } } }");

    [Fact]
    public void Explain_RowsWithSubjects_AreGroupedAndSaidOnce() => Assert.StartsWith(
        """
        Handlingarna ger svar.
        Plikter:
          Roman:
          - Den som lånar vårdar boken (ST 1, ST 2)
          - Den som lånar vårdar boken (i regn; ST 3)
          Karta:
          - Den som lånar en karta över länet och dess omgivningar viker den så som den
            var vikt, och inte på något annat sätt (när den lämnas åter; ST 1)

        Därför:
        - ST: stadgarna a

        Svaret bygger på en tolkning:
        - »vårda«: Varsamt (T-1).

        """.ReplaceLineEndings("\n"),
        Duties.Ask("plikter").Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Ask_RowsWithSubjects_AreAllInTheAnswer() =>
        Assert.Equal(["ST 1", "ST 2", "ST 3", "ST 1"], Duties.Ask("plikter")["plikter"].Rows.Select(r => r["punkt"].Text));
}
