namespace MiniMaria.Rules.Cli.Verbs.Ask;

/// <summary>Thrown when an input can be read no further; told from an output that nobody reads.</summary>
internal sealed class BrokenInputException(Exception inner) : Exception(inner.Message, inner);
