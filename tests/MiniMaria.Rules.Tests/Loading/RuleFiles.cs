using System.Text;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>A small rule set in memory, from which a test makes a faulty one by changing a line or a file.</summary>
internal sealed partial class RuleFiles
{
    public const string Words = "begrepp.yaml";
    public const string Register = "dokument.yaml";
    public const string Head = "avtal/2026/dokument.yaml";
    public const string Responsibility = "avtal/2026/1-ansvar.yaml";
    public const string Notice = "avtal/2026/2-uppsagning.yaml";
    public const string Statements = "avtal/inventering.yaml";
    public const string Observations = "iakttagelser.yaml";
    public const string English = "engelska.yaml";

    private readonly SortedDictionary<string, byte[]> _files;

    private RuleFiles(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        _files = new SortedDictionary<string, byte[]>(files.ToDictionary(), StringComparer.Ordinal);

    /// <summary>The rule set without faults: a vocabulary, a register, one version of one document with two clauses.</summary>
    public static RuleFiles Valid { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Words] = """
            listor:
              kommun:
                betyder: En kommun.
                termer:
                  Falun: { betyder: Falu kommun., synonymer: [Falu kommun] }
                  Mora: { etikett: Mora kommun, betyder: Kommunen Mora. }
              part:
                betyder: En part.
                innefattar: [kommun]
                termer:
                  Regionen: { betyder: Regionen. }
              form:
                betyder: Hur något har lämnats.
                termer:
                  skriftlig: { betyder: I skrift. }
                  muntlig: { betyder: I tal. }
              status:
                betyder: Hur långt texten har kommit.
                termer:
                  gällande: { betyder: En text som gäller. }

            fakta:
              hemkommun: { typ: term, lista: kommun, betyder: Var den unge bor. }
              ålder: { typ: heltal, betyder: Ålder i hela år., minst: 0, högst: 120, räknas-från: födelsedatum }
              födelsedatum: { typ: datum, betyder: Dagen då den unge föddes. }
              form: { typ: term, lista: form, betyder: Uppsägningens form. }
              godkänd-av: { typ: termer, lista: part, betyder: De som har godkänt. }
              slutdag: { typ: datum, betyder: Avtalets sista dag. }
              dag: { typ: datum, betyder: Dagen för uppsägningen. }
              i-tid: { typ: ja-nej, betyder: Om uppsägningen kom i tid. }

            frågor:
              ansvar:
                rubrik: Vem ansvarar?
                fakta: [hemkommun, ålder, födelsedatum]
                svar:
                  ansvarig: { typ: term, lista: part, betyder: Vem som ansvarar. }
                  utförs-av: { typ: termer, lista: part, annars: [], betyder: Vilka som utför. }
              uppsägning:
                rubrik: Är uppsägningen giltig?
                fakta: [form, godkänd-av, slutdag, dag, i-tid]
                svar:
                  giltig: { typ: ja-nej, betyder: Om den gäller. }
                  senast: { typ: datum, betyder: Sista dagen. }
            """,
        [Register] = """
            version: "1"
            exempeldag: 2026-03-01
            dokument:
              avtal:
                titel: Avtalet om allt
                i-text: avtalet
                förkortning: AV
                datum: 2026-01-01
                punkter:
                  "1": Ansvar
                  "2": Uppsägning
                  "3": Övrigt
            """,
        [Head] = """
            dokument: avtal
            version: 2026
            status: gällande
            gäller-från: 2026-01-01
            """,
        [Responsibility] = """
            punkt: "1"
            rubrik: Ansvar

            värden:
              södra: { är: [Falun], lista: kommun, underlag: [AV-1-01] }

            tolkningar:
              - id: T-1
                ord: upp till 21 år
                fråga: När tar det slut?
                läsningar:
                  under-21:
                    innebär: Före födelsedagen.
                    sätter: { gräns: { under: 21 } }
                    skäl: Det brukar läsas så.
                  med-21:
                    innebär: Hela året med.
                    sätter: { gräns: { högst: 21 } }
                    skäl: Så kan det också läsas.
                vald: under-21
                underlag: [AV-1-02]

            förutsättningar:
              - id: ung
                text: Frågan gäller en ung person.
                frågor: [ansvar]
                att: { ålder: gräns }
                underlag: [AV-1-02]

            regler:
              - id: r-region
                text: Regionen ansvarar.
                fråga: ansvar
                svar: { ansvarig: Regionen }
                underlag: [AV-1-01]
                exempel:
                  - En ung i Mora:
                      givet: { hemkommun: Mora, ålder: 17 }
                      svar: { ansvarig: Regionen }
              - id: r-södra
                text: I söder ansvarar Falun.
                fråga: ansvar
                undantag-från: r-region
                när: { hemkommun: södra }
                svar: { ansvarig: Falun }
                underlag: [AV-1-01]
                exempel:
                  - En ung i Falun:
                      givet: { hemkommun: Falun, ålder: 17 }
                      svar: { ansvarig: Falun }

            anmärkningar:
              - id: A-1
                frågor: [ansvar]
                när: { hemkommun: Mora }
                text: Texten är oklar om Mora.
                underlag: [AV-1-01]
            """,
        [Notice] = """
            punkt: "2"
            rubrik: Uppsägning

            värden:
              tid: { är: 3 månader, underlag: [AV-2-01] }
            dagar:
              sista-dag: slutdag minus tid
            härleds:
              i-tid: { av: dag, är: { senast: sista-dag } }

            regler:
              - id: r-uppsägning
                text: Uppsägningen ska vara skriftlig och komma i tid.
                fråga: uppsägning
                kräver:
                  - { id: k-form, text: Den är skriftlig., att: { form: skriftlig }, underlag: [AV-2-02] }
                  - { id: k-tid, text: Den kom i tid., att: { i-tid: ja }, underlag: [AV-2-01] }
                svar:
                  alltid: { senast: sista-dag }
                  uppfyllt: { giltig: ja }
                  brister: { giltig: nej }
                underlag: [AV-2-01]
                exempel:
                  - En uppsägning i tid:
                      givet: { form: skriftlig, slutdag: 2026-12-31, dag: 2026-09-30 }
                      svar: { giltig: ja, senast: 2026-09-30 }
            """,
    }.ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value.ReplaceLineEndings("\n") + "\n")));

    /// <summary>An example that shows the limit of age, and on what reading it hangs.</summary>
    public const string GrownUp = "\n      - En som har fyllt 21: { givet: { hemkommun: Mora, ålder: 21 }, utfall: utanför }";

    /// <summary>The same rule set with an inventory of its document and what was found in it, nothing missing.</summary>
    public static RuleFiles Accounted { get; } = Valid
        .Replace(Responsibility, "givet: { hemkommun: Mora, ålder: 17 }\n          svar: { ansvarig: Regionen }", "givet: { hemkommun: Mora, ålder: 17 }\n          svar: { ansvarig: Regionen }" + GrownUp)
        .With(
            Statements,
            """
            dokument: avtal
            skäl:
              titel: En titel binder ingen.
            poster:
              utan-punkt:
                AV-0-01: { text: Omslaget har en titel., ej-normativ: titel }
              "1":
                AV-1-01: Regionen och Falun ansvarar.
                AV-1-02: Avtalet gäller personer upp till 21 år.
              "2":
                AV-2-01: Uppsägningen kommer tre månader i förväg.
                AV-2-02: Uppsägningen är skriftlig.
              "3": Punkten är tom i avtalet.

            """)
        .With(
            Observations,
            """
            Motsägelser:
              A-1: Avtalet är oklart om Mora.
            Öppna ord:
              T-1: Åldersgränsen går att läsa på två sätt.
              T-2: { text: Avtalet säger snart., utan-verkan: Ingen fråga gäller hur snart. }

            """);

    /// <summary>The rule set without faults, with two facts that are tables and a rule on them.</summary>
    public static RuleFiles WithTables { get; } = Valid
        .Replace(Words, "\nfakta:\n", """

              beslut:
                betyder: Ett beslut.
                termer:
                  godkänt: { betyder: Ja. }
                  avslag: { betyder: Nej. }

            fakta:
              beslut: { typ: tabell, nyckel: kommun, värde: beslut, betyder: Vad var och en har beslutat. }
              folkmängd: { typ: tabell, nyckel: kommun, värde: heltal, betyder: Hur många som bor där., minst: 1, högst: 999 }

            """.ReplaceLineEndings("\n"))
        .Replace(Words, "fakta: [hemkommun, ålder, födelsedatum]", "fakta: [hemkommun, ålder, födelsedatum, beslut, folkmängd]")
        .With("avtal/2026/3-ovrigt.yaml", """
            punkt: "3"
            rubrik: Övrigt

            värden:
              allas: { är: { Falun: 100, Mora: 22 }, lista: kommun, underlag: [AV-3-01] }

            regler:
              - id: r-beslut
                text: Alla ska godkänna.
                fråga: ansvar
                när: { beslut.godkänt: { alla: [Falun, Mora] } }
                svar: { utförs-av: [Regionen] }
                underlag: [AV-3-01]
                exempel:
                  - Alla godkänner:
                      givet: { hemkommun: Mora, ålder: 17, beslut: { Falun: godkänt, Mora: godkänt } }
                      svar: { utförs-av: [Regionen] }
            """.ReplaceLineEndings("\n") + "\n");

    /// <summary>The rule set with tables, with a question whose answer is reckoned and a reconciliation.</summary>
    public static RuleFiles WithReckoning { get; } = WithTables
        .Replace(Words, "\nfrågor:\n", """

              belopp: { typ: belopp, betyder: Beloppet att dela., minst: 0 }

            frågor:
              kostnad:
                rubrik: Vad kostar det var och en?
                fakta: [belopp, folkmängd]
                svar:
                  delar:
                    typ: rader
                    kolumner:
                      kommun: { typ: term, lista: kommun, betyder: Kommunen. }
                      kostnad: { typ: belopp, betyder: Kostnaden. }
                    betyder: Vad var och en betalar.
                  summa: { typ: belopp, betyder: Summan. }
                  grund: { typ: tabell, nyckel: kommun, värde: heltal, betyder: Folkmängden. }

            """.ReplaceLineEndings("\n"))
        .Replace("avtal/2026/3-ovrigt.yaml", "\nregler:\n", """
            beräkningar:
              delar-i-kronor: { fördela: belopp, efter: folkmängd, i-steg-om: 1 kr, metod: största-resten }

            regler:
              - id: r-kostnad
                text: Kommunerna delar kostnaden.
                fråga: kostnad
                svar:
                  delar: { nyckel: kommun, kostnad: delar-i-kronor }
                  summa: { summa: delar-i-kronor }
                  grund: folkmängd
                underlag: [AV-3-01]
                exempel:
                  - Falun har tre gånger så många som Mora:
                      givet: { belopp: 100, folkmängd: { Falun: 75, Mora: 25 } }
                      svar:
                        delar: [{ kommun: Falun, kostnad: 75 kr }, { kommun: Mora, kostnad: 25 kr }]
                        summa: 100 kr
                        grund: { Falun: 75, Mora: 25 }

            """.ReplaceLineEndings("\n"))
        .Append("avtal/2026/3-ovrigt.yaml", """

            avstämningar:
              - { id: N-1, text: Alla tillsammans., räknat: { summa: allas }, ska-vara: "122", underlag: [AV-3-01] }
            """);

    /// <summary>The rule set with a reckoning, whose vocabulary has names in C#.</summary>
    public static RuleFiles WithEnglish { get; } = WithReckoning.With(
        English,
        """
        listnamn:
          kommun: { namn: Municipality }
          part: { namn: Party }
          form:
            namn: Form
            termer:
              skriftlig: Written
              muntlig: Oral
          status:
            namn: Status
            termer:
              gällande: InForce
          beslut:
            namn: Decision
            termer:
              godkänt: Approved
              avslag: Rejected

        faktanamn:
          hemkommun: { namn: HomeMunicipality, betyder: Where the young person lives. }
          ålder: { namn: Age, betyder: The age in full years. }
          födelsedatum: { namn: DateOfBirth, betyder: The date of birth. }
          form: { namn: Form, betyder: The form of the notice. }
          godkänd-av: { namn: ApprovedBy, betyder: Those who have approved. }
          slutdag: { namn: LastDay, betyder: "The agreement's last day, inclusive." }
          dag: { namn: Day, betyder: The day of the notice. }
          i-tid: { namn: IsInTime, betyder: Whether the notice is in time. }
          beslut: { namn: Decisions, betyder: What each has decided. }
          folkmängd: { namn: Populations, betyder: How many live there. }
          belopp: { namn: Amount, betyder: The amount to share & split. }

        frågenamn:
          ansvar:
            namn: Responsibility
            betyder: Who is responsible.
            svar:
              ansvarig: { namn: Responsible, betyder: Who is responsible. }
              utförs-av: { namn: CarriedOutBy, betyder: Who carries it out. }
          uppsägning:
            namn: Notice
            betyder: Whether the notice is valid.
            svar:
              giltig: { namn: IsValid, betyder: Whether it is valid. }
              senast: { namn: Latest, betyder: The last day. }
          kostnad:
            namn: Cost
            betyder: What it costs each.
            svar:
              delar:
                namn: Shares
                betyder: What each pays.
                rad: Share
                kolumner:
                  kommun: { namn: Municipality, betyder: The municipality. }
                  kostnad: { namn: Cost, betyder: The cost. }
              summa: { namn: Sum, betyder: The sum. }
              grund: { namn: Basis, betyder: The population. }

        """.ReplaceLineEndings("\n"));

    /// <summary>The rule files that the library embeds.</summary>
    public static RuleFiles Embedded { get; } =
        new(RuleSource.Embedded.List().ToDictionary(f => f.Path, f => f.Read().Content.ToArray(), StringComparer.Ordinal));

    public IReadOnlyCollection<string> Paths => _files.Keys;

    public byte[] this[string path] => _files[path];

    public string TextOf(string path) => Encoding.UTF8.GetString(_files[path]);

    /// <summary>Adds a file or replaces it whole.</summary>
    public RuleFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public RuleFiles With(string path, byte[] content) => new(_files.Where(f => f.Key != path).Append(new(path, content)));

    public RuleFiles Without(string path) => new(_files.Where(f => f.Key != path));

    /// <summary>Replaces a text that stands exactly once in a file.</summary>
    public RuleFiles Replace(string path, string old, string replacement)
    {
        string text = TextOf(path);
        string[] around = text.Split(old);
        return around.Length == 2
            ? With(path, around[0] + replacement + around[1])
            : throw new InvalidOperationException($"'{old}' stands {around.Length - 1} times in {path}.");
    }

    /// <summary>Adds lines at the end of a file.</summary>
    public RuleFiles Append(string path, string lines) => With(path, TextOf(path) + lines.ReplaceLineEndings("\n") + "\n");

    public IEnumerable<RuleFile> ToFiles() => _files.Select(f => new RuleFile(f.Key, f.Value));

    public RuleSource ToSource() => RuleSource.Files(ToFiles());

    public LoadResult Load() => RulebookLoader.Load(ToSource());
}
