using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>What can be wrong in the list of what is accepted as unanswered.</summary>
public sealed class SilenceFaultTests
{
    private const string File = "oreglerat.yaml";

    [Fact]
    public void Load_QuestionAndConditionThatExist_AreAccepted() =>
        Valid.With(File, "oreglerat:\n  - { frågor: [ansvar, uppsägning], gäller-från: 2026-01-01, skäl: Det är sagt. }\n  - { frågor: [ansvar], när: { hemkommun: södra }, skäl: Det är sagt. }\n").Finds("");

    [Fact]
    public void Load_UnknownQuestion_IsFound() => Valid.With(File, "oreglerat:\n  - { frågor: [ansvr], skäl: Det är sagt. }\n")
        .Finds(
            """
            MM0203 Error oreglerat.yaml:2:16+5 |ansvr|
              Frågan »ansvr« finns inte.
              The question 'ansvr' does not exist.
              allowed: ansvar, uppsägning
              suggestion: ansvar
            """);

    [Fact]
    public void Load_FactOfAnotherQuestion_IsFound() => Valid.With(File, "oreglerat:\n  - { frågor: [ansvar], när: { form: muntlig }, skäl: Det är sagt. }\n")
        .Finds(
            """
            MM0202 Error oreglerat.yaml:2:32+4 |form|
              Frågan ansvar tar inget faktum »form«.
              The question ansvar takes no fact 'form'.
              allowed: hemkommun, ålder, födelsedatum, alla, någon, inte, tolkning, hänvisning
            """);

    [Fact]
    public void Load_NoReason_IsFound() => Valid.With(File, "oreglerat:\n  - { frågor: [ansvar] }\n")
        .Finds(
            """
            MM0104 Error oreglerat.yaml:2:5+1 |{|
              Nyckeln »skäl« saknas.
              The key 'skäl' is missing.
            """);

    [Fact]
    public void Load_NotAnEntry_IsFound() => Valid.With(File, "oreglerat:\n  - ansvar\n")
        .Finds(
            """
            MM0103 Error oreglerat.yaml:2:5+6 |ansvar|
              Här ska stå nycklar med värden, inte en text.
              Expected keys with values, not a text.
            """);

    [Fact]
    public void Load_Accepted_ChangesTheFingerprint() =>
        Assert.NotEqual(Valid.Load().Rulebook!.Fingerprint, Valid.With(File, "oreglerat:\n  - { frågor: [ansvar], skäl: Det är sagt. }\n").Load().Rulebook!.Fingerprint);
}
