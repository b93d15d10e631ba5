using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace MiniMaria.Rules.Tests;

/// <summary>
/// How tests of random input run: the same input in every run, so that a run can be repeated, or with the environment
/// variable <c>MINIMARIA_SEED</c> the input of that number, or of a new one where it is <c>new</c>.
/// </summary>
internal static class Randomly
{
    /// <summary>Any odd number will do.</summary>
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    /// <summary>Gets the seed of this run.</summary>
    public static Rnd Seed => new(
        Environment.GetEnvironmentVariable("MINIMARIA_SEED") switch
        {
            null => 1,
            "new" => (ulong)Random.Shared.NextInt64(),
            var number => ulong.Parse(number, CultureInfo.InvariantCulture),
        },
        Gamma);

    /// <summary>Gives the configuration of a property that is tried so many times and throws where it does not hold; then it says the seed.</summary>
    public static Config Times(int count) =>
        Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(FSharpOption<Replay>.Some(new Replay(Seed, FSharpOption<int>.None)));
}
