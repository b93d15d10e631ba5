using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary>All that can be found in rules, each once, in the order of the documents and of the vocabulary.</summary>
internal static class SearchEntries
{
    /// <summary>Gives what the documents and the rules of all days say, proposals among them, and then the vocabulary.</summary>
    public static IEnumerable<SearchEntry> Of(Rulebook rulebook)
    {
        Lexicon lexicon = rulebook.Lexicon;
        Rulebook[] rulebooks = rulebook.Proposed is { } proposed ? [rulebook, proposed] : [rulebook];
        Dictionary<string, int> documents = lexicon.Documents.Index().ToDictionary(d => d.Item.Name, d => d.Index, StringComparer.Ordinal);
        IEnumerable<SearchEntry> provisions = rulebooks.SelectMany(r => r.Editions).SelectMany(e => OfEdition(e, lexicon))
            .DistinctBy(e => (e.Kind, e.Id, e.Document, e.Version, e.Clause, e.Texts[0]));
        return lexicon.Documents.SelectMany(OfDocument)
            .Concat(lexicon.Inventory.Statements.Select(OfStatement))
            .Concat(provisions)
            .OrderBy(e => documents[e.Document!.Name])
            .ThenBy(e => PlaceOf(e.Document!, e.Clause))
            .ThenBy(e => e.Version, StringComparer.Ordinal)
            .ThenBy(e => e.Kind)
            .Concat(OfVocabulary(lexicon));
    }

    private static IEnumerable<SearchEntry> OfDocument(DocumentEntry document) =>
        document.Clauses.Select(c => new SearchEntry(SearchKind.Clause, c.Key, [c.Value]) { Document = document, Clause = c.Key })
            .Prepend(new SearchEntry(
                SearchKind.Document,
                document.Name,
                [document.Title, document.InText, .. OfSome(document.MissingBecause), .. OfSome(document.RecordNumber)])
            {
                Document = document,
                Span = document.Span,
            });

    private static SearchEntry OfStatement(Statement statement) => new(SearchKind.Statement, statement.Id, [statement.Text])
    {
        Document = statement.Document,
        Clause = statement.Clause.Length > 0 ? statement.Clause : null,
        Span = statement.Span,
    };

    private static IEnumerable<SearchEntry> OfEdition(Edition edition, Lexicon lexicon)
    {
        foreach (QuestionRules question in lexicon.Questions.Select(edition.RulesFor))
        {
            string name = question.Question.Name;

            // The rows of a table that say the same are told as the table.
            foreach (Rule[] rows in question.Rules.GroupBy(r => (r.Table, r.Citation.Version, r.Text)).Select(g => g.ToArray()))
            {
                Rule rule = rows[0];
                string id = rows.Length == 1 ? rule.Id : rule.Table;
                yield return Of(SearchKind.Rule, id, rule.Citation, [rule.Text]) with { Of = name, Span = rule.Span };
            }

            foreach (Requirement requirement in question.Rules.SelectMany(r => r.Requirements))
            {
                yield return Of(SearchKind.Requirement, requirement.Id, requirement.Citation, [requirement.Text]) with
                {
                    Of = name,
                    Span = requirement.Span,
                };
            }

            foreach (Presupposition presupposition in question.Presuppositions)
            {
                Citation citation = presupposition.Citation;
                yield return Of(SearchKind.Presupposition, presupposition.Id, citation, [citation.Text]) with
                {
                    Span = presupposition.Span,
                };
            }

            foreach (Remark remark in question.Remarks.Where(r => r.Home.Document.Length > 0))
            {
                yield return new SearchEntry(SearchKind.Remark, remark.Id, [remark.Text])
                {
                    Document = DocumentNamed(remark.Home.Document),
                    Version = VersionOf(remark.Home.Document),
                    Clause = remark.Home.Clause,
                    Span = remark.Span,
                };
            }
        }

        foreach (Transition transition in edition.Transitions)
        {
            yield return Of(SearchKind.Transition, transition.Id, transition.Citation, [transition.Citation.Text]) with
            {
                Span = transition.Span,
            };
        }

        foreach (NamedText value in edition.Named)
        {
            yield return new SearchEntry(SearchKind.Value, value.Name, [value.Text])
            {
                Document = DocumentNamed(value.Document),
                Version = VersionOf(value.Document),
                Clause = value.Clause,
                Span = value.Span,
            };
        }

        foreach (Interpretation open in edition.Interpretations)
        {
            IEnumerable<string> readings = open.Readings.SelectMany(r => (string[])[$"{r.Id}: {r.Meaning}", r.Reason]);
            yield return Of(SearchKind.Interpretation, open.Id, open.Citation, [$"»{open.Wording}«: {open.Question}", .. readings]) with
            {
                Span = open.Span,
            };
        }

        SearchEntry Of(SearchKind kind, string id, Citation citation, IReadOnlyList<string> texts) => new(kind, id, texts)
        {
            Document = DocumentNamed(citation.Document),
            Version = citation.Version,
            Clause = citation.Clause,
        };

        DocumentEntry DocumentNamed(string name) => lexicon.Documents.First(d => d.Name == name);

        string? VersionOf(string document) => edition.Versions.Concat(edition.Ended).FirstOrDefault(v => v.Document.Name == document)?.Id;
    }

    private static IEnumerable<SearchEntry> OfVocabulary(Lexicon lexicon)
    {
        foreach (QuestionDefinition question in lexicon.Questions)
        {
            yield return new SearchEntry(SearchKind.Question, question.Name, [question.Title, .. Listed(question.Synonyms)]);
            foreach (FieldDefinition field in question.Fields)
            {
                yield return new SearchEntry(SearchKind.Field, field.Name, [field.Meaning, field.Label]) { Of = question.Name };
            }
        }

        foreach (FactDefinition fact in lexicon.Facts)
        {
            yield return new SearchEntry(SearchKind.Fact, fact.Name, [fact.Meaning, .. Listed(fact.ToWeigh)]) { Span = fact.Span };
        }

        var told = new HashSet<Term>();
        foreach (TermList list in lexicon.Lists)
        {
            yield return new SearchEntry(SearchKind.List, list.Name, [list.Meaning]);
            foreach (Term term in list.Terms.Where(told.Add))
            {
                string[] otherwise = [.. term.Synonyms.Prepend(term.Label).Where(w => w != term.Name)];
                yield return new SearchEntry(SearchKind.Term, term.Name, [term.Meaning, .. Listed(otherwise)])
                {
                    Of = list.Name,
                    Span = term.Span,
                };
            }
        }
    }

    /// <summary>Gives the place of a clause in its document; what stands outside the clauses comes first.</summary>
    private static int PlaceOf(DocumentEntry document, string? clause) =>
        clause is null ? -1 : document.ClauseOrder.TakeWhile(c => c != clause).Count();

    /// <summary>Gives words as one text; none where there are none.</summary>
    private static IEnumerable<string> Listed(IReadOnlyList<string> words) => words.Count == 0 ? [] : [string.Join(", ", words)];

    private static IEnumerable<string> OfSome(string? text) => text is null ? [] : [text];
}
