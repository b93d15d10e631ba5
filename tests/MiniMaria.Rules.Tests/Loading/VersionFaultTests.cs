using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>Versions of documents (MM04).</summary>
public sealed class VersionFaultTests
{
    [Fact]
    public void Load_AmendsUnknownVersion_IsFoundWithoutFollowUps() => Valid.Replace(Head, "gäller-från: 2026-01-01", "gäller-från: 2026-01-01\nändrar: 2025")
        .Finds(
            """
            MM0401 Error avtal/2026/dokument.yaml:5:9+4 |2025|
              Versionen »2025« av avtal finns inte.
              The version '2025' of avtal does not exist.
            """);

    [Fact]
    public void Load_VersionsThatOverlap_AreFoundOnce() => Valid.With("avtal/2027/dokument.yaml", "dokument: avtal\nversion: 2027\nstatus: gällande\ngäller-från: 2027-01-01\ngäller-till: 2027-12-31\n")
        .Finds(
            """
            MM0402 Error avtal/2027/dokument.yaml:4:14+10 |2027-01-01|
              Versionerna 2026 och 2027 av avtal gäller samtidigt från 2027-01-01.
              The versions 2026 and 2027 of avtal apply at the same time from 2027-01-01.
            """);

    [Fact]
    public void Load_DuplicateVersion_IsFound() => Valid.With("avtal/2027/dokument.yaml", "dokument: avtal\nversion: 2027\nstatus: gällande\ngäller-från: 2027-01-01\n".Replace("2027", "2026", StringComparison.Ordinal))
        .Finds(
            """
            MM0403 Error avtal/2027/dokument.yaml:2:10+4 |2026|
              Versionen »2026« av avtal finns redan i avtal/2026/dokument.yaml.
              The version '2026' of avtal exists already in avtal/2026/dokument.yaml.
            """);

    [Fact]
    public void Load_DuplicateClause_IsFound() => Valid.With("avtal/2026/3-ovrigt.yaml", "punkt: \"2\"\nrubrik: Uppsägning\n")
        .Finds(
            """
            MM0404 Error avtal/2026/3-ovrigt.yaml:1:8+3 |"2"|
              Punkten »2« står redan i avtal/2026/2-uppsagning.yaml.
              The clause '2' stands in avtal/2026/2-uppsagning.yaml already.
            """);

    [Fact]
    public void Load_EndBeforeStart_IsFound() => Valid.Replace(Head, "gäller-från: 2026-01-01", "gäller-från: 2026-01-01\ngäller-till: 2025-12-31")
        .Finds(
            """
            MM0405 Error avtal/2026/dokument.yaml:5:14+10 |2025-12-31|
              Slutdagen 2025-12-31 ligger före startdagen 2026-01-01.
              The end 2025-12-31 lies before the start 2026-01-01.
            """);

    [Fact]
    public void Load_VersionsThatAmendEachOther_AreFoundOnce() => Valid
            .Replace(Head, "gäller-från: 2026-01-01", "gäller-från: 2026-01-01\nändrar: 2027")
            .With("avtal/2027/dokument.yaml", "dokument: avtal\nversion: 2027\nstatus: gällande\ngäller-från: 2027-01-01\nändrar: 2026\n")
        .Finds(
            """
            MM0406 Error avtal/2026/dokument.yaml:5:9+4 |2027|
              Versionen »2026« av avtal ändrar till sist sig själv.
              The version '2026' of avtal amends itself in the end.
            """);

    [Fact]
    public void Load_RepealOfClauseThatIsNotThere_IsFound() => Valid.With("avtal/2027/dokument.yaml", "dokument: avtal\nversion: 2027\nstatus: gällande\ngäller-från: 2027-01-01\nändrar: 2026\nupphäver: [\"3\"]\n")
        .Finds(
            """
            MM0206 Error avtal/2027/dokument.yaml:6:12+3 |"3"|
              Punkten »3« finns inte i avtal 2026.
              The clause '3' does not exist in avtal 2026.
              allowed: 1, 2
            """);

    [Fact]
    public void Load_RepealWithoutAmendment_IsFound() => Valid
            .With("avtal/2027/dokument.yaml", "dokument: avtal\nversion: 2027\nstatus: gällande\ngäller-från: 2027-01-01\nupphäver: [\"1\"]\n")
            .Replace(Head, "gäller-från: 2026-01-01", "gäller-från: 2026-01-01\ngäller-till: 2026-12-31")
        .Finds(
            """
            MM0104 Error avtal/2027/dokument.yaml:1:1+8 |dokument|
              Nyckeln »ändrar« saknas.
              The key 'ändrar' is missing.
            """);

    [Fact]
    public void Load_BrokenHead_IsFoundWithoutFollowUps() => Valid.Append(Head, "]")
        .Finds(
            """
            MM0112 Error avtal/2026/dokument.yaml:5:1+1 |]|
              Filen går inte att läsa som YAML: en nyckel med kolon väntades här, eller så är indraget fel.
              The file cannot be read as YAML: a key with a colon was expected here, or the indentation is wrong.
            """);

    [Fact]
    public void Load_BaseThatNobodyAmends_IsFound() => Valid.Replace(Head, "gäller-från: 2026-01-01", "gäller-från: aldrig för sig")
        .Finds(
            """
            MM0407 Error avtal/2026/dokument.yaml:4:14+14 |aldrig för sig|
              Versionen »2026« av avtal gäller aldrig för sig, men ingen version ändrar den.
              The version '2026' of avtal never applies on its own, but no version amends it.
            """);

    [Fact]
    public void Load_BaseThatEnds_IsFound() => Valid
            .Replace(Head, "gäller-från: 2026-01-01", "gäller-från: aldrig för sig\ngäller-till: 2026-12-31")
            .With("avtal/2027/dokument.yaml", "dokument: avtal\nversion: 2027\nstatus: gällande\ngäller-från: 2026-01-01\nändrar: 2026\n")
        .Finds(
            """
            MM0101 Error avtal/2026/dokument.yaml:5:1+11 |gäller-till|
              Nyckeln »gäller-till« finns inte här.
              The key 'gäller-till' does not exist here.
            """);

    [Fact]
    public void Load_ReferenceToClauseThatIsNotThere_IsFound() => Valid.Append(Notice, Reference("till: avtal, punkt: \"13\""))
        .Finds(
            """
            MM0206 Error avtal/2026/2-uppsagning.yaml:29:58+4 |"13"|
              Punkten »13« finns inte i avtal.
              The clause '13' does not exist in avtal.
              allowed: 1, 2, 3
              suggestion: 1
            """);

    [Fact]
    public void Load_ReferenceSaidWithoutMarkAndActWithValue_IsFound() => Valid.Replace(Words, "betyder: Om uppsägningen kom i tid. }", "betyder: Om uppsägningen kom i tid., åtgärd: Kom i tid }").Append(Notice, Reference("till: avtal, faktum: i-tid, påstående: Det är gjort, åtgärd: Gör …"))
        .Finds(
            """
            MM0219 Error avtal/2026/2-uppsagning.yaml:29:77+12 |Det är gjort|
              I påståendet »Det är gjort« ska (inte) stå en gång, efter verbet, och … ingenstans.
              In the claim 'Det är gjort', (inte) must stand once, after the verb, and … nowhere.
            MM0218 Error avtal/2026/2-uppsagning.yaml:29:99+5 |Gör …|
              I åtgärden »Gör …« ska … stå ingenstans.
              In the act 'Gör …', … must stand nowhere.
            """);

    [Fact]
    public void Load_ReferenceSaidWithoutAFact_IsFound() => Valid.Append(Notice, Reference("till: avtal, påstående: Det är (inte) gjort, åtgärd: Gör det"))
        .Finds(
            """
            MM0101 Error avtal/2026/2-uppsagning.yaml:29:51+9 |påstående|
              Nyckeln »påstående« finns inte här.
              The key 'påstående' does not exist here.
            MM0101 Error avtal/2026/2-uppsagning.yaml:29:83+6 |åtgärd|
              Nyckeln »åtgärd« finns inte här.
              The key 'åtgärd' does not exist here.
            """);

    [Fact]
    public void Load_ReferenceWithAnActThatTheFactLacks_IsFound() => Valid.Append(Notice, Reference("till: avtal, faktum: i-tid, påstående: Det är (inte) gjort, åtgärd: Gör det"))
        .Finds(
            """
            MM0101 Error avtal/2026/2-uppsagning.yaml:29:98+6 |åtgärd|
              Nyckeln »åtgärd« finns inte här.
              The key 'åtgärd' does not exist here.
            """);

    [Fact]
    public void Load_ReferenceToUnknownDocument_IsFound() => Valid.Append(Notice, Reference("till: avtalet"))
        .Finds(
            """
            MM0205 Error avtal/2026/2-uppsagning.yaml:29:44+7 |avtalet|
              Dokumentet »avtalet« finns inte i registret.
              The document 'avtalet' is not in the register.
              allowed: avtal
              suggestion: avtal
            """);

    [Fact]
    public void Load_RemarkOfUnknownReference_IsFound() => Valid
            .Append(Notice, Reference("till: avtal, punkt: \"3\""))
            .Replace(Responsibility, "text: Texten är oklar om Mora.", "text: Texten är oklar om Mora.\n    hänvisningar: [h-2]")
        .Finds(
            """
            MM0408 Error avtal/2026/1-ansvar.yaml:57:20+3 |h-2|
              Hänvisningen »h-2« finns inte.
              The reference 'h-2' does not exist.
              allowed: h-1
              suggestion: h-1
            """);

    [Fact]
    public void Load_ReferenceToWhatIsMissing_IsTold() => Valid
            .Append(Register, "  bilaga:\n    titel: Bilagan\n    i-text: bilagan\n    saknas: Bilagan finns inte.")
            .Append(Notice, Reference("till: [avtal, bilaga], punkt: \"3\""))
        .Finds(
            """
            MM0409 Information avtal/2026/2-uppsagning.yaml:29:11+3 |h-1|
              Hänvisningen »h-1« går till det som inte finns bland underlagen: bilaga.
              The reference 'h-1' points to what is not among the sources: bilaga.
            """);

    [Fact]
    public void Load_ConditionByReferenceWithoutFact_IsFound() => Valid
            .Append(Register, "  bilaga:\n    titel: Bilagan\n    i-text: bilagan\n    saknas: Bilagan finns inte.")
            .Append(Notice, Reference("till: bilaga"))
            .Replace(Notice, "att: { form: skriftlig }", "att: { hänvisning: h-1 }")
        .Finds(
            """
            MM0416 Error avtal/2026/2-uppsagning.yaml:16:67+3 |h-1|
              Hänvisningen »h-1« behöver »faktum«, för det den går till gäller inte: bilaga.
              The reference 'h-1' needs 'faktum', because what it points to does not apply: bilaga.
            MM0409 Information avtal/2026/2-uppsagning.yaml:29:11+3 |h-1|
              Hänvisningen »h-1« går till det som inte finns bland underlagen: bilaga.
              The reference 'h-1' points to what is not among the sources: bilaga.
            """);

    [Fact]
    public void Load_ConditionByReferenceThatNoClauseSatisfies_IsFound() => Valid
            .Append(Notice, Reference("till: avtal, punkt: \"3\""))
            .Replace(Notice, "att: { form: skriftlig }", "att: { hänvisning: h-1 }")
        .Finds(
            """
            MM0417 Error avtal/2026/2-uppsagning.yaml:16:67+3 |h-1|
              Ingen punkt i avtal säger när hänvisningen »h-1« är uppfylld.
              No clause of avtal says when the reference 'h-1' is satisfied.
            """);

    [Fact]
    public void Load_SatisfactionOfAReferenceToElsewhere_IsFound() => Valid
            .Append(Register, "  bilaga:\n    titel: Bilagan\n    i-text: bilagan\n    saknas: Bilagan finns inte.")
            .Append(Notice, Reference("till: bilaga") + "\nuppfyller:\n  - { hänvisning: h-1, när: { form: skriftlig }, underlag: [AV-2-01] }\n  - { hänvisning: h-2, när: { form: skriftlig }, underlag: [AV-2-01] }")
        .Finds(
            """
            MM0409 Information avtal/2026/2-uppsagning.yaml:29:11+3 |h-1|
              Hänvisningen »h-1« går till det som inte finns bland underlagen: bilaga.
              The reference 'h-1' points to what is not among the sources: bilaga.
            MM0418 Error avtal/2026/2-uppsagning.yaml:31:19+3 |h-1|
              Hänvisningen »h-1« går inte till avtal.
              The reference 'h-1' does not point to avtal.
            MM0408 Error avtal/2026/2-uppsagning.yaml:32:19+3 |h-2|
              Hänvisningen »h-2« finns inte.
              The reference 'h-2' does not exist.
              allowed: h-1
              suggestion: h-1
            """);

    [Fact]
    public void Load_ReferenceWithFactThatIsNoYesOrNo_IsFound() => Valid
            .Append(Notice, Reference("till: avtal, punkt: \"3\", faktum: form"))
        .Finds(
            """
            MM0103 Error avtal/2026/2-uppsagning.yaml:29:71+4 |form|
              Här ska stå ja eller nej, inte form.
              Expected ja or nej, not form.
            """);

    [Fact]
    public void Load_ReferenceWithUnknownFact_IsFound() => Valid
            .Append(Notice, Reference("till: avtal, punkt: \"3\", faktum: i-tidd"))
        .Finds(
            """
            MM0212 Error avtal/2026/2-uppsagning.yaml:29:71+6 |i-tidd|
              Faktumet »i-tidd« är inte upptaget bland fakta.
              The fact 'i-tidd' is not declared.
              allowed: hemkommun, ålder, födelsedatum, form, godkänd-av, slutdag, dag, i-tid
              suggestion: i-tid
            """);

    [Fact]
    public void Load_ListForAReference_IsFound() => Valid.Replace(Notice, "att: { form: skriftlig }", "att: { hänvisning: [h-1] }")
        .Finds(
            """
            MM0103 Error avtal/2026/2-uppsagning.yaml:16:67+1 |[|
              Här ska stå en hänvisning, inte en lista.
              Expected a reference, not a list.
            """);

    [Fact]
    public void Load_ValueThatEndsBeforeItsRule_IsTold() => Valid.Replace(Responsibility, "lista: kommun, underlag", "lista: kommun, gäller-till: 2026-06-30, underlag")
        .Finds(
            """
            MM0410 Information avtal/2026/1-ansvar.yaml:40:9+7 |r-södra|
              »r-södra« vilar från 2026-07-01, för »södra« gäller inte då.
              'r-södra' rests from 2026-07-01, because 'södra' does not apply then.
            """);

    [Fact]
    public void Load_RuleAndValueNeverTogether_IsFound() => Valid
            .Replace(Responsibility, "lista: kommun, underlag", "lista: kommun, gäller-till: 2026-06-30, underlag")
            .Replace(Responsibility, "undantag-från: r-region", "undantag-från: r-region\n    gäller-från: 2026-07-01")
        .Finds(
            """
            MM0411 Error avtal/2026/1-ansvar.yaml:40:9+7 |r-södra|
              »r-södra« behöver »södra«, som aldrig gäller samtidigt.
              'r-södra' needs 'södra', which never applies at the same time.
            """);

    [Fact]
    public void Load_RuleThatEndsBeforeItStarts_IsFound() => Valid.Replace(Responsibility, "undantag-från: r-region", "undantag-från: r-region\n    gäller-från: 2026-07-01\n    gäller-till: 2026-06-30")
        .Finds(
            """
            MM0405 Error avtal/2026/1-ansvar.yaml:45:18+10 |2026-06-30|
              Slutdagen 2026-06-30 ligger före startdagen 2026-07-01.
              The end 2026-06-30 lies before the start 2026-07-01.
            """);

    private static string Reference(string target) => $"\nhänvisningar:\n  - {{ id: h-1, ord: enligt punkt 13, {target}, underlag: [AV-2-01] }}";

    [Fact]
    public void Load_HeadWithoutDay_IsFoundWithoutFollowUps() => Valid.Replace(Head, "gäller-från: 2026-01-01\n", "")
        .Finds(
            """
            MM0104 Error avtal/2026/dokument.yaml:1:1+8 |dokument|
              Nyckeln »gäller-från« saknas.
              The key 'gäller-från' is missing.
            """);
}
