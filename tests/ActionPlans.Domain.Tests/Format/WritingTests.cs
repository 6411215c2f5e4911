using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>How a plan is written: always in the same order, and without what is not there.</summary>
public sealed class WritingTests
{
    private static readonly PlanDocument Document = SamplePlan.Document();

    [Fact]
    public void Results_are_written_by_measure_and_year()
    {
        var later = SamplePlan.Document(p => p.List("results").Insert(0, JsonSteps.Json("""{ "measure": "1", "year": 2022 }""")));
        Assert.Equal(
            [("1", 2021), ("1", 2022), ("2", 2021)],
            PlanJson.Read(PlanJson.Write(later)).Document!.Results.Select(r => (r.Measure, r.Year.StartYear)));
    }

    [Fact]
    public void Targets_are_written_from_the_first_year_to_the_last()
    {
        var shuffled = SamplePlan.Document(
            p => p.Indicator(0)["targets"] = JsonSteps.Json("""{ "2023": "月5回", "2021": "40回", "2022": "50回" }"""));
        Assert.Equal(PlanJson.Write(Document), PlanJson.Write(shuffled));
        Assert.Equal(PlanJson.HashPart(Document.Measures[0]), PlanJson.HashPart(shuffled.Measures[0]));
    }

    [Fact]
    public void What_is_not_there_is_not_written()
    {
        var json = PlanJson.WritePart(Document.Results[1]);
        Assert.DoesNotContain("sample", json, StringComparison.Ordinal);
        Assert.DoesNotContain("achievements", json, StringComparison.Ordinal);
        Assert.DoesNotContain("asOf", json, StringComparison.Ordinal);
        var measure = PlanJson.WritePart(Document.Measures[3]);
        Assert.DoesNotContain("schedule", measure, StringComparison.Ordinal);
        Assert.DoesNotContain("indicators", measure, StringComparison.Ordinal);
        Assert.DoesNotContain("interpretation", measure, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_written()
    {
        var json = PlanJson.WritePart(Document.Results[0]);
        Assert.Contains("\"sample\": true", json, StringComparison.Ordinal);
        Assert.Contains("\"asOf\": \"2022-03-31\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kaisu\": \"39回\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_writes_what_it_reads()
    {
        var written = PlanJson.Write(Document);
        Assert.Equal(written, PlanJson.Write(PlanJson.Read(written).Document!));
        Assert.Empty(DocumentDifference.Between(Document, PlanJson.Read(written).Document));
    }
}
