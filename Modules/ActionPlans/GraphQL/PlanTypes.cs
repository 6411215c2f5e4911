using GraphQL.Types;

namespace ActionPlans.Cms.GraphQL;

/// <summary>計画 as residents see it.</summary>
public sealed class PlanType : ObjectGraphType<Plan>
{
    public PlanType()
    {
        Name = "PublishedPlan";
        Field("slug", p => p.Slug);
        Field("title", p => p.Title);
        Field("publisher", p => p.Publisher);
        Field("outcome", p => p.Document.Outcome, nullable: true);
        Field("predecessor", p => p.Document.Predecessor, nullable: true);
        Field("firstFiscalYear", p => p.Period.From.StartYear);
        Field("lastFiscalYear", p => p.Period.To.StartYear);
        Field<ListGraphType<SheetItemType>>("sheet").Resolve(c => c.Source.Sheet.Items);
        Field<ListGraphType<DepartmentType>>("departments").Resolve(c => c.Source.Departments);
        Field<ListGraphType<MeasureType>>("measures").Resolve(c => c.Source.Measures);
    }
}

/// <summary>An item of the official sheet.</summary>
public sealed class SheetItemType : ObjectGraphType<SheetItem>
{
    public SheetItemType()
    {
        Name = "PublishedSheetItem";
        Field("key", i => i.Name);
        Field("label", i => i.Label);
    }
}

/// <summary>The text of one of the city's own items.</summary>
public sealed class OwnTextType : ObjectGraphType<KeyValuePair<string, string>>
{
    public OwnTextType()
    {
        Name = "PublishedOwnText";
        Field("item", t => t.Key);
        Field("text", t => t.Value);
    }
}

/// <summary>主担当課.</summary>
public sealed class DepartmentType : ObjectGraphType<Department>
{
    public DepartmentType()
    {
        Name = "PublishedDepartment";
        Field("slug", d => d.Slug);
        Field("name", d => d.Name);
        Field("lastFiscalYear", d => d.ValidTo == null ? (int?)null : d.ValidTo.Value.StartYear, nullable: true);
        Field<DepartmentType>("successor").Resolve(c => c.Source.Successor);
        Field<ListGraphType<DepartmentType>>("successors").Resolve(c => c.Source.Successors);
    }
}

/// <summary>取組.</summary>
public sealed class MeasureType : ObjectGraphType<Measure>
{
    public MeasureType()
    {
        Name = "PublishedMeasure";
        Field("no", m => m.No);
        Field("slug", m => m.Slug);
        Field("name", m => m.Name);
        Field<ListGraphType<StringGraphType>>("policy").Resolve(c => c.Source.PolicyLines);
        Field<ListGraphType<StringGraphType>>("alsoUnder").Resolve(c => c.Source.AlsoUnder.Select(n => n.Path));
        Field("class", m => m.Class, nullable: true);
        Field<ListGraphType<DepartmentType>>("departments").Resolve(c => c.Source.Departments);
        Field<ListGraphType<DepartmentType>>("relatedDepartments").Resolve(c => c.Source.RelatedDepartments);
        Field("firstFiscalYear", m => m.Period.From.StartYear);
        Field("lastFiscalYear", m => m.Period.To.StartYear);
        Field<IntGraphType>("endedIn").Resolve(c => c.Source.Ended?.In.StartYear);
        Field<StringGraphType>("endedAs").Resolve(c => c.Source.Ended is { } ended ? MeasureLife.Word(ended.As) : null);
        Field<StringGraphType>("endedNote").Resolve(c => c.Source.Ended?.Note);
        Field<StringGraphType>("predecessorPlan").Resolve(c => c.Source.Predecessor?.Plan);
        Field<StringGraphType>("predecessorNo").Resolve(c => c.Source.Predecessor?.No);
        Field("overview", m => m.Overview, nullable: true);
        Field("means", m => m.Means, nullable: true);
        Field<ListGraphType<IndicatorType>>("indicators").Resolve(c => c.Source.Indicators);
        Field("noIndicatorReason", m => m.NoIndicatorReason, nullable: true);
        Field<ListGraphType<OwnTextType>>("texts").Resolve(c => c.Source.Texts);
        Field<ListGraphType<GradeType>>("grades").Resolve(c => YearGrade.Of(c.Source));
        Field<ListGraphType<ResultType>>("results").Resolve(c => c.Source.Results.OrderBy(r => r.Key).Select(r => r.Value));
        Field<ListGraphType<ResultType>>("interimResults").Resolve(c => c.Source.AllResults.Where(r => r.Interim is not null));
    }
}

/// <summary>評語 of a year.</summary>
public sealed class GradeType : ObjectGraphType<YearGrade>
{
    public GradeType()
    {
        Name = "PublishedGrade";
        Field("fiscalYear", g => g.Year.StartYear);
        Field("mark", g => g.Grade.Mark);
        Field("name", g => g.Grade.Name, nullable: true);
        Field("reason", g => g.Reason, nullable: true);
    }
}

/// <summary>指標 with its targets.</summary>
public sealed class IndicatorType : ObjectGraphType<Indicator>
{
    public IndicatorType()
    {
        Name = "PublishedIndicator";
        Field("key", i => i.Key);
        Field("name", i => i.Name);
        Field<ListGraphType<DepartmentType>>("departments").Resolve(c => c.Source.Departments);
        Field<ListGraphType<TargetType>>("targets").Resolve(
            c => c.Source.Targets.OrderBy(t => t.Key).Select(t => new YearValue(t.Key.StartYear, t.Value)));
        Field<TargetType>("baseline").Resolve(
            c => c.Source.Baseline is { } start ? new YearValue(start.Year?.StartYear, start.Value) : null);
        Field<TargetType>("goal").Resolve(c => c.Source.Goal is { } goal ? new YearValue(goal.Year.StartYear, goal.Value) : null);
        Field<ListGraphType<FactType>>("facts").Resolve(c => c.Source.Facts);
    }
}

/// <summary>What the plan tells of an indicator: 指標の定義, 算定式.</summary>
public sealed class FactType : ObjectGraphType<IndicatorFact>
{
    public FactType()
    {
        Name = "PublishedIndicatorFact";
        Field("item", f => f.Item);
        Field("text", f => f.Text);
    }
}

/// <summary>年度実績.</summary>
public sealed class ResultType : ObjectGraphType<AnnualResult>
{
    public ResultType()
    {
        Name = "PublishedResult";
        Field("fiscalYear", r => r.Year.StartYear);
        Field("interim", r => r.Interim, nullable: true);
        Field<ListGraphType<ActualType>>("actuals").Resolve(
            c => c.Source.Actuals.Select(a => new IndicatorValue(a.Key, a.Value, c.Source.Notes.GetValueOrDefault(a.Key))));
        Field<ListGraphType<OutlookType>>("outlooks").Resolve(c => c.Source.Outlooks);
        Field("achievements", r => r.Achievements, nullable: true);
        Field("evaluation", r => r.Evaluation, nullable: true);
        Field<ListGraphType<OwnTextType>>("texts").Resolve(c => c.Source.Texts);
        Field("asOf", r => r.AsOf, nullable: true);
        Field("isSample", r => r.IsSample);
    }
}

public sealed class TargetType : ObjectGraphType<YearValue>
{
    public TargetType()
    {
        Name = "PublishedTarget";
        Field("fiscalYear", t => t.FiscalYear, nullable: true);
        Field<ValueType>("value").Resolve(c => c.Source.Value);
    }
}

public sealed class ActualType : ObjectGraphType<IndicatorValue>
{
    public ActualType()
    {
        Name = "PublishedActual";
        Field("indicator", a => a.Indicator);
        Field("note", a => a.Note, nullable: true);
        Field("isPreliminary", a => a.Value.IsPreliminary);
        Field<ValueType>("value").Resolve(c => c.Source.Value);
    }
}

/// <summary>A value: its text, and what was read from it.</summary>
public sealed class ValueType : ObjectGraphType<TargetValue>
{
    public ValueType()
    {
        Name = "PublishedValue";
        Field("text", v => v.Text);
        Field("kind", v => v.Kind.ToString());
        Field("quantity", v => v.Quantity, nullable: true);
        Field("unit", v => v.Unit, nullable: true);
    }
}

public sealed record YearValue(int? FiscalYear, TargetValue Value);

public sealed record IndicatorValue(string Indicator, TargetValue Value, string? Note);
