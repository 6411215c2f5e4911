namespace ActionPlans.Cms;

/// <summary>The ids of the features, as recipes and administrators name them.</summary>
public static class FeatureIds
{
    /// <summary>Content types, editors, departments, public pages, import and export.</summary>
    public const string ActionPlans = "ActionPlans";

    /// <summary>The public history: reasons, corrections, revisions, the hash chain.</summary>
    public const string Ledger = "ActionPlans.Ledger";

    /// <summary>A folder that always holds what is published, as static files.</summary>
    public const string StaticPublishing = "ActionPlans.StaticPublishing";

    /// <summary>Departments report, the secretariat checks and publishes.</summary>
    public const string Reporting = "ActionPlans.Reporting";

    /// <summary>Notices and mail about deadlines and reports. Needs <see cref="Reporting"/>.</summary>
    public const string Reminders = "ActionPlans.Reminders";
}
