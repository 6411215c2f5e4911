using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Feeds;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.Feeds;

public sealed class PlanFeedTests
{
    private const string Origin = "https://city.example";

    private static readonly PlanDocument Document = Varied().Eventful();

    [Fact]
    public void It_tells_what_happened_the_newest_first_and_results_of_a_year_together()
        => Assert.Equal(
            [
                "訂正: No.1 取組の名称1 令和元年度の実績",
                "見直し: No.1 取組の名称1",
                "【見本】公表: 令和2年度の実績 2件",
                "公表: 令和元年度の実績 2件",
                "公表: 計画の本文と取組 4件",
            ],
            Read(Document).Titles);

    [Fact]
    public void It_names_the_city_and_leads_to_the_plan()
    {
        var feed = Read(Document);

        Assert.Equal("見沼市", feed.Root.Element(AtomFeed.Atom + "author")!.Element(AtomFeed.Atom + "name")!.Value);
        Assert.Equal($"{Origin}/city/action-plans/mirai/feed.xml", Link(feed.Root, "self"));
        Assert.Equal($"{Origin}/city/action-plans/mirai/", Link(feed.Root, "alternate"));
    }

    [Fact]
    public void An_entry_leads_to_what_it_is_about()
        => Assert.Equal(
            ["history/#ap-h-11", "history/#ap-h-10", "", "", ""],
            Read(Document).Entries.Select(e => Link(e, "alternate")[$"{Origin}/city/action-plans/mirai/".Length..]));

    [Fact]
    public void A_change_has_its_decision_and_its_reason()
    {
        var entries = Read(Document).Entries;

        Assert.Contains("決定: 令和2年（2020年）9月30日 行政改革推進本部", entries[1].Value, StringComparison.Ordinal);
        Assert.Contains("理由: 利用が増えたため。", entries[1].Value, StringComparison.Ordinal);
        Assert.Contains("理由: 数え間違い。", entries[0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_entry_about_a_result_says_how_it_is_judged()
    {
        var corrected = Document.Changed(new ChangeJustification("書き間違い。"), p => p with
        {
            Results = [.. p.Results.Select(
                r => r is { Measure: "1", Year.StartYear: 2019 }
                    ? r with { Actuals = new Dictionary<string, string> { ["a"] = "たくさん" } } : r)],
        });
        var entries = Read(corrected).Entries;

        Assert.Contains("理由: 書き間違い。判定: 未判定", entries[0].Value, StringComparison.Ordinal);
        // What an older entry published was replaced, and a revision of a plan is judged by nobody.
        Assert.DoesNotContain("判定", entries[2].Value, StringComparison.Ordinal);
        Assert.Single(entries, e => e.Value.Contains("未判定", StringComparison.Ordinal));
    }

    [Fact]
    public void A_withheld_text_is_not_in_it_and_no_text_of_the_plan_is()
    {
        var text = PlanFeed.Write(Document.Withheld(Document.History.Count).Read(), new PlanLinks(), Origin);

        Assert.DoesNotContain("数え間違い", text, StringComparison.Ordinal);
        Assert.DoesNotContain("個人の氏名", text, StringComparison.Ordinal);
        Assert.DoesNotContain("窓口を1か所にまとめる。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_stays_when_more_is_published_on_the_same_day_and_when_a_text_is_withheld()
    {
        var more = Document with { History = [.. Document.History, Again(Document.History[^1], TimeSpan.FromHours(1))] };
        var before = Read(Document);
        var after = Read(more);

        Assert.Equal(before.Ids, after.Ids);
        Assert.Equal(before.Entries.Select(e => AtomFeed.Time(e, "published")), after.Entries.Select(e => AtomFeed.Time(e, "published")));
        Assert.Equal(AtomFeed.Time(before.Entries[0], "updated").AddHours(1), AtomFeed.Time(after.Entries[0], "updated"));
        Assert.Equal(before.Ids, Read(Document.Withheld(11)).Ids);
    }

    [Fact]
    public void Another_day_in_Japan_is_another_entry()
    {
        var next = Document with { History = [.. Document.History, Again(Document.History[^1], TimeSpan.FromDays(1))] };

        Assert.Equal(6, Read(next).Entries.Count);

        // Half past midnight and half past eleven in the night of one day in Japan are two days in Greenwich.
        var sameDay = Document with { History = [.. Document.History, Again(Document.History[^1], TimeSpan.FromHours(23))] };
        Assert.Equal(5, Read(sameDay).Entries.Count);
    }

    [Fact]
    public void What_happened_on_one_day_to_results_and_to_the_summary_of_their_year_is_told_apart()
    {
        var history = Document.History.ToList();
        var year = new Domain.FiscalYears.FiscalYear(2019);
        foreach (var (kind, measure) in new[]
        {
            (ChangeKind.Publication, "2"),
            (ChangeKind.Publication, (string?)null),
            (ChangeKind.Withdrawal, "2")
        })
        {
            history.Add(LedgerChain.Append(
                history[^1],
                new LedgerChange(
                    kind,
                    new LedgerSubject(measure, year),
                    kind == ChangeKind.Publication ? null : "x",
                    kind == ChangeKind.Publication ? "x" : null,
                    ChangeJustification.Nothing),
                Document.History[^1].At.AddDays(1)));
        }

        Assert.Equal(5 + 3, Read(Document with { History = history }).Entries.Count);
    }

    [Fact]
    public void A_great_many_changes_of_one_day_are_told_in_a_hundred_lines_and_the_number_of_the_others()
    {
        var history = Document.History.ToList();
        for (var i = 0; i < 102; i++)
        {
            history.Add(Again(history[^1], TimeSpan.Zero));
        }

        var entry = Read(Document with { History = history }).Entries[0];
        Assert.Equal(100, entry.Descendants().Count(e => e.Name.LocalName == "li"));
        Assert.EndsWith("ほか3件", entry.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Invented_results_are_said_to_be_invented_and_no_others()
        => Assert.Equal(
            [false, false, true, false, false], Read(Document).Entries.Select(e => e.Value.Contains("架空の値", StringComparison.Ordinal)));

    [Fact]
    public void A_long_history_gives_a_short_feed()
    {
        var history = Document.History.ToList();
        for (var day = 1; day <= 60; day++)
        {
            history.Add(Again(history[^1], TimeSpan.FromDays(1)));
        }

        Assert.Equal(50, Read(Document with { History = history }).Entries.Count);
    }

    [Fact]
    public void What_left_the_site_is_told_and_leads_to_the_record()
    {
        var last = Document.History[^1];
        var withdrawal = LedgerChain.Append(
            last,
            new LedgerChange(ChangeKind.Withdrawal, new LedgerSubject("2", null), "x", null, ChangeJustification.Nothing),
            last.At.AddDays(1));
        var entry = Read(Document with { History = [.. Document.History, withdrawal] }).Entries[0];

        Assert.Equal("掲載終了: No.2 取組の名称2", entry.Element(AtomFeed.Atom + "title")!.Value);
        Assert.Equal($"{Origin}/city/action-plans/mirai/history/", Link(entry, "alternate"));
    }

    [Fact]
    public void A_character_that_cannot_stand_in_xml_is_replaced()
        => Assert.Equal(
            "見沼\uFFFD市\uFFFD", Read(Document with { Publisher = "見沼\uFFFE市\uD800" }).Root.Element(AtomFeed.Atom + "author")!.Value);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("]]>&amp; <![CDATA[")]
    [InlineData("𠮷野家と👪")]
    public void Hostile_words_stay_words(string text)
    {
        var hostile = Varied().Published().Changed(
            new ChangeJustification(text, new DateOnly(2020, 9, 30), text), p => p with
            {
                Measures = [.. p.Measures.Select(m => m.No == "1" ? m with { Means = "変えた。" } : m)]
            });

        Assert.Contains($"理由: {text}", Read(hostile).Entries[0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_record_there_is_no_feed()
    {
        Assert.Null(PlanFeed.UpdatedAt(Varied().Read()));
        Assert.All(Varied().Read().AllPages(), p => Assert.Null(p.Feed));
        Assert.All(
            Document.Read().AllPages().Where(p => p is not PlanIndex.PlansPageModel),
            p => Assert.Equal("/action-plans/mirai/feed.xml", p.Feed));
    }

    private static AtomFeed Read(PlanDocument document) => AtomFeed.Read(PlanFeed.Write(document.Read(), new PlanLinks("/city"), Origin));

    private static string Link(System.Xml.Linq.XElement element, string relation)
        => element.Elements(AtomFeed.Atom + "link").Single(l => l.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static LedgerEntry Again(LedgerEntry last, TimeSpan later)
        => LedgerChain.Append(
            last, new LedgerChange(last.Kind, last.Subject, last.Before?.Text, last.After?.Text, ChangeJustification.Nothing),
                last.At + later);
}
