namespace ActionPlans.Cms.Saving;

/// <summary>
/// Cancels what Orchard is about to do to an item unless a check has passed. Orchard swallows what a handler throws, and would go on:
/// here the action is cancelled until the check has come to its end. What another handler cancelled before stays cancelled.
/// </summary>
public static class Cancellation
{
    public static async Task CancelUnlessAsync(this PublishContentContext context, Func<Task<bool>> mayGoOn)
    {
        var isCancelled = context.Cancel;
        context.Cancel = true;
        var isAllowed = await mayGoOn();
        context.Cancel = isCancelled || !isAllowed;
    }

    public static async Task CancelUnlessAsync(this RemoveContentContext context, Func<Task<bool>> mayGoOn)
    {
        var isCancelled = context.Cancel;
        context.Cancel = true;
        var isAllowed = await mayGoOn();
        context.Cancel = isCancelled || !isAllowed;
    }
}
