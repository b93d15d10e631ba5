using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Says what became of a clause and its provisions.</summary>
internal sealed class ClauseWords(ComparisonResult result, Language language)
{
    /// <summary>So many provisions are told in a sentence.</summary>
    private const int Shown = 3;

    /// <summary>So long are texts of which both are told whole.</summary>
    private const int Whole = 60;

    /// <summary>Gives the provisions worth telling: not a name that is as it was and only stands for what another name says.</summary>
    public static IEnumerable<ProvisionChange> Worth(IEnumerable<ProvisionChange> provisions) =>
        provisions.Where(p => p.Provision != ProvisionKind.Value || p.Old != p.New);

    /// <summary>Gives the provisions by which a clause is best told: what is itself stated otherwise, else what follows.</summary>
    public static IReadOnlyList<ProvisionChange> Telling(ClauseChange clause)
    {
        ProvisionChange[] effective = [.. Worth(clause.Provisions).Where(p => p.HasEffect)];
        ProvisionChange[] touched = [.. effective.Where(p => !p.IsAffected)];
        return touched.Length > 0 ? touched : effective;
    }

    /// <summary>Names a clause, as a heading or inside a list.</summary>
    public string Name(ClauseChange clause)
    {
        if (clause.Document is not { } document)
        {
            return DiffPhrases.NoClause.In(language);
        }

        string heading = document.Clauses.TryGetValue(clause.Clause, out string? words) ? " " + words : string.Empty;
        return Sentences.Begin(DiffPhrases.OfClause.In(language, document.InText, clause.Clause)) + heading;
    }

    /// <summary>Gives a document and clause in short, such as <c>SA 16</c>.</summary>
    public string Short(string document, string clause) =>
        result.New.Lexicon.TryFindDocument(document, out DocumentEntry? entry) || result.Old.Lexicon.TryFindDocument(document, out entry)
            ? entry.Abbreviate(clause)
            : document;

    /// <summary>Says in one sentence what is said otherwise in a clause; empty when the words of its rules are as they were.</summary>
    public string Said(ClauseChange clause)
    {
        string[] all = [.. Telling(clause).Where(p => !p.IsAffected).SelectMany(Told).Select(p => p.TrimEnd('.'))];
        string said = string.Join("; ", all.Take(Shown));
        return all.Length == 0 ? string.Empty
            : all.Length > Shown ? $"{said} {DiffPhrases.MoreDifferences.In(language, all.Length - Shown)}."
            : said + ".";
    }

    /// <summary>Says what became of a provision, and of a rule what became of each of its requirements.</summary>
    public IEnumerable<string> Told(ProvisionChange provision)
    {
        (Rule? was, Rule? now) = (provision.OldRule, provision.NewRule);
        if (provision.IsAffected || provision.Change != ChangeKind.Changed || was is null || now is null)
        {
            return [Provision(provision)];
        }

        string[] parts = [.. RuleDifferences.Of(now, was).Where(p => p != RuleDifferences.TheRequirements).Select(p => p.In(language))];
        string[] requirements = [.. Requirements(was, now, provision.TouchedRequirements)];
        string and = DiffPhrases.And.In(language);
        return
        [
            .. provision.Old != provision.New ? [Provision(provision)] : (string[])[],
            .. parts.Length > 0 ? [DiffPhrases.ChangedParts.In(language, provision.Id, Sentences.Join(parts, and))] : (string[])[],
            .. requirements,
            .. provision.Old == provision.New && parts.Length + requirements.Length == 0 ? [Provision(provision)] : (string[])[],
        ];
    }

    /// <summary>Says of the requirements of a rule which are new, gone or made otherwise.</summary>
    private IEnumerable<string> Requirements(Rule was, Rule now, IReadOnlySet<string> touched)
    {
        foreach (Requirement requirement in now.Requirements)
        {
            Requirement? before = was.Requirements.FirstOrDefault(r => r.Id == requirement.Id);
            if (before is null)
            {
                yield return DiffPhrases.RequirementNew.In(language, requirement.Id, requirement.Text);
            }
            else if (touched.Contains(requirement.Id))
            {
                yield return before.Text != requirement.Text
                    ? FromTo(requirement.Id, before.Text, requirement.Text)
                    : DiffPhrases.RequirementChanged.In(language, requirement.Id, requirement.Text);
            }
        }

        foreach (Requirement gone in was.Requirements.Where(r => now.Requirements.All(n => n.Id != r.Id)))
        {
            yield return DiffPhrases.RequirementGone.In(language, gone.Id, gone.Text);
        }
    }

    /// <summary>Says what became of a provision.</summary>
    private string Provision(ProvisionChange provision) => provision.Change switch
    {
        ChangeKind.Added => DiffPhrases.Added.In(language, provision.Id, provision.New),
        ChangeKind.Removed => DiffPhrases.Removed.In(language, provision.Id, provision.Old),
        _ when provision.IsAffected => DiffPhrases.Affected.In(language, provision.Id),
        _ when provision.Provision == ProvisionKind.Value && ListChange(provision) is { Length: > 0 } list =>
            DiffPhrases.ListTo.In(language, provision.Id, list),
        ChangeKind.Changed when provision.Provision == ProvisionKind.Interpretation && provision.Old != provision.New =>
            DiffPhrases.ReadingTo.In(language, provision.Id, provision.Old.TrimEnd('.'), provision.New),
        _ when provision.Old != provision.New => FromTo(provision.Id, provision.Old, provision.New),
        ChangeKind.Reworded => DiffPhrases.Reworded.In(language, provision.Id),
        _ => DiffPhrases.Changed.In(language, provision.Id),
    };

    /// <summary>Gives two short texts whole, and of long ones what differs.</summary>
    private string FromTo(string id, string old, string @new) => Math.Max(old.Length, @new.Length) <= Whole
        ? DiffPhrases.FromTo.In(language, id, old.TrimEnd('.'), @new)
        : $"{id}: {TextChange.Of(old, @new)}";

    /// <summary>Names the clause of a provision, and says what became of it.</summary>
    public IEnumerable<string> InClause(ProvisionChange provision) =>
        Told(provision).Select(told => $"{Short(provision.Document, provision.Clause)}: {told}");

    /// <summary>Says of two lists that have much in common what comes in and what goes out; nothing of others.</summary>
    private string ListChange(ProvisionChange provision)
    {
        string[] old = provision.Old.Split(", ");
        string[] @new = provision.New.Split(", ");
        string[] joins = [.. @new.Except(old)];
        string[] leaves = [.. old.Except(@new)];
        return old.Intersect(@new).Count() <= joins.Length + leaves.Length
            ? string.Empty
            : string.Join(", ", Part(DiffPhrases.Joins, joins).Concat(Part(DiffPhrases.Leaves, leaves)));

        IEnumerable<string> Part(Phrase phrase, string[] words) =>
            words.Length == 0 ? [] : [phrase.In(language, Sentences.Join(words, DiffPhrases.And.In(language)))];
    }
}
