namespace MiniMaria.Rules.Diagnostics;

/// <summary>How serious a finding in the rule files is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the file is accepted as it stands.</summary>
    Information,

    /// <summary>Accepted, but a reviewer should mend it.</summary>
    Warning,

    /// <summary>The rule files cannot be used until it is mended.</summary>
    Error,
}
