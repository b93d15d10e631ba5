using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;

var result = RulebookLoader.Load(RuleSource.Folder(args[0]));
foreach (Diagnostic d in result.Diagnostics)
{
    Console.WriteLine(d.ToString(Language.Swedish));
}

if (result.Rulebook is { } rulebook)
{
    var engine = new RulesEngine(rulebook);
    var diags = ExampleCheck.Run(engine);
    foreach (Diagnostic d in diags)
    {
        Console.WriteLine(d.ToString(Language.Swedish));
    }

    Console.WriteLine($"{rulebook.Examples.Count} examples, {diags.Count} diffs, {rulebook.Fingerprint}");
    if (args.Length > 1)
    {
        var facts = args.Skip(2).Select(a => a.Split('=')).ToDictionary(a => a[0], a => (object?)(a[1].Contains(',', StringComparison.Ordinal) ? a[1].Split(',') : a[1]), StringComparer.Ordinal);
        Console.WriteLine(engine.Ask(new Question { Name = args[1], Facts = facts, AsOf = new DateOnly(2026, 3, 1) }).Explain());
    }
}
