using System.Reflection;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>A typed question has a property for each fact that its question takes, but for the day asked on, which all have.</summary>
public sealed class TypedQuestionTests
{
    public static TheoryData<Type> Types => [.. typeof(ResponsibilityQuestion).Assembly.GetExportedTypes().Where(t => t is { IsAbstract: false, BaseType: { IsGenericType: true } parent } && parent.GetGenericTypeDefinition() == typeof(TypedQuestion<>))];

    [Theory]
    [MemberData(nameof(Types))]
    public void TypedQuestion_AnyFact_HasAProperty(Type type)
    {
        object question = Activator.CreateInstance(type)!;
        string name = (string)type.GetProperty("Name", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(question)!;
        QuestionDefinition asked = Asking.Engine.Rulebook.Lexicon.Questions.Single(q => q.Name == name);

        int properties = type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Count(p => p.CanWrite);

        Assert.Equal(asked.Facts.Count(f => !f.IsAskedDay), properties);
    }
}
