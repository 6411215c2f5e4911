namespace ActionPlans.Cms;

/// <summary>The technical names of the module's content types and of what binds them.</summary>
public static class ContentTypes
{
    public const string ActionPlan = "ActionPlan";
    public const string Measure = "Measure";
    public const string Indicator = "Indicator";
    public const string AnnualResult = "AnnualResult";
    public const string YearSummary = "YearSummary";

    /// <summary>A term of the taxonomy of departments.</summary>
    public const string Department = "Department";

    /// <summary>The name of the bag in which a measure holds its indicators.</summary>
    public const string IndicatorsBag = "Indicators";

    /// <summary>The fixed id of the one taxonomy of departments, shared by all plans of a site.</summary>
    public const string DepartmentsTaxonomyId = "action-plan-departments";

    /// <summary>The types that stand on pages of their own.</summary>
    public static IReadOnlyList<string> WithPage { get; } = [ActionPlan, Measure, AnnualResult, YearSummary];

    /// <summary>Whether a type stands on pages of its own.</summary>
    public static bool IsPlanContent(string contentType) => contentType is ActionPlan or Measure or AnnualResult or YearSummary;
}
