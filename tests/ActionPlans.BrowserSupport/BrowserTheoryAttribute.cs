using Xunit;

namespace ActionPlans.BrowserSupport;

/// <summary>As <see cref="BrowserFactAttribute"/>, for each of some cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (BrowserFixture.ExecutablePath is null)
        {
            Skip = BrowserFactAttribute.Reason;
        }
    }
}
