using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>The values that facts take from what the host says of documents, when nobody gives them. Immutable.</summary>
internal sealed class AgreementDefaults
{
    private readonly Dictionary<(FactDefinition Fact, string Document), Value> _values = [];

    /// <summary>Initializes a new instance of the <see cref="AgreementDefaults"/> class.</summary>
    /// <param name="agreements">What the host says, by document.</param>
    /// <param name="lexicon">The vocabulary.</param>
    /// <exception cref="QuestionException">A decision names no party, or nothing that can be decided.</exception>
    public AgreementDefaults(IReadOnlyDictionary<string, AgreementTerm> agreements, Lexicon lexicon)
    {
        foreach (DocumentEntry document in lexicon.Documents)
        {
            if (agreements.TryGetValue(document.Name, out AgreementTerm? term))
            {
                foreach (FactDefinition fact in lexicon.Facts)
                {
                    Add(fact, document.Name, term);
                }
            }
        }
    }

    public bool IsEmpty => _values.Count == 0;

    /// <summary>Gives the value that a fact takes from a document; no value when the host says nothing of it.</summary>
    public Value Of(FactDefinition fact, string document) => _values.GetValueOrDefault((fact, document));

    private void Add(FactDefinition fact, string document, AgreementTerm term)
    {
        object? said = fact.Default?.Part switch
        {
            AgreementPart.Start => term.Start,
            AgreementPart.End => term.End,
            AgreementPart.Decisions when term.Decisions.Count > 0 => term.Decisions,
            _ => null,
        };
        if (said is not null)
        {
            _values[(fact, document)] = FactReader.Read(fact, said);
        }
    }
}
