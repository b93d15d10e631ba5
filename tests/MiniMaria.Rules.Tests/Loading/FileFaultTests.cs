using MiniMaria.Rules.Diagnostics;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>How single files are written: keys, types, encoding, YAML (MM01).</summary>
public sealed class FileFaultTests
{
    [Fact]
    public void Load_UnknownKey_IsFound() => Valid.Replace(Responsibility, "rubrik: Ansvar", "rubrk: Ansvar")
        .Finds(
            """
            MM0101 Error avtal/2026/1-ansvar.yaml:2:1+5 |rubrk|
              Nyckeln »rubrk« finns inte här.
              The key 'rubrk' does not exist here.
              allowed: punkt, rubrik, delvis, upphäver, värden, dagar, beräkningar, härleds, tolkningar, förutsättningar, begränsas, regler, avstämningar, hänvisningar, uppfyller, övergångar, anmärkningar
              suggestion: rubrik
            """);

    [Fact]
    public void Load_DuplicateKey_IsFound() => Valid.Replace(Responsibility, "rubrik: Ansvar", "rubrik: Ansvar\nrubrik: Något annat")
        .Finds(
            """
            MM0102 Error avtal/2026/1-ansvar.yaml:3:1+6 |rubrik|
              Nyckeln »rubrik« står redan på rad 2.
              The key 'rubrik' stands on line 2 already.
            """);

    [Fact]
    public void Load_DuplicateKeyInOneLine_IsFound() => Valid.Replace(Words, "{ betyder: I skrift. }", "{ betyder: I skrift., betyder: I text. }")
        .Finds(
            """
            MM0102 Error begrepp.yaml:15:40+7 |betyder|
              Nyckeln »betyder« står redan på rad 15.
              The key 'betyder' stands on line 15 already.
            """);

    [Fact]
    public void Load_ListForText_IsWrongType() => Valid.Replace(Responsibility, "text: Regionen ansvarar.", "text: [Regionen, ansvarar]")
        .Finds(
            """
            MM0103 Error avtal/2026/1-ansvar.yaml:32:11+1 |[|
              Här ska stå en text, inte en lista.
              Expected a text, not a list.
            """);

    [Fact]
    public void Load_TextForKeys_IsWrongType() => Valid.Replace(Responsibility, "{ ansvarig: Falun }\n    underlag", "Falun\n    underlag")
        .Finds(
            """
            MM0103 Error avtal/2026/1-ansvar.yaml:45:11+5 |Falun|
              Här ska stå nycklar med värden, inte en text.
              Expected keys with values, not a text.
            """);

    [Fact]
    public void Load_NothingForKeys_IsWrongType() => Valid.Replace(Responsibility, "när: { hemkommun: södra }", "när:")
        .Finds(
            """
            MM0103 Error avtal/2026/1-ansvar.yaml:44:9+1 | |
              Här ska stå nycklar med värden, inte ingenting.
              Expected keys with values, not nothing.
            """);

    [Fact]
    public void Load_TextForDay_IsWrongType() => Valid.Replace(Head, "gäller-från: 2026-01-01", "gäller-från: 2026-02-30")
        .Finds(
            """
            MM0103 Error avtal/2026/dokument.yaml:4:14+10 |2026-02-30|
              Här ska stå en dag (ÅÅÅÅ-MM-DD), inte »2026-02-30«.
              Expected a day (YYYY-MM-DD), not '2026-02-30'.
            """);

    /// <summary>A file has one way to write a day; that of a person is told in it.</summary>
    [Theory]
    [InlineData("1 januari 2026", " suggestion: 2026-01-01")]
    [InlineData("2026-1-1", " suggestion: 2026-01-01")]
    [InlineData("1/2-2026", "")]
    public void Load_DayInAnotherForm_IsToldInTheFormOfFiles(string day, string suggestion) => Valid
        .Replace(Head, "gäller-från: 2026-01-01", $"gäller-från: {day}")
        .Finds(
            $"""
            MM0103 Error avtal/2026/dokument.yaml:4:14+{day.Length} |{day}|
              Här ska stå en dag (ÅÅÅÅ-MM-DD), inte »{day}«.
              Expected a day (YYYY-MM-DD), not '{day}'.{(suggestion.Length > 0 ? "\n " + suggestion : suggestion)}
            """);

    [Fact]
    public void Load_KeysForWord_IsWrongType() => Valid.Replace(Responsibility, "undantag-från: r-region", "undantag-från: { regel: r-region }")
        .Finds(
            """
            MM0103 Error avtal/2026/1-ansvar.yaml:43:20+1 |{|
              Här ska stå ord, inte nycklar med värden.
              Expected words, not keys with values.
            """);

    [Fact]
    public void Load_ListForKey_IsWrongType() => Valid.Replace(Notice, "tid: { är: 3 månader, underlag: [AV-2-01] }", "tid: { är: 3 månader, underlag: [AV-2-01] }\n  ? [a, b]\n  : c")
        .Finds(
            """
            MM0103 Error avtal/2026/2-uppsagning.yaml:6:5+1 |[|
              Här ska stå en nyckel, inte en lista.
              Expected a key, not a list.
            """);

    [Fact]
    public void Load_MissingKey_IsFound() => Valid.Replace(Responsibility, "    text: I söder ansvarar Falun.\n", "")
        .Finds(
            """
            MM0104 Error avtal/2026/1-ansvar.yaml:40:5+2 |id|
              Nyckeln »text« saknas.
              The key 'text' is missing.
            """);

    [Fact]
    public void Load_MissingKeyBetweenBraces_IsFound() => Valid.Replace(Words, "{ betyder: I skrift. }", "{ etikett: skriftlig }")
        .Finds(
            """
            MM0104 Error begrepp.yaml:15:18+1 |{|
              Nyckeln »betyder« saknas.
              The key 'betyder' is missing.
            """);

    [Fact]
    public void Load_YesForYesOrNo_IsFound() => Valid.Replace(Notice, "uppfyllt: { giltig: ja }", "uppfyllt: { giltig: yes }")
        .Finds(
            """
            MM0105 Error avtal/2026/2-uppsagning.yaml:20:27+3 |yes|
              »yes« är inte ja eller nej.
              'yes' is not ja or nej.
              allowed: ja, nej
              suggestion: ja
            """);

    [Fact]
    public void Load_JaWithCapitalForYesOrNo_IsFound() => Valid.Replace(Notice, "uppfyllt: { giltig: ja }", "uppfyllt: { giltig: Ja }")
        .Finds(
            """
            MM0105 Error avtal/2026/2-uppsagning.yaml:20:27+2 |Ja|
              »Ja« är inte ja eller nej.
              'Ja' is not ja or nej.
              allowed: ja, nej
              suggestion: ja
            """);

    [Fact]
    public void Load_TrueForYesOrNo_IsFound() => Valid.Replace(Notice, "uppfyllt: { giltig: ja }", "uppfyllt: { giltig: true }")
        .Finds(
            """
            MM0105 Error avtal/2026/2-uppsagning.yaml:20:27+4 |true|
              »true« är inte ja eller nej.
              'true' is not ja or nej.
              allowed: ja, nej
              suggestion: ja
            """);

    [Fact]
    public void Load_OnForYesOrNo_IsFound() => Valid.Replace(Notice, "uppfyllt: { giltig: ja }", "uppfyllt: { giltig: on }")
        .Finds(
            """
            MM0105 Error avtal/2026/2-uppsagning.yaml:20:27+2 |on|
              »on« är inte ja eller nej.
              'on' is not ja or nej.
              allowed: ja, nej
              suggestion: ja
            """);

    [Fact]
    public void Load_NoForYesOrNo_IsFound() => Valid.Replace(Notice, "uppfyllt: { giltig: ja }", "uppfyllt: { giltig: no }")
        .Finds(
            """
            MM0105 Error avtal/2026/2-uppsagning.yaml:20:27+2 |no|
              »no« är inte ja eller nej.
              'no' is not ja or nej.
              allowed: ja, nej
              suggestion: nej
            """);

    [Fact]
    public void Load_OffForYesOrNo_IsFound() => Valid.Replace(Notice, "uppfyllt: { giltig: ja }", "uppfyllt: { giltig: off }")
        .Finds(
            """
            MM0105 Error avtal/2026/2-uppsagning.yaml:20:27+3 |off|
              »off« är inte ja eller nej.
              'off' is not ja or nej.
              allowed: ja, nej
              suggestion: nej
            """);

    [Fact]
    public void Load_KanskeForYesOrNo_IsFound() => Valid.Replace(Notice, "uppfyllt: { giltig: ja }", "uppfyllt: { giltig: kanske }")
        .Finds(
            """
            MM0105 Error avtal/2026/2-uppsagning.yaml:20:27+6 |kanske|
              »kanske« är inte ja eller nej.
              'kanske' is not ja or nej.
              allowed: ja, nej
            """);

    [Fact]
    public void Load_Anchor_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: södra }", "när: &plats { hemkommun: södra }")
        .Finds(
            """
            MM0106 Error avtal/2026/1-ansvar.yaml:44:10+6 |&plats|
              Ankare, alias och sammanslagning (»&plats«) används inte; skriv ut texten.
              Anchors, aliases and merge keys ('&plats') are not used; write the text out.
            """);

    [Fact]
    public void Load_Alias_IsFoundWithoutFollowUps() => Valid.Replace(Responsibility, "text: I söder ansvarar Falun.", "text: *samma")
        .Finds(
            """
            MM0106 Error avtal/2026/1-ansvar.yaml:41:11+6 |*samma|
              Ankare, alias och sammanslagning (»*samma«) används inte; skriv ut texten.
              Anchors, aliases and merge keys ('*samma') are not used; write the text out.
            """);

    [Fact]
    public void Load_AliasAsCondition_IsFoundWithoutFollowUps() => Valid.Replace(Responsibility, "när: { hemkommun: södra }", "när: *plats")
        .Finds(
            """
            MM0106 Error avtal/2026/1-ansvar.yaml:44:10+6 |*plats|
              Ankare, alias och sammanslagning (»*plats«) används inte; skriv ut texten.
              Anchors, aliases and merge keys ('*plats') are not used; write the text out.
            """);

    [Fact]
    public void Load_MergeKey_IsFoundWithoutFollowUps() => Valid.Replace(Responsibility, "när: { hemkommun: södra }", "när: { <<: *plats }")
        .Finds(
            """
            MM0106 Error avtal/2026/1-ansvar.yaml:44:12+2 |<<|
              Ankare, alias och sammanslagning (»<<«) används inte; skriv ut texten.
              Anchors, aliases and merge keys ('<<') are not used; write the text out.
            MM0106 Error avtal/2026/1-ansvar.yaml:44:16+6 |*plats|
              Ankare, alias och sammanslagning (»*plats«) används inte; skriv ut texten.
              Anchors, aliases and merge keys ('*plats') are not used; write the text out.
            """);

    [Fact]
    public void Load_AnchorAndAlias_AreBothFound() => Valid
            .Replace(Responsibility, "när: { hemkommun: södra }", "när: &plats { hemkommun: södra }")
            .Replace(Responsibility, "när: { hemkommun: Mora }", "när: *plats")
        .Finds(
            """
            MM0106 Error avtal/2026/1-ansvar.yaml:44:10+6 |&plats|
              Ankare, alias och sammanslagning (»&plats«) används inte; skriv ut texten.
              Anchors, aliases and merge keys ('&plats') are not used; write the text out.
            MM0106 Error avtal/2026/1-ansvar.yaml:55:10+6 |*plats|
              Ankare, alias och sammanslagning (»*plats«) används inte; skriv ut texten.
              Anchors, aliases and merge keys ('*plats') are not used; write the text out.
            """);

    [Fact]
    public void Load_Tag_IsFound() => Valid.Replace(Words, "heltal, betyder: Ålder i hela år., minst: 0", "heltal, betyder: Ålder i hela år., minst: !!int 0")
        .Finds(
            """
            MM0107 Error begrepp.yaml:24:59+5 |!!int|
              Taggen »!!int« används inte; ta bort den.
              The tag '!!int' is not used; remove it.
            """);

    [Fact]
    public void Load_TagAndAnchor_AreBothFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: !plats &mora { hemkommun: Mora }")
        .Finds(
            """
            MM0107 Error avtal/2026/1-ansvar.yaml:55:10+6 |!plats|
              Taggen »!plats« används inte; ta bort den.
              The tag '!plats' is not used; remove it.
            MM0106 Error avtal/2026/1-ansvar.yaml:55:17+5 |&mora|
              Ankare, alias och sammanslagning (»&mora«) används inte; skriv ut texten.
              Anchors, aliases and merge keys ('&mora') are not used; write the text out.
            """);

    [Fact]
    public void Load_SecondDocument_IsFound() => Valid.Append(Notice, "---\npunkt: \"3\"")
        .Finds(
            """
            MM0108 Error avtal/2026/2-uppsagning.yaml:27:1+3 |---|
              En fil har bara ett dokument; det andra börjar här.
              A file has one document only; the second begins here.
            """);

    [Fact]
    public void Load_TooLargeFile_IsFound() => Valid.With(Notice, new byte[(1024 * 1024) + 1])
        .Finds(
            """
            MM0109 Error avtal/2026/2-uppsagning.yaml:1:1+1 |\u0000|
              Filen är större än 1048576 byte och läses inte.
              The file is larger than 1048576 bytes and is not read.
            """);

    [Fact]
    public void Load_TooDeepNesting_IsFound() => Valid.Append(Notice, "not: " + new string('[', 40) + new string(']', 40))
        .Finds(
            """
            MM0110 Error avtal/2026/2-uppsagning.yaml:27:37+1 |[|
              Här är fler än 32 nivåer; resten av filen läses inte.
              There are more than 32 levels here; the rest of the file is not read.
            """);

    [Fact]
    public void Load_BrokenUtf8_IsFound() => Valid.With(Notice, [.. "punkt: \"2\"\nrubrik: Upps"u8, 0xE4, .. "gning\n"u8])
        .Finds(
            """
            MM0111 Error avtal/2026/2-uppsagning.yaml:2:13+1 |�|
              Filen är inte giltig UTF-8; här står byten 0xE4.
              The file is not valid UTF-8; the byte here is 0xE4.
            """);

    [Fact]
    public void Load_CutUtf8_IsFound() => Valid.With(Notice, [.. "punkt: \"2\"\nrubrik: Upps"u8, 0xC3])
        .Finds(
            """
            MM0111 Error avtal/2026/2-uppsagning.yaml:2:13+1 |�|
              Filen är inte giltig UTF-8; här står byten 0xC3.
              The file is not valid UTF-8; the byte here is 0xC3.
            """);

    [Fact]
    public void Load_TabForIndent_IsBrokenYaml() => Valid.Replace(Head, "status: gällande\n", "status: gällande\nnot:\n	text: x\n")
        .Finds(
            """
            MM0112 Error avtal/2026/dokument.yaml:5:1+1 |\u0009|
              Filen går inte att läsa som YAML: indrag görs med blanksteg, inte med tabb.
              The file cannot be read as YAML: indent with spaces, not with a tab.
            """);

    /// <summary>What stands beside it follows from it.</summary>
    [Fact]
    public void Load_UnfinishedMerge_IsToldAtItsLine() => Valid
        .Replace(Responsibility, "rubrik: Ansvar\n", $"{new string('<', 7)} HEAD\nrubrik: Ansvar\n{new string('=', 7)}\nrubrik: Ansvaret\n{new string('>', 7)} main\n")
        .Finds(
            """
            MM0123 Error avtal/2026/1-ansvar.yaml:2:1+7 |<<<<<<<|
              Här står en olöst sammanslagning ur git; välj en av texterna och ta bort märkena.
              An unfinished merge of git stands here; choose one of the texts and remove the marks.
            """);

    [Fact]
    public void Load_UnclosedDoubleQuote_IsBrokenYaml() => Valid.Replace(Responsibility, "punkt: \"1\"", "punkt: \"1")
        .Finds(
            """
            MM0112 Error avtal/2026/1-ansvar.yaml:1:8+2 |"1|
              Filen går inte att läsa som YAML: ett citattecken stängs inte, eller så är nästa rad för lite indragen.
              The file cannot be read as YAML: a quotation mark is not closed, or the next line is indented too little.
            """);

    [Fact]
    public void Load_UnclosedSingleQuote_IsBrokenYaml() => Valid.Replace(Head, "version: 2026", "version: '2026")
        .Finds(
            """
            MM0112 Error avtal/2026/dokument.yaml:2:10+5 |'2026|
              Filen går inte att läsa som YAML: ett citattecken stängs inte.
              The file cannot be read as YAML: a quotation mark is not closed.
            """);

    [Fact]
    public void Load_UnclosedBracket_IsBrokenYaml() => Valid.Replace(Responsibility, "frågor: [ansvar]\n    att", "frågor: [ansvar\n    att")
        .Finds(
            """
            MM0112 Error avtal/2026/1-ansvar.yaml:26:13+1 |[|
              Filen går inte att läsa som YAML: en hakparentes stängs inte, eller så saknas ett komma.
              The file cannot be read as YAML: a bracket is not closed, or a comma is missing.
            """);

    [Fact]
    public void Load_UnclosedBrace_IsBrokenYaml() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { hemkommun: Mora")
        .Finds(
            """
            MM0112 Error avtal/2026/1-ansvar.yaml:55:10+1 |{|
              Filen går inte att läsa som YAML: en klammer stängs inte, eller så saknas ett komma.
              The file cannot be read as YAML: a brace is not closed, or a comma is missing.
            """);

    [Fact]
    public void Load_SecondColon_IsBrokenYaml() => Valid.Replace(Responsibility, "text: I söder ansvarar Falun.", "text: I söder: Falun.")
        .Finds(
            """
            MM0112 Error avtal/2026/1-ansvar.yaml:41:18+1 |:|
              Filen går inte att läsa som YAML: ett kolon för mycket, eller fel indrag; en text med kolon ska stå inom citattecken.
              The file cannot be read as YAML: one colon too many, or wrong indentation; a text with a colon needs quotation marks.
            """);

    [Fact]
    public void Load_WrongIndent_IsBrokenYaml() => Valid.Replace(Responsibility, "    text: I söder ansvarar Falun.", "   text: I söder ansvarar Falun.")
        .Finds(
            """
            MM0112 Error avtal/2026/1-ansvar.yaml:41:4+1 |t|
              Filen går inte att läsa som YAML: ett streck väntades här, eller så är indraget fel.
              The file cannot be read as YAML: a dash was expected here, or the indentation is wrong.
            """);

    [Fact]
    public void Load_KeyWithoutColon_IsBrokenYaml() => Valid.Replace(Head, "status: gällande", "status")
        .Finds(
            """
            MM0112 Error avtal/2026/dokument.yaml:3:1+6 |status|
              Filen går inte att läsa som YAML: en nyckel med kolon väntades här, eller så är indraget fel.
              The file cannot be read as YAML: a key with a colon was expected here, or the indentation is wrong.
            """);

    [Fact]
    public void Load_ReservedCharacter_IsBrokenYaml() => Valid.Replace(Responsibility, "text: I söder ansvarar Falun.", "text: @söder")
        .Finds(
            """
            MM0112 Error avtal/2026/1-ansvar.yaml:41:11+1 |@|
              Filen går inte att läsa som YAML: en text som börjar så ska stå inom citattecken.
              The file cannot be read as YAML: a text that begins like this needs quotation marks.
            """);

    [Fact]
    public void Load_UnknownEscape_IsBrokenYaml() => Valid.Replace(Responsibility, "text: I söder ansvarar Falun.", "text: \"I \\söder\"")
        .Finds(
            """
            MM0112 Error avtal/2026/1-ansvar.yaml:41:14+2 |\s|
              Filen går inte att läsa som YAML: efter ett omvänt snedstreck står ett tecken som inte passar.
              The file cannot be read as YAML: a backslash is followed by a character that does not fit.
            """);

    [Fact]
    public void Load_ImpossibleEscape_IsBrokenYaml() => Valid.Replace(Responsibility, "text: I söder ansvarar Falun.", "text: \"I \\UFFFFFFFF\"")
        .Finds(
            """
            MM0112 Error avtal/2026/1-ansvar.yaml:41:5+4 |text|
              Filen går inte att läsa som YAML: efter ett omvänt snedstreck står ett tecken som inte passar.
              The file cannot be read as YAML: a backslash is followed by a character that does not fit.
            """);

    [Fact]
    public void Load_KeysInWrongOrder_AreWarned() => Valid.Replace(Responsibility, "text: Regionen ansvarar.\n    fråga: ansvar", "fråga: ansvar\n    text: Regionen ansvarar.")
        .Finds(
            """
            MM0113 Warning avtal/2026/1-ansvar.yaml:33:5+4 |text|
              Nyckeln »text« ska stå före »fråga«.
              The key 'text' belongs before 'fråga'.
            """);

    [Fact]
    public void Load_Decomposed_IsAcceptedWithANote() => Valid.Replace(Words, "  ålder: {", "  a\u030Alder: {")
        .Finds(
            """
            MM0114 Information begrepp.yaml:24:3+6 |a\u030Alder|
              Texten »ålder« är skriven med lösa accenter; den läses som hela tecken.
              The text 'ålder' is written with loose accents; it is read as whole characters.
            """);

    /// <summary>A text that goes on after a blank and a hash is cut off without a word.</summary>
    [Theory]
    [InlineData("Regionen ansvarar enligt ärende #7 för allt.", "#7")]
    [InlineData("Regionen ansvarar enligt ärende # 7", "#")]
    [InlineData("Regionen ansvarar.  #7", "#7")]
    public void Load_TextCutByAComment_IsFound(string text, string word)
    {
        RuleFiles files = Valid.Replace(Responsibility, "text: Regionen ansvarar.", "text: " + text);
        int column = 11 + text.IndexOf('#', StringComparison.Ordinal);

        files.Finds(
            $"""
            MM0139 Warning avtal/2026/1-ansvar.yaml:32:{column}+{word.Length} |{word}|
              Texten slutar före »{word}«, som blir en kommentar; sätt texten inom citattecken.
              The text ends before '{word}', which becomes a comment; put the text in quotation marks.
            """);
    }

    [Theory]
    [InlineData("text: Regionen ansvarar.", "text: Regionen ansvarar. # med våra ord")]
    [InlineData("text: Regionen ansvarar.", "text: \"Regionen ansvarar enligt ärende #7\"")]
    [InlineData("text: Regionen ansvarar.", "text: Regionen ansvarar för ärende#7")]
    [InlineData("- id: r-region\n", "- id: r-region # handling och ord\n")]
    public void Load_CommentOrHashThatIsMeant_IsAccepted(string text, string replacement) => Valid.Replace(Responsibility, text, replacement).Finds("");

    [Fact]
    public void Load_AmountWithAComment_IsAccepted() => Valid.Replace(Notice, "är: 3 månader,", "är: 3 månader, # känd\n       ").Finds("");

    [Theory]
    [InlineData("Mоra", 2, "006F")]
    [InlineData("Mora-x", 5, "2011")]
    public void Load_TermsThatLookAlike_AreFound(string name, int place, string code)
    {
        string other = name[..(place - 1)] + (char)Convert.ToInt32(code, 16) + name[place..];
        RuleFiles files = Valid.Replace(Words, "      Mora: {", $"      \"{name}\": {{ betyder: En kommun till. }}\n      \"{other}\": {{ betyder: Ännu en kommun. }}\n      Mora: {{");

        Assert.Equal(
            $"MM0140 Error: »{other}« ser ut som »{name}« (begrepp.yaml:6:7) men har ett annat tecken på plats {place} (U+{code}).",
            files.Load().Diagnostics.Where(d => d.Code == "MM0140").Select(d => $"{d.Code} {d.Severity}: {d.Message(Language.Swedish)}").First());
    }

    [Fact]
    public void Load_IdsThatLookAlike_AreFound() => Assert.Equal(
        "»r‐region« ser ut som »r-region« (avtal/2026/1-ansvar.yaml:31:9) men har ett annat tecken på plats 2 (U+2010).",
        Assert.Single(Valid.Replace(Responsibility, "- id: r-södra", "- id: r‐region").Load().Diagnostics, d => d.Code == "MM0140").Message(Language.Swedish));

    [Theory]
    [InlineData("Falun", "falun")]
    [InlineData("m2", "m²")]
    [InlineData("a-b", "ab")]
    [InlineData("å", "a")]
    public void Look_NamesThatDiffer_Differ(string one, string other) => Assert.NotEqual(Vocabulary.Spelling.Look(one), Vocabulary.Spelling.Look(other));

    [Theory]
    [InlineData("avtalets-slut", "avtalets‑slut")]
    [InlineData("Mora", "Ｍｏｒａ")]
    [InlineData("två ord", "två\u00A0 ord")]
    [InlineData("PACT", "РАСТ")]
    public void Look_NamesThatLookAlike_AreTheSame(string one, string other) => Assert.Equal(Vocabulary.Spelling.Look(one), Vocabulary.Spelling.Look(other));

    [Fact]
    public void Load_EmptyText_IsFound() => Valid.Replace(Responsibility, "text: Regionen ansvarar.", "text: \"\"")
        .Finds(
            """
            MM0118 Error avtal/2026/1-ansvar.yaml:32:11+2 |""|
              Här får det inte vara tomt.
              This must not be empty.
            """);

    [Fact]
    public void Load_NoText_IsFound() => Valid.Replace(Responsibility, "text: Regionen ansvarar.", "text:")
        .Finds(
            """
            MM0118 Error avtal/2026/1-ansvar.yaml:32:10+1 | |
              Här får det inte vara tomt.
              This must not be empty.
            """);

    [Fact]
    public void Load_EmptyList_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: södra }", "när: { hemkommun: [] }")
        .Finds(
            """
            MM0118 Error avtal/2026/1-ansvar.yaml:44:23+1 |[|
              Här får det inte vara tomt.
              This must not be empty.
            """);

    [Fact]
    public void Load_EmptyCondition_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: södra }", "när: {}")
        .Finds(
            """
            MM0118 Error avtal/2026/1-ansvar.yaml:44:10+1 |{|
              Här får det inte vara tomt.
              This must not be empty.
            """);

    [Fact]
    public void Load_EmptyAlternatives_AreFound() => Valid.Replace(Responsibility, "när: { hemkommun: södra }", "när: { någon: [], alla: [], inte: {}, tolkning: {}, hemkommun: {} }")
        .Finds(
            """
            MM0118 Error avtal/2026/1-ansvar.yaml:44:19+1 |[|
              Här får det inte vara tomt.
              This must not be empty.
            MM0118 Error avtal/2026/1-ansvar.yaml:44:29+1 |[|
              Här får det inte vara tomt.
              This must not be empty.
            MM0118 Error avtal/2026/1-ansvar.yaml:44:39+1 |{|
              Här får det inte vara tomt.
              This must not be empty.
            MM0118 Error avtal/2026/1-ansvar.yaml:44:53+1 |{|
              Här får det inte vara tomt.
              This must not be empty.
            MM0118 Error avtal/2026/1-ansvar.yaml:44:68+1 |{|
              Här får det inte vara tomt.
              This must not be empty.
            """);

    [Fact]
    public void Load_EmptyRequiredList_IsFound() => Valid.Replace(Responsibility, "frågor: [ansvar]\n    när", "frågor: []\n    när")
        .Finds(
            """
            MM0118 Error avtal/2026/1-ansvar.yaml:54:13+1 |[|
              Här får det inte vara tomt.
              This must not be empty.
            """);

    [Fact]
    public void Load_EmptyTable_IsFound() => Valid.Replace(Responsibility, "    svar: { ansvarig: Falun }\n    underlag", "    svar: { ansvarig: Falun }\n    rader: []\n    underlag")
        .Finds(
            """
            MM0118 Error avtal/2026/1-ansvar.yaml:46:12+1 |[|
              Här får det inte vara tomt.
              This must not be empty.
            """);

    /// <summary>Characters that nobody sees, which Unicode lists as such or which have no ink.</summary>
    [Theory]
    [InlineData(0xFE0F)]
    [InlineData(0xFE00)]
    [InlineData(0x034F)]
    [InlineData(0x3164)]
    [InlineData(0x115F)]
    [InlineData(0x17B4)]
    [InlineData(0x2800)]
    [InlineData(0x200B)]
    [InlineData(0x2065)]
    [InlineData(0xFFA0)]
    [InlineData(0xE0100)]
    public void Load_NameWithAnUnseenCharacter_IsFound(int code) => Assert.Equal(
        $"MM0119: Här står det osynliga tecknet U+{code.ToString("X4", System.Globalization.CultureInfo.InvariantCulture)}; ta bort det.",
        Assert.Single(Valid.Replace(Words, "      Mora: {", $"      Mora{char.ConvertFromUtf32(code)}: {{ betyder: En kommun till. }}\n      Mora: {{").Load().Diagnostics.Where(d => d.Code == "MM0119").Select(d => $"{d.Code}: {d.Message(Language.Swedish)}")));

    [Theory]
    [InlineData('\u2006')]
    [InlineData('\u00A0')]
    [InlineData('\u3000')]
    public void Load_NameWithAnOddBlank_IsFound(char blank)
    {
        Diagnostic found = Assert.Single(Valid.Replace(Words, "      Mora: {", $"      Norra{blank}Mora: {{ betyder: En kommun till. }}\n      Mora: {{").Load().Diagnostics, d => d.Code == "MM0141");

        string code = ((int)blank).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal($"MM0141 Error: Namnet »Norra{blank}Mora« har på plats 6 ett annat blanksteg (U+{code}) än det vanliga; skriv ett vanligt.", $"{found.Code} {found.Severity}: {found.Message(Language.Swedish)}");
        Assert.Equal($"The name 'Norra{blank}Mora' has another blank (U+{code}) than the usual at place 6; write a usual one.", found.Message(Language.English));
    }

    /// <summary>The title of an example may hold a number whose thousands are set apart so that they stay together.</summary>
    [Fact]
    public void Load_ThousandsSetApartInATitle_AreNoOddBlank() =>
        Assert.DoesNotContain(Valid.Replace(Responsibility, "- En ung i Falun:", "- En ung i Falun bland 61\u00A0000 andra:").Load().Diagnostics, d => d.Code == "MM0141");

    [Fact]
    public void Load_InvisibleCharacter_IsFound() => Valid.Replace(Responsibility, "Regionen ansvarar.", "Regionen\u200B ansvarar.")
        .Finds(
            """
            MM0119 Error avtal/2026/1-ansvar.yaml:32:19+1 |\u200B|
              Här står det osynliga tecknet U+200B; ta bort det.
              The invisible character U+200B stands here; remove it.
            """);

    [Fact]
    public void Load_EscapedInvisibleCharacter_IsFound() => Valid.Replace(Responsibility, "text: Regionen ansvarar.", "text: \"Regionen\\u202E ansvarar.\"")
        .Finds(
            """
            MM0119 Error avtal/2026/1-ansvar.yaml:32:11+26 |"Regionen\u202E ansvarar."|
              Här står det osynliga tecknet U+202E; ta bort det.
              The invisible character U+202E stands here; remove it.
            """);

    [Fact]
    public void Load_NulCharacter_IsFound() => Valid.Replace(Notice, "är: 3 månader", "är: 3\0månader")
        .Finds(
            """
            MM0119 Error avtal/2026/2-uppsagning.yaml:5:15+1 |\u0000|
              Här står det osynliga tecknet U+0000; ta bort det.
              The invisible character U+0000 stands here; remove it.
            """);

    [Fact]
    public void Load_RepeatedWord_IsFound() => Valid.Replace(Responsibility, "undantag-från: r-region", "undantag-från: [r-region, r-region]")
        .Finds(
            """
            MM0122 Error avtal/2026/1-ansvar.yaml:43:31+8 |r-region|
              »r-region« står redan i listan.
              'r-region' is in the list already.
            """);

    [Fact]
    public void Load_RepeatedTerm_IsFound() => Valid.Replace(Responsibility, "är: [Falun]", "är: [Falun, Mora, Falun]")
        .Finds(
            """
            MM0122 Error avtal/2026/1-ansvar.yaml:5:30+5 |Falun|
              »Falun« står redan i listan.
              'Falun' is in the list already.
            """);
}
