using System.Globalization;
using MiniMaria.Rules.Cli;
using MiniMaria.Rules.Cli.Output;

// The same output on every machine, whatever its language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

return (int)await CommandLine.RunAsync(args, Streams.OfProcess());
