using ActionPlans.Domain.Revisions;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>The token of a text and the comparison of what two people wrote.</summary>
public sealed class DocumentRevisionTests
{
    private static readonly MeasureDocument Measure = SamplePlan.Document().Measures[0];

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("r2")]
    [InlineData("name:AAAAAAAA")]
    [InlineData("r1,name")]
    [InlineData("r1,name:short")]
    [InlineData("r1,:AAAAAAAA")]
    [InlineData("r1,name:AAAAAAAA,name:BBBBBBBB")]
    public void What_is_no_token_is_refused(string? token) => Assert.False(DocumentRevision.TryParse(token, out _));

    [Fact]
    public void A_token_that_never_ends_is_refused()
        => Assert.False(
            DocumentRevision.TryParse("r1," + string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"n{i}:AAAAAAAA")), out _));

    [Fact]
    public void A_token_of_a_sheet_is_short()
        => Assert.InRange(DocumentRevision.Of(Measure).ToString().Length, 1, 400);

    [Fact]
    public void Who_changed_what_is_told_with_both_texts()
    {
        var opened = DocumentRevision.Of(Measure);
        var conflict = RevisionConflict.Between(
            opened, Measure with { Name = "出前講座", Overview = "甲" }, Measure with { Overview = "乙", Means = null });
        Assert.Equal(
            [
                ("name", ChangedBy.Other, new DocumentDifference("$.name", "出前講座", Measure.Name)),
                ("overview", ChangedBy.Both, new DocumentDifference("$.overview", "甲", "乙")),
                ("means", ChangedBy.Me, new DocumentDifference("$.means", Measure.Means, null)),
            ],
            conflict.Select(c => (c.Property, c.By, Assert.Single(c.Differences))));
    }

    [Fact]
    public void An_object_that_may_be_missing_is_one_thing()
    {
        var plan = SamplePlan.Document();
        var stored = plan with { Licence = new() { Name = "CC BY 4.0", Address = "https://example.jp/" } };
        var conflict = RevisionConflict.Between(
            DocumentRevision.Of(plan with { Licence = new() { Name = "甲" } }), stored, plan with { Licence = null });
        Assert.Equal("licence", Assert.Single(conflict).Property);
    }

    [Fact]
    public void A_row_that_one_of_them_has_alone_is_told_value_by_value_and_not_as_json()
    {
        var plan = SamplePlan.Document();
        var stored = plan with { Interpretation = plan.Interpretation with { Units = [new() { Unit = "コマ", SameAs = "回" }] } };

        var change = Assert.Single(RevisionConflict.Between(DocumentRevision.Of(plan), stored, plan));

        Assert.Equal(
            [("コマ", null), ("回", null)],
            change.Differences.Select(d => (d.One, d.Other)));
        Assert.Equal("$.interpretation.units[0].sameAs", change.Differences[1].Path);
    }
}
