using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>Which files there are, and what they are as a whole (MM01).</summary>
public sealed class FileSetFaultTests
{
    [Fact]
    public void Load_FileOfNoVersion_IsStray() => Valid.With("avtal/2027/1-ansvar.yaml", "punkt: \"1\"\n")
        .Finds(
            """
            MM0115 Error avtal/2027/1-ansvar.yaml:1:1+1 |p|
              Filen hör inte till någon version av ett dokument.
              The file belongs to no version of a document.
            """);

    [Fact]
    public void Load_FileBesideTheRegister_IsStray() => Valid.With("annat.yaml", "punkt: \"1\"\n")
        .Finds(
            """
            MM0115 Error annat.yaml:1:1+1 |p|
              Filen hör inte till någon version av ett dokument.
              The file belongs to no version of a document.
            """);

    [Fact]
    public void Load_OtherExtension_IsStray() => Valid.With("avtal/2026/3-ovrigt.yml", "punkt: \"3\"\n")
        .Finds(
            """
            MM0115 Error avtal/2026/3-ovrigt.yml:1:1+1 |p|
              Filen hör inte till någon version av ett dokument.
              The file belongs to no version of a document.
              suggestion: avtal/2026/3-ovrigt.yaml
            """);

    [Fact]
    public void Load_NoVocabulary_IsMissingFile() => Valid.Without(Words)
        .Finds(
            """
            MM0116 Error begrepp.yaml:1:1+1 ||
              Filen »begrepp.yaml« saknas.
              The file 'begrepp.yaml' is missing.
            """);

    [Fact]
    public void Load_NoRegister_IsMissingFile() => Valid.Without(Register)
        .Finds(
            """
            MM0116 Error dokument.yaml:1:1+1 ||
              Filen »dokument.yaml« saknas.
              The file 'dokument.yaml' is missing.
            """);

    [Fact]
    public void Load_NoFiles_AreMissingFiles() => Valid.Without(Words).Without(Register).Without(Head).Without(Responsibility).Without(Notice)
        .Finds(
            """
            MM0116 Error begrepp.yaml:1:1+1 ||
              Filen »begrepp.yaml« saknas.
              The file 'begrepp.yaml' is missing.
            MM0116 Error dokument.yaml:1:1+1 ||
              Filen »dokument.yaml« saknas.
              The file 'dokument.yaml' is missing.
            """);

    [Fact]
    public void Load_EmptyFile_IsWrongType() => Valid.With(Notice, "")
        .Finds(
            """
            MM0103 Error avtal/2026/2-uppsagning.yaml:1:1+1 | |
              Här ska stå nycklar med värden, inte ingenting.
              Expected keys with values, not nothing.
            """);

    [Fact]
    public void Load_OnlyComments_IsWrongType() => Valid.With(Head, "# dokument: avtal\n")
        .Finds(
            """
            MM0103 Error avtal/2026/dokument.yaml:1:1+1 |#|
              Här ska stå nycklar med värden, inte ingenting.
              Expected keys with values, not nothing.
            """);

    [Fact]
    public void Load_FileThatIsAList_IsWrongType() => Valid.With(Notice, "- punkt: \"2\"\n")
        .Finds(
            """
            MM0103 Error avtal/2026/2-uppsagning.yaml:1:1+1 |-|
              Här ska stå nycklar med värden, inte en lista.
              Expected keys with values, not a list.
            """);

    [Fact]
    public void Load_FileThatIsAText_IsWrongType() => Valid.With(Words, "listor\n")
        .Finds(
            """
            MM0103 Error begrepp.yaml:1:1+6 |listor|
              Här ska stå nycklar med värden, inte en text.
              Expected keys with values, not a text.
            """);

    [Fact]
    public void Load_ByteOrderMark_IsAccepted() => Valid.With(Notice, [0xEF, 0xBB, 0xBF, .. Valid[Notice]]).Finds("");

    [Fact]
    public void Load_Utf16_IsBrokenUtf8() => Valid.With(Notice, [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("punkt: 1")])
        .Finds(
            """
            MM0111 Error avtal/2026/2-uppsagning.yaml:1:1+1 |�|
              Filen är inte giltig UTF-8; här står byten 0xFF.
              The file is not valid UTF-8; the byte here is 0xFF.
            """);

    [Fact]
    public void Load_CarriageReturns_AreAccepted() => Valid.With(Notice, Valid.TextOf(Notice).ReplaceLineEndings("\r\n")).Finds("");

    [Fact]
    public void Load_BrokenVocabulary_StillChecksTheRegister() => Valid.Append(Words, "]").Replace(Register, "titel: Avtalet", "titl: Avtalet")
        .Finds(
            """
            MM0112 Error begrepp.yaml:45:1+1 |]|
              Filen går inte att läsa som YAML: en nyckel med kolon väntades här, eller så är indraget fel.
              The file cannot be read as YAML: a key with a colon was expected here, or the indentation is wrong.
            MM0101 Error dokument.yaml:5:5+4 |titl|
              Nyckeln »titl« finns inte här.
              The key 'titl' does not exist here.
              allowed: titel, i-text, förkortning, slag, diarienummer, datum, saknas, ändras, tillkommer, punkter
              suggestion: titel
            """);
}
