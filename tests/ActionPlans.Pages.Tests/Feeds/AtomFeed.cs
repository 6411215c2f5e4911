using System.Globalization;
using System.Xml.Linq;

namespace ActionPlans.Pages.Tests.Feeds;

/// <summary>A feed, read as strictly as RFC 4287 wants it.</summary>
internal sealed record AtomFeed(XElement Root)
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public IReadOnlyList<XElement> Entries => [.. Root.Elements(Atom + "entry")];

    public IEnumerable<string> Titles => Entries.Select(e => e.Element(Atom + "title")!.Value);

    public IEnumerable<string> Ids => Entries.Select(e => e.Element(Atom + "id")!.Value);

    /// <summary>Reads it and checks what the RFC asks for: sections 3.3, 4.1.1, 4.1.2, 4.2.6, 4.2.7.</summary>
    public static AtomFeed Read(string text)
    {
        var root = XDocument.Parse(text).Root!;
        Assert.Equal(Atom + "feed", root.Name);
        CheckCommon(root);
        Assert.Single(root.Elements(Atom + "author").SelectMany(a => a.Elements(Atom + "name")), n => n.Value.Length > 0);
        Assert.Single(root.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "self");
        Assert.True(
            root.Elements().TakeWhile(e => e.Name != Atom + "entry").Count() + root.Elements(Atom + "entry").Count() == root.Elements()
                .Count(),
            "Metadata after an entry.");
        var feed = new AtomFeed(root);
        foreach (var entry in feed.Entries)
        {
            CheckCommon(entry);
            var content = Assert.Single(entry.Elements(Atom + "content"));
            Assert.Equal("xhtml", content.Attribute("type")!.Value);
            Assert.Equal(XName.Get("div", "http://www.w3.org/1999/xhtml"), Assert.Single(content.Elements()).Name);
            Assert.True(Time(entry, "published") <= Time(entry, "updated"));
            Assert.True(Time(entry, "updated") <= Time(root, "updated"));
        }

        var ids = feed.Ids.Append(root.Element(Atom + "id")!.Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        return feed;
    }

    public static DateTimeOffset Time(XElement element, string name)
    {
        var text = Assert.Single(element.Elements(Atom + name)).Value;
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$", text);
        return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }

    private static void CheckCommon(XElement element)
    {
        var id = Assert.Single(element.Elements(Atom + "id")).Value;
        Assert.True(Uri.TryCreate(id, UriKind.Absolute, out _), id);
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$", id);
        Assert.NotEqual("", Assert.Single(element.Elements(Atom + "title")).Value);
        Time(element, "updated");
        Assert.Single(element.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "alternate");
        Assert.All(
            element.Elements(Atom + "link"),
            l => Assert.True(Uri.TryCreate(l.Attribute("href")!.Value, UriKind.Absolute, out _), l.ToString()));
    }
}
