using System.Reflection;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>Loading the embedded rules takes little memory, and keeps none of what only the loading needs. Nothing else runs beside it.</summary>
[CollectionDefinition(nameof(LoadAllocationTests), DisableParallelization = true)]
[Collection(nameof(LoadAllocationTests))]
public sealed class LoadAllocationTests
{
    private const long Megabyte = 1_000_000;

    [Fact]
    public void LoadEmbedded_UntilAQuestionIsAnswered_AllocatesLessThan20Megabytes()
    {
        Answered();
        long before = GC.GetAllocatedBytesForCurrentThread();

        Answered();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * Megabyte);

        static void Answered() => Assert.Equal(
            Outcome.Answered,
            RulesEngine.ForFewQuestions(RulebookLoader.LoadEmbedded().Rulebook!).Ask(new Question
            {
                Name = "frister",
                AsOf = new DateOnly(2026, 3, 1),
                Facts = new Dictionary<string, object?>(StringComparer.Ordinal) { ["år"] = 2026, ["avtalets-slut"] = new DateOnly(2027, 12, 31) },
            }).Outcome);
    }

    [Fact]
    public void LoadEmbedded_Loaded_NeedsNoFullCollection()
    {
        RulebookLoader.LoadEmbedded();
        GC.Collect();
        int collections = GC.CollectionCount(2);

        RulebookLoader.LoadEmbedded();

        Assert.Equal(collections, GC.CollectionCount(2));
    }

    [Fact]
    public void LoadEmbedded_QuestionAsked_KeepsNoNodeOfTheFiles()
    {
        var engine = RulesEngine.ForFewQuestions(RulebookLoader.LoadEmbedded().Rulebook!);
        engine.Ask(new Question { Name = "frister" });

        Assert.True(PathToNode(engine) is [], string.Join(" > ", PathToNode(engine)));
    }

    [Fact]
    public void PathToNode_RulesOfAHost_LeadsToWhatLaterWorkNeeds() => Assert.Contains(nameof(MapNode), PathToNode(RuleFiles.Valid.Load().Rulebook!));

    /// <summary>Gives the types of the objects through which an object keeps a node, itself first; none when it keeps none.</summary>
    private static IReadOnlyList<string> PathToNode(object root)
    {
        var holders = new Dictionary<object, object?>(ReferenceEqualityComparer.Instance) { [root] = null };
        var open = new Queue<object>([root]);
        while (open.TryDequeue(out object? next))
        {
            if (next is Node)
            {
                var path = new List<string>();
                for (object? holder = next; holder is not null; holder = holders[holder])
                {
                    path.Insert(0, holder.GetType().Name);
                }

                return path;
            }

            foreach (object? held in next is Array array && !array.GetType().GetElementType()!.IsPrimitive ? array.Cast<object?>() : FieldsOf(next))
            {
                if (held is not (null or string or Type or Stream or Pointer) && holders.TryAdd(held, next))
                {
                    open.Enqueue(held);
                }
            }
        }

        return [];
    }

    private static IEnumerable<object?> FieldsOf(object holder)
    {
        for (Type? type = holder.GetType(); type is { IsPrimitive: false }; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic))
            {
                if (field.FieldType is { IsPrimitive: false, IsPointer: false, IsByRefLike: false })
                {
                    yield return field.GetValue(holder);
                }
            }
        }
    }
}
