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
              Versionen slutar 2025-12-31 men börjar 2026-01-01.
              The version ends 2025-12-31 but starts 2026-01-01.
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
    public void Load_HeadWithoutDay_IsFoundWithoutFollowUps() => Valid.Replace(Head, "gäller-från: 2026-01-01\n", "")
        .Finds(
            """
            MM0104 Error avtal/2026/dokument.yaml:1:1+8 |dokument|
              Nyckeln »gäller-från« saknas.
              The key 'gäller-från' is missing.
            """);
}
