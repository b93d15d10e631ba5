using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Loading;

/// <summary>Works what a host says of documents into their versions: proposals until the start, in force until the end, nothing after it.</summary>
internal sealed class Agreements(Lexicon lexicon, DiagnosticBag bag, IReadOnlyDictionary<string, AgreementTerm> terms)
{
    private const string InForce = "gällande";

    public List<VersionFiles> Apply(List<VersionFiles> versions)
    {
        foreach ((string name, AgreementTerm term) in terms.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            Check(name, term, versions);
        }

        return [.. versions.SelectMany(v => terms.TryGetValue(v.Version.Document.Name, out AgreementTerm? term) ? Parts(v, term, versions) : [v])];
    }

    private void Check(string name, AgreementTerm term, List<VersionFiles> versions)
    {
        var span = new SourceSpan($"{nameof(Agreements)}:{name}", 1, 1, 1);
        string[] known = [.. versions.Select(v => v.Version.Document.Name).Distinct()];
        if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            bag.ReportUnknown(Messages.UnknownAgreement, span, name, known);
        }

        if (term.End < term.Start)
        {
            bag.Report(Messages.EndsBeforeStart, span, IsoDay.Write(term.End.Value), IsoDay.Write(term.Start.Value));
        }

        if (lexicon.TryFindList(VersionLoader.StatusList, out TermList? statuses) && !statuses.TryFind(InForce, out _))
        {
            bag.ReportUnknown(Messages.UnknownTerm, span, InForce, [.. statuses.Terms.Select(t => t.Name)], statuses.Name);
        }
    }

    /// <summary>Gives the version as it reads before the start and from it; only what is left of it before the end.</summary>
    private IEnumerable<VersionFiles> Parts(VersionFiles files, AgreementTerm term, List<VersionFiles> versions)
    {
        DocumentVersion version = files.Version with { AgreedStart = term.Start, AgreedEnd = term.End };
        if (version.From is not { } from || !lexicon.TryFindList(VersionLoader.StatusList, out TermList? statuses) || !statuses.TryFind(InForce, out Term? inForce))
        {
            yield return files;
            yield break;
        }

        DateOnly last = Earlier(version.Through ?? DateOnly.MaxValue, term.End ?? DateOnly.MaxValue);
        DateOnly? through = last == DateOnly.MaxValue ? null : last;
        if (term.Start is not { } start)
        {
            if (from <= last)
            {
                yield return files.As(version with { Through = through });
            }

            yield break;
        }

        bool isFirst = versions.TrueForAll(v => v.Version.Document != version.Document || v.Version.From is null || v.Version.From >= from);
        if (from < start && from <= last)
        {
            yield return files.As(version with { Through = Earlier(last, start.AddDays(-1)) });
        }

        DateOnly applies = isFirst || start > from ? start : from;
        if (applies <= last)
        {
            yield return files.As(version with { Status = inForce, From = applies, Through = through });
        }
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
