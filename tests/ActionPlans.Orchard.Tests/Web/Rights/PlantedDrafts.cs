using ActionPlans.Cms;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Web.Rights;

/// <summary>Something that residents must not read yet, with a word in it that stands nowhere else.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Marker">The word.</param>
/// <param name="MeasureNo">The No. of its measure; empty for the plan itself.</param>
/// <param name="Ids">The ids of the content items that hold it and of their events in the audit trail.</param>
/// <param name="Departments">The term ids of the departments that may read it.</param>
public sealed record PlantedDraft(
    string Name, string Marker, string MeasureNo, IReadOnlyDictionary<string, string> Ids, IReadOnlyList<string> Departments)
{
    /// <summary>What to put in for a parameter of a route or a question, whatever our or Orchard's screens call it.</summary>
    public string? Guess(string parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);

        var name = parameter.ToLowerInvariant();
        return name switch
        {
            "plan" => SeedPlan.Slug,
            "no" => MeasureNo,
            "taxonomycontentitemid" => ContentTypes.DepartmentsTaxonomyId,
            _ when name.Contains("year", StringComparison.Ordinal) => "2025",
            _ when name.Contains("plan", StringComparison.Ordinal) => Ids["plan"],
            _ when name.Contains("measure", StringComparison.Ordinal) => Ids["measure"],
            _ when name.Contains("event", StringComparison.Ordinal) => Ids["event"],
            _ when name.Contains("version", StringComparison.Ordinal) => Ids["version"],
            _ when name.Contains("round", StringComparison.Ordinal) => "round-2025",
            _ when name.EndsWith("id", StringComparison.Ordinal) || name.Contains("result", StringComparison.Ordinal)
                || name.Contains("item", StringComparison.Ordinal) => Ids["item"],
            _ => null,
        };
    }
}

/// <summary>Drafts of every state, in departments that share measures and in some that do not.</summary>
internal static class PlantedDrafts
{
    public const int Year = 2025;

    /// <summary>How all markers begin.</summary>
    public const string Prefix = "xqz";

    private static readonly (string Name, string No, ReportState State)[] Reports =
    [
        ("own draft", "11", ReportState.Draft),
        ("own submitted", "22", ReportState.Submitted),
        ("joint draft", "15", ReportState.Draft),
        ("joint returned", "27", ReportState.Returned),
        ("foreign draft", "20", ReportState.Draft),
        ("foreign submitted", "18", ReportState.Submitted),
        ("foreign returned", "21", ReportState.Returned),
        ("foreign approved", "19", ReportState.Approved),
    ];

    public static async Task<IReadOnlyList<PlantedDraft>> PlantAsync(SiteHost site)
    {
        await site.OpenRoundAsync(Year);
        var secretary = await site.NewUserAsync("Secretariat");
        var planted = new List<PlantedDraft>();
        foreach (var (name, no, state) in Reports)
        {
            var marker = NewMarker();
            await WriteAsync(site, secretary, no, state, marker);
            planted.Add(await FindAsync(site, name, marker, no, (await site.ReportAsync(no, Year)).Latest!.ContentItemId));
        }

        planted.Add(await RedraftAsync(site, "1"));
        foreach (var no in new[] { "25", "32" })
        {
            var marker = NewMarker();
            await site.EditMeasureAsync(
                no, part =>
                {
                    part.Name = $"{part.Name} {marker}";
                    part.Overview = $"{part.Overview} {marker}";
                }, publish: false);
            planted.Add(await FindAsync(site, $"draft of sheet {no}", marker, no, await site.MeasureIdAsync(no)));
        }

        planted.Add(await SummarizeAsync(site));
        return planted;
    }

    // The summary of a year belongs to the secretariat and the web staff, to no department.
    private static async Task<PlantedDraft> SummarizeAsync(SiteHost site)
    {
        var marker = NewMarker();
        var id = await site.AddSummaryAsync(Year, part => part.Lead = $"総括 {marker}", publish: false);
        return await FindAsync(site, "draft of a summary", marker, "1", id) with { Departments = [] };
    }

    private static async Task WriteAsync(SiteHost site, string secretary, string no, ReportState state, string marker)
    {
        var clerk = await site.NewClerkAsync(no);
        var text = new AnnualResultDocument
        {
            Measure = no,
            Year = new FiscalYear(Year),
            Actuals = SeedPlan.Measure(no).Indicators.ToDictionary(i => i.Interpretation.Key, i => i.Targets[new FiscalYear(Year)]),
            Achievements = $"実績 {marker}",
            Evaluation = $"評価 {marker}",
        };
        Assert.Empty((await site.WriteReportAsync(clerk, no, Year, text, submit: state != ReportState.Draft)).Issues);
        if (state is ReportState.Returned or ReportState.Approved)
        {
            var action = state == ReportState.Returned ? ReportAction.Return : ReportAction.Approve;
            Assert.Empty((await site.ReviewAsync(secretary, action, [(no, Year)], $"事務局から {marker}")).Issues);
        }
    }

    // A result that residents read, with a newer text that they do not.
    private static async Task<PlantedDraft> RedraftAsync(SiteHost site, string no)
    {
        var marker = NewMarker();
        var id = await site.AddResultAsync(no, Year - 1);
        await site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.GetAsync(id, VersionOptions.DraftRequired);
            item.Alter<AnnualResultPart>(part => part.Evaluation = marker);
            await manager.SaveDraftAsync(item);
        });
        return await FindAsync(site, "foreign new draft of a published result", marker, no, id);
    }

    private static Task<PlantedDraft> FindAsync(
        SiteHost site, string name, string marker, string no, string itemId) => site.InScopeAsync(async services =>
    {
        var measure = await SiteContent.FindMeasureAsync(services, no);
        var item = await services.GetRequiredService<IContentManager>().GetAsync(itemId, VersionOptions.Latest);
        var recorded = await services.GetRequiredService<ISession>()
            .Query<AuditTrailEvent, AuditTrailEventIndex>(i => i.CorrelationId == itemId, collection: AuditTrailEvent.Collection)
                .OrderByDescending(i => i.Id).FirstOrDefaultAsync();
        var part = measure.GetOrCreate<MeasurePart>();
        return new PlantedDraft(name, marker, no, new Dictionary<string, string>
        {
            ["plan"] = part.PlanContentItemId,
            ["measure"] = measure.ContentItemId,
            ["item"] = itemId,
            ["version"] = item.ContentItemVersionId,
            ["event"] = recorded?.EventId ?? "none",
        }, part.Departments.TermContentItemIds);
    });

    private static string NewMarker() => $"{Prefix}{Guid.NewGuid():n}";
}
