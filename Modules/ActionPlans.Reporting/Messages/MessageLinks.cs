using System.Text.Encodings.Web;
using ActionPlans.Reporting.Rounds;
using OrchardCore.Environment.Shell;

namespace ActionPlans.Reporting.Messages;

/// <summary>Where messages lead to.</summary>
public sealed class MessageLinks
{
    private readonly ISiteService _sites;
    private readonly AdminOptions _admin;
    private readonly ShellSettings _shell;
    private readonly HtmlEncoder _encoder;

    public MessageLinks(ISiteService sites, IOptions<AdminOptions> admin, ShellSettings shell, HtmlEncoder encoder)
    {
        _sites = sites;
        _admin = admin.Value;
        _shell = shell;
        _encoder = encoder;
    }

    /// <summary>Where a message of this kind leads to, for a mail; null while the site has no base address.</summary>
    public async Task<string?> AddressAsync(ReportMessageKind kind)
        => (await _sites.GetSiteSettingsAsync()).BaseUrl is { Length: > 0 } address ? $"{address.TrimEnd('/')}/{Path(kind)}" : null;

    /// <summary>A line of HTML that leads there.</summary>
    public string Summary(ReportMessageKind kind, string text)
    {
        var prefix = string.IsNullOrEmpty(_shell.RequestUrlPrefix) ? "" : $"/{_shell.RequestUrlPrefix}";
        return $"<a href=\"{_encoder.Encode($"{prefix}/{Path(kind)}")}\">{_encoder.Encode(text)}</a>";
    }

    // The secretariat's queue, or the clerk's start page.
    private string Path(ReportMessageKind kind)
        => $"{_admin.AdminUrlPrefix}/ActionPlans/{(kind == ReportMessageKind.Submitted ? "Review" : "Mine")}";
}
