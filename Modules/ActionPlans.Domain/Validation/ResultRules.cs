using System.Globalization;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for annual results: each belongs to a measure, a year of its period, and known indicators.</summary>
internal static class ResultRules
{
    public static void Check(PlanDocument document, IssueCollector issues)
    {
        var measures = document.Measures.DistinctBy(m => m.No).ToDictionary(m => m.No, StringComparer.Ordinal);
        var methods = MethodVersion.Of(document.Interpretation);
        var notation = PlanNotation.Of(document.Interpretation);
        var seen = new HashSet<LedgerSubject>();
        for (var i = 0; i < document.Results.Count; i++)
        {
            var result = document.Results[i];
            var path = $"$.results[{i}]";
            if (!measures.TryGetValue(result.Measure, out var measure))
            {
                issues.Error("result_measure_unknown", $"{path}.measure", result.Measure);
                continue;
            }

            if (!seen.Add(result.Subject()))
            {
                issues.Error("result_duplicate", path, result.Measure, result.Subject().YearName);
            }

            if (result.Interim is { } day && (day < result.Year.FirstDay || day > result.Year.LastDay))
            {
                issues.Error("interim_outside_year", $"{path}.interim", result.Measure, Written(day), result.Year.JapaneseName);
            }

            if (measure.ReadPeriod() is { } period && !period.Contains(result.Year))
            {
                issues.Error("year_outside_period", $"{path}.year", result.Measure, result.Year.JapaneseName, period.Text);
            }

            if (measure.Ended is { } ended && result.Year > ended.In)
            {
                issues.Error("result_after_end", $"{path}.year", result.Measure, result.Year.JapaneseName, ended.In.JapaneseName);
            }

            var keys = measure.Indicators.Select(k => k.Interpretation.Key).ToArray();
            foreach (var unknown in result.Actuals.Keys.Except(keys))
            {
                issues.Error("result_indicator_unknown", $"{path}.actuals['{unknown}']", result.Measure, unknown, string.Join(", ", keys));
            }

            CheckReadings(result, keys, notation, path, issues);
            CheckRemarks(result, keys, path, issues);
            OutlookRules.Check(result, measure, path, issues);
            GradeRules.Check(result, methods, path, issues);
        }
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    // A remark (備考) and the mark 速報値 belong to an actual: the pages show them beside it, and nowhere without it.
    private static void CheckRemarks(AnnualResultDocument result, string[] keys, string path, IssueCollector issues)
    {
        foreach (var (key, note) in result.Notes)
        {
            if (!CheckOfActual(result, keys, key, $"{path}.notes['{key}']", issues))
            {
                issues.Error("note_without_actual", $"{path}.notes['{key}']", result.Measure, note);
            }
        }

        foreach (var (index, key) in result.Preliminary.Index())
        {
            var place = $"{path}.preliminary[{index}]";
            if (!CheckOfActual(result, keys, key, place, issues))
            {
                issues.Error("preliminary_without_actual", place, result.Measure, key);
            }
            else if (result.Preliminary.Take(index).Contains(key))
            {
                issues.Error("preliminary_repeated", place, result.Measure, key);
            }
        }
    }

    // Whether the indicator has an actual. For an unknown indicator: reports that error, and returns true, so that no other is added.
    private static bool CheckOfActual(AnnualResultDocument result, string[] keys, string key, string path, IssueCollector issues)
    {
        if (!keys.Contains(key))
        {
            issues.Error("result_indicator_unknown", path, result.Measure, key, string.Join(", ", keys));
            return true;
        }

        return !string.IsNullOrWhiteSpace(result.Actuals.GetValueOrDefault(key));
    }

    private static void CheckReadings(AnnualResultDocument result, string[] keys, Notation notation, string path, IssueCollector issues)
    {
        foreach (var (key, reading) in result.Interpretation?.Readings ?? new Dictionary<string, string>())
        {
            var readingPath = $"{path}.interpretation.readings['{key}']";
            if (!keys.Contains(key))
            {
                issues.Error("result_indicator_unknown", readingPath, result.Measure, key, string.Join(", ", keys));
            }
            else if (string.IsNullOrWhiteSpace(result.Actuals.GetValueOrDefault(key)))
            {
                issues.Error("reading_without_actual", readingPath, result.Measure, reading);
            }
            else if (TargetValue.Parse(reading, notation) is not ({ IsNumeric: true } or { Kind: ValueKind.Deed }))
            {
                issues.Error("reading_unreadable", readingPath, result.Measure, reading);
            }
        }
    }
}
