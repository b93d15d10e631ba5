namespace MiniMaria.Rules.Loading;

/// <summary>What in a rule file hangs on the question asked.</summary>
internal enum QuestionPart
{
    /// <summary>A condition on facts.</summary>
    Condition,

    /// <summary>The name of a fact.</summary>
    Fact,

    /// <summary>What a rule answers.</summary>
    Conclusion,

    /// <summary>A row of a rule that is a table: facts and answer fields.</summary>
    Row,

    /// <summary>The facts of an example.</summary>
    Given,

    /// <summary>The answer that an example expects.</summary>
    Expected,
}
