namespace ActionPlans.Cms.ViewModels;

/// <summary>The editor of a department.</summary>
public class DepartmentEditViewModel
{
    public string? Slug { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }
}
