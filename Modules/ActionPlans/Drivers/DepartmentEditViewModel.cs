namespace ActionPlans.Cms.Drivers;

/// <summary>The editor of a department.</summary>
public class DepartmentEditViewModel
{
    public string? Slug { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    /// <summary>The department as the form was opened.</summary>
    [BindNever]
    public string Revision { get; internal set; } = "";
}
