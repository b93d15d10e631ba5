using MiniMaria.Rules.Compiler;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

// FOLDER LIST FORM CODE: compiles the rule files that LIST names, one a line, each below FOLDER, into the file FORM, and their
// vocabulary into the C# file CODE.
(string folder, string list, string form, string code) = (args[0], args[1], args[2], args[3]);
ListedFile[] files =
[
    .. File.ReadLines(list).Select(file =>
    {
        string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
        return new ListedFile(path, new FileInfo(file).Length, () => new RuleFile(path, File.ReadAllBytes(file)));
    }),
];
CompilerOutput compiled = RuleCompiler.Compile(RuleSource.Listed(folder, _ => files));
if (compiled.Code is null)
{
    // As compilers write errors, so that builds and editors show them at their places.
    foreach (Diagnostic error in compiled.Errors)
    {
        string place = Path.Combine(folder, error.Span.File);
        Console.WriteLine(FormattableString.Invariant(
            $"{place}({error.Span.Line},{error.Span.Column}): error {error.Code}: {error.Message(Language.English)}"));
    }

    return 1;
}

if (compiled.Form is null)
{
    Console.WriteLine(
        "The rules have faults, so they are not compiled, and the library reads their files. 'minimaria check' lists the faults.");
}

File.WriteAllBytes(form, compiled.Form ?? []);
File.WriteAllText(code, compiled.Code);
return 0;
