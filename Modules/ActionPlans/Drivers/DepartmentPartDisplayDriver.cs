using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using ActionPlans.Cms.ViewModels;
using ActionPlans.Domain.Plans;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits a department's address and the years of its name. The name is the term's title.</summary>
public sealed class DepartmentPartDisplayDriver : ContentPartDisplayDriver<DepartmentPart>
{
    private readonly IContentManager _contentManager;
    internal readonly IStringLocalizer S;

    public DepartmentPartDisplayDriver(IContentManager contentManager, IStringLocalizer<DepartmentPartDisplayDriver> localizer)
    {
        _contentManager = contentManager;
        S = localizer;
    }

    public override IDisplayResult Edit(DepartmentPart part, BuildPartEditorContext context)
        => Initialize<DepartmentEditViewModel>(GetEditorShapeType(context), model =>
        {
            model.Slug = part.Slug;
            model.ValidFrom = part.ValidFrom?.JapaneseName;
            model.ValidTo = part.ValidTo?.JapaneseName;
        });

    public override async Task<IDisplayResult> UpdateAsync(DepartmentPart part, UpdatePartEditorContext context)
    {
        var model = new DepartmentEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var modelState = context.Updater.ModelState;
        part.Slug = EditorText.Clean(model.Slug) ?? "";
        if (!Slug.IsValid(part.Slug))
        {
            modelState.AddModelError(Prefix, nameof(model.Slug), S["Use lower-case letters, digits and inner hyphens."]);
        }

        var others = new DepartmentTerms(await _contentManager.GetAsync(ContentTypes.DepartmentsTaxonomyId, VersionOptions.Latest)).ById;
        foreach (var (_, other) in others.Where(d => d.Key != part.ContentItem.ContentItemId && d.Value.Interpretation.Slug == part.Slug))
        {
            modelState.AddModelError(Prefix, nameof(model.Slug), S["The department \"{0}\" has this name in addresses. Choose another.", other.Name]);
        }

        part.ValidFrom = EditorText.Year(model.ValidFrom, modelState, Prefix, nameof(model.ValidFrom), S["Write the fiscal year like 令和3年度 or 2021."]);
        part.ValidTo = EditorText.Year(model.ValidTo, modelState, Prefix, nameof(model.ValidTo), S["Write the fiscal year like 令和3年度 or 2021."]);
        if (part.ValidTo < part.ValidFrom)
        {
            modelState.AddModelError(Prefix, nameof(model.ValidTo), S["The last year lies before the first. Swap them."]);
        }

        return Edit(part, context);
    }
}
