using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>The fields for the reason of a change or addition. For a first publication they are not shown.</summary>
public sealed class ChangePartDisplayDriver(
    EditorForms forms, EditRevision revision, ChangeGuard guard, PlanLoader loader)
    : ContentPartDisplayDriver<ChangePart>
{
    private const string PlanField = $"{nameof(MeasurePart)}.{nameof(MeasurePart.PlanContentItemId)}";

    public override async Task<IDisplayResult?> EditAsync(ChangePart part, BuildPartEditorContext context)
    {
        var history = await guard.HistoryAsync(part.ContentItem);
        return history.Count == 0 && !await guard.IsAdditionAsync(part.ContentItem, forms.Given("plan")) ? null
            : await ShowAsync(ToForm(part), part, history, context);
    }

    public override Task<IDisplayResult?> UpdateAsync(ChangePart part, UpdatePartEditorContext context)
        => forms.ReadAsync(() => ReadAsync(part, context));

    private async Task<IDisplayResult?> ReadAsync(ChangePart part, UpdatePartEditorContext context)
    {
        var history = await guard.HistoryAsync(part.ContentItem);
        // A form operation leaves the item unchanged: the plan of a new item is in the form only.
        if (history.Count == 0 && !await guard.IsAdditionAsync(part.ContentItem, forms.Sent(PlanField)))
        {
            return null;
        }

        var form = await forms.BindAsync<ChangeForm>(context.Updater, Prefix);
        await revision.MergeAsync(
            part.ContentItem.ContentItemId, form, stored => Task.FromResult(ToForm(stored.GetOrCreate<ChangePart>())), isReason: true);
        if (forms.Operation is null)
        {
            Write(form, part, context);
        }

        return await ShowAsync(form, part, history, context);
    }

    private void Write(ChangeForm form, ChangePart part, UpdatePartEditorContext context)
    {
        var errors = new FormErrors();
        part.Reason = FormText.Clean(form.Reason);
        part.DecidedBy = FormText.Clean(form.DecidedBy);
        part.DecidedOn = FormMapper.OptionalDay(form.DecidedOn, nameof(form.DecidedOn), errors);
        forms.Tell(errors, form, context.Updater.ModelState, Prefix);

        // Only what stood on the screen was seen; a still newer revision is shown the next time.
        if (form.HasSeen && form.Shown > (part.BasedOn ?? 0))
        {
            part.BasedOn = form.Shown;
        }
    }

    private static ChangeForm ToForm(ChangePart part) => new()
    {
        Reason = part.Reason,
        DecidedOn = FormText.Day(part.DecidedOn),
        DecidedBy = part.DecidedBy,
    };

    private async Task<IDisplayResult> ShowAsync(
        ChangeForm form, ChangePart part, IReadOnlyList<LedgerEntry> history, BuildPartEditorContext context)
    {
        form.IsCorrection = ChangeRules.WasPublic(history) && history[^1].Subject.Year is not null;
        form.IsAddition = !ChangeRules.WasPublic(history);
        var departments = await loader.LoadDepartmentsAsync();
        form.Newer = part.BasedOn is { } known
            ? [.. history.Where(e => e.Seq > known && ChangeRules.IsChange(e.Kind) && !e.IsOfWordsOnly)
                .Select(e => EntryDifferences.Of(e, departments.NameOf))] : [];
        form.Shown = form.Newer.Count > 0 ? form.Newer[^1].Entry.Seq : 0;
        return Initialize<ChangeForm>(GetEditorShapeType(context), shape => FormMapper.Copy(form, shape));
    }
}
