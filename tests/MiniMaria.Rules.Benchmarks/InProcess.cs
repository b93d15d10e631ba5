using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>Measures in this process, since the package does not know the newest target framework.</summary>
internal sealed class InProcess : ManualConfig
{
    public InProcess() => AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance));
}
