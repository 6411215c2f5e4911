using ActionPlans.Domain.Attainment;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.PolicyMeasures;

namespace ActionPlans.Cms.Publishing;

/// <summary>Opens the page models to Liquid, so that a theme may write a page's template in it.</summary>
internal static class PageLiquid
{
    public static void Register(TemplateOptions options)
    {
        var access = options.MemberAccessStrategy;
        Type[] types =
        [
            typeof(PlanPageShape), typeof(PlansPageModel), typeof(OverviewPageModel), typeof(AboutPageModel), typeof(HistoryPageModel),
            typeof(BookletPageModel), typeof(BookletSelection),
            typeof(PublicChange), typeof(DocumentDifference), typeof(MeasurePageModel), typeof(OverdueYear),
            typeof(DepartmentPageModel), typeof(PolicyPageModel), typeof(YearSummaryPageModel), typeof(YearSummary),
            typeof(CommitteeOpinion), typeof(Crumb), typeof(ListPage<Measure>),
            typeof(GoalsPageModel), typeof(ListPage<GoalRow>), typeof(GoalRow), typeof(GoalProgress),
            typeof(DataPageModel), typeof(DataPackage), typeof(DataFile), typeof(DataTable), typeof(DataField),
            typeof(Plan), typeof(PolicyTree), typeof(PolicyNode), typeof(Department), typeof(DepartmentLabel), typeof(Measure),
            typeof(Schedule),
            typeof(ScheduleEntry), typeof(Sheet), typeof(SheetItem),
            typeof(Indicator), typeof(StatedValue), typeof(FinalTarget), typeof(IndicatorFact),
            typeof(MethodVersion), typeof(GradeScale), typeof(Grade), typeof(Standing),
            typeof(RuleVersion), typeof(AttainmentRule), typeof(AnnualResult), typeof(FollowUp),
            typeof(StatusCounts), typeof(Attainment), typeof(FiscalYear), typeof(FiscalPeriod),
            typeof(TargetValue), typeof(ChapterDocument), typeof(SectionDocument), typeof(TermDocument), typeof(LicenceDocument),
            typeof(EndedDocument), typeof(PredecessorDocument), typeof(IndicatorOutlook), typeof(OutlookYear), typeof(OutlookDocument),
            typeof(LedgerEntry), typeof(LedgerText), typeof(LedgerSubject), typeof(Withholding),
        ];
        foreach (var type in types)
        {
            access.Register(type);
        }
    }
}
