namespace ActionPlans.Forms;

/// <summary>組織改編 as it is typed: which departments end, and who does their work from a fiscal year on.</summary>
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

    /// <summary>The first fiscal year of the successors.</summary>
    public string? From { get; set; }

    /// <summary>The other departments that take over where one is split.</summary>
    public List<SuccessorRow> Others { get; set; } = [];

    /// <summary>The measures of what is split, each with those who take it over.</summary>
    public List<HandedMeasureRow> Measures { get; set; } = [];

    /// <summary>The departments that can take over.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>What those who take over are called, as far as it is known: the first one first.</summary>
    public IReadOnlyList<string?> SuccessorNames
        => [.. Others.Prepend(First).Select(r => Choices.FirstOrDefault(c => c.Value == FormText.Clean(r.Into))?.Text
            ?? FormText.Clean(r.Name))];

    private SuccessorRow First => new() { Into = Into, Name = Name, Slug = Slug };

    /// <summary>The form of a reorganisation of one department, or of none yet.</summary>
    /// <param name="former">The slug of the department.</param>
    /// <param name="today">Reorganisations come with a fiscal year: from January on people enter that of the coming April.</param>
    public static ReorganizationForm Of(string? former, DateOnly today) => new()
    {
        Former = [new() { Id = former, IsChosen = true }],
        From = FiscalYear.Of(today.AddMonths(3)).JapaneseName,
    };

    /// <summary>Adds what the form shows and does not send: the names, and what is not chosen.</summary>
    /// <param name="departments">All departments of the site.</param>
    /// <param name="plans">What is published: a department that is split may hand over its measures one by one.</param>
    public void Complete(IReadOnlyList<DepartmentDocument> departments, IEnumerable<Plan> plans)
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
        Measures = Others.Count == 0 ? []
            : [.. MeasuresOf(chosen, plans).Select(m => HandedMeasureRow.Of(m.Plan, m.Measure, 1 + Others.Count, Find(m.Plan, m.Measure)))];
    }

    /// <summary>Adds or removes a department that takes over.</summary>
    public void Apply(FormOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);

        if (operation.Verb == "remove" && operation.Row(nameof(Others)) is { } row)
        {
            foreach (var measure in Measures.Where(m => m.To.Count > row + 1))
            {
                measure.To.RemoveAt(row + 1);
            }
        }

        operation.Apply(this);
    }

    /// <summary>True while a split department has measures that the form does not list yet: nobody has chosen their successors.</summary>
    public bool LacksMeasures(IEnumerable<Plan> plans)
        => Others.Count > 0 && MeasuresOf(Chosen(), plans).Any(m => Find(m.Plan, m.Measure) is null);

    /// <summary>What the form says; null where the year cannot be read.</summary>
    public Reorganization? Read(IReadOnlyList<DepartmentDocument> departments, FormErrors errors)
    {
        if (FormMapper.Year(From, nameof(From), errors) is not { } from)
        {
            return null;
        }

        var former = Chosen();
        var taken = departments.Select(d => d.Interpretation.Slug).ToList();
        var into = new List<Successor>();
        foreach (var row in Others.Prepend(First))
        {
            var slug = FormText.Clean(row.Into) ?? FormText.Clean(row.Slug) ?? Reorganization.SlugFor(former.FirstOrDefault(), from, taken);
            taken.Add(slug);
            into.Add(new Successor(slug, FormText.Clean(row.Name) ?? ""));
        }

        return new Reorganization(former, into, from) { HandedTo = Others.Count == 0 ? [] : [.. Handed(into)] };
    }

    /// <summary>The field to which an issue belongs.</summary>
    /// <param name="issue">An issue of <see cref="Reorganization.Apply"/>.</param>
    /// <param name="wanted">What the form said.</param>
    public string FieldOf(PlanIssue issue, Reorganization wanted)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(wanted);

        if (issue.Code.StartsWith("handed_", StringComparison.Ordinal))
        {
            return $"{nameof(Measures)}[{Math.Max(Measures.FindIndex(m => m.No == issue.Arguments[1]), 0)}]";
        }

        return issue.Path[(issue.Path.LastIndexOf('.') + 1)..] switch
        {
            "name" => FieldOf(wanted, issue, nameof(Name), i => i.Name),
            "slug" => FieldOf(wanted, issue, nameof(Slug), i => i.Slug),
            "from" => nameof(From),
            "successor" => FormText.Clean(Into) is null ? nameof(From) : nameof(Into),
            "otherSuccessors" => $"{nameof(Others)}[0].{nameof(SuccessorRow.Into)}",
            "validTo" or "validFrom" => nameof(From),
            var member when member.StartsWith("otherSuccessors[", StringComparison.Ordinal)
                => member.Replace("otherSuccessors", nameof(Others), StringComparison.Ordinal) + $".{nameof(SuccessorRow.Into)}",
            _ => nameof(Former),
        };
    }

    // The path tells which one, or the words tell which of them was meant: "$.into[1].name", or the name that another one has.
    private static string FieldOf(Reorganization wanted, PlanIssue issue, string field, Func<Successor, string> textOf)
    {
        var meant = issue.Arguments.Count > 0 ? issue.Arguments[0] : "";
        var index = Enumerable.Range(0, wanted.Into.Count)
            .LastOrDefault(i => issue.Path == $"$.into[{i}].name" || meant == textOf(wanted.Into[i]));
        return index == 0 ? field : $"{nameof(Others)}[{index - 1}].{field}";
    }

    private static IEnumerable<(Plan Plan, Measure Measure)> MeasuresOf(List<string> former, IEnumerable<Plan> plans)
        => plans.SelectMany(p => p.Measures
            .Where(m => m.Leads.Select(l => l.Department).Concat(m.Others).Any(d => former.Contains(d.Slug))).Select(m => (p, m)));

    private IEnumerable<HandedMeasureDocument> Handed(List<Successor> into) => Measures
        .Where(m => m is { Plan: not null, No: not null })
        .Select(m => new HandedMeasureDocument
        {
            Plan = m.Plan!,
            No = m.No!,
            To = [.. into.Zip(m.To).Where(p => p.Second.IsChosen).Select(p => p.First.Slug)],
        })
        .Where(m => m.To is not [var only] || only != into[0].Slug);

    private HandedMeasureRow? Find(Plan plan, Measure measure) => Measures.Find(m => m.Plan == plan.Slug && m.No == measure.No);

    private List<string> Chosen() => [.. Former.Where(d => d.IsChosen).Select(d => d.Id).OfType<string>()];
}
