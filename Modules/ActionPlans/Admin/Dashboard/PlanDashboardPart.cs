namespace ActionPlans.Cms.Admin.Dashboard;

/// <summary>Makes a content item show, on the admin's dashboard, what is still to do for each plan. It holds nothing itself.</summary>
public sealed class PlanDashboardPart : ContentPart
{
}
