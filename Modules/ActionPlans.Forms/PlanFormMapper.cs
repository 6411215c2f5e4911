namespace ActionPlans.Forms;

public static class PlanFormMapper
{
    public static PlanForm ToForm(PlanDocument plan, bool publishedByCity, IReadOnlyDictionary<string, DepartmentDocument> departments)
    {
        var interpretation = plan.Interpretation;
        var ids = departments.ToLookup(d => d.Value.Interpretation.Slug, d => d.Key, StringComparer.Ordinal);
        var form = new PlanForm
        {
            Title = plan.Title,
            Publisher = plan.Publisher,
            PublisherCode = interpretation.PublisherCode,
            Slug = interpretation.Slug,
            Period = plan.Period,
            Predecessor = plan.Predecessor,
            TitlePage = FormText.Joined(plan.TitlePage),
            Chapters = [.. plan.Chapters.Select(c => new ChapterRow { Heading = c.Heading, Sections = [.. c.Sections.Select(ToRow)] })],
            Sheet = SheetRow.ToRows(plan.Sheet),
            Levels = FormText.Joined(plan.Levels),
            Policies = PolicyOutline.ToRows(plan.Policies),
            Departments =
            [
                .. plan.Departments.Select(d => new DepartmentRow { Id = ids[d.Interpretation.Slug].FirstOrDefault(), IsChosen = true }),
            ],
            Contact = FormText.Joined(plan.Contact),
            ClosingNotes = FormText.Joined(plan.ClosingNotes),
            Outcome = plan.Outcome,
            LicenceName = plan.Licence?.Name,
            LicenceAddress = plan.Licence?.Address,
            Methods = [.. interpretation.Methods.Select(ToRow)],
            Units = NotationLines.Of(interpretation.Units),
            Steps = NotationLines.Of(interpretation.Steps),
            Doubts = [.. interpretation.Doubts.Select(d => new DoubtRow { Text = d.Text, Note = d.Note })],
            PublishedByCity = publishedByCity,
            PeriodFrom = FormText.Western(interpretation.Period?.From),
            PeriodTo = FormText.Western(interpretation.Period?.To),
            JudgeRevisedTargets = interpretation.JudgeRevisedTargets,
            Outlook = interpretation.Outlook,
        };
        Complete(form, plan, departments);
        return form;
    }

    /// <summary>Removes empty rows, and gives a slug to each policy that has none.</summary>
    public static void Tidy(PlanForm form)
    {
        foreach (var chapter in form.Chapters)
        {
            foreach (var section in chapter.Sections)
            {
                section.Terms.RemoveAll(t => FormText.Clean(t.Term + t.Text) is null);
            }

            chapter.Sections.RemoveAll(s => FormText.Clean(s.Heading + s.Paragraphs) is null && s.Terms.Count == 0);
        }

        form.Chapters.RemoveAll(c => FormText.Clean(c.Heading) is null && c.Sections.Count == 0);
        form.Methods.ForEach(m => m.Grades.RemoveAll(g => FormText.Clean(g.Mark + g.Name + g.From) is null));
        form.Methods.RemoveAll(m => FormText.Clean(m.Version + m.From + m.NearFrom) is null && m.Grades.Count == 0);
        form.Doubts.RemoveAll(d => FormText.Clean(d.Text + d.Note) is null);
        SheetRow.Tidy(form.Sheet);
        PolicyOutline.Tidy(form.Policies);
    }

    /// <summary>What the form says, in the plan format. What cannot even be read is told by its field.</summary>
    /// <param name="stored">The plan as it is stored: what no field of the form has stays as it is.</param>
    public static PlanDocument ToDocument(
        PlanForm form, PlanDocument stored, IReadOnlyDictionary<string, DepartmentDocument> departments, FormErrors errors) => stored with
    {
        Title = FormText.Clean(form.Title) ?? "",
        Publisher = FormText.Clean(form.Publisher) ?? "",
        Period = FormText.Clean(form.Period) ?? "",
        Predecessor = FormText.Clean(form.Predecessor),
        TitlePage = FormText.Lines(form.TitlePage),
        Chapters =
        [
            .. form.Chapters.Select(c => new ChapterDocument
            {
                Heading = FormText.Clean(c.Heading) ?? "",
                Sections = [.. c.Sections.Select(ToDocument)],
            }),
        ],
        Sheet = SheetRow.ToSheet(form.Sheet, stored.Sheet, errors),
        Levels = FormText.Lines(form.Levels),
        Policies = PolicyOutline.ToTree(form.Policies, errors),
        Departments = [.. form.Departments.Where(d => d.IsChosen && d.Id is not null).Select(d => departments[d.Id!])],
        Contact = FormText.Lines(form.Contact),
        ClosingNotes = FormText.Lines(form.ClosingNotes),
        Outcome = FormText.Clean(form.Outcome),
        Licence = FormText.Clean(form.LicenceName + form.LicenceAddress) is null ? null
            : new LicenceDocument
            {
                Name = FormText.Clean(form.LicenceName) ?? "",
                Address = FormText.Clean(form.LicenceAddress) ?? KnownLicences.AddressOf(FormText.Clean(form.LicenceName)),
            },
        Interpretation = stored.Interpretation with
        {
            Slug = FormText.Clean(form.Slug) ?? "",
            PublisherCode = FormText.Clean(form.PublisherCode),
            Methods = [.. form.Methods.Select((m, i) => Method(m, $"{nameof(form.Methods)}[{i}]", errors)).OfType<MethodDocument>()],
            Units = NotationLines.Units(form.Units),
            Steps = NotationLines.Steps(form.Steps),
            Doubts = FormMapper.Doubts(form.Doubts),
            Period = FormMapper.StatedPeriod(form.PeriodFrom, form.PeriodTo, errors),
            JudgeRevisedTargets = form.JudgeRevisedTargets,
            Outlook = form.Outlook,
        },
    };

    /// <summary>Adds what the form shows and does not send: the names of the departments, and those not chosen.</summary>
    public static void Complete(PlanForm form, PlanDocument stored, IReadOnlyDictionary<string, DepartmentDocument> departments)
    {
        var known = form.Departments.Where(d => d.Id is not null && departments.ContainsKey(d.Id)).DistinctBy(d => d.Id).ToList();
        form.Departments = [.. known, .. departments.Keys.Except(known.Select(d => d.Id!)).Select(id => new DepartmentRow { Id = id })];
        foreach (var department in form.Departments)
        {
            department.Name = departments[department.Id!].Name;
        }

        form.ListRows = stored.List.Count;
    }

    private static SectionRow ToRow(SectionDocument section) => new()
    {
        Heading = section.Heading,
        Paragraphs = FormText.JoinedParagraphs(section.Paragraphs),
        Terms = [.. section.Terms.Select(t => new TermRow { Term = t.Term, Text = t.Text })],
    };

    private static SectionDocument ToDocument(SectionRow row) => new()
    {
        Heading = FormText.Clean(row.Heading) ?? "",
        Paragraphs = FormText.Paragraphs(row.Paragraphs),
        Terms = [.. row.Terms.Select(t => new TermDocument { Term = FormText.Clean(t.Term) ?? "", Text = FormText.Clean(t.Text) ?? "" })],
    };

    private static MethodRow ToRow(MethodDocument method) => new()
    {
        Version = method.Version.ToString(CultureInfo.InvariantCulture),
        From = FormText.Western(method.From),
        NearFrom = FormText.Number(method.NearFrom),
        GradedBy = method.GradedBy?.ToString(),
        Grades = [.. method.Grades.Select(g => new GradeRow
        {
            Mark = g.Mark,
            Name = g.Name,
            Counts = g.Counts.ToString(),
            From = FormText.Number(g.From),
        })],
    };

    private static MethodDocument? Method(MethodRow row, string place, FormErrors errors)
    {
        var version = FormMapper.Version(row.Version, $"{place}.{nameof(row.Version)}", errors);
        var from = FormMapper.Year(row.From, $"{place}.{nameof(row.From)}", errors);
        var near = FormMapper.Number(row.NearFrom, $"{place}.{nameof(row.NearFrom)}", errors);
        var gradedBy = FormText.Clean(row.GradedBy) is null
            ? null
            : FormMapper.Choice<GradedBy>(row.GradedBy, $"{place}.{nameof(row.GradedBy)}", errors);
        GradeDocument[] grades =
            [.. row.Grades.Select((g, i) => Grade(g, $"{place}.{nameof(row.Grades)}[{i}]", errors)).OfType<GradeDocument>()];
        return version is null || from is null ? null : new MethodDocument
        {
            Version = version.Value,
            From = from.Value,
            NearFrom = near,
            GradedBy = gradedBy,
            Grades = grades,
        };
    }

    private static GradeDocument? Grade(GradeRow row, string place, FormErrors errors)
    {
        var counts = FormMapper.Choice<GradeCounts>(row.Counts, $"{place}.{nameof(row.Counts)}", errors);
        var from = FormMapper.Number(row.From, $"{place}.{nameof(row.From)}", errors);
        return counts is null ? null : new GradeDocument
        {
            Mark = FormText.Clean(row.Mark) ?? "",
            Name = FormText.Clean(row.Name),
            Counts = counts.Value,
            From = from,
        };
    }
}
