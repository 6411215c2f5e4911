using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>A plan's record in the admin: its entries, whether they are whole, and the way to withhold a text.</summary>
[Feature(FeatureIds.Ledger)]
public sealed class LedgerAdminController(
    PlanLookup plans, IAuthorizationService authorization, CurrentUser user, LedgerStore ledger,
    LedgerWithholding withholding, LedgerMending mending, PlanLoader loader, INotifier notifier,
    IHtmlLocalizer<LedgerAdminController> H)
    : Controller
{
    [Admin("ActionPlans/History/{planContentItemId}", "ActionPlansHistory")]
    public async Task<IActionResult> Index(string planContentItemId)
    {
        if (await FindAsync(planContentItemId) is not { } plan)
        {
            return NotFound();
        }

        var mayWithhold = await MayWithholdAsync();
        if (!mayWithhold && !await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, plan))
        {
            return Forbid();
        }

        var entries = await ledger.ListAsync(planContentItemId);
        // Off the site nothing is published that could differ from the record.
        var problems = plan.Published
            ? LedgerVerification.Verify(
                await loader.WithHistoryAsync(plan, await loader.ToDocumentAsync(plan, await loader.LoadDepartmentsAsync())))
            : LedgerVerification.Verify(entries);
        return View(
            new LedgerViewModel(
                plan, [.. entries.Reverse()], entries.Count == 0 ? [] : problems, mayWithhold,
                await MayMendAsync(plan) ? ReasonRules.Mendable(entries) : new HashSet<int>()));
    }

    [Admin("ActionPlans/History/{planContentItemId}/Mend", "ActionPlansMendReason")]
    public Task<IActionResult> Mend(string planContentItemId, int seq) => ShowReasonAsync(planContentItemId, seq, null);

    [HttpPost]
    [GuardedSave]
    [ActionName(nameof(Mend))]
    [Admin("ActionPlans/History/{planContentItemId}/Mend", "ActionPlansMendReasonNow")]
    public async Task<IActionResult> MendNow(string planContentItemId, int seq, string? words)
    {
        if (await FindAsync(planContentItemId) is not { } plan || !await MayMendAsync(plan))
        {
            return Forbid();
        }

        return await AnswerAsync(
            await mending.MendAsync(planContentItemId, seq, words),
            nameof(words),
            () => ShowReasonAsync(planContentItemId, seq, words ?? ""),
            H["The reason of entry {0} is mended. Residents read both wordings.", seq],
            planContentItemId);
    }

    private async Task<IActionResult> ShowReasonAsync(string planId, int seq, string? words)
    {
        if (await FindAsync(planId) is not { } plan || !await MayMendAsync(plan))
        {
            return Forbid();
        }

        var entries = await ledger.ListAsync(planId);
        return ReasonRules.Mendable(entries).Contains(seq)
            ? View(nameof(Mend), new MendReasonViewModel(plan, entries.First(e => e.Seq == seq), words))
            : NotFound();
    }

    // Whoever may publish the plan, or its results.
    private async Task<bool> MayMendAsync(ContentItem plan)
        => await MayWithholdAsync() || await authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, plan);

    [Admin("ActionPlans/History/{planContentItemId}/Withhold", "ActionPlansWithhold")]
    public Task<IActionResult> Withhold(string planContentItemId, int seq, LedgerPlace place)
        => ShowAsync(planContentItemId, seq, place, null);

    [HttpPost]
    [GuardedSave]
    [ActionName(nameof(Withhold))]
    [Admin("ActionPlans/History/{planContentItemId}/Withhold", "ActionPlansWithholdNow")]
    public async Task<IActionResult> WithholdNow(string planContentItemId, int seq, LedgerPlace place, string? reason)
    {
        if (!await MayWithholdAsync())
        {
            return Forbid();
        }

        return await AnswerAsync(
            await withholding.WithholdAsync(planContentItemId, seq, place, reason),
            nameof(reason),
            () => ShowAsync(planContentItemId, seq, place, reason),
            H["The text of entry {0} is withheld. The record stays whole.", seq],
            planContentItemId);
    }

    private async Task<IActionResult> AnswerAsync(
        IReadOnlyList<PlanIssue> issues, string field, Func<Task<IActionResult>> show, LocalizedHtmlString success,
        string planContentItemId)
    {
        foreach (var issue in issues)
        {
            ModelState.AddModelError(field, issue.Message());
        }

        if (issues.Count > 0)
        {
            return await show();
        }

        await notifier.SuccessAsync(success);
        return RedirectToAction(nameof(Index), new { planContentItemId });
    }

    private async Task<IActionResult> ShowAsync(string planId, int seq, LedgerPlace place, string? reason)
    {
        if (!await MayWithholdAsync())
        {
            return Forbid();
        }

        var entry = (await ledger.ListAsync(planId)).FirstOrDefault(e => e.Seq == seq);
        if (await FindAsync(planId) is not { } plan || entry is null || entry.TextAt(place)?.Text is null)
        {
            return NotFound();
        }

        var departments = await loader.LoadDepartmentsAsync();
        var differences = EntryDifferences.Of(entry, departments.NameOf);
        return View(nameof(Withhold), new WithholdViewModel(plan, differences, place, reason));
    }

    private Task<bool> MayWithholdAsync() => user.HasAsync(LedgerPermissions.WithholdTexts);

    private async Task<ContentItem?> FindAsync(string planId)
        => await plans.FindAsync(planId) is { ContentType: ContentTypes.ActionPlan } plan ? plan : null;
}
