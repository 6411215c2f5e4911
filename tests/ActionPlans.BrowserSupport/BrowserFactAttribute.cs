using Xunit;

namespace ActionPlans.BrowserSupport;

/// <summary>A test that needs a browser. Without one it is skipped, and says so; the test command says how to get one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    internal const string Reason = "No Chromium was found (./test --install-browser).";

    public BrowserFactAttribute()
    {
        if (BrowserFixture.ExecutablePath is null)
        {
            Skip = Reason;
        }
    }
}
