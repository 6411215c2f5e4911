using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Editors;

/// <summary>Maps the form of a plan to the plan format and back.</summary>
internal static class PlanFormMapper
{
    public static PlanForm ToForm(ActionPlanPart part, DepartmentTerms departments)
    {
        var form = new PlanForm
        {
            Title = part.Title,
            Publisher = part.Publisher,
            Slug = part.Slug,
            Period = part.Period,
            TitlePage = FormText.Joined(part.TitlePage),
            Chapters = [.. part.Chapters.Select(c => new ChapterRow { Heading = c.Heading, Sections = [.. c.Sections.Select(ToRow)] })],
            Levels = FormText.Joined(part.Levels),
            Policies = PolicyOutline.ToRows(part.Policies),
            Departments = [.. part.DepartmentIds.Select(id => new DepartmentRow { Id = id, IsChosen = true })],
            Contact = FormText.Joined(part.Contact),
            ClosingNotes = FormText.Joined(part.ClosingNotes),
            LicenceName = part.Licence?.Name,
            LicenceAddress = part.Licence?.Address,
            Methods = [.. part.Methods.Select(m => new MethodRow
            {
                Version = m.Version.ToString(CultureInfo.InvariantCulture),
                From = FormText.Western(m.From),
                NearFrom = FormText.Number(m.NearFrom),
            })],
            Doubts = [.. part.Doubts.Select(d => new DoubtRow { Text = d.Text, Note = d.Note })],
            PublishedByCity = part.PublishedByCity,
            PeriodFrom = part.StatedPeriod is { } stated ? FormText.Western(stated.From) : null,
            PeriodTo = part.StatedPeriod is { } period ? FormText.Western(period.To) : null,
            JudgeRevisedTargets = part.JudgeRevisedTargets,
        };
        Complete(form, part, departments);
        return form;
    }

    /// <summary>Leaves out rows that nobody has touched, and gives an address to each policy that has none.</summary>
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
        form.Methods.RemoveAll(m => FormText.Clean(m.Version + m.From + m.NearFrom) is null);
        form.Doubts.RemoveAll(d => FormText.Clean(d.Text + d.Note) is null);
        PolicyOutline.Tidy(form.Policies);
    }

    /// <summary>Writes the form into the plan's part. What stands in no field of the form stays as it is.</summary>
    /// <returns>The JSON path of each row of the policy outline.</returns>
    public static IReadOnlyList<string> Write(PlanForm form, ActionPlanPart part, FormErrors errors)
    {
        var places = new List<string>();
        part.Title = FormText.Clean(form.Title) ?? "";
        part.Publisher = FormText.Clean(form.Publisher) ?? "";
        part.Slug = FormText.Clean(form.Slug) ?? "";
        part.Period = FormText.Clean(form.Period) ?? "";
        part.TitlePage = FormText.Lines(form.TitlePage);
        part.Chapters = [.. form.Chapters.Select(c => new ChapterDocument { Heading = FormText.Clean(c.Heading) ?? "", Sections = [.. c.Sections.Select(ToDocument)] })];
        part.Levels = FormText.Lines(form.Levels);
        part.Policies = PolicyOutline.ToTree(form.Policies, errors, places);
        part.DepartmentIds = [.. form.Departments.Where(d => d.IsChosen).Select(d => d.Id).OfType<string>()];
        part.Contact = FormText.Lines(form.Contact);
        part.ClosingNotes = FormText.Lines(form.ClosingNotes);
        part.Licence = FormText.Clean(form.LicenceName + form.LicenceAddress) is null ? null
            : new LicenceDocument { Name = FormText.Clean(form.LicenceName) ?? "", Address = FormText.Clean(form.LicenceAddress) };
        part.Methods = [.. form.Methods.Select((m, i) => Method(m, $"{nameof(form.Methods)}[{i}]", errors)).OfType<MethodDocument>()];
        part.Doubts = FormMapper.Doubts(form.Doubts);
        part.PublishedByCity = form.PublishedByCity;
        part.StatedPeriod = FormMapper.StatedPeriod(form.PeriodFrom, form.PeriodTo, errors);
        part.JudgeRevisedTargets = form.JudgeRevisedTargets;
        return places;
    }

    /// <summary>Adds what the form shows and does not send: the names of the departments, and those not chosen.</summary>
    public static void Complete(PlanForm form, ActionPlanPart part, DepartmentTerms departments)
    {
        var known = form.Departments.Where(d => d.Id is not null && departments.ById.ContainsKey(d.Id)).DistinctBy(d => d.Id).ToList();
        form.Departments = [.. known, .. departments.ById.Keys.Except(known.Select(d => d.Id!)).Select(id => new DepartmentRow { Id = id })];
        foreach (var department in form.Departments)
        {
            department.Name = departments.ById[department.Id!].Name;
        }

        form.ListRows = part.List.Count;
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

    private static MethodDocument? Method(MethodRow row, string place, FormErrors errors)
    {
        var version = FormMapper.Version(row.Version, $"{place}.{nameof(row.Version)}", errors);
        var from = FormMapper.Year(row.From, $"{place}.{nameof(row.From)}", errors);
        var near = FormMapper.Number(row.NearFrom, $"{place}.{nameof(row.NearFrom)}", errors);
        return version is null || from is null ? null : new MethodDocument { Version = version.Value, From = from.Value, NearFrom = near };
    }
}
