using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Rounds;

/// <summary>Reads how far the measures of a round are: two queries, however many there are.</summary>
public sealed class RoundProgress(ISession session, PlanLoader loader, SiteClock day)
{
    /// <summary>The published measures of the round's year, in the natural order of their No.</summary>
    public async Task<IReadOnlyList<RoundMeasure>> ReadAsync(ReportingRound round)
    {
        var plan = round.PlanContentItemId;
        var year = round.About.Number;
        var results = (await session.QueryIndex<ReportIndex>(i => i.PlanContentItemId == plan && i.FiscalYear == year).ListAsync())
            .ToLookup(i => i.MeasureContentItemId);
        // An unpublished measure is not reported yet, and an unpublished change of departments has no effect.
        var items = await session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == plan && i.Published).ListAsync();
        var departments = await loader.LoadDepartmentsAsync();
        var slug = (await loader.FindLatestAsync(plan))?.GetOrCreate<ActionPlanPart>().Slug ?? "";
        var acting = FiscalYear.Of(await day.TodayAsync());
        return [.. items
            .Select(measure => (measure.ContentItemId, Part: measure.GetOrCreate<MeasurePart>()))
            .Where(m => m.Part.ReadYears().Contains(round.Year))
            .Select(m => new RoundMeasure(
                m.ContentItemId,
                m.Part.No,
                m.Part.Name,
                [.. departments.For(slug, m.Part.No).InCharge(m.Part.Departments.TermContentItemIds ?? [], acting)],
                StateOf(results[m.ContentItemId])))
            .OrderBy(m => m.No, NaturalOrder.Instance)];
    }

    private static ReportState StateOf(IEnumerable<ReportIndex> versions)
    {
        if (versions.Any(v => v.Published))
        {
            return ReportState.Published;
        }

        return versions.FirstOrDefault(v => v.Latest) is { } latest ? Enum.Parse<ReportState>(latest.State) : ReportState.NotEntered;
    }
}
