namespace MiniMaria.Rules.Vocabulary;

/// <summary>Where the cells of a column come from.</summary>
internal enum ColumnSource
{
    /// <summary>The rule says it.</summary>
    Concluded,

    /// <summary>It is the rule's own text (<c>ur: text</c>).</summary>
    RuleText,

    /// <summary>It is the rule's document and clause (<c>ur: punkt</c>).</summary>
    Clause,

    /// <summary>It is the day of the week, and the feast, of the row's day (<c>ur: dagens-namn</c>).</summary>
    DayName,
}
