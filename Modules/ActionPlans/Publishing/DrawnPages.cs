using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Cms.Publishing;

/// <summary>
/// Keeps a page's HTML with the plan that it shows. A plan never changes: what is published later is another plan, and the pages of
/// the one before go with it. What stands around the page (layout, menu, whatever a theme adds) is not kept here.
/// </summary>
public sealed class DrawnPages
{
    // In characters, of one plan: 32 MB. Of a larger plan the pages beyond are drawn each time.
    private const int Most = 16_000_000;

    private readonly ConditionalWeakTable<Plan, OfPlan> _pages = [];

    /// <summary>The page, drawn where it is not kept.</summary>
    /// <param name="plan">The plan that it shows.</param>
    /// <param name="name">What tells it from the plan's other pages.</param>
    /// <param name="draw">Draws it, from the plan and what is in the name alone.</param>
    public async Task<string> GetAsync(Plan plan, string name, Func<Task<string>> draw)
    {
        ArgumentNullException.ThrowIfNull(draw);

        var pages = _pages.GetOrCreateValue(plan);
        if (pages.Find(name) is { } kept)
        {
            return kept;
        }

        var html = await draw();
        pages.Keep(name, html);
        return html;
    }

    private sealed class OfPlan
    {
        private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);
        private int _size;

        public string? Find(string name) => _pages.GetValueOrDefault(name);

        public void Keep(string name, string html)
        {
            if (Volatile.Read(ref _size) + html.Length <= Most && _pages.TryAdd(name, html))
            {
                Interlocked.Add(ref _size, html.Length);
            }
        }
    }
}
