using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Departments;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits a department's slug and the years of its name. The name is the term's title.</summary>
public sealed class DepartmentPartDisplayDriver(
    EditorForms forms, IContentManager contentManager, DepartmentRevision revision, DepartmentGuard guard)
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
        var termId = part.ContentItem.ContentItemId;
        var modelState = context.Updater.ModelState;
        var form = new DepartmentEditViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.Slug!, f => f.ValidFrom!, f => f.ValidTo!);
        form.Name = part.ContentItem.GetOrCreate<TitlePart>().Title;
        form.Contact = part.Contact;
        form.Successor = part.Successor;
        var errors = new FormErrors();
        var department = form.ToDocument(errors);
        forms.Tell(errors, form, modelState, Prefix);
        await revision.CheckAsync(modelState, termId);
        var terms = PlanContent.ToTerms(await contentManager.GetAsync(ContentTypes.DepartmentsTaxonomyId, VersionOptions.Latest));
        await guard.CheckAsync(termId, department, terms, modelState, Prefix);
        part.Slug = department.Interpretation.Slug;
        part.ValidFrom = department.Interpretation.ValidFrom;
        part.ValidTo = department.Interpretation.ValidTo;
        return Edit(part, context);
    }
}
