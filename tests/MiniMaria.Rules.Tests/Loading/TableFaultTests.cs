using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>Tables in the vocabulary, in conditions, among the values and in examples.</summary>
public sealed class TableFaultTests
{
    private const string File = "avtal/2026/3-ovrigt.yaml";

    [Fact]
    public void Load_Tables_HasNoFaults() => WithTables.Finds(string.Empty);

    [Fact]
    public void Load_TableWithoutKeys_IsFound() => WithTables.Replace(Words, "beslut: { typ: tabell, nyckel: kommun, ", "beslut: { typ: tabell, ")
        .Finds(
            """
            MM0104 Error begrepp.yaml:29:11+1 |{|
              Nyckeln »nyckel« saknas.
              The key 'nyckel' is missing.
            """);

    [Fact]
    public void Load_UnknownValuesOfTable_IsFound() => WithTables.Replace(Words, "värde: heltal", "värde: heltall")
        .Finds(
            """
            MM0207 Error begrepp.yaml:30:52+7 |heltall|
              Listan »heltall« finns inte.
              The list 'heltall' does not exist.
              allowed: heltal, belopp, kommun, part, form, status, beslut
              suggestion: heltal
            """);

    [Fact]
    public void Load_ListOfTable_IsFound() => WithTables.Replace(Words, "folkmängd: { typ: tabell, ", "folkmängd: { typ: tabell, lista: kommun, ")
        .Finds(
            """
            MM0101 Error begrepp.yaml:30:29+5 |lista|
              Nyckeln »lista« finns inte här.
              The key 'lista' does not exist here.
            """);

    [Fact]
    public void Load_KeysOfNoTable_IsFound() => WithTables.Replace(Words, "slutdag: { typ: datum, ", "slutdag: { typ: datum, nyckel: kommun, ")
        .Finds(
            """
            MM0101 Error begrepp.yaml:36:26+6 |nyckel|
              Nyckeln »nyckel« finns inte här.
              The key 'nyckel' does not exist here.
            """);

    [Fact]
    public void Load_TableThatNeedNotBeWhole_IsTaken() => Partial("{ beslut.godkänt: { lämnat: { alla: [Falun, Mora] } } }").Finds(string.Empty);

    [Fact]
    public void Load_OtherThanATableThatNeedNotBeWhole_IsFound() => WithTables.Replace(Words, "betyder: Avtalets sista dag. }", "betyder: Avtalets sista dag., ofullständig: ja }")
        .Finds(
            """
            MM0101 Error begrepp.yaml:36:56+12 |ofullständig|
              Nyckeln »ofullständig« finns inte här.
              The key 'ofullständig' does not exist here.
            """);

    [Fact]
    public void Load_WhatIsGivenOfAWholeTable_IsFound() => WithTables.Replace(File, "när: { beslut.godkänt: { alla: [Falun, Mora] } }", "när: { beslut.godkänt: { lämnat: { alla: [Falun, Mora] } } }")
        .Finds(
            """
            MM0307 Error avtal/2026/3-ovrigt.yaml:11:30+6 |lämnat|
              »lämnat« går inte att pröva på beslut (en tabell med nycklar och värden).
              'lämnat' cannot be tested on beslut (a table of keys and values).
              allowed: alla, någon
            """);

    [Fact]
    public void Load_WhatIsGivenWithoutSayingOfWhom_IsFound() => Partial("{ beslut.godkänt: { lämnat: [Falun, Mora] } }")
        .Finds(
            """
            MM0103 Error avtal/2026/3-ovrigt.yaml:11:38+1 |[|
              Här ska stå nyckeln alla eller någon, inte en lista.
              Expected the key alla or någon, not a list.
            """);

    private static RuleFiles Partial(string when) => WithTables.Replace(Words, "betyder: Vad var och en har beslutat. }", "betyder: Vad var och en har beslutat., ofullständig: ja }")
        .Replace(File, "när: { beslut.godkänt: { alla: [Falun, Mora] } }", $"när: {when}");

    [Fact]
    public void Load_LimitsOfTerms_IsFound() => WithTables.Replace(Words, "betyder: Vad var och en har beslutat. }", "betyder: Vad var och en har beslutat., minst: 1 }")
        .Finds(
            """
            MM0101 Error begrepp.yaml:29:96+5 |minst|
              Nyckeln »minst« finns inte här.
              The key 'minst' does not exist here.
            """);

    [Fact]
    public void Load_TableAsAnswerWithoutKeys_IsFound() => Valid.Replace(Words, "senast: { typ: datum, betyder: Sista dagen. }", "senast: { typ: datum, betyder: Sista dagen. }\n      röster: { typ: tabell, värde: heltal, annars: 1, betyder: Rösterna. }")
        .Finds(
            """
            MM0104 Error begrepp.yaml:45:15+1 |{|
              Nyckeln »nyckel« saknas.
              The key 'nyckel' is missing.
            MM0101 Error begrepp.yaml:45:45+6 |annars|
              Nyckeln »annars« finns inte här.
              The key 'annars' does not exist here.
            """);

    [Fact]
    public void Load_UnknownColumn_IsFound() => WithTables.Replace(File, "beslut.godkänt", "beslut.godkännt")
        .Finds(
            """
            MM0201 Error avtal/2026/3-ovrigt.yaml:11:19+8 |godkännt|
              »godkännt« är inte en term i listan beslut.
              'godkännt' is not a term of the list beslut.
              allowed: godkänt, avslag
              suggestion: godkänt
            """);

    [Fact]
    public void Load_ColumnOfNumbers_IsFound() => WithTables.Replace(File, "beslut.godkänt", "folkmängd.godkänt")
        .Finds(
            """
            MM0202 Error avtal/2026/3-ovrigt.yaml:11:12+17 |folkmängd.godkänt|
              Frågan ansvar tar inget faktum »folkmängd.godkänt«.
              The question ansvar takes no fact 'folkmängd.godkänt'.
              allowed: hemkommun, ålder, födelsedatum, beslut, folkmängd, alla, någon, inte, tolkning, hänvisning
            """);

    [Fact]
    public void Load_ColumnMissing_IsFound() => WithTables.Replace(File, "{ alla: [Falun, Mora] }", "{ saknas: ja }")
        .Finds(
            """
            MM0307 Error avtal/2026/3-ovrigt.yaml:11:30+6 |saknas|
              »saknas« går inte att pröva på beslut (en tabell med nycklar och värden).
              'saknas' cannot be tested on beslut (a table of keys and values).
              allowed: alla, någon
            """);

    [Fact]
    public void Load_UnknownKeyInCondition_IsFound() => WithTables.Replace(File, "{ alla: [Falun, Mora] }", "{ alla: [Falun, Moora] }")
        .Finds(
            """
            MM0201 Error avtal/2026/3-ovrigt.yaml:11:44+5 |Moora|
              »Moora« är inte en term i listan kommun.
              'Moora' is not a term of the list kommun.
              allowed: Falun, Mora
              suggestion: Mora
            """);

    [Fact]
    public void Load_UnknownKeyAmongValues_IsFound() => WithTables.Replace(File, "Mora: 22 }", "Moora: 22 }")
        .Finds(
            """
            MM0201 Error avtal/2026/3-ovrigt.yaml:5:30+5 |Moora|
              »Moora« är inte en term i listan kommun.
              'Moora' is not a term of the list kommun.
              allowed: Falun, Mora
              suggestion: Mora
            """);

    [Fact]
    public void Load_NoNumberAmongValues_IsFound() => WithTables.Replace(File, "Mora: 22 }", "Mora: många }")
        .Finds(
            """
            MM0103 Error avtal/2026/3-ovrigt.yaml:5:36+5 |många|
              Här ska stå ett belopp, inte »många«.
              Expected a decimal number, not 'många'.
            """);

    [Fact]
    public void Load_ListAmongValues_IsFound() => WithTables.Replace(File, "Mora: 22 }", "Mora: [22] }")
        .Finds(
            """
            MM0103 Error avtal/2026/3-ovrigt.yaml:5:36+1 |[|
              Här ska stå ett belopp, inte en lista.
              Expected a decimal number, not a list.
            """);

    [Fact]
    public void Load_ValuesWithoutList_IsFound() => WithTables.Replace(File, "lista: kommun, ", string.Empty)
        .Finds(
            """
            MM0104 Error avtal/2026/3-ovrigt.yaml:5:16+1 |{|
              Nyckeln »lista« saknas.
              The key 'lista' is missing.
            """);

    [Fact]
    public void Load_EmptyTable_IsFound() => WithTables.Replace(File, "{ Falun: 100, Mora: 22 }", "{}")
        .Finds(
            """
            MM0118 Error avtal/2026/3-ovrigt.yaml:5:16+1 |{|
              Här får det inte vara tomt.
              This must not be empty.
            """);

    [Fact]
    public void Load_ListInTableOfExample_IsFound() => WithTables.Replace(File, "Mora: godkänt }", "Mora: [godkänt] }")
        .Finds(
            """
            MM0103 Error avtal/2026/3-ovrigt.yaml:16:80+1 |[|
              Här ska stå ett värde, inte en lista.
              Expected a value, not a list.
            """);
}
