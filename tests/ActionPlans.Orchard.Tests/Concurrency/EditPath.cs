using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Concurrency;

/// <summary>A way to write one text: somebody opens it, and later sends what he made of it.</summary>
/// <param name="Name">What the path is called when a test fails.</param>
/// <param name="OpenAsync">Opens the text as it stands; gives what sends another one: it answers null where that was accepted, else with
/// what was told.</param>
internal sealed record EditPath(string Name, Func<Task<Func<string, Task<string?>>>> OpenAsync)
{
    /// <summary>Why a published text is changed, as a program says it.</summary>
    public static object Change { get; } = new { Reason = "試験のため", DecidedOn = "2024-04-01", DecidedBy = "行政改革推進本部" };

    /// <summary>The stock editor, with one of its buttons.</summary>
    public static EditPath Editor(
        HttpClient client, string contentItemId, string field, string button) => new($"editor {button}", async () =>
    {
        var form = await client.OpenAsync(contentItemId);
        return async text =>
        {
            form[field] = text;
            using var answer = await form.SubmitAsync(client, button);
            return answer.StatusCode == HttpStatusCode.Redirect ? null : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        };
    });

    /// <summary>The content API, which refuses each text.</summary>
    public static EditPath Api(HttpClient client, string contentItemId, bool draft)
        => new($"api draft={draft}", () => Task.FromResult<Func<string, Task<string?>>>(
        async text =>
        {
            using var content = JsonContent.Create(
                new { ContentItemId = contentItemId, MeasurePart = new { Overview = text }, ChangePart = Change },
                options: JsonSerializerOptions.Default);
            using var answer = await client.PostAsync($"/api/content?draft={draft}", content);
            // Who writes by program has the text that was sent.
            return answer.IsSuccessStatusCode ? null : $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()} {text}";
        }));

    /// <summary>The recipe step, with a plan file that was downloaded, edited and imported again.</summary>
    public static EditPath Import(SiteHost site, string no) => new("import", async () =>
    {
        var plan = await site.ExportAsync();
        return async text =>
        {
            var errors = await site.ImportAsync(plan.WithMeasure(no, m => m with { Overview = text }));
            return errors.Count == 0 ? null : $"{string.Join('\n', errors)} {text}";
        };
    });

    /// <summary>A button of a list, which writes no text and must not act upon one that nobody at the list has seen.</summary>
    public static EditPath Publish(SiteHost site, HttpClient client, string contentItemId) => new("list publish", async () =>
    {
        var revision = await site.RevisionAsync(contentItemId);
        return async text =>
        {
            using var answer = await client.PostWithTokenAsync(
                $"/Admin/ActionPlans/Publish/{contentItemId}?returnUrl=/Admin/ActionPlans", revision);
            var told = (await client.ReadAsync("/Admin/ActionPlans")).QuerySelector(".message-error")?.TextContent;
            return told is null ? null : $"{told} {text}";
        };
    });
}

/// <summary>Result of many interleaved saves.</summary>
/// <param name="Rounds">How often one person sent after another had saved in between.</param>
/// <param name="Overwritten">How often the first person's text was gone, and nobody was told.</param>
/// <param name="Lost">How often the second person's own text was not in the answer.</param>
internal sealed record Tally(int Rounds, int Overwritten, int Lost);

/// <summary>Two people open one text, the first saves, the second sends.</summary>
internal static class InterleavedSaves
{
    public static async Task<Tally> RunAsync(
        IReadOnlyList<EditPath> firsts, IReadOnlyList<EditPath> seconds, int rounds, Func<Task<IReadOnlyList<string?>>> stored)
    {
        var overwritten = 0;
        var lost = 0;
        for (var round = 0; round < rounds; round++)
        {
            var first = firsts[round % firsts.Count];
            var second = seconds[round / firsts.Count % seconds.Count];
            var mine = $"先に保存した文 {round}";
            var theirs = $"後から送った文 {round}";
            // Opening may bring a report to where its form can be opened, so the one who sends last opens first.
            var sendSecond = await second.OpenAsync();
            var sendFirst = await first.OpenAsync();
            var refused = await sendFirst(mine);
            Assert.True(refused is null, $"{round}: {first.Name} was refused before anybody else had written: {refused}");

            var told = await sendSecond(theirs);

            var texts = await stored();
            overwritten += told is null || !texts.Contains(mine) || texts.Contains(theirs) ? 1 : 0;
            lost += told is not null && !told.Contains(theirs, StringComparison.Ordinal) ? 1 : 0;
        }

        return new Tally(rounds, overwritten, lost);
    }
}
