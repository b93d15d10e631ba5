using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Asks the examples that stand beside the rules and reports every difference from what they say.</summary>
public static class ExampleCheck
{
    private const string NoValue = "saknas";

    private static readonly Dictionary<string, Outcome> Outcomes = new(StringComparer.Ordinal)
    {
        ["besvarad"] = Outcome.Answered,
        ["saknar-fakta"] = Outcome.NeedsFacts,
        ["utanför"] = Outcome.OutsideScope,
        ["oreglerat"] = Outcome.Silent,
        ["konflikt"] = Outcome.Conflict,
    };

    /// <summary>Asks every example of the engine's rulebook.</summary>
    /// <param name="engine">The engine.</param>
    /// <returns>The differences, in the order of the examples; none when all examples hold.</returns>
    public static IReadOnlyList<Diagnostic> Run(RulesEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return Run(new ExampleAnswers(engine));
    }

    /// <summary>Checks every example by its answer.</summary>
    internal static IReadOnlyList<Diagnostic> Run(ExampleAnswers answers) =>
        [.. answers.Engine.Rulebook.Examples.SelectMany(e => Run(answers, e))];

    /// <summary>Asks one example.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="example">An example of its rulebook.</param>
    /// <returns>The differences; none when the example holds.</returns>
    public static IReadOnlyList<Diagnostic> Run(RulesEngine engine, Example example)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(example);
        return Run(new ExampleAnswers(engine), example);
    }

    private static IReadOnlyList<Diagnostic> Run(ExampleAnswers answers, Example example)
    {
        var bag = new DiagnosticBag();
        RulesEngine asked = answers.Engine.Under(example);

        // Another rulebook has terms of its own, and lacks a wording that begins after the end.
        Example? own = asked == answers.Engine ? example : asked.Rulebook.Examples.FirstOrDefault(e => e.Span == example.Span);
        if (own is null || IsOfAnotherWording(own, asked.Rulebook.EditionOn(own.Day)))
        {
            bag.Report(Messages.ExampleOnOtherDay, example.Span, example.Name, IsoDay.Write(example.Day));
            return bag.ToList();
        }

        bool canAsk = answers.TryAsk(example, out Answer? answer, out QuestionError? error);
        example = own;
        if (canAsk && example.Refused is { } refused)
        {
            bag.Report(Messages.ExampleOutcome, example.Span, example.Name, $"nekas {refused}", NameOf(answer!.Outcome));
        }
        else if (canAsk)
        {
            Compare(example, answer!, bag);
        }
        else if (example.Refused is null || error!.Fact != example.Refused)
        {
            bag.Report(
                Messages.ExampleFaulty,
                example.Span,
                example.Name,
                error!.Message(Language.Swedish),
                error.Message(Language.English));
        }

        return bag.ToList();
    }

    /// <summary>Tells whether the document applies on the example's day, but not with the file in which the example stands.</summary>
    private static bool IsOfAnotherWording(Example example, Edition edition) =>
        edition.Versions.Any(v => v.Document.Name == example.Document) && !edition.Files.Contains(example.Span.File);

    private static void Compare(Example example, Answer answer, DiagnosticBag bag)
    {
        Outcome expected = Outcomes[example.Outcome];
        if (answer.Outcome != expected)
        {
            bag.Report(Messages.ExampleOutcome, example.Span, example.Name, example.Outcome, NameOf(answer.Outcome));
        }

        foreach ((FieldDefinition field, Value value) in example.Fields)
        {
            Expect(field.Name, Show(value), Show(answer[field.Name]), value == answer[field.Name]);
        }

        foreach ((FieldDefinition field, ExpectedRows rows) in example.Rows)
        {
            Expect(field.Name, rows.ToString(), Show(answer[field.Name]), rows.AgreeWith(answer[field.Name]));
        }

        if (example.MissingFacts is { } missing)
        {
            ExpectSame("saknas", missing, answer.MissingFacts.Select(f => f.Name));
        }

        foreach ((string id, bool? met) in example.Requirements)
        {
            RequirementResult? result = answer.Requirements.FirstOrDefault(r => r.Requirement.Id == id);
            Expect(id, Show(met), result is null ? NoValue : Show(result.Met), result is not null && result.Met == met);
        }

        foreach ((string id, IReadOnlyList<string> items) in example.Missing)
        {
            ExpectSame(id, items, answer.Requirements.FirstOrDefault(r => r.Requirement.Id == id)?.Missing ?? []);
        }

        foreach (string id in example.Interpretations)
        {
            string[] named = [.. answer.Interpretations.Select(i => i.Interpretation.Name)];
            Expect("tolkningar", id, string.Join(", ", named), named.Contains(id));
        }

        if (example.Remarks is { } remarks)
        {
            // That another version is to come, or which one answers, is no fault of the documents.
            ExpectSame(
                "anmärkningar",
                remarks,
                answer.Remarks.Select(r => r.Id)
                    .Where(id => id is not (OtherDays.Decided or OtherDays.Proposed or AmendedAnswers.Transitional)));
        }

        CheckCited(example, answer, bag);

        void Expect(string what, string wanted, string found, bool same)
        {
            if (!same)
            {
                bag.Report(Messages.ExampleField, example.Span, example.Name, what, wanted, found);
            }
        }

        void ExpectSame(string what, IEnumerable<string> wanted, IEnumerable<string> found)
        {
            string[] a = [.. wanted.Order(StringComparer.Ordinal)];
            string[] b = [.. found.Order(StringComparer.Ordinal)];
            Expect(what, "[" + string.Join(", ", a) + "]", "[" + string.Join(", ", b) + "]", a.SequenceEqual(b, StringComparer.Ordinal));
        }
    }

    /// <summary>
    /// An answered example must come from the rule that it stands under, or it proves nothing about it, unless it says
    /// which rows must be lacking because the rule does not hold.
    /// </summary>
    private static void CheckCited(Example example, Answer answer, DiagnosticBag bag)
    {
        if (answer.Outcome != Outcome.Answered || example.Rows.Values.Any(r => r is { IsWhole: false, Rows: [] }))
        {
            return;
        }

        string[] cited = [.. answer.Citations.Select(c => c.Rule)];
        IEnumerable<Rule> rules = answer.Facts.Edition.Rules.Where(r => r.Id == example.Provision || r.Table == example.Provision);
        bool isRule = rules.Any();
        if (isRule && !rules.Any(r => cited.Contains(r.Id)))
        {
            bag.Report(Messages.ExampleNotCited, example.Span, example.Name, example.Provision, string.Join(", ", cited));
        }
    }

    private static string NameOf(Outcome outcome) => Outcomes.First(o => o.Value == outcome).Key;

    private static string Show(Value value) => value.HasValue ? value.ToString() : NoValue;

    private static string Show(bool? met) => met switch
    {
        true => "ja",
        false => "nej",
        null => "okänt",
    };
}
