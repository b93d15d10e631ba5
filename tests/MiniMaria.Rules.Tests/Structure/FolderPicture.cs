using System.Text;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>Draws the folders of programs, one above the other, and their arrows as a Mermaid diagram.</summary>
internal static class FolderPicture
{
    /// <summary>Gives the picture as it stands in a Markdown file.</summary>
    /// <param name="programs">The programs, each with the name of its project; each uses those before it.</param>
    public static string Of(params (string Name, Layers Layers)[] programs)
    {
        var text = new StringBuilder("```mermaid\nflowchart TD\n");
        foreach ((string name, Layers layers) in programs.Reverse())
        {
            text.Append($"  subgraph {Id(name)}[\"{name}\"]\n");
            foreach (string stage in layers.Stages.Reverse())
            {
                text.Append($"    {Id(name)}{stage}[{stage}]\n");
            }

            foreach ((string stage, string used) in layers.Arrows().Reverse())
            {
                text.Append($"    {Id(name)}{stage} --> {Id(name)}{used}\n");
            }

            text.Append("  end\n");
        }

        for (int i = programs.Length - 1; i > 0; i--)
        {
            text.Append($"  {Id(programs[i].Name)} ==> {Id(programs[i - 1].Name)}\n");
        }

        return text.Append("```\n").ToString();
    }

    private static string Id(string program) => program.Split('.')[^1];
}
