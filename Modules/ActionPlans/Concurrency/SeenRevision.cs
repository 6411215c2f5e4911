using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Concurrency;

/// <summary>A button of a list carries the revision of the text that stood there. Nobody publishes or deletes a text unseen.</summary>
public sealed class SeenRevision(
    IHttpContextAccessor http, PlanLoader loader, PlanItemTypes types, IHtmlLocalizer<SeenRevision> H)
{
    /// <summary>The revision that a button about this text carries.</summary>
    public async Task<string> OfAsync(ContentItem item) => types.RevisionOf(item, await loader.LoadDepartmentsAsync()).ToString();

    /// <summary>Why nothing is to be done to an item; null where the person saw the text that it has.</summary>
    /// <param name="item">The item as this request's session knows it: a change after this is refused when it is stored.</param>
    public async Task<LocalizedHtmlString?> RefusalAsync(ContentItem item)
    {
        var request = http.HttpContext!.Request;
        if (!request.HasFormContentType || !DocumentRevision.TryParse(request.Form[EditRevision.Field], out var seen))
        {
            return H["{0}: use the lists under \"Action plans\". They show which text you act upon; nothing was done.", item.DisplayText];
        }

        return seen.Equals(types.RevisionOf(item, await loader.LoadDepartmentsAsync()))
            ? null
            : H[
                "{0} was changed by somebody else meanwhile, and nothing was done. Look at the new text, then decide again. It may have been you, in another tab.",
                item.DisplayText];
    }
}
