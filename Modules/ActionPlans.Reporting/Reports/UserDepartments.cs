namespace ActionPlans.Reporting.Reports;

/// <summary>The departments for which a user reports; kept with the user (<c>user.GetOrCreate&lt;UserDepartments&gt;()</c>).</summary>
public sealed class UserDepartments
{
    /// <summary>The ids of their terms in the taxonomy of departments.</summary>
    public IReadOnlyList<string> TermIds { get; set; } = [];
}
