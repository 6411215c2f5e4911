namespace ActionPlans.Domain.Reporting;

/// <summary>
/// The workflow state of the report of one measure for one fiscal year. Shown in the admin only: residents read published results.
/// </summary>
public enum ReportState
{
    /// <summary>未入力: nobody has written anything.</summary>
    NotEntered,

    /// <summary>下書き: the department is writing.</summary>
    Draft,

    /// <summary>提出: waits for the secretariat.</summary>
    Submitted,

    /// <summary>差戻し: the secretariat asks for a change.</summary>
    Returned,

    /// <summary>承認: checked, waits to be published.</summary>
    Approved,

    /// <summary>公表: residents read it.</summary>
    Published,
}

/// <summary>The role of a person in the report of a measure.</summary>
public enum ReportRole
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>For a related department (関係課) or one of an indicator: fills in its part, which the lead submits.</summary>
    Contributor,

    /// <summary>For a lead department (主担当課), or as one of the secretariat: everything.</summary>
    Lead,
}

/// <summary>What is done with a report.</summary>
public enum ReportAction
{
    Save,
    Submit,

    /// <summary>取り下げ: the department withdraws its submission before it is approved; the report is a draft again.</summary>
    TakeBack,
    Return,
    Approve,
    Publish,
}
