using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>The folders below one source folder, as stages of one way: a file uses only its own stage and those before it.</summary>
/// <param name="Folder">The source folder, with a slash at its end.</param>
/// <param name="RootNamespace">The namespace of the folder.</param>
/// <param name="Stages">The names of the stages, in the order of the way.</param>
/// <param name="Families">Files that hold a closed family of types, named after one of them; relative to the folder.</param>
/// <param name="AtTop">Files that stand in no stage and use them all; relative to the folder.</param>
internal sealed record Layers(string Folder, string RootNamespace, string[] Stages, string[] Families, string[] AtTop)
{
    /// <summary>Gives every file of the stages.</summary>
    public IEnumerable<SourceFile> Files => SourceFile.ReadAll(Folder).Where(file => !AtTop.Contains(Relative(file)));

    /// <summary>Gives the files whose namespace is not that of their stage, or that stand in none.</summary>
    public IEnumerable<string> MisplacedNamespaces(SourceFile file)
    {
        var folders = Relative(file).Split('/')[..^1];
        if (folders.Length == 0 || !Stages.Contains(folders[0]))
        {
            return [$"{file.Path}: stands in none of the stages {string.Join(", ", Stages)}"];
        }

        var expected = $"{RootNamespace}.{string.Join('.', folders)}";
        var declared = file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString()).ToList();
        return declared is [var only] && only == expected
            ? []
            : [$"{file.Path}: namespace {string.Join(", ", declared)}, expected {expected}"];
    }

    /// <summary>Gives the files that hold other types than that of their name.</summary>
    public IEnumerable<string> MisplacedTypes(SourceFile file)
    {
        var types = file.Root.DescendantNodes()
            .Where(node => node.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.Text,
                DelegateDeclarationSyntax type => type.Identifier.Text,
                _ => null,
            })
            .OfType<string>()
            .ToList();
        var name = Path.GetFileNameWithoutExtension(file.Path);
        return types.Contains(name) && (Families.Contains(Relative(file)) || types.Count == 1)
            ? []
            : [$"{file.Path}: declares {string.Join(", ", types)}, expected {name} alone"];
    }

    /// <summary>Gives the places that lead into a later stage, or hide where they lead.</summary>
    public IEnumerable<string> BackwardUses(SourceFile file)
    {
        var own = Array.IndexOf(Stages, Relative(file).Split('/')[0]);
        foreach (var use in file.Root.Usings.Where(use => use.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
        {
            yield return $"{file.At(use.GetLocation())}: global using";
        }

        foreach (var name in OutermostNames(file))
        {
            var stage = Array.IndexOf(Stages, PathOf(name).FirstOrDefault());
            if (stage > own)
            {
                yield return $"{file.At(name.GetLocation())}: {Stages[own]} uses {Stages[stage]}";
            }
        }
    }

    /// <summary>Gives the places in a folder of one stage that lead into another folder of the same stage.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stage">The stage whose folders stand side by side.</param>
    public IEnumerable<string> SidewaysUses(SourceFile file, string stage)
    {
        var own = Relative(file).Split('/') is [var first, var folder, _] && first == stage ? folder : null;
        var folders = SourceFile.ReadAll(Folder).Select(Relative)
            .Where(path => path.StartsWith(stage + "/", StringComparison.Ordinal))
            .Select(path => path.Split('/')[1])
            .ToHashSet(StringComparer.Ordinal);
        return
            from name in OutermostNames(file)
            let path = PathOf(name)
            let used = path.FirstOrDefault() == stage ? path.ElementAtOrDefault(1)
                : name is QualifiedNameSyntax ? path.FirstOrDefault()
                : null
            where used is not null && used != own && folders.Contains(used)
            select $"{file.At(name.GetLocation())}: {own ?? file.Path} uses {used}";
    }

    /// <summary>Gives the folders that files of each stage use, without those that are reached by way of others.</summary>
    public IEnumerable<(string Stage, string Used)> Arrows()
    {
        Dictionary<string, HashSet<string>> uses = Stages.ToDictionary(s => s, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var file in Files)
        {
            var own = Relative(file).Split('/')[0];
            uses[own].UnionWith(OutermostNames(file).Select(name => PathOf(name).FirstOrDefault()!).Where(used => used is not null && used != own && uses.ContainsKey(used)));
        }

        return
            from stage in Stages
            from used in Stages
            where uses[stage].Contains(used) && !uses[stage].Any(between => between != used && Reaches(between, used, []))
            select (stage, used);

        bool Reaches(string from, string to, HashSet<string> seen) =>
            uses[from].Contains(to) || uses[from].Where(seen.Add).ToArray().Any(next => Reaches(next, to, seen));
    }

    /// <summary>Gives the stages that nothing of the same program uses, or that use nothing of it: where it is entered and where it ends.</summary>
    /// <summary>Gives the cycles of types that use each other within a folder, each by the names of its types.</summary>
    public IEnumerable<string> Cycles() =>
        from folder in Files.GroupBy(file => Path.GetDirectoryName(file.Path)!, StringComparer.Ordinal)
        let types = folder.ToDictionary(file => Path.GetFileNameWithoutExtension(file.Path), StringComparer.Ordinal)
        let uses = types.ToDictionary(t => t.Key, t => TypesNamedIn(t.Value).Where(name => name != t.Key && types.ContainsKey(name)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal)
        from cycle in TypeCycles.In(uses)
        select $"{folder.Key[(Folder.LastIndexOf('/', Folder.Length - 2) + 1)..].Replace('\\', '/')}: {string.Join(", ", cycle)}";

    /// <summary>Gives the names that may be types: not those of members behind a dot, in an initializer, or declared in the file itself.</summary>
    public static IEnumerable<string> TypesNamedIn(SourceFile file)
    {
        var members = file.Root.DescendantNodes()
            .Select(node => node switch
            {
                PropertyDeclarationSyntax property => property.Identifier.Text,
                MethodDeclarationSyntax method => method.Identifier.Text,
                ParameterSyntax parameter => parameter.Identifier.Text,
                EnumMemberDeclarationSyntax member => member.Identifier.Text,
                _ => null,
            })
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => name.Parent switch
            {
                MemberAccessExpressionSyntax access => access.Expression == name && !members.Contains(name.Identifier.Text),
                MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax => false,
                AssignmentExpressionSyntax assignment when assignment.Left == name => false,
                ExpressionSyntax or ArgumentSyntax or ArrowExpressionClauseSyntax when name is IdentifierNameSyntax => name.Parent is TypeSyntax
                    || name.Parent is ObjectCreationExpressionSyntax or CastExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression },
                _ => true,
            })
            .Select(name => name.Identifier.Text);
    }

    private string Relative(SourceFile file) => file.Path[Folder.Length..];

    private static IEnumerable<SyntaxNode> OutermostNames(SourceFile file) => file.Root.DescendantNodes().Where(node =>
        node is QualifiedNameSyntax or MemberAccessExpressionSyntax
        && node.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax or BaseNamespaceDeclarationSyntax));

    // The names below the folder's namespace that a dotted name leads through. A short one (Answers.Answer) counts where a type is
    // meant: in an expression it may as well be a property of that name.
    private string[] PathOf(SyntaxNode name)
    {
        var text = string.Concat(name.DescendantTokens().Select(token => token.Text)).Replace("global::", "", StringComparison.Ordinal);
        var prefix = RootNamespace + ".";
        return text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..].Split('.', '<', '(')
            : name is MemberAccessExpressionSyntax ? []
            : text.Split('.', '<', '(');
    }
}
