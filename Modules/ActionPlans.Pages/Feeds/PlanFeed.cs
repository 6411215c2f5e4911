using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.Feeds;

/// <summary>
/// A plan's publications, revisions, corrections and withdrawals as an Atom feed (RFC 4287). The ids come from the hashes of the
/// record, so that they stay the same for good, wherever the site moves. Of the record only words that are public come
/// into it, and how a result is judged today.
/// </summary>
public static class PlanFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const int MaxEntries = 50;

    private const int MaxLines = 100;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    /// <summary>When the feed changed last; null for a plan without a record, which has no feed.</summary>
    public static DateTimeOffset? UpdatedAt(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.History.Max(e => (DateTimeOffset?)e.At);
    }

    /// <summary>The feed's text.</summary>
    /// <param name="plan">A plan with a record.</param>
    /// <param name="links">The site's addresses.</param>
    /// <param name="origin">What makes them absolute: "https://www.city.example", no slash at its end.</param>
    /// <exception cref="ArgumentException">Nothing is recorded.</exception>
    public static string Write(Plan plan, PlanLinks links, string origin)
    {
        ArgumentNullException.ThrowIfNull(links);
        if (UpdatedAt(plan) is not { } updated)
        {
            throw new ArgumentException("A feed needs a record of changes.", nameof(plan));
        }

        var source = new Source(plan, links, origin);
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "ja"),
            new XElement(Atom + "id", Id(plan.History[0].Hash[Math.Min(32, plan.History[0].Hash.Length)..])),
            Element("title", $"{plan.Title} {PlanLinks.FeedTitle}"),
            Element("subtitle", $"{plan.Publisher}「{plan.Title}」の公表、見直し、訂正、掲載終了。"),
            Time("updated", updated),
            new XElement(Atom + "author", Element("name", plan.Publisher)),
            Link("self", origin + links.Feed(plan), "application/atom+xml"),
            Link("alternate", origin + links.Overview(plan), "text/html"),
            FeedGroup.Of(plan).Take(MaxEntries).Select(g => Entry(g, source)));
        return Text(new XDocument(feed));
    }

    private static XElement Entry(FeedGroup group, Source source)
        => new(
            Atom + "entry",
            new XElement(Atom + "id", Id(group.First.Hash)),
            Element("title", group.Title(source.Plan)),
            Time("published", group.PublishedAt),
            Time("updated", group.UpdatedAt),
            Link("alternate", source.Origin + Address(group, source.Plan, source.Links), "text/html"),
            new XElement(Atom + "content", new XAttribute("type", "xhtml"), Content(group, source)));

    private static XElement Content(FeedGroup group, Source source)
        => new(
            Html + "div",
            group.HasSamples ? new XElement(Html + "p", "見本の実績です。画面を確かめるための架空の値です。") : null,
            new XElement(Html + "ul", group.Changes.Take(MaxLines).Select(e => new XElement(Html + "li", Line(e, source)))),
            group.Changes.Count > MaxLines ? new XElement(Html + "p", $"ほか{group.Changes.Count - MaxLines}件") : null);

    private static IEnumerable<object> Line(LedgerEntry entry, Source source)
    {
        yield return new XElement(
            Html + "a", new XAttribute("href", source.Origin + Address(entry, source.Plan, source.Links)),
            Clean(PublicChange.TitleOf(source.Plan, entry.Subject)));
        string?[] facts =
        [
            entry.DecidedOn is { } day ? $"決定: {YearFormatter.Day(day)} {entry.DecidedBy}" : null,
            entry.Reason?.Text is { } reason ? $"理由: {reason}" : null,
            .. PublicChange.FinalFiguresOf(source.Plan, entry).Select(f => $"{ActualFormatter.Final}: {f}"),
            source.JudgementOf(entry) is { } judgement ? $"判定: {judgement}" : null,
        ];
        foreach (var fact in facts.OfType<string>())
        {
            yield return new XElement(Html + "br");
            yield return Clean(fact);
        }
    }

    private static string Address(FeedGroup group, Plan plan, PlanLinks links)
    {
        if (group.Changes.Count == 1)
        {
            return Address(group.First, plan, links);
        }

        return group.Kind == ChangeKind.Publication ? links.Overview(plan) : links.History(plan);
    }

    // Where both texts stand side by side; for a publication the page itself, while there is one.
    private static string Address(LedgerEntry entry, Plan plan, PlanLinks links)
    {
        if (ChangeRules.IsChange(entry.Kind))
        {
            return PublicChange.PlaceOf(links, plan, entry);
        }

        var page = entry.Kind == ChangeKind.Withdrawal ? null : PublicChange.PageOf(links, plan, entry.Subject);
        return page ?? links.History(plan);
    }

    // A UUID made from a hash (version 8: of our own making).
    private static string Id(string hash) => $"urn:uuid:{hash[..8]}-{hash[8..12]}-8{hash[13..16]}-a{hash[17..20]}-{hash[20..32]}";

    private static XElement Time(string name, DateTimeOffset at)
        => new(Atom + name, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static XElement Link(string relation, string address, string type)
        => new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address), new XAttribute("type", type));

    private static XElement Element(string name, string text) => new(Atom + name, Clean(text));

    // Some characters that a page can show cannot stand in XML.
    private static string Clean(string text)
        => string.Concat(text.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));

    private static string Text(XDocument document)
    {
        using var text = new Utf8Text();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = false, NewLineChars = "\n" }))
        {
            document.Save(writer);
        }

        return text.ToString();
    }

    // What the entries are made of.
    private sealed class Source(Plan plan, PlanLinks links, string origin)
    {
        private readonly HashSet<int> _newest = [.. plan.History.GroupBy(e => e.Subject).Select(g => g.Last().Seq)];

        public Plan Plan => plan;

        public PlanLinks Links => links;

        public string Origin => origin;

        // How residents read a result today: of its newest entry alone, since what older entries published was replaced.
        public string? JudgementOf(LedgerEntry entry)
            => entry.Kind != ChangeKind.Withdrawal && _newest.Contains(entry.Seq)
                && entry.Subject is { Measure: { } no, Year: { } year, IsInterim: false } && plan.FindMeasure(no) is { } measure
                ? AttainmentFormatter.Of(measure.Judge(year).Standing)
                : null;
    }

    // A string has no encoding; the declaration says the one in which it is sent.
    private sealed class Utf8Text : StringWriter
    {
        public Utf8Text()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
