namespace ActionPlans.Cms.Services;

/// <summary>Which day it is where the city is.</summary>
public sealed class SiteClock(ISiteService sites, TimeProvider time)
{
    public async Task<DateOnly> TodayAsync() => DateOnly.FromDateTime((await NowAsync()).DateTime);

    /// <summary>The time now by the site's clock.</summary>
    public async Task<DateTimeOffset> NowAsync() => TimeZoneInfo.ConvertTime(time.GetUtcNow(), await ZoneAsync());

    /// <summary>What somebody writes as a day and an hour, as a moment.</summary>
    public async Task<DateTimeOffset> AtAsync(DateTime local) => new(local, (await ZoneAsync()).GetUtcOffset(local));

    private async Task<TimeZoneInfo> ZoneAsync()
    {
        var zone = (await sites.GetSiteSettingsAsync()).TimeZoneId;
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? "", out var found) ? found : TimeZoneInfo.Local;
    }
}
