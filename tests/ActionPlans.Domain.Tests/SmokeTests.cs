using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void The_seed_is_read_without_errors() => Assert.Empty(PlanJson.Read(File.ReadAllText(Repository.PlanFile)).Errors);
}
