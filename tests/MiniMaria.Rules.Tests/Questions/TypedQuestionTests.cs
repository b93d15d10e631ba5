using System.Reflection;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>
/// The typed questions are the vocabulary's: each question has one with a property for each fact, but for the day asked on, which all
/// have; its answer has a property for each field; and they say what the questions by name do.
/// </summary>
public sealed class TypedQuestionTests
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, Type> Types = typeof(RulesEngine).Assembly.GetExportedTypes()
        .Where(t => t is { IsAbstract: false, BaseType: { IsGenericType: true } parent } && parent.GetGenericTypeDefinition() == typeof(TypedQuestion<>))
        .ToDictionary(NameOf, StringComparer.Ordinal);

    private static readonly MethodInfo AskTyped =
        typeof(RulesEngine).GetMethods().Single(m => m is { Name: nameof(RulesEngine.Ask), IsGenericMethodDefinition: true });

    private static Lexicon Lexicon => Asking.Engine.Rulebook.Lexicon;

    public static TheoryData<string> Questions => [.. Lexicon.Questions.Select(q => q.Name)];

    [Fact]
    public void Types_AreOfTheQuestionsOfTheVocabulary() =>
        Assert.Equal(Lexicon.Questions.Select(q => q.Name).Order(StringComparer.Ordinal), Types.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Questions))]
    public void Type_FactsAndFields_AreItsProperties(string name)
    {
        QuestionDefinition question = Lexicon.QuestionNamed(name)!;

        Assert.Equal(question.Facts.Where(f => !f.IsAskedDay).Select(f => TypeOf(f.Type)), PropertiesOf(Types[name]).Select(p => p.PropertyType));
        Assert.Equal(question.Fields.Select(f => f.Type.Kind), PropertiesOf(AnswerOf(name)).Select(p => KindOf(p.PropertyType)));
        Assert.All(
            question.Fields.Zip(PropertiesOf(AnswerOf(name))).Where(f => f.First.Type.Kind == ValueKind.Rows),
            f => Assert.Equal(f.First.Type.Columns.Select(c => c.Type.Kind), ColumnsOf(f.Second).Select(p => KindOf(p.PropertyType))));
    }

    /// <summary>
    /// Every example is asked by name and by its type: the same bytes, and the same values at each field; or the same is said of it when
    /// it cannot be asked, as after a change of the law until a jurist has mended it.
    /// </summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public void Ask_ExamplesOfTheRules_AnswersAsByName(string name)
    {
        Example[] examples = [.. Asking.Engine.Rulebook.Examples.Where(e => e.Question.Name == name && e.Refused is null && e is { AgreedEnd: null, IsOfProposal: false })];

        Assert.NotEmpty(examples);
        foreach (Example example in examples)
        {
            var question = new Question
            {
                Name = name,
                AsOf = example.Day,
                Facts = example.Facts.ToDictionary(f => f.Key, f => (object?)f.Value, StringComparer.Ordinal),
                Readings = example.Readings,
            };
            if (!Asking.Engine.TryAsk(question, out Answer? byName, out QuestionError? error))
            {
                Assert.Equal(error.Message(Language.English), Assert.Throws<QuestionException>(() => Ask(example)).Error.Message(Language.English));
                continue;
            }

            TypedAnswer typed = Ask(example);

            Assert.Equal(AnswerJson.Write(byName, Asking.Engine.Rulebook), AnswerJson.Write(typed.Answer, Asking.Engine.Rulebook));
            Assert.All(
                example.Question.Fields.Zip(PropertiesOf(typed.GetType())),
                f => Assert.Equal(Held(byName[f.First.Name]), Held(f.Second.GetValue(typed))));
        }
    }

    /// <summary>A list is a class of constants: every term that may stand, also those of lists that it includes.</summary>
    [Fact]
    public void Terms_AreThoseOfTheVocabulary()
    {
        Type[] lists = typeof(Terms).GetNestedTypes();

        Assert.Equal(Lexicon.Lists.Count, lists.Length);
        Assert.All(Lexicon.Lists.Zip(lists.OrderBy(t => t.MetadataToken)), list => Assert.Equal(
            list.First.Terms.Select(t => t.Name),
            list.Second.GetFields().OrderBy(f => f.MetadataToken).Select(f => (string)f.GetRawConstantValue()!)));
    }

    /// <summary>What the types have already nobody can call a fact, a field or a column.</summary>
    [Fact]
    public void Names_OfMembersThatTheTypesHave_AreRefused()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        (string Entry, string[] Members)[] taken =
        [
            ("dag: { namn: Day,", MembersOf(typeof(TypedQuestion<>), typeof(TypedQuestion<Answer>).BaseType!)),
            ("senast: { namn: Latest,", MembersOf(typeof(TypedAnswer), typeof(object))),
            ("kostnad: { namn: Cost,", MembersOf(typeof(Row), typeof(object), typeof(Obligation))),
        ];

        Assert.All(taken, t => Assert.NotEmpty(t.Members));
        foreach ((string entry, string[] members) in taken)
        {
            Assert.All(members, member => Assert.Contains(
                RuleFiles.WithEnglish.Replace(RuleFiles.English, entry, entry[..(entry.IndexOf("namn: ", StringComparison.Ordinal) + 6)] + member + ",").Load().Diagnostics,
                d => d.Code == Messages.DuplicateName.Code));
        }

        static string[] MembersOf(params Type[] types) =>
        [
            .. types.SelectMany(t => t.GetMembers(All))
                .Where(m => m is not ConstructorInfo and not FieldInfo && (m as MethodInfo)?.IsSpecialName != true && EnglishName.IsIdentifier(m.Name))
                .Where(m => m.DeclaringType != typeof(Row) && (m.DeclaringType != typeof(Obligation) || m is MethodInfo || m.Name == "EqualityContract"))
                .Select(m => m.Name)
                .Distinct(),
        ];
    }

    private static string NameOf(Type type) => (string)type.GetProperty("Name", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(Activator.CreateInstance(type))!;

    private static Type AnswerOf(string question) => Types[question].BaseType!.GetGenericArguments()[0];

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(Own).OrderBy(p => p.MetadataToken);

    private static IEnumerable<PropertyInfo> ColumnsOf(PropertyInfo rows) => PropertiesOf(rows.PropertyType.GetGenericArguments()[0]);

    private static TypedAnswer Ask(Example example) => (TypedAnswer)AskTyped.MakeGenericMethod(AnswerOf(example.Question.Name))
        .Invoke(Asking.Engine, BindingFlags.DoNotWrapExceptions, null, [Typed(example)], null)!;

    /// <summary>Makes a typed question of an example.</summary>
    private static object Typed(Example example)
    {
        object question = Activator.CreateInstance(Types[example.Question.Name])!;
        Set(nameof(Question.AsOf), example.Day);
        Set(nameof(Question.Readings), example.Readings);
        FactDefinition[] facts = [.. example.Question.Facts.Where(f => !f.IsAskedDay)];
        foreach ((string name, object given) in example.Facts)
        {
            PropertyInfo property = PropertiesOf(question.GetType()).ElementAt(Array.FindIndex(facts, f => f.Name == name));
            property.SetValue(question, Given(FactReader.Read(Lexicon.FactNamed(name)!, given), property.PropertyType));
        }

        return question;

        void Set(string property, object value) => question.GetType().GetProperty(property)!.SetValue(question, value);
    }

    /// <summary>Gives a value as a property of a type takes it.</summary>
    private static object Given(Value value, Type type) => value.Kind switch
    {
        ValueKind.Term => value.Term.Name,
        ValueKind.Terms => value.Terms.Select(t => t.Name).ToArray(),
        ValueKind.Integer => value.Integer,
        ValueKind.Date => value.Date,
        ValueKind.Boolean => value.Boolean,
        ValueKind.Decimal => value.Decimal,
        ValueKind.Table when type == typeof(IReadOnlyDictionary<string, string>) =>
            value.Table.Entries.ToDictionary(e => e.Key.Name, e => e.Value.Term.Name, StringComparer.Ordinal),
        ValueKind.Table => value.Table.Entries.ToDictionary(e => e.Key.Name, e => e.Value.Integer, StringComparer.Ordinal),
        _ => value.Text,
    };

    private static Type TypeOf(FactType type) => type.Kind switch
    {
        ValueKind.Terms => typeof(IEnumerable<string>),
        ValueKind.Integer => typeof(int?),
        ValueKind.Date => typeof(DateOnly?),
        ValueKind.Boolean => typeof(bool?),
        ValueKind.Decimal => typeof(decimal?),
        ValueKind.Table when type.Values!.Kind == ValueKind.Term => typeof(IReadOnlyDictionary<string, string>),
        ValueKind.Table => typeof(IReadOnlyDictionary<string, int>),
        _ => typeof(string),
    };

    private static ValueKind KindOf(Type type) =>
        type == typeof(Term) ? ValueKind.Term
        : type == typeof(IReadOnlyList<Term>) ? ValueKind.Terms
        : type == typeof(int) || type == typeof(int?) ? ValueKind.Integer
        : type == typeof(DateOnly) || type == typeof(DateOnly?) ? ValueKind.Date
        : type == typeof(bool) || type == typeof(bool?) ? ValueKind.Boolean
        : type == typeof(decimal) || type == typeof(decimal?) ? ValueKind.Decimal
        : type == typeof(string) ? ValueKind.Text
        : type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? ValueKind.Table
        : ValueKind.Rows;

    /// <summary>Writes what a field or a property holds, so that both can be compared.</summary>
    private static string Held(object? value) => value switch
    {
        null or Value { HasValue: false } => string.Empty,
        Value { Kind: ValueKind.Rows } rows => string.Join("; ", rows.Rows.Select(r => string.Join(" | ", r.Columns.Select(c => Held(r[c.Name]))))),
        Value { Kind: ValueKind.Table } table => string.Join(", ", table.Table.Entries.Select(e => $"{e.Key} {Held(e.Value)}")),
        Value { Kind: ValueKind.Terms } terms => Held(terms.Terms),
        Value one => Held(Given(one, typeof(object))),
        Term term => term.Name,
        IEnumerable<Term> terms => string.Join(", ", terms.Select(t => t.Name)),
        IReadOnlyDictionary<Term, int> table => string.Join(", ", table.Select(e => $"{e.Key} {e.Value}")),
        string text => text,
        System.Collections.IEnumerable rows => string.Join("; ", rows.Cast<object>().Select(r => string.Join(" | ", PropertiesOf(r.GetType()).Select(p => Held(p.GetValue(r)))))),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
    };
}
