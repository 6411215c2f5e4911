using ActionPlans.Domain.Attainment;
using ActionPlans.Pages.Components;

namespace ActionPlans.Forms;

/// <summary>A version of the plan's method of judging.</summary>
public sealed class MethodRow
{
    public string? Version { get; set; }

    public string? From { get; set; }

    public string? NearFrom { get; set; }

    /// <summary>Who gives the grades; empty for the rates.</summary>
    public string? GradedBy { get; set; }

    public List<GradeRow> Grades { get; set; } = [];
}

/// <summary>A grade (評語) of the plan's own scale.</summary>
public sealed class GradeRow
{
    public string? Mark { get; set; }

    public string? Name { get; set; }

    public string? Counts { get; set; }

    public string? From { get; set; }

    /// <summary>As what a grade counts, as residents call it: 達成.</summary>
    public static string NameOf(GradeCounts counts) => AttainmentFormatter.Of(Enum.Parse<AttainmentStatus>(counts.ToString()));
}
