using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ActionPlans.Cms.Publishing;

/// <summary>
/// Caches the inner HTML of pages, weakly keyed by the plan that they show. A plan is immutable: a publication makes another plan, and the
/// pages of the former one are collected with it. The layout around a page is not cached here.
/// </summary>
public sealed class RenderedPageCache
{
    // In characters, for each plan: 32 MB. The pages of a larger plan beyond that are rendered each time.
    private const int MaxSize = 16_000_000;

    // For each plan: the newest answers to questions, 20 MB at most.
    private const int MaxAnswers = 100;
    private const int LargestAnswer = 100_000;

    private readonly ConditionalWeakTable<Plan, PagesOfPlan> _plans = [];

    /// <param name="plan">The plan that it shows.</param>
    /// <param name="key">Tells it from the plan's other pages.</param>
    /// <param name="render">Renders it from nothing but the plan and what is in the key.</param>
    /// <param name="isOneOfMany">True for an answer to a question: only the newest are kept.</param>
    public async Task<string> GetAsync(Plan plan, string key, Func<Task<string>> render, bool isOneOfMany = false)
    {
        var pages = _plans.GetOrCreateValue(plan);
        if (pages.Find(key) is { } cached)
        {
            return cached;
        }

        var html = await render();
        if (isOneOfMany)
        {
            pages.AddAnswer(key, html);
        }
        else
        {
            pages.Add(key, html);
        }

        return html;
    }

    private sealed class PagesOfPlan
    {
        private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
        private readonly ConcurrentQueue<string> _order = new();
        private int _size;

        public string? Find(string key) => _pages.GetValueOrDefault(key) ?? _answers.GetValueOrDefault(key);

        // Whoever asks at random displaces answers, and fills no memory.
        public void AddAnswer(string key, string html)
        {
            if (html.Length > LargestAnswer || !_answers.TryAdd(key, html))
            {
                return;
            }

            _order.Enqueue(key);
            if (_order.Count > MaxAnswers && _order.TryDequeue(out var oldest))
            {
                _answers.TryRemove(oldest, out _);
            }
        }

        public void Add(string key, string html)
        {
            if (Volatile.Read(ref _size) + html.Length <= MaxSize && _pages.TryAdd(key, html))
            {
                Interlocked.Add(ref _size, html.Length);
            }
        }
    }
}
