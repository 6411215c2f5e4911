using ActionPlans.Domain.Plans;
using FsCheck;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>Shares as they are shown, and when a note is due.</summary>
public sealed class SharesTests
{
    [Theory]
    [InlineData(new[] { 46, 48, 5 }, "46.5 48.5 5.1", true)]
    [InlineData(new[] { 1, 1, 1 }, "33.3 33.3 33.3", true)]
    [InlineData(new[] { 14, 11 }, "56.0 44.0", false)]
    [InlineData(new[] { 1, 2 }, "33.3 66.7", false)]
    [InlineData(new[] { 7, 0 }, "100.0 0.0", false)]
    // Half up, and what is not the whole never reads so.
    [InlineData(new[] { 1, 799 }, "0.1 99.9", false)]
    [InlineData(new[] { 2999, 1 }, "99.9 0.0", true)]
    public void Shares_are_rounded_half_up_and_a_note_is_due_where_they_do_not_add_up(int[] counts, string shown, bool note)
    {
        var shares = new Shares(counts);

        Assert.Equal(
            shown,
            string.Join(' ', shares.Percents.Select(p => p!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(note, shares.NeedNote);
        Assert.Equal(shares.Percents.Sum(), shares.Sum);
    }

    [Fact]
    public void The_fixture_adds_up_to_more_than_the_whole() => Assert.Equal(100.1m, new Shares(46, 48, 5).Sum);

    [Fact]
    public void Of_nothing_there_are_no_shares()
    {
        var shares = new Shares(0, 0);

        Assert.Equal([null, null], shares.Percents);
        Assert.False(shares.NeedNote);
    }

    [Property(MaxTest = 500)]
    public void A_share_is_never_off_by_more_than_its_last_digit(NonNegativeInt[] parts)
    {
        int[] counts = [.. parts.Select(p => p.Get)];
        var shares = new Shares(counts);
        var total = counts.Sum();
        foreach (var (count, percent) in counts.Zip(shares.Percents))
        {
            if (total == 0)
            {
                Assert.Null(percent);
                continue;
            }

            Assert.InRange(Math.Abs(percent!.Value - (100m * count / total)), 0m, count == total || percent < 99.9m ? 0.05m : 0.1m);
            Assert.Equal(count == total, percent == 100m);
        }

        Assert.Equal(total > 0 && shares.Percents.Sum() != 100m, shares.NeedNote);
    }
}
