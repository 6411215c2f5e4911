using ActionPlans.Cms;

namespace ActionPlans.SiteTesting;

/// <summary>The addresses of Orchard's editors.</summary>
public static class SiteEditors
{
    private const string ItemForm = "form[enctype]";
    private const string TermForm = "form[method=post]:has([name='DepartmentPart.Slug'])";

    public static Task<SiteForm> OpenAsync(this HttpClient client, string contentItemId)
        => FormAsync(client, $"/Admin/Contents/ContentItems/{contentItemId}/Edit", ItemForm);

    public static Task<SiteForm> NewAsync(this HttpClient client, string contentType, string query = "")
        => FormAsync(client, $"/Admin/Contents/ContentTypes/{contentType}/Create{query}", ItemForm);

    public static Task<SiteForm> NewDepartmentAsync(this HttpClient client)
        => FormAsync(client, $"/Admin/Taxonomies/Create/Department?taxonomyContentItemId={ContentTypes.DepartmentsTaxonomyId}", TermForm);

    public static Task<SiteForm> OpenDepartmentAsync(this HttpClient client, string termId)
        => FormAsync(client, $"/Admin/Taxonomies/Edit/{ContentTypes.DepartmentsTaxonomyId}/{termId}", TermForm);

    private static async Task<SiteForm> FormAsync(HttpClient client, string address, string form)
        => new(await client.ReadAsync(address), address, form);
}
