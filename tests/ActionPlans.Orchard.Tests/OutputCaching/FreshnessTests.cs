using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ActionPlans.Cms;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Plans;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Menu.Models;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Title.Models;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>
/// After a change is acknowledged nobody gets what was there before, whatever was going on meanwhile. Pages never run out here.
/// </summary>
public sealed partial class FreshnessTests : SiteTests, IClassFixture<FrozenSite>
{
    private const string Plan = $"/action-plans/{SeedPlan.Slug}/";

    private readonly RaceBarrier _checkpoint;

    public FreshnessTests(FrozenSite site)
        : base(site)
    {
        ArgumentNullException.ThrowIfNull(site);
        _checkpoint = site.RaceBarrier;
    }

    [Fact]
    public async Task Fifty_publications_while_residents_read()
    {
        const int Publications = 50;
        var acknowledged = 0;
        var reads = 0;
        var stale = 0;
        using var end = new CancellationTokenSource();
        await Site.EditMeasureAsync("20", part => part.Overview = "公表0回目");
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                var known = Volatile.Read(ref acknowledged);
                var seen = int.Parse(
                    Number().Match(await Site.Anonymous.GetStringAsync(Plan + "measures/20/")).Groups[1].Value,
                    CultureInfo.InvariantCulture);
                Interlocked.Increment(ref reads);
                if (seen < known)
                {
                    Interlocked.Increment(ref stale);
                }
            }
        })).ToArray();

        for (var i = 1; i <= Publications; i++)
        {
            await Site.EditMeasureAsync("20", part => part.Overview = string.Create(CultureInfo.InvariantCulture, $"公表{i}回目"));
            Volatile.Write(ref acknowledged, i);
        }

        await end.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(reads > Publications, $"Only {reads} reads.");
        Assert.Equal(0, stale);
        Assert.Contains($"公表{Publications}回目", await Site.Anonymous.GetStringAsync(Plan + "measures/20/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_was_begun_before_the_change_and_ends_after_it_is_nobody_elses()
    {
        _checkpoint.Close();
        using var request = new HttpRequestMessage(HttpMethod.Get, Plan + "measures/21/");
        request.Headers.Add(RaceBarrier.Wait, "1");
        var early = Site.Anonymous.SendAsync(request);
        await _checkpoint.Reached;

        await Site.EditMeasureAsync("21", part => part.Overview = "早い者の後の概要");
        _checkpoint.Open();
        using var old = await early;
        Assert.DoesNotContain("早い者の後の概要", await old.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Contains("早い者の後の概要", await Site.Anonymous.GetStringAsync(Plan + "measures/21/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_reads_while_a_change_is_not_committed_yet_does_not_stay()
    {
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.GetAsync(
                (await SiteContent.FindMeasureAsync(services, "22")).ContentItemId, VersionOptions.DraftRequired);
            item.Alter<Cms.Models.MeasurePart>(part => part.Overview = "確定の後の概要");
            SiteContent.Explain(item);
            await manager.UpdateAsync(item);
            Assert.True(await manager.PublishAsync(item));
            Assert.DoesNotContain("確定の後の概要", await Site.Anonymous.GetStringAsync(Plan + "measures/22/"), StringComparison.Ordinal);
        });

        Assert.Contains("確定の後の概要", await Site.Anonymous.GetStringAsync(Plan + "measures/22/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sites_name_in_the_settings()
        => await ChangeAsync("/", page => page.Title!, "見本の市", admin => SubmitAsync(admin, "/Admin/Settings/general", "SiteName", "見本の市"));

    [Fact]
    public async Task The_themes_contact()
        => await ChangeAsync(
            Plan + "measures/23/", page => page.QuerySelector(".site-footer")!.TextContent, "見本の連絡先",
            admin => SubmitAsync(admin, "/Admin/Settings/CityTheme", "Contact", "見本の連絡先"));

    [Fact]
    public async Task A_departments_name()
        => await ChangeAsync(
            ContentTypes.DepartmentsTaxonomyId, Plan + "measures/24/", "見本の課", taxonomy => taxonomy.Alter<TaxonomyPart>(part =>
        {
            var id = DepartmentTerms.FixedId(
                SeedPlan.Document.Departments.Single(d => d.Name == SeedPlan.Measure("24").Departments[0]).Interpretation.Slug);
            part.Terms.Single(t => t.ContentItemId == id).Alter<TitlePart>(title => title.Title = "見本の課");
        }));

    [Fact]
    public async Task The_menu()
        => await ChangeAsync(
            "city-main-menu", Plan + "measures/25/", "見本の入口",
            menu => menu.Alter<MenuItemsListPart>(part => part.MenuItems[0].DisplayText = "見本の入口"));

    // Published, and read by somebody before it is committed.
    private async Task ChangeAsync(string contentItemId, string address, string text, Action<ContentItem> change)
    {
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.GetAsync(contentItemId, VersionOptions.DraftRequired);
            change(item);
            await manager.UpdateAsync(item);
            Assert.True(await manager.PublishAsync(item));
            Assert.DoesNotContain(text, await Site.Anonymous.GetStringAsync(address), StringComparison.Ordinal);
        });

        Assert.Contains(text, await Site.Anonymous.GetStringAsync(address), StringComparison.Ordinal);
    }

    // While the form is processed, before anything is committed, somebody reads the page, and it is kept.
    private async Task ChangeAsync(
        string address, Func<IHtmlDocument, string> read, string text, Func<HttpClient, Task<HttpResponseMessage>> change)
    {
        var admin = await AdminAsync();
        var readBefore = 0;
        _checkpoint.DuringPost = async () =>
        {
            Assert.DoesNotContain(text, read(await Site.Anonymous.ReadAsync(address)), StringComparison.Ordinal);
            readBefore++;
        };
        try
        {
            using var answer = await change(admin);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        finally
        {
            _checkpoint.DuringPost = null;
        }

        Assert.Equal(1, readBefore);
        Assert.Contains(text, read(await Site.Anonymous.ReadAsync(address)), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient admin, string address, string field, string value)
    {
        var form = new SiteForm(await admin.ReadAsync(address), address, $"form[method=post]:has([name$='.{field}'])");
        form[form.Names.Single(n => n.EndsWith($".{field}", StringComparison.Ordinal))] = value;
        return await form.SubmitAsync(admin);
    }

    [GeneratedRegex("公表([0-9]+)回目")]
    private static partial Regex Number();
}
