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
        matrix.Line("Fråga: ansvar. Varje insats × hemkommun × ålder × ung eller närstående.");
        matrix.Line("Lika svar står ihop. Insatserna kommer i handlingarnas ordning.");
        matrix.Versions("ansvar", day => Interventions(matrix, day) + Matrix.Changes(day, "ansvar", Options("insats", "insats"), Ages([17, 21]), [new("Gagnef", ("hemkommun", "Gagnef")), new("Orsa", ("hemkommun", "Orsa"))]));
        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task TargetGroup()
    {
        Option[][] axes =
        [
            Ages([12, 13, 17, 20, 21, 22]),
            [.. Terms("problem").Select(p => new Option(p, ("problem", new[] { p })))],
            Options("nivå", "nivå"),
            [.. Terms("svårighetsgrad").Select(t => new Option(t, ("svårighetsgrad", t))), new("svårigheten inte bedömd")],
            Options("relation", "relation"),
        ];
        var matrix = new Matrix();
        matrix.Line("HÖR PERSONEN TILL MÅLGRUPPEN?");
        matrix.Line("Fråga: målgrupp. Varje ålder × problem × nivå × svårighetsgrad × ung eller närstående. Vad som inte står på en rad spelar ingen roll där.");
        matrix.Versions("målgrupp", day => matrix.Tree(day, "målgrupp", axes) + Matrix.Changes(
            day,
            "målgrupp",
            Ages([13, 21]),
            [.. new[] { "alkohol", "läkemedel" }.Select(p => new Option(p, ("problem", new[] { p })))],
            Options("nivå", "nivå"),
            [
                .. new[] { Terms("svårighetsgrad")[0], Terms("svårighetsgrad")[^1] }.Select(t => new Option(t, ("svårighetsgrad", t))),
                new("svårigheten inte bedömd"),
            ],
            [new("samsjukligheten inte nämnd"), new("utan samsjuklighet", ("samsjuklighet", false))]));
        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task Visit()
    {
        Option[][] axes = [Options("plats", "plats"), Options("profession", "profession"), Options("hemkommun", "hemkommun")];
        var matrix = new Matrix();
        matrix.Line("FÅR BESÖKET SKE PÅ DEN PLATSEN?");
        matrix.Line("Fråga: besök. Varje plats × profession × hemkommun.");
        matrix.Versions("besök", day => matrix.Tree(day, "besök", axes) + Matrix.Changes(
            day,
            "besök",
            axes[0],
            [new("läkare", ("profession", "läkare")), new("socionom", ("profession", "socionom"))],
            [new("Falun", ("hemkommun", "Falun")), new("annan kommun", ("hemkommun", "annan-kommun"))]));
        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task Staffing()
    {
        Option[][] axes =
        [
            Options("ort", "ort"),
            Options("profession", "profession"),
            [new("socionomens kompetens är inte angiven", ("profession", "socionom")), new("socionomen har kompetensen", ("profession", "socionom"), ("har-kompetens", true)), new("socionomen saknar kompetensen", ("profession", "socionom"), ("har-kompetens", false))],
        ];
        var matrix = new Matrix();
        matrix.Line("HUR STOR ÄR BEMANNINGEN?");
        matrix.Line("Fråga: bemanning. Varje ort × profession, sedan med och utan kompetens.");
        matrix.Versions("bemanning", day => matrix.Tree(day, "bemanning", axes[..2]) + "\n\n" + matrix.Tree(day, "bemanning", axes[2], axes[0]) + Matrix.Changes(day, "bemanning", axes[2][1..], axes[0]));
        await Verifier.Verify(matrix.Close());
    }

    [Fact]
    public async Task DecisionOrder()
    {
        var matrix = new Matrix();
        matrix.Line("VEM BESLUTAR?");
        matrix.Line("Fråga: beslutsordning. Varje ärende.");
        matrix.Versions("beslutsordning", day => matrix.Tree(day, "beslutsordning", Options("ärende", "ärende")) + Matrix.Changes(day, "beslutsordning", Options("ärende", "ärende")));
        await Verifier.Verify(matrix.Close());
    }

    private static Option[] Options(string list, string fact) => [.. Terms(list).Select(t => new Option(t, (fact, t)))];

    private static Option[] Ages(int[] ages) => [.. ages.Select(age => new Option($"{age} år", ("ålder", age)))];

    /// <summary>Writes the answers for every intervention under the heading of the clause that they come from.</summary>
    private static string Interventions(Matrix matrix, DateOnly day)
    {
        var lines = new List<string>();
        string? clause = null;
        foreach ((string[] interventions, string content) in Matrix.Group(Terms("insats"), i => Table(matrix, day, i)))
        {
            string own = ClauseOf(interventions[0], day);
            lines.AddRange(own == clause ? [string.Empty] : [string.Empty, own, string.Empty]);
            clause = own;
            lines.AddRange(interventions.Select(i => $"  {i} ({string.Join(", ", RulesOf(i, day))})"));
            lines.Add(content);
        }

        return string.Join('\n', lines.Skip(1));
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

    private static string Table(Matrix matrix, DateOnly day, string intervention)
    {
        var lines = new List<string>();
        foreach ((Who[] who, string content) in Matrix.Group(Who.All(intervention), w => HomeTable(matrix, day, intervention, w)))
        {
            lines.Add("    " + Who.Name(who));
            lines.Add(content);
        }

        return string.Join('\n', lines);
    }

    /// <summary>Groups the municipalities by equal answers, with the home municipality called so where that says it shorter.</summary>
    private static string HomeTable(Matrix matrix, DateOnly day, string intervention, Who who)
    {
        var byName = Matrix.Group(Terms("hemkommun"), home => matrix.Say(Ask(day, intervention, home, who))).ToList();
        var byRole = Matrix.Group(Terms("hemkommun"), home => matrix.Say(Ask(day, intervention, home, who), home)).ToList();
        return string.Join('\n', (byRole.Count < byName.Count ? byRole : byName)
            .Select(g => $"      {Matrix.Municipalities(g.Keys)}\n        {g.Content}"));
    }

    private static string ClauseOf(string intervention, DateOnly day) =>
        Rules(intervention, day).FirstOrDefault() is { } rule
            ? $"{Matrix.Clause(rule.Citation)} {Heading(rule.Citation)}"
            : "INGEN PUNKT";

    private static string Heading(Rulebooks.Citation citation) =>
        Lexicon.TryFindDocument(citation.Document, out DocumentEntry? document) ? document.Clauses[citation.Clause] : string.Empty;

    private static IEnumerable<string> RulesOf(string intervention, DateOnly day) =>
        Rules(intervention, day).Select(r => r.Id).DefaultIfEmpty("ingen regel");

    private static IEnumerable<Rulebooks.Rule> Rules(string intervention, DateOnly day) =>
        Asking.Engine.Rulebook.EditionOn(day).Rules.Where(r => r.Question.Name == "ansvar"
            && r.Conjuncts.OfType<Rulebooks.TermIn>().Any(t => t.Fact.Name == "insats" && t.Terms.Any(term => term.Name == intervention)));

    private static Answer Ask(DateOnly day, string intervention, string home, Who who) =>
        Asking.Engine.Ask(new ResponsibilityQuestion
        {
            Intervention = intervention,
            HomeMunicipality = home,
            Age = who.Age,
            Relation = who.Relation,
            ComplexProblems = who.Complex,
            AsOf = day,
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
