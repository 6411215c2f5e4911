namespace ActionPlans.Forms;

/// <summary>次の計画 as it is typed: what the new plan is called, and which measures go on.</summary>
public sealed class NextPlanForm
{
    /// <summary>What the names of its fields begin with.</summary>
    public const string Prefix = "Form";

    public string? Title { get; set; }

    public string? Slug { get; set; }

    public string? Period { get; set; }

    /// <summary>The No. of the measures that go on.</summary>
    public List<string> Chosen { get; set; } = [];

    /// <summary>The fields in their order, to lead from errors to them.</summary>
    public static string Fields { get; } = string.Concat(
        new[] { nameof(Title), nameof(Slug), nameof(Period), nameof(Chosen) }.Select(f => $"id=\"{Prefix}_{f}\" "));

    /// <summary>What a person starts from.</summary>
    public static NextPlanForm Of(PlanDocument plan)
    {
        var next = NextPlan.Suggested(plan);
        return new() { Title = next.Title, Slug = next.Slug, Period = next.Period, Chosen = [.. next.Measures] };
    }

    /// <summary>The new plan, and what stands against it, each with its field.</summary>
    public PlanDocument Read(PlanDocument plan, out IReadOnlyList<(string Field, PlanIssue Issue)> issues)
    {
        var next = new NextPlan(FormText.Clean(Title) ?? "", FormText.Clean(Slug) ?? "", FormText.Clean(Period) ?? "", Chosen).From(plan);
        // Every measure repeats the period of the plan: an error in it is reported once.
        issues =
        [
            .. PlanValidator.Errors(next).Select(issue => (Field: FieldOf(issue), Issue: issue)).DistinctBy(e => (e.Field, e.Issue.Code)),
        ];
        return next;
    }

    private static string FieldOf(PlanIssue issue) => $"{Prefix}." + issue.Path switch
    {
        "$.title" => nameof(Title),
        "$.interpretation.slug" or "$.predecessor" => nameof(Slug),
        _ when issue.Path.EndsWith(".predecessor.plan", StringComparison.Ordinal) => nameof(Slug),
        _ when issue.Path.EndsWith(".period", StringComparison.Ordinal) => nameof(Period),
        _ => nameof(Chosen),
    };
}

/// <param name="PlanId">The content item of the plan that is carried on.</param>
/// <param name="Plan">That plan.</param>
public sealed record NextPlanViewModel(string PlanId, PlanDocument Plan, NextPlanForm Form);
