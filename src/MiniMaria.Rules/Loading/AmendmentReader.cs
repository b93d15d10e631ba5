using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads from the register how the rules are asked about a change, and what a change of each document is called.</summary>
internal sealed class AmendmentReader(Lexicon lexicon, DiagnosticBag bag)
{
    private const string StatusList = "status";

    public void Read(MapNode register)
    {
        var root = new MapReader(register, bag, KeyTable.Register);
        lexicon.Amendment = root.Map("ändring") is { } node ? ReadProcess(node) : null;
        lexicon.Adoption = root.Map("tillkomst") is { } adoption ? ReadAdoption(adoption) : null;
        foreach (DocumentEntry document in lexicon.Documents)
        {
            if (root.Map("dokument")?[document.Name] is MapNode entry && entry["ändras"] is ListNode cases && lexicon.Amendment is { } process)
            {
                document.AmendedAs = [.. cases.Items.Select(c => ReadCase(c, document, process)).OfType<AmendmentCase>()];
            }

            if (root.Map("dokument")?[document.Name] is MapNode adopted && adopted["tillkommer"] is MapNode given && lexicon.Adoption is { } asked)
            {
                document.AdoptedAs = ReadGiven(given, asked.Question).Where(f => f.Value.Count > 0).ToDictionary(f => f.Key, f => f.Value[0]);
            }
        }
    }

    private AmendmentProcess? ReadProcess(MapNode node)
    {
        var reader = new MapReader(node, bag, KeyTable.Amendment);
        if (reader.Scalar("fråga") is not { } name || Scope.FindQuestion(lexicon, name, bag) is not { } question)
        {
            return null;
        }

        FieldDefinition? valid = FindField(reader.Scalar("gäller-när"), question);
        FactDefinition? approvals = FindFact(reader.Scalar("godkännanden"), question, ValueKind.Terms);
        FactDefinition? form = FindFact(reader.Scalar("form"), question, ValueKind.Term);
        ScalarNode? notices = reader.Scalar("meddelanden");
        lexicon.TryFindList(StatusList, out TermList? statuses);
        Term[] tested = [.. reader.Words("prövas-vid").Select(w => TermFinder.Find(statuses ?? TermFinder.NoList, w, bag)).OfType<Term>()];
        return valid is null || approvals is null || form is null ? null
            : new AmendmentProcess(question, valid, approvals, form, notices is null ? null : FindFact(notices, question, ValueKind.Terms), tested)
            {
                Parties = FindList(reader.Scalar("parter")),
                Bodies = FindList(reader.Scalar("organ")),
            };
    }

    private AdoptionProcess? ReadAdoption(MapNode node)
    {
        var reader = new MapReader(node, bag, KeyTable.Adoption);
        if (reader.Scalar("fråga") is not { } name || Scope.FindQuestion(lexicon, name, bag) is not { } question)
        {
            return null;
        }

        FieldDefinition? valid = FindField(reader.Scalar("gäller-när"), question);
        FactDefinition? decisions = FindFact(reader.Scalar("beslut"), question, ValueKind.Table);
        ScalarNode? approved = reader.Scalar("godkänt");
        ScalarNode? signatures = reader.Scalar("undertecknanden");
        return valid is null || decisions is null || approved is null || TermFinder.Find(decisions.Type.Values?.List ?? TermFinder.NoList, approved, bag) is not { } term
            ? null
            : new AdoptionProcess(question, valid, decisions, term, signatures is null ? null : FindFact(signatures, question, ValueKind.Terms));
    }

    private TermList? FindList(ScalarNode? name)
    {
        if (name is null)
        {
            return null;
        }

        if (lexicon.TryFindList(name.Text, out TermList? list))
        {
            return list;
        }

        bag.ReportUndeclared(Messages.UnknownList, name.Span, name.Text, [.. lexicon.Lists.Select(l => l.Name)]);
        return null;
    }

    private FieldDefinition? FindField(ScalarNode? name, QuestionDefinition question)
    {
        if (name is null)
        {
            return null;
        }

        string[] fields = [.. question.Fields.Where(f => f.Type.Kind == ValueKind.Boolean).Select(f => f.Name)];
        if (fields.Contains(name.Text))
        {
            return question.Fields[question.FieldIndex(name.Text)];
        }

        bag.ReportUndeclared(Messages.UnknownField, name.Span, name.Text, fields, question.Name);
        return null;
    }

    private FactDefinition? FindFact(ScalarNode? name, QuestionDefinition question, ValueKind? kind)
    {
        if (name is null)
        {
            return null;
        }

        FactDefinition[] facts = [.. question.Facts.Where(f => kind is null || f.Type.Kind == kind)];
        FactDefinition? fact = Array.Find(facts, f => f.Name == name.Text);
        if (fact is null)
        {
            bag.ReportUndeclared(Messages.UnknownFact, name.Span, name.Text, [.. facts.Select(f => f.Name)], question.Name);
        }

        return fact;
    }

    /// <summary>Reads <c>{ punkter: ["9.1"], givet: { avtal: …, ändringstyp: [ …, … ] } }</c>.</summary>
    private AmendmentCase? ReadCase(Node node, DocumentEntry document, AmendmentProcess process)
    {
        if (node is not MapNode map)
        {
            bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "nycklar med värden", node.Kind.English, "keys with values");
            return null;
        }

        var reader = new MapReader(map, bag, KeyTable.AmendmentCase);
        var clauses = new List<string>();
        foreach (ScalarNode clause in reader.Words("punkter"))
        {
            if (document.Clauses.ContainsKey(clause.Text))
            {
                clauses.Add(clause.Text);
            }
            else
            {
                bag.ReportUndeclared(Messages.UnknownClause, clause.Span, clause.Text, [.. document.ClauseOrder], document.Name);
            }
        }

        return new AmendmentCase(clauses, reader.Map("givet") is { } given ? ReadGiven(given, process.Question) : []);
    }

    private Dictionary<FactDefinition, IReadOnlyList<Term>> ReadGiven(MapNode given, QuestionDefinition question)
    {
        var facts = new Dictionary<FactDefinition, IReadOnlyList<Term>>();
        foreach ((ScalarNode name, Node value) in given.Entries)
        {
            if (FindFact(name, question, ValueKind.Term) is { } fact)
            {
                ScalarNode[] words = value is ListNode list ? [.. MapReader.Words(list, bag)] : value is ScalarNode word ? [word] : [];
                facts[fact] = [.. words.Select(w => TermFinder.Find(fact.Type.List!, w, bag)).OfType<Term>()];
            }
        }

        return facts;
    }
}
