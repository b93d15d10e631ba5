namespace MiniMaria.Rules.Benchmarks;

internal sealed record HandWrittenCitation(string Rule, string Document, string Version, string Clause, string Status, string Text);
