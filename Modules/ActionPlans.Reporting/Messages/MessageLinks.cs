using System.Text.Encodings.Web;
using OrchardCore.Environment.Shell;

namespace ActionPlans.Reporting.Messages;

/// <summary>Where messages lead to.</summary>
public sealed class MessageLinks(ISiteService sites, IOptions<AdminOptions> admin, ShellSettings shell, HtmlEncoder encoder)
{
    /// <summary>Where a message of this kind leads to, for a mail; null while the site has no base address.</summary>
    public async Task<string?> AddressAsync(ReportMessageKind kind)
        => (await sites.GetSiteSettingsAsync()).BaseUrl is { Length: > 0 } address ? $"{address.TrimEnd('/')}/{Path(kind)}" : null;

    /// <summary>A line of HTML that leads there.</summary>
    public string Summary(ReportMessageKind kind, string text)
    {
        var prefix = string.IsNullOrEmpty(shell.RequestUrlPrefix) ? "" : $"/{shell.RequestUrlPrefix}";
        return $"<a href=\"{encoder.Encode($"{prefix}/{Path(kind)}")}\">{encoder.Encode(text)}</a>";
    }

    // The secretariat's queue, or the clerk's start page.
    private string Path(ReportMessageKind kind)
        => $"{admin.Value.AdminUrlPrefix}/ActionPlans/{(kind == ReportMessageKind.Submitted ? "Review" : "Mine")}";
}
