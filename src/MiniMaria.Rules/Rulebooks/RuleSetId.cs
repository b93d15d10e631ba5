namespace MiniMaria.Rules.Rulebooks;

/// <summary>Which rules an answer comes from.</summary>
/// <param name="Version">The version of the rule set, as its register states it.</param>
/// <param name="Fingerprint">The SHA-256 of the canonical content of all files, as <c>sha256:</c> and 64 hexadecimal digits.</param>
public sealed record RuleSetId(string Version, string Fingerprint);
