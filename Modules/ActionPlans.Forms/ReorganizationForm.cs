namespace ActionPlans.Forms;

/// <summary>組織改編 as it is typed: which departments end, and which one does their work from a fiscal year on.</summary>
public sealed class ReorganizationForm
{
    /// <summary>What the names of its fields begin with.</summary>
    public const string Prefix = "Form";

    /// <summary>The departments that may end, the chosen ones ticked.</summary>
    public List<DepartmentRow> Former { get; set; } = [];

    /// <summary>The slug of the department that takes over; empty for a new one.</summary>
    public string? Into { get; set; }

    /// <summary>The name of a new department.</summary>
    public string? Name { get; set; }

    /// <summary>The slug of a new department; empty to have one made.</summary>
    public string? Slug { get; set; }

    /// <summary>The first fiscal year of the successor.</summary>
    public string? From { get; set; }

    /// <summary>The departments that can take over.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>The form of a reorganisation of one department, or of none yet.</summary>
    /// <param name="former">The slug of the department.</param>
    /// <param name="today">Reorganisations come with a fiscal year: from January on people enter that of the coming April.</param>
    public static ReorganizationForm Of(string? former, DateOnly today) => new()
    {
        Former = [new() { Id = former, IsChosen = true }],
        From = FiscalYear.Of(today.AddMonths(3)).JapaneseName,
    };

    /// <summary>Adds what the form shows and does not send: the names, and the departments that are not chosen.</summary>
    public void Complete(IReadOnlyList<DepartmentDocument> departments)
    {
        var chosen = Chosen();
        // Those that ended with a successor have had their reorganisation.
        DepartmentDocument[] present = [.. departments.Where(d => d.Interpretation.Successor is null)];
        Former = [.. present.Select(d => new DepartmentRow
        {
            Id = d.Interpretation.Slug,
            Name = d.Name,
            IsChosen = chosen.Contains(d.Interpretation.Slug),
        })];
        Choices = [.. present.Select(d => new SelectListItem(d.Name, d.Interpretation.Slug))];
    }

    /// <summary>What the form says; null where the year cannot be read.</summary>
    public Reorganization? Read(IReadOnlyList<DepartmentDocument> departments, FormErrors errors)
    {
        if (FormMapper.Year(From, nameof(From), errors) is not { } from)
        {
            return null;
        }

        var former = Chosen();
        var slug = FormText.Clean(Into) ?? FormText.Clean(Slug)
            ?? Reorganization.SlugFor(former.FirstOrDefault(), from, departments.Select(d => d.Interpretation.Slug));
        return new Reorganization(former, slug, FormText.Clean(Name) ?? "", from);
    }

    /// <summary>The field to which an issue belongs.</summary>
    public string FieldOf(PlanIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);

        return issue.Path[(issue.Path.LastIndexOf('.') + 1)..] switch
        {
            "name" => nameof(Name),
            "slug" => nameof(Slug),
            "from" => nameof(From),
            "successor" => FormText.Clean(Into) is null ? nameof(From) : nameof(Into),
            "validTo" or "validFrom" => nameof(From),
            _ => nameof(Former),
        };
    }

    private List<string> Chosen() => [.. Former.Where(d => d.IsChosen).Select(d => d.Id).OfType<string>()];
}
