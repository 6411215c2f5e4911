using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>Where two versions of a document differ, for people who compare them.</summary>
public sealed class DocumentDifferenceTests
{
    private static readonly MeasureDocument Measure = SamplePlan.Document().Measures[0];

    [Fact]
    public void A_document_does_not_differ_from_itself()
    {
        Assert.Empty(DocumentDifference.Between(Measure, Measure with { }));
        Assert.Empty(DocumentDifference.Between(SeedPlan.Document, PlanJson.Read(SeedPlan.Json).Document));
    }

    [Fact]
    public void A_changed_text_is_told_with_its_place()
        => Assert.Equal(
            [new DocumentDifference("$.name", "出前講座の開催", "出前講座")],
            DocumentDifference.Between(Measure, Measure with { Name = "出前講座" }));

    [Fact]
    public void What_is_missing_on_one_side_is_nothing_there()
    {
        Assert.Equal(
            [new DocumentDifference("$.means", "ふれあい講座を開く。", null)], DocumentDifference.Between(Measure, Measure with { Means = null }));
        Assert.Equal(
            [new DocumentDifference("$.means", null, "ふれあい講座を開く。")], DocumentDifference.Between(Measure with { Means = null }, Measure));
    }

    [Fact]
    public void A_changed_target_is_told_with_its_year()
    {
        var indicator = Measure.Indicators[0];
        var targets = indicator.Targets.ToDictionary();
        targets[new FiscalYear(2022)] = "60回";
        Assert.Equal(
            [new DocumentDifference("$.indicators[0].targets['2022']", "50回", "60回")],
            DocumentDifference.Between(Measure, Measure with { Indicators = [indicator with { Targets = targets }] }));
    }

    [Fact]
    public void Items_of_a_list_are_compared_by_their_place()
    {
        var differences = DocumentDifference.Between(Measure, Measure with { Departments = ["税務課", "総務課"] });
        Assert.Equal([new("$.departments[0]", "総務課", "税務課"), new("$.departments[1]", null, "総務課")], differences);
    }

    [Fact]
    public void A_number_or_a_whole_part_is_told_as_JSON()
    {
        var rule = Measure.Indicators[0].Interpretation.Rules[0];
        Assert.Equal([new("$.version", "1", "2")], DocumentDifference.Between(rule, rule with { Version = 2 }));
        var difference = Assert.Single(DocumentDifference.Between(Measure, Measure with { Indicators = [] }));
        Assert.Equal("$.indicators", difference.Path);
        Assert.Contains("\"40回\"", difference.One, StringComparison.Ordinal);
        Assert.Null(difference.Other);
    }
}
