namespace ActionPlans.Forms;

/// <summary>The filter of the secretariat's queue, as a query string. An empty value filters nothing.</summary>
public sealed class QueueFilter
{
    /// <summary>The content item id of a plan.</summary>
    public string? Plan { get; set; }

    /// <summary>The number of a year or of its interim report (<see cref="ReportYear.Number"/>).</summary>
    public int? Year { get; set; }

    /// <summary>The slug of a department, lead or joint.</summary>
    public string? Department { get; set; }

    /// <summary>Submitted reports wait to be checked, approved ones to be published; there is no other queue.</summary>
    public ReportState State { get; set; } = ReportState.Submitted;

    /// <summary>Every report of the page is selected, for those whose browser runs no scripts.</summary>
    public bool All { get; set; }

    public int PageNum { get; set; } = 1;

    /// <summary>The step that the queue is for.</summary>
    public ReportAction Step => State == ReportState.Approved ? ReportAction.Publish : ReportAction.Approve;

    /// <summary>The filter as values of an address.</summary>
    public Dictionary<string, string?> Route(int page) => new(StringComparer.Ordinal)
    {
        ["plan"] = Plan,
        ["year"] = Year is null ? null : $"{Year}",
        ["department"] = Department,
        ["state"] = $"{State}",
        ["pageNum"] = page > 1 ? $"{page}" : null,
    };

    /// <summary>The same filter on the other queue.</summary>
    public Dictionary<string, string?> RouteTo(ReportState state)
    {
        var route = Route(1);
        route["state"] = $"{state}";
        return route;
    }

    /// <summary>The same page with every report selected, or with none.</summary>
    public Dictionary<string, string?> RouteSelecting(bool all)
    {
        var route = Route(PageNum);
        route["all"] = all ? "true" : null;
        return route;
    }
}
