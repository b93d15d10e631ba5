namespace MiniMaria.Rules.Vocabulary;

/// <summary>The kinds of value that facts, figures and answer fields have.</summary>
public enum ValueKind
{
    /// <summary>No value: the fact is not known, or the field says nothing.</summary>
    None,

    /// <summary>One term of a list (<c>term</c>).</summary>
    Term,

    /// <summary>Several terms of a list (<c>termer</c>), without order or repetition.</summary>
    Terms,

    /// <summary>A whole number (<c>heltal</c>).</summary>
    Integer,

    /// <summary>A calendar day (<c>datum</c>).</summary>
    Date,

    /// <summary>Yes or no (<c>ja-nej</c>).</summary>
    Boolean,

    /// <summary>An exact decimal number (<c>belopp</c>): kronor, or per cent.</summary>
    Decimal,

    /// <summary>A length of calendar time; only in rule files.</summary>
    Period,

    /// <summary>Free text (<c>text</c>); only in answers.</summary>
    Text,

    /// <summary>Rows of several columns (<c>rader</c>), in order; only in answers.</summary>
    Rows,

    /// <summary>One value for each of several terms (<c>tabell</c>), such as a decision for each party.</summary>
    Table,
}
