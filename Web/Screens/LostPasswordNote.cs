using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Users.Models;

namespace ActionPlans.Web.Screens;

/// <summary>Says on the log-in page whom to ask who has lost the password: the site need not be able to send mail.</summary>
internal sealed class LostPasswordNote : DisplayDriver<LoginForm>
{
    public override IDisplayResult Edit(LoginForm model, BuildEditorContext context)
        => View(nameof(LostPasswordNote), model).Location("Footer:5");
}
