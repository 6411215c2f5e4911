using System.Globalization;
using System.Text;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Effects;
using ActionPlans.Pages.Outlooks;
using ActionPlans.Pages.PlanHistory;

namespace ActionPlans.Pages.YearSummaries;

/// <summary>
/// The year's summary as plain text, to be pasted into the city's magazine (広報紙): short paragraphs, no line is broken inside.
/// </summary>
public static class YearSummaryText
{
    /// <summary>The file's content type.</summary>
    public const string ContentType = "text/plain; charset=utf-8";

    private const int MostNamed = 10;

    /// <summary>Writes it, from what is published alone.</summary>
    /// <param name="model">The page.</param>
    /// <param name="host">Scheme and host before the page's address, "https://city.example"; empty where the site does not know it.</param>
    public static string Write(YearSummaryPageModel model, string host)
    {
        ArgumentNullException.ThrowIfNull(model);

        var plan = model.Plan;
        var year = model.Year;
        var text = new StringBuilder();
        Paragraph(
            text,
            plan.Title,
            $"{model.Heading}{(YearSentences.AsOf(plan, year) is { } asOf ? $"　{asOf}" : "")}",
            HasSamples(model) ? "（見本）画面を確かめるための架空の値です。" : null);
        Paragraph(text, model.Summary?.Lead);
        Counts(text, model);
        NotMet(text, model, host);
        Effects(text, model);
        Outlooks(text, model, host);
        foreach (var measure in model.Summary?.Notable ?? [])
        {
            Notable(text, model, measure);
        }

        foreach (var opinion in model.Summary?.Opinions ?? [])
        {
            Opinion(text, opinion);
        }

        Followed(text, model);
        Record(text, plan);
        Paragraph(text, "くわしくは、次のページをご覧ください。", host + model.Address);
        Paragraph(text, [.. plan.Contact]);
        return text.ToString();
    }

    // Unlike the page, the text does not tell of later years.
    private static bool HasSamples(YearSummaryPageModel model)
        => model.Summary?.IsSample == true || model.Plan.ResultYears.Any(y => y <= model.Year && model.Plan.HasSamplesIn(y));

    private static void Counts(StringBuilder text, YearSummaryPageModel model)
    {
        if (!model.Plan.ResultYears.Contains(model.Year))
        {
            Paragraph(text, $"{model.Year.JapaneseName}の実績は、まだ公表されていません。");
            return;
        }

        var years = ComparedYear.UpTo(model.Plan, model.Year);
        var total = years[^1].Lines;
        var statuses = YearStandings.Of(model.Plan, model.Year, total);
        Paragraph(
            text,
            YearSentences.Counts(total.Measures, "取組"),
            $"取組: {YearSentences.Parts(total.Measures, statuses)}",
            GradeSentences.Shares(total.Measures),
            total.Measures.Scale is not null && total.Indicators.Total == 0 ? null
                : $"指標: {YearSentences.Parts(total.Indicators, YearStandings.OfIndicators(model.Plan, model.Year, total))}",
            YearSentences.Outside(model.Plan.Measures, model.Year),
            YearSentences.Comparison(years));
    }

    // Few are named with what they lack: a text with the good news alone costs trust. Many are counted, and stand on the page.
    private static void NotMet(StringBuilder text, YearSummaryPageModel model, string host)
    {
        Measure[] all = [.. model.Plan.NotMetIn(model.Year)];
        var heading = YearSentences.NotMetHeading(model.Plan, model.Year);
        if (all.Length is 0 or > MostNamed)
        {
            Paragraph(text, all.Length == 0 ? null : $"{heading} {all.Length}件の一覧: {host}{model.Address}#ap-not-met");
            return;
        }

        Paragraph(text, [$"{heading} {all.Length}件", .. all.SelectMany(m => NotMet(m, model.Year))]);
    }

    private static IEnumerable<string> NotMet(Measure measure, FiscalYear year)
        => measure.Indicators.Where(i => measure.Judge(i, year).IsNotMet)
            .Select(i => YearSentences.NotMet(measure, i, year))
            .Prepend($"・{measure.Label}　{measure.Name}（{measure.LeadText(year)}）"
                + (measure.Judge(year).Grade is { } grade ? $"　{AttainmentFormatter.Of(grade)}" : ""));

    private static void Effects(StringBuilder text, YearSummaryPageModel model)
    {
        var totals = model.Plan.Effects.In(model.Year);
        if (totals.IsEmpty)
        {
            return;
        }

        var format = new EffectFormatter(model.Plan.Effects);
        var ofCategories = totals.Categories.Count > 1 ? totals.Categories : [];
        Paragraph(
            text,
            [
                format.Sentence(model.Year.JapaneseName, totals),
                .. ofCategories.Select(c => $"・{format.Sentence(c, totals.Of(c))}"),
            ]);
    }

    // The worst are named, as what was not met is; they are estimates, apart from everything that was judged.
    private static void Outlooks(StringBuilder text, YearSummaryPageModel model, string host)
    {
        if (model.Plan.OutlooksIn(model.Year) is not { } year)
        {
            return;
        }

        IndicatorOutlook[] worst = [.. year.Given.Where(o => OutlookSteps.NeedsReason(o.Text.Step))];
        Paragraph(
            text,
            [
                $"最終目標の{OutlookFormatter.Name}（{OutlookFormatter.Uncounted}）",
                OutlookFormatter.Sentence(year),
                string.Join('、', OutlookFormatter.Lines(year).Where(l => l.Count > 0).Select(l => $"{l.Name}{l.Count}件")),
                .. worst.Length <= MostNamed ? worst.Select(Outlook) : [$"くわしい一覧: {host}{model.Address}#ap-outlook"],
            ]);
    }

    private static string Outlook(IndicatorOutlook outlook)
        => $"・{outlook.Measure.Label}　{outlook.Measure.Name}　{outlook.Indicator.Name}"
            + $"（{OutlookFormatter.Goal(outlook)}）: {OutlookFormatter.Line(outlook.Text)}";

    private static void Notable(StringBuilder text, YearSummaryPageModel model, Measure measure)
    {
        var result = measure.Results.GetValueOrDefault(model.Year);
        var departments = measure.LeadText(model.Year);
        Paragraph(
            text,
            [
                $"◇{measure.Label}　{measure.Name}（{departments}）　{AttainmentFormatter.Of(measure.Judge(model.Year).Standing)}",
                .. measure.Sheet.ResultTexts.Select(
                    i => result is not null && i.TextOf(result) is { } words ? $"{i.ShortLabel}: {words}" : null),
            ]);
    }

    private static void Opinion(StringBuilder text, CommitteeOpinion opinion)
    {
        var subject = opinion switch
        {
            { Measure: { } measure } => $"{measure.Label}　{measure.Name}について",
            { MeasureNo: { } no } => $"{MeasureNo.Label(no)}（掲載を終了した取組）について",
            _ => "年度全体について",
        };
        Paragraph(
            text,
            $"◇{opinion.Body}の意見　{YearFormatter.Day(opinion.On)}　{subject}",
            $"意見: {opinion.Opinion}",
            $"市の考え方・対応: {opinion.Reply ?? "まだ公表していません。"}");
    }

    private static void Followed(StringBuilder text, YearSummaryPageModel model)
    {
        var changes = PublicChange.Of(model.Links, model.Plan, model.Summary?.Changes ?? []).Select(c => $"この評価を受けた変更: {c.Title}");
        Paragraph(text, [.. changes]);
    }

    // A printed head proves a ledger that was rebuilt later to be another one.
    private static void Record(StringBuilder text, Plan plan)
    {
        if (plan.History.Count > 0)
        {
            var head = plan.History[^1];
            Paragraph(
                text, string.Create(CultureInfo.InvariantCulture, $"公表の記録の指紋（通し番号{head.Seq}、{YearFormatter.Day(head.At)}）"), head.Hash);
        }
    }

    private static void Paragraph(StringBuilder text, params IReadOnlyList<string?> lines)
    {
        string[] written = [.. lines.OfType<string>()];
        if (written.Length > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "").AppendJoin('\n', written).Append('\n');
        }
    }
}
