using Microsoft.Extensions.Logging;

namespace MiniMaria.Rules.Hosting;

/// <summary>What the library writes to the host's log. Never the facts of a question.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Rules {Version} are in service ({Fingerprint}, {Rules} rules over all editions).")]
    public static partial void Loaded(ILogger logger, string version, string fingerprint, int rules);
}
