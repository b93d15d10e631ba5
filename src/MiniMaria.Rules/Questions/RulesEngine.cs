using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>Answers questions from a rulebook. Thread-safe; make one and keep it.</summary>
public sealed class RulesEngine
{
    private const string TimeZone = "Europe/Stockholm";

    private readonly RulesEngineOptions _options;
    private readonly Dictionary<string, string>? _readings;
    private readonly HostView _view;
    private readonly ConcurrentDictionary<(Rulebook Rulebook, bool Proposed, string Document, DateOnly? End), RulesEngine> _under = [];
    private volatile State _state;

    /// <summary>Loads the rules and makes an engine for them.</summary>
    /// <param name="options">What the host wants; <see langword="null"/> for the embedded rules and all defaults.</param>
    /// <exception cref="RulesLoadException">The rule files have errors, or the options name a document that does not exist.</exception>
    /// <exception cref="QuestionException">
    /// A decision in the options names no party, or nothing that can be decided; a reading in the options is none on any
    /// day.
    /// </exception>
    public RulesEngine(RulesEngineOptions? options = null)
        : this(options ?? new RulesEngineOptions(), Load)
    {
    }

    /// <summary>Makes an engine for rules that are loaded already.</summary>
    /// <param name="rulebook">The rules.</param>
    /// <param name="options">What the host wants; its source is used only by <see cref="Reload"/>.</param>
    /// <exception cref="RulesLoadException">The options name a document that does not exist.</exception>
    /// <exception cref="QuestionException">
    /// A decision in the options names no party, or nothing that can be decided; a reading in the options is none on any
    /// day.
    /// </exception>
    public RulesEngine(Rulebook rulebook, RulesEngineOptions? options = null)
        : this(options ?? new RulesEngineOptions(), o => Under(rulebook, ViewOf(o)))
    {
    }

    /// <summary>Makes an engine of which few questions will be asked, so that compiling rules would not pay.</summary>
    internal static RulesEngine ForFewQuestions(Rulebook rulebook) => new(rulebook, new RulesEngineOptions { Matcher = Matchers.Index });

    private RulesEngine(RulesEngineOptions options, Func<RulesEngineOptions, Rulebook> load)
    {
        _options = options;
        _readings = options.Readings.Count == 0 ? null : new Dictionary<string, string>(options.Readings, StringComparer.OrdinalIgnoreCase);
        _view = ViewOf(options);
        _state = new State(load(options), _view.Agreements, options.Matcher);
        CheckReadings();
    }

    /// <summary>The rules in service, with what the host says of the documents.</summary>
    public Rulebook Rulebook => _state.Rulebook;

    /// <summary>Loads the rule files anew and puts them in service whole; with errors the rules in service stay.</summary>
    /// <returns>The new rules, or why they were not taken.</returns>
    public LoadResult Reload()
    {
        LoadResult result = RulebookLoader.Load(_options.Source, _view);
        if (result.Rulebook is { } rulebook)
        {
            _state = new State(rulebook, _view.Agreements, _options.Matcher);
        }

        return result;
    }

    /// <summary>Answers a question with typed facts.</summary>
    /// <typeparam name="TAnswer">The type of the answer.</typeparam>
    /// <param name="question">The question.</param>
    /// <exception cref="QuestionException">A term, a day or a reading is unknown or out of range.</exception>
    public TAnswer Ask<TAnswer>(TypedQuestion<TAnswer> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        State state = _state;
        DateOnly day = question.AsOf ?? Today();
        (Edition edition, DecisionStore decisions) = state.On(day);
        if (!edition.Lexicon.TryFindQuestion(question.Name, out QuestionDefinition? definition))
        {
            throw NoSuchQuestion(question.Name, edition.Lexicon);
        }

        var facts = new FactBinder(edition, definition, day);
        question.AddFacts(ref facts);
        return question.Wrap(Reckoned(state.Answer(facts.Bind(question.Readings, _readings, state.Defaults), decisions)));
    }

    /// <summary>Answers a question by name with facts by name.</summary>
    /// <param name="question">The question.</param>
    /// <exception cref="QuestionException">
    /// A name, a term, a type or a reading is wrong; the message says which and what is allowed.
    /// </exception>
    public Answer Ask(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        State state = _state;
        DateOnly day = question.AsOf ?? Today();
        (Edition edition, DecisionStore decisions) = state.On(day);
        if (!edition.Lexicon.TryFindQuestion(question.Name, out QuestionDefinition? definition))
        {
            throw NoSuchQuestion(question.Name, edition.Lexicon);
        }

        var facts = new FactBinder(edition, definition, day);
        foreach ((string name, object? value) in question.Facts)
        {
            facts.Add(name, value);
        }

        return Reckoned(state.Answer(facts.Bind(question.Readings, _readings, state.Defaults), decisions));
    }

    /// <summary>Answers a question by name, or says why it cannot be asked, without an exception.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer, when the question can be asked.</param>
    /// <param name="error">What is wrong with the question, when it cannot.</param>
    /// <returns>Whether the question could be asked.</returns>
    public bool TryAsk(Question question, [NotNullWhen(true)] out Answer? answer, [NotNullWhen(false)] out QuestionError? error)
    {
        try
        {
            answer = Ask(question);
            error = null;
            return true;
        }
        catch (QuestionException e)
        {
            answer = null;
            error = e.Error;
            return false;
        }
    }

    /// <summary>Refuses an answer of which a part cannot be reckoned with the facts given.</summary>
    private static Answer Reckoned(Answer answer) => answer.Obstacle is { } obstacle
        ? throw new QuestionException(new QuestionError(obstacle.Message, obstacle.Arguments, obstacle.Fact))
        : answer;

    /// <summary>
    /// Gives the engine to ask an example: this one, or one with proposals, or one for which the example's agreement has ended.
    /// </summary>
    internal RulesEngine Under(Example example)
    {
        bool proposed = example.IsOfProposal && !_view.WithProposals;
        return !proposed && example.AgreedEnd is null
            ? this
            : _under.GetOrAdd((Rulebook, proposed, example.AgreedEnd is null ? string.Empty : example.Document, example.AgreedEnd), key =>
            {
                var options = new RulesEngineOptions { Matcher = _options.Matcher, Clock = _options.Clock, WithProposals = key.Proposed };
                if (key.End is { } end)
                {
                    options.Agreements[key.Document] = new AgreementTerm { End = end };
                }

                return new RulesEngine(key.Rulebook, options);
            });
    }

    private static QuestionException NoSuchQuestion(string name, Lexicon lexicon)
    {
        string[] allowed = [.. lexicon.Questions.Select(q => q.Name)];
        return new QuestionException(new QuestionError(Messages.NoSuchQuestion, [name], null, allowed, NearestMatch.Find(name, allowed)));
    }

    /// <summary>A standing choice that no rules know would change nothing, and nobody would see it.</summary>
    private void CheckReadings()
    {
        if (_readings is null)
        {
            return;
        }

        Interpretation[] all = [.. Rulebook.Editions.SelectMany(e => e.Interpretations)];
        foreach ((string id, string reading) in _readings)
        {
            if (FactBinder.Called(id, all) is not { } called)
            {
                string[] allowed = [.. all.Select(i => i.Name).Distinct()];
                throw new QuestionException(
                    new QuestionError(Messages.NoSuchStandingReading, [id], null, allowed, NearestMatch.Find(id, allowed)));
            }

            Interpretation[] known = Array.FindAll(all, i => i.Key == called.Key);
            if (!Array.Exists(known, i => i.IndexOf(reading) >= 0))
            {
                FactBinder.IndexOf(known[^1], reading);
            }
        }
    }

    private static Rulebook Load(RulesEngineOptions options)
    {
        LoadResult result = RulebookLoader.Load(options.Source, ViewOf(options));
        return result.Succeeded ? result.Rulebook : throw new RulesLoadException(result.Diagnostics);
    }

    private static Rulebook Under(Rulebook rulebook, HostView view)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        if (view.IsPlain)
        {
            return rulebook;
        }

        (Rulebook? bound, IReadOnlyList<Diagnostic> findings) = rulebook.Rebind(view);
        return bound ?? throw new RulesLoadException(findings);
    }

    /// <summary>Copies what the host says, so that it does not change while rules are in service.</summary>
    private static HostView ViewOf(RulesEngineOptions options)
    {
        IDictionary<string, AgreementTerm> agreements = options.Agreements;
        var copies = new Dictionary<string, AgreementTerm>(StringComparer.OrdinalIgnoreCase);
        foreach ((string document, AgreementTerm term) in agreements)
        {
            var copy = new AgreementTerm { Start = term.Start, End = term.End };
            foreach ((string party, string decision) in term.Decisions)
            {
                copy.Decisions.Add(party, decision);
            }

            copies.Add(document, copy);
        }

        return new HostView(copies, options.WithProposals);
    }

    private DateOnly Today() => Today(_options.Clock);

    /// <summary>Gives the day that it is in Sweden.</summary>
    /// <exception cref="QuestionException">The system does not know the Swedish time zone.</exception>
    internal static DateOnly Today(TimeProvider clock)
    {
        try
        {
            DateTimeOffset now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
            return DateOnly.FromDateTime(now.DateTime);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new QuestionException(new QuestionError(Messages.NoTimeZone, [TimeZone]));
        }
    }

    /// <summary>A rulebook with the decisions of each of its editions, made when first asked for.</summary>
    private sealed class State(Rulebook rulebook, IReadOnlyDictionary<string, AgreementTerm> agreements, Func<Edition, IMatcher> matcher)
    {
        // Two threads may make the same store at first; either will do.
        private readonly DecisionStore?[] _stores = new DecisionStore?[rulebook.Editions.Count];
        private AmendedAnswers? _amended;

        public Rulebook Rulebook { get; } = rulebook;

        public AgreementDefaults Defaults { get; } = new(agreements, rulebook.Lexicon);

        public (Edition Edition, DecisionStore Decisions) On(DateOnly day)
        {
            DecisionStore decisions = StoreOf(Rulebook.IndexOn(day));
            return (decisions.Decider.Edition, decisions);
        }

        public Answer Answer(Case facts, DecisionStore decisions) => Rulebook.Turns.Count == 0
            ? new Answer(facts, decisions)
            : (_amended ??= new AmendedAnswers(Rulebook, StoreOf, Make)).Answer(facts, decisions);

        private DecisionStore StoreOf(int index) => _stores[index] ??= Make(index, Rulebook.Editions[index]);

        private DecisionStore Make(int index, Edition edition)
        {
            IReadOnlyList<Edition> editions = Rulebook.Editions[index] == edition
                ? Rulebook.Editions
                : [.. Rulebook.Editions.Select((e, i) => i == index ? edition : e)];
            var otherDays = new OtherDays(editions, Rulebook.Versions, (i, facts) => StoreOf(i).For(facts));
            return new DecisionStore(new Decider(edition, matcher(edition), keep: true), keep: true, otherDays);
        }
    }
}
