using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>No version is decided by approvals that are none: each way to cheat is caught.</summary>
public sealed class ApprovalTests
{
    private const string Agreement = EditedRules.Agreement;
    private const string Head = $"{Agreement}/2027-01-01/dokument.yaml";
    private const string BaseHead = $"{Agreement}/2025-11-17/dokument.yaml";

    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly string[] Parties = Law.Parties;

    private static string Last => Parties[^1];

    private static EditedRules Decided => new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Parties);

    [Fact]
    public void Check_AllApprovedTheTextInWriting_NothingIsFound() => Assert.Empty(Check(Decided));

    [Theory]
    [InlineData(", form: skriftlig", "", "MM0433")] // no form
    [InlineData("form: skriftlig", "form: muntlig", null)] // the wrong form
    [InlineData(", dag: 2026-10-01", "", "MM0433")] // no day
    [InlineData("dag: 2026-10-01", "dag: 2026-11-28", "MM0434")] // a day to come
    [InlineData("dag: 2026-10-01", "dag: 2019-03-01", "MM0435")] // before there was a text
    public void Check_OneApprovalThatIsNone_DoesNotCount(string what, string by, string? code)
    {
        IReadOnlyList<Diagnostic> found = Check(OfLast(Decided, what, by));

        Assert.Equal(code is null ? ["MM0424"] : ["MM0424", code], found.Select(d => d.Code).Order());
        Assert.EndsWith($"»Alla parter har godkänt« (SA 14), fattas: {Last}; skriv det, eller status förslag.", found.Single(d => d.Code == "MM0424").Message(Language.Swedish), StringComparison.Ordinal);
    }

    /// <summary>What is said of what does not count, and of what is strange, in both languages.</summary>
    [Fact]
    public void Check_RecordsThatAreNone_AreToldWhy()
    {
        EditedRules rules = Decided;
        string seal = rules.Files[Head].Split('\n').Single(l => l.StartsWith("godkänd-text: ", StringComparison.Ordinal));
        string text = seal["godkänd-text: ".Length..];

        Assert.Equal(
            [
                $"MM0433 Warning: Uppgiften om {Last} räknas inte: dag och form fattas.",
                $"MM0433 Warning: What is recorded of {Last} does not count: dag and form is lacking.",
            ],
            Told(OfLast(Decided, ", dag: 2026-10-01, form: skriftlig", string.Empty), "MM0433"));
        Assert.Equal(
            [
                $"MM0434 Warning: Uppgiften om {Last} räknas inte: dagen 2026-11-28 har inte varit.",
                $"MM0434 Warning: What is recorded of {Last} does not count: the day 2026-11-28 is still to come.",
            ],
            Told(OfLast(Decided, "dag: 2026-10-01", "dag: 2026-11-28"), "MM0434"));
        Assert.Equal(
            [
                $"MM0435 Warning: Uppgiften om {Last} räknas inte: 2019-03-01 fanns inte texten, som är från 2025-11-17.",
                $"MM0435 Warning: What is recorded of {Last} does not count: on 2019-03-01 there was no text, which is of 2025-11-17.",
            ],
            Told(OfLast(Decided, "dag: 2026-10-01", "dag: 2019-03-01"), "MM0435"));
        Assert.Equal(
            [
                $"MM0436 Warning: Godkännandena av 2027-01-01 räknas inte; gäller de texten som den står, skriv »{seal}«.",
                $"MM0436 Warning: The approvals of 2027-01-01 do not count; if they are of the text as it stands, write '{seal}'.",
            ],
            Told(Decided.Replace(Head, seal, string.Empty), "MM0436"));
        Assert.Equal(
            [
                $"MM0437 Warning: Godkännandena av 2027-01-01 räknas inte, för de gäller en annan text än den som står, som är {text}.",
                $"MM0437 Warning: The approvals of 2027-01-01 do not count, for they are of another text than the one that stands, which is {text}.",
            ],
            Told(Decided.Replace(Head, text, "sha256:0"), "MM0437"));
        Assert.Equal(
            [
                $"MM0438 Warning: Uppgiften om {Last} går inte att pröva efteråt; skriv också organ och handling, fast avtalet inte kräver det.",
                $"MM0438 Warning: What is recorded of {Last} cannot be tried afterwards; write organ and handling as well, though nothing demands it.",
            ],
            Told(OfLast(OfLast(Decided, ", handling: KF § 1", string.Empty), ", organ: kommunfullmäktige", string.Empty), "MM0438"));
        Assert.Equal(
            [
                "MM0440 Error: Versionen 2027-01-01 av underavtalet för nedre Dalarna har status beslutad, men ändrar 2025-11-17, som har status förslag.",
                "MM0440 Error: The version 2027-01-01 of underavtalet för nedre Dalarna has the status beslutad, but amends 2025-11-17, which has the status förslag.",
            ],
            Told(Decided.Replace(BaseHead, "status: gällande", "status: förslag"), "MM0440"));
    }

    [Fact]
    public void Check_ApprovalBeforeTheTextWasWritten_DoesNotCount() =>
        Assert.Contains(Check(Decided.Replace(Head, "ändrar:", "upprättad: 2026-10-02\nändrar:")), d => d.Code == "MM0435");

    /// <summary>What the agreement leaves open is told, but is no error.</summary>
    [Theory]
    [InlineData(", organ: kommunfullmäktige", "", "organ")]
    [InlineData(", handling: KF § 1", "", "handling")]
    public void Check_WhatTheAgreementDoesNotDemand_IsAWarning(string what, string by, string lacking)
    {
        Diagnostic found = Assert.Single(Check(OfLast(Decided, what, by)));

        Assert.Equal(("MM0438", Severity.Warning), (found.Code, found.Severity));
        Assert.Equal($"Uppgiften om {Last} går inte att pröva efteråt; skriv också {lacking}, fast avtalet inte kräver det.", found.Message(Language.Swedish));
    }

    [Fact]
    public void Check_StartBeforeTheLastApproval_IsAWarning()
    {
        EditedRules late = OfLast(Decided, "dag: 2026-10-01", "dag: 2027-01-02");

        Assert.Equal(
            [
                "MM0439 Warning: Versionen 2027-01-01 gäller från 2027-01-01, före det som skedde sist, 2027-01-02; avtalet säger inte om den kan det.",
                "MM0439 Warning: The version 2027-01-01 applies from 2027-01-01, before what came last, on 2027-01-02; the agreement does not say if it can.",
            ],
            Told(AmendmentAuthority.Check(late.Load(), new DateOnly(2027, 2, 1)), "MM0439"));
    }

    /// <summary>Approvals of another text than the one that stands.</summary>
    [Fact]
    public void Check_TextChangedAfterTheApprovals_NoneCounts()
    {
        EditedRules changed = Decided;
        changed.Files[$"{Agreement}/2027-01-01/{EditedRules.Clause16}"] = new EditedRules().Give("rättelsetid", $"{Law.Number("rättelsetid") - 20} dagar").Files[$"{Agreement}/2025-11-17/{EditedRules.Clause16}"];

        Assert.Equal(["MM0424", "MM0437"], Check(changed).Select(d => d.Code).Order());
    }

    [Theory]
    [InlineData("gäller-från: 2027-01-01", "gäller-från: 2026-12-01")]
    [InlineData("ändrar: 2025-11-17", "ändrar: 2025-11-17\nupphäver: [\"18\"]")]
    public void Check_StartOrRepealChangedAfterTheApprovals_NoneCounts(string what, string by) =>
        Assert.Contains(Check(Decided.Replace(Head, what, by)), d => d.Code == "MM0437");

    /// <summary>What an example shows is no part of what was approved.</summary>
    [Fact]
    public void Check_OnlyAnExampleChanged_TheApprovalsStillCount()
    {
        EditedRules rules = Decided;
        string clause = $"{Agreement}/2027-01-01/{EditedRules.Clause16}";
        int example = rules.Files[clause].IndexOf("      - ", rules.Files[clause].IndexOf("exempel:", StringComparison.Ordinal), StringComparison.Ordinal);
        rules.Files[clause] = rules.Files[clause].Insert(example + "      - ".Length, "Också ");

        Assert.DoesNotContain(Check(rules), d => d.Code is "MM0424" or "MM0437");
    }

    [Fact]
    public void Check_NoFingerprintOfTheApprovedText_SaysWhatToWrite()
    {
        EditedRules rules = Decided;
        string seal = rules.Files[Head].Split('\n').Single(l => l.StartsWith("godkänd-text: ", StringComparison.Ordinal));

        Diagnostic found = Check(rules.Replace(Head, seal, string.Empty)).Single(d => d.Code == "MM0436");

        Assert.Contains($"»{seal}«", found.Message(Language.Swedish), StringComparison.Ordinal);
    }

    /// <summary>The same party under two names approves once.</summary>
    [Fact]
    public void Load_SamePartyUnderTwoNames_IsRefused()
    {
        EditedRules rules = OfLast(Decided, $"av: {Last}", "av: Falu kommun");

        Assert.Contains(RulebookLoader.Load(rules.Source).Diagnostics, d => d.Severity == Severity.Error && d.Span.File == Head && d.Message(Language.Swedish).Contains("Falu kommun", StringComparison.Ordinal));
    }

    /// <summary>The party that an amendment adds has to approve as well.</summary>
    [Theory]
    [InlineData(false, new[] { "MM0424" })]
    [InlineData(true, new string[0])]
    public void Check_PartyAdded_ApprovesToo(bool approves, string[] expected)
    {
        string added = Law.Names("faluns-område").First(p => !Parties.Contains(p));
        EditedRules rules = new EditedRules().AddPartyFrom2027(added, approves ? [.. Parties, added] : Parties);

        IReadOnlyList<Diagnostic> found = Check(rules);

        Assert.Equal(expected, found.Select(d => d.Code));
        Assert.All(found, d => Assert.Contains($"fattas: {added};", d.Message(Language.Swedish), StringComparison.Ordinal));
    }

    [Fact]
    public void Check_DecidedAmendmentOfAProposal_IsRefused()
    {
        EditedRules rules = Decided.Replace(BaseHead, "status: gällande", "status: förslag");

        Assert.Equal(
            "Versionen 2027-01-01 av underavtalet för nedre Dalarna har status beslutad, men ändrar 2025-11-17, som har status förslag.",
            Assert.Single(Check(rules)).Message(Language.Swedish));
    }

    /// <summary>The first version is in force when the agreement's own conditions are met (SA 19): all parties have signed.</summary>
    [Fact]
    public void Check_InForceWithAllSignatures_NothingIsFound() => Assert.Empty(Check(new EditedRules().InForce()));

    [Theory]
    [InlineData("gällande")]
    [InlineData("beslutad")]
    public void Check_InForceWithoutASignature_IsRefused(string status)
    {
        EditedRules rules = new EditedRules().InForce().Replace(BaseHead, "status: gällande", $"status: {status}").Replace(BaseHead, $"  - {{ av: {Last}, dag: 2025-11-17, handling: Avtalet }}\n", string.Empty);

        Assert.Equal(
            [
                $"MM0441 Error: Versionen 2025-11-17 av underavtalet för nedre Dalarna har status {status} men saknar det som krävs: »Alla parter har undertecknat avtalet« (SA 19), fattas: {Last}; skriv det, eller status förslag.",
                $"MM0441 Error: The version 2025-11-17 of underavtalet för nedre Dalarna has the status {status}, but lacks what it takes: »Alla parter har undertecknat avtalet« (SA 19), lacking: {Last}; write it, or förslag.",
            ],
            Told(Check(rules), "MM0441"));
        Assert.Equal(BaseHead, Assert.Single(Check(rules)).Span.File);
    }

    /// <summary>Signatures are held to their days and documents as approvals are.</summary>
    [Theory]
    [InlineData("dag: 2025-11-17, ", "", new[] { "MM0433", "MM0441" })]
    [InlineData("dag: 2025-11-17", "dag: 2026-11-28", new[] { "MM0434", "MM0441" })]
    [InlineData(", handling: Avtalet", "", new[] { "MM0438" })]
    [InlineData("dag: 2025-11-17", "dag: 2025-12-01", new[] { "MM0439" })]
    public void Check_SignatureInDoubt_IsTold(string what, string by, string[] expected)
    {
        EditedRules rules = new EditedRules().InForce();
        string signature = $"  - {{ av: {Last}, dag: 2025-11-17, handling: Avtalet }}\n";

        Assert.Equal(expected, Check(rules.Replace(BaseHead, signature, signature.Replace(what, by, StringComparison.Ordinal))).Select(d => d.Code).Order());
    }

    /// <summary>However many are lacking, all are named.</summary>
    [Fact]
    public void Check_NobodyHasApproved_NamesEveryPartyAndWhatToWrite()
    {
        string told = Assert.Single(Check(new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig"))).Message(Language.Swedish);

        Assert.All(Parties, p => Assert.Contains(p, told, StringComparison.Ordinal));
        Assert.EndsWith("; skriv det, eller status förslag.", told, StringComparison.Ordinal);
    }

    /// <summary>Of the ways in which the budget can be changed one suffices: they are never told as demands that all must be met.</summary>
    [Fact]
    public void Check_WaysOfWhichOneSuffices_AreToldAsAlternatives()
    {
        string told = Assert.Single(Check(new EditedRules().AmendFrom2027("9.1-budget.yaml", "beslutad"))).Message(Language.Swedish);

        Assert.Matches("saknar det som avtalet kräver: antingen .+; eller .+; skriv det, eller status förslag[.]$", told);
        Assert.All(Parties, p => Assert.Contains(p, told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("verksamhetsbeskrivning/2025-04-11")]
    [InlineData("avsiktsforklaring/2024-04-30")]
    [InlineData("budget-falun/2025-04-11")]
    public void Check_OtherDocumentInForceWithoutAnything_IsRefused(string folder)
    {
        EditedRules rules = new EditedRules();
        string status = rules.Files[$"{folder}/dokument.yaml"].Split('\n').Single(l => l.StartsWith("status: ", StringComparison.Ordinal));

        Assert.Contains(Check(rules.Replace($"{folder}/dokument.yaml", status, "status: gällande")), d => d.Code == "MM0441" && d.Span.File == $"{folder}/dokument.yaml");
    }

    /// <summary>What does not count is not shown as recorded in a comparison, either.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public void Compare_ApprovalThatDoesNotCount_IsLacking()
    {
        EditedRules rules = OfLast(new EditedRules().FewerDaysFrom2027("förslag", "skriftlig", Parties), ", form: skriftlig", string.Empty);

        AuthorityNeed need = Assert.Single(AmendmentAuthority.Of(rules.Compare(), new DateOnly(2026, 3, 1), Today));

        Assert.Equal([Last], need.Demands.SelectMany(d => d.Lacking));
        Assert.False(need.IsValid);
    }

    private static IReadOnlyList<Diagnostic> Check(EditedRules rules) => AmendmentAuthority.Check(rules.Load(), Today);

    private static string[] Told(EditedRules rules, string code) => Told(Check(rules), code);

    private static string[] Told(IReadOnlyList<Diagnostic> found, string code) =>
        [.. found.Where(d => d.Code == code).SelectMany(d => Enum.GetValues<Language>().Select(l => $"{d.Code} {d.Severity}: {d.Message(l)}"))];

    /// <summary>Replaces something in the record of the last party's approval.</summary>
    private static EditedRules OfLast(EditedRules rules, string what, string by)
    {
        string approval = rules.Files[Head].Split('\n').Single(l => l.Contains($"av: {Last},", StringComparison.Ordinal));
        return rules.Replace(Head, approval, approval.Replace(what, by, StringComparison.Ordinal));
    }
}
