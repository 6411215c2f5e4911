namespace ActionPlans.Cms.Saving;

/// <summary>Puts <see cref="SaveGuard"/> around actions of our own that are posted to.</summary>
public sealed class GuardedSaveAttribute : ServiceFilterAttribute
{
    public GuardedSaveAttribute()
        : base(typeof(SaveGuard))
    {
    }
}
