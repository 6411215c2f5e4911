using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Revisions;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.TestSupport;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Primitives;

namespace ActionPlans.Pages.Tests.Forms;

/// <summary>What the screens of departments and of the secretariat show of reports.</summary>
public sealed class ReportScreenTests
{
    private static readonly FiscalYear Year = new(2021);

    [Fact]
    public void The_next_measure_is_the_one_after_that_waits_and_around_again()
    {
        var group = new MyReportsGroup("plan", "計画", Year, null, default,
            [Row("1", ReportState.Draft), Row("2", ReportState.Submitted), Row("3", ReportState.Returned), Row("4", ReportState.Approved)]);

        Assert.Equal("3", group.NextAfter("1")?.MeasureId);
        Assert.Equal("1", group.NextAfter("3")?.MeasureId);
        Assert.Equal(["3", "1"], group.Waiting.Select(r => r.MeasureId));
        Assert.Equal(["2", "4"], group.Sent.Select(r => r.MeasureId));
        Assert.Null(new MyReportsGroup("plan", "計画", Year, null, default, [Row("1", ReportState.Draft)]).NextAfter("1"));
    }

    [Fact]
    public void The_queue_counts_what_its_filter_lets_through_and_offers_whole_years()
    {
        var measures = SeedPlan.Plan.Measures;
        var department = measures[0].Departments[0].Slug;
        var filter = new QueueFilter { Department = department, All = true };

        var page = new QueuePage(
            filter, [Queued(measures[0], ReportState.Submitted)], [.. measures.Select(m => Queued(m, ReportState.Approved))],
            [new SelectListItem("計画", "plan")]);

        Assert.Equal(1, page.Submitted);
        Assert.Equal(measures.Count(m => m.Leads.Any(l => l.Department.Slug == department)), page.Approved);
        Assert.Equal(new ReadyYear("plan", "計画", Year, measures.Count), Assert.Single(page.Ready));
        Assert.Equal([page.Rows.Rows[0].Choice], page.Chosen);
        Assert.Null(page.PlanOf(page.Rows.Rows[0]));
    }

    [Fact]
    public void The_status_grid_counts_a_joint_measure_with_each_of_its_departments_and_offers_what_it_filtered_out()
    {
        var measures = SeedPlan.Plan.Measures;
        StatusCell[] cells = [.. measures.Select(m => new StatusCell(m.No, m, Year, null, ReportState.Draft, null, false, false))];
        var department = measures[0].Departments[0];

        var page = new StatusPage(new StatusFilter { Department = department.Slug }, cells, [], []);

        var own = measures.Count(m => m.Leads.Any(l => l.Department == department));
        Assert.Equal(own, page.Count(department)[ReportState.Draft]);
        Assert.Equal(own, page.Measures.Rows.Count);
        Assert.True(page.AllDepartments.Count > page.Departments.Count);
    }

    [Fact]
    public void A_choice_between_two_texts_holds_for_the_text_that_was_seen_alone()
    {
        var now = DocumentRevision.Of(FilledDocuments.Result);
        var posted = new FormCollection(new Dictionary<string, StringValues>
        {
            [EditConflict.SeenField] = now.ToString(),
            [EditConflict.ChoiceField + "result/achievements"] = EditConflict.TakeStored,
            [EditConflict.ChoiceField + "result/evaluation"] = EditConflict.TakeTyped,
        });

        Assert.Equal(["result/achievements"], EditConflict.ChosenIn(posted, now));
        Assert.Null(EditConflict.ChosenIn(posted, DocumentRevision.Absent));
    }

    private static MyReportsRow Row(string id, ReportState state)
        => new(id, id, FilledDocuments.Measure, state, false, [], ReportRole.Lead, null);

    private static QueueRow Queued(Measure measure, ReportState state)
        => new(
            measure.No, "seen", "plan", measure, Year, state, new AnnualResultDocument { Measure = measure.No, Year = Year }, null, null);
}
