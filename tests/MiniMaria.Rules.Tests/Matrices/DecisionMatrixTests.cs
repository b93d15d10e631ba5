using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Snapshots;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Matrices;

/// <summary>The full decision matrices, approved line by line against the documents.</summary>
public sealed class DecisionMatrixTests
{
    private static readonly Lexicon Lexicon = Asking.Engine.Rulebook.Lexicon;

    [Fact]
    public async Task Responsibility()
    {
        var matrix = new Matrix();
        matrix.Line("VEM ANSVARAR FÖR INSATSEN?");
        matrix.Line($"Fråga: ansvar. Dag: {Asking.Day:yyyy-MM-dd}. Varje insats × hemkommun × ålder × ung eller närstående.");
        matrix.Line("Lika svar står ihop. Insatserna kommer i handlingarnas ordning.");
        string? clause = null;
        foreach ((string[] interventions, string content) in Matrix.Group(Terms("insats"), i => Table(matrix, i)))
        {
            string own = ClauseOf(interventions[0]);
            if (own != clause)
            {
                matrix.Line();
                matrix.Line(clause = own);
            }

            matrix.Line();
            foreach (string intervention in interventions)
            {
                matrix.Line($"  {intervention} ({string.Join(", ", RulesOf(intervention))})");
            }

            matrix.Line(content);
        }

        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task TargetGroup()
    {
        var matrix = new Matrix();
        matrix.Line("HÖR PERSONEN TILL MÅLGRUPPEN?");
        matrix.Line($"Fråga: målgrupp. Dag: {Asking.Day:yyyy-MM-dd}. Varje ålder × problem × nivå × ung eller närstående.");
        foreach ((string title, Dictionary<string, string> readings) in Readings())
        {
            matrix.Line();
            matrix.Line(title);
            foreach ((int[] ages, string content) in Matrix.Group((int[])[12, 17, 20, 21, 22], age => AgeTable(matrix, age, readings)))
            {
                matrix.Line($"  {string.Join(", ", ages)} år");
                matrix.Line(content);
            }
        }

        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task HostMunicipality()
    {
        var matrix = new Matrix();
        matrix.Line("VILKEN KOMMUN ÄR VÄRDKOMMUN?");
        matrix.Line($"Fråga: värdkommun. Dag: {Asking.Day:yyyy-MM-dd}. Varje hemkommun.");
        matrix.Line();
        foreach ((string[] homes, string answer) in Matrix.Group(Terms("hemkommun"), home => matrix.Say(Asking.Ask("värdkommun", ("hemkommun", home)))))
        {
            matrix.Line($"  {string.Join(", ", homes)}");
            matrix.Line($"    {answer}");
        }

        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task Visit()
    {
        var matrix = new Matrix();
        matrix.Line("FÅR BESÖKET SKE PÅ DEN PLATSEN?");
        matrix.Line($"Fråga: besök. Dag: {Asking.Day:yyyy-MM-dd}. Varje plats × profession × hemkommun.");
        foreach (string place in Terms("plats"))
        {
            matrix.Line();
            matrix.Line(place);
            foreach ((string[] professions, string content) in Matrix.Group(Terms("profession"), profession => VisitTable(matrix, place, profession)))
            {
                matrix.Line($"  {string.Join(", ", professions)}");
                matrix.Line(content);
            }
        }

        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task Staffing()
    {
        var matrix = new Matrix();
        matrix.Line("HUR STOR ÄR BEMANNINGEN?");
        matrix.Line($"Fråga: bemanning. Dag: {Asking.Day:yyyy-MM-dd}. Varje ort × profession.");
        foreach (string town in Terms("ort"))
        {
            matrix.Line();
            matrix.Line(town);
            foreach (string profession in Terms("profession"))
            {
                matrix.Line($"  {profession}: {matrix.Say(Asking.Ask("bemanning", ("ort", town), ("profession", profession)))}");
            }
        }

        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task DecisionOrder()
    {
        var matrix = new Matrix();
        matrix.Line("VEM BESLUTAR?");
        matrix.Line($"Fråga: beslutsordning. Dag: {Asking.Day:yyyy-MM-dd}. Varje ärende.");
        foreach ((string[] matters, string answer) in Matrix.Group(Terms("ärende"), matter => matrix.Say(Asking.Ask("beslutsordning", ("ärende", matter)))))
        {
            matrix.Line();
            matrix.Line($"  {string.Join(", ", matters)}");
            matrix.Line($"    {answer}");
        }

        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task Validity()
    {
        var matrix = new Matrix();
        matrix.Line("GÄLLER HANDLINGEN, OCH BINDER DEN SOM AVTAL?");
        matrix.Line($"Fråga: giltighet. Dag: {Asking.Day:yyyy-MM-dd}. Varje handling × vad parterna har beslutat.");
        foreach (string document in Terms("avtal"))
        {
            matrix.Line();
            matrix.Line(document);
            foreach ((string[] decisions, string content) in Matrix.Group(PartyDecisions.All.Keys, decisions => ValidityTable(matrix, document, decisions)))
            {
                matrix.Line($"  {string.Join("; ", decisions)}");
                matrix.Line(content);
            }
        }

        await Verifier.Verify(matrix.Close());
    }

    /// <summary>Says the answer with the requirements that are not met, and what every other reading makes of it.</summary>
    private static string ValidityTable(Matrix matrix, string document, string decisions)
    {
        Answer own = Ask([]);
        List<string> lines = ["    " + matrix.Say(own), .. Unmet(own).Select(u => "      " + u)];
        foreach (Rulebooks.Interpretation interpretation in own.Facts.Edition.Interpretations)
        {
            foreach (string reading in interpretation.Readings.Where(r => r != interpretation.Chosen).Select(r => r.Id))
            {
                Answer other = Ask(new(StringComparer.Ordinal) { [interpretation.Id] = reading });
                if (Matrix.Result(other) != Matrix.Result(own) || !Unmet(other).SequenceEqual(Unmet(own)))
                {
                    lines.AddRange([$"    om {interpretation.Id}={reading}: {Matrix.Result(other)}", .. Unmet(other).Select(u => "      " + u)]);
                }
            }
        }

        return string.Join('\n', lines);

        Answer Ask(Dictionary<string, string> readings) =>
            Asking.Engine.Ask(new ValidityQuestion { Agreement = document, Decisions = PartyDecisions.All[decisions], Readings = readings, AsOf = Asking.Day }).Answer;

        static IEnumerable<string> Unmet(Answer answer) => answer.Requirements.Where(r => r.Met != true)
            .Select(r => $"{r.Requirement.Id} {(r.Met is null ? "är öppet" : "brister")}: {PartyDecisions.Name(r.Missing)}");
    }

    private static string[] Terms(string list)
    {
        Assert.True(Lexicon.TryFindList(list, out TermList? terms));
        return [.. terms.Terms.Select(t => t.Name)];
    }

    private static string Table(Matrix matrix, string intervention)
    {
        var lines = new List<string>();
        foreach ((Who[] who, string content) in Matrix.Group(Who.All(intervention), w => HomeTable(matrix, intervention, w)))
        {
            lines.Add("    " + Who.Name(who));
            lines.Add(content);
        }

        return string.Join('\n', lines);
    }

    /// <summary>Groups the municipalities by equal answers, with the home municipality called so where that says it shorter.</summary>
    private static string HomeTable(Matrix matrix, string intervention, Who who)
    {
        var byName = Matrix.Group(Terms("hemkommun"), home => matrix.Say(Ask(intervention, home, who))).ToList();
        var byRole = Matrix.Group(Terms("hemkommun"), home => matrix.Say(Ask(intervention, home, who), home)).ToList();
        return string.Join('\n', (byRole.Count < byName.Count ? byRole : byName)
            .Select(g => $"      {Matrix.Municipalities(g.Keys)}\n        {g.Content}"));
    }

    private static string VisitTable(Matrix matrix, string place, string profession) =>
        string.Join('\n', Matrix.Group(Terms("hemkommun"), home => matrix.Say(Asking.Ask("besök", ("hemkommun", home), ("plats", place), ("profession", profession))))
            .Select(g => $"    {Matrix.Municipalities(g.Keys)}\n      {g.Content}"));

    private static string AgeTable(Matrix matrix, int age, Dictionary<string, string> readings) =>
        string.Join('\n', Matrix.Group(Terms("problem"), problem => string.Join(" / ",
                (from level in Terms("nivå")
                 from relation in Terms("relation")
                 select matrix.Say(Asking.Engine.Ask(new TargetGroupQuestion { Age = age, Problems = [problem], Level = level, Relation = relation, Readings = readings, AsOf = Asking.Day }).Answer)).Distinct()))
            .Select(g => $"    {string.Join(", ", g.Keys)} (alla nivåer, ung och närstående)\n      {g.Content}"));

    private static IEnumerable<(string Title, Dictionary<string, string> Readings)> Readings()
    {
        yield return ("MED REGLERNAS EGNA LÄSNINGAR", []);
        yield return ("OM »UPP TILL 21 ÅR« OMFATTAR ÅRET SOM 21-ÅRING (T-01)", new() { ["T-01"] = "till-och-med-21" });
        yield return ("OM LÄKEMEDEL RÄCKER (K-18)", new() { ["K-18"] = "med-läkemedel" });
        yield return ("MED BÅDA DE ANDRA LÄSNINGARNA (T-01, K-18)", new() { ["T-01"] = "till-och-med-21", ["K-18"] = "med-läkemedel" });
    }

    private static string ClauseOf(string intervention) =>
        Rules(intervention).FirstOrDefault() is { } rule
            ? $"{Matrix.Clause(rule.Citation)} {Heading(rule.Citation)}"
            : "INGEN PUNKT";

    private static string Heading(Rulebooks.Citation citation) =>
        Lexicon.TryFindDocument(citation.Document, out DocumentEntry? document) ? document.Clauses[citation.Clause] : string.Empty;

    private static IEnumerable<string> RulesOf(string intervention) =>
        Rules(intervention).Select(r => r.Id).DefaultIfEmpty("ingen regel");

    private static IEnumerable<Rulebooks.Rule> Rules(string intervention) =>
        Asking.Engine.Rulebook.EditionOn(Asking.Day).Rules.Where(r => r.Question.Name == "ansvar"
            && r.Conjuncts.OfType<Rulebooks.TermIn>().Any(t => t.Fact.Name == "insats" && t.Terms.Any(term => term.Name == intervention)));

    private static Answer Ask(string intervention, string home, Who who) =>
        Asking.Engine.Ask(new ResponsibilityQuestion
        {
            Intervention = intervention,
            HomeMunicipality = home,
            Age = who.Age,
            Relation = who.Relation,
            ComplexProblems = who.Complex,
            AsOf = Asking.Day,
        }).Answer;

    /// <summary>For whom the question is asked.</summary>
    private sealed record Who(int Age, string Relation, bool? Complex, bool ComplexityMatters)
    {
        /// <summary>Gives all: under and over the age limit, and for criminality simple, complex and not assessed.</summary>
        public static IEnumerable<Who> All(string intervention) =>
            from age in intervention == "heldygnsvård" ? (int[])[17, 18, 25] : [17, 25]
            from complex in intervention == "kriminalitet" ? (bool?[])[false, true, null] : [null]
            from relation in (string[])["ung", "närstående"]
            select new Who(age, relation, complex, intervention == "kriminalitet");

        public static string Name(IReadOnlyCollection<Who> who)
        {
            string[] complex = [.. who.Select(w => w.Complex switch { true => "komplex problematik", false => "inte komplex problematik", null => "komplexiteten inte bedömd" }).Distinct()];
            string ages = string.Join(" och ", who.Select(w => w.Age).Distinct());
            string relations = string.Join(" och ", who.Select(w => w.Relation).Distinct());
            return $"{ages} år, {relations}{(who.Any(w => w.ComplexityMatters) ? ", " + string.Join(" eller ", complex.Length == 3 ? ["vilken problematik som helst"] : complex) : string.Empty)}";
        }
    }
}
