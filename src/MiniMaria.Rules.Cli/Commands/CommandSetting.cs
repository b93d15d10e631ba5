using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>What commands are made from.</summary>
/// <param name="Rulebook">The rules; <see langword="null"/> where no verb of the call needs them, or they cannot be loaded.</param>
/// <param name="Language">The language of texts and help.</param>
/// <param name="Common">The options that every command takes.</param>
internal sealed record CommandSetting(Rulebook? Rulebook, Language Language, CommonOptions Common);
