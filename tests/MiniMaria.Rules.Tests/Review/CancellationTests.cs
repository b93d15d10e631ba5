using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Review.Matrices;
using MiniMaria.Rules.Review.Mutation;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>Long work says what it is at, and ends when it is told to.</summary>
public sealed class CancellationTests
{
    private static readonly Rulebook Rules = Asking.Engine.Rulebook;

    public static TheoryData<string> Works => ["check", "compare", "mutate", "remove", "matrix"];

    [Theory]
    [MemberData(nameof(Works))]
    public void Run_CancelledOnceAtWork_Ends(string work)
    {
        using var source = new CancellationTokenSource();
        var told = new Told(source.Cancel);

        Assert.ThrowsAny<OperationCanceledException>(() => Do(work, told, source.Token));
        Assert.NotEmpty(told.Said);
        Assert.All(Rules.Editions, e => Assert.Equal(Rules.Fingerprint, e.RuleSet.Fingerprint));
    }

    [Theory]
    [MemberData(nameof(Works))]
    public void Run_CancelledBefore_DoesNothing(string work)
    {
        var told = new Told(() => { });

        Assert.ThrowsAny<OperationCanceledException>(() => Do(work, told, new CancellationToken(canceled: true)));
    }

    private static void Do(string work, IProgress<string> progress, CancellationToken cancellation)
    {
        switch (work)
        {
            case "check":
                RulebookAnalysis.Run(Rules, progress, cancellation);
                break;
            case "compare":
                RulebookComparison.Compare(Rules, Shorter.Value, progress: progress, cancellation: cancellation);
                break;
            case "mutate":
                MutationTest.Run(Small, null, progress, cancellation);
                break;
            case "remove":
                RemovalTest.Run(Small, null, progress, cancellation);
                break;
            default:
                DecisionMatrix.Render(Rules, null, progress, cancellation);
                break;
        }
    }

    /// <summary>Gets rules whose examples hold, whatever a jurist has yet to mend in the others.</summary>
    private static RuleSource Small => RuleFiles.Accounted.ToSource();

    private static Lazy<Rulebook> Shorter { get; } = new(() => new EditedRules().FewerDays().Load());

    /// <summary>Remembers what is said, and does something each time.</summary>
    private sealed class Told(Action then) : IProgress<string>
    {
        private readonly Lock _lock = new();

        public List<string> Said { get; } = [];

        public void Report(string value)
        {
            lock (_lock)
            {
                Said.Add(value);
            }

            then();
        }
    }
}
