namespace MiniMaria.Rules.Rulebooks;

/// <summary>Why a computation whose operands are all there gives no value.</summary>
internal enum ReckoningFault
{
    /// <summary>It gives one.</summary>
    None,

    /// <summary>There is nothing to allot by.</summary>
    WeightsAreZero,

    /// <summary>A weight is below 0.</summary>
    WeightBelowZero,

    /// <summary>The year lies before the first one, or too far after it.</summary>
    WrongYears,

    /// <summary>A number has more digits than can be reckoned exactly.</summary>
    TooLarge,

    /// <summary>The table lacks the key.</summary>
    NoSuchEntry,

    /// <summary>No key has a value in every table.</summary>
    NoCommonKey,

    /// <summary>A table holds nothing to reckon with.</summary>
    EmptyTable,

    /// <summary>A day before the first or after the last of the calendar.</summary>
    OutsideCalendar,
}
