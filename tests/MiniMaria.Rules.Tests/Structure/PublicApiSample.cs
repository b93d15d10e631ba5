#pragma warning disable // A sample of every kind of member, for the reflector only.
using System.Diagnostics.CodeAnalysis;

namespace MiniMaria.Rules.Tests.Structure;

public static class PublicApiSample
{
    public const int Limit = 3;
    public static readonly string Name = "n";

    public static T? FirstOr<T>(this IEnumerable<T?> items, T? other = default) where T : class, IComparable<T>, new() => other;

    public static bool TryFind(string text, [NotNullWhen(true)] out string? found, in int start = -1, params string[] rest) => throw null!;

    public static (int Count, string? Name) Pair(ReadOnlySpan<char> text, StringComparison how = StringComparison.Ordinal, char c = '\n', decimal d = 1.5m, CancellationToken token = default) => default;

    public enum Colour : byte { Green = 2, Red = 1 }

    [Flags]
    public enum Sides { None = 0, Left = 1 }

    public delegate TResult? Convert<in T, out TResult>(T value);

    public interface IMatcher<T> : IDisposable
    {
        Task<T> MatchAsync(DateOnly day);
    }

    public record Answer(string Id, IReadOnlyList<string?>? Parts = null)
    {
        public required DateOnly Day { get; init; }
    }

    public sealed record Closed(int Count) : Answer("x");

    public readonly record struct Span(int Start, int End);

    public abstract class Base : IDisposable
    {
        protected Base(int a) { }

        private protected Base() { }

        public event EventHandler? Changed;

        public virtual string? this[int index] => null;

        public abstract int Size { get; protected set; }

        protected internal int Inner { get; set; }

        internal int Hidden { get; set; }

        public static bool operator ==(Base? left, Base? right) => true;

        public static bool operator !=(Base? left, Base? right) => false;

        public static implicit operator int(Base value) => 0;

        protected abstract ValueTask<int?> RunAsync(int[]? numbers, Dictionary<string, List<int>> map);

        [Obsolete("Use RunAsync.")]
        public void Dispose() { }

        public override string ToString() => "";
    }

    public sealed class Derived<T> : Base where T : struct
    {
        public Derived() : base(1) { }

        public override int Size { get; protected set; }

        protected override ValueTask<int?> RunAsync(int[]? numbers, Dictionary<string, List<int>> map) => default;

        public class Deep<TInner> where TInner : notnull;
    }
}
