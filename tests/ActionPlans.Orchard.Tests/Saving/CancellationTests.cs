using ActionPlans.Cms.Saving;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace ActionPlans.Orchard.Tests.Saving;

/// <summary>Orchard goes on where a handler throws. What was not checked to the end does not happen.</summary>
public sealed class CancellationTests
{
    private readonly PublishContentContext _publishing = new(new ContentItem(), null);
    private readonly RemoveContentContext _removing = new(new ContentItem());

    [Fact]
    public async Task A_check_that_throws_lets_nothing_happen()
    {
        static Task<bool> Fail() => throw new InvalidOperationException();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _publishing.CancelUnlessAsync(Fail));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _removing.CancelUnlessAsync(Fail));

        Assert.Equal((true, true), (_publishing.Cancel, _removing.Cancel));
    }

    [Theory]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    public async Task What_another_handler_cancelled_stays_cancelled(bool before, bool isAllowed, bool after)
    {
        _publishing.Cancel = before;
        _removing.Cancel = before;

        await _publishing.CancelUnlessAsync(() => Task.FromResult(isAllowed));
        await _removing.CancelUnlessAsync(() => Task.FromResult(isAllowed));

        Assert.Equal((after, after), (_publishing.Cancel, _removing.Cancel));
    }
}
