using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.ViewModels;
using ActionPlans.Domain.Plans;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using YesSql;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits the result of a measure in one fiscal year.</summary>
public sealed class AnnualResultPartDisplayDriver : ContentPartDisplayDriver<AnnualResultPart>
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    internal readonly IStringLocalizer S;

    public AnnualResultPartDisplayDriver(ISession session, IContentManager contentManager, IStringLocalizer<AnnualResultPartDisplayDriver> localizer)
    {
        _session = session;
        _contentManager = contentManager;
        S = localizer;
    }

    public override IDisplayResult Edit(AnnualResultPart part, BuildPartEditorContext context)
        => Initialize<AnnualResultEditViewModel>(GetEditorShapeType(context), async model =>
        {
            model.MeasureContentItemId = part.MeasureContentItemId;
            model.Year = part.Year?.JapaneseName;
            model.Actuals = string.Join('\n', part.Actuals.Select(a => $"{a.Key} {a.Actual}"));
            model.Achievements = part.Achievements;
            model.Evaluation = part.Evaluation;
            model.AsOf = part.AsOf;
            model.Sample = part.Sample;
            model.Measures = await MeasuresAsync();
        });

    public override async Task<IDisplayResult> UpdateAsync(AnnualResultPart part, UpdatePartEditorContext context)
    {
        var model = new AnnualResultEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var modelState = context.Updater.ModelState;
        var measure = await _contentManager.GetAsync(model.MeasureContentItemId ?? "", VersionOptions.Latest);
        var actuals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in EditorText.Lines(model.Actuals).Select(EditorText.Pair))
        {
            if (!actuals.TryAdd(key, value))
            {
                modelState.AddModelError(Prefix, nameof(model.Actuals), S["{0} is written twice. Keep one line.", key]);
            }
        }

        part.MeasureContentItemId = model.MeasureContentItemId ?? "";
        part.PlanContentItemId = measure?.GetOrCreate<MeasurePart>().PlanContentItemId ?? "";
        part.Year = EditorText.Year(model.Year, modelState, Prefix, nameof(model.Year), S["Write the fiscal year like 令和3年度 or 2021."]);
        part.Actuals = [.. actuals.Select(a => new IndicatorActual(a.Key, a.Value))];
        part.Achievements = EditorText.Clean(model.Achievements);
        part.Evaluation = EditorText.Clean(model.Evaluation);
        part.AsOf = model.AsOf;
        part.Sample = model.Sample;
        return Edit(part, context);
    }

    private async Task<IReadOnlyList<SelectListItem>> MeasuresAsync()
    {
        var measures = await _session.Query<ContentItem, MeasureIndex>(i => i.Latest).ListAsync();
        return [.. measures
            .OrderBy(m => m.GetOrCreate<MeasurePart>().No, NaturalOrder.Instance)
            .Select(m => new SelectListItem(m.DisplayText, m.ContentItemId))];
    }
}
