namespace ActionPlans.Cms.Drivers;

/// <summary>A department in Orchard's own editor of terms, which has the name in a field of its own.</summary>
public class DepartmentEditViewModel : DepartmentForm
{
    /// <summary>The department as the form was opened.</summary>
    [BindNever]
    public string Revision { get; internal set; } = "";
}
