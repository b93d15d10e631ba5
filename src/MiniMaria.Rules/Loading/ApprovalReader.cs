using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads from a version's head who has approved it and who has been told.</summary>
internal sealed class ApprovalReader(Lexicon lexicon, DiagnosticBag bag)
{
    public IReadOnlyList<Approval> Approvals(MapReader head) => Read(head, "godkännanden", "av", lexicon.Amendment?.Approvals.Type.List, KeyTable.Approval);

    public IReadOnlyList<Approval> Signatures(MapReader head) => Read(head, "undertecknanden", "av", lexicon.Adoption?.Signatures?.Type.List, KeyTable.Signature);

    public IReadOnlyList<Approval> Notices(MapReader head) => Read(head, "meddelanden", "till", lexicon.Amendment?.Notices?.Type.List, KeyTable.Notice);

    private Approval[] Read(MapReader head, string key, string who, TermList? list, MapShape shape)
    {
        if (head.List(key) is not { } recorded)
        {
            return [];
        }

        if (list is null)
        {
            // The register does not say how a change is tried, so nothing here can be understood.
            head.Refuse(key);
            return [];
        }

        var read = new List<Approval>();
        foreach (Node item in recorded.Items)
        {
            if (item is not MapNode map)
            {
                bag.Report(Messages.WrongType, item.Span, item.Kind.Swedish, "nycklar med värden", item.Kind.English, "keys with values");
                continue;
            }

            var reader = new MapReader(map, bag, shape);
            Term? form = Find("form", lexicon.Amendment?.Form.Type.List);
            Term? body = Find("organ", lexicon.Amendment?.Bodies);
            if (reader.Scalar(who) is { } name && TermFinder.Find(list, name, bag) is { } by)
            {
                if (read.Exists(a => a.By == by))
                {
                    bag.Report(Messages.Repeated, name.Span, name.Text);
                }

                read.Add(new Approval(by, reader.Day("dag"), form, reader.Text("handling")) { Body = body, Span = name.Span });
            }

            Term? Find(string part, TermList? among) =>
                shape.Names.Contains(part) && reader.Scalar(part) is { } word ? TermFinder.Find(among ?? TermFinder.NoList, word, bag) : null;
        }

        return [.. read];
    }
}
