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
    // The lists, by the actions that show them.
    private static readonly Dictionary<string, string> Lists = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(PlanAdminController.Index)] = ContentTypes.ActionPlan,
        [nameof(PlanAdminController.Measures)] = ContentTypes.Measure,
        [nameof(PlanAdminController.Results)] = ContentTypes.AnnualResult,
        [nameof(PlanAdminController.Summaries)] = ContentTypes.YearSummary,
    };

    /// <summary>Offers the drafts of a list as it is narrowed down.</summary>
    [HttpGet]
    [Admin("ActionPlans/PublishMany/{list}", "ActionPlansPublishList")]
    public async Task<IActionResult> Offer(string list, MeasureListFilter measures, ResultListFilter results)
    {
        if (!Lists.TryGetValue(list, out var type))
        {
            return NotFound();
        }

        return await finder.MayPublishAsync(type)
            ? await OfferAsync(await ListedAsync(type, measures, results), Url.Action(list, "PlanAdmin") + Request.QueryString)
            : Forbid();
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

    // A plan whose measures are published with it is a question of its own.
    private async Task<IEnumerable<ItemVersions?>> ListedAsync(string type, MeasureListFilter measures, ResultListFilter results)
        => type switch
        {
            ContentTypes.ActionPlan => (await finder.VisibleAsync(await reader.PlansAsync(), type, p => p.Item))
                .Where(p => !p.AsksAboutMeasures).Select(p => p.Versions),
            ContentTypes.Measure => measures.Apply(
                await finder.VisibleAsync(await reader.MeasuresAsync(measures.Plan), type, m => m.Item)).Select(m => m.Versions),
            ContentTypes.AnnualResult => results.Apply(
                await finder.VisibleAsync(await reader.ResultsAsync(results.Plan, results.Year), type, r => r.Item))
                .Select(r => r.Versions),
            _ => (await finder.VisibleAsync(await reader.SummariesAsync(measures.Plan), type, r => r.Item)).Select(r => r.Versions),
        };

    private async Task<IActionResult> OfferAsync(IEnumerable<ItemVersions?> versions, string? returnUrl)
    {
        var drafts = versions.OfType<ItemVersions>().Where(v => v.State != PublicationState.Published).Select(v => v.Latest);
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
        => await Lists.Values.ToAsyncEnumerable().AnyAsync(async (type, _) => await finder.MayPublishAsync(type));

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
