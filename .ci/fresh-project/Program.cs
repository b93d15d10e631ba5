using Microsoft.Extensions.DependencyInjection;
using MiniMaria.Rules.Hosting;
using MiniMaria.Rules.Questions;

var services = new ServiceCollection();
services.AddMiniMariaRules();
using var provider = services.BuildServiceProvider();

var answer = provider.GetRequiredService<MiniMariaRules>().Ask(
    "ansvar",
    new Dictionary<string, object> { ["insats"] = "suicidriskbedömning", ["hemkommun"] = "Gagnef", ["ålder"] = 17 },
    new DateOnly(2026, 3, 1));
Console.WriteLine(answer.Explain());
