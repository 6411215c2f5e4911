using ActionPlans.Cms.Ledger;
using ActionPlans.Domain.Reporting;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Users.Handlers;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql.Indexes;

namespace ActionPlans.Orchard.Tests.Saving;

/// <summary>Meets the fault while a step of a report is recorded.</summary>
internal sealed class FaultTransitionHandler : IReportTransitionHandler
{
    public const string Point = "Recording";

    private readonly FaultPlan _plan;
    private readonly IServiceProvider _services;

    public FaultTransitionHandler(FaultPlan plan, IServiceProvider services)
    {
        _plan = plan;
        _services = services;
    }

    public Task RecordingAsync(ReportTransition transition) => _plan.MeetAsync(Point, _services);

    public Task RecordedAsync(ReportTransition transition) => Task.CompletedTask;
}

/// <summary>Meets the fault while an account is stored.</summary>
internal sealed class FaultUserHandler : UserEventHandlerBase
{
    private readonly FaultPlan _plan;
    private readonly IServiceProvider _services;

    public FaultUserHandler(FaultPlan plan, IServiceProvider services)
    {
        _plan = plan;
        _services = services;
    }

    public override Task UpdatingAsync(UserUpdateContext context) => _plan.MeetAsync("UserUpdating", _services);

    public override Task UpdatedAsync(UserUpdateContext context) => _plan.MeetAsync("UserUpdated", _services);
}

/// <summary>Says that an action is at work, and no longer those who ask who sent the request.</summary>
internal sealed class FaultAction : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context) => context.HttpContext.Items[typeof(FaultAction)] = true;

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}

/// <summary>Meets the fault when an action asks for the time, as those do who write down when they did something.</summary>
internal sealed class FaultTime : TimeProvider
{
    public const string Point = "Time";

    private readonly FaultPlan _plan;
    private readonly IHttpContextAccessor _http;

    public FaultTime(FaultPlan plan, IHttpContextAccessor http)
    {
        _plan = plan;
        _http = http;
    }

    public override DateTimeOffset GetUtcNow()
    {
        if (_http.HttpContext is { } http && http.Items.ContainsKey(typeof(FaultAction)))
        {
            _plan.MeetAsync(Point, http.RequestServices).GetAwaiter().GetResult();
        }

        return base.GetUtcNow();
    }
}

/// <summary>Meets the fault where the index of a document is made, in the midst of writing to the database.</summary>
internal sealed class FaultIndexes<T, TIndex> : IndexProvider<T>
    where TIndex : class, IIndex
{
    private readonly FaultPlan _plan;

    public FaultIndexes(FaultPlan plan)
    {
        _plan = plan;
    }

    public override void Describe(DescribeContext<T> context)
        => context.For<TIndex>().Map(_ => _plan.Meets(FaultPlan.Index + typeof(T).Name) ? throw _plan.Exception() : Array.Empty<TIndex>());
}

/// <summary>Where the desk of the secretariat meets faults.</summary>
internal static class DeskFaults
{
    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton<TimeProvider, FaultTime>()
        .Configure<MvcOptions>(options => options.Filters.Add(new FaultAction()))
        .AddScoped<IReportTransitionHandler, FaultTransitionHandler>()
        .AddScoped<IUserEventHandler, FaultUserHandler>()
        .AddIndexProvider<FaultIndexes<ReportTransition, ReportTransitionIndex>>()
        .AddIndexProvider<FaultIndexes<ReportingRound, ReportingRoundIndex>>()
        .AddIndexProvider<FaultIndexes<RoundChange, RoundChangeIndex>>()
        .AddIndexProvider<FaultIndexes<LedgerRecord, LedgerEntryIndex>>()
        .AddIndexProvider<FaultIndexes<User, UserIndex>>();
}
