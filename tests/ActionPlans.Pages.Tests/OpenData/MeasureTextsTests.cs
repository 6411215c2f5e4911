using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.Tests.Fixtures;

namespace ActionPlans.Pages.Tests.OpenData;

/// <summary>What a measure says is in the open data: a new text of the format is not forgotten there.</summary>
public sealed class MeasureTextsTests
{
    [Fact]
    public void Every_text_of_a_measure_is_a_cell_of_its_row()
    {
        var measure = Invented.Measure("1");
        var texts = typeof(MeasureDocument).GetProperties().Where(p => p.PropertyType == typeof(string)).ToArray();
        foreach (var text in texts.Where(t => t.GetValue(measure) is null))
        {
            text.SetValue(measure, $"書いた{text.Name}");
        }

        var plan = PlanFactory.Build(Invented.Plan(measure));
        var row = Assert.Single(PlanTables.Of(plan).Single(t => t.Name == "measures").Rows);

        Assert.All(texts, text => Assert.Contains((string)text.GetValue(measure)!, row));
    }
}
