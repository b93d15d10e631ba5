namespace MiniMaria.Rules.Diagnostics;

/// <summary>Texts that may hold half a character: a surrogate without its other half, which no UTF-8 can hold.</summary>
internal static class Utf16
{
    private const char Replacement = '\uFFFD';

    /// <summary>Tells whether every surrogate has its other half.</summary>
    public static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsHalf(text, ref i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives the text with every half character replaced, as any UTF-8 writer would.</summary>
    public static string Mend(string text)
    {
        if (IsWhole(text))
        {
            return text;
        }

        char[] letters = text.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (IsHalf(text, ref i))
            {
                letters[i] = Replacement;
            }
        }

        return new string(letters);
    }

    /// <summary>Tells whether a half stands at a place; passes over both halves of a whole.</summary>
    private static bool IsHalf(string text, ref int i)
    {
        if (!char.IsSurrogate(text[i]))
        {
            return false;
        }

        if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
        {
            i++;
            return false;
        }

        return true;
    }
}
