using System.Globalization;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Questions;

public class NameTableTests
{
    private static readonly string[] Few = ["ung", "Orsa", "Mora", "ja", "å", "närstående", "malung-sälen"];

    [Fact]
    public void TryFind_FewNames_FindsEachAndNoOther() => SeeThatEachIsFound(Few, ["", "Ung", "un", "ungo", "mora", "närståend", "närståendes", "malung sälen"]);

    [Fact]
    public void TryFind_NamesThatDifferAtTheEnd_FindsEachAndNoOther() => SeeThatEachIsFound(Many("övning-{0}"), ["övning-", "övning-3000", "övning-1x"]);

    [Fact]
    public void TryFind_NamesThatDifferInTheMiddleAlone_FindsEachAndNoOther() => SeeThatEachIsFound(Many("insats-{0}-behandling"), ["insats-3000-behandling", "insats-1x-behandling"]);

    [Fact]
    public void TryFind_NoNames_FindsNone() => SeeThatEachIsFound([], ["", "ung", "närstående"]);

    private static string[] Many(string format) => [.. Enumerable.Range(0, 3000).Select(i => string.Format(CultureInfo.InvariantCulture, format, i))];

    private static void SeeThatEachIsFound(string[] names, string[] others)
    {
        var table = new NameTable<string>(names, n => n);

        // A copy, so that it is found by its characters.
        Assert.All(names, n => Assert.True(table.TryFind(new string(n.AsSpan()), out string? found) && ReferenceEquals(n, found)));
        Assert.All(others, n => Assert.False(table.TryFind(n, out _)));
    }
}
