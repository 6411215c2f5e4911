using Microsoft.AspNetCore.Identity;
using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Staff;

/// <summary>The screen of who reports for which department.</summary>
[RequirePermission(ReportingPermissions.ManageStaffName)]
public sealed class StaffController(
    StaffReader reader, StaffStore store, ClerkRoles roles, UserManager<IUser> users, ReportAccess access,
    IAuthorizationService authorization, VerifiedSaveRunner guard, INotifier notifier, IHtmlLocalizer<StaffController> H)
    : Controller
{
    [Admin("ActionPlans/Staff", "ActionPlansStaff")]
    public async Task<IActionResult> Index() => View(nameof(Index), await ModelAsync());

    [HttpPost]
    [GuardedSave]
    [Admin("ActionPlans/Staff/Set/{userId}", "ActionPlansStaffSet")]
    public async Task<IActionResult> Set(string userId, string? seen, IList<string> termIds)
    {
        if (await users.FindByIdAsync(userId) is not User user)
        {
            return NotFound();
        }

        if (!await access.MaySetDepartmentsAsync(user) || (termIds.Count > 0 && !await roles.MayReportAsync(user)))
        {
            await notifier.ErrorAsync(H[
                "{0} is not an account of department staff, and nothing was saved. The administrator changes such accounts and their roles.",
                user.UserName]);
            var refused = View(nameof(Index), await ModelAsync());
            refused.StatusCode = StatusCodes.Status403Forbidden;
            return refused;
        }

        var outcome = await store.SetAsync(user, seen, termIds);
        switch (outcome)
        {
            case SaveOutcome.Stored:
                await notifier.SuccessAsync(H["The departments of {0} were saved.", user.UserName]);
                return RedirectToAction(nameof(Index));
            case null:
                await notifier.ErrorAsync(H[
                    "Somebody else set the departments of {0} meanwhile. Nothing was overwritten: look at what stands now, then save yours again. It may have been you, in another tab.",
                    user.UserName]);
                return View(nameof(Index), await ModelAsync() with { TriedUserId = userId, Tried = [.. termIds] });
            default:
                // What was ticked is kept, to be sent once more.
                return guard.Refusal(HttpContext, outcome.Value);
        }
    }

    private async Task<StaffViewModel> ModelAsync()
    {
        var (members, departments) = await reader.ReadAsync();
        var editable = await members.Select(m => m.User).ToAsyncEnumerable()
            .Where(async (user, _) => await authorization.AuthorizeAsync(User, UsersPermissions.EditUsers, user))
            .Select(user => user.UserId)
            .ToHashSetAsync(StringComparer.Ordinal);
        return new StaffViewModel(
            members,
            departments,
            editable,
            await authorization.AuthorizeAsync(User, UsersPermissions.EditUsers, new User()),
            await access.MayReviewAsync());
    }
}

/// <param name="Editable">The ids of the accounts that the person at the screen may edit.</param>
/// <param name="MayCreate">Whether new accounts may be made here.</param>
/// <param name="MayReview">Whether the secretariat's other screens are the person's too.</param>
public sealed record StaffViewModel(
    IReadOnlyList<StaffMember> Members, IReadOnlyList<StaffedDepartment> Departments, IReadOnlySet<string> Editable, bool MayCreate,
    bool MayReview)
{
    /// <summary>The person whose departments were not saved, so that what was chosen can be shown again.</summary>
    public string? TriedUserId { get; init; }

    public IReadOnlyList<string> Tried { get; init; } = [];
}
