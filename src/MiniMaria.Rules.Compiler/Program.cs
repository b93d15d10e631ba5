using MiniMaria.Rules.Compiler;
using MiniMaria.Rules.Loading;

// FOLDER LIST FORM: compiles the rule files that LIST names, one a line, each below FOLDER, into the file FORM.
(string folder, string list, string form) = (args[0], args[1], args[2]);
ListedFile[] files =
[
    .. File.ReadLines(list).Select(file =>
    {
        string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
        return new ListedFile(path, new FileInfo(file).Length, () => new RuleFile(path, File.ReadAllBytes(file)));
    }),
];
byte[]? compiled = RuleCompiler.Compile(RuleSource.Listed(folder, _ => files));
if (compiled is null)
{
    Console.WriteLine(
        "The rules have faults, so they are not compiled, and the library reads their files. 'minimaria check' lists the faults.");
}

File.WriteAllBytes(form, compiled ?? []);
