namespace MiniMaria.Rules.Rulebooks;

/// <summary>How an amount is allotted in whole steps, so that each part comes as near its share as the steps allow.</summary>
internal enum AllotmentMethod
{
    /// <summary>Each share is rounded down; the steps left over go to the largest remainders (Hamilton).</summary>
    LargestRemainder,

    /// <summary>Each share is rounded by itself, half a step up; the sum may miss the amount.</summary>
    EachByItself,

    /// <summary>Each share is rounded down; what is left over is allotted to nobody.</summary>
    RoundedDown,

    /// <summary>Step by step to the largest quotient by odd divisors (Webster, Sainte-Laguë).</summary>
    OddDivisors,
}
