using System.Text.Json.Nodes;

namespace ActionPlans.Domain.Tests;

/// <summary>A plan file with one thing wrong: the code that must be reported, where, and the file.</summary>
public sealed record ValidationCase(string Code, string Path, string Json)
{
    public override string ToString() => $"{Code} at {Path}";
}

/// <summary>For every code at least one file that provokes it, made by the smallest change of the sample plan.</summary>
internal static class ValidationCases
{
    public static IReadOnlyList<ValidationCase> Errors { get; } =
        [
            .. StructureCases.All, .. PlanErrorCases.All, .. MeasureErrorCases.All, .. SummaryErrorCases.All, .. GradeErrorCases.All,
            .. NotationErrorCases.All,
        ];

    public static IReadOnlyList<ValidationCase> All { get; } = [.. Errors, .. FindingCases.All];

    public static ValidationCase Changed(string code, string path, Action<JsonObject> change)
        => new(code, path, SamplePlan.Changed(change));

    /// <summary>A case of text put in place of other text, for what a tree of JSON cannot say.</summary>
    public static ValidationCase Replaced(string code, string path, string old, string with)
    {
        Assert.Contains(old, SamplePlan.Json, StringComparison.Ordinal);
        return new ValidationCase(code, path, SamplePlan.Json.Replace(old, with, StringComparison.Ordinal));
    }
}
