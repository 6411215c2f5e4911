using ActionPlans.Cms.Editors;
using ActionPlans.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>
/// Orchard logs what a driver throws and saves nevertheless. What a driver of ours could not read to its end is not saved.
/// </summary>
public sealed class EditorFormsTests
{
    private readonly EditorForms _forms = new(
        new HttpContextAccessor(),
        new StringLocalizer<EditorForms>(
            new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));

    [Fact]
    public async Task A_form_that_was_read_to_its_end_may_be_saved()
    {
        Assert.Equal(1, await _forms.ReadAsync(() => Task.FromResult(1)));

        Assert.False(_forms.IsUnfinished);
    }

    [Fact]
    public async Task A_form_whose_driver_threw_may_not_whatever_other_drivers_read_after_it()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _forms.ReadAsync<int>(() => throw new InvalidOperationException()));
        await _forms.ReadAsync(() => Task.FromResult(1));

        Assert.True(_forms.IsUnfinished);
    }
}
