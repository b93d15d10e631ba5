using System.Text;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Tests.Loading;
using YamlDotNet.RepresentationModel;

namespace MiniMaria.Rules.Fuzzing;

/// <summary>Gives the loader every text of a checkout of the yaml-test-suite.</summary>
internal static class YamlSuite
{
    /// <summary>Puts each text in the place of one rule file.</summary>
    /// <param name="folder">The checkout.</param>
    /// <returns>0 when the loader gave findings or rules each time; 1 otherwise.</returns>
    public static int Run(string folder)
    {
        int texts = 0;
        int broken = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(folder, "src"), "*.yaml").Order(StringComparer.Ordinal))
        {
            foreach (string text in TextsOf(file))
            {
                texts++;
                try
                {
                    LoadProbe.Run(RuleFiles.Valid.With(RuleFiles.Notice, text).ToFiles(), Matchers.Index);
                }
                catch (Exception e)
                {
                    broken++;
                    Console.WriteLine($"{Path.GetFileName(file)}: {e.GetType().Name}: {e.Message}");
                }
            }
        }

        Console.WriteLine($"{texts} texts, {broken} broke the loader");
        return texts > 0 && broken == 0 ? 0 : 1;
    }

    /// <summary>Each case of the suite holds a text in which blanks are drawn.</summary>
    private static IEnumerable<string> TextsOf(string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(file, Encoding.UTF8);
        stream.Load(reader);
        foreach (YamlMappingNode test in ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>())
        {
            if (test.Children.TryGetValue("yaml", out YamlNode? yaml))
            {
                yield return ((YamlScalarNode)yaml).Value!
                    .Replace("␣", " ", StringComparison.Ordinal).Replace("———»", "\t", StringComparison.Ordinal).Replace("——»", "\t", StringComparison.Ordinal)
                    .Replace("—»", "\t", StringComparison.Ordinal).Replace("»", "\t", StringComparison.Ordinal).Replace("↵", string.Empty, StringComparison.Ordinal)
                    .Replace("←", "\r", StringComparison.Ordinal).Replace("⇔", "\uFEFF", StringComparison.Ordinal).Replace("∎\n", string.Empty, StringComparison.Ordinal);
            }
        }
    }
}
