using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The invented results: nobody may take them for the city's, and they show every case that a page must show.</summary>
public sealed class SampleResultsTests
{
    private static readonly PlanReadResult Sample = PlanJson.Read(File.ReadAllText(Repository.SampleFile));

    [Fact]
    public void But_for_its_results_and_summaries_the_file_is_the_seed()
        => Assert.Equal(PlanJson.Hash(SeedPlan.Document), PlanJson.Hash(Sample.Document! with { Results = [], Summaries = [] }));

    [Fact]
    public void Every_result_says_that_it_is_a_sample_and_so_does_every_text()
    {
        Assert.All(Sample.Document!.Results, result =>
        {
            Assert.True(result.Sample);
            Assert.False(result.Draft);
            Assert.NotNull(result.AsOf);
            Assert.StartsWith("見本の文です。", result.Achievements, StringComparison.Ordinal);
            Assert.StartsWith("見本の文です。", result.Evaluation ?? "見本の文です。", StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_summary_says_so_too_in_each_of_its_texts()
    {
        Assert.Empty(SeedPlan.Document.Summaries);
        Assert.Equal([2021, 2022, 2023, 2024], Sample.Document!.Summaries.Select(s => s.Year.StartYear));
        Assert.All(Sample.Document.Summaries, summary =>
        {
            Assert.True(summary.Sample);
            Assert.False(summary.Draft);
            Assert.All(
                [summary.Lead, .. summary.Opinions.SelectMany(o => new[] { o.Opinion, o.Reply ?? "（見本）" })],
                t => Assert.StartsWith("（見本）", t, StringComparison.Ordinal));
        });
        Assert.Contains(
            Sample.Document.Summaries,
            s => s.Opinions.Count == 2 && s.Opinions.Any(o => o.Measure is null) && s.Opinions.Any(o => o.Measure is not null));
        Assert.Contains(Sample.Document.Summaries, s => s.Opinions.Any(o => o.Reply is null));
    }

    [Fact]
    public void All_measures_have_four_years_but_one_and_some_have_the_last()
    {
        var years = Sample.Plan!.Measures.SelectMany(m => m.Results.Keys).CountBy(y => y.StartYear).ToDictionary();

        Assert.Equal((39, 39, 39, 38), (years[2021], years[2022], years[2023], years[2024]));
        Assert.InRange(years[2025], 1, 20);
    }

    [Fact]
    public void Every_way_in_which_a_year_can_end_occurs()
    {
        var judged = Sample.Plan!.Measures.SelectMany(m => m.Indicators.SelectMany(i => m.Results.Keys.Select(y => m.Judge(i, y))))
            .ToArray();

        Assert.Superset(
            new HashSet<AttainmentReason>
            {
                AttainmentReason.None, AttainmentReason.NoTargetThisYear, AttainmentReason.TargetIsZero, AttainmentReason.PlannedValue,
                AttainmentReason.Deed,
                AttainmentReason.ActualNotReadable,
            },
            judged.Select(j => j.Reason).ToHashSet());
        Assert.Contains(judged, j => j.Status == AttainmentStatus.Met && j.Rate > 100);
        Assert.Contains(judged, j => j.Status == AttainmentStatus.Met && j.Rate == 100);
        Assert.Contains(judged, j => j.Status == AttainmentStatus.Missed && j.Rate >= 99.95m);
        Assert.Contains(judged, j => j.Status == AttainmentStatus.Missed && j.Rate == 0);
        Assert.Contains(judged, j => j is { Status: AttainmentStatus.Missed, Reason: AttainmentReason.Deed });
        Assert.Contains(Sample.Plan!.Measures, m => m.Judge(new FiscalYear(2024)).Status == AttainmentStatus.NotPublished);
    }
}
