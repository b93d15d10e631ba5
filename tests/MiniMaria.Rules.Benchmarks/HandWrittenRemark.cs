namespace MiniMaria.Rules.Benchmarks;

internal sealed record HandWrittenRemark(string Id, string Text, HandWrittenCitation[] Citations);
