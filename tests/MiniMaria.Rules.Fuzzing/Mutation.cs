using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MiniMaria.Rules.Fuzzing;

/// <summary>Makes inputs from the seeds by chance alone, where there is no fuzzer that sees what they reach.</summary>
internal static class Mutation
{
    private static readonly byte[] Marks = "\0\t\n\r !\"#%&'*,-:>?@[]{|}~\\"u8.ToArray();

    /// <summary>Tries inputs for so many seconds; the same in every run, or with <c>MINIMARIA_SEED</c> those of another number.</summary>
    /// <param name="seeds">The folder of the seeds.</param>
    /// <param name="attempt">What is tried.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="broken">The folder that takes inputs that threw, and while it is tried the current one: whatever ends the process leaves it there.</param>
    /// <returns>How many threw.</returns>
    public static int Run(string seeds, Action<byte[]> attempt, int seconds, string broken)
    {
        string? number = Environment.GetEnvironmentVariable("MINIMARIA_SEED");
        int start = number is null ? 0 : number == "new" ? Random.Shared.Next(int.MaxValue / 2) : int.Parse(number, CultureInfo.InvariantCulture);
        byte[][] all = [.. Directory.EnumerateFiles(seeds).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        Directory.CreateDirectory(broken);
        string current = Path.Combine(broken, "id:current");
        int failed = 0;
        int tried = 0;
        using (SafeFileHandle file = File.OpenHandle(current, FileMode.Create, FileAccess.Write))
        {
            for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < seconds; tried++)
            {
                byte[] input = Mutate(all, new Random(start + tried));
                RandomAccess.Write(file, input, 0);
                RandomAccess.SetLength(file, input.Length);
                try
                {
                    attempt(input);
                }
                catch (Exception)
                {
                    failed++;
                    File.WriteAllBytes(Path.Combine(broken, $"id:{start + tried}"), input);
                }
            }
        }

        File.Delete(current);
        Console.WriteLine($"{tried} inputs tried by chance from {start} on");
        return failed;
    }

    private static byte[] Mutate(byte[][] seeds, Random random)
    {
        List<byte> input = [.. seeds[random.Next(seeds.Length)]];
        for (int i = random.Next(1, 6); i > 0 && input.Count > 0; i--)
        {
            int at = random.Next(input.Count);
            int length = Math.Min(random.Next(1, 40), input.Count - at);
            byte[] other = seeds[random.Next(seeds.Length)];
            int from = random.Next(other.Length);
            switch (random.Next(6))
            {
                case 0:
                    input.RemoveRange(at, length);
                    break;
                case 1:
                    input.InsertRange(random.Next(input.Count), input.GetRange(at, length));
                    break;
                case 2:
                    input.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                    break;
                case 3:
                    input[at] = (byte)random.Next(256);
                    break;
                case 4:
                    input.InsertRange(at, Encoding.UTF8.GetBytes(random.NextInt64().ToString(CultureInfo.InvariantCulture)));
                    break;
                default:
                    input[at] = Marks[random.Next(Marks.Length)];
                    break;
            }
        }

        return [.. input];
    }
}
