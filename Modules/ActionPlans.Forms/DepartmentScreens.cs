namespace ActionPlans.Forms;

/// <param name="Measures">By how many measures it is used, drafts too.</param>
/// <param name="IsUsed">Whether a measure or a plan uses it.</param>
public sealed record DepartmentListRow(string Id, DepartmentDocument Department, int Measures, bool IsUsed);

/// <param name="Rows">All departments, in their order.</param>
/// <param name="Revision">What the person sees of all of them.</param>
public sealed record DepartmentListViewModel(IReadOnlyList<DepartmentListRow> Rows, string Revision)
{
    /// <summary>The names of a department's successors, joined by ・; empty where it has none.</summary>
    public string SuccessorNames(DepartmentInterpretation department)
        => string.Join('・', department.AllSuccessors()
            .Select(slug => Rows.FirstOrDefault(r => r.Department.Interpretation.Slug == slug)?.Department.Name).OfType<string>());
}

/// <param name="TermId">The department; null for a new one.</param>
/// <param name="Revision">What the form was opened with.</param>
/// <param name="Successors">The departments that can have taken over.</param>
public sealed record DepartmentEditorViewModel(
    string? TermId, DepartmentForm Form, string Revision, IReadOnlyList<SelectListItem> Successors)
{
    /// <summary>The fields in their order, to lead from errors to them.</summary>
    public static string Fields { get; } = string.Concat(
        new[] { nameof(DepartmentForm.Name), nameof(DepartmentForm.Slug), nameof(DepartmentForm.ValidFrom),
            nameof(DepartmentForm.ValidTo), nameof(DepartmentForm.Successor), nameof(DepartmentForm.Contact) }
            .Select(f => $"id=\"{DepartmentForm.Prefix}_{f}\" "));
}

/// <param name="Revision">What the person sees of all departments.</param>
public sealed record ReorganizationViewModel(ReorganizationForm Form, string Revision)
{
    /// <summary>The fields in their order, to lead from errors to them.</summary>
    public string Fields => string.Concat(
        new[] { nameof(ReorganizationForm.Former), nameof(ReorganizationForm.Name), nameof(ReorganizationForm.Into),
            nameof(ReorganizationForm.From), nameof(ReorganizationForm.Slug) }
            .Concat(Form.Others.SelectMany((_, o) => new[] { $"Others_{o}__Name", $"Others_{o}__Into", $"Others_{o}__Slug" }))
            .Concat(Form.Measures.Select((_, m) => $"Measures_{m}_"))
            .Select(f => $"id=\"{ReorganizationForm.Prefix}_{f}\" "));
}
