using System.Runtime.InteropServices;

namespace MiniMaria.Rules.Review.Space;

/// <summary>Compares rows of numbers by the numbers.</summary>
internal sealed class IntegersComparer : IEqualityComparer<int[]>
{
    public static readonly IntegersComparer Instance = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
        return hash.ToHashCode();
    }
}
