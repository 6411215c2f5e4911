using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Tests;

/// <summary>A whole plan of an invented city whose results have remarks, preliminary figures and interim reports.</summary>
public sealed class HalfYearPlanTests
{
    private static readonly string Json = File.ReadAllText(TestSupport.Repository.HalfYearsFile);
    private static readonly PlanReadResult Read = PlanJson.Read(Json);

    [Fact]
    public void The_file_is_byte_for_byte_what_the_program_writes_and_has_nothing_to_report()
    {
        Assert.Empty(Read.Issues);
        Assert.Equal(Json, PlanJson.Write(Read.Document!));
        Assert.Empty(new SchemaCheck(PlanSchema.Generate()).Problems(Json));
    }

    [Fact]
    public void An_actual_knows_its_remark_and_whether_it_is_preliminary()
    {
        var result = Read.Plan!.FindMeasure("1")!.Results[new FiscalYear(2024)];

        Assert.Equal((false, true), (result.Actuals["kaisu"].IsPreliminary, result.Actuals["ninzu"].IsPreliminary));
        Assert.Equal("台風で2か月休止\n休止は8月と9月", result.Notes["kaisu"]);
    }

    [Fact]
    public void A_preliminary_figure_is_judged_as_any_other()
    {
        var plan = Read.Plan!;
        var final = PlanFactory.Build(Read.Document! with
        {
            Results = [.. Read.Document.Results.Select(r => r with { Preliminary = [] })],
        });

        Assert.All(plan.ResultYears, y => Assert.Equal(YearStatistics.Of(final, y).Total, YearStatistics.Of(plan, y).Total));
    }

    [Fact]
    public void An_interim_result_stands_beside_the_result_of_its_year()
    {
        var measure = Read.Plan!.FindMeasure("1")!;

        Assert.Equal([2023, 2024], measure.Results.Keys.Select(y => y.StartYear));
        Assert.Equal([2023, 2024, 2025], measure.InterimResults.Keys.Select(y => y.StartYear).Order());
        Assert.Equal(new DateOnly(2024, 9, 30), measure.InterimResults[new FiscalYear(2024)].Interim);
        Assert.Equal("38回", measure.Results[new FiscalYear(2024)].Actuals["kaisu"].Text);
        Assert.Equal(
            [(2023, true), (2023, false), (2024, true), (2024, false), (2025, true)],
            measure.AllResults.Select(r => (r.Year.StartYear, r.Interim is not null)));
        Assert.Equal([2023, 2024], Read.Plan.ResultYears.Select(y => y.StartYear));
        Assert.Equal([2023, 2024, 2025], Read.Plan.InterimYears.Select(y => y.StartYear));
        Assert.Equal(AttainmentStatus.NotPublished, measure.Judge(new FiscalYear(2025)).Status);
    }

    [Fact]
    public void The_texts_of_an_interim_result_are_found_and_named()
    {
        Assert.Equal(["1"], new MeasureFilter(Text: "夏休みの講座を含む").Apply(Read.Plan!).Select(m => m.No));
        Assert.Contains(
            MeasureText.Of(Read.Plan!.FindMeasure("1")!), t => t is { Item: "中間報告の取組実績", Text: "上半期に21回開いた。", Year.StartYear: 2024 });
    }

    [Fact]
    public void The_record_keeps_an_interim_result_apart_and_hashes_all_else_as_before()
    {
        var texts = PublicText.All(Read.Document!);
        var year = new LedgerSubject("1", new FiscalYear(2024));
        var interim = year with { IsInterim = true };
        var history = new List<LedgerEntry>();
        foreach (var subject in new[] { default, year.OfMeasure, year, interim })
        {
            history.Add(LedgerChain.Append(
                history.LastOrDefault(),
                new LedgerChange(ChangeKind.Publication, subject, null, texts[subject], ChangeJustification.Nothing),
                DateTimeOffset.UnixEpoch));
        }

        Assert.NotEqual(texts[year], texts[interim]);
        Assert.Equal(12, LedgerChain.Canonical(history[2]).Count(c => c == '\n'));
        Assert.Contains("\nyear:2024\ninterim:true\nat:", LedgerChain.Canonical(history[3]), StringComparison.Ordinal);
        Assert.Empty(LedgerVerification.Verify(history));
        Assert.NotEmpty(LedgerVerification.Verify([.. history.Take(3), history[3] with { Interim = false }]));
        Assert.Equal(("No.1 令和6年度中間報告", "令和6年度（中間報告）"), (interim.JapaneseName, interim.YearName));
        // With its measure it leaves the site, without an entry of its own.
        var gone = LedgerReconciliation.Missing(new Dictionary<LedgerSubject, string> { [default] = texts[default] }, history);
        Assert.Equal([year.OfMeasure], gone.Select(c => c.Subject));
        var alone = LedgerReconciliation.Missing(
            new Dictionary<LedgerSubject, string>
            {
                [default] = texts[default],
                [year.OfMeasure] = texts[year.OfMeasure],
                [year] = texts[year],
            },
            history);
        Assert.Equal([interim], alone.Select(c => c.Subject));
    }

    [Fact]
    public void An_interim_result_and_that_of_the_year_are_taken_over_apart()
    {
        var file = Read.Document!;
        var site = file with { Results = [.. file.Results.Where(r => r.Interim is null)] };

        Assert.Empty(ResultIntake.Check(file, site));
        var other = file with { Results = [.. file.Results.Select(r => r.Interim is null ? r : r with { Achievements = "別の文" })] };
        var errors = ResultIntake.Check(other, file);
        Assert.All(errors, e => Assert.Equal("result_published", e.Code));
        Assert.Equal(file.Results.Count(r => r.Interim is not null), errors.Count);
        Assert.Contains("令和5年度（中間報告）", errors[0].Arguments);
    }

    [Fact]
    public void Half_a_year_is_not_asked_about_as_a_whole_one()
    {
        var measure = Read.Plan!.FindMeasure("1")!;
        var odd = new AnnualResultDocument
        {
            Measure = "1",
            Year = new FiscalYear(2025),
            Actuals = new Dictionary<string, string> { ["kaisu"] = "18人" },
        };

        Assert.NotEmpty(ActualQuestions.Of(measure, odd));
        Assert.Empty(ActualQuestions.Of(measure, odd with { Interim = new DateOnly(2025, 9, 30) }));
    }

    [Fact]
    public void A_remark_is_found()
    {
        var found = Assert.Single(new MeasureFilter(Text: "休止は8月").Apply(Read.Plan!));
        Assert.Equal("1", found.No);
        Assert.Contains(
            MeasureText.Of(found), t => t is { Item: "実績の備考", Year.StartYear: 2024 } && t.Text.StartsWith("台風", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_remarks_and_keys_in_a_file_says_nothing()
    {
        var result = Read.Document!.Results[^1];
        var one = result with { Notes = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, Preliminary = ["a", "b"] };
        var other = result with { Notes = new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" }, Preliminary = ["b", "a"] };

        Assert.Equal(PlanJson.HashPart(one), PlanJson.HashPart(other));
        Assert.Equal(PlanJson.WriteCompact(one), PlanJson.WriteCompact(other));
    }
}
