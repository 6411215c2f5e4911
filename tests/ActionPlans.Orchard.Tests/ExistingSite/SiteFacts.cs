using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using ActionPlans.SiteTesting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Data;
using OrchardCore.Data.YesSql;
using YesSql;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>What a site that has other content looks like from outside and inside.</summary>
/// <param name="Answers">Status, headers and body of pages and of calls of the content API, by their addresses.</param>
/// <param name="Editor">The page that edits an article, without the menu of the admin.</param>
/// <param name="Registrations">The services of the site, in their order.</param>
/// <param name="Filters">The global filters of MVC.</param>
/// <param name="Binders">The model binders of MVC, in their order.</param>
/// <param name="Limits">Limits of forms, the encoder of pages, how the database answers equal queries.</param>
/// <param name="Indexes">The indexes of the database, by their tables.</param>
internal sealed partial record SiteFacts(
    IReadOnlyDictionary<string, string> Answers,
    string Editor,
    IReadOnlyList<string> Registrations,
    IReadOnlyList<string> Filters,
    IReadOnlyList<string> Binders,
    IReadOnlyDictionary<string, string> Limits,
    IReadOnlyList<string> Indexes)
{
    private static readonly string[] OfEachAnswer = ["Date", "Set-Cookie", "Content-Length", "Last-Modified", "ETag"];

    public static async Task<SiteFacts> ReadAsync(SiteHost site, Func<IReadOnlyList<ServiceDescriptor>> services)
    {
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in await AddressesAsync(site))
        {
            using var answer = await site.Anonymous.GetAsync(address);
            answers[address] = await TextAsync(answer);
        }

        var article = await site.InScopeAsync(async scope => (await scope.GetRequiredService<ISession>()
            .Query<ContentItem, ContentItemIndex>(i => i.ContentType == "Article" && i.Published).FirstOrDefaultAsync())!);
        using var read = await site.Anonymous.GetAsync($"/api/content/{article.ContentItemId}");
        answers["GET api/content"] = await TextAsync(read);
        using var changed = await PostAsync(site, new { article.ContentItemId, TitlePart = new { Title = "Changed" } });
        answers["POST api/content, an item that exists"] = await TextAsync(changed);
        using var added = await PostAsync(
            site, new { ContentType = "Article", DisplayText = "Added", TitlePart = new { Title = "Added" } });
        answers["POST api/content, a new item"] = await TextAsync(added);
        using var refused = await PostAsync(site, new { ContentType = "NoSuchType" });
        answers["POST api/content, no such type"] = await TextAsync(refused);
        var id = JsonDocument.Parse(await added.Content.ReadAsStringAsync()).RootElement.GetProperty("ContentItemId").GetString();
        using var deleted = await site.Anonymous.DeleteAsync($"/api/content/{id}");
        answers["DELETE api/content"] = await TextAsync(deleted);

        using var admin = await site.LogInAsAdminAsync();
        var editor = await admin.ReadAsync($"/Admin/Contents/ContentItems/{article.ContentItemId}/Edit");
        editor.QuerySelector("#left-nav")!.Remove();

        var (mvc, forms, store, encoder) = await site.InScopeAsync(scope => Task.FromResult((
            scope.GetRequiredService<IOptions<MvcOptions>>().Value,
            scope.GetRequiredService<IOptions<FormOptions>>().Value,
            scope.GetRequiredService<IOptions<YesSqlOptions>>().Value,
            scope.GetRequiredService<HtmlEncoder>())));
        return new SiteFacts(
            answers,
            Plain(editor.DocumentElement.OuterHtml),
            [.. services().Select(NameOf)],
            [.. mvc.Filters.Select(TypeOf).Select(type => type.Name)],
            [.. mvc.ModelBinderProviders.Select(p => p.GetType().Name)],
            new Dictionary<string, string>
            {
                ["fields of a form"] = $"{forms.ValueCountLimit}",
                ["rows of a list"] = $"{mvc.MaxModelBindingCollectionSize}",
                ["an encoded text"] = encoder.Encode("結城市"),
                ["query gating"] = $"{store.QueryGatingEnabled}",
            },
            await IndexesAsync(site));
    }

    private static async Task<IEnumerable<string>> AddressesAsync(SiteHost site)
    {
        var front = await site.Anonymous.ReadAsync("/");
        return front.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!)
            .Concat(["/", "/Login", "/no-such-page", "/robots.txt"]).Distinct(StringComparer.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(SiteHost site, object body)
        => site.Anonymous.PostAsync("/api/content", JsonContent.Create(body, options: JsonSerializerOptions.Default));

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => !OfEachAnswer.Contains(h.Key))
            .OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {string.Join(',', h.Value)}");
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n\n{Plain(await answer.Content.ReadAsStringAsync())}";
    }

    private static Type TypeOf(IFilterMetadata filter) => filter switch
    {
        TypeFilterAttribute created => created.ImplementationType,
        // One that is created on demand is a generic argument of the filter that stands for it.
        _ => filter.GetType().GetGenericArguments().FirstOrDefault() ?? filter.GetType(),
    };

    // Without what differs between any two answers.
    private static string Plain(string body)
        => Rendered().Replace(Time().Replace(Identity().Replace(Token().Replace(body, "token"), "id"), "time"), "");

    private static string NameOf(ServiceDescriptor service)
    {
        var implementation = service.IsKeyedService
            ? service.KeyedImplementationType?.FullName ?? "factory"
            : service.ImplementationType?.FullName ?? service.ImplementationInstance?.GetType().FullName
                ?? $"{service.ImplementationFactory!.Method.DeclaringType?.FullName}";
        return $"{service.ServiceType.FullName} {service.ServiceKey} = {implementation}";
    }

    private static Task<IReadOnlyList<string>> IndexesAsync(SiteHost site) => site.InScopeAsync(async services =>
    {
        await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT tbl_name || ' ' || name FROM sqlite_master WHERE type = 'index' ORDER BY 1";
        await using var rows = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync())
        {
            names.Add(rows.GetString(0));
        }

        return (IReadOnlyList<string>)names;
    });

    [GeneratedRegex("<!-- Menu rendered on .*? -->")]
    private static partial Regex Rendered();

    [GeneratedRegex("CfDJ8[\\w-]+")]
    private static partial Regex Token();

    [GeneratedRegex("\\b[0-9a-z]{26}\\b")]
    private static partial Regex Identity();

    [GeneratedRegex("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?")]
    private static partial Regex Time();
}
