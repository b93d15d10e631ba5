using System.Globalization;

namespace MiniMaria.Rules.Diagnostics;

/// <summary>One finding in the rule files: what is wrong, where, what is allowed, and what was probably meant.</summary>
public sealed record Diagnostic
{
    private readonly Message _message;
    private readonly object[] _arguments;

    internal Diagnostic(Message message, SourceSpan span, object[] arguments, IEnumerable<string>? allowed, string? suggestion)
    {
        _message = message;
        _arguments = arguments;
        Span = span;
        Allowed = allowed is null ? [] : [.. allowed];
        Suggestion = suggestion;
    }

    /// <summary>The stable code, such as <c>MM0101</c>.</summary>
    public string Code => _message.Code;

    /// <summary>How serious the finding is.</summary>
    public Severity Severity => _message.Severity;

    /// <summary>Gets the kind of finding.</summary>
    internal Message Kind => _message;

    /// <summary>Where the fault stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>What could have stood there; empty when that cannot be listed.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <summary>The allowed word nearest to what stands there; <see langword="null"/> when none is near.</summary>
    public string? Suggestion { get; }

    /// <summary>Says what is wrong.</summary>
    /// <param name="language">The language of the sentence.</param>
    public string Message(Language language) => _message.Text(language, _arguments);

    /// <summary>Says what is allowed and what was probably meant; empty when there is nothing to add.</summary>
    /// <param name="language">The language of the sentence.</param>
    public string Help(Language language) => Messages.Help(language, Allowed, Suggestion);

    /// <summary>Gives the finding on one line: position, code, message and help.</summary>
    /// <param name="language">The language of the line.</param>
    public string ToString(Language language)
    {
        string severity = Messages.SeverityName(language, Severity);
        string help = Help(language);
        string line = string.Create(CultureInfo.InvariantCulture, $"{Span} {severity} {Code}: {Message(language)}");
        return help.Length == 0 ? line : line + " " + help;
    }

    /// <summary>Gives the finding on one line, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Tells whether two findings say the same about the same place.</summary>
    /// <param name="other">The finding to compare with.</param>
    public bool Equals(Diagnostic? other) =>
        other is not null && Span == other.Span && Code == other.Code && Message(Language.English) == other.Message(Language.English);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Span);
}
