using System.Net;
using ActionPlans.Cms;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Models;

namespace ActionPlans.Orchard.Tests.Departments;

/// <summary>A department that measures use stays whole, from wherever the taxonomy is changed.</summary>
public sealed class DepartmentProtectionTests : SiteTests, IClassFixture<Site>
{
    private const string Taxonomy = ContentTypes.DepartmentsTaxonomyId;
    private const string TaxonomyEditor = $"/Admin/Contents/ContentItems/{Taxonomy}/Edit";

    public DepartmentProtectionTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Deleting_a_used_department_is_refused_and_says_what_uses_it()
    {
        var staff = await StaffAsync();
        var (id, name) = await TermAsync(0);
        var before = await Site.SnapshotAsync();

        using var answer = await staff.PostWithTokenAsync($"/Admin/Taxonomies/Delete/{Taxonomy}/{id}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await staff.ReadAsync(TaxonomyEditor);
        var message = Assert.Single(page.QuerySelectorAll(".message-error")).TextContent;
        Assert.Contains("No.", message, StringComparison.Ordinal);
        Assert.Contains(name, page.Body!.TextContent, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("nested")]
    [InlineData("no slug")]
    [InlineData("slug of another")]
    [InlineData("name of another")]
    [InlineData("no name")]
    [InlineData("another slug")]
    public async Task Publishing_departments_that_would_break_a_plan_is_refused_behind_all_forms(string damage)
    {
        var before = await Site.SnapshotAsync();

        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.GetAsync(Taxonomy, VersionOptions.DraftRequired);
            item.Alter<TaxonomyPart>(part => part.Terms = Damage(part.Terms, damage));

            Assert.False(await manager.PublishAsync(item));
            Assert.False((await manager.ValidateAsync(item)).Succeeded);
            await services.GetRequiredService<YesSql.ISession>().CancelAsync();
        });

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task The_departments_can_be_neither_unpublished_nor_deleted_while_plans_use_them()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();

        using var unpublished = await admin.PostWithTokenAsync($"/Admin/Contents/ContentItems/{Taxonomy}/Unpublish");
        using var deleted = await admin.PostWithTokenAsync($"/Admin/Contents/ContentItems/{Taxonomy}/Delete");

        Assert.Contains(
            "No.", (await admin.ReadAsync(TaxonomyEditor)).QuerySelector(".message-error")?.TextContent ?? "", StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_department_whose_measures_were_published_keeps_its_name_in_addresses_and_its_own_form_says_so()
    {
        var staff = await StaffAsync();
        var (id, _) = await TermAsync(0);
        var before = await Site.SnapshotAsync();
        var form = await staff.OpenDepartmentAsync(id);
        form["DepartmentPart.Slug"] = "tidied-up";

        using var answer = await form.SubmitAsync(staff);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("アドレスの名前は変えられません", (await answer.ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_refused_form_leaves_no_draft_of_the_departments()
    {
        var staff = await StaffAsync();
        var create = await staff.NewDepartmentAsync();
        create["TitlePart.Title"] = "新しい課";
        create["DepartmentPart.Slug"] = "大文字 NG";
        var refused = await create.SubmitAndReadBackAsync(staff);
        Assert.NotEmpty(refused.Errors);

        var edit = await staff.OpenDepartmentAsync((await TermAsync(0)).Id);
        edit["DepartmentPart.Slug"] = "";
        Assert.NotEmpty((await edit.SubmitAndReadBackAsync(staff)).Errors);

        Assert.True(await Site.InScopeAsync(async services =>
            (await services.GetRequiredService<IContentManager>().GetAsync(Taxonomy, VersionOptions.Latest)).Published));
    }

    [Fact]
    public async Task The_web_staff_add_a_department_rename_one_publish_and_delete_an_unused_one()
    {
        var staff = await StaffAsync();
        var create = await staff.NewDepartmentAsync();
        create["TitlePart.Title"] = "できたばかりの課";
        create["DepartmentPart.Slug"] = "brand-new";
        using var created = await create.SubmitAsync(staff);
        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        var (id, name) = await TermAsync(1);
        var rename = await staff.OpenDepartmentAsync(id);
        rename["TitlePart.Title"] = name + "（改称）";
        using var renamed = await rename.SubmitAsync(staff);
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);

        await PublishAsync(staff);
        Assert.Contains((await Site.ExportAsync()).Departments, d => d.Name == name + "（改称）");
        var added = await Site.InScopeAsync(async services => (await services.GetRequiredService<IContentManager>().GetAsync(Taxonomy))
            .GetOrCreate<TaxonomyPart>().Terms.Single(t => t.GetOrCreate<DepartmentPart>().Slug == "brand-new").ContentItemId);
        using var deleted = await staff.PostWithTokenAsync($"/Admin/Taxonomies/Delete/{Taxonomy}/{added}");
        await PublishAsync(staff);

        Assert.DoesNotContain(
            added, await Site.InScopeAsync(async services => (await services.GetRequiredService<IContentManager>().GetAsync(Taxonomy))
            .GetOrCreate<TaxonomyPart>().Terms.Select(t => t.ContentItemId).ToArray()));
    }

    private static async Task PublishAsync(HttpClient client)
    {
        var form = new SiteForm(await client.ReadAsync(TaxonomyEditor), TaxonomyEditor, "form[enctype]");
        using var answer = await form.SubmitAsync(client, "submit.Publish");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static List<ContentItem> Damage(List<ContentItem> terms, string damage)
    {
        var first = terms[0];
        var second = terms[1];
        switch (damage)
        {
            case "gone":
                return [.. terms.Skip(1)];
            case "nested":
                second.Content["Terms"] = new System.Text.Json.Nodes.JsonArray(System.Text.Json.Nodes.JObject.FromObject(first));
                return [.. terms.Skip(1)];
            case "no slug":
                first.Alter<DepartmentPart>(part => part.Slug = "");
                break;
            case "another slug":
                // Not of anybody else, but the public record knows the department by the old one.
                first.Alter<DepartmentPart>(part => part.Slug = "tidied-up");
                break;
            case "slug of another":
                first.Alter<DepartmentPart>(part => part.Slug = second.GetOrCreate<DepartmentPart>().Slug);
                break;
            case "name of another":
                first.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = second.DisplayText);
                break;
            default:
                first.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = "");
                break;
        }

        return terms;
    }

    private Task<(string Id, string Name)> TermAsync(int index) => Site.InScopeAsync(async services =>
    {
        var term = (await services.GetRequiredService<IContentManager>().GetAsync(Taxonomy)).GetOrCreate<TaxonomyPart>().Terms[index];
        return (term.ContentItemId, term.DisplayText);
    });
}
