namespace MiniMaria.Rules.Loading;

/// <summary>Thrown when what bears the name of a rule file is a pipe, a socket or a device.</summary>
internal sealed class NotAFileException(string path) : IOException($"'{path}' is not a regular file.");
