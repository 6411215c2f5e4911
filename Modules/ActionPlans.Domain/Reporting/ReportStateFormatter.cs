namespace ActionPlans.Domain.Reporting;

/// <summary>What a city office calls the states of a report.</summary>
public static class ReportStateFormatter
{
    /// <summary>In Japanese, for messages that are.</summary>
    public static string Japanese(ReportState state) => state switch
    {
        ReportState.NotEntered => "未入力",
        ReportState.Draft => "下書き",
        ReportState.Submitted => "提出",
        ReportState.Returned => "差戻し",
        ReportState.Approved => "承認",
        ReportState.Published => "公表",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
