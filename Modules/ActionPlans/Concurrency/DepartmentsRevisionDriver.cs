using ActionPlans.Cms.Editors;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace ActionPlans.Cms.Concurrency;

/// <summary>Puts the revision of all departments into the editor of their taxonomy, which orders them and takes them out.</summary>
public sealed class DepartmentsRevisionDriver : ContentDisplayDriver
{
    private readonly EditorForms _forms;
    private readonly DepartmentRevision _revision;

    public DepartmentsRevisionDriver(EditorForms forms, DepartmentRevision revision)
    {
        _forms = forms;
        _revision = revision;
    }

    public override async Task<IDisplayResult?> EditAsync(ContentItem contentItem, BuildEditorContext context)
    {
        if (contentItem.ContentItemId != ContentTypes.DepartmentsTaxonomyId)
        {
            return null;
        }

        var token = await _revision.TokenAsync();
        return Dynamic("DepartmentsRevision", shape => { shape.Token = token; }).Location("Content:before");
    }

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem contentItem, UpdateEditorContext context)
    {
        if (contentItem.ContentItemId != ContentTypes.DepartmentsTaxonomyId)
        {
            return null;
        }

        return await _forms.ReadAsync(async () =>
        {
            await _revision.CheckAsync(context.Updater.ModelState);
            return await EditAsync(contentItem, context);
        });
    }
}
