using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>Values that are reckoned, rows made of tables, and reconciliations.</summary>
public sealed class ReckoningFaultTests
{
    private const string File = "avtal/2026/3-ovrigt.yaml";

    [Fact]
    public void Load_Reckoning_HasNoFaults() => WithReckoning.Finds(string.Empty);

    [Fact]
    public void Load_UnknownMethod_IsFound() => WithReckoning.Replace(File, "metod: största-resten", "metod: störstaresten")
        .Finds(
            """
            MM0323 Error avtal/2026/3-ovrigt.yaml:7:80+13 |störstaresten|
              Metoden »störstaresten« finns inte.
              The method 'störstaresten' does not exist.
              allowed: största-resten, var-för-sig, nedåt, udda-tal
              suggestion: största-resten
            """);

    [Fact]
    public void Load_StepOfZero_IsFound() => WithReckoning.Replace(File, "i-steg-om: 1 kr", "i-steg-om: 0 kr")
        .Finds(
            """
            MM0324 Error avtal/2026/3-ovrigt.yaml:7:67+4 |0 kr|
              Steget »0 kr« ska vara större än noll.
              The step '0 kr' must be greater than zero.
            """);

    [Fact]
    public void Load_MethodLacking_IsFound() => WithReckoning.Replace(File, ", metod: största-resten", string.Empty)
        .Finds(
            """
            MM0104 Error avtal/2026/3-ovrigt.yaml:7:19+1 |{|
              Nyckeln »metod« saknas.
              The key 'metod' is missing.
            """);

    [Fact]
    public void Load_UnknownKeyOfComputation_IsFound() => WithReckoning.Replace(File, "efter: folkmängd", "eftr: folkmängd")
        .Finds(
            """
            MM0101 Error avtal/2026/3-ovrigt.yaml:7:38+4 |eftr|
              Nyckeln »eftr« finns inte här.
              The key 'eftr' does not exist here.
              allowed: fördela, efter, i-steg-om, metod
              suggestion: efter
            """);

    [Fact]
    public void Load_WeightsThatAreNoTable_IsFound() => WithReckoning.Replace(File, "efter: folkmängd", "efter: belopp")
        .Finds(
            """
            MM0303 Error avtal/2026/3-ovrigt.yaml:7:45+6 |belopp|
              »belopp« går inte att läsa som en tabell med nycklar och värden.
              'belopp' cannot be read as a table of keys and values.
              allowed: allas, delar-i-kronor, folkmängd
            """);

    [Fact]
    public void Load_ComputationThatIsAWord_IsFound() => WithReckoning.Replace(File, "delar-i-kronor: { fördela: belopp, efter: folkmängd, i-steg-om: 1 kr, metod: största-resten }", "delar-i-kronor: belopp")
        .Finds(
            """
            MM0103 Error avtal/2026/3-ovrigt.yaml:7:19+6 |belopp|
              Här ska stå en beräkning, inte en text.
              Expected a computation, not a text.
            """);

    [Fact]
    public void Load_KeyColumnThatHoldsNoTerms_IsFound() => WithReckoning.Replace(File, "nyckel: kommun, kostnad: delar-i-kronor", "nyckel: kostnad, kommun: delar-i-kronor")
        .Finds(
            """
            MM0325 Error avtal/2026/3-ovrigt.yaml:14:24+7 |kostnad|
              Kolumnen »kostnad« kan inte ta tabellernas nycklar.
              The column 'kostnad' cannot take the keys of the tables.
              allowed: kommun
            """);

    [Fact]
    public void Load_ColumnLackingBesideTheKey_IsFound() => WithReckoning.Replace(File, "nyckel: kommun, kostnad: delar-i-kronor", "nyckel: kommun")
        .Finds(
            """
            MM0104 Error avtal/2026/3-ovrigt.yaml:14:14+1 |{|
              Nyckeln »kostnad« saknas.
              The key 'kostnad' is missing.
            """);

    [Fact]
    public void Load_ReconciliationOfAFact_IsFound() => WithReckoning.Replace(File, "ska-vara: \"122\"", "ska-vara: belopp")
        .Finds(
            """
            MM0303 Error avtal/2026/3-ovrigt.yaml:37:77+6 |belopp|
              »belopp« går inte att läsa som ett belopp.
              'belopp' cannot be read as a decimal number.
            """);

    [Fact]
    public void Load_ReconciliationOfAnAnswer_IsFound() => WithReckoning.Replace(File, "ska-vara: \"122\"", "ska-vara: { fråga: kostnad, fält: summa }")
        .Finds(
            """
            MM0320 Error avtal/2026/3-ovrigt.yaml:37:77+1 |{|
              Värdet går inte att räkna ut här.
              The value cannot be worked out here.
            """);

    [Fact]
    public void Load_ReconciliationWithoutFigure_IsFound() => WithReckoning.Replace(File, ", ska-vara: \"122\"", string.Empty)
        .Finds(
            """
            MM0104 Error avtal/2026/3-ovrigt.yaml:37:5+1 |{|
              Nyckeln »ska-vara« saknas.
              The key 'ska-vara' is missing.
            """);

    [Fact]
    public void Load_EntryOfAnUnknownKey_IsFound() => WithReckoning.Replace(File, "räknat: { summa: allas }", "räknat: { post: Falum, ur: allas, lista: kommun }")
        .Finds(
            """
            MM0201 Error avtal/2026/3-ovrigt.yaml:37:57+5 |Falum|
              »Falum« är inte en term i listan kommun.
              'Falum' is not a term of the list kommun.
              allowed: Falun, Mora
              suggestion: Falun
            """);

    [Fact]
    public void Load_ComputationThatBuildsOnItself_IsFound() => WithReckoning.Replace(File, "efter: folkmängd", "efter: delar-i-kronor")
        .Finds(
            """
            MM0306 Error avtal/2026/3-ovrigt.yaml:7:45+14 |delar-i-kronor|
              »delar-i-kronor« bygger till sist på sig själv.
              'delar-i-kronor' builds on itself in the end.
            """);
}
