using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Matrices;

/// <summary>What parties may have decided, by what a jurist would call it.</summary>
internal static class PartyDecisions
{
    private static readonly string[] Issuers = ["Region Dalarna", "Falun", "Mora"];

    public static readonly IReadOnlyDictionary<string, Dictionary<string, string>?> All = new Dictionary<string, Dictionary<string, string>?>(StringComparer.Ordinal)
    {
        ["besluten okända"] = null,
        ["ingen har beslutat"] = [],
        ["alla sexton har godkänt"] = Approved(Parties),
        ["femton har godkänt, inte regionen"] = Approved(Parties.Except(["Region Dalarna"])),
        ["alla sexton har beslutat, Orsa avviker"] = new(Approved(Parties)) { ["Orsa"] = "avvikande" },
        ["alla sexton har beslutat, Säter har avslagit"] = new(Approved(Parties)) { ["Säter"] = "avslag" },
        [$"underavtalets {Law.Word(Law.Parties.Length)} har godkänt"] = Approved(Law.Parties),
        [$"{Law.Word(Law.Parties.Length - 1)} av de {Law.Word(Law.Parties.Length)} har godkänt, inte Gagnef"] =
            Approved(Law.Parties.Except(["Gagnef"])),
        [$"de {Law.Word(Law.Parties.Length)} har beslutat, Avesta avviker"] = new(Approved(Law.Parties)) { ["Avesta"] = "avvikande" },
        ["regionen, Falun och Mora har godkänt"] = Approved(Issuers),
        ["regionen och Falun har godkänt"] = Approved(Issuers.Except(["Mora"])),
    };

    /// <summary>Names parties; of many of the county's sixteen it names those that are left out.</summary>
    public static string Name(IReadOnlyCollection<string> parties)
    {
        string[] others = [.. Parties.Except(parties)];
        return parties.Count == 0 ? "–"
            : others.Length == 0 ? "alla sexton"
            : others.Length < parties.Count ? $"alla sexton utom {string.Join(", ", others)}"
            : string.Join(", ", parties);
    }

    private static string[] Parties
    {
        get
        {
            Assert.True(Asking.Engine.Rulebook.Lexicon.TryFindList("part", out TermList? parties));
            return [.. parties.Terms.Select(t => t.Name)];
        }
    }

    private static Dictionary<string, string> Approved(IEnumerable<string> parties) => parties.ToDictionary(p => p, _ => "godkänt", StringComparer.Ordinal);
}
