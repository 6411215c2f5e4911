using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests.Forms;

/// <summary>
/// What is opened in an editor and saved untouched stays as it was, every item of the plan format. An item that a form or its mapper
/// forgets would be erased by the next save.
/// </summary>
public sealed class FormRoundTripTests
{
    private readonly FormErrors _errors = new();

    [Fact]
    public void The_samples_hold_every_item_of_the_format()
    {
        string[] empty =
        [
            .. FilledDocuments.Empty(FilledDocuments.Measure),
            .. FilledDocuments.Empty(FilledDocuments.Measure.Schedule),
            .. FilledDocuments.Empty(FilledDocuments.Measure.Interpretation!),
            .. FilledDocuments.Empty(FilledDocuments.Measure.Indicators[0]),
            .. FilledDocuments.Empty(FilledDocuments.Measure.Indicators[0].Interpretation),
            .. FilledDocuments.Empty(FilledDocuments.Measure.Indicators[0].Interpretation.Rules[0]),
            .. FilledDocuments.Empty(FilledDocuments.Result, nameof(AnnualResultDocument.Draft)),
            .. FilledDocuments.Empty(FilledDocuments.Summary, nameof(YearSummaryDocument.Draft)),
            .. FilledDocuments.Empty(
                FilledDocuments.Plan, nameof(PlanDocument.Schema), nameof(PlanDocument.Measures), nameof(PlanDocument.Results),
                nameof(PlanDocument.Summaries), nameof(PlanDocument.History)),
            .. FilledDocuments.Empty(FilledDocuments.Plan.Interpretation),
        ];

        Assert.Empty(empty);
    }

    [Fact]
    public void A_measure_stays_as_it_was()
    {
        var measure = FilledDocuments.Measure;
        var departments = FilledDocuments.Plan.Departments.ToDictionary(d => $"term-{d.Interpretation.Slug}");
        var form = MeasureFormMapper.ToForm(measure, "plan", null, departments);
        MeasureFormMapper.Tidy(form);
        MeasureFormMapper.Redraw(form, null, departments);

        Assert.Equal(["term-shimin", "term-somu"], form.Indicators[0].Departments.Select(d => d.Text));
        AssertSame(measure, MeasureFormMapper.ToDocument(form, _errors, departments));
    }

    [Theory]
    [InlineData("CC BY 4.0", null, "https://creativecommons.org/licenses/by/4.0/deed.ja")]
    [InlineData("CC BY 4.0", "https://city.example/terms", "https://city.example/terms")]
    [InlineData("市の規約", null, null)]
    public void A_well_known_licence_gets_its_address(string name, string? address, string? stored)
    {
        var departments = new Dictionary<string, DepartmentDocument>();
        var form = PlanFormMapper.ToForm(FilledDocuments.Plan, true, departments);
        form.LicenceName = name;
        form.LicenceAddress = address;

        Assert.Equal(stored, PlanFormMapper.ToDocument(form, FilledDocuments.Plan, departments, _errors).Licence!.Address);
    }

    [Fact]
    public void A_result_stays_as_it_was()
    {
        var result = FilledDocuments.Result;
        var form = ResultFormMapper.ToForm(result, "measure", result.Year);
        ResultFormMapper.Complete(form, null);

        AssertSame(result, ResultFormMapper.ToDocument(form, result.Measure, result.Year, _errors));
        Assert.Equal(("measure", "2021"), (form.MeasureContentItemId, form.Year));
    }

    [Fact]
    public void A_summary_stays_as_it_was()
    {
        var summary = FilledDocuments.Summary;
        var form = YearSummaryFormMapper.ToForm(summary, "plan", summary.Year);
        YearSummaryFormMapper.Tidy(form);
        YearSummaryFormMapper.Complete(form, null);

        AssertSame(summary, YearSummaryFormMapper.ToDocument(form, summary.Year, _errors));
    }

    [Fact]
    public void A_plan_stays_as_it_was()
    {
        var plan = FilledDocuments.Plan;
        var departments = plan.Departments.Index().ToDictionary(d => $"term-{d.Index}", d => d.Item);
        var form = PlanFormMapper.ToForm(plan, publishedByCity: true, departments);
        PlanFormMapper.Tidy(form);
        PlanFormMapper.Complete(form, plan, departments);
        // What no field of the form has comes from what is stored: the source's own list alone.
        var stored = new PlanDocument
        {
            Format = plan.Format, Title = "", Publisher = "", Period = "", Levels = [], Policies = [], Departments = [], Measures = [],
            List = plan.List, Interpretation = new() { Slug = "" },
        };

        AssertSame(plan, PlanFormMapper.ToDocument(form, stored, departments, _errors));
        Assert.True(form.PublishedByCity);
    }

    // The form shows the items that a plan without a sheet of its own has; saved untouched, they do not become the plan's.
    [Fact]
    public void A_plan_without_a_sheet_keeps_none()
    {
        var plan = FilledDocuments.Plan with { Sheet = [], Departments = [] };
        var form = PlanFormMapper.ToForm(plan, publishedByCity: true, new Dictionary<string, DepartmentDocument>());
        PlanFormMapper.Tidy(form);

        Assert.Equal(SheetItems.Default.Select(i => i.Item.ToString()), form.Sheet.Select(r => r.Kind));
        AssertSame(plan, PlanFormMapper.ToDocument(form, plan, new Dictionary<string, DepartmentDocument>(), _errors));

        form.Sheet[7].Label = "現状";
        Assert.Equal("現状", PlanFormMapper.ToDocument(form, plan, new Dictionary<string, DepartmentDocument>(), _errors).Sheet[7].Label);
    }

    [Fact]
    public void A_new_item_of_the_sheet_gets_a_key()
    {
        var form = PlanFormMapper.ToForm(FilledDocuments.Plan, publishedByCity: true, new Dictionary<string, DepartmentDocument>());
        form.Sheet.Insert(0, new SheetRow { Kind = nameof(SheetTextOwner.Result), Label = "反省" });
        form.Sheet.Add(new SheetRow());
        PlanFormMapper.Tidy(form);
        form.Sheet.Add(new SheetRow { Label = "何の項目か、選ばれていない" });
        var sheet = PlanFormMapper.ToDocument(form, FilledDocuments.Plan, new Dictionary<string, DepartmentDocument>(), _errors).Sheet;

        Assert.Equal(new SheetItemDocument { Text = "item-1", Label = "反省", Of = SheetTextOwner.Result }, sheet[0]);
        Assert.Equal(FilledDocuments.Plan.Sheet.Count + 1, sheet.Count);
        Assert.Equal(($"Sheet[{form.Sheet.Count - 1}].Kind", UnreadableField.Choice), Assert.Single(_errors.Found));
    }

    [Theory]
    [InlineData("$.sheet", "")]
    [InlineData("$.sheet[2]", "Sheet[2].Kind")]
    [InlineData("$.sheet[2].text", "Sheet[2].Kind")]
    [InlineData("$.sheet[2].label", "Sheet[2].Label")]
    public void An_error_in_the_sheet_has_its_field(string path, string field)
        => Assert.Equal(field, PlanFormFields.FieldOf(path, new PlanForm()));

    [Fact]
    public void Remarks_and_preliminary_figures_are_taken_over_from_another_one_by_one()
    {
        var stored = new ResultForm { Actuals = [new() { Key = "a", Note = "しまわれた備考", IsPreliminary = true }, new() { Key = "b" }] };
        var typed = new ResultForm { Actuals = [new() { Key = "b", Text = "2回", Note = "自分の備考", IsPreliminary = true }] };

        FormMerge.Take("result/notes/a", stored, typed);
        FormMerge.Take("result/preliminary", stored, typed);

        Assert.Equal(
            [("b", "2回", "自分の備考", false), ("a", null, "しまわれた備考", true)],
            typed.Actuals.Select(a => (a.Key, a.Text, a.Note, a.IsPreliminary)));
        Assert.Equal("Actuals[1].IsPreliminary", ResultFormFields.FieldOf("$.results[0].preliminary[0]", typed));
        Assert.Equal("Actuals[1].Note", ResultFormFields.FieldOf("$.results[0].notes['a']", typed));
    }

    [Fact]
    public void An_own_text_has_its_field_and_is_taken_from_what_is_stored()
    {
        var typed = new ResultForm { Texts = [new() { Key = "a" }, new() { Key = "next", Text = "打った文" }] };
        Assert.Equal("Texts[1].Text", ResultFormFields.FieldOf("$.results[0].texts['next']", typed));
        Assert.Equal(
            "Texts[0].Text",
            MeasureFormFields.FieldOf("$.measures[0].texts['issue']", new MeasureForm { Texts = [new() { Key = "issue" }] }));

        FormMerge.Take("result/texts/next", new ResultForm { Texts = [new() { Key = "next", Text = "しまわれた文" }] }, typed);
        Assert.Equal("しまわれた文", typed.Texts[1].Text);
    }

    private void AssertSame<T>(T before, T after)
    {
        Assert.Empty(_errors.Found);
        Assert.Equal(PlanJson.WritePart(before), PlanJson.WritePart(after));
    }
}
