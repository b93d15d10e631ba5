using System.Text;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>
/// Made up: an agreement of another kind, in words of its own. Two municipalities share a family counsellor, a committee decides, the
/// notice is three months and the costs are shared 60 to 40.
/// </summary>
internal static class FamilyCounsellor
{
    public const string Clauses = "familjeradgivning/2026/";

    /// <summary>Loads the rules; a test can change a line of a file.</summary>
    public static LoadResult Load(string file = "", string old = "", string by = "")
    {
        Assert.True(file.Length == 0 || Files[file].Contains(old, StringComparison.Ordinal), old);
        return RulebookLoader.Load(RuleSource.Files(Files.Select(f => FileOf(
            f.Key,
            f.Key == file ? f.Value.Replace(old, by, StringComparison.Ordinal) : f.Value))));
    }

    private static RuleFile FileOf(string path, string text) => new(path, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n") + "\n"));

    public static Rulebook Rulebook(string file = "", string old = "", string by = "")
    {
        LoadResult loaded = Load(file, old, by);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        return loaded.Rulebook;
    }

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["begrepp.yaml"] = """
            listor:
              kommun:
                betyder: En kommun som delar på rådgivaren.
                termer:
                  Norrby: { betyder: Norrby kommun. }
                  Söderby: { betyder: Söderby kommun. }
              organ:
                betyder: Ett organ som beslutar.
                termer:
                  familjenämnden: { betyder: De två kommunernas gemensamma nämnd. }
              sak:
                betyder: Vad beslutet gäller.
                termer:
                  budget: { betyder: Årets budget. }
                  anställning: { betyder: Vem som anställs som rådgivare. }
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
              slutdag: { typ: datum, betyder: Avtalets sista dag., påstående: Avtalet slutar (inte) … }
              uppsägningsdag: { typ: datum, betyder: Dagen då avtalet sades upp., påstående: Avtalet är (inte) uppsagt …, åtgärd: Säg upp avtalet … }
              form: { typ: term, lista: form, betyder: Uppsägningens form., påstående: Formen är (inte) …, åtgärd: Använd … form, åtgärdsdag: uppsägningsdag }
              belopp: { typ: belopp, betyder: Årets kostnad., påstående: Kostnaden är (inte) … kronor, minst: 0, högst: 10 000 000 }
              sak: { typ: term, lista: sak, betyder: Vad beslutet gäller., påstående: Beslutet gäller (inte) … }

            frågor:
              uppsägning:
                rubrik: Är uppsägningen giltig?
                fakta: [slutdag, uppsägningsdag, form]
                svar:
                  giltig: { typ: ja-nej, betyder: Om uppsägningen gäller. }
                  sista-dag: { typ: datum, betyder: Sista dagen att säga upp. }
              kostnad:
                rubrik: Vad betalar kommunerna?
                fakta: [belopp]
                svar:
                  kostnader: { typ: tabell, nyckel: kommun, värde: belopp, betyder: Vad var och en betalar. }
              beslut:
                rubrik: Vem beslutar?
                fakta: [sak]
                svar:
                  beslutas-av: { typ: term, lista: organ, betyder: Organet som beslutar. }
            """,
        ["dokument.yaml"] = """
            version: "1"
            exempeldag: 2026-03-01
            dokument:
              familjeradgivning:
                titel: Avtal om gemensam familjerådgivare
                i-text: avtalet om familjerådgivare
                förkortning: FR
                slag: samverkansavtal
                punkter:
                  "1": Uppsägning
                  "2": Kostnad
                  "3": Nämnd
            """,
        [Clauses + "dokument.yaml"] = "dokument: familjeradgivning\nversion: 2026\nstatus: gällande\ngäller-från: 2020-01-01",
        [Clauses + "1-uppsagning.yaml"] = """
            punkt: "1"
            rubrik: Uppsägning

            värden:
              uppsägningstid: { är: 3 månader, underlag: [FR-1-01] }
            dagar:
              sista-dag: slutdag minus uppsägningstid

            regler:
              - id: fr-1-uppsägning
                text: "En uppsägning är skriftlig och kommer senast {uppsägningstid} före avtalets slut."
                fråga: uppsägning
                kräver:
                  - { id: fr-1-form, text: Den är skriftlig., att: { form: skriftlig }, underlag: [FR-1-02] }
                  - { id: fr-1-tid, text: Den kommer i tid., att: { uppsägningsdag: { senast: sista-dag } }, underlag: [FR-1-01] }
                svar:
                  alltid: { sista-dag: sista-dag }
                  uppfyllt: { giltig: ja }
                  brister: { giltig: nej }
                underlag: [FR-1-01]
                exempel:
                  - Den sista dagen räcker:
                      givet: { slutdag: 2026-12-31, uppsägningsdag: 2026-09-30, form: skriftlig }
                      svar: { giltig: ja, sista-dag: 2026-09-30 }
            """,
        [Clauses + "2-kostnad.yaml"] = """
            punkt: "2"
            rubrik: Kostnad

            värden:
              andelar: { är: { Norrby: 60, Söderby: 40 }, lista: kommun, summa: 100 %, underlag: [FR-2-01] }
            beräkningar:
              delade-kostnader: { andel: andelar, av: belopp, avrundat-till: 1 kr }

            regler:
              - id: fr-2-kostnad
                text: Kostnaden delas efter avtalets andelar.
                fråga: kostnad
                svar: { kostnader: delade-kostnader }
                underlag: [FR-2-01]
                exempel:
                  - Tusen kronor: { givet: { belopp: 1000 }, svar: { kostnader: { Norrby: 600, Söderby: 400 } } }
            """,
        [Clauses + "3-namnd.yaml"] = """
            punkt: "3"
            rubrik: Nämnd

            regler:
              - id: fr-3-nämnden
                text: Familjenämnden beslutar om budgeten och om vem som anställs.
                fråga: beslut
                när: { sak: [budget, anställning] }
                svar: { beslutas-av: familjenämnden }
                underlag: [FR-3-01]
                exempel:
                  - Nämnden anställer: { givet: { sak: anställning }, svar: { beslutas-av: familjenämnden } }
            """,
    };
}
