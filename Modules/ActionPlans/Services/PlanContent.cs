using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>
/// Maps content items to the plan format and back. It is the only place that knows both, so that what is imported,
/// edited, published and exported is one and the same.
/// </summary>
public static partial class PlanContent
{
    /// <summary>Stands in a document for the year that nobody has chosen yet. No plan reaches it.</summary>
    public static readonly FiscalYear NoYear = new(FiscalYear.Earliest);

    /// <summary>The plan without its measures and results.</summary>
    public static PlanDocument ToHeader(ActionPlanPart part, DepartmentTerms departments) => new()
    {
        Format = PlanDocument.CurrentFormat,
        Title = part.Title,
        Publisher = part.Publisher,
        Period = part.Period,
        Predecessor = part.Predecessor,
        TitlePage = part.TitlePage,
        Chapters = part.Chapters,
        Contact = part.Contact,
        ClosingNotes = part.ClosingNotes,
        Outcome = part.Outcome,
        Licence = part.Licence,
        // What has an address was stored; without a sheet it was stored by a version that knew one alone.
        Sheet = part.Sheet ?? (part.Slug.Length > 0 ? SheetItems.Version1 : []),
        Levels = part.Levels,
        Policies = part.Policies,
        Departments = departments.WithSuccessors(
            [.. part.DepartmentIds.Select(id => departments.ById.GetValueOrDefault(id)?.Interpretation.Slug).OfType<string>()],
            part.Slug, []),
        List = part.List,
        Measures = [],
        Interpretation = new PlanInterpretation
        {
            Slug = part.Slug,
            Methods = part.Methods,
            Doubts = part.Doubts,
            Period = part.StatedPeriod,
            JudgeRevisedTargets = part.JudgeRevisedTargets,
            Outlook = part.Outlook,
            PublisherCode = part.PublisherCode,
            Units = part.Units,
            Steps = part.Steps,
        },
    };

    /// <summary>A plan with these measures and results, in the plan format.</summary>
    public static PlanDocument ToDocument(
        ContentItem plan, IEnumerable<ContentItem> measures, IEnumerable<ContentItem> results, DepartmentTerms departments)
        => ToDocument(
            ToHeader(plan.GetOrCreate<ActionPlanPart>(), departments),
            [.. measures.Select(m => (m.ContentItemId, ToDocument(m, departments)))],
            results.Select(r => r.GetOrCreate<AnnualResultPart>()),
            departments);

    /// <summary>A plan with these measures, each with the id of its content item, and results.</summary>
    public static PlanDocument ToDocument(
        PlanDocument frame, IReadOnlyCollection<(string Id, MeasureDocument Document)> measures, IEnumerable<AnnualResultPart> results,
        DepartmentTerms departments)
    {
        var numbers = measures.ToDictionary(m => m.Id, m => m.Document.No, StringComparer.Ordinal);
        // An editor of a measure may choose any department of the site; the plan then has it too.
        var chosen = measures.SelectMany(m => m.Document.AllDepartments())
            .Except(frame.Departments.Select(d => d.Name), StringComparer.Ordinal)
            .Select(name => departments.ById.Values.First(d => d.Name == name));
        return frame with
        {
            Departments = departments.WithSuccessors(
                [.. frame.Departments.Concat(chosen).Select(d => d.Interpretation.Slug)], frame.Interpretation.Slug, [.. numbers.Values]),
            Measures = [.. measures.Select(m => m.Document).OrderBy(m => m.No, NaturalOrder.Instance)],
            Results = [.. results.Select(r => ToDocument(r, numbers)).OfType<AnnualResultDocument>()],
        };
    }

    /// <summary>Writes a plan without its measures and results into its part.</summary>
    public static void Apply(PlanDocument frame, ContentItem item, DepartmentTerms departments)
    {
        item.Alter<ActionPlanPart>(part => Write(frame, part, departments));
        item.DisplayText = frame.Title;
    }

    /// <summary>Writes a plan without its measures and results into its part.</summary>
    public static void Write(PlanDocument frame, ActionPlanPart part, DepartmentTerms departments)
    {
        part.Slug = frame.Interpretation.Slug;
        part.Title = frame.Title;
        part.Publisher = frame.Publisher;
        part.Period = frame.Period;
        part.Predecessor = frame.Predecessor;
        part.TitlePage = frame.TitlePage;
        part.Chapters = frame.Chapters;
        part.Contact = frame.Contact;
        part.ClosingNotes = frame.ClosingNotes;
        part.Outcome = frame.Outcome;
        part.Licence = frame.Licence;
        part.Sheet = frame.Sheet;
        part.Levels = frame.Levels;
        part.Policies = frame.Policies;
        part.DepartmentIds = [.. frame.Departments.Select(d => departments.IdOf(d.Interpretation.Slug))];
        part.List = frame.List;
        part.Methods = frame.Interpretation.Methods;
        part.Doubts = frame.Interpretation.Doubts;
        part.StatedPeriod = frame.Interpretation.Period;
        part.JudgeRevisedTargets = frame.Interpretation.JudgeRevisedTargets;
        part.Outlook = frame.Interpretation.Outlook;
        part.PublisherCode = frame.Interpretation.PublisherCode;
        part.Units = frame.Interpretation.Units;
        part.Steps = frame.Interpretation.Steps;
    }

    /// <summary>What lists and logs call a measure: "No.16 ふるさと…"; a copy without a No. by its name alone.</summary>
    public static string DisplayText(string no, string name) => string.IsNullOrEmpty(no) ? name : $"{MeasureNo.Label(no)} {name}";

    /// <summary>What lists call a result: "No.16 … 令和3年度".</summary>
    public static string DisplayText(string measure, FiscalYear? year) => year is null ? measure : $"{measure} {year.Value.JapaneseName}";
}
