namespace MiniMaria.Rules.Diagnostics;

/// <summary>Collects findings, each once, however often the same file is read.</summary>
internal sealed class DiagnosticBag
{
    private readonly HashSet<Diagnostic> _seen = [];

    public bool HasErrors { get; private set; }

    public void Report(Message message, SourceSpan span, params object[] arguments) =>
        Add(new Diagnostic(message, span, arguments, allowed: null, suggestion: null));

    /// <summary>Reports a word that is not among the allowed ones, with the nearest of them.</summary>
    public void ReportUnknown(Message message, SourceSpan span, string word, IReadOnlyCollection<string> allowed, params object[] more) =>
        Add(new Diagnostic(message, span, [word, .. more], allowed, NearestMatch.Find(word, allowed)));

    public void Add(Diagnostic diagnostic)
    {
        if (_seen.Add(diagnostic))
        {
            HasErrors |= diagnostic.Severity == Severity.Error;
        }
    }

    /// <summary>Gives all findings by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> ToList() =>
    [
        .. _seen.OrderBy(d => d.Span.File, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Line)
            .ThenBy(d => d.Span.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.ToString(), StringComparer.Ordinal),
    ];
}
