using Microsoft.Extensions.Configuration;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Hosting;

/// <summary>Reads the options from the host's configuration: every key is known, every day is a day.</summary>
internal sealed class ConfigurationReader
{
    private readonly DiagnosticBag _bag = new();

    /// <summary>Sets what the section names: <c>Rules</c> (a folder), <c>Readings</c>, <c>Agreements</c> and <c>WithProposals</c>.</summary>
    /// <exception cref="RulesLoadException">A key or a day is wrong; the findings say which.</exception>
    public static void Read(IConfiguration section, RulesEngineOptions options)
    {
        var reader = new ConfigurationReader();
        reader.ReadAll(section, options);
        if (reader._bag.HasErrors)
        {
            throw new RulesLoadException(reader._bag.ToList());
        }
    }

    private void ReadAll(IConfiguration section, RulesEngineOptions options) => ReadEach(section, new()
    {
        ["Rules"] = s => options.Source = RuleSource.Folder(s.Value ?? string.Empty),
        [nameof(options.Readings)] = s => Array.ForEach([.. s.GetChildren()], r => options.Readings[r.Key] = r.Value ?? string.Empty),
        [nameof(options.WithProposals)] = s => options.WithProposals = ReadFlag(s),
        [nameof(options.Agreements)] = s => Array.ForEach([.. s.GetChildren()], a => options.Agreements[a.Key] = ReadTerm(a)),
    });

    private AgreementTerm ReadTerm(IConfigurationSection section)
    {
        var term = new AgreementTerm();
        ReadEach(section, new()
        {
            [nameof(term.Start)] = s => term.Start = ReadDay(s),
            [nameof(term.End)] = s => term.End = ReadDay(s),
            [nameof(term.Decisions)] = s => Array.ForEach([.. s.GetChildren()], d => term.Decisions[d.Key] = d.Value ?? string.Empty),
        });
        return term;
    }

    private void ReadEach(IConfiguration section, Dictionary<string, Action<IConfigurationSection>> settings)
    {
        var known = new Dictionary<string, Action<IConfigurationSection>>(settings, StringComparer.OrdinalIgnoreCase);
        foreach (IConfigurationSection child in section.GetChildren())
        {
            if (known.TryGetValue(child.Key, out Action<IConfigurationSection>? read))
            {
                read(child);
            }
            else
            {
                _bag.ReportUnknown(Messages.UnknownSetting, SpanOf(child), child.Key, [.. settings.Keys]);
            }
        }
    }

    private bool ReadFlag(IConfigurationSection section)
    {
        if (bool.TryParse(section.Value, out bool flag))
        {
            return flag;
        }

        _bag.Report(Messages.SettingNotAFlag, SpanOf(section), section.Value ?? string.Empty);
        return false;
    }

    private DateOnly? ReadDay(IConfigurationSection section)
    {
        if (IsoDay.TryRead(section.Value, out DateOnly day))
        {
            return day;
        }

        _bag.Report(Messages.SettingNotADay, SpanOf(section), section.Value ?? string.Empty);
        return null;
    }

    private static SourceSpan SpanOf(IConfigurationSection section) => new(section.Path, 1, 1, 1);
}
