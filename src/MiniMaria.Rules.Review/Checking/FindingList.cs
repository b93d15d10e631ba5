using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Gathers findings, each with the first example that shows it and in how many regions it shows.</summary>
internal sealed class FindingList
{
    private readonly Dictionary<(string Code, string Question, string Where), Finding> _findings = [];

    /// <summary>Adds a finding, or counts it when it is known already.</summary>
    /// <param name="message">What is found.</param>
    /// <param name="where">What tells it from others of the same kind for the same question.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="rules">The rules that it concerns.</param>
    /// <param name="example">A question that shows it; <see langword="null"/> for none.</param>
    /// <param name="regions">In how many regions it shows.</param>
    /// <param name="arguments">What the message names.</param>
    public void Note(
        Message message,
        string where,
        SourceSpan span,
        IReadOnlyList<string> rules,
        Question? example,
        long regions,
        params object[] arguments)
    {
        var key = (message.Code, example?.Name ?? string.Empty, where);
        _findings[key] = _findings.TryGetValue(key, out Finding? known)
            ? known with { Regions = known.Regions + regions }
            : new Finding(new Diagnostic(message, span, arguments, null, null), rules, example, regions);
    }

    /// <summary>Takes over what another walk has found.</summary>
    public void Add(FindingList other)
    {
        foreach ((var key, Finding finding) in other._findings)
        {
            _findings[key] = _findings.TryGetValue(key, out Finding? known)
                ? known with { Regions = known.Regions + finding.Regions }
                : finding;
        }
    }

    /// <summary>Gives all findings by file, line and column.</summary>
    public IReadOnlyList<Finding> ToList() =>
    [
        .. _findings.Values.OrderBy(f => f.Diagnostic.Span.File, StringComparer.Ordinal)
            .ThenBy(f => f.Diagnostic.Span.Line)
            .ThenBy(f => f.Diagnostic.Span.Column)
            .ThenBy(f => f.Diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Diagnostic.Message(Language.English), StringComparer.Ordinal),
    ];
}
