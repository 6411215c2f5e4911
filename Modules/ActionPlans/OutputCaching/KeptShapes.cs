using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;

namespace ActionPlans.Cms.OutputCaching;

/// <summary>
/// Keeps what stands around every page (brand, menu, search, contact) as it was drawn for residents: a fifth of what a page costs, with
/// the menu looked up in the database twice as much. After a change of this node, and twice a second, it is drawn anew, by whatever
/// template the theme has.
/// </summary>
public sealed class KeptShapes
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(.5);

    // Addresses that lead nowhere name plans that do not exist.
    private const int Most = 200;

    private readonly ConcurrentDictionary<Key, Drawn> _drawn = new();
    private readonly ConcurrentDictionary<string, bool> _varied = new(StringComparer.Ordinal);
    private readonly SiteGeneration _generation;
    private readonly DatabaseOutage _outage;
    private readonly TimeProvider _time;
    private readonly HtmlEncoder _encoder;

    public KeptShapes(SiteGeneration generation, DatabaseOutage outage, TimeProvider time, HtmlEncoder encoder)
    {
        _generation = generation;
        _outage = outage;
        _time = time;
        _encoder = encoder;
    }

    // Without a template's being asked: the shape's content is there already.
    internal void Display(ShapeDisplayContext context, string? of)
    {
        // A theme that gives a shape something of its own gets its own; what is wrapped would be wrapped again each time.
        if (context.Shape.Properties.Count + context.Shape.Metadata.Wrappers.Count + context.Shape.Metadata.Alternates.Count > 0
            || _varied.ContainsKey(context.Shape.Metadata.Type) || KeyOf(context, of) is not { } key)
        {
            return;
        }

        // A menu cannot be looked up while the database does not answer.
        if (_drawn.TryGetValue(key, out var drawn)
            && (_outage.IsOn || (drawn.Generation == _generation.Current && drawn.At + KeptFor > _time.GetUtcNow())))
        {
            context.ChildContent = drawn.Html;
        }
        else
        {
            // Taken before anything is read: a change that comes in between is drawn again.
            RequestOf(context).Items[key] = (_generation.Current, _time.GetUtcNow());
        }
    }

    internal void Keep(ShapeDisplayContext context, string? of)
    {
        if (KeyOf(context, of) is not { } key || !RequestOf(context).Items.Remove(key, out var begun) || begun is not (long generation, DateTimeOffset at))
        {
            return;
        }

        // A theme chose another template for this page, later than we were asked: it may choose otherwise on the next one.
        if (context.Shape.Metadata.Alternates.Count > 0)
        {
            _varied[context.Shape.Metadata.Type] = true;
            _drawn.TryRemove(key, out _);
            return;
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        context.ChildContent.WriteTo(writer, _encoder);
        var html = new HtmlString(writer.ToString());
        if (_drawn.Count >= Most)
        {
            _drawn.Clear();
        }

        _drawn[key] = new Drawn(html, generation, at);
        context.ChildContent = html;
    }

    // Who has logged in may see more.
    private static Key? KeyOf(ShapeDisplayContext context, string? of)
        => of is null || RequestOf(context) is not { User.Identity.IsAuthenticated: not true } request
            ? null
            : new Key(context.Shape.Metadata.Type, of, CultureInfo.CurrentUICulture.Name, request.Request.PathBase);

    private static HttpContext RequestOf(ShapeDisplayContext context) => context.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext!;

    private sealed record Key(string Shape, string Of, string Culture, PathString Root);

    private sealed record Drawn(HtmlString Html, long Generation, DateTimeOffset At);
}

/// <summary>Says of a shape that it may be kept.</summary>
public static class KeptShapesExtensions
{
    /// <summary>The shape looks alike for all residents, on all pages that have the same <paramref name="of"/>; null where it is not to be kept.</summary>
    public static ShapeAlterationBuilder Keep(this ShapeAlterationBuilder shape, Func<HttpContext, string?>? of = null)
    {
        ArgumentNullException.ThrowIfNull(shape);

        return shape.OnDisplaying(c => Kept(c).Display(c, Of(c))).OnDisplayed(c => Kept(c).Keep(c, Of(c)));

        static KeptShapes Kept(ShapeDisplayContext context) => context.ServiceProvider.GetRequiredService<KeptShapes>();

        string? Of(ShapeDisplayContext context) => of is null ? "" : of(context.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext!);
    }
}
