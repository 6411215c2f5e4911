namespace ActionPlans.Reporting.Staff;

/// <summary>The page for users without a role: it says whom to ask for one.</summary>
public sealed class NoRoleController : Controller
{
    public const string Address = "action-plans-account";

    [HttpGet(Address)]
    [Authorize]
    public IActionResult Index() => View();
}
