using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>A part of a command's help: a list under a heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Rows">What is listed: each thing with the paragraphs about it. Without any, the heading is left out as well.</param>
internal sealed record HelpSection(Phrase Heading, IReadOnlyList<(string Name, IEnumerable<string> About)> Rows);
