using GraphQL.Types;

namespace ActionPlans.Cms.GraphQL;

/// <summary>達成の見通し of an indicator.</summary>
public sealed class OutlookType : ObjectGraphType<KeyValuePair<string, OutlookDocument>>
{
    public OutlookType()
    {
        Name = "PublishedOutlook";
        Field("indicator", o => o.Key);
        Field("step", o => OutlookSteps.Word(o.Value.Step));
        Field("reason", o => o.Value.Reason, nullable: true);
        Field("next", o => o.Value.Next, nullable: true);
    }
}
