using Microsoft.Extensions.DependencyInjection;

namespace MiniMaria.Rules.Hosting;

/// <summary>Goes on with the registration of the rules engine.</summary>
public sealed class MiniMariaRulesBuilder
{
    internal MiniMariaRulesBuilder(IServiceCollection services)
    {
        Services = services;
    }

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }
}
