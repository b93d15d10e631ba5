using System.Text.Json.Nodes;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Tests.Review;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>What cannot be asked, and what is understood although it is spelt otherwise.</summary>
public sealed class QuestionErrorTests
{
    [Theory]
    [InlineData("2 345 678", "2345678")]
    [InlineData("2\u00A0345\u202F678,50", "2345678.50")]
    [InlineData("100,50", "100.50")]
    [InlineData("100.50", "100.50")]
    [InlineData("\u2212100", "-100")]
    [InlineData("-100 kr", "-100")]
    [InlineData("+7", "7")]
    public void Read_NumberAsSwedishTextWritesIt_IsTaken(string text, string expected)
    {
        Assert.True(Vocabulary.WrittenNumber.TryRead(text, out decimal number));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2 34")]
    [InlineData("2  345")]
    [InlineData("1,5,5")]
    [InlineData("1,234")]
    [InlineData("2,345,678")]
    [InlineData("1,234.5")]
    [InlineData("1.234.567")]
    [InlineData("1 234.5.6")]
    [InlineData("\u2212")]
    [InlineData("\u2212-1")]
    [InlineData("1e3")]
    [InlineData("kr")]
    [InlineData("12kr")]
    [InlineData("99999999999999999999999999999999999999999")]
    public void Read_OtherText_IsNoNumber(string text) => Assert.False(Vocabulary.WrittenNumber.TryRead(text, out _));

    /// <summary>What English text reads as thousands and Swedish as decimals is no guess of ours.</summary>
    [Theory]
    [InlineData("1,234", "MM0526 belopp: belopp kan inte vara »1,234«, som kan läsas på två sätt; skriv 1.234 eller 1234.", "belopp cannot be '1,234', which can be read in two ways; write 1.234 or 1234.")]
    [InlineData("\u221212,345 kr", "MM0526 belopp: belopp kan inte vara »\u221212,345 kr«, som kan läsas på två sätt; skriv -12.345 eller -12345.", "belopp cannot be '\u221212,345 kr', which can be read in two ways; write -12.345 or -12345.")]
    [InlineData("2,345,678", "MM0504 belopp: belopp kan inte vara »2,345,678«; där ska stå ett tal. Menade du »2345678«?", "belopp cannot be '2,345,678'; expected a number. Did you mean '2345678'?")]
    [InlineData("2.345.678,50", "MM0504 belopp: belopp kan inte vara »2.345.678,50«; där ska stå ett tal. Menade du »2345678.50«?", "belopp cannot be '2.345.678,50'; expected a number. Did you mean '2345678.50'?")]
    [InlineData("1,234.5", "MM0504 belopp: belopp kan inte vara »1,234.5«; där ska stå ett tal. Menade du »1234.5«?", "belopp cannot be '1,234.5'; expected a number. Did you mean '1234.5'?")]
    public void Ask_NumberWithThousandsSetApart_SaysHowToWriteIt(string number, string swedish, string english)
    {
        QuestionError error = Asking.ErrorOf("kostnadsfördelning", ("belopp", number));

        Assert.Equal((swedish, english), ($"{error.Code} {error.Fact}: {error.Message(Language.Swedish)}", error.Message(Language.English)));
    }

    [Theory]
    [InlineData("1,2345", "1.2345")]
    [InlineData("0,125", "0.125")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("1 234,567", "1234.567")]
    [InlineData("1.234", "1.234")]
    public void Read_NumberThatOnlyHasDecimals_IsTaken(string text, string expected)
    {
        Assert.True(Vocabulary.WrittenNumber.TryRead(text, out decimal number));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), number);
    }

    [Fact]
    public void Line_UnknownMunicipality_WholeErrorSuggestsAnotherMunicipality()
    {
        string[] allowed = Law.Terms("hemkommun");

        Assert.Equal(
            """{"id":"7","error":{"code":"MM0503","message":"hemkommun kan inte vara »Gävle«. Menade du »annan-kommun«? """
            + $"Tillåtet: {string.Join(", ", allowed)}.\","
            + $$$"""
            "fact":"hemkommun","suggestion":"annan-kommun","allowed":[{{{string.Join(',', allowed.Select(t => $"\"{t}\""))}}}]}}
            """,
            Asking.Line("""{"id":"7","question":"värdkommun","facts":{"hemkommun":"Gävle"}}"""));
    }

    [Theory]
    [InlineData("ansvar", "insats", "suicidriskbedömnig", "suicidriskbedömning")]
    [InlineData("ansvar", "insats", "lakarintig", "läkarintyg")]
    [InlineData("ansvar", "hemkommun", "Gangef", "Gagnef")]
    [InlineData("ansvar", "hemkommun", "Stockholm", "annan-kommun")]
    [InlineData("ansvar", "relation", "närståend", "närstående")]
    [InlineData("ändring", "form", "skrftlig", "skriftlig")]
    [InlineData("ändring", "godkänd-av", "styrgrupp", "styrgruppen")]
    [InlineData("ändring", "godkänd-av", "Regionn", "Region Dalarna")]
    [InlineData("force-majeure", "händelse", "arbetskonflik", "arbetskonflikt")]
    public void Ask_UnknownTerm_NamesTheFactAndTheNearest(string question, string fact, string term, string suggestion)
    {
        QuestionError error = Asking.ErrorOf(question, (fact, term));

        Assert.Equal("MM0503", error.Code);
        Assert.Equal(fact, error.Fact);
        Assert.Equal(suggestion, error.Suggestion);
        Assert.Contains(suggestion, error.Allowed);
        Assert.Contains($"Menade du »{suggestion}«?", error.Message(Language.Swedish), StringComparison.Ordinal);
        Assert.Contains($"Did you mean '{suggestion}'?", error.Message(Language.English), StringComparison.Ordinal);
    }

    /// <summary>A word that only tells what some terms have in common sends nobody to one of them.</summary>
    [Theory]
    [InlineData("ansvar", "insats", "LVM", "anmälan-lvm eller läkarundersökning-lvm")]
    [InlineData("ansvar", "insats", "orosanmalan kommun", null)]
    [InlineData("målgrupp", "relation", "anhörig", "närstående eller anhörig-med-eget-bruk")]
    [InlineData("målgrupp", "relation", "anhorig", "närstående eller anhörig-med-eget-bruk")]
    [InlineData("besök", "plats", "Satellitmottagningen", "satellit-avesta eller satellit-älvdalen")]
    [InlineData("ändring", "ändringstyp", "verksamhetsbeskrivningen", "justering-av-verksamhetsbeskrivning eller större-förändring-av-verksamhetsbeskrivning")]
    [InlineData("ansvar", "hemkommun", "kommun", null)]
    [InlineData("ansvar", "insats", "-", null)]
    public void Ask_WordOfSeveralTerms_SaysWhichItMayMean(string question, string fact, string word, string? meant)
    {
        QuestionError error = Asking.ErrorOf(question, (fact, word));

        Assert.Equal(Law.Terms(fact), error.Allowed);
        if (meant is null)
        {
            Assert.Equal("MM0503", error.Code);
        }
        else
        {
            Assert.Equal(
                $"MM0527 {fact}: {fact} kan inte vara »{word}«, som kan avse {meant}.",
                $"{error.Code} {error.Fact}: {error.Message(Language.Swedish)}");
            Assert.Equal($"{fact} cannot be '{word}', which may mean {meant.Replace(" eller ", " or ", StringComparison.Ordinal)}.", error.Message(Language.English));
            Assert.Null(error.Suggestion);
        }
    }

    /// <summary>VB 6.3 has an intervention for each of the two: the notification and the examination.</summary>
    [Fact]
    public void Ask_InterventionUnderLvm_WholeErrorSaysWhichItMayBe()
    {
        QuestionError error = Asking.ErrorOf("ansvar", ("insats", "lvm"));

        Assert.Equal(
            "MM0527 insats: insats kan inte vara »lvm«, som kan avse anmälan-lvm eller läkarundersökning-lvm.",
            $"{error.Code} {error.Fact}: {error.Message(Language.Swedish)}");
    }

    /// <summary>What people in the field say where the documents say otherwise.</summary>
    [Theory]
    [InlineData("ansvar", "insats", "drogtest", "alkohol-och-drogkontroll")]
    [InlineData("ansvar", "insats", "LVM-anmälan", "anmälan-lvm")]
    [InlineData("ansvar", "insats", "SIP", "samordnad-individuell-plan")]
    [InlineData("ansvar", "insats", "bedömning av självmordsrisk", "suicidriskbedömning")]
    [InlineData("målgrupp", "problem", "cannabis", "narkotika")]
    [InlineData("målgrupp", "problem", "snus", "tobak")]
    [InlineData("målgrupp", "relation", "ungdom", "ung")]
    [InlineData("ändring", "godkänd-av", "LCHNV", "länschefsnätverket")]
    [InlineData("bemanning", "profession", "SSK", "sjuksköterska")]
    public void Ask_EverydayWord_IsTheTerm(string question, string fact, string word, string term) =>
        Assert.Equal(Asking.Essence(Asking.Ask(question, (fact, term))), Asking.Essence(Asking.Ask(question, (fact, word))));

    [Fact]
    public void Ask_HomeOutsideTheCountyAsApprovingParty_IsUnknown() => Assert.Equal("MM0503", Asking.ErrorOf("ändring", ("godkänd-av", "annan-kommun")).Code);

    [Theory]
    [InlineData("Falu kommun", "Falun")]
    [InlineData("GAGNEF", "Gagnef")]
    [InlineData("gagnefs kommun", "Gagnef")]
    [InlineData("Sa\u0308ter", "Säter")]
    [InlineData("Sätters kommun", "Säter")]
    [InlineData("  Malung-Sälen ", "Malung-Sälen")]
    [InlineData("älvdalens  kommun", "Älvdalen")]
    [InlineData("annan kommun", "annan-kommun")]
    [InlineData("sater", "Säter")]
    [InlineData("Gagnefs", "Gagnef")]
    [InlineData("SÄTERS", "Säter")]
    [InlineData("Malung-Salens", "Malung-Sälen")]
    public void Ask_OtherSpellingOfATerm_SameBytes(string spelling, string term) =>
        Assert.Equal(Line("ytterligare-stöd", term), Line("ytterligare-stöd", spelling));

    [Theory]
    [InlineData("Suicidriskbedömning")]
    [InlineData("självmordsriskbedömning")]
    [InlineData("SUICIDRISKBEDÖMNING")]
    [InlineData("suicidriskbedo\u0308mning")]
    [InlineData("suicidriskbedomning")]
    public void Ask_OtherSpellingOfAnIntervention_SameBytes(string spelling) =>
        Assert.Equal(Line("suicidriskbedömning", "Gagnef"), Line(spelling, "Gagnef"));

    [Theory]
    [InlineData("Ålder")]
    [InlineData("ålder")]
    [InlineData("a\u030Alder")]
    public void Ask_OtherSpellingOfAFact_IsTheFact(string name) =>
        Assert.Equal(Outcome.Answered, Asking.Ask("målgrupp", (name, 30)).Outcome);

    [Fact]
    public void Ask_UnknownQuestion_SuggestsTheNearest()
    {
        QuestionError error = Asking.ErrorOf("ansvarr");

        Assert.Equal("MM0501", error.Code);
        Assert.Null(error.Fact);
        Assert.Equal("ansvar", error.Suggestion);
        Assert.Equal(Asking.Engine.Rulebook.Lexicon.Questions.Select(q => q.Name), error.Allowed);
    }

    [Fact]
    public void Ask_UnknownFact_SuggestsTheNearest()
    {
        QuestionError error = Asking.ErrorOf("ansvar", ("hemort", "Falun"), ("insats", "läkarintyg"));

        Assert.Equal("MM0502", error.Code);
        Assert.Equal("hemort", error.Fact);
        Assert.Contains("hemkommun", error.Allowed);
        Assert.Equal("ålder", Asking.ErrorOf("ansvar", ("alder", 17)).Suggestion);
    }

    [Fact]
    public void Ask_FactOfAnotherQuestion_IsUnknown() => Assert.Equal("MM0502", Asking.ErrorOf("värdkommun", ("ålder", 17)).Code);

    [Theory]
    [InlineData("ålder", 17.5)]
    [InlineData("ålder", "sjutton")]
    [InlineData("ålder", true)]
    [InlineData("insats", 17)]
    [InlineData("insats", true)]
    [InlineData("komplex-problematik", "kanske")]
    [InlineData("komplex-problematik", 1)]
    [InlineData("födelsedatum", 2008)]
    public void Ask_WrongType_SaysWhatBelongsThere(string fact, object value)
    {
        QuestionError error = Asking.ErrorOf("ansvar", (fact, value));

        Assert.Equal("MM0504", error.Code);
        Assert.Equal(fact, error.Fact);
        Assert.NotEmpty(error.Message(Language.Swedish));
    }

    [Theory]
    [InlineData("""{"insats":["suicidriskbedömning"]}""", "insats")]
    [InlineData("""{"insats":{"namn":"suicidriskbedömning"}}""", "insats")]
    [InlineData("""{"ålder":17.5}""", "ålder")]
    [InlineData("""{"ålder":1e400}""", "ålder")]
    [InlineData("""{"ålder":"17.5"}""", "ålder")]
    [InlineData("""{"ålder":[17]}""", "ålder")]
    [InlineData("""{"födelsedatum":20080601}""", "födelsedatum")]
    public void Line_WrongTypeInJson_NamesTheFact(string facts, string fact)
    {
        JsonNode error = ErrorIn($$$"""{"id":"x","question":"ansvar","facts":{{{facts}}}}""");

        Assert.Equal("MM0504", error["code"]!.GetValue<string>());
        Assert.Equal(fact, error["fact"]!.GetValue<string>());
    }

    [Fact]
    public void Line_ListWithSomethingElse_NamesTheFact() =>
        Assert.Equal("MM0504", ErrorIn("""{"question":"ändring","facts":{"godkänd-av":["Falun",7,null]}}""")["code"]!.GetValue<string>());

    [Theory]
    [InlineData(-1)]
    [InlineData(121)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Ask_AgeOutOfRange_SaysTheRange(int age)
    {
        QuestionError error = Asking.ErrorOf("ansvar", ("ålder", age));

        Assert.Equal("MM0505", error.Code);
        Assert.Contains("från 0 till 120", error.Message(Language.Swedish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(17)]
    [InlineData(17L)]
    [InlineData("17")]
    public void Ask_AgeInAnyIntegerType_IsTheAge(object age) =>
        Assert.Equal(Outcome.Answered, Asking.Ask("ansvar", ("insats", "läkarintyg"), ("hemkommun", "Falun"), ("ålder", age)).Outcome);

    [Fact]
    public void Ask_NullFact_IsMissing() =>
        Assert.Equal(["ålder"], Asking.Ask("ansvar", ("insats", "läkarintyg"), ("hemkommun", "Falun"), ("ålder", null)).MissingFacts.Select(f => f.Name));

    [Theory]
    [InlineData("T-99", "x", "MM0508")]
    [InlineData("T-01", "till-och-med-22", "MM0507")]
    public void Ask_UnknownReading_SuggestsTheNearest(string id, string reading, string code)
    {
        var question = new Question { Name = "målgrupp", AsOf = Asking.Day, Readings = new Dictionary<string, string> { [id] = reading } };

        Assert.False(Asking.Engine.TryAsk(question, out _, out QuestionError? error));
        Assert.Equal(code, error.Code);
        Assert.NotNull(error.Suggestion);
    }

    [Fact]
    public void Ask_TypedQuestionWithUnknownTerm_ThrowsWithTheError()
    {
        var exception = Assert.Throws<QuestionException>(() => Asking.Engine.Ask(new HostMunicipalityQuestion { HomeMunicipality = "Gävle" }));

        Assert.Equal("annan-kommun", exception.Error.Suggestion);
        Assert.Equal("hemkommun", exception.ParamName);
        Assert.StartsWith("hemkommun cannot be 'Gävle'. Did you mean 'annan-kommun'?", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"question":"ansvar","facts":{"ålder":17,"ålder":18}}""", "MM0510")]
    [InlineData("""{"question":"ansvar","facts":{"ålder":17,"Ålder":18}}""", "MM0510")]
    [InlineData("""{"question":"ansvar","question":"målgrupp"}""", "MM0512")]
    [InlineData("""{"question":"ansvar","facts":{"ålder":17},"facts":{}}""", "MM0512")]
    [InlineData("""{"question":"ansvar","fakta":{}}""", "MM0511")]
    [InlineData("""{"question":"ansvar","Facts":{}}""", "MM0511")]
    [InlineData("""{"question":"ansvar","facts":[]}""", "MM0509")]
    [InlineData("""{"question":"ansvar","asOf":"2026-13-01"}""", "MM0504")]
    [InlineData("""{"question":"ansvar","asOf":20260301}""", "MM0504")]
    [InlineData("""{"question":5}""", "MM0501")]
    [InlineData("""{}""", "MM0501")]
    [InlineData("""[]""", "MM0509")]
    [InlineData("""null""", "MM0509")]
    [InlineData("""{"question":"ansvar" """, "MM0509")]
    [InlineData("", "MM0518")]
    [InlineData(" \t", "MM0518")]
    [InlineData("""{"question":"ansvar"} {}""", "MM0509")]
    [InlineData("""{"question":"ansvar","facts":{"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":1}}}}}}}}}""", "MM0509")]
    public void Line_BrokenQuestion_SaysWhatIsWrong(string json, string code) =>
        Assert.Equal(code, ErrorIn(json)["code"]!.GetValue<string>());

    [Fact]
    public void Line_BrokenQuestion_StillEchoesTheId() =>
        Assert.StartsWith("""{"id":"q9","error":{"code":"MM0511",""", Asking.Line("""{"question":"ansvar","x":1,"id":"q9"}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("ansvar")]
    [InlineData("VÄRDKOMMUN")]
    public void Load_SynonymThatIsAQuestion_IsReported(string synonym)
    {
        var exception = Assert.Throws<RulesLoadException>(() => new RulesEngine(new RulesEngineOptions { Source = new EditedRules().Replace("begrepp.yaml", "synonymer: [vårdkommun]", $"synonymer: [{synonym}]").Source }));

        Assert.Equal("MM0209", Assert.Single(exception.Diagnostics, d => d.Severity == Severity.Error).Code);
    }

    private static string Line(string intervention, string home) =>
        Asking.Line(new JsonObject
        {
            ["question"] = "ansvar",
            ["asOf"] = "2026-03-01",
            ["facts"] = new JsonObject { ["insats"] = intervention, ["hemkommun"] = home, ["ålder"] = 17 },
        }.ToJsonString());

    private static JsonNode ErrorIn(string json) => JsonNode.Parse(Asking.Line(json))!["error"]!;

    /// <summary>A question read from elsewhere may lack what the type says is there.</summary>
    [Fact]
    public void TryAsk_NothingWhereSomethingStands_IsTakenAsNothing()
    {
        var nameless = new Question { Name = null!, Facts = null!, Readings = null! };

        Assert.False(Asking.Engine.TryAsk(nameless, out _, out QuestionError? error));
        Assert.Equal("MM0501", error.Code);
        Assert.True(Asking.Engine.TryAsk(new Question { Name = "målgrupp", Facts = null!, Readings = null! }, out Answer? answer, out _));
        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
    }
}
