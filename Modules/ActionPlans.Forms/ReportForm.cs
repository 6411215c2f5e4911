namespace ActionPlans.Forms;

/// <summary>The report of a year as the department types it.</summary>
public sealed class ReportForm : ResultForm
{
    /// <summary>What the names of its fields begin with.</summary>
    public const string Prefix = "Form";

    /// <summary>Two hundred thousand Japanese characters, as a browser sends them.</summary>
    public const long MaxBytes = 2 * 1024 * 1024;

    /// <summary>Words to the secretariat.</summary>
    public string? Comment { get; set; }

    /// <summary>Why a text is changed that residents have read.</summary>
    public string? Reason { get; set; }

    /// <summary>True where the questions about the values were read, and the values are right.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>The token of the text with which the form was opened, or with which a conflict was decided.</summary>
    public string? Seen { get; set; }
}
