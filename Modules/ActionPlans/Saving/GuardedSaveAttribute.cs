namespace ActionPlans.Cms.Saving;

/// <summary>Puts <see cref="VerifiedSaveRunner"/> around actions of our own that are posted to.</summary>
public sealed class GuardedSaveAttribute : ServiceFilterAttribute
{
    public GuardedSaveAttribute()
        : base(typeof(VerifiedSaveRunner))
    {
    }
}
