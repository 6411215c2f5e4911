using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;

namespace ActionPlans.Cms.Drivers;

/// <summary>
/// Edits a part of ours in one form that works without JavaScript: a button may change the form and save nothing, and whoever was
/// overtaken by another's save puts both texts together in it.
/// </summary>
/// <typeparam name="TPart">The part.</typeparam>
/// <typeparam name="TForm">The part as it is typed: the model of its shape.</typeparam>
public abstract class PlanItemPartDriver<TPart, TForm>(EditorForms forms, EditRevision revision) : ContentPartDisplayDriver<TPart>
    where TPart : ContentPart, new()
    where TForm : class, new()
{
    protected EditorForms Forms => forms;

    public override async Task<IDisplayResult> EditAsync(TPart part, BuildPartEditorContext context)
    {
        var form = await ToFormAsync(part);
        await OpenAsync(form);
        await CompleteAsync(form, part);
        return Show(form, context);
    }

    public override Task<IDisplayResult> UpdateAsync(TPart part, UpdatePartEditorContext context)
        => forms.ReadAsync(() => ReadAsync(part, context));

    private async Task<IDisplayResult> ReadAsync(TPart part, UpdatePartEditorContext context)
    {
        var form = await forms.BindAsync<TForm>(context.Updater, Prefix);
        await revision.MergeAsync(part.ContentItem.ContentItemId, form, stored => ToFormAsync(stored.GetOrCreate<TPart>()));
        if (forms.Operation is { } operation)
        {
            Apply(operation, form);
            await CompleteAsync(form, part);
            return Show(form, context);
        }

        Tidy(form);
        await CompleteAsync(form, part);
        var errors = new FormErrors();
        await WriteAsync(form, part, errors, context.Updater.ModelState);
        forms.Tell(errors, form, context.Updater.ModelState, Prefix);
        return Show(form, context);
    }

    /// <summary>The form of the part as it is stored.</summary>
    protected abstract Task<TForm> ToFormAsync(TPart part);

    /// <summary>Fills in what the address says of something new.</summary>
    protected virtual Task OpenAsync(TForm form) => Task.CompletedTask;

    /// <summary>Adds what the form shows and does not send.</summary>
    protected abstract Task CompleteAsync(TForm form, TPart part);

    /// <summary>Changes the form as a button says.</summary>
    protected virtual void Apply(FormOperation operation, TForm form) => operation.Apply(form);

    /// <summary>Leaves out rows that nobody has touched, so that errors are told at the rows that are written.</summary>
    protected virtual void Tidy(TForm form)
    {
    }

    /// <summary>Writes the tidied form into the part.</summary>
    protected abstract Task WriteAsync(TForm form, TPart part, FormErrors errors, ModelStateDictionary modelState);

    protected virtual IDisplayResult Show(TForm form, BuildPartEditorContext context)
        => Initialize<TForm>(GetEditorShapeType(context), shape => FormMapper.Copy(form, shape));
}
