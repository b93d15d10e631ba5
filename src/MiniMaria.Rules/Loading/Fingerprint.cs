using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MiniMaria.Rules.Loading;

/// <summary>Gives the SHA-256 of what the files say: their nodes in order, without comments, blanks and quotes.</summary>
internal static class Fingerprint
{
    /// <summary>Room for the files of most rule sets.</summary>
    private const int InitialBytes = 1 << 20;

    public static string Of(IReadOnlyDictionary<string, MapNode> files)
    {
        var content = new ArrayBufferWriter<byte>(InitialBytes);
        foreach (string path in files.Keys.Order(StringComparer.Ordinal))
        {
            Add(content, 'F', path);
            Add(content, files[path]);
        }

        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan));
    }

    private static void Add(ArrayBufferWriter<byte> content, Node node)
    {
        switch (node)
        {
            case ScalarNode scalar:
                Add(content, 'S', scalar.Text);
                break;
            case ListNode list:
                Add(content, 'L', list.Items.Length.ToString(CultureInfo.InvariantCulture));
                foreach (Node item in list.Items)
                {
                    Add(content, item);
                }

                break;
            case MapNode map:
                Add(content, 'M', map.Entries.Length.ToString(CultureInfo.InvariantCulture));
                foreach ((ScalarNode key, Node value) in map.Entries)
                {
                    Add(content, key);
                    Add(content, value);
                }

                break;
        }
    }

    /// <summary>Each part is told by its kind and length, so that no two contents run together.</summary>
    private static void Add(ArrayBufferWriter<byte> content, char kind, string text)
    {
        Write(content, string.Create(CultureInfo.InvariantCulture, $"{kind}{Encoding.UTF8.GetByteCount(text)}:"));
        Write(content, text);
        Write(content, "\n");
    }

    private static void Write(ArrayBufferWriter<byte> content, string text) =>
        content.Advance(Encoding.UTF8.GetBytes(text, content.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
