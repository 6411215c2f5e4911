namespace ActionPlans.Reporting.Staff;

/// <summary>Tells somebody who has an account and no role yet whom to ask for one.</summary>
public sealed class NoRoleController : Controller
{
    public const string Address = "action-plans-account";

    [HttpGet(Address)]
    [Authorize]
    public IActionResult Index() => View();
}
