using ActionPlans.Pages.Components;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

public sealed class ContactTests
{
    [Theory]
    [InlineData("電話 048-123-4567（直通）", "048-123-4567 tel:0481234567")]
    [InlineData("ＴＥＬ：０４８－１２３－４５６７", "０４８－１２３－４５６７ tel:0481234567")]
    [InlineData("電話 03(1234)5678", "03(1234)5678 tel:0312345678")]
    [InlineData("FAX 048-123-4568", "")]
    [InlineData("ファクス：048-123-4568", "")]
    [InlineData("電話 048-123-4567　FAX 048-123-4568", "048-123-4567 tel:0481234567")]
    [InlineData("FAX 048-123-4568　電話 048-123-4567", "048-123-4567 tel:0481234567")]
    [InlineData("〒337-0001 見沼1丁目2-3", "")]
    [InlineData("受付番号 10481-12-3456", "")]
    [InlineData("soumu.ka+1@city.minuma.example.jp へ", "soumu.ka+1@city.minuma.example.jp mailto:soumu.ka+1@city.minuma.example.jp")]
    [InlineData("電話 048-123-4567 メール a@example.jp", "048-123-4567 tel:0481234567, a@example.jp mailto:a@example.jp")]
    [InlineData("javascript:alert(1)", "")]
    [InlineData("<a href=\"javascript:alert(1)\">048-123-4567</a>", "048-123-4567 tel:0481234567")]
    [InlineData("https://evil.example/?048-12", "")]
    public async Task Only_telephone_numbers_and_mail_addresses_become_links(string line, string links)
    {
        var document = Plan(Measure("1")) with { Contact = ["総務課", line] };
        var contact = (await document.OverviewAsync()).One("section.ap-contact p");

        Assert.Equal(links, string.Join(", ", contact.QuerySelectorAll("a").Select(a => $"{a.TextContent} {a.GetAttribute("href")}")));
        Assert.Equal($"総務課{line}", contact.TextContent);
        Assert.Single(contact.QuerySelectorAll("br"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("0-1-")]
    [InlineData("a@a.")]
    [InlineData("0")]
    public void A_line_as_long_as_a_text_may_be_is_still_split(string part)
    {
        var line = string.Concat(Enumerable.Repeat(part, 20_000 / part.Length)) + "@";

        Assert.Equal(line, string.Concat(ContactLines.Split(line).Select(p => p.Text)));
    }

    [Fact]
    public async Task On_paper_all_lines_are_in_a_row()
    {
        var html = await Rendering.Renderer.RenderAsync<ContactText>(new Dictionary<string, object?>
        {
            [nameof(ContactText.Lines)] = new[] { "総務課", "048-123-4567" },
            [nameof(ContactText.Inline)] = true
        });
        var line = new HtmlParser().ParseDocument(html).One("p");

        Assert.Equal("総務課 048-123-4567", line.TextContent);
        Assert.Empty(line.QuerySelectorAll("br"));
    }

    [Fact]
    public async Task Without_a_contact_there_is_no_empty_section()
    {
        foreach (var model in (Varied() with { Contact = [] }).Read().AllPages())
        {
            Assert.Empty((await model.RenderAsync()).QuerySelectorAll(".ap-contact"));
        }
    }
}
