using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MiniMaria.Rules.Loading;

/// <summary>Gives the SHA-256 of what the files say: their nodes in order, without comments, blanks and quotes.</summary>
internal static class Fingerprint
{
    public static string Of(IReadOnlyDictionary<string, MapNode> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in files.Keys.Order(StringComparer.Ordinal))
        {
            Add(hash, 'F', path);
            Add(hash, files[path]);
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, Node node)
    {
        switch (node)
        {
            case ScalarNode scalar:
                Add(hash, 'S', scalar.Text);
                break;
            case ListNode list:
                Add(hash, 'L', list.Items.Count.ToString(CultureInfo.InvariantCulture));
                foreach (Node item in list.Items)
                {
                    Add(hash, item);
                }

                break;
            case MapNode map:
                Add(hash, 'M', map.Entries.Count.ToString(CultureInfo.InvariantCulture));
                foreach ((ScalarNode key, Node value) in map.Entries)
                {
                    Add(hash, key);
                    Add(hash, value);
                }

                break;
        }
    }

    /// <summary>Each part is told by its kind and length, so that no two contents run together.</summary>
    private static void Add(IncrementalHash hash, char kind, string text) =>
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}{Encoding.UTF8.GetByteCount(text)}:{text}\n")));
}
