using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Departments;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using OrchardCore.Mvc.ModelBinding;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits a department's address and the years of its name. The name is the term's title.</summary>
public sealed class DepartmentPartDisplayDriver(
    EditorForms forms, IContentManager contentManager, DepartmentRevision revision, DepartmentGuard guard,
    IStringLocalizer<DepartmentPartDisplayDriver> S)
    : ContentPartDisplayDriver<DepartmentPart>
{
    public override IDisplayResult Edit(DepartmentPart part, BuildPartEditorContext context)
        => Initialize<DepartmentEditViewModel>(GetEditorShapeType(context), async model =>
        {
            model.Slug = part.Slug;
            model.ValidFrom = part.ValidFrom?.JapaneseName;
            model.ValidTo = part.ValidTo?.JapaneseName;
            model.Revision = await revision.TokenAsync(part.ContentItem.ContentItemId);
        });

    public override Task<IDisplayResult> UpdateAsync(DepartmentPart part, UpdatePartEditorContext context)
        => forms.ReadAsync(() => ReadAsync(part, context));

    private async Task<IDisplayResult> ReadAsync(DepartmentPart part, UpdatePartEditorContext context)
    {
        var model = new DepartmentEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var modelState = context.Updater.ModelState;
        EditorForms.TellInvisible(model, modelState, Prefix);
        await revision.CheckAsync(modelState, part.ContentItem.ContentItemId);
        part.Slug = FormText.Clean(model.Slug) ?? "";
        if (!Slug.IsValid(part.Slug))
        {
            modelState.AddModelError(Prefix, nameof(model.Slug), S["Use lower-case letters, digits and inner hyphens."]);
        }

        if (await guard.SlugProblemAsync(part.ContentItem.ContentItemId, part.Slug) is { } problem)
        {
            modelState.AddModelError(Prefix, nameof(model.Slug), problem);
        }

        var others = new DepartmentTerms(await contentManager.GetAsync(ContentTypes.DepartmentsTaxonomyId, VersionOptions.Latest)).ById;
        foreach (var (_, other) in others.Where(d => d.Key != part.ContentItem.ContentItemId && d.Value.Interpretation.Slug == part.Slug))
        {
            modelState.AddModelError(
                Prefix, nameof(model.Slug), S["The department \"{0}\" has this name in addresses. Choose another.", other.Name]);
        }

        part.ValidFrom = ReadYear(model.ValidFrom, nameof(model.ValidFrom), modelState);
        part.ValidTo = ReadYear(model.ValidTo, nameof(model.ValidTo), modelState);
        if (part.ValidTo < part.ValidFrom)
        {
            modelState.AddModelError(Prefix, nameof(model.ValidTo), S["The last year lies before the first. Swap them."]);
        }

        return Edit(part, context);
    }

    private FiscalYear? ReadYear(string? text, string field, ModelStateDictionary modelState)
    {
        if (FormText.Clean(text) is null)
        {
            return null;
        }

        if (FormText.TryYear(text, out var year))
        {
            return year;
        }

        modelState.AddModelError(Prefix, field, S["Write the fiscal year like 令和3年度 or 2021."]);
        return null;
    }
}
