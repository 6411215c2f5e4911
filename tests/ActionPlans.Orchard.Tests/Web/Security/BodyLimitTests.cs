using System.Net;
using System.Net.Sockets;
using System.Text;
using ActionPlans.Forms;
using ActionPlans.Reporting.Clerk;
using ActionPlans.SiteTesting;
using ActionPlans.Web.Security;

namespace ActionPlans.Orchard.Tests.Web.Security;

/// <summary>Nobody fills the site's memory with what he sends.</summary>
public sealed class BodyLimitTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;
    private const string Typed = "Form.Achievements";

    public BodyLimitTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/Login")]
    [InlineData("/action-plans/yuki-2021/")]
    [InlineData("/Admin/ActionPlans/Report/no-such-measure/2022")]
    public async Task What_a_stranger_announces_as_too_large_is_refused_before_any_of_it_is_sent(string address)
    {
        var answer = await AnnounceAsync(address, 28_800_000);

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("送った内容が大きすぎます", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_larger_than_any_report_is_refused_in_words_and_not_echoed()
    {
        using var clerk = await Site.LogInAsync(await Site.NewClerkAsync("5"));
        await Site.OpenRoundAsync(Year);
        var form = await Site.OpenReportAsync(clerk, "5", Year);
        form[Typed] = new string('x', (int)ReportForm.MaxBytes);
        foreach (var client in new[] { clerk, Site.Anonymous })
        {
            using var answer = await form.SubmitAsync(client, SiteClerks.SaveButton);
            var page = await answer.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("送った内容が大きすぎます", page, StringComparison.Ordinal);
            Assert.True(page.Length < 20_000, $"{page.Length}");
        }
    }

    [Fact]
    public async Task A_form_whose_size_is_not_said_is_not_read()
    {
        using var content = new FormUrlEncodedContent([new(Typed, "x")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/Admin/ActionPlans/Report/no-such-measure/2022") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await Site.Anonymous.SendAsync(request);

        Assert.Equal(HttpStatusCode.LengthRequired, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_keeps_what_was_typed_holds_the_forms_own_fields_and_no_others()
    {
        using var clerk = await Site.LogInAsync(await Site.NewClerkAsync("5"));
        await Site.OpenRoundAsync(Year);
        var form = await Site.OpenReportAsync(clerk, "5", Year);
        form[Typed] = "実績の文";
        string[] own = [.. form.Names.Where(n => n.StartsWith("Form.", StringComparison.Ordinal))];
        foreach (
            var foreign in new[] { "other", "Form.Other", "Form.Achievements.Other", "Form.Actuals[0].Other", "Form[Achievements]",
                "submit.Other" })
        {
            form[foreign] = "よそのもの";
        }

        using var answer = await form.SubmitAsync(Site.Anonymous, SiteClerks.SaveButton);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.DoesNotContain("よそのもの", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var kept = new SiteForm(page, form.Action, "form[method=post][action*='/ActionPlans/Report/']");
        Assert.Equal(own.Order(), kept.Names.Order());
        Assert.All(own, name => Assert.Equal(form[name], kept[name]));
    }

    [Fact]
    public async Task Who_has_logged_in_may_send_a_file()
    {
        var admin = await AdminAsync();
        const string Address = "/Admin/DeploymentPlan/Import/Index";
        var token = new SiteForm(await admin.ReadAsync(Address), Address, "form[enctype]")["__RequestVerificationToken"]!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        content.Add(new ByteArrayContent(new byte[BodyLimits.Anybody + 1]), "importedPackage", "package.txt");

        using var answer = await admin.PostAsync("/Admin/DeploymentPlan/Import/Import", content);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("zip", (await admin.ReadAsync(Address)).Body!.TextContent, StringComparison.Ordinal);
    }

    // Says how much is to come, sends none of it, and reads the answer.
    private async Task<string> AnnounceAsync(string address, long length)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Site.Address.Host, Site.Address.Port);
        await using var stream = client.GetStream();
        var head =
            $"POST {address} HTTP/1.1\r\nHost: {Site.Address.Authority}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = new StringBuilder();
        while (!answer.ToString().Contains("</html>", StringComparison.Ordinal) && await reader.ReadLineAsync(patience.Token) is { } line)
        {
            answer.Append(line).Append('\n');
        }

        return answer.ToString();
    }
}
