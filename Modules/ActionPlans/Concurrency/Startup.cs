namespace ActionPlans.Cms.Concurrency;

/// <summary>No lost update and no false success, from wherever somebody writes.</summary>
public sealed class Startup : StartupBase
{
    // Inside of Orchard's filter that hands messages on to the next page: one that turned out to be untrue is taken back before.
    private const int InsideOfMessages = 1;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<StoredContent>();
        services.AddScoped<EditRevision>();
        services.AddScoped<PostedDepartments>();
        services.AddScoped<DepartmentRevision>();
        services.AddScoped<SeenRevision>();
        services.AddScoped<IContentDisplayHandler, RevisionEditorCheck>();
        services.AddScoped<IContentHandler, UncheckedWriteRefusal>();
        services.AddScoped<IContentHandler, OptimisticWrites>();
        services.AddScoped<IAuthorizationHandler, ContentApiDeletion>();
        services.AddScoped<IContentDisplayDriver, DepartmentsRevisionDriver>();
        services.Configure<MvcOptions>(options => options.AddActionFilter<OrchardAdminSaveFilter>(
            [StockAction.ContentEdit.Area, StockAction.TermEdit.Area], InsideOfMessages));
    }
}
