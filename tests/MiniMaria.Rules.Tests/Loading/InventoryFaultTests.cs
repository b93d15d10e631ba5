using MiniMaria.Rules.Vocabulary;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>What the documents say and what was found in them, as files (MM08).</summary>
public sealed class InventoryFaultTests
{
    [Fact]
    public void Load_Inventory_GivesStatementsByIdWithReasons()
    {
        Inventory inventory = Accounted.Load().Rulebook!.Lexicon.Inventory;

        Assert.Equal(["AV-0-01", "AV-1-01", "AV-1-02", "AV-2-01", "AV-2-02"], inventory.Statements.Select(s => s.Id));
        Assert.True(inventory.TryFind("AV-0-01", out Statement? cover));
        Assert.Equal(("", "Omslaget har en titel.", "En titel binder ingen."), (cover.Clause, cover.Text, cover.NotNormative));
        Assert.True(inventory.TryFind("AV-2-02", out Statement? form));
        Assert.Equal(("2", null, null), (form.Clause, form.NotNormative, form.NotEncoded));
        Assert.Equal("Punkten är tom i avtalet.", inventory.WhySilent(form.Document, "3"));
    }

    [Fact]
    public void Load_UnknownStatement_IsFound() => Accounted.Replace(Notice, "underlag: [AV-2-02]", "underlag: [AV-2-03]")
        .Finds(
            """
            MM0801 Error avtal/2026/2-uppsagning.yaml:16:85+7 |AV-2-03|
              »AV-2-03« finns inte i inventeringen.
              'AV-2-03' is not in the inventory.
              allowed: AV-0-01, AV-1-01, AV-1-02, AV-2-01, AV-2-02
              suggestion: AV-2-01
            """);

    [Fact]
    public void Load_UnknownReason_IsFound() => Accounted.Replace(Statements, "ej-normativ: titel", "ej-normativ: titeln")
        .Finds(
            """
            MM0802 Error avtal/inventering.yaml:6:59+6 |titeln|
              Skälet »titeln« finns inte bland filens skäl.
              The reason 'titeln' is not among those of the file.
              allowed: titel
              suggestion: titel
            """);

    [Fact]
    public void Load_NotEncodedWithoutWhetherItIsAsked_IsFound() => Accounted.Replace(Statements, "ej-normativ: titel", "ej-kodad: titel")
        .Finds(
            """
            MM0813 Error avtal/inventering.yaml:6:5+7 |AV-0-01|
              Posten »AV-0-01« är ej kodad; skriv frågas: ja eller nej, om någon skulle fråga om den.
              The statement 'AV-0-01' is not encoded; write frågas: ja or nej, whether anybody would ask about it.
            """);

    [Fact]
    public void Load_AskedOfWhatBindsNobody_IsFound() => Accounted.Replace(Statements, "ej-normativ: titel", "ej-normativ: titel, frågas: nej")
        .Finds(
            """
            MM0101 Error avtal/inventering.yaml:6:66+6 |frågas|
              Nyckeln »frågas« finns inte här.
              The key 'frågas' does not exist here.
            """);

    [Fact]
    public void Load_TwoAccounts_AreFound() => Accounted.Replace(Statements, "ej-normativ: titel", "ej-normativ: titel, ej-kodad: Det behövs inte., frågas: nej")
        .Finds(
            """
            MM0803 Error avtal/inventering.yaml:6:5+7 |AV-0-01|
              Posten »AV-0-01« kan inte vara både ej-normativ och ej-kodad.
              The statement 'AV-0-01' cannot be both ej-normativ and ej-kodad.
            """);

    [Fact]
    public void Load_SecondInventory_IsFound() => Accounted.With("anslag/inventering.yaml", "dokument: avtal\nposter:\n  \"1\": Det är tomt.\n")
        .Finds(
            """
            MM0804 Error avtal/inventering.yaml:1:11+5 |avtal|
              Inventeringen av avtal står redan i anslag/inventering.yaml.
              The inventory of avtal stands in anslag/inventering.yaml already.
            """);

    [Fact]
    public void Load_StatementTwice_IsFound() => Accounted.Replace(Statements, "AV-2-02: ", "AV-1-02: ")
        .Finds(
            """
            MM0801 Error avtal/2026/2-uppsagning.yaml:16:85+7 |AV-2-02|
              »AV-2-02« finns inte i inventeringen.
              'AV-2-02' is not in the inventory.
              allowed: AV-0-01, AV-1-01, AV-1-02, AV-2-01
              suggestion: AV-1-02
            MM0301 Error avtal/inventering.yaml:12:5+7 |AV-1-02|
              Id »AV-1-02« finns redan i avtal/inventering.yaml:9:5.
              The id 'AV-1-02' exists already in avtal/inventering.yaml:9:5.
            """);

    [Fact]
    public void Load_StatementsOfUnknownClause_AreFound() => Accounted.Replace(Statements, "\"3\": Punkten", "\"4\": Punkten")
        .Finds(
            """
            MM0206 Error avtal/inventering.yaml:13:3+3 |"4"|
              Punkten »4« finns inte i avtal.
              The clause '4' does not exist in avtal.
              allowed: 1, 2, 3, utan-punkt
            """);

    [Fact]
    public void Load_InventoryOfUnknownDocument_IsFound() => Accounted.Replace(Statements, "dokument: avtal", "dokument: avtalet")
        .Finds(
            """
            MM0205 Error avtal/inventering.yaml:1:11+7 |avtalet|
              Dokumentet »avtalet« finns inte i registret.
              The document 'avtalet' is not in the register.
              allowed: avtal
              suggestion: avtal
            """);

    [Fact]
    public void Load_StatementThatIsAList_IsFound() => Accounted.Replace(Statements, "AV-2-02: Uppsägningen är skriftlig.", "AV-2-02: [Uppsägningen är skriftlig.]")
        .Finds(
            """
            MM0801 Error avtal/2026/2-uppsagning.yaml:16:85+7 |AV-2-02|
              »AV-2-02« finns inte i inventeringen.
              'AV-2-02' is not in the inventory.
              allowed: AV-0-01, AV-1-01, AV-1-02, AV-2-01
              suggestion: AV-1-02
            MM0103 Error avtal/inventering.yaml:12:14+1 |[|
              Här ska stå en text, eller text och skäl, inte en lista.
              Expected a text, or a text and a reason, not a list.
            """);

    [Fact]
    public void Load_ObservationWithoutReason_IsFound() => Accounted.Replace(Observations, "utan-verkan: ", "verkan: ")
        .Finds(
            """
            MM0104 Error iakttagelser.yaml:5:8+1 |{|
              Nyckeln »utan-verkan« saknas.
              The key 'utan-verkan' is missing.
            MM0101 Error iakttagelser.yaml:5:38+6 |verkan|
              Nyckeln »verkan« finns inte här.
              The key 'verkan' does not exist here.
              allowed: text, utan-verkan
            """);

    [Fact]
    public void Load_ObservationTwice_IsFound() => Accounted.Replace(Observations, "  T-2: ", "  A-1: ")
        .Finds(
            """
            MM0301 Error iakttagelser.yaml:5:3+3 |A-1|
              Id »A-1« finns redan i iakttagelser.yaml:2:3.
              The id 'A-1' exists already in iakttagelser.yaml:2:3.
            """);

    [Fact]
    public void Load_NoInventory_ChecksTheFormOfIds() => Valid.Replace(Notice, "underlag: [AV-2-02]", "underlag: [AV-4-01]")
        .Finds(
            """
            MM0211 Error avtal/2026/2-uppsagning.yaml:16:85+7 |AV-4-01|
              »AV-4-01« är inte ett id i inventeringen: förkortning, punkt och nummer.
              'AV-4-01' is not an inventory id: prefix, clause and number.
              allowed: AV-
            """);

    [Fact]
    public void Load_InventoryChanged_ChangesTheFingerprint() => Assert.NotEqual(
        Accounted.Load().Rulebook!.Fingerprint,
        Accounted.Replace(Statements, "En titel binder ingen.", "En titel binder någon.").Load().Rulebook!.Fingerprint);
}
