namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary>What a search can find, in the order in which it is told.</summary>
internal enum SearchKind
{
    /// <summary>A document of the register.</summary>
    Document,

    /// <summary>A clause, by its number and heading.</summary>
    Clause,

    /// <summary>One thing that a clause says, as the inventory has it.</summary>
    Statement,

    /// <summary>A rule, or a table of rules with the same text.</summary>
    Rule,

    /// <summary>A requirement of a rule.</summary>
    Requirement,

    /// <summary>Something that an agreement takes for granted.</summary>
    Presupposition,

    /// <summary>A value, a day or a derived fact that a clause names.</summary>
    Value,

    /// <summary>Open wording and the ways to read it.</summary>
    Interpretation,

    /// <summary>Which wording applies to what was done before an amendment.</summary>
    Transition,

    /// <summary>A known fault of the documents.</summary>
    Remark,

    /// <summary>A question that can be asked.</summary>
    Question,

    /// <summary>A field of its answer.</summary>
    Field,

    /// <summary>A fact that a question takes.</summary>
    Fact,

    /// <summary>A list of terms.</summary>
    List,

    /// <summary>A term of a list.</summary>
    Term,
}
