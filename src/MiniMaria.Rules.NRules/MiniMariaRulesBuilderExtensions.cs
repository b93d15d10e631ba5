using Microsoft.Extensions.DependencyInjection;
using MiniMaria.Rules.Hosting;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.NRules;

/// <summary>Chooses NRules as the matching engine.</summary>
public static class MiniMariaRulesBuilderExtensions
{
    /// <summary>Lets NRules find the rules that hold. The answers are the same as those of the built-in engine.</summary>
    /// <param name="builder">The builder that <c>AddMiniMariaRules</c> gives.</param>
    /// <returns>The same builder.</returns>
    public static MiniMariaRulesBuilder UseNRules(this MiniMariaRulesBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<RulesEngineOptions>(options => options.Matcher = edition => new NRulesMatcher(edition));
        return builder;
    }
}
