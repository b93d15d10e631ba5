using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>All faults of all files come in one run, but not what merely follows from another fault.</summary>
public sealed class FollowUpTests
{
    [Fact]
    public void Load_TenFaultsInFiveFiles_AreAllFound() => Valid
            .Replace(Words, "rubrik: Vem ansvarar?", "rubrk: Vem ansvarar?")
            .Replace(Words, "minst: 0, högst: 120", "minst: noll, högst: 120")
            .Replace(Register, "datum: 2026-01-01", "datum: 1 januari")
            .Replace(Register, "version: \"1\"", "version: \"\"")
            .Replace(Head, "status: gällande", "status: giltig")
            .Replace(Head, "gäller-från: 2026-01-01", "gäller-från: 2026-01-01\nupphör: 2027-01-01")
            .Replace(Responsibility, "är: [Falun]", "är: [Fallun]")
            .Replace(Responsibility, "vald: under-21", "vald: under")
            .Replace(Notice, "att: { form: skriftlig }", "att: { form: skriven }")
            .Replace(Notice, "brister: { giltig: nej }", "brister: { giltig: no }")
        .Finds(
            """
            MM0201 Error avtal/2026/1-ansvar.yaml:5:17+6 |Fallun|
              »Fallun« är inte en term i listan kommun.
              'Fallun' is not a term of the list kommun.
              allowed: Falun, Mora
              suggestion: Falun
            MM0309 Error avtal/2026/1-ansvar.yaml:20:11+5 |under|
              »under« är inte en läsning av T-1.
              'under' is not a reading of T-1.
              allowed: under-21, med-21
              suggestion: under-21
            MM0201 Error avtal/2026/2-uppsagning.yaml:16:61+7 |skriven|
              »skriven« är inte en term i listan form.
              'skriven' is not a term of the list form.
              allowed: skriftlig, muntlig
            MM0105 Error avtal/2026/2-uppsagning.yaml:21:26+2 |no|
              »no« är inte ja eller nej.
              'no' is not ja or nej.
              allowed: ja, nej
              suggestion: nej
            MM0201 Error avtal/2026/dokument.yaml:3:9+6 |giltig|
              »giltig« är inte en term i listan status.
              'giltig' is not a term of the list status.
              allowed: gällande
            MM0101 Error avtal/2026/dokument.yaml:5:1+6 |upphör|
              Nyckeln »upphör« finns inte här.
              The key 'upphör' does not exist here.
              allowed: dokument, version, status, gäller-från, gäller-till, ändrar, upphäver, upprättad, godkänd-text, godkännanden, undertecknanden, meddelanden, not
            MM0103 Error begrepp.yaml:24:59+4 |noll|
              Här ska stå ett heltal, inte »noll«.
              Expected a whole number, not 'noll'.
            MM0101 Error begrepp.yaml:34:5+5 |rubrk|
              Nyckeln »rubrk« finns inte här.
              The key 'rubrk' does not exist here.
              allowed: rubrik, synonymer, fakta, lydelse-efter, per-handling, svar
              suggestion: rubrik
            MM0118 Error dokument.yaml:1:10+2 |""|
              Här får det inte vara tomt.
              This must not be empty.
            MM0103 Error dokument.yaml:8:12+9 |1 januari|
              Här ska stå en dag (ÅÅÅÅ-MM-DD), inte »1 januari«.
              Expected a day (YYYY-MM-DD), not '1 januari'.
            """);

    [Fact]
    public void Load_BrokenClause_HidesNamesThatItDeclares() => Valid
            .Replace(Responsibility, "rubrik: Ansvar", "rubrik: [Ansvar")
            .Replace(Notice, "slutdag minus tid", "slutdag minus södra")
        .Finds(
            """
            MM0112 Error avtal/2026/1-ansvar.yaml:2:9+1 |[|
              Filen går inte att läsa som YAML: en hakparentes stängs inte, eller så saknas ett komma.
              The file cannot be read as YAML: a bracket is not closed, or a comma is missing.
            """);

    [Fact]
    public void Load_MisspeltKey_DoesNotMissTheRightOne() => Valid.Replace(Notice, "fråga: uppsägning", "fraga: uppsägning")
        .Finds(
            """
            MM0101 Error avtal/2026/2-uppsagning.yaml:14:5+5 |fraga|
              Nyckeln »fraga« finns inte här.
              The key 'fraga' does not exist here.
              allowed: id, text, fråga, undantag-från, kompletterar, gäller-från, gäller-till, efterverkan, när, kräver, svar, rader, underlag, tolkning, not, exempel
              suggestion: fråga
            """);

    [Fact]
    public void Load_MisspeltSection_DoesNotMissItsNames() => Valid.Replace(Notice, "värden:", "varden:")
        .Finds(
            """
            MM0101 Error avtal/2026/2-uppsagning.yaml:4:1+6 |varden|
              Nyckeln »varden« finns inte här.
              The key 'varden' does not exist here.
              allowed: punkt, rubrik, delvis, upphäver, värden, dagar, beräkningar, härleds, tolkningar, förutsättningar, begränsas, regler, avstämningar, hänvisningar, uppfyller, övergångar, anmärkningar
              suggestion: värden
            """);

    [Fact]
    public void Load_MisspeltVocabularySection_IsTheOnlyFault() => Valid.Replace(Words, "fakta:\n  hemkommun", "facta:\n  hemkommun")
        .Finds(
            """
            MM0101 Error begrepp.yaml:22:1+5 |facta|
              Nyckeln »facta« finns inte här.
              The key 'facta' does not exist here.
              allowed: listor, fakta, frågor, undvik
              suggestion: fakta
            """);

    [Fact]
    public void Load_ValueWithoutContent_DoesNotMissItsName() => Valid.Replace(Notice, "är: 3 månader, ", "")
        .Finds(
            """
            MM0104 Error avtal/2026/2-uppsagning.yaml:5:8+1 |{|
              Nyckeln »är« saknas.
              The key 'är' is missing.
            """);

    [Fact]
    public void Load_RuleWithoutId_IsCheckedAllTheSame() => Valid
            .Replace(Responsibility, "- id: r-södra\n    text: I söder ansvarar Falun.", "- text: I söder ansvarar Falun.")
            .Replace(Responsibility, "när: { hemkommun: södra }", "när: { hemkommun: norra }")
        .Finds(
            """
            MM0104 Error avtal/2026/1-ansvar.yaml:40:5+4 |text|
              Nyckeln »id« saknas.
              The key 'id' is missing.
            MM0201 Error avtal/2026/1-ansvar.yaml:43:23+5 |norra|
              »norra« är inte en term i listan kommun.
              'norra' is not a term of the list kommun.
              allowed: Falun, Mora
            """);

    [Fact]
    public void Load_LongAndManyLinedWord_IsCutInTheMessage() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { hemkommun: \"" + new string('x', 300) + "\" }")
        .Finds(
            """
            MM0201 Error avtal/2026/1-ansvar.yaml:55:23+302 |"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"|
              »xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…« är inte en term i listan kommun.
              'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is not a term of the list kommun.
              allowed: Falun, Mora
            """);
}
