using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Outlooks;

namespace ActionPlans.Pages.OpenData;

/// <summary>達成の見通し of an indicator in a year. Only a plan that asks for it has the columns.</summary>
internal static class OutlookColumns
{
    private static readonly DataColumn<ResultRow>[] All =
    [
        new(
            new(
                OutlookFormatter.Name,
                "Outlook for the final target",
                DataType.Text,
                $"最終目標について、その年度の実績と合わせて示した見通し。{OutlookFormatter.Uncounted}"
                    + $"{string.Join('、', OutlookSteps.All.Select(OutlookSteps.Word))}のどれか。"),
            r => Text(r) is { } outlook ? OutlookSteps.Word(outlook.Step) : null),
        new(
            new(OutlookFormatter.Reason, "Outlook, reason", DataType.Text, "見通しの理由。書かれたとおり。"),
            r => Text(r)?.Reason),
        new(
            new(OutlookFormatter.Next, "Outlook, next step", DataType.Text, "見通しに対して、これから行うこと。書かれたとおり。"),
            r => Text(r)?.Next),
    ];

    public static IReadOnlyList<DataColumn<ResultRow>> Of(Plan plan) => plan.HasOutlook ? All : [];

    private static OutlookDocument? Text(ResultRow row) => row.Measure.OutlookIn(row.Indicator, row.Year)?.Text;
}
