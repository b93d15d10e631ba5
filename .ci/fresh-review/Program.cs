using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Review.Matrices;
using MiniMaria.Rules.Rulebooks;

Rulebook rulebook = new RulesEngine().Rulebook;
ComparisonResult same = RulebookComparison.Compare(rulebook, rulebook);
string matrix = DecisionMatrix.Render(rulebook, new DecisionMatrixOptions { Questions = ["värdkommun"] });
Console.WriteLine($"compared with themselves: {same.Answers.Count} answers differ");
Console.WriteLine(matrix);
return same.IsComplete && same.Answers.Count == 0 && matrix.Contains("Falun", StringComparison.Ordinal) ? 0 : 1;
