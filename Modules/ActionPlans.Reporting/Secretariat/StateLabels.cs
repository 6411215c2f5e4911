namespace ActionPlans.Reporting.Secretariat;

/// <summary>The states of a report in the current UI culture, each with a shape of its own, so that colour is not the only sign.</summary>
public sealed class StateLabels(IStringLocalizer<StateLabels> S)
{
    /// <summary>All states, from nothing to public.</summary>
    public static IReadOnlyList<ReportState> All { get; } = Enum.GetValues<ReportState>();

    public string Of(ReportState state) => state switch
    {
        ReportState.NotEntered => S["Not entered"],
        ReportState.Draft => S["Draft"],
        ReportState.Submitted => S["Submitted"],
        ReportState.Returned => S["Returned"],
        ReportState.Approved => S["Approved"],
        _ => S["Made public"],
    };

    /// <summary>The state of a cell of the grid, where no report may be due.</summary>
    public string Of(StatusCell cell) => cell.IsUnasked ? S["No reports asked for"] : Of(cell.State);

    /// <summary>The name of the state's icon.</summary>
    public static string Icon(ReportState state) => state switch
    {
        ReportState.NotEntered => "fa-regular fa-square",
        ReportState.Draft => "fa-solid fa-pen",
        ReportState.Submitted => "fa-solid fa-inbox",
        ReportState.Returned => "fa-solid fa-reply",
        ReportState.Approved => "fa-solid fa-check",
        _ => "fa-solid fa-bullhorn",
    };
}
