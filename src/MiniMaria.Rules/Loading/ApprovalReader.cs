using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads from a version's head who has approved it and who has been told.</summary>
internal sealed class ApprovalReader(Lexicon lexicon, DiagnosticBag bag)
{
    public IReadOnlyList<Approval> Approvals(MapReader head) => Read(head, "godkännanden", "av", lexicon.Amendment?.Approvals, KeyTable.Approval);

    public IReadOnlyList<Approval> Notices(MapReader head) => Read(head, "meddelanden", "till", lexicon.Amendment?.Notices, KeyTable.Notice);

    private Approval[] Read(MapReader head, string key, string who, FactDefinition? fact, MapShape shape)
    {
        if (head.List(key) is not { } list)
        {
            return [];
        }

        if (fact is null)
        {
            // The register does not say how a change is tried, so nothing here can be understood.
            head.Refuse(key);
            return [];
        }

        var read = new List<Approval>();
        foreach (Node item in list.Items)
        {
            if (item is not MapNode map)
            {
                bag.Report(Messages.WrongType, item.Span, item.Kind.Swedish, "nycklar med värden", item.Kind.English, "keys with values");
                continue;
            }

            var reader = new MapReader(map, bag, shape);
            Term? form = shape.Names.Contains("form") && reader.Scalar("form") is { } word ? TermFinder.Find(lexicon.Amendment!.Form.Type.List!, word, bag) : null;
            if (reader.Scalar(who) is { } name && TermFinder.Find(fact.Type.List!, name, bag) is { } by)
            {
                if (read.Exists(a => a.By == by))
                {
                    bag.Report(Messages.Repeated, name.Span, name.Text);
                }

                read.Add(new Approval(by, reader.Day("dag"), form, reader.Text("handling")));
            }
        }

        return [.. read];
    }
}
