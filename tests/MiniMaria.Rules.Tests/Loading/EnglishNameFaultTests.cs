using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>What can be wrong with the names of the vocabulary in C# (MM02).</summary>
public sealed class EnglishNameFaultTests
{
    [Fact]
    public void Load_EverythingHasAName_HasNoFault() => WithEnglish.Finds("");

    [Fact]
    public void Load_NoNamesAtAll_AreNotAskedFor() => WithReckoning.Finds("");

    [Fact]
    public void Load_ListAndFactAndQuestionWithoutName_AreFoundWhereTheyAreDeclared() => WithEnglish
        .Replace(English, "  kommun: { namn: Municipality }\n", "")
        .Replace(English, "  ålder: { namn: Age, betyder: The age in full years. }\n", "")
        .Replace(English, Block("  uppsägning:", "  kostnad:"), "  kostnad:")
        .Finds(
            """
            MM0251 Warning begrepp.yaml:2:3+6 |kommun|
              »kommun« har inget namn i C#; skriv det under listnamn i engelska.yaml.
              'kommun' has no name in C#; write it under listnamn in engelska.yaml.
            MM0251 Warning begrepp.yaml:32:3+5 |ålder|
              »ålder« har inget namn i C#; skriv det under faktanamn i engelska.yaml.
              'ålder' has no name in C#; write it under faktanamn in engelska.yaml.
            MM0251 Warning begrepp.yaml:61:3+10 |uppsägning|
              »uppsägning« har inget namn i C#; skriv det under frågenamn i engelska.yaml.
              'uppsägning' has no name in C#; write it under frågenamn in engelska.yaml.
            """);

    [Fact]
    public void Load_TermAndFieldAndColumnWithoutName_AreFoundWhereTheyAreDeclared() => WithEnglish
        .Replace(English, "      muntlig: Oral\n", "")
        .Replace(English, "      senast: { namn: Latest, betyder: The last day. }\n", "")
        .Replace(English, "          kostnad: { namn: Cost, betyder: The cost. }\n", "")
        .Finds(
            """
            MM0251 Warning begrepp.yaml:16:7+7 |muntlig|
              »muntlig« har inget namn i C#; skriv det under listnamn: form: termer i engelska.yaml.
              'muntlig' has no name in C#; write it under listnamn: form: termer in engelska.yaml.
            MM0251 Warning begrepp.yaml:51:11+7 |kostnad|
              »kostnad« har inget namn i C#; skriv det under frågenamn: kostnad: svar: delar: kolumner i engelska.yaml.
              'kostnad' has no name in C#; write it under frågenamn: kostnad: svar: delar: kolumner in engelska.yaml.
            MM0251 Warning begrepp.yaml:66:7+6 |senast|
              »senast« har inget namn i C#; skriv det under frågenamn: uppsägning: svar i engelska.yaml.
              'senast' has no name in C#; write it under frågenamn: uppsägning: svar in engelska.yaml.
            """);

    /// <summary>A proper name is called in C# as it is; any other term needs a name.</summary>
    [Fact]
    public void Load_NewTerms_OnlyAProperNameNeedsNone() => WithEnglish
        .Replace(Words, "      Falun: {", "      Malung-Sälen: { betyder: En kommun. }\n      utanför-länet: { betyder: En annan kommun. }\n      Falun: {")
        .Finds(
            """
            MM0251 Warning begrepp.yaml:6:7+13 |utanför-länet|
              »utanför-länet« har inget namn i C#; skriv det under listnamn: kommun: termer i engelska.yaml.
              'utanför-länet' has no name in C#; write it under listnamn: kommun: termer in engelska.yaml.
            """);

    [Theory]
    [InlineData("{ namn: Municipality }", "{ namn: home municipality }", "MM0252 Error engelska.yaml:2:19+17 |home municipality|\n  »home municipality« är inget namn i C#: stor bokstav först, sedan bokstäver och siffror.\n  'home municipality' is no name in C#: a capital first, then letters and digits.\n  suggestion: HomeMunicipality")]
    [InlineData("namn: Age,", "namn: age,", "MM0252 Error engelska.yaml:21:18+3 |age|\n  »age« är inget namn i C#: stor bokstav först, sedan bokstäver och siffror.\n  'age' is no name in C#: a capital first, then letters and digits.\n  suggestion: Age")]
    [InlineData("muntlig: Oral", "muntlig: by-word", "MM0252 Error engelska.yaml:8:16+7 |by-word|\n  »by-word« är inget namn i C#: stor bokstav först, sedan bokstäver och siffror.\n  'by-word' is no name in C#: a capital first, then letters and digits.\n  suggestion: ByWord")]
    [InlineData("rad: Share", "rad: 2nd share", "MM0252 Error engelska.yaml:52:14+9 |2nd share|\n  »2nd share« är inget namn i C#: stor bokstav först, sedan bokstäver och siffror.\n  '2nd share' is no name in C#: a capital first, then letters and digits.")]
    public void Load_NameThatIsNoIdentifier_IsFound(string name, string wrong, string expected) =>
        WithEnglish.Replace(English, name, wrong).Finds(expected.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("part: { namn: Party }", "part: { namn: Municipality }", "MM0209 Error engelska.yaml:3:17+12 |Municipality|\n  »Municipality« står redan för kommun.\n  'Municipality' stands for kommun already.")]
    [InlineData("muntlig: Oral", "muntlig: Written", "MM0209 Error engelska.yaml:8:16+7 |Written|\n  »Written« står redan för skriftlig.\n  'Written' stands for skriftlig already.")]
    [InlineData("muntlig: Oral", "muntlig: WRITTEN", "MM0209 Error engelska.yaml:8:16+7 |WRITTEN|\n  »WRITTEN« står redan för skriftlig.\n  'WRITTEN' stands for skriftlig already.")]
    [InlineData("muntlig: Oral", "muntlig: Form", "MM0209 Error engelska.yaml:8:16+4 |Form|\n  »Form« står redan för Form.\n  'Form' stands for Form already.")]
    [InlineData("muntlig: Oral", "muntlig: ToString", "MM0209 Error engelska.yaml:8:16+8 |ToString|\n  »ToString« står redan för object.ToString.\n  'ToString' stands for object.ToString already.")]
    [InlineData("namn: Day,", "namn: Age,", "MM0209 Error engelska.yaml:26:16+3 |Age|\n  »Age« står redan för ålder.\n  'Age' stands for ålder already.")]
    [InlineData("namn: Day,", "namn: AsOf,", "MM0209 Error engelska.yaml:26:16+4 |AsOf|\n  »AsOf« står redan för TypedQuestion.AsOf.\n  'AsOf' stands for TypedQuestion.AsOf already.")]
    [InlineData("namn: Latest,", "namn: IsValid,", "MM0209 Error engelska.yaml:44:23+7 |IsValid|\n  »IsValid« står redan för giltig.\n  'IsValid' stands for giltig already.")]
    [InlineData("namn: Latest,", "namn: Outcome,", "MM0209 Error engelska.yaml:44:23+7 |Outcome|\n  »Outcome« står redan för TypedAnswer.Outcome.\n  'Outcome' stands for TypedAnswer.Outcome already.")]
    [InlineData("namn: Notice", "namn: Responsibility", "MM0209 Error engelska.yaml:40:11+14 |Responsibility|\n  »Responsibility« står redan för ansvar.\n  'Responsibility' stands for ansvar already.")]
    [InlineData("kostnad: { namn: Cost,", "kostnad: { namn: Municipality,", "MM0209 Error engelska.yaml:55:28+12 |Municipality|\n  »Municipality« står redan för kommun.\n  'Municipality' stands for kommun already.")]
    [InlineData("rad: Share", "rad: Municipality", "MM0209 Error engelska.yaml:54:27+12 |Municipality|\n  »Municipality« står redan för Municipality.\n  'Municipality' stands for Municipality already.")]
    [InlineData("rad: Share", "rad: NoticeAnswer", "MM0209 Error engelska.yaml:52:14+12 |NoticeAnswer|\n  »NoticeAnswer« står redan för uppsägning.\n  'NoticeAnswer' stands for uppsägning already.")]
    [InlineData("rad: Share", "rad: Terms", "MM0209 Error engelska.yaml:52:14+5 |Terms|\n  »Terms« står redan för Terms.\n  'Terms' stands for Terms already.")]
    public void Load_NameThatStandsForTwo_IsFound(string name, string wrong, string expected) =>
        WithEnglish.Replace(English, name, wrong).Finds(expected.ReplaceLineEndings("\n"));

    /// <summary>A list that includes another holds the terms of both, and they are constants of one class.</summary>
    [Fact]
    public void Load_NameOfATermInAnIncludedList_IsFound() => WithEnglish
        .Replace(Words, "      Regionen: {", "      värdkommunen: { betyder: Värdkommunen. }\n      Regionen: {")
        .Replace(English, "part: { namn: Party }", "part: { namn: Party, termer: { värdkommunen: Falun } }")
        .Finds(
            """
            MM0209 Error engelska.yaml:3:48+5 |Falun|
              »Falun« står redan för Falun.
              'Falun' stands for Falun already.
            """);

    [Theory]
    [InlineData("  part: { namn: Party }", "  part: { namn: Party }\n  parti: { namn: Parties }", "MM0207 Error engelska.yaml:4:3+5 |parti|\n  Listan »parti« finns inte.\n  The list 'parti' does not exist.\n  allowed: kommun, part, form, status, beslut\n  suggestion: part")]
    [InlineData("      muntlig: Oral", "      muntlig: Oral\n      Falun: Falun", "MM0201 Error engelska.yaml:9:7+5 |Falun|\n  »Falun« är inte en term i listan form.\n  'Falun' is not a term of the list form.\n  allowed: skriftlig, muntlig")]
    [InlineData("  belopp: {", "  summa: { namn: Sum, betyder: The sum. }\n  belopp: {", "MM0212 Error engelska.yaml:30:3+5 |summa|\n  Faktumet »summa« är inte upptaget bland fakta.\n  The fact 'summa' is not declared.\n  allowed: beslut, folkmängd, hemkommun, ålder, födelsedatum, form, godkänd-av, slutdag, dag, i-tid, belopp")]
    [InlineData("  uppsägning:\n", "  uppsägningen: { namn: Notices, betyder: What. }\n  uppsägning:\n", "MM0203 Error engelska.yaml:39:3+12 |uppsägningen|\n  Frågan »uppsägningen« finns inte.\n  The question 'uppsägningen' does not exist.\n  allowed: kostnad, ansvar, uppsägning\n  suggestion: uppsägning")]
    [InlineData("      senast: {", "      tidigast: { namn: Earliest, betyder: The first day. }\n      senast: {", "MM0204 Error engelska.yaml:44:7+8 |tidigast|\n  Svaret på uppsägning har inget fält »tidigast«.\n  The answer to uppsägning has no field 'tidigast'.\n  allowed: giltig, senast")]
    [InlineData("          kostnad: { namn", "          kronor: { namn: Kronor, betyder: Kronor. }\n          kostnad: { namn", "MM0101 Error engelska.yaml:55:11+6 |kronor|\n  Nyckeln »kronor« finns inte här.\n  The key 'kronor' does not exist here.\n  allowed: kommun, kostnad")]
    public void Load_NameOfWhatTheVocabularyLacks_IsFound(string place, string more, string expected) =>
        WithEnglish.Replace(English, place, more).Finds(expected.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("{ namn: Sum, betyder: The sum. }", "{ namn: Sum, betyder: The sum., rad: Total, kolumner: { kommun: { namn: Municipality, betyder: It. } } }", "MM0101 Error engelska.yaml:56:46+3 |rad|\n  Nyckeln »rad« finns inte här.\n  The key 'rad' does not exist here.\nMM0101 Error engelska.yaml:56:58+8 |kolumner|\n  Nyckeln »kolumner« finns inte här.\n  The key 'kolumner' does not exist here.")]
    [InlineData("        rad: Share\n", "", "MM0104 Error engelska.yaml:50:9+4 |namn|\n  Nyckeln »rad« saknas.\n  The key 'rad' is missing.")]
    [InlineData("namn: Age, betyder: The age in full years.", "namn: Age", "MM0104 Error engelska.yaml:21:10+1 |{|\n  Nyckeln »betyder« saknas.\n  The key 'betyder' is missing.")]
    [InlineData("kommun: { namn: Municipality }", "kommun: Municipality", "MM0103 Error engelska.yaml:2:11+12 |Municipality|\n  Här ska stå nycklar med värden, inte en text.\n  Expected keys with values, not a text.")]
    public void Load_EntryThatIsNotWhole_IsFound(string part, string wrong, string expected) =>
        WithEnglish.Replace(English, part, wrong).Finds(expected.ReplaceLineEndings("\n"));

    /// <summary>Gives the lines of the names from one on, through another.</summary>
    private static string Block(string first, string last)
    {
        string text = WithEnglish.TextOf(English);
        return text[text.IndexOf(first, StringComparison.Ordinal)..(text.IndexOf(last, StringComparison.Ordinal) + last.Length)];
    }
}
