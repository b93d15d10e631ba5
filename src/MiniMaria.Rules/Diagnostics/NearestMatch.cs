namespace MiniMaria.Rules.Diagnostics;

/// <summary>Finds the allowed word that a misspelt one was probably meant to be.</summary>
internal static class NearestMatch
{
    /// <summary>Nobody misspells longer words; comparing them would take long.</summary>
    private const int MaximumLength = 100;

    private const int ShortestBeginning = 4;

    /// <summary>Gives the candidate with the fewest edits, whatever the case, or else the only one that begins so.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="candidates">What is allowed.</param>
    /// <returns>
    /// The nearest, the first of equals; <see langword="null"/> when none is within a third of the length and none begins
    /// so.
    /// </returns>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        if (text.Length > MaximumLength)
        {
            return null;
        }

        string wanted = Fold(text);
        string? best = null;
        int bestDistance = Math.Max(1, wanted.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            string folded = Fold(candidate);
            if (Math.Abs(folded.Length - wanted.Length) >= bestDistance)
            {
                continue;
            }

            int distance = Distance(wanted, folded);
            if (distance < bestDistance && distance < Math.Max(folded.Length, wanted.Length))
            {
                bestDistance = distance;
                best = candidate;
            }
        }

        return best ?? Longer(wanted, candidates);
    }

    /// <summary>Who writes the beginning of a word and nothing else means the word, when only one begins so.</summary>
    private static string? Longer(string wanted, IEnumerable<string> candidates)
    {
        string[] longer = wanted.Length < ShortestBeginning
            ? []
            : [.. candidates.Where(c => Fold(c).StartsWith(wanted, StringComparison.Ordinal)).Take(2)];
        return longer.Length == 1 ? longer[0] : null;
    }

    private static string Fold(string text) => Utf16.Mend(text).Normalize().ToUpperInvariant();

    /// <summary>Counts insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            cost[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            cost[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int best = Math.Min(replace, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, cost[i - 2, j - 2] + 1);
                }

                cost[i, j] = best;
            }
        }

        return cost[a.Length, b.Length];
    }
}
