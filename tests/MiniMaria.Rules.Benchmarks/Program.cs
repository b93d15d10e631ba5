using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using MiniMaria.Rules.Benchmarks;

// short: measures briefly and prints the table; readme FILE: measures at length and writes the table into it.
switch (args)
{
    case ["short"]:
        Console.WriteLine(ReadmeTable.Of(BenchmarkRunner.Run<QuestionBenchmarks>(ManualConfig.CreateMinimumViable()
            .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance)))));
        break;
    case ["readme", string file]:
        Summary summary = BenchmarkRunner.Run<QuestionBenchmarks>(ManualConfig.CreateMinimumViable()
            .AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance)));
        ReadmeTable.Write(file, ReadmeTable.Of(summary));
        break;
    default:
        Console.Error.WriteLine("short | readme FILE");
        return 2;
}

return 0;
