namespace ActionPlans.Forms;

/// <summary>A department as it is typed. Not sealed: Orchard makes a shape of it.</summary>
public class DepartmentForm
{
    /// <summary>What the names of its fields begin with.</summary>
    public const string Prefix = "Form";

    public string? Name { get; set; }

    public string? Slug { get; set; }

    /// <summary>The first fiscal year of the name; empty when it always had it.</summary>
    public string? ValidFrom { get; set; }

    /// <summary>The last fiscal year of the name; empty while it has it.</summary>
    public string? ValidTo { get; set; }

    /// <summary>The slug of the department that took over; empty where none did.</summary>
    public string? Successor { get; set; }

    /// <summary>Whom residents ask, a line for each telephone number or address.</summary>
    public string? Contact { get; set; }

    public static DepartmentForm Of(DepartmentDocument department) => new()
    {
        Name = department.Name,
        Slug = department.Interpretation.Slug,
        ValidFrom = department.Interpretation.ValidFrom?.JapaneseName,
        ValidTo = department.Interpretation.ValidTo?.JapaneseName,
        Successor = department.Interpretation.Successor,
        Contact = department.Interpretation.Contact,
    };

    /// <summary>The field to which an issue of the plan format belongs.</summary>
    public static string FieldOf(string path)
    {
        var member = path[(path.LastIndexOf('.') + 1)..];
        return member switch
        {
            "name" => nameof(Name),
            "slug" => nameof(Slug),
            "validFrom" => nameof(ValidFrom),
            "validTo" => nameof(ValidTo),
            "successor" => nameof(Successor),
            "contact" => nameof(Contact),
            _ => "",
        };
    }

    /// <param name="errors">Takes what cannot be read.</param>
    /// <param name="known">
    /// The stored department. The form shows only the first successor: while that one stays, the others and their measures stay too.
    /// </param>
    public DepartmentDocument ToDocument(FormErrors errors, DepartmentInterpretation? known = null)
    {
        var successor = FormText.Clean(Successor);
        var split = known?.Successor == successor ? known : null;
        return new()
        {
            Name = FormText.Clean(Name) ?? "",
            Interpretation = new DepartmentInterpretation
            {
                Slug = FormText.Clean(Slug) ?? "",
                ValidFrom = FormMapper.OptionalYear(ValidFrom, nameof(ValidFrom), errors),
                ValidTo = FormMapper.OptionalYear(ValidTo, nameof(ValidTo), errors),
                Successor = successor,
                OtherSuccessors = split?.OtherSuccessors ?? [],
                HandedTo = split?.HandedTo ?? [],
                Contact = FormText.Clean(Contact),
            },
        };
    }
}
