using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Tests;

/// <summary>Which summaries of a file may come into a site.</summary>
public sealed class SummaryIntakeTests
{
    private static readonly PlanDocument File = SamplePlan.Document() with { Results = [] };

    private static readonly PlanDocument Site = File with { Summaries = [] };

    /// <summary>The codes that only this check reports.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["summary_published", "summary_draft_differs"];

    [Fact]
    public void Summaries_that_the_site_has_not_may_come() => Assert.Empty(ResultIntake.Check(File, Site));

    [Fact]
    public void What_is_published_is_never_changed_and_left_alone_where_it_says_the_same()
    {
        var issue = Assert.Single(ResultIntake.Check(File, Site with { Summaries = [File.Summaries[0] with { Lead = "別の文" }] }));

        Assert.Equal(("summary_published", "$.summaries[0]"), (issue.Code, issue.Path));
        Assert.Empty(ResultIntake.Check(File, File));
    }

    [Fact]
    public void A_draft_that_says_otherwise_is_not_lost()
    {
        var draft = File.Summaries[0] with { Draft = true, Lead = "書きかけ" };

        var issue = Assert.Single(ResultIntake.Check(File, Site with { Summaries = [draft] }));

        Assert.Equal(("summary_draft_differs", "$.summaries[0].lead"), (issue.Code, issue.Path));
        Assert.Contains("書きかけ", issue.Arguments);
        Assert.Empty(ResultIntake.Check(File, Site with { Summaries = [File.Summaries[0] with { Draft = true }] }));
    }

    [Fact]
    public void The_measures_of_the_site_count()
    {
        var issues = ResultIntake.Check(File, Site with { Measures = [.. Site.Measures.Where(m => m.No != "1")] });

        Assert.Equal(
            ["summary_measure_unknown $.summaries[0].notable[0]", "summary_measure_unknown $.summaries[0].opinions[0].measure"],
            issues.Select(i => $"{i.Code} {i.Path}"));
    }

    // A number means an entry of the file's own record; under the same number another site may have recorded something else.
    [Fact]
    public void Only_changes_that_the_site_has_recorded_too_come_along()
    {
        var recorded = SampleLedger.Document();
        var revision = recorded.History.Single(e => e.Kind == ChangeKind.Revision).Seq;
        var file = recorded with { Results = [], Summaries = [recorded.Summaries[0] with { Changes = [revision] }] };
        var another = SampleLedger.Document();

        Assert.Equal([revision], Assert.Single(ResultIntake.Summaries(file, file.History)).Changes);
        Assert.Empty(Assert.Single(ResultIntake.Summaries(file, [])).Changes);
        Assert.Empty(Assert.Single(ResultIntake.Summaries(file, another.History)).Changes);
        Assert.Empty(ResultIntake.Check(file, another with { Results = [], Summaries = [] }));
    }

    [Fact]
    public void A_measure_that_left_the_site_may_still_be_spoken_of()
    {
        var recorded = SampleLedger.Document();
        var without = recorded with { Measures = [.. recorded.Measures.Where(m => m.No != "1")], Results = [] };

        Assert.DoesNotContain(PlanValidator.Validate(without), i => i.Severity == IssueSeverity.Error);
        Assert.Contains(PlanValidator.Validate(without with { History = [] }), i => i.Code == "summary_measure_unknown");
    }
}
