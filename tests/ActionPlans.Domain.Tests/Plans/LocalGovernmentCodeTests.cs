using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Tests.Plans;

public sealed class LocalGovernmentCodeTests
{
    // Codes that the Ministry of Internal Affairs lists; the sums of the second and the third leave remainders of 0 and 1.
    [Theory]
    [InlineData("131016", true)]
    [InlineData("131211", true)]
    [InlineData("082040", true)]
    [InlineData("131017", false)]
    [InlineData("13101", false)]
    [InlineData("1310160", false)]
    [InlineData("１３１０１６", false)]
    [InlineData("13101a", false)]
    [InlineData("", false)]
    public void The_last_of_six_digits_checks_the_others(string code, bool valid) => Assert.Equal(valid, LocalGovernmentCode.IsValid(code));
}
