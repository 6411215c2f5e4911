using System.Globalization;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.ViewModels;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits an indicator inside its measure.</summary>
public sealed class IndicatorPartDisplayDriver : ContentPartDisplayDriver<IndicatorPart>
{
    internal readonly IStringLocalizer S;

    public IndicatorPartDisplayDriver(IStringLocalizer<IndicatorPartDisplayDriver> localizer)
    {
        S = localizer;
    }

    public override IDisplayResult Edit(IndicatorPart part, BuildPartEditorContext context)
        => Initialize<IndicatorEditViewModel>(GetEditorShapeType(context), model =>
        {
            model.Name = part.Name;
            model.Key = part.Key;
            model.Targets = string.Join('\n', part.Targets.OrderBy(t => t.Year).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Year.StartYear} {t.Target}")));
            model.Rules = part.Rules.Count == 0 ? "" : PlanJson.WritePart(part.Rules);
        });

    public override async Task<IDisplayResult> UpdateAsync(IndicatorPart part, UpdatePartEditorContext context)
    {
        var model = new IndicatorEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var targets = new Dictionary<FiscalYear, string>();
        foreach (var line in EditorText.Lines(model.Targets))
        {
            var (key, value) = EditorText.Pair(line);
            if (EditorText.Year(key, context.Updater.ModelState, Prefix, nameof(model.Targets), S["\"{0}\" is no fiscal year. Write one line for each year, such as: 2021 40回", key]) is { } year
                && !targets.TryAdd(year, value))
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.Targets), S["{0} is written twice. Keep one line.", year.JapaneseName]);
            }
        }

        part.Key = EditorText.Clean(model.Key) ?? "";
        part.Name = EditorText.Clean(model.Name) ?? "";
        part.Targets = [.. targets.OrderBy(t => t.Key).Select(t => new YearTarget(t.Key, t.Value))];
        part.Rules = EditorText.Clean(model.Rules) is { } rules
            ? EditorText.Part<List<IndicatorRuleDocument>>(rules, context.Updater.ModelState, Prefix, nameof(model.Rules)) ?? part.Rules
            : [];
        part.ContentItem.DisplayText = part.Name;
        return Edit(part, context);
    }
}
