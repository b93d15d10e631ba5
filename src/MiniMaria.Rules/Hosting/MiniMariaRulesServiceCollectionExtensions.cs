using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Hosting;

/// <summary>Registers the rules engine with a host.</summary>
public static class MiniMariaRulesServiceCollectionExtensions
{
    /// <summary>Registers the engine with options from the host's configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">
    /// A section with <c>Rules</c> (a folder of rule files), <c>Readings</c> (a reading by interpretation id) and
    /// <c>Agreements</c> (by document: <c>Start</c>, <c>End</c>, the day on which it did end, and <c>Decisions</c>); each may be left out.
    /// </param>
    /// <param name="configure">Sets more options, after the configuration; <see langword="null"/> for none.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// When a key or a day is wrong, or the rule files have errors, resolving the engine throws <see cref="RulesLoadException"/>; when no rules know a
    /// reading, <see cref="QuestionException"/>.
    /// </remarks>
    public static IServiceCollection AddMiniMariaRules(this IServiceCollection services, IConfiguration configuration, Action<RulesEngineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddMiniMariaRules(options =>
        {
            ConfigurationReader.Read(configuration, options);
            configure?.Invoke(options);
        });
    }

    /// <summary>Registers one <see cref="RulesEngine"/> for the whole host, made when first injected.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; <see langword="null"/> for the embedded rules and all defaults.</param>
    /// <returns>The same services.</returns>
    /// <remarks>When the rule files have errors, resolving the engine throws <see cref="RulesLoadException"/>; when no rules know a reading, <see cref="QuestionException"/>.</remarks>
    public static IServiceCollection AddMiniMariaRules(this IServiceCollection services, Action<RulesEngineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<RulesEngineOptions> options = services.AddOptions<RulesEngineOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton(provider =>
        {
            var engine = new RulesEngine(provider.GetRequiredService<IOptions<RulesEngineOptions>>().Value);
            if (provider.GetService<ILogger<RulesEngine>>() is { } logger)
            {
                Log.Loaded(logger, engine.Rulebook.Version, engine.Rulebook.Fingerprint, engine.Rulebook.RuleCount);
            }

            return engine;
        });
        return services;
    }
}
