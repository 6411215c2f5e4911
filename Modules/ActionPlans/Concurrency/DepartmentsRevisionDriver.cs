using ActionPlans.Cms.Editors;

namespace ActionPlans.Cms.Concurrency;

/// <summary>Puts the revision of all departments into the editor of their taxonomy, which orders them and takes them out.</summary>
public sealed class DepartmentsRevisionDriver(EditorForms forms, DepartmentRevision revision) : ContentDisplayDriver
{
    public override async Task<IDisplayResult?> EditAsync(ContentItem contentItem, BuildEditorContext context)
    {
        if (contentItem.ContentItemId != ContentTypes.DepartmentsTaxonomyId)
        {
            return null;
        }

        var token = await revision.TokenAsync();
        return Dynamic("DepartmentsRevision", shape => { shape.Token = token; }).Location("Content:before");
    }

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem contentItem, UpdateEditorContext context)
    {
        if (contentItem.ContentItemId != ContentTypes.DepartmentsTaxonomyId)
        {
            return null;
        }

        return await forms.ReadAsync(async () =>
        {
            await revision.CheckAsync(context.Updater.ModelState);
            return await EditAsync(contentItem, context);
        });
    }
}
