using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for the summaries of years: one for each year of the plan, and what they point to exists.</summary>
internal static class SummaryRules
{
    public static void Check(PlanDocument document, IssueCollector issues)
    {
        if (document.Summaries.Count == 0)
        {
            return;
        }

        var known = new Known(document);
        var seen = new HashSet<FiscalYear>();
        for (var i = 0; i < document.Summaries.Count; i++)
        {
            var summary = document.Summaries[i];
            var path = $"$.summaries[{i}]";
            if (!seen.Add(summary.Year))
            {
                issues.Error("summary_duplicate", path, summary.Year.JapaneseName);
            }

            if (document.ReadPeriod() is { } period && !period.Contains(summary.Year))
            {
                issues.Error("summary_year_outside", $"{path}.year", summary.Year.JapaneseName, period.Text);
            }

            if (summary is { AsOf: null, Lead: null, Notable.Count: 0, Opinions.Count: 0, Changes.Count: 0 })
            {
                issues.Error("summary_empty", path, summary.Year.JapaneseName);
            }

            CheckNotable(summary, known, path, issues);
            for (var j = 0; j < summary.Opinions.Count; j++)
            {
                if (summary.Opinions[j].Measure is { } no)
                {
                    CheckMeasure(no, summary.Year, known, $"{path}.opinions[{j}].measure", issues);
                }
            }

            CheckChanges(summary, known, path, issues);
        }
    }

    private static void CheckNotable(YearSummaryDocument summary, Known known, string path, IssueCollector issues)
    {
        for (var j = 0; j < summary.Notable.Count; j++)
        {
            CheckMeasure(summary.Notable[j], summary.Year, known, $"{path}.notable[{j}]", issues);
            if (summary.Notable.Take(j).Contains(summary.Notable[j]))
            {
                issues.Error("summary_measure_repeated", $"{path}.notable[{j}]", summary.Notable[j]);
            }
        }
    }

    private static void CheckMeasure(string no, FiscalYear year, Known known, string path, IssueCollector issues)
    {
        if (known.Measures.TryGetValue(no, out var measure))
        {
            if (measure.ReadPeriod() is { } period && !period.Contains(year))
            {
                issues.Error("year_outside_period", path, no, year.JapaneseName, period.Text);
            }
        }
        else if (!known.Gone.Contains(no))
        {
            issues.Error("summary_measure_unknown", path, no);
        }
    }

    private static void CheckChanges(YearSummaryDocument summary, Known known, string path, IssueCollector issues)
    {
        for (var j = 0; j < summary.Changes.Count; j++)
        {
            var seq = summary.Changes[j];
            if (!known.Revisions.Contains(seq))
            {
                issues.Error("summary_change_unknown", $"{path}.changes[{j}]", seq.ToString(CultureInfo.InvariantCulture));
            }
            else if (summary.Changes.Take(j).Contains(seq))
            {
                issues.Error("summary_change_repeated", $"{path}.changes[{j}]", seq.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>What a summary may point to. A measure that left the site was once known: what was said of it then still holds.</summary>
    private sealed class Known
    {
        public Known(PlanDocument document)
        {
            Measures = document.Measures.DistinctBy(m => m.No).ToDictionary(m => m.No, StringComparer.Ordinal);
            Gone = document.History.Select(e => e.Measure).OfType<string>().ToHashSet(StringComparer.Ordinal);
            Revisions = [.. document.History.Where(e => e.Kind == ChangeKind.Revision).Select(e => e.Seq)];
        }

        public Dictionary<string, MeasureDocument> Measures { get; }

        public HashSet<string> Gone { get; }

        public HashSet<int> Revisions { get; }
    }
}
