using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Concurrency;

/// <summary>The departments as one text: Orchard keeps all of them in one item, whose editor writes them all.</summary>
internal sealed record DepartmentsText(IReadOnlyList<DepartmentDocument> Departments);

/// <summary>
/// The revision that the forms of departments carry. Whoever would overwrite another's change is told what now stands, and decides.
/// </summary>
public sealed class DepartmentRevision(IHttpContextAccessor http, StoredContent database, IStringLocalizer<DepartmentRevision> S)
{
    /// <summary>The hidden field.</summary>
    public const string Field = "ap.department.revision";

    /// <summary>What the form of one department carries, or, without a department, the form of all.</summary>
    public async Task<string> TokenAsync(string? termId = null) => Of(await LoadAsync(), termId).ToString();

    /// <summary>Refuses a form that was opened with another text than the one stored now.</summary>
    public async Task CheckAsync(ModelStateDictionary modelState, string? termId = null)
    {
        var stored = await LoadAsync();
        var now = Of(stored, termId);
        if (now.Equals(DocumentRevision.Absent)
            || (DocumentRevision.TryParse(http.HttpContext?.Request.Form[Field], out var opened) && opened.Equals(now)))
        {
            return;
        }

        modelState.AddModelError("", termId is not null && stored.ById.TryGetValue(termId, out var department)
            ? S[
                "Somebody else changed this department meanwhile. Stored now: {0}; {1}; {2} to {3}. Nothing was overwritten. Save again if your text is to stay. It may have been you, in another tab.",
                department.Name,
                department.Interpretation.Slug,
                department.Interpretation.ValidFrom?.JapaneseName ?? "…",
                department.Interpretation.ValidTo?.JapaneseName ?? "…"]
            : S[
                "Somebody else changed the departments meanwhile. Open them again; nothing was saved. It may have been you, in another tab."]);
    }

    private async Task<DepartmentTerms> LoadAsync()
        => PlanContent.ToTerms(await database.FindLatestAsync(ContentTypes.DepartmentsTaxonomyId));

    private static DocumentRevision Of(DepartmentTerms terms, string? termId)
    {
        if (termId is null)
        {
            return DocumentRevision.Of(new DepartmentsText([.. terms.ById.Values]));
        }

        return terms.ById.TryGetValue(termId, out var department) ? DocumentRevision.Of(department) : DocumentRevision.Absent;
    }
}
