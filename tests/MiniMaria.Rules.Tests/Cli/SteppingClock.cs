namespace MiniMaria.Rules.Tests.Cli;

/// <summary>A clock on which the same time passes from each look to the next.</summary>
internal sealed class SteppingClock(TimeSpan step) : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now += step.Ticks;
}
