using System.Reflection;
using MiniMaria.Rules.Loading;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>The table of keys is whole, and the readers, the layout and the schema can go by it.</summary>
public sealed class KeyTableTests
{
    private static readonly MapShape[] Shapes =
        [.. typeof(KeyTable).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(MapShape)).Select(p => (MapShape)p.GetValue(null)!)];

    [Fact]
    public void Shapes_NamesAndKeys_AreTheirOwn()
    {
        Assert.Equal(
            Shapes.Where(s => s.Name != KeyTable.Test.Name).Select(s => s.Name).Distinct(),
            Shapes.Where(s => s.Name != KeyTable.Test.Name).Select(s => s.Name));
        Assert.All(Shapes, s => Assert.Equal(s.Names.Distinct(), s.Names));
    }

    [Fact]
    public void Shapes_EveryKey_SaysWhatItIsForOnOneLine() => Assert.All(
        Shapes.SelectMany(s => s.Definitions.Select(d => d.About).Concat(s.Others is { } others ? [others.About] : [])),
        about => Assert.Matches(@"^[\p{Lu}»].*\.$", about));

    [Fact]
    public void Shapes_Relations_AreOfTheirKeys() => Assert.All(
        Shapes.Where(s => s.Name != KeyTable.Test.Name || s == KeyTable.Test).SelectMany(s => s.Relations.SelectMany(r => r.Keys.Append(r.When ?? r.Keys[0])).Select(k => (Shape: s, Key: k))),
        k => Assert.Contains(k.Key, k.Shape.Names));

    /// <summary>Every mapping of the rules is one of the table, down to each key: nothing in the files is out of its reach.</summary>
    [Fact]
    public void At_EveryKeyOfTheRules_IsKnown()
    {
        var unknown = new List<string>();
        foreach (string path in Embedded.Paths)
        {
            Walk(
                YamlReader.Read(new RuleFile(path, Embedded[path]), new MiniMaria.Rules.Diagnostics.DiagnosticBag())!,
                new Keys(() => KeyTable.FileAt(path)));
        }

        Assert.Equal([], unknown);

        void Walk(Node node, Content? content)
        {
            switch (node)
            {
                case ListNode list:
                    Array.ForEach(list.Items, i => Walk(i, content?.Item));
                    break;
                case MapNode map:
                    MapShape? shape = content?.ShapeOf(map);
                    foreach ((ScalarNode key, Node value) in map.Entries)
                    {
                        if (shape?.At(key.Text, map) is not { } at)
                        {
                            unknown.Add($"{key.Span} {key.Text} in {shape?.Name}");
                        }
                        else
                        {
                            Walk(value, at);
                        }
                    }

                    break;
            }
        }
    }
}
