using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>Loads whatever files they are, and sees that what comes of it holds together.</summary>
internal static class LoadProbe
{
    /// <summary>There are rules or there are errors; every finding has a place and a line to print; where there are rules, every example can be asked.</summary>
    /// <param name="files">The files.</param>
    /// <param name="matcher">What the examples are asked by.</param>
    /// <exception cref="InvalidOperationException">It does not hold together.</exception>
    public static void Run(IEnumerable<RuleFile> files, Func<Edition, IMatcher> matcher)
    {
        LoadResult result = RulebookLoader.Load(RuleSource.Files(files));
        Demand(result.Rulebook is null == result.Diagnostics.Any(d => d.Severity == Severity.Error), "there are rules, or there are errors");
        Printable(result.Diagnostics);
        if (result.Rulebook is { } rulebook)
        {
            Printable(ExampleCheck.Run(new RulesEngine(rulebook, new RulesEngineOptions { Matcher = matcher })));
        }
    }

    private static void Printable(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Demand(diagnostic.Span is { Line: >= 1, Column: >= 1, Length: >= 1 }, $"a finding has a place: {diagnostic}");
            Demand(!diagnostic.Message(Language.Swedish).Contains('\n', StringComparison.Ordinal), $"a message is a line: {diagnostic}");
            Demand(!diagnostic.Message(Language.English).Contains('\n', StringComparison.Ordinal), $"a message is a line: {diagnostic}");
        }
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Not so: {what}.");
        }
    }
}
