using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>The questions with one or two facts through their typed questions: VB 8.2 and 8.5, SA 10, 15 and 18.</summary>
public sealed class SmallQuestionTests
{
    // The subjects of duties, in the order in which a jurist reads them.
    private static readonly string[] Subjects = Law.Terms("ämne");

    [Fact]
    public void Ask_Staffing_PercentAndEmployer()
    {
        StaffingAnswer answer = Asking.Engine.Ask(new StaffingQuestion { Town = "Falun", Profession = "läkare", AsOf = Asking.Day });

        Assert.Equal(50, answer.Percent);
        Assert.Equal("region", answer.Employer?.Name);
        Assert.Equal(["verksamhetsbeskrivning 8.2.1"], Asking.Clauses(answer.Answer));
        Assert.Equal(["K-30", "K-11"], answer.Answer.Remarks.Select(r => r.Id));
    }

    [Fact]
    public void Ask_StaffingWithoutProfession_NoPercent() =>
        Assert.Null(Asking.Engine.Ask(new StaffingQuestion { Town = "Mora", AsOf = Asking.Day }).Percent);

    [Fact]
    public void Ask_Deadlines_DaysInOrderWithWhatAndWho()
    {
        DeadlinesAnswer answer = Asking.Engine.Ask(new DeadlinesQuestion { AgreementEnds = new DateOnly(2027, 12, 31), Year = 2027, AsOf = Asking.Day });

        Deadline[] invoices = [.. answer.Deadlines.Where(d => d.Clause == "SA 13")];
        Assert.Equal([new DateOnly(2027, 1, 31), new DateOnly(2028, 1, 31)], invoices.Select(d => d.Day));
        Assert.Equal(Law.Parties.Order(StringComparer.Ordinal), invoices[0].Who.Select(w => w.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Kommunerna faktureras i januari för hela årets kostnad.", invoices[0].What);
        Assert.Equal(answer.Deadlines.Select(d => d.Day).Order(), answer.Deadlines.Select(d => d.Day));
    }

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, true)]
    public void Ask_DeadlinesOfAYear_InvoicesOnlyFromTheFirstBudget(int year, bool invoiced) =>
        Assert.Equal(invoiced, Asking.Engine.Ask(new DeadlinesQuestion { Year = year, AsOf = Asking.Day }).Deadlines.Any(d => d.Clause == "SA 13"));

    [Fact]
    public void Ask_DeadlinesWithoutFacts_None() => Assert.Empty(Asking.Engine.Ask(new DeadlinesQuestion { AsOf = Asking.Day }).Deadlines);

    [Fact]
    public void Ask_Obligations_OfEveryDocumentThatAppliesSubjectBySubject()
    {
        ObligationsAnswer answer = Asking.Engine.Ask(new ObligationsQuestion { Party = "Mora", AsOf = Asking.Day });

        Assert.Contains(
            ("Värdkommunen tecknar underavtal med kommunerna i sitt upptagningsområde.", "utan angiven tid", "VB 3.3"),
            answer.Obligations.Select(o => (o.Text, o.When, o.Clause)));
        Assert.Equal(
            ["AF 3", "AF 4", "KS § 179 ärende", "SR 5.3.1", "VB 1", "VB 3", "VB 3.1", "VB 3.3", "VB 6.1", "VB 6.2", "VB 6.4", "VB 6.5", "VB 8.1", "VB 8.5", "VB 9"],
            answer.Obligations.Select(o => o.Clause).Distinct().Order(StringComparer.Ordinal));
        int[] subjects = [.. Asking.Essence(answer.Answer).Split("\"ämne\":\"").Skip(1).Select(s => Array.IndexOf(Subjects, s.Split('"')[0]))];
        Assert.DoesNotContain(-1, subjects);
        Assert.Equal(subjects.Order(), subjects);
    }

    [Fact]
    public void Ask_ObligationsOfABodyWithNone_Silent()
    {
        ObligationsAnswer answer = Asking.Engine.Ask(new ObligationsQuestion { Party = "kommunfullmäktige", AsOf = Asking.Day });

        Assert.Equal(Outcome.Silent, answer.Outcome);
        Assert.Empty(answer.Obligations);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ask_Invalidity_TheAgreementStandsAndIsAdjustedWhenMaterial(bool material)
    {
        InvalidityAnswer answer = Asking.Engine.Ask(new InvalidityQuestion { HasMaterialEffect = material, AsOf = Asking.Day });

        Assert.True(answer.AgreementStands);
        Assert.Equal(material, answer.IsAdjusted);
        Assert.Equal(["underavtal-nedre-dalarna 15"], Asking.Clauses(answer.Answer));
    }

    [Theory]
    [InlineData(false, "förhandling", null)]
    [InlineData(true, "allmän-domstol", "svensk-rätt")]
    public void Ask_Dispute_FirstNegotiationThenCourt(bool negotiated, string forum, string? law)
    {
        DisputeAnswer answer = Asking.Engine.Ask(new DisputeQuestion { HasNegotiated = negotiated, AsOf = Asking.Day });

        Assert.Equal(forum, answer.Forum?.Name);
        Assert.Equal(law, answer.Law?.Name);
        Assert.Equal(["underavtal-nedre-dalarna 18"], Asking.Clauses(answer.Answer));
    }

    [Theory]
    [InlineData("skriftligt", "den-enskilde", true)]
    [InlineData("skriftligt", "vårdnadshavare", true)]
    [InlineData("skriftligt", "annan", false)]
    [InlineData("muntligt", "vårdnadshavare", false)]
    [InlineData("inget", null, false)]
    public void Ask_Confidentiality_OnlyWrittenConsentByTheRightPerson(string consent, string? by, bool shared)
    {
        ConfidentialityAnswer answer = Asking.Engine.Ask(new ConfidentialityQuestion { Consent = consent, ConsentBy = by, AsOf = Asking.Day });

        Assert.Equal(shared, answer.MayBeShared);
        Assert.Equal(["verksamhetsbeskrivning 8.5", "underavtal-nedre-dalarna 10"], Asking.Clauses(answer.Answer));
    }
}
