using System.Diagnostics;
using System.Text;

namespace MiniMaria.Rules.Fuzzing;

/// <summary>Makes inputs from the seeds by chance alone, where there is no fuzzer that sees what they reach.</summary>
internal static class Mutation
{
    private static readonly byte[] Marks = "\0\t\n\r !\"#%&'*,-:>?@[]{|}~\\"u8.ToArray();

    /// <summary>Tries inputs for so many seconds.</summary>
    /// <param name="seeds">The folder of the seeds.</param>
    /// <param name="attempt">What is tried.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="broken">The folder that takes inputs that threw.</param>
    /// <returns>How many threw.</returns>
    public static int Run(string seeds, Action<byte[]> attempt, int seconds, string broken)
    {
        byte[][] all = [.. Directory.EnumerateFiles(seeds).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        int failed = 0;
        int tried = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < seconds; tried++)
        {
            var random = new Random(tried);
            byte[] input = Mutate(all, random);
            try
            {
                attempt(input);
            }
            catch (Exception e)
            {
                failed++;
                Directory.CreateDirectory(broken);
                File.WriteAllBytes(Path.Combine(broken, $"id:{tried}"), input);
                Console.WriteLine($"{broken}/id:{tried}: {e.GetType().Name}: {e.Message}");
            }
        }

        Console.WriteLine($"{tried} inputs tried by chance, {failed} crashed");
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
                    input.InsertRange(at, Encoding.UTF8.GetBytes(random.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture)));
                    break;
                default:
                    input[at] = Marks[random.Next(Marks.Length)];
                    break;
            }
        }

        return [.. input];
    }
}
