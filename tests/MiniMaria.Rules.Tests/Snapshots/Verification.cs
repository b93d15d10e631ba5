using System.Runtime.CompilerServices;

namespace MiniMaria.Rules.Tests.Snapshots;

/// <summary>A comparison that is about to be made; awaiting it makes it.</summary>
internal sealed class Verification(string folder, string type, string method, string text)
{
    private string _method = method;

    /// <summary>Names the snapshot after <paramref name="name"/> instead of the calling method, e.g. for one row of a theory.</summary>
    public Verification UseMethodName(string name)
    {
        _method = name;
        return this;
    }

    /// <summary>Makes the comparison.</summary>
    public Task ToTask() => Verifier.CompareAsync(folder, $"{type}.{_method}", text);

    /// <summary>Makes the comparison when awaited.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();
}
