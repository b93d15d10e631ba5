using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Questions;

/// <summary>Thrown when a question cannot be asked. The message names the fact and what it allows, in English.</summary>
public sealed class QuestionException : ArgumentException
{
    internal QuestionException(QuestionError error)
        : base(error.Message(Language.English), error.Fact)
    {
        Error = error;
    }

    /// <summary>What is wrong, in either language.</summary>
    public QuestionError Error { get; }
}
