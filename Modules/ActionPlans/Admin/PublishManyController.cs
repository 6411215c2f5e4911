using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <summary>Publishes the drafts of a list together, all or none, with one decision for those that need one.</summary>
public sealed class PublishManyController(
    PlanListReader reader, ItemActionsFinder finder, IContentManager contentManager, IAuthorizationService authorization,
    ItemPublisher publisher, PlanPublication publication, IPublicationGuard guard, VerifiedCommit commit, SeenRevision seen,
    EditorForms forms, INotifier notifier, IHtmlLocalizer<PublishManyController> H,
    IStringLocalizer<PublishManyController> S)
    : Controller
{
    [HttpGet]
    [Admin("ActionPlans/PublishMany/Measures", "ActionPlansPublishMeasures")]
    public async Task<IActionResult> Measures(MeasureListFilter filter)
    {
        if (!await finder.MayPublishAsync(ContentTypes.Measure))
        {
            return Forbid();
        }

        var rows = filter.Apply(await finder.VisibleAsync(await reader.MeasuresAsync(filter.Plan), ContentTypes.Measure, m => m.Item));
        return await OfferAsync(rows.Select(r => r.Versions), Url.Action("Measures", "PlanAdmin", filter.Route(filter.PageNum)));
    }

    [HttpGet]
    [Admin("ActionPlans/PublishMany/Results", "ActionPlansPublishResults")]
    public async Task<IActionResult> Results(ResultListFilter filter)
    {
        if (!await finder.MayPublishAsync(ContentTypes.AnnualResult))
        {
            return Forbid();
        }

        var read = await reader.ResultsAsync(filter.Plan, filter.Year);
        var rows = filter.Apply(await finder.VisibleAsync(read, ContentTypes.AnnualResult, r => r.Item));
        return await OfferAsync(
            rows.Select(r => r.Versions).OfType<ItemVersions>(), Url.Action("Results", "PlanAdmin", filter.Route(filter.PageNum)));
    }

    /// <param name="items">The chosen items as they stood on the screen, each as <see cref="PublishManyRow.Choice"/>.</param>
    [HttpPost]
    [GuardedSave]
    [Admin("ActionPlans/PublishMany", "ActionPlansPublishMany")]
    public async Task<IActionResult> Publish(
        string[] items, [Bind(Prefix = nameof(PublishManyViewModel.Form))] ChangeForm form, string? returnUrl)
    {
        // From here on the form shows the typed text.
        ModelState.Clear();
        var chosen = (items ?? []).Select(i => i.Split(':', 2)).Where(i => i.Length == 2).DistinctBy(i => i[0]).ToArray();
        var found = (await contentManager.GetAsync(chosen.Select(i => i[0]), VersionOptions.Latest))
            .Where(i => ContentTypes.IsPlanContent(i.ContentType)).ToDictionary(i => i.ContentItemId, StringComparer.Ordinal);
        if (!await MayAnyAsync() || !await MayAllAsync(found.Values))
        {
            return Forbid();
        }

        if (chosen.Length == 0)
        {
            ModelState.AddModelError("", S["Tick what is to be published."]);
        }

        var decision = forms.ReadDecision(form, ModelState, nameof(PublishManyViewModel.Form));
        foreach (var (id, revision) in chosen.Select(i => (i[0], i[1])))
        {
            if (found.GetValueOrDefault(id) is not { } item || await seen.OfAsync(item) != revision)
            {
                ModelState.AddModelError("", S["Something was changed meanwhile. Look at the list as it is now, then decide again."]);
                return await AskAsync(found.Values, form, returnUrl);
            }

            await CheckAsync(item, decision);
        }

        return ModelState.IsValid ? await PublishAsync([.. chosen.Select(i => found[i[0]])], returnUrl)
            : await AskAsync(found.Values, form, returnUrl);
    }

    // The decision is for what needs one and does not bring its own.
    private async Task CheckAsync(ContentItem item, ChangeJustification decision)
    {
        var isOwn = item.GetOrCreate<ChangePart>().Given != ChangeJustification.Nothing;
        if (!isOwn && (await guard.LookAsync(item)).Issues.Any(EditorForms.IsOfDecision))
        {
            item.Alter<ChangePart>(part => part.Set(decision));
        }

        var issues = (await guard.LookAsync(item)).Issues;
        EditorForms.TellDecision(issues.Where(_ => !isOwn), ModelState, nameof(PublishManyViewModel.Form));
        var others = issues.Where(i => isOwn || !EditorForms.IsOfDecision(i)).Select(i => i.Message());
        foreach (var message in others.Concat(await publisher.CheckAsync(item)))
        {
            ModelState.AddModelError("", S["{0} was not published: {1}", item.DisplayText, message]);
        }
    }

    private async Task<IActionResult> PublishAsync(IReadOnlyList<ContentItem> items, string? returnUrl)
    {
        foreach (var item in items)
        {
            var errors = await publisher.PublishAsync(item);
            foreach (var error in errors)
            {
                await notifier.ErrorAsync(H["Nothing was published. {0}: {1}", item.DisplayText, error]);
            }

            if (errors.Count > 0)
            {
                await commit.RefuseAsync();
                return Back(returnUrl);
            }
        }

        await notifier.SuccessAsync(H["{0} items were published.", items.Count]);
        return Back(returnUrl);
    }

    private async Task<IActionResult> OfferAsync(IEnumerable<ItemVersions> versions, string? returnUrl)
    {
        var drafts = versions.Where(v => v.State != PublicationState.Published).Select(v => v.Latest);
        var allowed = await drafts.ToAsyncEnumerable()
            .Where(async (item, _) => await authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, item))
            .ToArrayAsync();
        return allowed.Length == 0 ? Back(returnUrl) : await AskAsync(allowed, new ChangeForm(), returnUrl);
    }

    private async Task<ViewResult> AskAsync(IEnumerable<ContentItem> items, ChangeForm form, string? returnUrl)
    {
        var rows = new List<PublishManyRow>();
        foreach (var item in items)
        {
            rows.Add(new PublishManyRow(
                item,
                $"{item.ContentItemId}:{await seen.OfAsync(item)}",
                await publication.DoubtsAsync(item),
                (await guard.LookAsync(item)).Issues.Any(EditorForms.IsOfDecision)));
        }

        return View("Ask", new PublishManyViewModel(rows, form, Url.IsLocalUrl(returnUrl) ? returnUrl : null));
    }

    private async Task<bool> MayAnyAsync()
        => await finder.MayPublishAsync(ContentTypes.Measure) || await finder.MayPublishAsync(ContentTypes.AnnualResult);

    private async Task<bool> MayAllAsync(IEnumerable<ContentItem> items)
        => await items.ToAsyncEnumerable()
            .AllAsync(async (item, _) => await authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, item));

    private ActionResult Back(string? returnUrl)
        => Url.IsLocalUrl(returnUrl) ? this.LocalRedirect(returnUrl, true) : RedirectToAction("Measures", "PlanAdmin");
}

/// <summary>A draft that is offered for publication.</summary>
/// <param name="Choice">The item and the text that the person sees, as one value of a form.</param>
/// <param name="Doubts">What speaks against publishing it now.</param>
/// <param name="NeedsDecision">Whether it changes what residents read, and brings no decision of its own.</param>
public sealed record PublishManyRow(ContentItem Item, string Choice, IReadOnlyList<PublicationDoubt> Doubts, bool NeedsDecision);

/// <param name="Form">The decision as it was typed.</param>
/// <param name="ReturnUrl">The list from which the person came.</param>
public sealed record PublishManyViewModel(IReadOnlyList<PublishManyRow> Rows, ChangeForm Form, string? ReturnUrl);
