using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Tests.Review;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Asks the embedded rules the way hosts do: by name and facts, and as one line of JSON.</summary>
internal static class Asking
{
    /// <summary>A day on which all documents apply.</summary>
    public static readonly DateOnly Day = new(2026, 3, 1);

    /// <summary>Writes Swedish letters as they are.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static RulesEngine Engine { get; } = new();

    /// <summary>Asks on <see cref="Day"/>; a fact is a name and a value.</summary>
    public static Answer Ask(string question, params (string Name, object? Value)[] facts) => Ask(Engine, question, facts);

    public static Answer Ask(RulesEngine engine, string question, params (string Name, object? Value)[] facts) =>
        engine.Ask(Question(question, Day, facts));

    public static Answer Ask(DateOnly day, string question, params (string Name, object? Value)[] facts) =>
        Engine.Ask(Question(question, day, facts));

    public static Question Question(string name, DateOnly day, IEnumerable<(string Name, object? Value)> facts) =>
        new() { Name = name, AsOf = day, Facts = facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal) };

    /// <summary>Gives the error of a question that cannot be asked.</summary>
    public static QuestionError ErrorOf(string question, params (string Name, object? Value)[] facts)
    {
        Assert.False(Engine.TryAsk(Question(question, Day, facts), out _, out var error));
        return error;
    }

    /// <summary>Answers one line of JSON as the batch mode does: an answer or an error.</summary>
    public static string Line(string json, RulesEngine? engine = null)
    {
        engine ??= Engine;
        if (!QuestionJson.TryRead(json, out var question, out var id, out var error))
        {
            return AnswerJson.Write(error, id);
        }

        return engine.TryAsk(question, out var answer, out error)
            ? AnswerJson.Write(answer, engine.Rulebook, id)
            : AnswerJson.Write(error, id);
    }

    /// <summary>Gives the line of an answer without what the contract leaves open: explanation, version, fingerprint.</summary>
    public static string WithoutOpenParts(string line)
    {
        JsonNode node = JsonNode.Parse(line)!;
        Assert.NotEmpty(node["explanation"]!.GetValue<string>());
        Assert.NotEmpty(node["ruleSet"]!["version"]!.GetValue<string>());
        Assert.Matches("^sha256:[0-9a-f]{64}$", node["ruleSet"]!["fingerprint"]!.GetValue<string>());
        node["explanation"] = "…";
        node["ruleSet"]!["version"] = "…";
        node["ruleSet"]!["fingerprint"] = "sha256:…";
        return node.ToJsonString(Plain);
    }

    /// <summary>Gives the outcome and the fields of an answer on one line, as a JSON object.</summary>
    public static string Essence(Answer answer)
    {
        JsonNode node = JsonNode.Parse(AnswerJson.Write(answer, Engine.Rulebook))!;
        return $"{node["outcome"]} {node["answer"]!.ToJsonString(Plain)}";
    }

    /// <summary>Gives the citations as <c>document clause</c>, in order.</summary>
    public static IEnumerable<string> Clauses(Answer answer) => answer.Citations.Select(c => $"{c.Document} {c.Clause}").Distinct();

    public static RequirementResult Requirement(Answer answer, string id) => Assert.Single(answer.Requirements, r => r.Requirement.Id == id);

    /// <summary>Loads the rule files of the repository with pieces of text exchanged; each must stand in its file exactly once.</summary>
    public static RulesEngine Changed(params (string File, string From, string To)[] changes)
    {
        var edited = new EditedRules();
        foreach ((string end, string from, string to) in changes)
        {
            string path = Assert.Single(edited.Files.Keys, k => k.EndsWith(end, StringComparison.Ordinal));
            Assert.Equal(2, edited.Files[path].Split(from).Length);
            edited.Replace(path, from, to);
        }

        return new RulesEngine(edited.Load());
    }
}
