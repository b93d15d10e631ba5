using Microsoft.Extensions.DependencyInjection;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Hosting;
using MiniMaria.Rules.Questions;

var services = new ServiceCollection();
services.AddMiniMariaRules();
using ServiceProvider provider = services.BuildServiceProvider();
RulesEngine engine = provider.GetRequiredService<RulesEngine>();

ResponsibilityAnswer answer = engine.Ask(new ResponsibilityQuestion
{
    Intervention = Terms.Intervention.SuicideRiskAssessment,
    HomeMunicipality = Terms.HomeMunicipality.Gagnef,
    Age = 17,
    AsOf = new DateOnly(2026, 3, 1),
});
Console.WriteLine(answer.Answer.Explain());
return answer.CarriedOutBy.Single().Name == Terms.Party.RegionDalarna && answer.Citations.Single().Clause == "6.3" ? 0 : 1;
