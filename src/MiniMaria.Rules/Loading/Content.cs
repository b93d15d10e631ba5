namespace MiniMaria.Rules.Loading;

/// <summary>What may stand at a key of a rule file, in a list, or under a name. The family is closed.</summary>
internal abstract class Content
{
    /// <summary>Gets what an item may be where a list stands here; <see langword="null"/> when none may.</summary>
    public virtual Content? Item => null;

    /// <summary>Gives the keys of a mapping that stands here; <see langword="null"/> when none may.</summary>
    public virtual MapShape? ShapeOf(MapNode map) => null;

    /// <summary>Lets a visitor do what it does with this kind.</summary>
    public abstract T Accept<T>(IContentVisitor<T> visitor);
}

/// <summary>Does something with each kind of content.</summary>
internal interface IContentVisitor<out T>
{
    T Visit(Word word);

    T Visit(ListOf list);

    T Visit(Keys keys);

    T Visit(Either either);

    T Visit(OfQuestion part);
}

/// <summary>One text, word or number.</summary>
/// <param name="kind">What kind of word.</param>
/// <param name="choices">The words allowed, where they are the same in all rules.</param>
internal sealed class Word(WordKind kind, params IReadOnlyCollection<string> choices) : Content
{
    public WordKind Kind { get; } = kind;

    public IReadOnlyCollection<string> Choices { get; } = choices;

    public override T Accept<T>(IContentVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A list.</summary>
/// <param name="item">What each item is.</param>
internal sealed class ListOf(Content item) : Content
{
    public override Content Item { get; } = item;

    /// <summary>Gets a value indicating whether the list may hold nothing.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Gets a value indicating whether no word may be in the list twice.</summary>
    public bool IsSet { get; init; }

    public override T Accept<T>(IContentVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A mapping of the rule language.</summary>
/// <param name="shape">Gives its keys; asked when they are needed, for mappings stand in each other.</param>
internal sealed class Keys(Func<MapShape> shape) : Content
{
    public MapShape Shape => shape();

    public override MapShape ShapeOf(MapNode map) => Shape;

    public override T Accept<T>(IContentVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One of several; what a mapping is its first key tells.</summary>
/// <param name="options">What it may be, the most usual first.</param>
internal sealed class Either(params IReadOnlyList<Content> options) : Content
{
    public IReadOnlyList<Content> Options { get; } = options;

    public override Content? Item { get; } = options.Select(o => o.Item).OfType<Content>().ToArray() switch
    {
        [] => null,
        [var only] => only,
        var items => new Either(items),
    };

    public override MapShape? ShapeOf(MapNode map)
    {
        MapShape? usual = null;
        foreach (Content option in Options)
        {
            if (option.ShapeOf(map) is { } shape)
            {
                if (shape.Begins(map))
                {
                    return shape;
                }

                usual ??= shape.FirstKey is null ? shape : null;
            }
        }

        return usual;
    }

    public override T Accept<T>(IContentVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>What the facts and answer fields of the question asked decide.</summary>
/// <param name="part">Which part it is.</param>
/// <param name="generally">What it is whatever the question.</param>
internal sealed class OfQuestion(QuestionPart part, Content generally) : Content
{
    public QuestionPart Part { get; } = part;

    public Content Generally { get; } = generally;

    public override Content? Item => Generally.Item;

    public override MapShape? ShapeOf(MapNode map) => Generally.ShapeOf(map);

    public override T Accept<T>(IContentVisitor<T> visitor) => visitor.Visit(this);
}
