using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Drivers;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Handlers;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Items;
using ActionPlans.Cms.Migrations;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Permalinks;
using ActionPlans.Cms.Publishing;
using ActionPlans.Cms.Search;
using ActionPlans.Cms.Services;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentTypes.Events;
using OrchardCore.Data.YesSql;
using OrchardCore.Environment.Cache;
using OrchardCore.Recipes;

namespace ActionPlans.Cms;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        // Content: parts with their editors, index tables, types
        services.AddContentPart<ActionPlanPart>().UseDisplayDriver<ActionPlanPartDisplayDriver>();
        services.AddContentPart<MeasurePart>().UseDisplayDriver<MeasurePartDisplayDriver>();
        services.AddContentPart<IndicatorPart>();
        services.AddContentPart<AnnualResultPart>().UseDisplayDriver<AnnualResultPartDisplayDriver>();
        services.AddContentPart<YearSummaryPart>().UseDisplayDriver<YearSummaryPartDisplayDriver>();
        services.AddContentPart<DepartmentPart>().UseDisplayDriver<DepartmentPartDisplayDriver>();
        services.AddContentPart<PlanImportPart>();
        services.AddDataMigration<IndexMigrations>();
        services.AddDataMigration<ContentTypeMigrations>();
        services.AddIndexProvider<ActionPlanIndexProvider>();
        services.AddIndexProvider<MeasureIndexProvider>();
        services.AddIndexProvider<AnnualResultIndexProvider>();
        services.AddDataMigration<YearSummaryMigrations>();
        services.AddDataMigration<PublishedRowsMigrations>();
        services.AddIndexProvider<YearSummaryIndexProvider>();
        services.AddIndexProvider<IndicatorIndexProvider>();
        services.AddIndexProvider<DepartmentIndexProvider>();
        services.Configure<IndexRebuildOptions>(options =>
        {
            options.Add<ActionPlanIndex>(ContentTypes.ActionPlan, FeatureIds.ActionPlans);
            options.Add<MeasureIndex>(ContentTypes.Measure, FeatureIds.ActionPlans);
            options.Add<AnnualResultIndex>(ContentTypes.AnnualResult, FeatureIds.ActionPlans);
            options.Add<YearSummaryIndex>(ContentTypes.YearSummary, FeatureIds.ActionPlans);
            options.Add<IndicatorIndex>(FeatureIds.ActionPlans);
            options.Add<DepartmentIndex>(FeatureIds.ActionPlans);
        });
        services.AddScoped<IndexRebuild>();
        services.AddScoped<IModularTenantEvents, IndexRebuildAtStart>();
        services.AddScoped<IFeatureEventHandler, IndexRebuildAtEnabling>();
        services.AddRecipeExecutionStep<ReindexStep>();
        services.AddSingleton<PlanDefinitions>();
        services.AddScoped<IContentDefinitionHandler, OwnDefinitions>();
        services.AddScoped<DefinitionCheck>();
        services.AddScoped<IModularTenantEvents, DefinitionCheckAtStart>();
        services.AddRecipeExecutionStep<DefinitionsStep>();

        // Editors: forms that become plan format, and a preview of what residents will see
        services.AddScoped<PlanLookup>();
        services.AddScoped<EditorForms>();
        services.AddSingleton<InterpretedModelExpressions>();
        services.AddScoped<JudgementFormatter>();
        services.AddScoped<NewestResults>();
        services.AddScoped<PreviewPages>();
        services.AddScoped<IContentDisplayDriver, PlanPreviewButtonDriver>();

        // Rules: one validator, asked from the editor, recipes, imports and publishing
        services.AddScoped<PlanItemTypes>();
        services.AddScoped<PlanItemType, ActionPlanItemType>();
        services.AddScoped<MeasureItemType>();
        services.AddScoped<PlanItemType>(provider => provider.GetRequiredService<MeasureItemType>());
        services.AddScoped<PlanItemType, AnnualResultItemType>();
        services.AddScoped<YearSummaryItemType>();
        services.AddScoped<PlanItemType>(provider => provider.GetRequiredService<YearSummaryItemType>());
        services.AddScoped<PlanContentValidator>();
        services.AddScoped<ResultSetValidator>();
        services.TryAddScoped<IPublicationGuard, NoPublicationGuard>();
        services.AddScoped<IContentDisplayHandler, PlanContentEditorCheck>();
        services.AddScoped<IContentHandler, PlanContentHandler>();
        services.AddScoped<IAuthorizationHandler, DraftAuthorizationHandler>();

        // Reading: published content to plans, kept in memory
        services.AddScoped<SiteClock>();
        services.AddScoped<CurrentUser>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CacheEpoch>();
        services.AddSingleton<DatabaseOutage>();
        services.AddSingleton<PlanCache>();
        services.AddScoped<PlanLoader>();
        services.TryAddScoped<IReportingDeadlines, NoReportingDeadlines>();
        services.TryAddScoped<IPlanHistory, NoPlanHistory>();
        services.AddScoped<PublishedRowVersions>();
        services.AddScoped<PublishedPlanLoader>();
        services.AddScoped<IPlanReader, PlanReader>();
        services.AddScoped<IContentHandler, PlanCacheHandler>();
        services.AddScoped<ICacheContextProvider, EpochCacheContext>();
        // YesSql would answer a query with what another request is just reading, from before a change that this one must see.
        services.Configure<YesSqlOptions>(options => options.QueryGatingEnabled = false);

        // Public pages
        services.AddActionPlanPages();
        services.AddScoped<PlanPageHtml>();
        services.AddSingleton<RenderedPageCache>();
        services.AddScoped<PageHead>();
        services.AddScoped<SiteOrigin>();
        services.AddScoped<PlanAccess>();
        services.AddPermissionProvider<PlanPermissions>();
        services.AddScoped<IContentHandler, PlanAspectHandler>();
        services.AddScoped<ItemAddress>();
        services.AddShapeTableProvider<PlanSummaryShapes>();
        services.AddTransient<IConfigureOptions<ResourceManagementOptions>, PageResources>();
        services.Configure<MvcOptions>(options => options.AddActionFilter<DisplayRedirect>([StockAction.ItemDisplay.Area]));
        services.AddShapeTableProvider<PlanSiteShapes>();
        services.Configure<TemplateOptions>(PageLiquid.Register);

        // Pages and plans do not take each other's addresses
        services.AddScoped<ReservedAddresses>();
        services.AddScoped<IContentHandler, PermalinkHandler>();
        services.AddScoped<IContentDisplayHandler, PermalinkHandler>();
        services.AddScoped<HiddenPages>();

        // The synonyms of the search, and who may set them
        services.AddSingleton<ReadSynonyms>();
        services.AddScoped<SiteSynonyms>();
        services.AddSiteDisplayDriver<SearchSettingsDisplayDriver>();
        services.AddScoped<IAuthorizationHandler, SearchAuthorizationHandler>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapGet(
            PageResources.StyleSheetPath,
            (HttpContext http) => Immutable(http, Results.Text(PageStyles.Css, "text/css; charset=utf-8")));
        routes.MapGet(
            PageResources.SiteSheetPath,
            (HttpContext http) => Immutable(http, Results.Text(PageStyles.SiteCss, "text/css; charset=utf-8")));
        routes.MapGet(
            PageResources.SharePath,
            (HttpContext http) => Immutable(http, Results.Bytes(SitePictures.Share.Content, SitePictures.Share.ContentType)));
    }

    // The address changes with the content.
    private static IResult Immutable(HttpContext http, IResult file)
    {
        http.Response.Headers.CacheControl = string.Create(
            CultureInfo.InvariantCulture, $"public, max-age={TimeSpan.FromDays(365).TotalSeconds}, immutable");
        return file;
    }
}
