using System.Text;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using YamlDotNet.RepresentationModel;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>A rulebook of a few lines about lending books, to try one mechanism at a time.</summary>
internal sealed class SmallRules
{
    public static readonly DateOnly Day = new(2026, 6, 1);

    private const string Vocabulary =
        """
        listor:
          status:
            betyder: Status.
            termer:
              gällande: { betyder: Gäller. }
          slag:
            betyder: Slag av bok.
            termer:
              roman: { betyder: En roman. }
              lexikon: { betyder: Ett lexikon. }
              karta: { betyder: En karta. }
          tid:
            betyder: Hur länge.
            termer:
              kort: { betyder: Kort. }
              lång: { betyder: Lång. }
              ingen: { betyder: Inte alls. }
          vem:
            betyder: Vem.
            termer:
              vän: { betyder: En vän. }
              granne: { betyder: En granne. }
          röst:
            betyder: En röst.
            termer:
              ja-röst: { betyder: För. }
              nej-röst: { betyder: Emot. }
        fakta:
          slag: { typ: term, lista: slag, betyder: Bokens slag. }
          sidor: { typ: heltal, minst: 0, högst: 9999, betyder: Antal sidor. }
          gammal: { typ: ja-nej, betyder: Om boken är gammal. }
          skadad: { typ: ja-nej, betyder: Om boken är skadad. }
          lånedag: { typ: datum, betyder: Dagen då boken lånades. }
          återlämnad: { typ: datum, betyder: Dagen då boken kom tillbaka., påstående: Boken är (inte) tillbaka … }
          i-tid: { typ: ja-nej, betyder: Om boken kom tillbaka i tid., påstående: Boken kom (inte) tillbaka i tid }
          frågat: { typ: termer, lista: vem, betyder: Vilka som har blivit frågade., påstående: … är (inte) frågade }
          år: { typ: heltal, minst: 2000, högst: 2100, betyder: Året. }
          röster: { typ: tabell, nyckel: vem, värde: röst, betyder: Vad var och en röstar., påstående: … har (inte) röstat … }
          poäng: { typ: tabell, nyckel: vem, värde: heltal, minst: 0, högst: 100, betyder: Vad var och en har. }
        frågor:
          lån:
            rubrik: Hur länge får boken lånas?
            fakta: [slag, sidor, gammal, skadad]
            svar:
              tid: { typ: term, lista: tid, betyder: Hur länge. }
              till: { typ: termer, lista: vem, annars: [], betyder: Till vem. }
          retur:
            rubrik: Är allt i ordning?
            fakta: [slag, lånedag, återlämnad, i-tid, frågat, skadad]
            svar:
              klart: { typ: ja-nej, betyder: Om allt är i ordning. }
              senast: { typ: datum, betyder: Sista dagen. }
          inköp:
            rubrik: Köps boken?
            fakta: [slag, röster, poäng]
            svar:
              köps: { typ: ja-nej, betyder: Om boken köps. }
          avgift:
            rubrik: Vad kostar det?
            fakta: [slag, sidor, gammal, skadad]
            svar:
              avgift: { typ: term, lista: tid, betyder: Avgiften. }
              rabatt-till: { typ: termer, lista: vem, betyder: Vem som får rabatt. }
          dagar:
            rubrik: Vilka dagar ska man minnas?
            fakta: [år, lånedag]
            svar:
              dagar:
                typ: rader
                kolumner:
                  dag: { typ: datum, etikett: Dag, betyder: Dagen. }
                  vad: { typ: text, ur: text, etikett: Vad, betyder: Vad som händer. }
                  vem: { typ: termer, lista: vem, betyder: Vem det gäller. }
                  punkt: { typ: text, ur: punkt, betyder: Var det står. }
                samlas: ja
                ordning: [dag]
                betyder: Dagarna.
          råd:
            rubrik: Vilka råd finns?
            fakta: [slag]
            svar:
              råd:
                typ: rader
                kolumner:
                  hur: { typ: text, betyder: Hur. }
                  styrka: { typ: heltal, betyder: Hur starkt rådet är. }
                samlas: ja
                betyder: Råden.
              lista:
                typ: rader
                kolumner:
                  tal: { typ: heltal, betyder: Ett tal. }
                betyder: Hela listan.
          plikter:
            rubrik: Vad ska man göra?
            fakta: [slag]
            svar:
              plikter:
                typ: rader
                kolumner:
                  slag: { typ: term, lista: slag, betyder: Vad det gäller. }
                  vad: { typ: text, ur: text, betyder: Vad man ska göra. }
                  när: { typ: text, betyder: När., underförstått: jämt }
                  punkt: { typ: text, ur: punkt, betyder: Var det står. }
                samlas: ja
                ordning: [slag]
                etikett: Plikter
                betyder: Plikterna.
          delning:
            rubrik: Vem får hur mycket?
            fakta: [år, poäng, lånedag]
            svar:
              delning:
                typ: rader
                kolumner:
                  vem: { typ: term, lista: vem, betyder: Vem. }
                  del: { typ: belopp, etikett: Del, betyder: Delen. }
                betyder: Delarna.
              summa: { typ: belopp, etikett: Summa, betyder: Summan. }
              senast: { typ: datum, etikett: Senast, betyder: Sista dagen. }
          belopp:
            rubrik: Hur mycket delas?
            fakta: [år]
            svar:
              belopp: { typ: belopp, etikett: Beloppet, betyder: Beloppet. }
          årsretur:
            rubrik: Kom boken tillbaka det året?
            fakta: [återlämnad, år]
            svar:
              klart: { typ: ja-nej, betyder: Om allt är i ordning. }
        """;

    private const string Register =
        """
        version: "1"
        exempeldag: 2026-06-01
        dokument:
          stadgar: { titel: Stadgar, i-text: stadgarna, förkortning: ST, punkter: { "1": Ett, "2": Två, "3": Tre } }
          anslag: { titel: Anslag, i-text: anslaget, förkortning: AN, punkter: { "1": Ett } }
        """;

    private static readonly string[] Headings = ["Ett", "Två", "Tre"];

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["begrepp.yaml"] = Vocabulary,
        ["dokument.yaml"] = Register,
    };

    /// <summary>Rules of the first clause of the only version, without examples and sources.</summary>
    public static SmallRules With(string rules) => new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, "regler:\n" + Indent(rules));

    public SmallRules Version(string document, string version, string from, string more = "")
    {
        _files[$"{document}/{version}/dokument.yaml"] = $"dokument: {document}\nversion: {version}\nstatus: gällande\ngäller-från: {from}\n{more}";
        return this;
    }

    /// <summary>Sets the day on which examples are asked that name none.</summary>
    public SmallRules ExampleDay(string day)
    {
        _files["dokument.yaml"] = _files["dokument.yaml"].Replace("exempeldag: 2026-06-01", $"exempeldag: {day}", StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds lines to the register.</summary>
    public SmallRules Documents(string documents)
    {
        _files["dokument.yaml"] += "\n" + documents;
        return this;
    }

    public SmallRules Clause(string document, string version, int number, string content)
    {
        _files[$"{document}/{version}/{number}.yaml"] = WithSources($"punkt: \"{number}\"\nrubrik: {Headings[number - 1]}\n{content}\n", document == "stadgar" ? "ST" : "AN", number);
        return this;
    }

    /// <summary>Gives every rule a source, which the loader asks for and these tests do not.</summary>
    private static string WithSources(string clause, string prefix, int number)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(clause));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        if (!root.Children.TryGetValue("regler", out YamlNode? rules) || rules is not YamlSequenceNode list)
        {
            return clause;
        }

        foreach (YamlMappingNode rule in list.OfType<YamlMappingNode>())
        {
            IEnumerable<YamlMappingNode> rows = rule.Children.TryGetValue("rader", out YamlNode? table) ? ((YamlSequenceNode)table).OfType<YamlMappingNode>() : [rule];
            foreach (YamlMappingNode row in rows.Where(r => !r.Children.ContainsKey("underlag")))
            {
                row.Add("underlag", new YamlSequenceNode(new YamlScalarNode($"{prefix}-{number}-01")));
            }
        }

        var text = new StringWriter();
        yaml.Save(text, assignAnchors: false);
        return text.ToString();
    }

    /// <summary>Replaces a text that stands exactly once in the vocabulary.</summary>
    public SmallRules Words(string old, string replacement)
    {
        string[] around = _files["begrepp.yaml"].ReplaceLineEndings("\n").Split(old);
        Assert.True(around.Length == 2, $"'{old}' stands {around.Length - 1} times in the vocabulary.");
        _files["begrepp.yaml"] = around[0] + replacement + around[1];
        return this;
    }

    /// <summary>Writes the files into a folder.</summary>
    public string WriteTo(string folder)
    {
        foreach ((string path, string content) in _files)
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }

        return folder;
    }

    public RuleSource Source => RuleSource.Files(_files.Select(f => new RuleFile(f.Key, Encoding.UTF8.GetBytes(f.Value))));

    public RulesEngine Engine(Action<RulesEngineOptions>? configure = null)
    {
        var options = new RulesEngineOptions { Source = Source };
        configure?.Invoke(options);
        return new RulesEngine(options);
    }

    public Answer Ask(string question, params (string Name, object? Value)[] facts) => Ask(Engine(), question, facts);

    public static Answer Ask(RulesEngine engine, string question, params (string Name, object? Value)[] facts) => Ask(engine, Day, question, facts);

    public static Answer Ask(RulesEngine engine, DateOnly day, string question, params (string Name, object? Value)[] facts) =>
        engine.Ask(new Question { Name = question, AsOf = day, Facts = facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal) });

    private static string Indent(string text) => string.Join('\n', text.Split('\n').Select(l => "  " + l));
}
