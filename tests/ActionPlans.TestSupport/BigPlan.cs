using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.TestSupport;

/// <summary>
/// Plans of an invented city, as big as a test wants: every kind of target, reorganised departments with long names, sheets of the usual
/// length. All results are marked as samples (見本). The same arguments always give the same plan.
/// </summary>
public static class BigPlan
{
    private const int FirstYear = 2021;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <param name="measures">How many measures; numbered from 1 in the order of the tree.</param>
    /// <param name="years">How many fiscal years, from 2021 on.</param>
    /// <param name="levels">How many levels the policy tree has, 1 to 4.</param>
    /// <param name="withResults">Whether there are results: for all years but the last, a tenth of the latest still missing.</param>
    /// <param name="seed">Another number gives another plan.</param>
    /// <param name="slug">The plan's name in addresses.</param>
    public static PlanDocument Create(
        int measures = 1000, int years = 5, int levels = 3, bool withResults = true, int seed = 1, string slug = "mihon-2021")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        ArgumentOutOfRangeException.ThrowIfNotEqual(levels is >= 1 and <= 4, true, nameof(levels));
        var random = new Random(seed);
        var last = FirstYear + years - 1;
        var period = $"令和3年度～令和{(last - 2018).ToString(Invariant)}年度";
        var policies = BigPlanTree.Create(measures, levels);
        var departments = BigPlanDepartments.Create(measures, last);
        FiscalYear[] all = [.. FiscalYear.Range(new(FirstYear), new(last))];
        MeasureDocument[] sheets =
        [
            .. BigPlanTree.Spread(policies, measures, random)
                .Select((path, i) => BigPlanMeasure.Create(i + 1, path, departments, period, all, random)),
        ];
        return new PlanDocument
        {
            Format = PlanDocument.CurrentFormat,
            Title = $"見本市総合計画実施計画（{measures.ToString(Invariant)}取組）",
            Publisher = "見本市",
            Period = period,
            TitlePage = ["ともにつくる見本市", "見本市総合計画実施計画", "見本市"],
            Chapters =
            [
                new() { Heading = "第1章 計画について", Sections = [new() { Heading = "1 目的", Paragraphs = ["この計画は、画面を確かめるための架空のものです。"] }] },
            ],
            Contact = ["見本市企画課", "TEL 00-0000-0000"],
            Levels = [.. new[] { "基本方針", "重点項目", "推進項目", "細項目" }.Take(levels)],
            Policies = policies,
            Departments = departments,
            Measures = sheets,
            Results = withResults ? [.. Results(sheets, all, random)] : [],
            Interpretation = new() { Slug = slug, Methods = [new() { Version = 1, From = new(FirstYear) }] },
        };
    }

    /// <summary>The plan as pages are drawn from, read back from its file.</summary>
    /// <exception cref="InvalidOperationException">The generator made a plan with errors.</exception>
    public static Plan Plan(
        int measures = 1000, int years = 5, int levels = 3, bool withResults = true, int seed = 1, string slug = "mihon-2021")
    {
        var result = PlanJson.Read(PlanJson.Write(Create(measures, years, levels, withResults, seed, slug)));
        return result.Plan ?? throw new InvalidOperationException(string.Join('\n', result.Errors));
    }

    private static IEnumerable<AnnualResultDocument> Results(MeasureDocument[] measures, FiscalYear[] years, Random random)
    {
        var published = years[..Math.Max(1, years.Length - 1)];
        foreach (var measure in measures)
        {
            foreach (var year in published)
            {
                if (year == published[^1] && random.Next(10) == 0)
                {
                    continue;
                }

                yield return new AnnualResultDocument
                {
                    Measure = measure.No,
                    Year = year,
                    Actuals = measure.Indicators
                        .Where(i => i.Targets.TryGetValue(year, out var target) && target is not "—")
                        .ToDictionary(i => i.Interpretation.Key, i => BigPlanMeasure.Actual(i.Targets[year], random)),
                    Achievements = $"見本の文です。{year.JapaneseName}は、{measure.Name}について、計画した事業をおおむね予定どおりに進めました。説明会を開き、寄せられた意見を進め方に反映しています。",
                    Evaluation = "見本の文です。利用する人の声を聞きながら、次の年度の進め方を見直します。",
                    AsOf = year.LastDay,
                    Sample = true,
                };
            }
        }
    }
}
