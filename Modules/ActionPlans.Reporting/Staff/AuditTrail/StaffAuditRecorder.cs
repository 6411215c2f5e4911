using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Staff.AuditTrail;

/// <summary>
/// Writes into the site's audit trail whose roles or departments were set, by whom, from what to what; in the transaction that sets them,
/// from whatever screen. Orchard's own events of accounts do not say what was changed.
/// </summary>
// Found late: what loads departments needs the content manager, which needs much else.
public sealed class StaffAuditRecorder(
    IAuditTrailManager trail, IStore store, IHttpContextAccessor http, IServiceProvider services)
    : UserEventHandlerBase
{
    private readonly Dictionary<string, (string Departments, string Roles)> _recorded = new(StringComparer.Ordinal);

    public override Task CreatedAsync(UserCreateContext context) => RecordAsync(context.User, isNew: true);

    public override Task UpdatedAsync(UserUpdateContext context) => RecordAsync(context.User, isNew: false);

    private async Task RecordAsync(IUser account, bool isNew)
    {
        if (account is not User user)
        {
            return;
        }

        var before = isNew ? new User() : await StoredAsync(user.UserId) ?? new User();
        var was = Facts(before);
        var now = Facts(user);
        // Orchard updates an account more than once in a request.
        if (now == _recorded.GetValueOrDefault(user.UserId, was))
        {
            return;
        }

        _recorded[user.UserId] = now;
        var departments = await services.GetRequiredService<PlanLoader>().LoadDepartmentsAsync();
        var actor = http.HttpContext?.User;
        await trail.RecordEventAsync(new AuditTrailContext<StaffAuditEvent>(
            StaffAuditEvents.Changed,
            StaffAuditEvents.Category,
            user.UserId,
            actor?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
            actor?.Identity?.Name ?? "",
            new StaffAuditEvent
            {
                UserName = user.UserName,
                UserId = user.UserId,
                DepartmentsBefore = departments.Names(before.GetOrCreate<UserDepartments>().TermIds),
                DepartmentsAfter = departments.Names(user.GetOrCreate<UserDepartments>().TermIds),
                RolesBefore = [.. before.RoleNames],
                RolesAfter = [.. user.RoleNames],
            }));
    }

    private static (string Departments, string Roles) Facts(User user)
        => (StaffStore.Seen(user), string.Join('\n', user.RoleNames.Order(StringComparer.Ordinal)));

    // In a session of its own: this one has the account as it is to be.
    private async Task<User?> StoredAsync(string userId)
    {
        await using var session = store.CreateSession(withTracking: false);
        return await session.Query<User, UserIndex>(i => i.UserId == userId).FirstOrDefaultAsync();
    }
}
