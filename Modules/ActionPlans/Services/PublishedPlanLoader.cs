using ActionPlans.Cms.History;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Reporting;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Services;

namespace ActionPlans.Cms.Services;

/// <summary>
/// Builds the plans that residents read. Of what was read before it reads only what has changed since: a city with a thousand
/// measures publishes one at a time.
/// </summary>
public sealed class PublishedPlanLoader
{
    // For so many pieces one query by their keys is asked; for more, all of the plan.
    private const int Few = 100;

    private readonly ISession _session;
    private readonly PublishedRows _rows;
    private readonly ILogger<PublishedPlanLoader> _logger;

    public PublishedPlanLoader(ISession session, PublishedRows rows, ILogger<PublishedPlanLoader> logger)
    {
        _session = session;
        _rows = rows;
        _logger = logger;
    }

    /// <summary>To be called before others are made to wait: this request may have to wait for its turn to write.</summary>
    internal Task PrepareAsync() => _rows.FlushAsync();

    /// <summary>Brings plans up to date; those of which nothing has changed stay the same objects.</summary>
    /// <param name="held">What was read before.</param>
    /// <returns>One for each published plan, whether or not it could be built.</returns>
    internal async Task<IReadOnlyList<PlanSource>> RefreshAsync(IReadOnlyList<PlanSource> held)
    {
        // The stamps come first: a change that comes in between makes what is read newer than its stamp, and it is read again.
        var stamps = await _rows.StampsAsync();
        var known = held.ToDictionary(s => s.Stamp.PlanId, StringComparer.Ordinal);
        DepartmentTerms? departments = null;
        var sources = new List<PlanSource>();
        foreach (var stamp in stamps)
        {
            var before = known.GetValueOrDefault(stamp.PlanId);
            if (before?.Stamp == stamp)
            {
                sources.Add(before);
                continue;
            }

            // A measure names its departments: with others it reads otherwise.
            before = stamp.HasDepartmentsOf(before?.Stamp) ? before : null;
            departments ??= before?.Departments ?? await DepartmentsAsync();
            if (await ReadAsync(stamp, before, departments) is { } source)
            {
                sources.Add(source);
            }
        }

        return sources;
    }

    private async Task<PlanSource?> ReadAsync(PlanStamp stamp, PlanSource? before, DepartmentTerms departments)
    {
        var planId = stamp.PlanId;
        if ((before?.Stamp.Plan == stamp.Plan ? before.Frame : await FrameAsync(planId, departments)) is not { } frame)
        {
            return null;
        }

        var measures = await PiecesAsync(await _rows.MeasuresAsync(planId), before?.Measures, keys => MeasuresAsync(planId, keys), i => i.ContentItemId, i => PlanContent.ToDocument(i, departments));
        var results = await PiecesAsync(await _rows.ResultsAsync(planId), before?.Results, keys => ResultsAsync(planId, keys), i => i.ContentItemId, i => i.GetOrCreate<AnnualResultPart>());
        var summaries = await PiecesAsync(await _rows.SummariesAsync(planId), before?.Summaries, _ => SummariesAsync(planId), i => i.ContentItemId, i => i.GetOrCreate<YearSummaryPart>());
        var ledger = await PiecesAsync(await _rows.LedgerAsync(planId), before?.Ledger, keys => LedgerAsync(planId, keys), r => r.Entry.Seq, r => r.Entry);
        var document = PlanContent.ToDocument(frame.Document, [.. measures.Select(m => (m.Key, m.Value.Value))], results.Values.Select(r => r.Value), departments) with
        {
            Summaries = [.. summaries.Values.Select(s => PlanContent.ToDocument(s.Value)).OfType<YearSummaryDocument>().OrderBy(s => s.Year)],
            History = [.. ledger.Values.Select(e => e.Value).OrderBy(e => e.Seq)],
        };
        var isValid = IsValid(document, before is { IsValid: true } && before.Frame == frame && SaySummariesTheSame(before, measures, summaries) ? before : null, measures, results);
        var deadlines = before is not null && stamp.HasRoundsOf(before.Stamp) ? before.Deadlines : await DeadlinesAsync(planId);
        var plan = isValid ? PlanFactory.Build(document, deadlines) : BuildRest(document, deadlines);
        return new PlanSource(stamp, departments, frame, measures, results, summaries, ledger, deadlines, isValid, plan is null ? null : new PublishedPlan(plan, frame.PublishedByCity));
    }

    private static async Task<IReadOnlyDictionary<TKey, Piece<TValue>>> PiecesAsync<TKey, TStored, TValue>(
        IReadOnlyDictionary<TKey, long> rows,
        IReadOnlyDictionary<TKey, Piece<TValue>>? before,
        Func<TKey[]?, Task<IEnumerable<TStored>>> read,
        Func<TStored, TKey> key,
        Func<TStored, TValue> value)
        where TKey : notnull
    {
        var pieces = new Dictionary<TKey, Piece<TValue>>(rows.Count);
        var changed = new List<TKey>();
        foreach (var (name, row) in rows)
        {
            if (before?.GetValueOrDefault(name) is { } piece && piece.Row == row)
            {
                pieces[name] = piece;
            }
            else
            {
                changed.Add(name);
            }
        }

        if (changed.Count > 0)
        {
            foreach (var stored in await read(changed.Count > Few ? null : [.. changed]))
            {
                var name = key(stored);
                if (rows.TryGetValue(name, out var row) && !pieces.ContainsKey(name))
                {
                    pieces[name] = new Piece<TValue>(row, value(stored));
                }
            }
        }

        return pieces;
    }

    private async Task<DepartmentTerms> DepartmentsAsync()
        => new((await _session.Query<ContentItem, DepartmentIndex>(i => i.Published).ListAsync()).FirstOrDefault(i => i.Published));

    private async Task<PlanFrame?> FrameAsync(string planId, DepartmentTerms departments)
        => (await PublishedAsync(_session.Query<ContentItem, ActionPlanIndex>(i => i.ContentItemId == planId && i.Published)))
            .FirstOrDefault() is { } item
            && item.TryGet<ActionPlanPart>(out var part)
                ? new PlanFrame(PlanContent.ToFrame(part, departments), part.PublishedByCity)
                : null;

    private Task<IEnumerable<ContentItem>> MeasuresAsync(string planId, string[]? ids) => PublishedAsync(ids is null
        ? _session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId && i.Published)
        : _session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId && i.Published && i.ContentItemId.IsIn(ids)));

    private Task<IEnumerable<ContentItem>> ResultsAsync(string planId, string[]? ids) => PublishedAsync(ids is null
        ? _session.Query<ContentItem, AnnualResultIndex>(i => i.PlanContentItemId == planId && i.Published)
        : _session.Query<ContentItem, AnnualResultIndex>(i => i.PlanContentItemId == planId && i.Published && i.ContentItemId.IsIn(ids)));

    // A plan has one for each of its years: all are read at once.
    private Task<IEnumerable<ContentItem>> SummariesAsync(string planId)
        => PublishedAsync(_session.Query<ContentItem, YearSummaryIndex>(i => i.PlanContentItemId == planId && i.Published));

    // The item itself has the last word: a row that is not true, from a time when nobody kept the table, publishes nothing.
    private static async Task<IEnumerable<ContentItem>> PublishedAsync(IQuery<ContentItem> query)
        => (await query.ListAsync()).Where(i => i.Published);

    private Task<IEnumerable<LedgerRecord>> LedgerAsync(string planId, int[]? numbers)
        => (numbers is null
            ? _session.Query<LedgerRecord, LedgerEntryIndex>(i => i.PlanContentItemId == planId)
            : _session.Query<LedgerRecord, LedgerEntryIndex>(i => i.PlanContentItemId == planId && i.Seq.IsIn(numbers))).ListAsync();

    // What was valid and has not changed is not asked again: of a thousand measures that would take longer than to read the one that did.
    private static bool IsValid(
        PlanDocument document, PlanSource? before, IReadOnlyDictionary<string, Piece<MeasureDocument>> measures, IReadOnlyDictionary<string, Piece<AnnualResultPart>> results)
    {
        // As the rule of their numbers has it: no two that differ by case alone.
        var numbers = measures.Values.Select(m => m.Value.No).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (before is null || numbers.Count < measures.Count)
        {
            return Errors(document).Count == 0;
        }

        var changed = measures.Where(m => before.Measures.GetValueOrDefault(m.Key) != m.Value).Select(m => m.Value.Value.No)
            .Concat(results.Where(r => before.Results.GetValueOrDefault(r.Key) != r.Value).Select(r => measures.GetValueOrDefault(r.Value.Value.MeasureContentItemId)?.Value.No).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        return Errors(document with
        {
            Measures = [.. document.Measures.Where(m => changed.Contains(m.No))],
            Results = [.. document.Results.Where(r => changed.Contains(r.Measure))],
            Summaries = [],
        }).Count == 0;
    }

    // A summary speaks of measures anywhere in the plan: with another summary, or without a measure, the whole plan is asked.
    private static bool SaySummariesTheSame(
        PlanSource before, IReadOnlyDictionary<string, Piece<MeasureDocument>> measures, IReadOnlyDictionary<string, Piece<YearSummaryPart>> summaries)
        => summaries.Count == before.Summaries.Count
            && summaries.All(s => before.Summaries.GetValueOrDefault(s.Key) == s.Value)
            && before.Measures.All(m => measures.TryGetValue(m.Key, out var now) && now.Value.No == m.Value.Value.No);

    private async Task<IReadOnlyDictionary<FiscalYear, DateOnly>> DeadlinesAsync(string planId)
        => (await _session.Query<ReportingRound, ReportingRoundIndex>(i => i.PlanContentItemId == planId).ListAsync()).ToDictionary(r => r.Year, r => r.Deadline);

    // Every way into the content asks the same validator, so an invalid item here was changed behind its back.
    // Residents still get the rest of the plan; the log says what is left out and why.
    private Plan? BuildRest(PlanDocument document, IReadOnlyDictionary<FiscalYear, DateOnly> deadlines)
    {
        var errors = Errors(document);
        _logger.LogError("The plan {Slug} has content that cannot be published: {Errors}", document.Interpretation.Slug, string.Join("; ", errors));
        document = document with
        {
            Measures = [.. document.Measures.Where((_, i) => !errors.Any(e => e.Path.StartsWith($"$.measures[{i}]", StringComparison.Ordinal)))],
            Results = [.. document.Results.Where((_, i) => !errors.Any(e => e.Path.StartsWith($"$.results[{i}]", StringComparison.Ordinal)))],
        };
        var numbers = document.Measures.Select(m => m.No).ToHashSet(StringComparer.Ordinal);
        document = document with { Results = [.. document.Results.Where(r => numbers.Contains(r.Measure))] };
        // Summaries come last: one may have spoken of what had to be left out.
        errors = Errors(document);
        document = document with { Summaries = [.. document.Summaries.Where((_, i) => !errors.Any(e => e.Path.StartsWith($"$.summaries[{i}]", StringComparison.Ordinal)))] };
        return Errors(document).Count > 0 ? null : PlanFactory.Build(document, deadlines);
    }

    private static List<PlanIssue> Errors(PlanDocument document)
        => [.. PlanValidator.Validate(document).Where(i => i.Severity == IssueSeverity.Error)];
}
