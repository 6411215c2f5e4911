using ActionPlans.Cms.Ledger;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.Reporting.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Entities;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace ActionPlans.SiteTesting;

/// <summary>Departments and the secretariat at their reports.</summary>
public static class SiteReports
{
    /// <summary>Makes an account that reports for the departments of these measures.</summary>
    /// <returns>Its name.</returns>
    public static async Task<string> NewClerkAsync(this SiteHost site, params string[] measures)
    {
        var name = await site.NewUserAsync(await site.NewRoleAsync(ReportingPermissions.ReportResults.Name, "AccessAdminPanel"));
        await site.SetDepartmentsAsync(name, await site.DepartmentsOfAsync(measures));
        return name;
    }

    /// <summary>The term ids of the departments of these measures.</summary>
    public static Task<IReadOnlyList<string>> DepartmentsOfAsync(
        this SiteHost site, params string[] measures) => site.InScopeAsync<IReadOnlyList<string>>(async services =>
    {
        var found = new List<string>();
        foreach (var no in measures)
        {
            found.AddRange((await SiteContent.FindMeasureAsync(services, no)).GetOrCreate<MeasurePart>().Departments.TermContentItemIds);
        }

        return found;
    });

    /// <summary>Makes an account of the secretariat.</summary>
    public static async Task<string> NewSecretaryAsync(this SiteHost site)
        => await site.NewUserAsync(await site.NewRoleAsync(
            ReportingPermissions.ReviewResults.Name, LedgerPermissions.WithholdTexts.Name, "AccessAdminPanel"));

    public static Task SetDepartmentsAsync(
        this SiteHost site, string userName, IReadOnlyList<string> termIds) => site.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        var user = (User)(await users.FindByNameAsync(userName))!;
        user.Put(new UserDepartments { TermIds = termIds });
        Assert.True((await users.UpdateAsync(user)).Succeeded);
    });

    /// <summary>Runs code inside the site as this user would.</summary>
    public static Task<T> AsUserAsync<T>(
        this SiteHost site, string userName, Func<IServiceProvider, Task<T>> run) => site.InScopeAsync(async services =>
    {
        var user = await services.GetRequiredService<UserManager<IUser>>().FindByNameAsync(userName);
        services.GetRequiredService<IHttpContextAccessor>().HttpContext!.User = await services.GetRequiredService<SignInManager<IUser>>()
            .CreateUserPrincipalAsync(user!);
        return await run(services);
    });

    /// <summary>Opens a year of the seed's plan for reports, or its interim report of 30 September, by their numbers.</summary>
    public static Task OpenRoundAsync(
        this SiteHost site, int year, DateOnly? opensOn = null, DateOnly? deadline = null, bool isClosed = false) => site.InScopeAsync(
        async services =>
    {
        var rounds = services.GetRequiredService<RoundStore>();
        var planId = (await SiteContent.FindPlanAsync(services)).ContentItemId;
        var about = ReportYear.Of(year)!.Value;
        var round = await rounds.FindAsync(planId, about)
            ?? new ReportingRound { RoundId = $"round-{year}", PlanContentItemId = planId, Year = about.Year };
        round.Interim = about.IsInterim ? new DateOnly(about.StartYear, 9, 30) : null;
        var today = await services.GetRequiredService<SiteClock>().TodayAsync();
        round.OpensOn = opensOn ?? today.AddDays(-10);
        round.Deadline = deadline ?? today.AddDays(20);
        round.IsClosed = isClosed;
        await rounds.SaveAsync(round);
    });

    /// <summary>Writes a report as this user, over what stands there or what the user is said to have seen.</summary>
    public static async Task<ReportOutcome> WriteReportAsync(
        this SiteHost site, string userName, string no, int year, AnnualResultDocument text, bool submit, string? seen = null)
    {
        var report = await site.ReportAsync(no, year);
        seen ??= ReportContent.RevisionOf(report.Latest).ToString();
        return await site.AsUserAsync(userName, services =>
            services.GetRequiredService<ReportWriter>()
                .WriteAsync(report.Measure.ContentItemId, report.About, new ReportInput(text, seen, submit) { IsConfirmed = true }));
    }

    /// <summary>Returns, approves or publishes as this user, having seen what stands there.</summary>
    public static async Task<ReportOutcome> ReviewAsync(
        this SiteHost site, string userName, ReportAction action, IReadOnlyList<(string No, int Year)> reports, string? comment = null)
    {
        var choices = new List<ReportChoice>();
        foreach (var (no, year) in reports)
        {
            var report = await site.ReportAsync(no, year);
            choices.Add(new ReportChoice(report.Latest!.ContentItemId, ReportContent.SeenOf(report.Latest)));
        }

        return await site.AsUserAsync(userName, services => services.GetRequiredService<ReportReview>().DoAsync(action, choices, comment));
    }

    /// <summary>Where a report stands.</summary>
    public static Task<Report> ReportAsync(this SiteHost site, string no, int year) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<ReportReader>()
            .FindAsync((await SiteContent.FindMeasureAsync(services, no)).ContentItemId, ReportYear.Of(year)!.Value))!);

    public static Task<IReadOnlyList<ReportTransition>> StepsAsync(
        this SiteHost site, string no, int year) => site.InScopeAsync(async services =>
        await services.GetRequiredService<ReportReader>()
            .HistoryAsync((await SiteContent.FindMeasureAsync(services, no)).ContentItemId, ReportYear.Of(year)!.Value));
}
