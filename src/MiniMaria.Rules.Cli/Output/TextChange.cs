namespace MiniMaria.Rules.Cli.Output;

/// <summary>What differs between two texts, with the words around it: <c>… within 30 → 20 days from …</c>.</summary>
/// <param name="Ahead">The words before it.</param>
/// <param name="Old">The words that are gone.</param>
/// <param name="New">The words that stand there now.</param>
/// <param name="Behind">The words after it.</param>
internal sealed record TextChange(string Ahead, string Old, string New, string Behind)
{
    /// <summary>So many words around what differs are told; of a text that has no more than twice as many around it, all are.</summary>
    private const int Around = 5;

    /// <summary>So long is a short text.</summary>
    private const int Short = 60;

    /// <summary>Compares two texts word by word.</summary>
    public static TextChange Of(string old, string @new)
    {
        string[] was = old.Split(' ');
        string[] now = @new.Split(' ');
        int least = Math.Min(was.Length, now.Length);
        int ahead = was.Zip(now).TakeWhile(w => IsSame(w.First, w.Second)).Count();
        int behind = was.Reverse().Zip(now.Reverse()).Take(least - ahead).TakeWhile(w => IsSame(w.First, w.Second)).Count();

        // Two short texts that have little in common are told whole.
        if (ahead + behind < Math.Max(was.Length, now.Length) - ahead - behind && Math.Max(old.Length, @new.Length) <= Short)
        {
            return new TextChange(string.Empty, old, @new, string.Empty);
        }

        bool isShort = ahead + behind <= 2 * Around;
        string[] before = isShort || ahead <= Around ? now[..ahead] : ["…", .. now[(ahead - Around)..ahead]];
        string[] after = isShort || behind <= Around ? now[^behind..] : [.. now[^behind..^(behind - Around)], "…"];
        return new TextChange(
            string.Join(' ', before),
            string.Join(' ', was[ahead..^behind]),
            string.Join(' ', now[ahead..^behind]),
            string.Join(' ', after));
    }

    /// <summary>A comma behind a word of a list comes and goes with the next.</summary>
    private static bool IsSame(string one, string other) => one.TrimEnd(',') == other.TrimEnd(',');

    /// <summary>Gives it in one line.</summary>
    /// <param name="plain">Writes the words around it.</param>
    /// <param name="strong">Writes what differs.</param>
    public string Write(Func<string, string> plain, Func<string, string> strong)
    {
        string[] parts = [plain(Ahead), strong($"{OrNothing(Old)} → {OrNothing(New)}"), plain(Behind)];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    /// <inheritdoc/>
    public override string ToString() => Write(t => t, t => t);

    private static string OrNothing(string words) => words.Length > 0 ? words : "–";
}
