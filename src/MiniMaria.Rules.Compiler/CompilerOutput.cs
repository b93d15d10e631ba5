using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Compiler;

/// <summary>What rule files are compiled into.</summary>
/// <param name="Form">The rules as the library loads them; <see langword="null"/> when anything is wrong with them.</param>
/// <param name="Code">
/// The C# of typed questions, answers and terms; <see langword="null"/> when the vocabulary or its names in C# have errors.
/// </param>
/// <param name="Errors">What is wrong with the vocabulary and its names in C#.</param>
internal sealed record CompilerOutput(byte[]? Form, string? Code, IReadOnlyList<Diagnostic> Errors);
