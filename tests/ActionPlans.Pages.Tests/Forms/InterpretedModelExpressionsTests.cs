using System.Linq.Expressions;
using ActionPlans.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ActionPlans.Pages.Tests.Forms;

/// <summary>What a field of an editor's view stands for is what MVC's own provider says, without its compiler.</summary>
public sealed class InterpretedModelExpressionsTests
{
    private static readonly PlanForm Plan = new()
    {
        Title = "計画",
        Policies = [new() { Name = "柱" }, new() { Name = "施策", Level = 2 }],
        Chapters = [new() { Sections = [new() { Terms = [new() { Term = "用語" }, new() { Term = "指標", Text = "説明" }] }] }],
    };

    private readonly ServiceProvider _services;
    private readonly CountingProvider _mvc;

    public InterpretedModelExpressionsTests()
    {
        var services = new ServiceCollection().AddSingleton(NullLoggerFactory.Instance).AddLogging();
        services.AddMvcCore().AddViews();
        _services = services.BuildServiceProvider();
        _mvc = new CountingProvider(_services.GetRequiredService<IModelExpressionProvider>());
    }

    [Fact]
    public void Rows_are_read_as_MVC_reads_them()
    {
        for (var p = 0; p < Plan.Policies.Count; p++)
        {
            Same(f => f.Policies[p].Name);
            Same(f => f.Policies[p].Level);
            Same(f => f.Policies[p]);
        }

        Same(f => f.Policies[0].Number);
        Assert.Equal(0, _mvc.Asked);
    }

    [Fact]
    public void So_are_rows_in_rows()
    {
        for (var c = 0; c < 1; c++)
        {
            for (var s = 0; s < 1; s++)
            {
                for (var t = 0; t < 2; t++)
                {
                    Same(f => f.Chapters[c].Sections[s].Terms[t].Term);
                    Same(f => f.Chapters[c].Sections[s].Terms[t].Text);
                }
            }
        }

        Assert.Equal(0, _mvc.Asked);
    }

    [Fact]
    public void What_has_no_index_or_cannot_be_read_is_left_to_MVC()
    {
        Same(f => f.Title);
        Same(f => f);
        Same(f => f.Policies[Plan.Policies.Count - 1].Name);

        Assert.Equal(3, _mvc.Asked);
    }

    [Fact]
    public void A_row_that_does_not_exist_is_told_by_its_index()
    {
        var none = Plan.Policies.Count;

        var told = Assert.ThrowsAny<Exception>(() => Same(f => f.Policies[none].Name));

        Assert.IsType<ArgumentOutOfRangeException>(told.InnerException ?? told);
    }

    private void Same<T>(Expression<Func<PlanForm, T>> field)
    {
        var metadata = _services.GetRequiredService<IModelMetadataProvider>();
        var view = new ViewDataDictionary<PlanForm>(metadata, new ModelStateDictionary()) { Model = Plan };

        var read = new InterpretedModelExpressions(_mvc, metadata).CreateModelExpression(view, field);

        var expected = _mvc.Inner.CreateModelExpression(view, field);
        Assert.Equal(expected.Name, read.Name);
        Assert.Equal(expected.Model, read.Model);
        Assert.Same(expected.Metadata, read.Metadata);
        Assert.Same(expected.ModelExplorer.Container, read.ModelExplorer.Container);
    }

    private sealed class CountingProvider(IModelExpressionProvider inner) : IModelExpressionProvider
    {
        public IModelExpressionProvider Inner => inner;

        public int Asked { get; private set; }

        public ModelExpression CreateModelExpression<TModel, TValue>(
            ViewDataDictionary<TModel> viewData, Expression<Func<TModel, TValue>> expression)
        {
            Asked++;
            return inner.CreateModelExpression(viewData, expression);
        }
    }
}
