namespace ActionPlans.Cms.Editors;

/// <summary>Tells whoever typed what was changed in the texts, whether they were stored or came back.</summary>
public sealed class TypedTextNotes(TypedTexts texts, INotifier notifier, IHtmlLocalizer<TypedTextNotes> H) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        await next();
        await TellAsync(TypedTextChanges.Tabs, H["The tabs in what you typed or pasted became spaces."]);
        await TellAsync(TypedTextChanges.LineBreaks, H["The line separators in what you typed or pasted became line breaks."]);
        await TellAsync(TypedTextChanges.Removed, H["The control characters in what you typed or pasted were taken out."]);
    }

    private async Task TellAsync(TypedTextChanges change, LocalizedHtmlString note)
    {
        if (texts.Changes.HasFlag(change))
        {
            await notifier.InformationAsync(note);
        }
    }
}
