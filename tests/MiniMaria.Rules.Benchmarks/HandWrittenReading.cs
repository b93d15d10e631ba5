namespace MiniMaria.Rules.Benchmarks;

internal sealed record HandWrittenReading(string Id, string Reading, string[] Alternatives);
