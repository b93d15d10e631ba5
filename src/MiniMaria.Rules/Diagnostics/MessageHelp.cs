using System.Text.RegularExpressions;

namespace MiniMaria.Rules.Diagnostics;

/// <summary>What a kind of finding means and what to do about it, in both languages.</summary>
internal sealed partial class MessageHelp
{
    /// <summary>What the analysis finds, by code: a title and an advice.</summary>
    private static readonly Dictionary<string, MessageHelp> ByKind = new(StringComparer.Ordinal)
    {
        [Messages.NoEnglishName.Code] = new("Ordlistan har något som saknar namn i C#.", "The vocabulary has something without a name in C#.", "Skriv namnet och en engelsk mening i engelska.yaml, eller be en programmerare göra det. Svaren påverkas inte; tills dess kan program bara nämna det med dess svenska ord.", "Write the name and an English sentence into engelska.yaml. No answer changes; until then programs can only use its Swedish word."),
        [Messages.NotIdentifier.Code] = new("Namnet går inte att använda i C#.", "The name cannot be used in C#.", "Skriv ett engelskt namn med stor bokstav i varje ord och utan mellanrum och bindestreck, som EndDate.", "Write an English name with a capital in each word and without blanks and hyphens, such as EndDate."),
        [Messages.Gap.Code] = new("Lucka: ingen regel svarar.", "A gap: no rule answers.", "Svarar handlingarna på frågan saknas en regel. Är de tysta, skriv det i oreglerat.yaml med skälet, eller som en anmärkning med »tystnad: ja« om tystnaden är ett fel i dem.", "If the documents answer, a rule is missing. If they are silent, say so in oreglerat.yaml with the reason, or in a remark with 'tystnad: ja' when the silence is a fault of theirs."),
        [Messages.KnownGap.Code] = new("Känd lucka i handlingarna.", "A known gap in the documents.", "En anmärkning talar om felet för den som frågar. Läs om den fortfarande stämmer.", "A remark tells whoever asks. See whether it still holds."),
        [Messages.RulesConflict.Code] = new("Två regler säger emot varandra.", "Two rules contradict each other.", "Går den ena före, skriv den som undantag från den andra. Säger handlingarna verkligen två saker, skriv en tolkning, eller en anmärkning med reglerna under »motsägelse«.", "If one prevails, make it an exception to the other. If the documents do say two things, write an interpretation, or a remark with the rules under 'motsägelse'."),
        [Messages.KnownConflict.Code] = new("Känd motsägelse i handlingarna.", "A known contradiction in the documents.", "En anmärkning talar om felet för den som frågar. Läs om den fortfarande stämmer.", "A remark tells whoever asks. See whether it still holds."),
        [Messages.DeadRule.Code] = new("Regeln kan aldrig gälla.", "The rule can never hold.", "Villkoren utesluter varandra, eller så ligger allt som de träffar utanför avtalet. Rätta villkoren eller ta bort regeln.", "Its conditions exclude each other, or all that they meet lies outside the agreement. Mend the conditions or remove the rule."),
        [Messages.ShadowedRule.Code] = new("Regeln viker alltid för ett undantag.", "The rule always yields to an exception.", "Undantaget täcker allt som regeln träffar. Gör undantaget snävare eller ta bort regeln.", "The exception covers all that the rule meets. Narrow the exception or remove the rule."),
        [Messages.UnmeetableRequirement.Code] = new("Kravet går aldrig att uppfylla.", "The requirement can never be met.", "Kravet strider mot regelns villkor eller mot sig självt. Exemplet visar ett läge där regeln gäller men kravet brister.", "It goes against the rule's conditions or against itself. The example shows where the rule holds and the requirement is not met."),
        [Messages.IdleException.Code] = new("Undantaget träffar aldrig sin regel.", "The exception never meets its rule.", "De två reglerna gäller aldrig samtidigt. Ta bort »undantag-från« eller rätta villkoren.", "The two rules never hold together. Remove 'undantag-från' or mend the conditions."),
        [Messages.GapByReading.Code] = new("Lucka som beror på en tolkning.", "A gap that hangs on an interpretation.", "Med en annan läsning svarar en regel. Se om det är meningen.", "Under another reading a rule answers. See whether that is meant."),
        [Messages.ConflictByReading.Code] = new("Motsägelse som beror på en tolkning.", "A contradiction that hangs on an interpretation.", "Med den valda läsningen säger reglerna emot varandra, med en annan inte. Skriv ett undantag, eller en anmärkning med reglerna under »motsägelse«.", "By the reading chosen the rules contradict each other, by another they do not. Write an exception, or a remark with the rules under 'motsägelse'."),
        [Messages.AcceptedGap.Code] = new("Lucka som är godtagen med skäl.", "A gap that is accepted with a reason.", "Skälet står i oreglerat.yaml. Läs om det fortfarande stämmer.", "The reason stands in oreglerat.yaml. See whether it still holds."),
        [Messages.NeedlessSilence.Code] = new("Godtagen lucka som inte finns.", "An accepted gap that does not exist.", "En regel svarar, frågan ligger utanför avtalet eller dagarna stämmer inte. Ta bort posten eller rätta den.", "A rule answers, the question lies outside the agreement, or the days are wrong. Remove the entry or mend it."),
        [Messages.NeedlessExcuse.Code] = new("Anmärkningen godtar något som inte finns.", "The remark accepts what there is not.", "Ta bort »tystnad« eller »motsägelse«; annars godtas felet om det uppstår senare.", "Remove 'tystnad' or 'motsägelse'; otherwise the fault is accepted if it comes later."),
        [Messages.RunsOut.Code] = new("Något upphör och ingenting tar vid.", "Something ends and nothing follows.", "Skriv en ny version eller ett nytt värde från dagen efter. Ska svaret upphöra, skriv det i oreglerat.yaml med skälet.", "Write a new version or value from the day after. If the answer is to end, say so in oreglerat.yaml with the reason."),
        [Messages.NoVersion.Code] = new("Dagar utan version av en handling.", "Days without a version of a document.", "Rätta den dag då den tidigare versionen slutar eller den senare börjar.", "Mend the day on which the earlier version ends or the later begins."),
        [Messages.UnusedTerm.Code] = new("Termen används inte.", "The term is not used.", "Ingen regel nämner termen, och inget villkor prövar listan. Ta bort den eller skriv regeln som saknas.", "No rule names the term, and no condition tests its list. Remove it or write the rule that is missing."),
        [Messages.UnaskedFact.Code] = new("Ingen fråga tar faktumet.", "No question takes the fact.", "Ta bort faktumet eller lägg det till en fråga.", "Remove the fact or add it to a question."),
        [Messages.UnusedFact.Code] = new("Inget svar beror på faktumet.", "No answer hangs on the fact.", "Ta bort faktumet ur frågan, skriv regeln som saknas, eller ge skälet under »utan-verkan«.", "Take the fact out of the question, write the rule that is missing, or give the reason under 'utan-verkan'."),
        [Messages.AcceptedFact.Code] = new("Inget svar beror på faktumet, med skäl.", "No answer hangs on the fact, with a reason.", "Skälet står vid faktumet. Läs om det fortfarande stämmer.", "The reason stands at the fact. See whether it still holds."),
        [Messages.NeedlessNoEffect.Code] = new("Faktumet sägs vara utan verkan men har en.", "The fact is said to have no effect but has one.", "Ta bort »utan-verkan«.", "Remove 'utan-verkan'."),
        [Messages.UnusedName.Code] = new("Namnet används inte.", "The name is not used.", "Ingen regel använder värdet eller dagen. Ta bort det eller skriv regeln som saknas.", "No rule uses the value or the day. Remove it or write the rule that is missing."),
        [Messages.MayNotBeReckoned.Code] = new("Ett svar som inte alltid går att räkna ut.", "An answer that cannot always be reckoned.", "Den som frågar så får veta varför. Sätt »minst« eller »högst« på faktumet om värdet inte är möjligt.", "Whoever asks so is told why. Set 'minst' or 'högst' on the fact if the value is not possible."),
        [Messages.NeverReckoned.Code] = new("En beräkning som aldrig går att utföra.", "A computation that can never be done.", "Talen som står i filerna går inte att räkna med så. Rätta talet eller beräkningen.", "The numbers of the files cannot be reckoned with like that. Mend the number or the computation."),
        [Messages.WeightMayBeZero.Code] = new("Ett faktum att fördela efter som får vara noll.", "A fact to allot by that may be zero.", "Sätt »minst: 1« på faktumet om noll inte är möjligt.", "Set 'minst: 1' on the fact if zero is not possible."),
        [Messages.IdleAddition.Code] = new("Regeln kompletterar ingenting.", "The rule adds to nothing.", "Reglerna gäller aldrig samtidigt. Ta bort »kompletterar« eller rätta villkoren.", "The rules never hold together. Remove 'kompletterar' or mend the conditions."),
        [Messages.Unreconciled.Code] = new("En avstämning går inte ihop.", "A reconciliation does not come out.", "Rätta talet eller posten som är fel. Skiljer sig handlingarnas egna tal, skriv »avvikelse« med skillnaden.", "Mend the figure that is wrong. If the documents' own figures differ, write 'avvikelse' with the difference."),
        [Messages.KnownDeviation.Code] = new("Känd avvikelse mellan tal i handlingarna.", "A known deviation between figures of the documents.", "Läs om skillnaden fortfarande är känd och förklarad.", "See whether the deviation is still known and explained."),
        [Messages.NotReckoned.Code] = new("En avstämning går inte att räkna ut.", "A reconciliation cannot be reckoned.", "Vikterna är noll, åren ligger i fel ordning eller tabellen saknar nyckeln.", "The weights are zero, the years are in the wrong order or the table lacks the key."),
        [Messages.NotWhole.Code] = new("En tabells tal blir inte det hela.", "The figures of a table do not make the whole.", "Rätta talet som är fel, eller summan.", "Mend the figure that is wrong, or the sum."),
    };

    /// <summary>What to do about all others, by the beginning of their codes.</summary>
    private static readonly Dictionary<string, (string Swedish, string English)> ByGroup = new(StringComparer.Ordinal)
    {
        ["MM01"] = ("Filen är inte skriven som en regelfil ska vara. Rätta stället.", "The file is not written as a rule file must be. Mend the place."),
        ["MM02"] = ("Ordet, frågan eller handlingen finns inte i ordlistan eller registret, eller står där på fel sätt.", "The word, question or document is not in the vocabulary or register, or stands there in the wrong way."),
        ["MM03"] = ("Regeln går inte att förstå så som den är skriven.", "The rule cannot be understood as it is written."),
        ["MM04"] = ("Versionerna eller hänvisningarna stämmer inte med varandra.", "The versions or references do not fit together."),
        ["MM05"] = ("Frågan går inte att ställa så.", "The question cannot be asked like that."),
        ["MM06"] = ("Ett exempel och reglerna säger inte samma sak, eller så visar inget exempel det som ska visas. Läs punkten och rätta det som är fel.", "An example and the rules do not say the same, or no example shows what it should. Read the clause and mend what is wrong."),
        ["MM08"] = ("Allt som handlingarna säger ska ha en regel eller ett skäl. Lägg till det som saknas.", "All that the documents say needs a rule or a reason. Add what is missing."),
        ["MM09"] = ("Ett ord ska stå för en sak. Välj ett annat ord eller samma.", "One word stands for one thing. Choose another word or the same."),
    };

    private const int GroupLength = 4;

    private readonly (string Swedish, string English) _title;
    private readonly (string Swedish, string English) _advice;

    private MessageHelp(string swedishTitle, string englishTitle, string swedishAdvice, string englishAdvice)
    {
        _title = (swedishTitle, englishTitle);
        _advice = (swedishAdvice, englishAdvice);
    }

    /// <summary>Gives the help for a kind of finding; its title is what it says, with dots for the user's words, unless it has one of its own.</summary>
    public static MessageHelp Of(Message kind)
    {
        if (ByKind.TryGetValue(kind.Code, out MessageHelp? own))
        {
            return own;
        }

        (string swedish, string english) = ByGroup[kind.Code[..GroupLength]];
        return new MessageHelp(Words().Replace(kind.Swedish, "…"), Words().Replace(kind.English, "…"), swedish, english);
    }

    /// <summary>Says in a sentence what the finding is.</summary>
    public string Title(Language language) => language == Language.Swedish ? _title.Swedish : _title.English;

    /// <summary>Says what to do.</summary>
    public string Advice(Language language) => language == Language.Swedish ? _advice.Swedish : _advice.English;

    [GeneratedRegex(@"\{[0-9]\}\.?$|\{[0-9]\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
