using MiniMaria.Rules.Compiler;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Structure;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>The form into which rules are compiled holds what their files do, and makes the same rulebook.</summary>
public sealed class CompiledRulesTests
{
    private static HostView With(string document, AgreementTerm term) =>
        HostView.Plain with { Agreements = new Dictionary<string, AgreementTerm>(StringComparer.Ordinal) { [document] = term } };

    private static readonly RuleSource Repository = RuleSource.Folder(Path.Combine(SourceFile.Repository, "rules"));

    /// <summary>But for the names in C#, which only serve to build the library.</summary>
    [Fact]
    public void Read_FormOfTheLibrary_HoldsTheNodesOfTheFiles() =>
        Assert.Equal(
            Written(RulebookLoader.Read(Repository).Where(f => f.Key != Declarations.EnglishFile).ToDictionary()),
            Written(FormOfLibrary.Read()));

    [Fact]
    public void Read_Twice_GivesTheSameNodes() => Assert.Equal(Written(FormOfLibrary.Read()), Written(FormOfLibrary.Read()));

    [Fact]
    public void Read_OddTexts_GivesThemBack()
    {
        string[] texts = ["", " ", "å", "€", "\U0001F600", "a\nb", new('x', 200), new('å', 70_000)];
        MapNode file = new(Span(3, 1), [.. texts.Select((t, i) => KeyValuePair.Create(new ScalarNode(Span(300 - i, 7), $"{i}"), (Node)new ScalarNode(Span(1, 128 << i), t)))]);
        MapNode empty = new(new SourceSpan("tom.yaml", 1, 1, 1), []);
        var files = new Dictionary<string, MapNode?>(StringComparer.Ordinal) { ["a/b.yaml"] = file, ["tom.yaml"] = empty };

        using var form = new MemoryStream(FormWriter.Write(files, files.Count, Valid.Load().Rulebook!));

        Assert.Equal(Written(files), Written(new CompiledRules(form).Read()));

        static SourceSpan Span(int line, int column) => new("a/b.yaml", line, column, 1);
    }

    [Fact]
    public void Read_NoSuchFile_GivesNone() => Assert.Null(FormOfLibrary.Read("finns-inte.yaml"));

    [Fact]
    public void Load_FormOfTheLibrary_MakesTheRulebookOfTheFiles() => AssertSame(RulebookLoader.Load(Repository), RulebookLoader.LoadEmbedded());

    [Fact]
    public void Load_FormOfSmallRules_MakesTheRulebookOfTheFiles()
    {
        using var form = new MemoryStream(RuleCompiler.Compile(Valid.ToSource()).Form!);

        AssertSame(Valid.Load(), RulebookLoader.Load(new CompiledRules(form)));
    }

    [Fact]
    public void Load_ManyThreads_BindEachEditionOnce()
    {
        Rulebook rulebook = RulebookLoader.LoadEmbedded().Rulebook!;
        var found = new Edition[64];

        Parallel.For(0, found.Length, i => found[i] = rulebook.Editions[i % rulebook.Editions.Count]);

        Assert.Equal(rulebook.Editions.Count, found.Distinct().Count());
        Assert.All(found, e => Assert.Same(rulebook.Editions, e.All));
    }

    [Fact]
    public void Load_WithAgreements_MakesTheRulebookOfTheFiles()
    {
        string document = RulebookLoader.LoadEmbedded().Rulebook!.Versions[0].Document.Name;
        HostView view = With(document, new() { End = new DateOnly(2027, 1, 31) });

        AssertSame(RulebookLoader.Load(Repository, view), RulebookLoader.Load(RuleSource.Embedded, view));
        AssertSame(RulebookLoader.Load(Repository, view), RulebookLoader.Rebind(FormOfLibrary, view));
    }

    [Fact]
    public void Load_WithUnknownAgreement_IsRefused() =>
        Assert.Null(RulebookLoader.Load(RuleSource.Embedded, With("okänt", new())).Rulebook);

    [Theory]
    [InlineData("är: 3 månader", "är: *månader")]
    [InlineData("text: Den är skriftlig.", "text: Den är skriftlig #1")]
    [InlineData("är: 3 månader", "är: tre")]
    public void Compile_FilesWithFaults_GivesNothing(string text, string fault) =>
        Assert.Null(RuleCompiler.Compile(Valid.Replace(Notice, text, fault).ToSource()).Form);

    private static CompiledRules FormOfLibrary => CompiledRules.Embedded!;

    private static void AssertSame(LoadResult expected, LoadResult actual)
    {
        Assert.Equal(Findings(expected), Findings(actual));
        Assert.Equal(expected.FileCount, actual.FileCount);
        (Rulebook old, Rulebook now) = (expected.Rulebook!, actual.Rulebook!);
        Assert.Equal(old.Fingerprint, now.Fingerprint);
        Assert.Equal(old.Version, now.Version);
        Assert.Equal(old.RuleCount, now.RuleCount);
        Assert.Equal(now.Editions.Sum(e => e.Rules.Count), now.RuleCount);
        Assert.Equal(old.Versions.Select(v => (v.ToString(), v.StatusSpan)), now.Versions.Select(v => (v.ToString(), v.StatusSpan)));
        Assert.Equal(old.Editions.SelectMany(Lines), now.Editions.SelectMany(Lines));
        Assert.Equal(old.Examples.Select(e => (e.Name, e.Provision, e.Question.Name, e.Day, e.Facts.Count, e.Span)), now.Examples.Select(e => (e.Name, e.Provision, e.Question.Name, e.Day, e.Facts.Count, e.Span)));
        Assert.Equal(old.Names, now.Names);
        Assert.Equal(old.Silences.Select(s => (s.Span, s.Question.Name, s.Reason)), now.Silences.Select(s => (s.Span, s.Question.Name, s.Reason)));
        Assert.Equal(old.SourceUses, now.SourceUses);
        Assert.Equal(old.UsersOf.Select(Line), now.UsersOf.Select(Line));
        Assert.Equal(old.WordsOf.Select(Line), now.WordsOf.Select(Line));
        Assert.All(now.Examples, e => Assert.Contains(e.Question, now.Lexicon.Questions));
    }

    private static IEnumerable<string> Findings(LoadResult result) => result.Diagnostics.Select(d => $"{d.Span} {d.Code} {d.Message(Language.Swedish)}");

    private static IEnumerable<string> Lines(Edition edition) =>
    [
        $"{edition.From} {edition.Through} {string.Join(", ", edition.Versions)} {string.Join(", ", edition.Ended)} {edition.RuleSet}",
        .. edition.Rules.Select(r => $"{r.Id} {r.Rank} {r.Span} {r.When.Span} {r.Citation}"),
        .. Provision.Of(edition).Select(p => $"{p}"),
        .. edition.References.Select(r => $"{r.Id} {r.Span} {string.Join(", ", r.Targets)}"),
        .. edition.Reconciliations.Select(r => $"{r.Id} {r.Span}"),
        .. edition.Dormant.Select(r => $"{r}"),
        .. edition.Contents.Value.Select(c => $"{c}"),
    ];

    private static string Line(IGrouping<string, string> group) => $"{group.Key}: {string.Join(", ", group)}";

    /// <summary>Gives every node of every file on a line of its own, with its place.</summary>
    private static IEnumerable<string> Written(IReadOnlyDictionary<string, MapNode?> files) => files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => Written(f.Value!).Prepend(f.Key));

    private static IEnumerable<string> Written(Node node) => node switch
    {
        ScalarNode scalar => [$"{scalar.Span} {scalar.Span.Length} {scalar.Text}"],
        ListNode list => list.Items.SelectMany(Written).Prepend($"{list.Span} {list.Span.Length} list of {list.Items.Length}"),
        MapNode map => map.Entries.SelectMany(e => Written(e.Key).Concat(Written(e.Value))).Prepend($"{map.Span} {map.Span.Length} map of {map.Entries.Length}"),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
