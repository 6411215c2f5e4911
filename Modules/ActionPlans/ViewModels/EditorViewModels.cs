using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ActionPlans.Cms.ViewModels;

/// <summary>The editor of a plan: its parts in the plan format, in one block, and the site's own switch.</summary>
public class ActionPlanEditViewModel
{
    public string? Document { get; set; }

    public bool PublishedByCity { get; set; }
}

/// <summary>The editor of a measure.</summary>
public class MeasureEditViewModel
{
    public string? PlanContentItemId { get; set; }

    public string? No { get; set; }

    public string? Name { get; set; }

    public string? ComprehensivePlan { get; set; }

    /// <summary>One line for each level of the policy tree.</summary>
    public string? Policy { get; set; }

    public string? Class { get; set; }

    public string? Period { get; set; }

    public string? Overview { get; set; }

    public string? Means { get; set; }

    public string? Schedule { get; set; }

    public string? NoIndicatorReason { get; set; }

    public string? Interpretation { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Plans { get; set; } = [];
}

/// <summary>The editor of an indicator inside its measure.</summary>
public class IndicatorEditViewModel
{
    public string? Name { get; set; }

    public string? Key { get; set; }

    /// <summary>One line for each year: "2021 40回".</summary>
    public string? Targets { get; set; }

    public string? Rules { get; set; }
}

/// <summary>The editor of an annual result.</summary>
public class AnnualResultEditViewModel
{
    public string? MeasureContentItemId { get; set; }

    public string? Year { get; set; }

    /// <summary>One line for each indicator: "key 43回".</summary>
    public string? Actuals { get; set; }

    public string? Achievements { get; set; }

    public string? Evaluation { get; set; }

    public DateOnly? AsOf { get; set; }

    public bool Sample { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Measures { get; set; } = [];
}

/// <summary>The editor of a department.</summary>
public class DepartmentEditViewModel
{
    public string? Slug { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }
}
