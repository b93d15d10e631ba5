namespace MiniMaria.Rules.Diagnostics;

/// <summary>Collects findings, each once, however often the same file is read; leaves out what follows from another fault.</summary>
internal sealed class DiagnosticBag
{
    private readonly HashSet<Diagnostic> _seen = [];
    private readonly HashSet<SourceSpan> _unreadable = [];
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);

    // By severity.
    private readonly int[] _counts = new int[(int)Severity.Error + 1];

    private string? _missed;

    public bool HasErrors { get; private set; }

    /// <summary>Gets or sets the names that exist, but not on the days being read; that one is missing is not a fault.</summary>
    public IReadOnlySet<string> Absent { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// Gets or sets what stands before a name of the document being read when it is qualified; <see langword="null"/> while none
    /// is.
    /// </summary>
    public string? Qualifier { get; set; }

    /// <summary>Tells whether the document being read declares a name, but not on the days being read.</summary>
    public bool IsAbsentHere(string name) => Qualifier is { } document && Absent.Contains(document + name);

    public void Report(Message message, SourceSpan span, params object[] arguments) =>
        Add(new Diagnostic(message, span, arguments, allowed: null, suggestion: null));

    /// <summary>Reports something that stands for nothing; more is not said about the same place.</summary>
    public void ReportUnreadable(Message message, SourceSpan span, params object[] arguments)
    {
        Report(message, span, arguments);
        Silence(span);
    }

    /// <summary>Lets no more be said about a place.</summary>
    public void Silence(SourceSpan span) => _unreadable.Add(span);

    /// <summary>Tells whether a place is known to stand for nothing.</summary>
    public bool IsUnreadable(SourceSpan span) => _unreadable.Contains(span);

    /// <summary>Reports a word that is not among the allowed ones, with the nearest of them.</summary>
    public void ReportUnknown(Message message, SourceSpan span, string word, IReadOnlyCollection<string> allowed, params object[] more) =>
        Add(new Diagnostic(message, span, [word, .. more], allowed, NearestMatch.Find(word, allowed)));

    /// <summary>
    /// Reports a name that no file declares; says nothing when the name is absent, or was lost with a faulty part of a file.
    /// </summary>
    public void ReportUndeclared(Message message, SourceSpan span, string name, IReadOnlyCollection<string> allowed, params object[] more)
    {
        // A name may be qualified by its document.
        string alone = name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (Absent.Contains(name) || Absent.Contains(alone) || IsAbsentHere(name))
        {
            _missed ??= alone;
        }
        else if (!_lost.Contains(name))
        {
            ReportUnknown(message, span, name, allowed, more);
        }
    }

    /// <summary>Gives the absent name that was first missed since this was last asked; <see langword="null"/> when none was.</summary>
    public string? TakeMissed()
    {
        string? missed = _missed;
        _missed = null;
        return missed;
    }

    /// <summary>Remembers words of a part that a reported fault makes useless: they may have been declared there.</summary>
    public void Lose(params IEnumerable<string> words) => _lost.UnionWith(words);

    public void Add(Diagnostic diagnostic)
    {
        if (_unreadable.Contains(diagnostic.Span) || _seen.Contains(diagnostic))
        {
            return;
        }

        HasErrors |= diagnostic.Severity == Severity.Error;
        int count = _counts[(int)diagnostic.Severity];
        if (count < Limits.Findings)
        {
            _seen.Add(diagnostic);
        }
        else if (count == Limits.Findings)
        {
            string swedish = Messages.SeverityName(Language.Swedish, diagnostic.Severity);
            string english = Messages.SeverityName(Language.English, diagnostic.Severity);
            _seen.Add(new Diagnostic(
                Messages.TooManyFindings,
                diagnostic.Span,
                [Limits.Findings, swedish, english],
                allowed: null,
                suggestion: null));
        }

        _counts[(int)diagnostic.Severity] = count + 1;
    }

    /// <summary>Gives all findings by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> ToList() =>
    [
        .. _seen.OrderBy(d => d.Span.File, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Line)
            .ThenBy(d => d.Span.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message(Language.English), StringComparer.Ordinal),
    ];
}
