namespace ActionPlans.Cms.Services;

/// <summary>Issues in the current UI culture.</summary>
public static class IssueFormatter
{
    /// <summary>The message with its place in the file.</summary>
    public static string MessageWithPlace(this PlanIssue issue) => $"{issue.Path}: {issue.Message()}";
}
