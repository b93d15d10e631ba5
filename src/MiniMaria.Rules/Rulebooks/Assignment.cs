namespace MiniMaria.Rules.Rulebooks;

/// <summary>What a rule says a field of the answer is.</summary>
internal readonly record struct Assignment(int Field, ValueExpression Value);
