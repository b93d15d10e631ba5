namespace MiniMaria.Rules.Loading;

/// <summary>What kind of word stands at a key.</summary>
internal enum WordKind
{
    /// <summary>Words of the author's own.</summary>
    Text,

    /// <summary>A name that the author chooses.</summary>
    Name,

    /// <summary>One of a few words of the rule language.</summary>
    Choice,

    /// <summary>ja or nej.</summary>
    YesOrNo,

    /// <summary>A day, year first.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>An amount: kronor, per cent or a number.</summary>
    Amount,

    /// <summary>A literal, or the name of a value, a day, a fact or a question.</summary>
    Value,

    /// <summary>A question of the vocabulary.</summary>
    Question,

    /// <summary>A fact of the vocabulary.</summary>
    Fact,

    /// <summary>An answer field of a question.</summary>
    Field,

    /// <summary>A column of rows.</summary>
    Column,

    /// <summary>A list of terms of the vocabulary.</summary>
    TermList,

    /// <summary>A term of the vocabulary.</summary>
    Term,

    /// <summary>A status of a version.</summary>
    Status,

    /// <summary>A document of the register.</summary>
    Document,

    /// <summary>A document of the register, or a fact that names one.</summary>
    DocumentOrFact,

    /// <summary>The number of a clause.</summary>
    Clause,

    /// <summary>A statement of an inventory.</summary>
    Statement,

    /// <summary>An interpretation.</summary>
    Interpretation,

    /// <summary>A reading of an interpretation.</summary>
    Reading,

    /// <summary>A rule, a table of rules or a requirement.</summary>
    Rule,

    /// <summary>A reference.</summary>
    Reference,
}
