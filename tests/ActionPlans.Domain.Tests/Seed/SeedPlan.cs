using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The plan that the repository ships, read once.</summary>
internal static class SeedPlan
{
    public static string Text { get; } = File.ReadAllText(Repository.PlanFile);

    public static string Source { get; } = File.ReadAllText(Repository.SourceFile);

    public static string FoldedSource { get; } = SourceText.Fold(Source);

    public static PlanReadResult Result { get; } = PlanJson.Read(Text);

    public static PlanDocument Document => Result.Document!;

    public static Plan Plan => Result.Plan!;
}
