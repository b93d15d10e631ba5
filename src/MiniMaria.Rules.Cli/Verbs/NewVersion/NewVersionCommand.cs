using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.NewVersion;

/// <summary>
/// <c>minimaria new-version DOCUMENT --from DAY [--set NAME=VALUE…] [--clause NUMBER…]</c>: begins an amendment, and tells which
/// examples no longer hold and whose approval it takes.
/// </summary>
internal sealed class NewVersionCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("new-version", ["ny-version"], s => new NewVersionCommand(s));

    private readonly DocumentArgument _document;
    private readonly TextOption _from;
    private readonly TextOption _set;
    private readonly TextOption _clauses;
    private readonly TextOption _form;

    private NewVersionCommand(CommandSetting setting)
        : base(Verb, NewVersionPhrases.About, setting)
    {
        _document = new DocumentArgument(NewVersionPhrases.AboutDocument.In(Language), Language);
        _from = new TextOption(
            NewVersionPhrases.AboutFrom.In(Language), ArgumentPhrases.ValueDay.In(Language), "--från", "--fran", "--from");
        _set = new TextOption(
            NewVersionPhrases.AboutSet.In(Language), NewVersionPhrases.ValueSet.In(Language), "--sätt", "--satt", "--set")
        {
            TakesSeveral = true,
        };
        _clauses = new TextOption(
            NewVersionPhrases.AboutClauses.In(Language), ArgumentPhrases.ValueClause.In(Language), "--punkt", "--clause")
        {
            TakesSeveral = true,
        };
        _form = new TextOption(
            NewVersionPhrases.AboutForm.In(Language), NewVersionPhrases.ValueFile.In(Language), "--blankett", "--form");
        Add(_document);
        AddOptions(_from, _set, _clauses, _form);
    }

    /// <inheritdoc/>
    public override string Usage => $"<{_document.Name}>";

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(Call call) => Task.FromResult(Run(call));

    private ExitCode Run(Call call)
    {
        string folder = call.RulesFolder ?? throw new CallException(NewVersionPhrases.NeedsFolder.In(Language));
        LoadResult loaded = RulebookLoader.Load(call.Source);
        if (loaded.Rulebook is not { } rulebook)
        {
            return call.RefuseRules(loaded.Diagnostics);
        }

        DocumentEntry document = _document.FindIn(call.Parse, rulebook)
            ?? throw new CallException(NewVersionPhrases.NeedsDocument.In(Language));
        DateOnly from = FirstDay(call);
        DocumentVersion amended = AmendmentDraft.AmendedBy(document, from, rulebook)
            ?? throw new CallException(NewVersionPhrases.NothingBefore.In(Language, document.InText, IsoDay.Write(from)));
        string target = AmendmentDraft.FolderFor(amended, IsoDay.Write(from));
        if (Directory.Exists(Path.Combine(folder, target)))
        {
            throw new CallException(NewVersionPhrases.Exists.In(Language, target));
        }

        Dictionary<string, string> values = Values(call, AmendmentDraft.ValuesOf(call.Source, rulebook, amended, from));
        string[] clauses = [.. _clauses.AllIn(call.Parse)];
        if (Array.Find(clauses, c => !document.Clauses.ContainsKey(c)) is { } unknown)
        {
            throw CallException.Unknown(ArgumentPhrases.NoSuchClause.In(Language, unknown), unknown, [.. document.ClauseOrder], Language);
        }

        DateOnly today = RulesEngine.Today(call.Streams.Clock ?? TimeProvider.System);
        AmendmentDraft draft = AmendmentDraft.Begin(call.Source, rulebook, amended, from, today, values, clauses);
        if (draft.Loaded.Rulebook is not { } amendedRules)
        {
            return call.RefuseRules(draft.Loaded.Diagnostics.Where(d => d.Severity == Severity.Error));
        }

        IReadOnlyList<AuthorityNeed> needs = AmendmentAuthority.Of(amendedRules, draft.Version, today);
        string form = new ApprovalForm(amendedRules.Lexicon, Language).Write(draft.Version, needs);
        string? file = _form.FirstIn(call.Parse);
        if (file is not null)
        {
            WholeFile.Replace(Path.GetFullPath(file), form);
        }

        WholeFile.CreateFolder(
            Path.GetFullPath(Path.Combine(folder, target)),
            draft.Written.Select(f => KeyValuePair.Create(Path.GetFileName(f.Key), f.Value)));

        new NewVersionPage(call.Streams.NewPage(), Language).Write(draft, draft.ExamplesThatNoLongerHold(), file, form);
        return ExitCode.Done;
    }

    private DateOnly FirstDay(Call call) => _from.FirstIn(call.Parse) is { } text
        ? DayOption.Read(text, _from.Name, Language)
        : throw new CallException(NewVersionPhrases.NeedsDay.In(Language));

    private Dictionary<string, string> Values(Call call, Dictionary<string, NamedText> known)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in _set.AllIn(call.Parse))
        {
            string[] parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } name, { Length: > 0 } value] || value.Any(char.IsControl))
            {
                throw new CallException(NewVersionPhrases.NotAPair.In(Language, pair));
            }

            if (!known.ContainsKey(name))
            {
                throw CallException.Unknown(NewVersionPhrases.NoSuchValue.In(Language, name), name, [.. known.Keys], Language);
            }

            values[name] = value;
        }

        return values;
    }
}
