using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Says what became of a clause and its provisions.</summary>
internal sealed class ClauseWords(ComparisonResult result, Language language)
{
    /// <summary>So many provisions are told in a sentence.</summary>
    private const int Shown = 3;

    /// <summary>Gives the provisions worth telling: not a name that is as it was and only stands for what another name says.</summary>
    public static IEnumerable<ProvisionChange> Worth(IEnumerable<ProvisionChange> provisions) =>
        provisions.Where(p => p.Provision != ProvisionKind.Value || p.Old != p.New);

    /// <summary>Gives the provisions by which a clause is best told: figures and words that are others, else all.</summary>
    public static IReadOnlyList<ProvisionChange> Telling(ClauseChange clause)
    {
        ProvisionChange[] effective = [.. clause.Provisions.Where(p => p.HasEffect)];
        ProvisionChange[] said = [.. effective.Where(p => p.Old != p.New)];
        return said.Length > 0 ? said : [.. Worth(effective)];
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
        string[] all = [.. Telling(clause).Where(p => p.Old != p.New).Select(p => Provision(p).TrimEnd('.'))];
        string said = string.Join("; ", all.Take(Shown));
        return all.Length == 0 ? string.Empty
            : all.Length > Shown ? $"{said} {DiffPhrases.MoreDifferences.In(language, all.Length - Shown)}."
            : said + ".";
    }

    /// <summary>Says what became of a provision.</summary>
    public string Provision(ProvisionChange provision) => provision.Change switch
    {
        ChangeKind.Added => DiffPhrases.Added.In(language, provision.Id, provision.New),
        ChangeKind.Removed => DiffPhrases.Removed.In(language, provision.Id, provision.Old),
        _ when provision.Provision == ProvisionKind.Value && ListChange(provision) is { Length: > 0 } list =>
            DiffPhrases.ListTo.In(language, provision.Id, list),
        _ when provision.Old != provision.New => DiffPhrases.FromTo.In(language, provision.Id, provision.Old.TrimEnd('.'), provision.New),
        ChangeKind.Reworded => DiffPhrases.Reworded.In(language, provision.Id),
        _ => DiffPhrases.Changed.In(language, provision.Id),
    };

    /// <summary>Names the clause of a provision, and says what became of it.</summary>
    public string InClause(ProvisionChange provision) => $"{Short(provision.Document, provision.Clause)}: {Provision(provision)}";

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
