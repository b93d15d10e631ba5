using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>The vocabulary and the register, and the names that rules take from them (MM02).</summary>
public sealed class VocabularyFaultTests
{
    [Fact]
    public void Load_UnknownTerm_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { hemkommun: Moora }")
        .Finds(
            """
            MM0201 Error avtal/2026/1-ansvar.yaml:55:23+5 |Moora|
              »Moora« är inte en term i listan kommun.
              'Moora' is not a term of the list kommun.
              allowed: Falun, Mora
              suggestion: Mora
            """);

    [Fact]
    public void Load_UnknownTermInConclusion_IsFound() => Valid.Replace(Responsibility, "{ ansvarig: Falun }\n    underlag", "{ ansvarig: Fallun }\n    underlag")
        .Finds(
            """
            MM0201 Error avtal/2026/1-ansvar.yaml:45:23+6 |Fallun|
              »Fallun« är inte en term i listan part.
              'Fallun' is not a term of the list part.
              allowed: Falun, Mora, Regionen, södra, hemkommun
              suggestion: Falun
            """);

    [Fact]
    public void Load_UnknownTermOfValue_IsFound() => Valid.Replace(Responsibility, "är: [Falun]", "är: [Falun, Säter]")
        .Finds(
            """
            MM0201 Error avtal/2026/1-ansvar.yaml:5:24+5 |Säter|
              »Säter« är inte en term i listan kommun.
              'Säter' is not a term of the list kommun.
              allowed: Falun, Mora
            """);

    [Fact]
    public void Load_UnknownStatus_IsFound() => Valid.Replace(Head, "status: gällande", "status: gälande")
        .Finds(
            """
            MM0201 Error avtal/2026/dokument.yaml:3:9+7 |gälande|
              »gälande« är inte en term i listan status.
              'gälande' is not a term of the list status.
              allowed: gällande
              suggestion: gällande
            """);

    [Fact]
    public void Load_SynonymForTerm_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { hemkommun: Falu kommun }")
        .Finds(
            """
            MM0201 Error avtal/2026/1-ansvar.yaml:55:23+11 |Falu kommun|
              »Falu kommun« är inte en term i listan kommun.
              'Falu kommun' is not a term of the list kommun.
              allowed: Falun, Mora
            """);

    [Fact]
    public void Load_UnknownOutcome_IsFound() => Valid.Replace(Responsibility, "givet: { hemkommun: Mora, ålder: 17 }", "givet: { hemkommun: Mora, ålder: 17 }\n          utfall: besvarat")
        .Finds(
            """
            MM0201 Error avtal/2026/1-ansvar.yaml:39:19+8 |besvarat|
              »besvarat« är inte en term i listan utfall.
              'besvarat' is not a term of the list utfall.
              allowed: besvarad, saknar-fakta, utanför, oreglerat, konflikt
              suggestion: besvarad
            """);

    [Fact]
    public void Load_UnknownFactInCondition_IsFound() => Valid.Replace(Responsibility, "när: { hemkommun: Mora }", "när: { hemkomun: Mora }")
        .Finds(
            """
            MM0202 Error avtal/2026/1-ansvar.yaml:55:12+8 |hemkomun|
              Frågan ansvar tar inget faktum »hemkomun«.
              The question ansvar takes no fact 'hemkomun'.
              allowed: hemkommun, ålder, födelsedatum, alla, någon, inte, tolkning, hänvisning
              suggestion: hemkommun
            """);

    [Fact]
    public void Load_UnknownFactInExample_IsFound() => Valid.Replace(Responsibility, "givet: { hemkommun: Mora, ålder: 17 }", "givet: { hemkommun: Mora, alder: 17 }")
        .Finds(
            """
            MM0202 Error avtal/2026/1-ansvar.yaml:38:37+5 |alder|
              Frågan ansvar tar inget faktum »alder«.
              The question ansvar takes no fact 'alder'.
              allowed: hemkommun, ålder, födelsedatum
              suggestion: ålder
            """);

    [Fact]
    public void Load_FactOfOtherQuestion_IsFound() => Valid.Replace(Notice, "att: { form: skriftlig }", "att: { hemkommun: Falun }")
        .Finds(
            """
            MM0202 Error avtal/2026/2-uppsagning.yaml:16:55+9 |hemkommun|
              Frågan uppsägning tar inget faktum »hemkommun«.
              The question uppsägning takes no fact 'hemkommun'.
              allowed: form, godkänd-av, slutdag, dag, i-tid, alla, någon, inte, tolkning, hänvisning
            """);

    [Fact]
    public void Load_UnknownQuestion_IsFound() => Valid.Replace(Responsibility, "frågor: [ansvar]\n    när", "frågor: [ansvaret]\n    när")
        .Finds(
            """
            MM0203 Error avtal/2026/1-ansvar.yaml:54:14+8 |ansvaret|
              Frågan »ansvaret« finns inte.
              The question 'ansvaret' does not exist.
              allowed: ansvar, uppsägning
              suggestion: ansvar
            """);

    [Fact]
    public void Load_QuestionInOtherCase_IsFound() => Valid.Replace(Responsibility, "frågor: [ansvar]\n    när", "frågor: [Ansvar]\n    när")
        .Finds(
            """
            MM0203 Error avtal/2026/1-ansvar.yaml:54:14+6 |Ansvar|
              Frågan »Ansvar« finns inte.
              The question 'Ansvar' does not exist.
              allowed: ansvar, uppsägning
              suggestion: ansvar
            """);

    [Fact]
    public void Load_UnknownQuestionOfRule_IsFoundWithoutFollowUps() => Valid.Replace(Responsibility, "text: Regionen ansvarar.\n    fråga: ansvar", "text: Regionen ansvarar.\n    fråga: answar")
        .Finds(
            """
            MM0203 Error avtal/2026/1-ansvar.yaml:33:12+6 |answar|
              Frågan »answar« finns inte.
              The question 'answar' does not exist.
              allowed: ansvar, uppsägning
              suggestion: ansvar
            """);

    [Fact]
    public void Load_UnknownField_IsFound() => Valid.Replace(Responsibility, "{ ansvarig: Falun }\n    underlag", "{ answarig: Falun }\n    underlag")
        .Finds(
            """
            MM0204 Error avtal/2026/1-ansvar.yaml:45:13+8 |answarig|
              Svaret på ansvar har inget fält »answarig«.
              The answer to ansvar has no field 'answarig'.
              allowed: ansvarig, utförs-av
              suggestion: ansvarig
            """);

    [Fact]
    public void Load_UnknownDocument_IsFoundWithoutFollowUps() => Valid.Replace(Head, "dokument: avtal", "dokument: avtalen")
        .Finds(
            """
            MM0205 Error avtal/2026/dokument.yaml:1:11+7 |avtalen|
              Dokumentet »avtalen« finns inte i registret.
              The document 'avtalen' is not in the register.
              allowed: avtal
              suggestion: avtal
            """);

    [Fact]
    public void Load_UnknownClause_IsFound() => Valid.Replace(Notice, "punkt: \"2\"", "punkt: \"22\"")
        .Finds(
            """
            MM0206 Error avtal/2026/2-uppsagning.yaml:1:8+4 |"22"|
              Punkten »22« finns inte i avtal.
              The clause '22' does not exist in avtal.
              allowed: 1, 2, 3
              suggestion: 2
            """);

    [Fact]
    public void Load_UnknownList_IsFoundWithoutFollowUps() => Valid.Replace(Words, "lista: kommun", "lista: komun")
        .Finds(
            """
            MM0207 Error begrepp.yaml:23:34+5 |komun|
              Listan »komun« finns inte.
              The list 'komun' does not exist.
              allowed: kommun, part, form, status
              suggestion: kommun
            """);

    [Fact]
    public void Load_UnknownIncludedList_IsFoundWithoutFollowUps() => Valid.Replace(Words, "innefattar: [kommun]", "innefattar: [komun]")
        .Finds(
            """
            MM0207 Error begrepp.yaml:9:18+5 |komun|
              Listan »komun« finns inte.
              The list 'komun' does not exist.
              allowed: kommun, part, form, status
              suggestion: kommun
            """);

    [Fact]
    public void Load_UnknownType_IsFoundWithoutFollowUps() => Valid.Replace(Words, "ålder: { typ: heltal", "ålder: { typ: hetal")
        .Finds(
            """
            MM0208 Error begrepp.yaml:24:17+5 |hetal|
              Typen »hetal« finns inte.
              The type 'hetal' does not exist.
              allowed: term, termer, heltal, datum, ja-nej, belopp, text, tabell
              suggestion: heltal
            """);

    [Fact]
    public void Load_TermTwice_IsFound() => Valid.Replace(Words, "Regionen: { betyder: Regionen. }", "Regionen: { betyder: Regionen. }\n      Falun: { betyder: Falun en gång till. }")
        .Finds(
            """
            MM0209 Error begrepp.yaml:12:7+5 |Falun|
              »Falun« står redan för Falun.
              'Falun' stands for Falun already.
            """);

    [Fact]
    public void Load_SynonymOfOtherTerm_IsFound() => Valid.Replace(Words, "Kommunen Mora. }", "Kommunen Mora., synonymer: [falun] }")
        .Finds(
            """
            MM0209 Error begrepp.yaml:6:74+5 |falun|
              »falun« står redan för Falun.
              'falun' stands for Falun already.
            """);

    [Fact]
    public void Load_FactsThatDifferInCaseOnly_AreFound() => Valid.Replace(Words, "  slutdag: {", "  Dag: { typ: datum, betyder: En dag. }\n  slutdag: {")
        .Finds(
            """
            MM0209 Error begrepp.yaml:30:3+3 |dag|
              »dag« står redan för Dag.
              'dag' stands for Dag already.
            """);

    [Fact]
    public void Load_ListsThatShareATerm_AreFound() => Valid.Replace(Words, "  form:\n    betyder", "  delar:\n    betyder: Något.\n    innefattar: [part, ort]\n  ort:\n    betyder: En ort.\n    termer:\n      Falun: { betyder: Orten Falun. }\n  form:\n    betyder")
        .Finds(
            """
            MM0209 Error begrepp.yaml:14:24+3 |ort|
              »Falun« står redan för Falun.
              'Falun' stands for Falun already.
            """);

    [Fact]
    public void Load_WrongHeading_IsFound() => Valid.Replace(Notice, "rubrik: Uppsägning\n", "rubrik: Uppsägningar\n")
        .Finds(
            """
            MM0210 Error avtal/2026/2-uppsagning.yaml:2:9+12 |Uppsägningar|
              Rubriken »Uppsägningar« är inte registrets för punkt 2.
              The heading 'Uppsägningar' is not the register's for clause 2.
              allowed: Uppsägning
              suggestion: Uppsägning
            """);

    [Fact]
    public void Load_WrongInventoryId_IsFound() => Valid.Replace(Responsibility, "text: Regionen ansvarar.\n    fråga: ansvar\n    svar: { ansvarig: Regionen }\n    underlag: [AV-1-01]", "text: Regionen ansvarar.\n    fråga: ansvar\n    svar: { ansvarig: Regionen }\n    underlag: [AW-1-01, AV-9-01, AV-1-x]")
        .Finds(
            """
            MM0211 Error avtal/2026/1-ansvar.yaml:35:16+7 |AW-1-01|
              »AW-1-01« är inte ett id i inventeringen: förkortning, punkt och nummer.
              'AW-1-01' is not an inventory id: prefix, clause and number.
              allowed: AV-
            MM0211 Error avtal/2026/1-ansvar.yaml:35:25+7 |AV-9-01|
              »AV-9-01« är inte ett id i inventeringen: förkortning, punkt och nummer.
              'AV-9-01' is not an inventory id: prefix, clause and number.
              allowed: AV-
            MM0211 Error avtal/2026/1-ansvar.yaml:35:34+6 |AV-1-x|
              »AV-1-x« är inte ett id i inventeringen: förkortning, punkt och nummer.
              'AV-1-x' is not an inventory id: prefix, clause and number.
              allowed: AV-
            """);

    [Fact]
    public void Load_UnknownDeclaredFact_IsFoundWithoutFollowUps() => Valid.Replace(Words, "fakta: [hemkommun, ålder, födelsedatum]", "fakta: [hemkomun, ålder, födelsedatum]")
        .Finds(
            """
            MM0212 Error begrepp.yaml:35:13+8 |hemkomun|
              Faktumet »hemkomun« är inte upptaget bland fakta.
              The fact 'hemkomun' is not declared.
              allowed: hemkommun, ålder, födelsedatum, form, godkänd-av, slutdag, dag, i-tid
              suggestion: hemkommun
            """);

    [Theory]
    [InlineData("slut", "avtal")]
    [InlineData("början", "avtal")]
    [InlineData("slut", "hemkommun")] // a fact that names the document
    public void Load_FactFilledByADocument_IsTaken(string part, string of) => Valid.Replace(Words, "betyder: Avtalets sista dag. }", $"betyder: Avtalets sista dag., förval: {{ del: {part}, av: {of} }} }}")
        .Finds(string.Empty);

    [Fact]
    public void Load_FactFilledByAnUnknownPart_IsFound() => Valid.Replace(Words, "betyder: Avtalets sista dag. }", "betyder: Avtalets sista dag., förval: { del: beslut, av: avtal } }")
        .Finds(
            """
            MM0412 Error begrepp.yaml:28:71+6 |beslut|
              slutdag kan inte få »beslut« av en handling.
              slutdag cannot take 'beslut' from a document.
              allowed: början, slut, frågans-dag
              suggestion: slut
            """);

    [Fact]
    public void Load_DayAskedAbout_IsTaken() => Asked("slutdag: { typ: datum, betyder: Dagen som frågan gäller., förval: { del: frågans-dag } }").Finds(string.Empty);

    [Theory]
    [InlineData("slutdag: { typ: datum, betyder: Dagen., förval: { del: frågans-dag, av: avtal } }", "MM0101 Error begrepp.yaml:28:71+2 |av|\n  Nyckeln »av« finns inte här.\n  The key 'av' does not exist here.")]
    [InlineData("slutdag: { typ: datum, betyder: Dagen., åtgärd: Vänta till …, förval: { del: frågans-dag } }", "MM0232 Error begrepp.yaml:28:3+7 |slutdag|\n  »slutdag« är dagen som frågan gäller; ingen kan göra något åt den.\n  'slutdag' is the day asked about; nobody can act on it.")]
    [InlineData("slutdag: { typ: datum, betyder: Dagen., förval: { del: frågansdag, av: avtal } }", "MM0412 Error begrepp.yaml:28:58+10 |frågansdag|\n  slutdag kan inte få »frågansdag« av en handling.\n  slutdag cannot take 'frågansdag' from a document.\n  allowed: början, slut, frågans-dag\n  suggestion: frågans-dag")]
    public void Load_DayAskedAboutThatCannotBeSo_IsFound(string fact, string expected) => Asked(fact).Finds(expected);

    [Fact]
    public void Load_FactFilledByAnUnknownDocument_IsFound() => Valid.Replace(Words, "betyder: Avtalets sista dag. }", "betyder: Avtalets sista dag., förval: { del: slut, av: avtalet } }")
        .Finds(
            """
            MM0205 Error begrepp.yaml:28:81+7 |avtalet|
              Dokumentet »avtalet« finns inte i registret.
              The document 'avtalet' is not in the register.
              allowed: avtal, hemkommun, form
              suggestion: avtal
            """);

    [Fact]
    public void Load_UnknownFactToCountFrom_IsFound() => Valid.Replace(Words, "räknas-från: födelsedatum", "räknas-från: hemkommun")
        .Finds(
            """
            MM0103 Error begrepp.yaml:24:87+9 |hemkommun|
              Här ska stå ett faktum av typen datum, inte »hemkommun«.
              Expected a fact of the type datum, not 'hemkommun'.
            """);

    [Fact]
    public void Load_ListThatIncludesItself_IsFound() => Valid.Replace(Words, "  kommun:\n    betyder: En kommun.\n", "  kommun:\n    betyder: En kommun.\n    innefattar: [part]\n")
        .Finds(
            """
            MM0213 Error begrepp.yaml:10:18+6 |kommun|
              Listan »kommun« innefattar sig själv.
              The list 'kommun' includes itself.
            """);

    [Fact]
    public void Load_TooManyFacts_AreFound() => Valid.Replace(Words, "fakta:\n", "fakta:\n" + string.Concat(Enumerable.Range(1, 70).Select(i => $"  f{i}: {{ typ: ja-nej, betyder: Ett faktum. }}\n")))
            .Replace(Words, "fakta: [hemkommun,", $"fakta: [{string.Join(", ", Enumerable.Range(1, 70).Select(i => $"f{i}"))}, hemkommun,")
        .Finds(
            """
            MM0214 Error begrepp.yaml:105:12+1 |[|
              Frågan »ansvar« tar fler än 64 fakta.
              The question 'ansvar' takes more than 64 facts.
            """);

    [Fact]
    public void Load_FactThatCannotBeWrittenInACall_IsFound() => Valid.Replace(Words, "\nfrågor:\n", "\n  pris i kronor: { typ: belopp, betyder: Priset. }\n\nfrågor:\n")
        .Finds(
            """
            MM0241 Error begrepp.yaml:32:3+13 |pris i kronor|
              Namnet »pris i kronor« går inte att skriva i ett anrop; använd bokstäver, siffror och bindestreck.
              The name 'pris i kronor' cannot be written in a call; use letters, digits and hyphens.
              suggestion: pris-i-kronor
            """);

    [Theory]
    [InlineData("vem betalar", "vem-betalar")]
    [InlineData("-x", "x")]
    [InlineData("a=b", "a-b")]
    [InlineData("a,b", "a-b")]
    [InlineData("@fil", "fil")]
    [InlineData("a:b", "a-b")]
    [InlineData("=", null)]
    public void IsCallable_OtherSigns_IsNot(string name, string? suggestion)
    {
        Assert.False(Vocabulary.Spelling.IsCallable(name));
        Assert.Equal(suggestion, Vocabulary.Spelling.ToCallable(name));
    }

    [Fact]
    public void Load_LimitsThatCross_AreFound() => Valid.Replace(Words, "minst: 0, högst: 120", "minst: 20, högst: 10")
        .Finds(
            """
            MM0215 Error begrepp.yaml:24:70+2 |10|
              Det minsta, 20, är mer än det högsta, 10.
              The least, 20, is more than the greatest, 10.
            """);

    [Fact]
    public void Load_KeysThatDoNotSuitTheType_AreFound() => Valid.Replace(Words, "slutdag: { typ: datum, betyder: Avtalets sista dag. }", "slutdag: { typ: datum, lista: kommun, betyder: Avtalets sista dag., minst: 0, räknas-från: dag, väg-in: [dagen] }")
        .Finds(
            """
            MM0101 Error begrepp.yaml:28:26+5 |lista|
              Nyckeln »lista« finns inte här.
              The key 'lista' does not exist here.
            MM0101 Error begrepp.yaml:28:71+5 |minst|
              Nyckeln »minst« finns inte här.
              The key 'minst' does not exist here.
            MM0101 Error begrepp.yaml:28:81+11 |räknas-från|
              Nyckeln »räknas-från« finns inte här.
              The key 'räknas-från' does not exist here.
            MM0101 Error begrepp.yaml:28:99+6 |väg-in|
              Nyckeln »väg-in« finns inte här.
              The key 'väg-in' does not exist here.
            """);

    [Fact]
    public void Load_TwoTermsForOne_AreFound() => Valid.Replace(Words, "ansvarig: { typ: term, lista: part, betyder", "ansvarig: { typ: term, lista: part, annars: [Falun, Mora], betyder")
        .Finds(
            """
            MM0103 Error begrepp.yaml:37:51+1 |[|
              Här ska stå en term, inte en lista.
              Expected a term, not a list.
            """);

    [Fact]
    public void Load_FactsToActOn_AreTaken() => Acting("form: { typ: term, lista: form, betyder: Uppsägningens form., åtgärd: Använd … form, åtgärdsdag: dag }").Finds(string.Empty);

    [Fact]
    public void Load_ActWithoutItsValue_IsFound() => Acting("form: { typ: term, lista: form, betyder: Uppsägningens form., åtgärd: Skriv, åtgärdsdag: dag }")
        .Finds(
            """
            MM0218 Error begrepp.yaml:26:73+5 |Skriv|
              I åtgärden »Skriv« ska … stå en gång, för värdet.
              In the act 'Skriv', … must stand once, for the value.
            """);

    [Fact]
    public void Load_ActOnYesOrNoWithAValue_IsFound() => Valid.Replace(Words, "betyder: Om uppsägningen kom i tid. }", "betyder: Om uppsägningen kom i tid., åtgärd: Gör … }")
        .Finds(
            """
            MM0218 Error begrepp.yaml:30:70+5 |Gör …|
              I åtgärden »Gör …« ska … stå ingenstans.
              In the act 'Gör …', … must stand nowhere.
            """);

    [Theory]
    [InlineData("dag", "MM0103 Error begrepp.yaml:26:100+3 |dag|\n  Här ska stå ett faktum av typen datum med åtgärd, inte »dag«.\n  Expected a fact of the type datum with åtgärd, not 'dag'.")]
    [InlineData("dagg", "MM0212 Error begrepp.yaml:26:100+4 |dagg|\n  Faktumet »dagg« är inte upptaget bland fakta.\n  The fact 'dagg' is not declared.")]
    public void Load_ActDayThatNobodyCanActOn_IsFound(string day, string expected) =>
        Valid.Replace(Words, "form: { typ: term, lista: form, betyder: Uppsägningens form. }", $"form: {{ typ: term, lista: form, betyder: Uppsägningens form., åtgärd: Använd … form, åtgärdsdag: {day} }}").Finds(expected);

    [Fact]
    public void Load_ActThatDoesNotSuitTheType_IsFound() => Valid.Replace(Words, "räknas-från: födelsedatum }", "räknas-från: födelsedatum, åtgärd: Bli …, åtgärdsdag: dag }")
        .Finds(
            """
            MM0101 Error begrepp.yaml:24:101+6 |åtgärd|
              Nyckeln »åtgärd« finns inte här.
              The key 'åtgärd' does not exist here.
            MM0101 Error begrepp.yaml:24:116+10 |åtgärdsdag|
              Nyckeln »åtgärdsdag« finns inte här.
              The key 'åtgärdsdag' does not exist here.
            """);

    [Fact]
    public void Load_DayThatCannotLieBeforeAnother_IsTaken() => Ordered("dag: { typ: datum, betyder: Dagen för uppsägningen., inte-före: [födelsedatum, slutdag] }").Finds(string.Empty);

    [Theory]
    [InlineData("form", "MM0103 Error begrepp.yaml:29:68+4 |form|\n  Här ska stå ett faktum av typen datum, inte »form«.\n  Expected a fact of the type datum, not 'form'.")]
    [InlineData("slutdagg", "MM0212 Error begrepp.yaml:29:68+8 |slutdagg|\n  Faktumet »slutdagg« är inte upptaget bland fakta.\n  The fact 'slutdagg' is not declared.\n  allowed: födelsedatum, slutdag, dag\n  suggestion: slutdag")]
    [InlineData("dag", "MM0231 Error begrepp.yaml:29:68+3 |dag|\n  Dagen »dag« får till sist inte ligga före sig själv.\n  The day 'dag' cannot lie before itself in the end.")]
    public void Load_DayThatCannotBeOrderedSo_IsFound(string other, string expected) =>
        Ordered($"dag: {{ typ: datum, betyder: Dagen för uppsägningen., inte-före: [{other}] }}").Finds(expected);

    [Fact]
    public void Load_OrderOfWhatIsNoDay_IsFound() => Valid.Replace(Words, "form: { typ: term, lista: form, betyder: Uppsägningens form. }", "form: { typ: term, lista: form, betyder: Uppsägningens form., inte-före: [dag] }")
        .Finds(
            """
            MM0101 Error begrepp.yaml:26:65+9 |inte-före|
              Nyckeln »inte-före« finns inte här.
              The key 'inte-före' does not exist here.
            """);

    [Theory]
    [InlineData("form: [skriftlig, muntlig]", "")]
    [InlineData("dag: ja", "MM0103 Error begrepp.yaml:29:71+3 |dag|\n  Här ska stå ett faktum som är ja eller nej eller en term, inte »dag«.\n  Expected a fact that is yes or no or a term, not 'dag'.")]
    public void Load_FactThatPresupposesAnother_IsTakenOrFound(string presupposed, string expected) =>
        Ordered($"dag: {{ typ: datum, betyder: Dagen för uppsägningen., förutsätter: {{ {presupposed} }} }}").Finds(expected);

    [Theory]
    [InlineData("form", "")]
    [InlineData("dag", "MM0103 Error begrepp.yaml:29:63+3 |dag|\n  Här ska stå ett annat faktum med åtgärd, inte »dag«.\n  Expected another fact with åtgärd, not 'dag'.")]
    [InlineData("formm", "MM0212 Error begrepp.yaml:29:63+5 |formm|\n  Faktumet »formm« är inte upptaget bland fakta.\n  The fact 'formm' is not declared.\n  allowed: form\n  suggestion: form")]
    public void Load_FactThatTellsOfAnAct_IsTakenOrFound(string act, string expected) =>
        Ordered($"dag: {{ typ: datum, betyder: Dagen för uppsägningen., avser: {act} }}").Replace(Words, "betyder: Uppsägningens form. }", "betyder: Uppsägningens form., åtgärd: Använd … form }").Finds(expected);

    private static RuleFiles Asked(string slutdag) => Valid.Replace(Words, "slutdag: { typ: datum, betyder: Avtalets sista dag. }", slutdag);

    private static RuleFiles Ordered(string day) => Valid.Replace(Words, "dag: { typ: datum, betyder: Dagen för uppsägningen. }", day);

    [Theory]
    [InlineData("Uppsägningen kom (inte) i tid")]
    [InlineData("Uppsägningen kom i tid", "ingenstans", "nowhere")]
    [InlineData("(inte) i tid", "ingenstans", "nowhere")]
    [InlineData("Uppsägningen kom (inte) … i (inte) tid", "ingenstans", "nowhere")]
    [InlineData("Uppsägningen kom (inte) …", "ingenstans", "nowhere")]
    public void Load_ClaimOfYesOrNo_HasTheNegationOnceAndNoValue(string claim, string? swedish = null, string? english = null) =>
        Valid.Replace(Words, "betyder: Om uppsägningen kom i tid. }", $"betyder: Om uppsägningen kom i tid., påstående: {claim} }}").Finds(swedish is null
            ? string.Empty
            : $"MM0219 Error begrepp.yaml:30:73+{claim.Length} |{claim}|\n  I påståendet »{claim}« ska (inte) stå en gång, efter verbet, och … {swedish}.\n  In the claim '{claim}', (inte) must stand once, after the verb, and … {english}.");

    [Theory]
    [InlineData("Formen är (inte) …")]
    [InlineData("Formen är (inte) skriftlig", "en gång, för värdet", "once, for the value")]
    public void Load_ClaimOfATerm_HasItsValue(string claim, string? swedish = null, string? english = null) =>
        Valid.Replace(Words, "betyder: Uppsägningens form. }", $"betyder: Uppsägningens form., påstående: {claim} }}").Finds(swedish is null
            ? string.Empty
            : $"MM0219 Error begrepp.yaml:26:76+{claim.Length} |{claim}|\n  I påståendet »{claim}« ska (inte) stå en gång, efter verbet, och … {swedish}.\n  In the claim '{claim}', (inte) must stand once, after the verb, and … {english}.");

    private static RuleFiles Acting(string form) => Valid
        .Replace(Words, "form: { typ: term, lista: form, betyder: Uppsägningens form. }", form)
        .Replace(Words, "betyder: Dagen för uppsägningen. }", "betyder: Dagen för uppsägningen., åtgärd: Säg upp … }");
}
