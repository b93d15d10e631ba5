using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Whose words are being read.</summary>
/// <param name="Document">The document; <see langword="null"/> for a file that is about all of them.</param>
/// <param name="HasEnded">Whether it is an agreement that has ended.</param>
internal readonly record struct Place(DocumentEntry? Document, bool HasEnded);
