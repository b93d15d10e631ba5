namespace MiniMaria.Rules.Vocabulary;

/// <summary>The units in which the agreements count time.</summary>
internal enum PeriodUnit
{
    Days,
    Weeks,
    Months,
    Years,
}
