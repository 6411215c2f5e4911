using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.Embedding;

/// <summary>What a browser may load for the answers that leave the site (Content Security Policy), wherever they are served.</summary>
public static class EmbedPolicies
{
    /// <summary>The figures of a measure, which any site may show in a frame. They run no script and send no form.</summary>
    public const string Frame =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    /// <summary>A chart as a file: its styles stand in itself, since nothing comes with it where it is shown alone.</summary>
    public const string Chart = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The policy for a path of the website; null where the policy of its pages holds.</summary>
    public static string? For(string path)
    {
        if (PlanLinks.IsEmbed(path))
        {
            return Frame;
        }

        return PlanLinks.IsChart(path) ? Chart : null;
    }
}
