using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Questions;

/// <summary>Thrown when rule files with errors are put in service, or options that do not fit them.</summary>
public sealed class RulesLoadException : Exception
{
    internal RulesLoadException(IReadOnlyList<Diagnostic> diagnostics)
        : base("The rules cannot be put in service:"
            + Environment.NewLine
            + string.Join(Environment.NewLine, diagnostics.Where(d => d.Severity == Severity.Error)))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Every finding of every file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
