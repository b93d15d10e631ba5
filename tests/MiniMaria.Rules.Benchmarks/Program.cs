using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using MiniMaria.Rules.Benchmarks;

// Each has a thousand questions or more, so that a few rounds are long enough to be measured. No collection is forced between them: of the many rules it would take longer.
const int Rounds = 16;

// short: measures for a moment and prints the table; readme FILE: measures longer and writes it into the file as well.
if (args is not (["short"] or ["readme", _]))
{
    Console.Error.WriteLine("short | readme FILE");
    return 2;
}

// A short run sees that all answer alike and can be measured; what is written into a file is measured longer.
int times = args is ["short"] ? 3 : 10;
QuestionBenchmarks.SeeThatAllAnswerAlike();
string table = ReadmeTable.Of(BenchmarkRunner.Run<QuestionBenchmarks>(ManualConfig.CreateMinimumViable()
    .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance).WithUnrollFactor(Rounds).WithInvocationCount(Rounds).WithWarmupCount(times).WithIterationCount(times).WithEvaluateOverhead(false).WithGcForce(false))));
Console.WriteLine(table);
if (args is ["readme", var file])
{
    ReadmeTable.Write(file, table);
}

return 0;
