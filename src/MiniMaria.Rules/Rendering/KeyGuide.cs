using System.Globalization;
using System.Text;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Rendering;

/// <summary>Writes the list of keys in the guide of the rules, in Swedish and Markdown, from the <see cref="KeyTable"/>.</summary>
internal sealed class KeyGuide : IContentVisitor<string>
{
    private readonly List<MapShape> _shapes = [];

    private KeyGuide()
    {
    }

    /// <summary>Writes the list: mapping by mapping, each behind the one in which it first stands.</summary>
    public static string Write()
    {
        var guide = new KeyGuide();
        var text = new StringBuilder();
        foreach (MapShape file in KeyTable.Files)
        {
            guide.Add(file);
        }

        // Writing a mapping names others, which are written in turn.
        for (int i = 0; i < guide._shapes.Count; i++)
        {
            guide.Write(guide._shapes[i], text);
        }

        string[] computed = [.. guide._shapes.Where(s => s.FirstKey is not null && s.Place == KeyTable.Allotment.Place).Select(Link)];
        text.Append("### värden\n\nEtt värde är ett tal, en tid, en dag, en term, `ja` eller `nej`, namnet på något av detta, en lista, "
            + "en tabell, ");
        text.Append(
            CultureInfo.InvariantCulture,
            $"en beräkning ({Or(computed)}) eller svaret på en annan fråga ({Link(KeyTable.Answer)}).\n");
        return text.ToString();
    }

    string IContentVisitor<string>.Visit(Word word) => word.Kind switch
    {
        WordKind.Choice => Or(word.Choices.Select(c => $"`{c}`")),
        _ => Singular(word.Kind),
    };

    string IContentVisitor<string>.Visit(ListOf list) => list.Item switch
    {
        Word word => "lista med " + Plural(word.Kind),
        Keys { Shape: { Definitions.Count: 0, Others: { } others } shape } when shape != KeyTable.Values =>
            $"lista; i varje post en {Singular(others.Kind)} och under den {others.Content.Accept(this)}",
        Keys { Shape.Definitions.Count: 0 } => "lista med tabeller",
        _ => "lista med " + list.Item.Accept(this),
    };

    string IContentVisitor<string>.Visit(Keys keys)
    {
        MapShape shape = keys.Shape;
        if (shape.Definitions.Count > 0)
        {
            Add(shape);
            return Link(shape);
        }

        return shape.Others is { } others && shape != KeyTable.Values
            ? $"för varje {Singular(others.Kind)}: {others.Content.Accept(this)}"
            : "tabell";
    }

    string IContentVisitor<string>.Visit(Either either)
    {
        string[] options = [.. either.Options.Select(o => o.Accept(this)).Distinct()];
        return either == KeyTable.Value ? "[värde](#värden)" : Or(options);
    }

    string IContentVisitor<string>.Visit(OfQuestion part) => part.Generally.Accept(this);

    private static string Link(MapShape shape) => $"[{shape.Name}](#{shape.Name})";

    private static string Or(IEnumerable<string> options)
    {
        string[] all = [.. options];
        return all.Length == 1 ? all[0] : string.Join(", ", all[..^1]) + " eller " + all[^1];
    }

    private static string Singular(WordKind kind) => kind switch
    {
        WordKind.Text => "text",
        WordKind.Name => "namn",
        WordKind.Choice => "ord",
        WordKind.YesOrNo => "ja eller nej",
        WordKind.Day => "dag",
        WordKind.Integer => "heltal",
        WordKind.Amount => "belopp",
        WordKind.Value => "värde",
        WordKind.Question => "fråga",
        WordKind.Fact => "faktum",
        WordKind.Field => "svarsfält",
        WordKind.Column => "kolumn",
        WordKind.TermList => "lista ur ordlistan",
        WordKind.Term => "term",
        WordKind.Status => "status",
        WordKind.Document => "handling",
        WordKind.DocumentOrFact => "handling eller faktum",
        WordKind.Clause => "punkt",
        WordKind.Statement => "post",
        WordKind.Interpretation => "tolkning",
        WordKind.Reading => "läsning",
        WordKind.Rule => "regel",
        WordKind.Reference => "hänvisning",
        _ => throw new InvalidOperationException($"{kind} has no name."),
    };

    private static string Plural(WordKind kind) => kind switch
    {
        WordKind.Text => "texter",
        WordKind.Value => "värden",
        WordKind.Question => "frågor",
        WordKind.Fact => "fakta",
        WordKind.Column => "kolumner",
        WordKind.TermList => "listor ur ordlistan",
        WordKind.Term => "termer",
        WordKind.Status => "statusar",
        WordKind.Document => "handlingar",
        WordKind.Clause => "punkter",
        WordKind.Statement => "poster",
        WordKind.Interpretation => "tolkningar",
        WordKind.Rule => "regler",
        WordKind.Reference => "hänvisningar",
        _ => Singular(kind),
    };

    private void Add(MapShape shape)
    {
        if (!_shapes.Contains(shape))
        {
            _shapes.Add(shape);
        }
    }

    private void Write(MapShape shape, StringBuilder text)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"### {shape.Name}\n\nStår: {shape.Place}.\n\n| nyckel | innehåll | måste finnas | till för |\n| --- | --- | --- | --- |\n");
        foreach (KeyDefinition key in shape.Definitions)
        {
            string content = key.Content.Accept(this)
                + (key.Beside is { } beside ? $"; med `{beside.Key}` {beside.Content.Accept(this)}" : string.Empty);
            WriteRow(text, $"`{key.Name}`", content, key.IsRequired ? "ja" : string.Empty, key.About);
        }

        if (shape.Others is { } others)
        {
            WriteRow(
                text,
                others.Kind == WordKind.Name ? "ett namn" : $"*{Singular(others.Kind)}*",
                others.Content.Accept(this),
                string.Empty,
                others.About);
        }

        text.Append('\n');
        foreach (KeyRelation relation in shape.Relations)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Sentence(relation, shape)}\n");
        }

        text.Append(shape.Relations.Count > 0 ? "\n" : string.Empty);
    }

    private static string Sentence(KeyRelation relation, MapShape shape)
    {
        string keys = Join(relation.Keys, "och");
        string when = relation.When is { } key ? " " + When(relation, key, shape) : string.Empty;
        return relation.Kind switch
        {
            KeyRelationKind.All => $"{keys} måste finnas{when}.",
            KeyRelationKind.Any => $"Minst en av {keys} måste finnas{when}.",
            KeyRelationKind.One => $"Precis en av {keys} ska finnas{when}.",
            KeyRelationKind.NotAll => $"{keys} får inte finnas samtidigt{when}.",
            KeyRelationKind.Word => $"{keys} är ett enda ord{when}.",
            _ => $"{keys} får inte finnas{when}.",
        };
    }

    private static string When(KeyRelation relation, string key, MapShape shape)
    {
        if (relation.IsNoWord)
        {
            return $"när `{key}` är en lista eller en tabell";
        }

        if (relation.IsNot.Count > 0)
        {
            return $"när `{key}` inte är {Join(relation.IsNot, "eller")}";
        }

        // Of many words those that are left say it shorter.
        string[] left = shape.Definitions.First(d => d.Name == key).Content is Word { Choices: var all }
            ? [.. all.Except(relation.Is)]
            : [];
        return relation.Is.Count == 0 ? $"när `{key}` finns"
            : left.Length > 0 && left.Length < relation.Is.Count ? $"när `{key}` inte är {Join(left, "eller")}"
            : $"när `{key}` är {Join(relation.Is, "eller")}";
    }

    private static string Join(IReadOnlyList<string> words, string last) =>
        words.Count == 1 ? $"`{words[0]}`" : $"{string.Join(", ", words.SkipLast(1).Select(w => $"`{w}`"))} {last} `{words[^1]}`";

    private static void WriteRow(StringBuilder text, params IEnumerable<string> cells) =>
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
}
