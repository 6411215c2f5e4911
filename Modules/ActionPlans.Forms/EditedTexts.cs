using System.ComponentModel;

namespace ActionPlans.Forms;

/// <summary>Everything that the editor of a plan writes.</summary>
public sealed record EditedPlan
{
    [Description("")]
    public required ChangeJustification Change { get; init; }

    [Description("市が公表するサイト")]
    public required bool PublishedByCity { get; init; }

    [Description("")]
    public required PlanDocument Plan { get; init; }
}

/// <summary>Everything that the editor of a measure writes.</summary>
public sealed record EditedMeasure
{
    [Description("")]
    public required ChangeJustification Change { get; init; }

    /// <summary>The content item id.</summary>
    [Description("計画")]
    public required string Plan { get; init; }

    [Description("")]
    public required MeasureDocument Sheet { get; init; }
}

/// <summary>Everything that the editor of a result writes.</summary>
public sealed record EditedResult
{
    [Description("")]
    public required ChangeJustification Change { get; init; }

    [Description("")]
    public required AnnualResultDocument Result { get; init; }
}

/// <summary>Everything that the editor of a summary writes.</summary>
public sealed record EditedSummary
{
    [Description("")]
    public required ChangeJustification Change { get; init; }

    /// <summary>The content item id.</summary>
    [Description("計画")]
    public required string Plan { get; init; }

    [Description("")]
    public required YearSummaryDocument Summary { get; init; }
}
