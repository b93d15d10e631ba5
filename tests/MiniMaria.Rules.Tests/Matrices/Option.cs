namespace MiniMaria.Rules.Tests.Matrices;

/// <summary>One way that things can stand, with the facts that say so.</summary>
internal sealed record Option(string Label, params (string Name, object? Value)[] Facts);
