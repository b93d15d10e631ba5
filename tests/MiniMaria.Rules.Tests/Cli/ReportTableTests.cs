using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Cli.Verbs.Check;
using MiniMaria.Rules.Cli.Verbs.Coverage;
using MiniMaria.Rules.Cli.Verbs.Diff;
using MiniMaria.Rules.Cli.Verbs.Mutate;
using MiniMaria.Rules.Cli.Verbs.Search;
using MiniMaria.Rules.Cli.Verbs.Show;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>The tables of src/README.md name every field of every report in JSON, where it stands and in its order, and no other.</summary>
public sealed class ReportTableTests
{
    /// <summary>What the tables call the object that holds all.</summary>
    private const string Whole = "the object";

    private static readonly string Text = File.ReadAllText(Path.Combine(SourceFile.Repository, "src/README.md"));

    public static TheoryData<string, Type> Reports => new()
    {
        { "minimaria show CLAUSE --json", typeof(ShowJson) },
        { "minimaria check --format json", typeof(CheckJson) },
        { "minimaria coverage --json", typeof(CoverageJson) },
        { "minimaria mutate --json", typeof(MutationJson) },
        { "minimaria mutate --removals --json", typeof(RemovalJson) },
        { "minimaria search WORD --format json", typeof(SearchJson) },
        { "minimaria diff OLD NEW --format json", typeof(DiffJson) },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Table_OfAReport_NamesItsFields(string call, Type report) => Assert.Equal(RowsOf(report), RowsUnder($"### `{call}`"));

    /// <summary>A report that is serialised and has no table is missed here.</summary>
    [Fact]
    public void Tables_OfAllReports_AreTried()
    {
        IEnumerable<Type> serialised = typeof(DiffJson).Assembly.GetTypes()
            .SelectMany(t => t.CustomAttributes.Where(a => a.AttributeType == typeof(JsonSerializableAttribute)))
            .Select(a => (Type)a.ConstructorArguments[0].Value!);

        // SARIF has a standard of its own.
        Assert.Equal(
            serialised.Where(t => t != typeof(SarifLog)).Select(t => t.Name).Order(StringComparer.Ordinal),
            Reports.Select(r => r.Data.Item2.Name).Order(StringComparer.Ordinal));
    }

    private sealed record Inner([property: JsonPropertyName("named")] string Name, Inner? Next, IReadOnlyDictionary<string, long> Counts);

    private sealed record Outer(int FirstCount, IReadOnlyList<Inner> Items, Inner? Only);

    [Fact]
    public void RowsOf_Record_NamesEachObjectOnceWithAllItsPlaces() => Assert.Equal(
        ["the object: firstCount, items, only", "items, items.next, only: named, next, counts"], RowsOf(typeof(Outer)));

    /// <summary>Gives a row for each kind of object: where it stands, and its fields.</summary>
    private static List<string> RowsOf(Type report)
    {
        var places = new Dictionary<Type, List<string>>();
        Visit(report, Whole);
        return [.. places.Select(p => $"{string.Join(", ", p.Value)}: {string.Join(", ", FieldsOf(p.Key).Select(f => f.Name))}")];

        void Visit(Type type, string place)
        {
            if (places.TryGetValue(type, out List<string>? known))
            {
                known.Add(place);
                return;
            }

            places.Add(type, [place]);
            foreach ((string name, Type value) in FieldsOf(type).Where(f => IsObject(f.Value)))
            {
                Visit(value, place == Whole ? name : $"{place}.{name}");
            }
        }
    }

    private static bool IsObject(Type type) =>
        type.Namespace!.StartsWith("MiniMaria.", StringComparison.Ordinal) && !type.IsDefined(typeof(JsonConverterAttribute));

    /// <summary>Gives the fields of an object in JSON, and what each holds, one by one.</summary>
    private static IEnumerable<(string Name, Type Value)> FieldsOf(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let given = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        let value = property.PropertyType
        select (
            given ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            value.IsGenericType && value.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? value.GetGenericArguments()[0] : value);

    /// <summary>Reads the rows of the table under a heading: places in the first column, fields in the second.</summary>
    private static List<string> RowsUnder(string heading)
    {
        string[] lines = Text.Split('\n');
        int start = Array.IndexOf(lines, heading);
        Assert.True(start >= 0, $"src/README.md has no heading {heading}");
        return
        [
            .. lines.Skip(start + 1).TakeWhile(l => !l.StartsWith('#')).Where(l => l.StartsWith('|')).Skip(2)
                .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
                .Select(cells => $"{(cells[1] == Whole ? Whole : Names(cells[1]))}: {Names(cells[2])}"),
        ];
    }

    private static string Names(string cell) => string.Join(
        ", ", Regex.Matches(cell, "(?<=`)[^`, |]+(?=`)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value));
}
