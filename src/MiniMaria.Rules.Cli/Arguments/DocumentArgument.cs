using System.CommandLine;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>The document that a verb keeps to; all when it is left out.</summary>
internal sealed class DocumentArgument(string about, Language language) : WordArgument(ArgumentPhrases.ValueDocument.In(language), about)
{
    /// <summary>Finds the document by its name or abbreviation, in any case; <see langword="null"/> when the call names none.</summary>
    /// <exception cref="CallException">There is no such document.</exception>
    public DocumentEntry? FindIn(ParseResult parse, Rulebook rulebook)
    {
        if (parse.GetValue(this) is not { } name)
        {
            return null;
        }

        return Find(name, rulebook) ?? throw CallException.Unknown(
            ArgumentPhrases.NoSuchDocument.In(language, name), name, [.. rulebook.Lexicon.Documents.Select(d => d.Name)], language);
    }

    /// <summary>Finds a document by its name or abbreviation, in any case.</summary>
    public static DocumentEntry? Find(string name, Rulebook rulebook)
    {
        string wanted = Spelling.Fold(name);
        return rulebook.Lexicon.Documents.FirstOrDefault(d =>
            Spelling.Fold(d.Name) == wanted || Spelling.Fold(d.Prefix ?? string.Empty) == wanted);
    }
}
